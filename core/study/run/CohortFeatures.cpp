#include "core/study/run/CohortFeatures.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/run/ClinicalValues.h"
#include "core/tables/TableFile.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace rimlight::study {

namespace {

/// The columns of the cohort's table that the protocol uses for something else.
std::set<std::string> usedColumns(const Protocol& protocol) {
    std::set<std::string> used = {protocol.caseColumn,      protocol.patientColumn,  protocol.centreColumn,
                                  protocol.excludeColumn,   protocol.outcome.column, protocol.split.externalColumn,
                                  protocol.split.partColumn};
    if (protocol.survival) {
        used.insert(protocol.survival->timeColumn);
        used.insert(protocol.survival->eventColumn);
    }
    for (const auto& [name, column] : protocol.phases)
        used.insert(column);
    for (const auto& [name, column] : protocol.readings)
        used.insert(column);
    for (const auto& variable : protocol.clinical) {
        const auto columns = study::columnsOf(variable);
        used.insert(columns.begin(), columns.end());
        used.insert(variable.consensusColumn);
    }
    return used;
}

bool isNumeric(const tables::TextTable& table, std::size_t column) {
    bool any = false;
    for (const auto& row : table.rows) {
        if (tables::isMissingText(row[column]))
            continue;
        if (!parseNumber(row[column]))
            return false;
        any = true;
    }
    return any;
}

std::vector<std::string> featureColumns(const tables::TextTable& table, const std::set<std::string>& used) {
    std::vector<std::string> names;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (!used.contains(table.columns[c]) && table.columns[c].find("diagnostics_") == std::string::npos &&
            isNumeric(table, c))
            names.push_back(table.columns[c]);
    return names;
}

/// The table's rows of the cohort's included cases, in their order. @throws Error that lists those that are not there
tables::FeatureTable rowsOfCohort(tables::FeatureTable table, const Cohort& cohort, const std::string& item) {
    std::map<std::string, std::size_t> rowOf;
    for (std::size_t r = 0; r < table.caseIds.size(); ++r)
        rowOf[table.caseIds[r]] = r;
    tables::FeatureTable part;
    part.names = table.names;
    std::vector<std::string> missing;
    std::size_t missingCount = 0;
    constexpr std::size_t kShown = 10;
    for (const std::size_t i : cohort.included()) {
        const auto& id = cohort.cases[i].id;
        const auto found = rowOf.find(id);
        if (found == rowOf.end()) {
            ++missingCount;
            if (missing.size() < kShown)
                missing.push_back(id);
            continue;
        }
        part.caseIds.push_back(id);
        part.rows.push_back(std::move(table.rows[found->second]));
    }
    if (missingCount > 0)
        throw Error("has no features of " + std::to_string(missingCount) + " cases: " + join(missing, ", ") +
                        (missingCount > kShown ? ", ..." : ""),
                    item, "Add them, correct the ids, or leave the cases out under \"exclude\".");
    return part;
}

/// Adds the columns of another table with the same cases. @throws Error for a column that is there already
void addColumns(tables::FeatureTable& table, tables::FeatureTable more, const std::string& item) {
    if (table.names.empty()) {
        table = std::move(more);
        return;
    }
    const std::set<std::string> known(table.names.begin(), table.names.end());
    for (const auto& name : more.names)
        if (known.contains(name))
            throw Error("has the column \"" + name + "\", as another feature table does", item,
                        "Rename one of them, or leave one table out.");
    table.names.insert(table.names.end(), more.names.begin(), more.names.end());
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        table.rows[r].insert(table.rows[r].end(), more.rows[r].begin(), more.rows[r].end());
}

bool isRegion(const std::string& name, const Protocol& protocol) {
    return std::any_of(protocol.regions.begin(), protocol.regions.end(), [&](const auto& region) {
        if (!std::holds_alternative<SubregionPlan>(region.kind))
            return region.name == name;
        return name.size() > region.name.size() && name.starts_with(region.name) &&
               std::all_of(name.begin() + static_cast<std::ptrdiff_t>(region.name.size()), name.end(),
                           [](unsigned char c) { return std::isdigit(c) != 0; });
    });
}

} // namespace

CohortFeatures readFeatures(const StudyFile& study, const Cohort& cohort) {
    CohortFeatures features;
    const auto used = usedColumns(study.protocol);
    tables::FeatureTable all;
    for (const auto& path : study.features) {
        const std::string item = path.filename().string();
        auto text = tables::readTable(path);
        if (!text.columnOf(study.protocol.caseColumn))
            throw Error("has no column " + study.protocol.caseColumn, item,
                        "Add it, or name your own column under \"columns\" in the study's file.");
        const auto names = featureColumns(text, used);
        if (names.empty())
            throw Error("has no column of numbers that could be a feature", item, "Choose another table.");
        auto numbers = tables::numericColumns(std::move(text), names, study.protocol.caseColumn, item);
        addColumns(all, rowsOfCohort(std::move(numbers), cohort, item), item);
    }
    features.readings.push_back({"features", std::move(all)});
    return features;
}

FeatureColumn parseFeatureColumn(const std::string& name, const Protocol& protocol) {
    const auto parts = split(name, '|');
    if (parts.size() >= 3)
        return {parts[0], parts[1], parts.back()};
    if (parts.size() == 1)
        return {"", "", name};
    return isRegion(parts[0], protocol) ? FeatureColumn{"", parts[0], parts[1]} : FeatureColumn{parts[0], "", parts[1]};
}

} // namespace rimlight::study
