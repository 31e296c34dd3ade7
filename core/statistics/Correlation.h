#pragma once

#include "core/base/Progress.h"
#include "core/statistics/Interval.h"
#include "core/statistics/TestResult.h"
#include "core/tables/DesignMatrix.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace rimlight::statistics {

enum class CorrelationKind { Pearson, Spearman };

struct Correlation {
    double coefficient = 0.0;                          ///< r or rho, in [-1, 1]
    TestResult test;                                   ///< of no correlation
    std::optional<Interval> interval95 = std::nullopt; ///< Pearson, of four cases or more (Fisher's z)
};

/// As R's cor.test. Pearson: t with n - 2 degrees of freedom. Spearman: without ties exact up to 9 cases, up to 1290 by
/// the Edgeworth series of AS 89 (Best and Roberts, Applied Statistics 1975;24:377); with ties or more cases by t; the
/// result says which. Missing for fewer than 3 cases and when one of the two doesn't vary. Equally many finite values
/// (assertion).
std::variant<Correlation, tables::Missing> correlationTest(std::span<const double> x, std::span<const double> y,
                                                           CorrelationKind kind);

/// Correlations of every column with every other.
struct CorrelationMatrix {
    std::size_t columns = 0;
    std::vector<double> values; ///< symmetric, [a * columns + b]; 1 on the diagonal, 0 where there is none
    std::vector<bool> constant; ///< columns that don't vary: they correlate with nothing

    double at(std::size_t a, std::size_t b) const { return values[a * columns + b]; }
};

/// Columns x columns. A NaN is a missing value: such a column is compared on the cases that both columns have, as R's
/// cor(use = "pairwise.complete.obs") (ranks within those cases, as its Spearman). 0 where two columns share fewer than
/// two cases or one of them doesn't vary there. The same to the last bit for any number of threads. @throws Cancelled
CorrelationMatrix correlationMatrix(const tables::DesignMatrix& x, CorrelationKind kind, unsigned maxThreads = 0,
                                    const Progress& progress = {});

/// Correlation of each column with y, one by one, as correlationMatrix(); 0 where there is none. y is finite
/// (assertion).
std::vector<double> correlationsWith(const tables::DesignMatrix& x, std::span<const double> y, CorrelationKind kind);

} // namespace rimlight::statistics
