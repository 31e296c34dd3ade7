#include "core/study/BatchTable.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/TableJson.h"
#include "core/tables/Xlsx.h"

#include <algorithm>
#include <cassert>
#include <unordered_set>

namespace rimlight::study {

namespace {

constexpr const char* kErrorColumn = "Error";
constexpr const char* kReasonsColumn = "Missing";
constexpr const char* kDiagnostics = "diagnostics_";
/// Columns beside features and those of the cases file, for each region: Case, Error and room for diagnostics.
constexpr std::size_t kOtherColumns = 64;

/// "diagnostics_Versions_Rimlight", "arterial|tumour|diagnostics_Mask-original_VoxelNum"
bool isDiagnostic(const std::string& column) {
    return column.find(kDiagnostics) != std::string::npos;
}

enum class Format : std::uint8_t { Csv, Xlsx, Json };

Format formatOf(const std::filesystem::path& path) {
    const std::string ending = lowerCase(path.extension().string());
    if (ending == ".csv")
        return Format::Csv;
    if (ending == ".xlsx")
        return Format::Xlsx;
    if (ending == ".json")
        return Format::Json;
    throw Error("tables are written as .csv, .xlsx or .json", path.string(), "Give the table one of these endings.");
}

/// The names of the diagnostics; a case that failed has none.
std::vector<std::string> diagnosticNames(const BatchTable& table) {
    std::vector<std::string> names;
    for (const auto& result : table.results)
        for (const auto& [name, value] : result.diagnostics)
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
    return names;
}

std::string diagnosticOf(const CaseResult& result, const std::string& name) {
    for (const auto& [known, value] : result.diagnostics)
        if (known == name)
            return value;
    return {};
}

/// The measured cases as the single case's table has them, which then says what Missing looks like.
tables::TextTable measuredCases(const BatchTable& table) {
    tables::FeatureTable features;
    features.names = table.featureNames;
    for (std::size_t i = 0; i < table.results.size(); ++i)
        if (!table.results[i].failed())
            features.add(table.plan.cases[i].id, table.results[i].features);
    return tables::toTextTable(features);
}

/// A number as a number, but "007" and an id of twenty digits as they are.
tables::XlsxCell plainCell(const std::string& text) {
    if (text.empty())
        return {};
    const auto number = parseNumber(text);
    if (number && formatNumber(*number) == text)
        return *number;
    return text;
}

tables::XlsxSheet reasonsSheet(const BatchTable& table) {
    tables::XlsxSheet sheet{"Reasons", {tables::kCaseColumn, "Feature", "Reason"}, {}};
    for (std::size_t i = 0; i < table.results.size(); ++i)
        for (const auto& [name, cell] : table.results[i].features.values)
            if (const auto* missing = std::get_if<tables::Missing>(&cell))
                sheet.rows.push_back({table.plan.cases[i].id, name, missing->reason});
    return sheet;
}

std::vector<tables::XlsxSheet> toSheets(const BatchTable& table) {
    const auto text = toTextTable(table);
    const auto left = text.columnOf(kReasonsColumn);
    tables::XlsxSheet sheet{"Features", {}, std::vector<std::vector<tables::XlsxCell>>(text.rows.size())};
    for (std::size_t c = 0; c < text.columns.size(); ++c) {
        if (c == left)
            continue;
        const auto& name = text.columns[c];
        // Ids and hashes are text even when they look like a number.
        const bool asText = c == 0 || name == kErrorColumn || isDiagnostic(name);
        sheet.columns.push_back(name);
        for (std::size_t r = 0; r < text.rows.size(); ++r) {
            const auto& cell = text.rows[r][c];
            sheet.rows[r].push_back(asText ? tables::XlsxCell(cell) : plainCell(cell));
        }
    }
    std::vector<tables::XlsxSheet> sheets{std::move(sheet)};
    if (left)
        sheets.push_back(reasonsSheet(table));
    return sheets;
}

std::string toJsonText(const BatchTable& table) {
    std::vector<tables::JsonCase> cases;
    for (std::size_t i = 0; i < table.results.size(); ++i) {
        const auto& result = table.results[i];
        tables::JsonCase one;
        one.caseId = table.plan.cases[i].id;
        for (std::size_t c = 0; c < table.plan.columns.size(); ++c)
            one.columns.emplace_back(table.plan.columns[c], table.plan.cases[i].columns[c]);
        one.columns.insert(one.columns.end(), result.diagnostics.begin(), result.diagnostics.end());
        one.features = result.features;
        one.error = result.error;
        cases.push_back(std::move(one));
    }
    return tables::toJson(cases);
}

} // namespace

tables::TextTable toTextTable(const BatchTable& table) {
    assert(table.results.size() == table.plan.cases.size());
    const auto measured = measuredCases(table);
    const auto diagnostics = diagnosticNames(table);
    const bool anyFailed =
        std::any_of(table.results.begin(), table.results.end(), [](const auto& result) { return result.failed(); });
    tables::TextTable text;
    text.columns = table.plan.columns;
    text.columns.insert(text.columns.begin(), tables::kCaseColumn);
    text.columns.insert(text.columns.end(), diagnostics.begin(), diagnostics.end());
    text.columns.insert(text.columns.end(), measured.columns.begin() + 1, measured.columns.end());
    if (anyFailed)
        text.columns.emplace_back(kErrorColumn);
    auto next = measured.rows.begin();
    for (std::size_t i = 0; i < table.results.size(); ++i) {
        const auto& result = table.results[i];
        std::vector<std::string> cells{table.plan.cases[i].id};
        cells.reserve(text.columns.size());
        const auto& copied = table.plan.cases[i].columns;
        cells.insert(cells.end(), copied.begin(), copied.end());
        for (const auto& name : diagnostics)
            cells.push_back(diagnosticOf(result, name));
        if (!result.failed()) {
            cells.insert(cells.end(), next->begin() + 1, next->end());
            ++next;
        }
        cells.resize(text.columns.size());
        if (anyFailed)
            cells.back() = result.error;
        text.rows.push_back(std::move(cells));
    }
    return text;
}

void requireTablePossible(const BatchPlan& plan, const std::vector<std::string>& featureNames,
                          const std::filesystem::path& path) {
    const auto format = formatOf(path);
    const std::unordered_set<std::string> features(featureNames.begin(), featureNames.end());
    for (const auto& name : plan.columns)
        if (name == tables::kCaseColumn || name == kReasonsColumn || name == kErrorColumn || isDiagnostic(name) ||
            features.contains(name))
            throw Error("the table gets a column of that name", "Column " + name,
                        "Rename or remove it in the list of cases.");
    if (format == Format::Xlsx)
        tables::requireXlsxSize(plan.cases.size(),
                                featureNames.size() + plan.columns.size() +
                                    kOtherColumns * plan.phases.size() * plan.regions.size(),
                                path.string());
}

void writeBatchTable(const BatchTable& table, const std::filesystem::path& path) {
    switch (formatOf(path)) {
    case Format::Csv:
        return tables::writeCsv(toTextTable(table), path);
    case Format::Xlsx:
        return tables::writeXlsx(toSheets(table), path);
    case Format::Json:
        return writeFileAtomically(path, toJsonText(table));
    }
}

} // namespace rimlight::study
