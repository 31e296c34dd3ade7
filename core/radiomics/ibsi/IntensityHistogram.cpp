#include "core/radiomics/ibsi/Family.h"
#include "core/radiomics/ibsi/IntensityDistribution.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics::ibsi {

namespace {

/// The level with the most voxels; of several, the one closest to the mean, the lower of two.
double modeOf(const DiscretisedRegion& discrete, double mean) {
    const auto distance = [&](std::int32_t level) { return std::abs(level - mean); };
    std::int32_t mode = discrete.present.front();
    for (const std::int32_t level : discrete.present) {
        const auto count = discrete.countOfLevel[static_cast<std::size_t>(level)];
        const auto most = discrete.countOfLevel[static_cast<std::size_t>(mode)];
        if (count > most || (count == most && distance(level) < distance(mode)))
            mode = level;
    }
    return mode;
}

/// Slope of the histogram of the levels 1 .. Ng.
std::vector<double> gradientOf(const DiscretisedRegion& discrete) {
    const auto count = [&](std::size_t level) { return static_cast<double>(discrete.countOfLevel[level]); };
    const auto top = static_cast<std::size_t>(discrete.levelCount);
    std::vector<double> gradient(top);
    for (std::size_t level = 1; level <= top; ++level) {
        const std::size_t below = std::max<std::size_t>(1, level - 1);
        const std::size_t above = std::min(top, level + 1);
        gradient[level - 1] = (count(above) - count(below)) / static_cast<double>(above - below);
    }
    return gradient;
}

/// Grey levels of the voxels that count (IBSI ZVCW, chapter 3.4).
std::vector<tables::Cell> compute(const FamilyInput& input) {
    const auto& discrete = input.discrete;
    std::vector<double> levels;
    levels.reserve(discrete.voxelCount);
    double entropy = 0.0;
    double uniformity = 0.0;
    for (const std::int32_t level : discrete.present) {
        const auto count = discrete.countOfLevel[static_cast<std::size_t>(level)];
        levels.insert(levels.end(), count, static_cast<double>(level));
        const double share = static_cast<double>(count) / static_cast<double>(discrete.voxelCount);
        entropy -= share * std::log2(share);
        uniformity += share * share;
    }
    const auto d = distributionOf(std::move(levels));
    tables::Cell steepestRise = tables::Missing{"there is one grey level"};
    tables::Cell steepestFall = steepestRise;
    tables::Cell levelOfRise = steepestRise;
    tables::Cell levelOfFall = steepestRise;
    if (discrete.levelCount > 1) {
        const auto gradient = gradientOf(discrete);
        const auto [fall, rise] = std::pair{std::min_element(gradient.begin(), gradient.end()),
                                            std::max_element(gradient.begin(), gradient.end())};
        steepestRise = *rise;
        steepestFall = *fall;
        levelOfRise = static_cast<double>(rise - gradient.begin() + 1);
        levelOfFall = static_cast<double>(fall - gradient.begin() + 1);
    }
    return {d.mean,
            d.variance,
            d.skewness,
            d.excessKurtosis,
            d.median,
            d.minimum,
            d.percentile10,
            d.percentile90,
            d.maximum,
            modeOf(discrete, d.mean),
            d.interquartileRange(),
            d.range(),
            d.meanDeviation,
            d.robustMeanDeviation,
            d.medianDeviation,
            d.coefficientOfVariation(),
            d.quartileDispersion(),
            entropy,
            uniformity,
            steepestRise,
            levelOfRise,
            steepestFall,
            levelOfFall};
}

} // namespace

Family intensityHistogramFamily() {
    return {"intensityHistogram",
            {{"ih_mean", "X6K6", "Mean discretised intensity"},
             {"ih_var", "CH89", "Discretised intensity variance"},
             {"ih_skew", "88K1", "Discretised intensity skewness"},
             {"ih_kurt", "C3I7", "Excess discretised intensity kurtosis"},
             {"ih_median", "WIFQ", "Median discretised intensity"},
             {"ih_min", "1PR8", "Minimum discretised intensity"},
             {"ih_p10", "GPMT", "10th discretised intensity percentile"},
             {"ih_p90", "OZ0C", "90th discretised intensity percentile"},
             {"ih_max", "3NCY", "Maximum discretised intensity"},
             {"ih_mode", "AMMC", "Intensity histogram mode"},
             {"ih_iqr", "WR0O", "Discretised intensity interquartile range"},
             {"ih_range", "5Z3W", "Discretised intensity range"},
             {"ih_mad", "D2ZX", "Intensity histogram mean absolute deviation"},
             {"ih_rmad", "WRZB", "Intensity histogram robust mean absolute deviation"},
             {"ih_medad", "4RNL", "Intensity histogram median absolute deviation"},
             {"ih_cov", "CWYJ", "Intensity histogram coefficient of variation"},
             {"ih_qcod", "SLWD", "Intensity histogram quartile coefficient of dispersion"},
             {"ih_entropy", "TLU2", "Discretised intensity entropy"},
             {"ih_uniformity", "BJ5W", "Discretised intensity uniformity"},
             {"ih_max_grad", "12CE", "Maximum histogram gradient"},
             {"ih_max_grad_g", "8E6O", "Maximum histogram gradient intensity"},
             {"ih_min_grad", "VQB3", "Minimum histogram gradient"},
             {"ih_min_grad_g", "RHQZ", "Minimum histogram gradient intensity"}},
            &compute};
}

} // namespace rimlight::radiomics::ibsi
