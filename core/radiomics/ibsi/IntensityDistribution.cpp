#include "core/radiomics/ibsi/IntensityDistribution.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics::ibsi {

namespace {

double percentile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double meanDistance(const double* begin, const double* end, double centre) {
    double sum = 0.0;
    for (const double* value = begin; value != end; ++value)
        sum += std::abs(*value - centre);
    return sum / static_cast<double>(end - begin);
}

} // namespace

tables::Cell IntensityDistribution::coefficientOfVariation() const {
    if (mean == 0.0)
        return tables::Missing{"the mean intensity is 0"};
    return std::sqrt(variance) / mean;
}

tables::Cell IntensityDistribution::quartileDispersion() const {
    if (percentile25 + percentile75 == 0.0)
        return tables::Missing{"the quartiles add up to 0"};
    return interquartileRange() / (percentile75 + percentile25);
}

IntensityDistribution distributionOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto count = static_cast<double>(values.size());
    IntensityDistribution d;
    d.minimum = values.front();
    d.maximum = values.back();
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
        d.energy += value * value;
    }
    d.mean = sum / count;
    d.rootMeanSquare = std::sqrt(d.energy / count);
    if (d.maximum > d.minimum) {
        double squares = 0.0;
        double cubes = 0.0;
        double fourths = 0.0;
        for (const double value : values) {
            const double square = (value - d.mean) * (value - d.mean);
            squares += square;
            cubes += square * (value - d.mean);
            fourths += square * square;
        }
        d.variance = squares / count;
        d.skewness = cubes / count / std::pow(d.variance, 1.5);
        d.excessKurtosis = fourths / count / (d.variance * d.variance) - 3.0;
    }
    d.median = percentile(values, 0.5);
    d.percentile10 = percentile(values, 0.1);
    d.percentile25 = percentile(values, 0.25);
    d.percentile75 = percentile(values, 0.75);
    d.percentile90 = percentile(values, 0.9);
    d.meanDeviation = meanDistance(values.data(), values.data() + values.size(), d.mean);
    d.medianDeviation = meanDistance(values.data(), values.data() + values.size(), d.median);
    const auto begin = std::lower_bound(values.begin(), values.end(), d.percentile10);
    const auto end = std::upper_bound(begin, values.end(), d.percentile90);
    // Two distinct values far apart can leave nothing between the percentiles: then there is nothing to deviate.
    if (begin != end) {
        double robustSum = 0.0;
        for (auto value = begin; value != end; ++value)
            robustSum += *value;
        const double* data = values.data();
        d.robustMeanDeviation = meanDistance(data + (begin - values.begin()), data + (end - values.begin()),
                                             robustSum / static_cast<double>(end - begin));
    }
    return d;
}

} // namespace rimlight::radiomics::ibsi
