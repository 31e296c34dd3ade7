#pragma once

#include "core/base/Progress.h"
#include "core/statistics/TestResult.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rimlight::statistics {

/// Counts of cases, row by row.
struct ContingencyTable {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::size_t> counts; ///< of row r, column c at [r * columns + c]

    std::size_t at(std::size_t row, std::size_t column) const { return counts[row * columns + column]; }
    std::size_t& at(std::size_t row, std::size_t column) { return counts[row * columns + column]; }
    std::size_t total() const;
};

/// The table without rows and columns that hold no case: they can't bear on any test.
ContingencyTable withoutEmptyMargins(const ContingencyTable& table);

/// Row sum x column sum / total, in the order of the counts. The table holds a case (assertion).
std::vector<double> expectedCounts(const ContingencyTable& table);

enum class YatesCorrection { No, Yes };

/// Pearson's chi-square test of independence, as R's chisq.test; Yates' correction concerns 2 x 2 tables alone, and is
/// never larger than the difference that it corrects. Empty rows and columns are left out first. Missing when fewer
/// than two rows or columns are left.
TestOutcome chiSquareTest(const ContingencyTable& table, YatesCorrection yates);

/// Steps that Fisher's test may take: some seconds.
inline constexpr std::uint64_t kFisherBudget = 1'000'000'000;

/// Fisher's exact test of an r x c table, as R's fisher.test: the probability, given the margins, of all tables that
/// are no more probable than this one, up to R's relative tolerances (1e-7 for 2 x 2 tables, 3.45254e-7 for others).
/// The tables are counted by the network algorithm of Mehta and Patel, JASA 1983;78:427. Missing when fewer than two
/// rows or columns hold cases, and when the tables are too many for the budget. @throws Cancelled
TestOutcome fisherExact(const ContingencyTable& table, std::uint64_t budget = kFisherBudget,
                        const Progress& progress = {});

enum class ContinuityCorrection { No, Yes };

/// McNemar's test of symmetry of a square table (assertion), as R's mcnemar.test; the correction concerns 2 x 2 tables
/// alone. Missing when no case lies off the diagonal; pairs of cells without any case are left out, where R gives NaN.
TestOutcome mcNemarTest(const ContingencyTable& table, ContinuityCorrection correction);

} // namespace rimlight::statistics
