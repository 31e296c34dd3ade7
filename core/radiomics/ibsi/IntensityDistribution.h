#pragma once

#include "core/tables/FeatureTable.h"

#include <vector>

namespace rimlight::radiomics::ibsi {

/// What IBSI's intensity statistics (chapter 3.3) and intensity histogram (chapter 3.4) have in common, of a set of
/// intensities or of grey levels. Percentiles lie between the sorted values as those of NumPy (Hyndman and Fan 1996,
/// type 7), which gives the manual's values for the digital phantom.
struct IntensityDistribution {
    double mean = 0.0;
    double variance = 0.0; ///< divided by n
    double skewness = 0.0; ///< 0 for a flat region, as the excess kurtosis
    double excessKurtosis = 0.0;
    double median = 0.0;
    double minimum = 0.0;
    double percentile10 = 0.0;
    double percentile25 = 0.0;
    double percentile75 = 0.0;
    double percentile90 = 0.0;
    double maximum = 0.0;
    double meanDeviation = 0.0;       ///< mean absolute deviation from the mean
    double robustMeanDeviation = 0.0; ///< the same of the values from the 10th to the 90th percentile
    double medianDeviation = 0.0;     ///< mean absolute deviation from the median
    double energy = 0.0;              ///< sum of squares
    double rootMeanSquare = 0.0;

    double interquartileRange() const { return percentile75 - percentile25; }
    double range() const { return maximum - minimum; }
    /// SD / mean; undefined for a mean of 0.
    tables::Cell coefficientOfVariation() const;
    /// (P75 - P25) / (P75 + P25); undefined when the quartiles add up to 0.
    tables::Cell quartileDispersion() const;
};

/// @param values not empty
IntensityDistribution distributionOf(std::vector<double> values);

} // namespace rimlight::radiomics::ibsi
