#include "core/study/BatchPlan.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/study/LineProblems.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

/// Where a path of a case stands in the file.
struct PathColumn {
    std::size_t column = 0;
    std::string phase;  ///< of a mask: empty for every phase
    std::string region; ///< of a mask
};

struct Columns {
    std::vector<PathColumn> images;
    std::vector<PathColumn> masks;
    std::optional<std::size_t> label;
    std::optional<std::size_t> labelChannel;
    std::optional<std::size_t> id;
    std::vector<std::size_t> copied;
};

std::string inQuotes(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::string lettersOf(std::string_view name) {
    std::string letters;
    for (const char c : lowerCase(name))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            letters += c;
    return letters;
}

/// The rank of a name among the names of an id column; 0 is the best, nothing for another name.
std::optional<std::size_t> idRank(std::string_view name) {
    static constexpr std::array<std::string_view, 7> kNames = {"case",      "caseid",  "id",       "patient",
                                                               "patientid", "subject", "subjectid"};
    const auto found = std::find(kNames.begin(), kNames.end(), lettersOf(name));
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - kNames.begin());
}

PathColumn imageColumn(std::size_t column, const std::string& name, const std::string& item) {
    const auto colon = name.find(':');
    const std::string phase(colon == std::string::npos ? "" : trimmed(std::string_view(name).substr(colon + 1)));
    if (colon != std::string::npos && phase.empty())
        throw Error("the column " + inQuotes(name) + " names no phase", item, "Write it as in Image:arterial.");
    if (phase.find('/') != std::string::npos)
        throw Error("the column " + inQuotes(name) + " has a / in the phase's name", item,
                    "Write it as in Image:arterial.");
    return {column, phase, ""};
}

PathColumn maskColumn(std::size_t column, const std::string& name, const std::string& item) {
    const auto colon = name.find(':');
    if (colon == std::string::npos)
        return {column, "", ""};
    const auto parts = split(name.substr(colon + 1), '/');
    const std::string region(trimmed(parts.back()));
    const std::string phase(parts.size() == 1 ? "" : trimmed(parts.front()));
    if (parts.size() > 2 || region.empty() || (parts.size() == 2 && phase.empty()))
        throw Error("the column " + inQuotes(name) + " does not name a region", item,
                    "Write it as in Mask:tumour, or Mask:venous/tumour for one phase only.");
    return {column, phase, region};
}

Columns sortColumns(const tables::TextTable& table, const std::string& item) {
    Columns columns;
    std::optional<std::size_t> best;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const std::string name(trimmed(table.columns[c]));
        const std::string kind = lowerCase(trimmed(std::string_view(name).substr(0, name.find(':'))));
        if (kind == "image") {
            columns.images.push_back(imageColumn(c, name, item));
            continue;
        }
        if (kind == "mask") {
            columns.masks.push_back(maskColumn(c, name, item));
            continue;
        }
        const std::string lower = lowerCase(name);
        if (lower == "label" || lower == "label_channel") {
            (lower == "label" ? columns.label : columns.labelChannel) = c;
            continue;
        }
        columns.copied.push_back(c);
        const auto rank = idRank(name);
        if (rank && (!best || *rank < *best)) {
            best = rank;
            columns.id = c;
        }
    }
    // The table's first column is Case with these cells; a copy beside it would be a second one of that name.
    if (columns.id && lowerCase(trimmed(table.columns[*columns.id])) == lowerCase(tables::kCaseColumn))
        std::erase(columns.copied, *columns.id);
    return columns;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The names of one kind, each once. @throws Error when named and unnamed ones are mixed
std::vector<std::string> distinct(const std::vector<PathColumn>& columns, std::string PathColumn::*name,
                                  const std::string& kind, const std::string& item) {
    std::vector<std::string> names;
    for (const auto& column : columns)
        if (!holds(names, column.*name))
            names.push_back(column.*name);
    if (names.size() > 1 && holds(names, ""))
        throw Error("has a column " + inQuotes(kind) + " beside columns " + inQuotes(kind + ":..."), item,
                    "Name them all, as in " + kind + ":" + (kind == "Image" ? "arterial" : "tumour") + ".");
    return names;
}

void requirePathColumns(const Columns& columns, const tables::TextTable& table, const std::string& item) {
    constexpr std::size_t kShown = 8;
    const auto* kind = columns.images.empty() ? "Image" : columns.masks.empty() ? "Mask" : nullptr;
    if (kind == nullptr)
        return;
    std::vector<std::string> names(table.columns.begin(), table.columns.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                                      kShown, table.columns.size())));
    for (auto& name : names)
        name = inQuotes(name.substr(0, 40));
    if (table.columns.size() > kShown)
        names.emplace_back("...");
    throw Error("has no column " + inQuotes(kind) + "; it has " + join(names, ", "), item,
                "Name the columns of the paths Image and Mask.");
}

void requireKnownPhases(const Columns& columns, const BatchPlan& plan, const std::string& item) {
    if (columns.images.size() > plan.phases.size())
        throw Error("has two columns of images for one phase", item, "Give every phase one column.");
    for (const auto& mask : columns.masks) {
        if (!mask.phase.empty() && !holds(plan.phases, mask.phase))
            throw Error("a mask is for the phase " + inQuotes(mask.phase) + ", which has no column " +
                            inQuotes("Image:" + mask.phase),
                        item, "Use the same names of phases in both.");
        if (!mask.region.empty() && holds(plan.phases, mask.region))
            throw Error(inQuotes("Mask:" + mask.region) + " names a phase where a region belongs", item,
                        "Write it as in Mask:" + mask.region + "/tumour.");
    }
}

/// The column of the region's mask for the phase: its own, else the one for every phase.
const PathColumn& maskFor(const Columns& columns, const std::string& phase, const std::string& region,
                          const std::string& item) {
    const PathColumn* found = nullptr;
    for (const auto& mask : columns.masks) {
        if (mask.region != region || (!mask.phase.empty() && mask.phase != phase))
            continue;
        if (found != nullptr && found->phase == mask.phase)
            throw Error("has two columns of masks for one region", item, "Give every region one column.");
        if (found == nullptr || !mask.phase.empty())
            found = &mask;
    }
    if (found == nullptr)
        throw Error("the region " + inQuotes(region) + " has no mask for the phase " + inQuotes(phase), item,
                    "Add a column Mask:" + phase + "/" + region + ".");
    return *found;
}

/// pandas writes a column of whole numbers with an empty cell as "1.0".
std::string labelText(std::string_view cell) {
    std::string text(trimmed(cell));
    const auto number = parseNumber(text);
    if (number && text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text;
}

bool isBlankRow(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return trimmed(cell).empty(); });
}

std::string caseId(const std::vector<std::string>& cells, const Columns& columns, std::size_t number) {
    return columns.id ? std::string(trimmed(cells[*columns.id])) : std::to_string(number);
}

void requireDistinctIds(const BatchPlan& plan, const std::string& item) {
    std::map<std::string, std::size_t> lines;
    LineProblems problems;
    for (const auto& one : plan.cases)
        if (const auto [known, added] = lines.emplace(one.id, one.line); !added)
            problems.add(one.line, "the id " + inQuotes(one.id) + " stands in line " + std::to_string(known->second));
    problems.throwIfAny(item, "Give every row an id of its own in a column Case; it may join patient and region.");
}

/// What the features depend on, as text.
std::string relevantText(const BatchPlan& plan, const tables::TextTable& table, const Columns& columns,
                         const std::vector<std::size_t>& rows) {
    tables::TextTable relevant;
    relevant.columns.emplace_back(tables::kCaseColumn);
    std::vector<std::size_t> taken;
    const auto take = [&](const std::string& name, std::size_t column) {
        relevant.columns.push_back(name);
        taken.push_back(column);
    };
    for (const auto& image : columns.images)
        take("Image:" + image.phase, image.column);
    for (const auto& mask : columns.masks)
        take("Mask:" + mask.phase + "/" + mask.region, mask.column);
    if (columns.label)
        take("Label", *columns.label);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        relevant.rows.push_back({plan.cases[i].id});
        for (const auto column : taken)
            relevant.rows.back().emplace_back(trimmed(table.rows[rows[i]][column]));
    }
    return tables::toCsv(relevant);
}

} // namespace

BatchPlan batchPlan(const tables::TextTable& table, const fs::path& folder, const std::string& item) {
    const Columns columns = sortColumns(table, item);
    requirePathColumns(columns, table, item);
    BatchPlan plan;
    plan.phases = distinct(columns.images, &PathColumn::phase, "Image", item);
    plan.regions = distinct(columns.masks, &PathColumn::region, "Mask", item);
    requireKnownPhases(columns, plan, item);
    for (const auto column : columns.copied)
        plan.columns.emplace_back(trimmed(table.columns[column]));

    LineProblems problems;
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto& cells = table.rows[r];
        if (isBlankRow(cells))
            continue;
        rows.push_back(r);
        BatchCase one;
        one.line = table.lineOf(r);
        one.id = caseId(cells, columns, rows.size());
        if (one.id.empty())
            problems.add(one.line, inQuotes(table.columns[*columns.id]) + " is empty");
        const auto pathIn = [&](std::size_t column) { return folder / trimmed(cells[column]); };
        for (const auto& column : columns.images)
            one.images.push_back({column.phase, pathIn(column.column)});
        for (const auto& phase : plan.phases)
            for (const auto& region : plan.regions)
                one.masks.push_back({phase, region, pathIn(maskFor(columns, phase, region, item).column)});
        for (const auto* kind : {&columns.images, &columns.masks})
            for (const auto& column : *kind)
                if (trimmed(cells[column.column]).empty())
                    problems.add(one.line, inQuotes(table.columns[column.column]) + " is empty");
        if (columns.label && !trimmed(cells[*columns.label]).empty())
            one.label = labelText(cells[*columns.label]);
        if (columns.labelChannel) {
            const auto channel = labelText(cells[*columns.labelChannel]);
            if (!channel.empty() && channel != "0")
                problems.add(one.line, "masks of several channels are not read (Label_channel " + channel + ")");
        }
        for (const auto column : columns.copied)
            one.columns.push_back(cells[column]);
        plan.cases.push_back(std::move(one));
    }
    problems.throwIfAny(item, "Complete these lines, or remove them.");
    if (plan.cases.empty())
        throw Error("holds no case", item, "Give a line for each case below the names of the columns.");
    requireDistinctIds(plan, item);
    plan.hash = sha256Hex(relevantText(plan, table, columns, rows));
    return plan;
}

BatchPlan readBatchPlan(const fs::path& file) {
    const std::string text = readTextFile(file);
    const auto firstLine = std::string_view(text).substr(0, text.find('\n'));
    // Excel in a country with decimal commas writes semicolons even when asked for commas.
    if (firstLine.find(';') != std::string_view::npos && firstLine.find(',') == std::string_view::npos)
        throw Error("is separated by semicolons, not by commas", file.string(),
                    "Replace every ; by , in a text editor, or choose the comma when you save it in LibreOffice.");
    return batchPlan(tables::parseCsv(text, file.string()), file.parent_path(), file.string());
}

void requireFilesExist(const BatchPlan& plan, const std::string& item) {
    LineProblems problems;
    bool backslash = false;
    const auto check = [&](const BatchCase& one, const fs::path& path) {
        std::error_code code;
        if (fs::exists(path, code))
            return;
        problems.add(one.line, path.string() + " does not exist");
        backslash = backslash || path.string().find('\\') != std::string::npos;
    };
    for (const auto& one : plan.cases) {
        std::vector<fs::path> checked;
        for (const auto& image : one.images)
            check(one, image.path);
        for (const auto& mask : one.masks) {
            if (std::find(checked.begin(), checked.end(), mask.path) != checked.end())
                continue;
            checked.push_back(mask.path);
            check(one, mask.path);
        }
    }
    problems.throwIfAny(item, backslash ? "Write paths with / and without a drive's letter."
                                        : "Write paths from the root, or relative to the folder of this file.");
}

} // namespace rimlight::study
