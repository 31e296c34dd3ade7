#pragma once

#include "core/statistics/Interval.h"

#include <vector>

namespace rimlight::statistics {

/// A number with what each case did to it, so that two numbers of the same cases can be compared.
struct InfluenceEstimate {
    double value = 0.0;
    double standardError = 0.0;
    Interval interval95; ///< value -+ 1.96 standard errors, cut to [0, 1]
    /// By how much each case moves the value; the squares add up to the variance.
    std::vector<double> influence;
};

/// Is the difference of two estimates more than chance?
struct EstimateDifference {
    double difference = 0.0; ///< second less first
    double standardError = 0.0;
    Interval interval95;
    double z = 0.0;
    double p = 1.0; ///< two-sided, by normal approximation; 1 when both say the same of each case
};

/// Both of the same cases in the same order (assertion).
EstimateDifference differenceBetween(const InfluenceEstimate& first, const InfluenceEstimate& second);

/// Error and interval by the influences.
InfluenceEstimate estimateOf(double value, std::vector<double> influence);

} // namespace rimlight::statistics
