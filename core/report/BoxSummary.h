#pragma once

#include <vector>

namespace rimlight::report {

/// What a box plot shows (Tukey 1977): quartiles by R's type 7, whiskers to the outermost values within one and a half
/// interquartile ranges of the box, and the values beyond them.
struct BoxSummary {
    double lowWhisker = 0.0;
    double lowerQuartile = 0.0;
    double median = 0.0;
    double upperQuartile = 0.0;
    double highWhisker = 0.0;
    std::vector<double> outliers; ///< rising
};

/// values are finite and not none (assertion).
BoxSummary boxSummary(std::vector<double> values);

} // namespace rimlight::report
