#pragma once

#include "core/base/Progress.h"
#include "core/statistics/Description.h"
#include "core/statistics/GroupComparison.h"
#include "core/tables/Csv.h"
#include "core/tables/FeatureTable.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::statistics {

/// A number per case; NaN is a missing value.
struct ContinuousColumn {
    std::string name;
    std::vector<double> values;
};

/// A category per case; an empty text is a missing value.
struct CategoricalColumn {
    std::string name;
    std::vector<std::string> values;
    std::vector<std::string> levels = {}; ///< in the order to show; those that are not named follow as they sort
};

using ComparedColumn = std::variant<ContinuousColumn, CategoricalColumn>;

/// Which group each case belongs to.
struct Grouping {
    std::vector<std::string> labels;      ///< one per case; an empty text: in no group
    std::vector<std::string> groups = {}; ///< which groups to compare, in order; empty: all, as they sort
};

/// A column within a group.
struct GroupSummary {
    std::size_t count = 0; ///< cases with a value
    std::size_t missing = 0;
    std::optional<Description> description; ///< of a continuous column with a value
    std::vector<std::size_t> levelCounts;   ///< of a categorical column, in the order of the row's levels
};

struct ComparisonRow {
    std::string name;
    bool continuous = true;
    std::vector<std::string> levels; ///< of a categorical column
    std::vector<GroupSummary> groups;
    GroupSummary overall; ///< of the compared groups together
    ChosenTest test;
    tables::Cell standardisedDifference;
};

/// "Table 1": columns compared between groups.
struct ComparisonTable {
    std::vector<std::string> groups;
    std::vector<std::size_t> groupSizes;
    std::size_t leftOut = 0; ///< cases in none of the groups
    TestRule rule;
    std::vector<ComparisonRow> rows;
};

/// One row per column. Each column and the labels are equally long (assertion). A group without cases stays in the
/// table, without tests. The same to the last bit for any number of threads. @throws Cancelled
ComparisonTable compareColumns(std::span<const ComparedColumn> columns, const Grouping& grouping, const TestRule& rule,
                               unsigned maxThreads = 0, const Progress& progress = {});

/// The two views of a study's Table 1.
struct CohortComparison {
    struct Part {
        std::string part;
        ComparisonTable table;
    };
    ComparisonTable betweenParts;     ///< training against test
    std::vector<Part> betweenClasses; ///< the classes inside each part
};

/// parts and classes label the same cases (assertion). @throws Cancelled
CohortComparison compareCohort(std::span<const ComparedColumn> columns, const Grouping& parts, const Grouping& classes,
                               const TestRule& rule, unsigned maxThreads = 0, const Progress& progress = {});

/// As a paper prints it: per continuous column a line "mean (SD)" and one "median (Q1, Q3)", per category one "n (%)"
/// of those with a value, and a line "missing" where values are missing; overall, each group, test, p and standardised
/// difference. Numbers have three significant digits of their spread.
tables::TextTable printedTable(const ComparisonTable& table);
/// Every number of it with full precision: a line per column (and category) and group, "overall" among them.
tables::TextTable descriptionNumbers(const ComparisonTable& table);
/// The tests with full precision: a line per column with statistic, degrees of freedom, p, standardised difference and
/// the sentence that says why.
tables::TextTable testNumbers(const ComparisonTable& table);

} // namespace rimlight::statistics
