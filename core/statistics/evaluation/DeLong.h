#pragma once

#include "core/statistics/Interval.h"
#include "core/tables/FeatureTable.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace rimlight::statistics {

/// What DeLong's test says of the difference between two areas.
struct DelongTest {
    double variance1 = 0.0;                 ///< of the first area
    double variance2 = 0.0;                 ///< of the second
    double covariance = 0.0;                ///< of the two; 0 for independent ones
    double standardError = 0.0;             ///< of the difference
    Interval difference95;                  ///< not cut to [-1, 1]
    double statistic = 0.0;                 ///< z for correlated areas, Welch's t for independent ones
    std::optional<double> degreesOfFreedom; ///< of t; nothing for z
    double p = 1.0;                         ///< two-sided
};

struct AucComparison {
    tables::Cell auc1;
    tables::Cell auc2;
    tables::Cell difference; ///< first minus second
    std::variant<DelongTest, tables::Missing> test;
};

/// Two scores of the same cases: DeLong, DeLong and Clarke-Pearson, Biometrics 1988;44:837, with midranks after Sun and
/// Xu, IEEE Signal Process Lett 2014;21:1389, in O(n log n). As pROC 1.18.0's roc.test(method = "delong", paired), both
/// scores high in the positive class. No test when a class has fewer than two cases, or when no case is placed
/// differently (the same ranking). The three spans are equally long, scores finite (assertions).
AucComparison compareCorrelatedAucs(std::span<const double> scores1, std::span<const double> scores2,
                                    const std::vector<bool>& positive);

/// Two scores, each of cases of its own: Welch's t with Satterthwaite's degrees of freedom, as pROC 1.18.0's
/// roc.test(method = "delong", paired = FALSE); the interval is the same t's. Otherwise as above.
AucComparison compareIndependentAucs(std::span<const double> scores1, const std::vector<bool>& positive1,
                                     std::span<const double> scores2, const std::vector<bool>& positive2);

} // namespace rimlight::statistics
