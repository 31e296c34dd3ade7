#include "core/tables/FeatureTable.h"

#include "core/base/Error.h"

#include <algorithm>
#include <unordered_set>

namespace rimlight::tables {

const Cell* FeatureRow::find(std::string_view name) const {
    const auto found = std::find_if(values.begin(), values.end(), [&](const NamedValue& v) { return v.name == name; });
    return found == values.end() ? nullptr : &found->value;
}

std::optional<std::size_t> FeatureTable::columnOf(std::string_view name) const {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

void FeatureTable::add(const std::string& caseId, const FeatureRow& row) {
    if (std::find(caseIds.begin(), caseIds.end(), caseId) != caseIds.end())
        throw Error("is in the table already", "Case " + caseId, "Give every case an id of its own.");
    std::unordered_set<std::string_view> seen;
    for (const auto& value : row.values)
        if (!seen.insert(value.name).second)
            throw Error("has the feature " + value.name + " twice", "Case " + caseId, "Name every feature once.");
    if (rows.empty() && names.empty())
        for (const auto& value : row.values)
            names.push_back(value.name);
    std::vector<Cell> cells(names.size(), Missing{"not extracted"});
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        // Rows mostly come in the table's order, so the search is the exception.
        const bool inOrder = i < names.size() && names[i] == row.values[i].name;
        const auto column = inOrder ? std::optional<std::size_t>(i) : columnOf(row.values[i].name);
        if (!column)
            throw Error("has the feature " + row.values[i].name + ", which the table lacks", "Case " + caseId,
                        "Extract all cases with the same settings.");
        cells[*column] = row.values[i].value;
    }
    caseIds.push_back(caseId);
    rows.push_back(std::move(cells));
}

} // namespace rimlight::tables
