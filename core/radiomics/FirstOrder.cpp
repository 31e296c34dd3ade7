#include "core/radiomics/FeatureClass.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics {

namespace {

/// Linear interpolation between order statistics (NumPy's default percentile; Hyndman and Fan type 7).
double percentile(const std::vector<double>& sorted, double percent) {
    const double position = percent / 100.0 * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    // As NumPy 1.26 rounds it: the last bit decides which values lie between two percentiles.
    const double share = position - static_cast<double>(below);
    const double gap = sorted[above] - sorted[below];
    return share < 0.5 ? sorted[below] + gap * share : sorted[above] - gap * (1.0 - share);
}

struct Moments {
    double mean = 0.0;
    double second = 0.0; ///< central, divided by n
    double third = 0.0;
    double fourth = 0.0;
    double absolute = 0.0; ///< mean absolute deviation
};

double meanOf(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

Moments momentsOf(const std::vector<double>& values) {
    Moments moments;
    moments.mean = meanOf(values);
    for (const double value : values) {
        const double deviation = value - moments.mean;
        const double square = deviation * deviation;
        moments.second += square;
        moments.third += square * deviation;
        moments.fourth += square * square;
        moments.absolute += std::abs(deviation);
    }
    const auto count = static_cast<double>(values.size());
    moments.second /= count;
    moments.third /= count;
    moments.fourth /= count;
    moments.absolute /= count;
    return moments;
}

/// Mean absolute deviation of the values between the 10th and the 90th percentile (IBSI 1128).
double robustDeviation(const std::vector<double>& sorted, double low, double high) {
    const auto begin = std::lower_bound(sorted.begin(), sorted.end(), low);
    const auto end = std::upper_bound(sorted.begin(), sorted.end(), high);
    return momentsOf(std::vector<double>(begin, end)).absolute;
}

/// First-order features of the region (PyRadiomics 3.0.1, firstorder.py; IBSI chapters 3.3 and 3.4). Energy and root
/// mean square are of the values plus voxelArrayShift; entropy and uniformity of the grey levels; kurtosis is not
/// excess.
std::vector<tables::Cell> compute(const FeatureInput& input) {
    auto sorted = input.region.regionValues();
    const Moments moments = momentsOf(sorted);
    const auto count = static_cast<double>(sorted.size());
    double energy = 0.0;
    for (const double value : sorted) {
        const double shifted = value + input.settings.voxelArrayShift;
        energy += shifted * shifted;
    }
    input.progress.throwIfCancelled();
    std::sort(sorted.begin(), sorted.end());
    const double p10 = percentile(sorted, 10.0);
    const double p90 = percentile(sorted, 90.0);

    double entropy = 0.0;
    double uniformity = 0.0;
    for (const std::int32_t level : input.discrete.present) {
        const double share = static_cast<double>(input.discrete.countOfLevel[static_cast<std::size_t>(level)]) / count;
        entropy -= share * std::log2(share);
        uniformity += share * share;
    }
    const bool flat = moments.second == 0.0;
    return {p10,
            p90,
            energy,
            entropy,
            percentile(sorted, 75.0) - percentile(sorted, 25.0),
            flat ? 0.0 : moments.fourth / (moments.second * moments.second),
            sorted.back(),
            moments.absolute,
            moments.mean,
            percentile(sorted, 50.0),
            sorted.front(),
            sorted.back() - sorted.front(),
            robustDeviation(sorted, p10, p90),
            std::sqrt(energy / count),
            flat ? 0.0 : moments.third / std::pow(moments.second, 1.5),
            energy * input.region.spacingMm.prod(),
            uniformity,
            moments.second,
            std::sqrt(moments.second)};
}

} // namespace

FeatureClass firstOrderClass() {
    return {"firstorder",
            {"10Percentile", "90Percentile", "Energy", "Entropy", "InterquartileRange", "Kurtosis", "Maximum",
             "MeanAbsoluteDeviation", "Mean", "Median", "Minimum", "Range", "RobustMeanAbsoluteDeviation",
             "RootMeanSquared", "Skewness", "TotalEnergy", "Uniformity", "Variance"},
            &compute,
            {"StandardDeviation"}};
}

} // namespace rimlight::radiomics
