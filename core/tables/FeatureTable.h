#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rimlight::tables {

/// A value that does not exist, and why: "no neighbouring pair".
struct Missing {
    std::string reason;
    bool operator==(const Missing&) const = default;
};

/// A number (always finite) or the reason why there is none.
using Cell = std::variant<double, Missing>;

struct NamedValue {
    std::string name;
    Cell value;
};

/// The features of one case, in the order of extraction; names are unique.
struct FeatureRow {
    std::vector<NamedValue> values;

    /// The value of that name; null when there is no such feature.
    const Cell* find(std::string_view name) const;
};

/// Cases x features with case ids.
struct FeatureTable {
    std::vector<std::string> caseIds;
    std::vector<std::string> names;
    std::vector<std::vector<Cell>> rows; ///< rows[case][feature]

    std::size_t caseCount() const { return rows.size(); }
    std::optional<std::size_t> columnOf(std::string_view name) const;
    /// Adds a case. The first one sets the names; a later row may have them in another order, and a feature that it
    /// lacks becomes Missing{"not extracted"}. @throws Error when it has a feature that the table lacks, or the id is
    /// there already
    void add(const std::string& caseId, const FeatureRow& row);
};

} // namespace rimlight::tables
