#include "core/radiomics/FeatureClass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace rimlight::radiomics {

namespace {

/// Percentiles by linear interpolation between order statistics (NumPy's default; Hyndman and Fan type 7), without
/// sorting all values: they are counted in buckets of rising value, and only the buckets that hold an order statistic
/// that is asked for are sorted.
class Percentiles {
public:
    /// @param values at least one, all finite, from least to largest
    Percentiles(const std::vector<double>& values, double least, double largest, const std::vector<double>& percents)
        : m_size(values.size()), m_least(least), m_perValue((kBuckets - 1) / (largest - least)) {
        if (!std::isfinite(m_perValue))
            m_perValue = 0.0; // one bucket
        for (const double value : values)
            ++m_counts[bucketOf(value)];
        for (const double percent : percents)
            for (const std::size_t rank : {rankBelow(percent), rankAbove(percent)})
                m_sorted[placeOf(rank).first];
        std::array<std::vector<double>*, kBuckets> wanted{};
        for (auto& [bucket, sorted] : m_sorted) {
            sorted.reserve(m_counts[bucket]);
            wanted[bucket] = &sorted;
        }
        for (const double value : values)
            if (auto* const bucket = wanted[bucketOf(value)])
                bucket->push_back(value);
        for (auto& [bucket, sorted] : m_sorted)
            std::sort(sorted.begin(), sorted.end());
    }

    /// @param percent one of percents
    double at(double percent) const {
        const double low = ofRank(rankBelow(percent));
        const double high = ofRank(rankAbove(percent));
        // As NumPy 1.26 rounds it: the last bit decides which values lie between two percentiles.
        const double share = positionOf(percent) - static_cast<double>(rankBelow(percent));
        const double gap = high - low;
        return share < 0.5 ? low + gap * share : high - gap * (1.0 - share);
    }

private:
    static constexpr std::size_t kBuckets = 4096;

    std::size_t bucketOf(double value) const {
        return m_perValue == 0.0 ? 0 : static_cast<std::size_t>((value - m_least) * m_perValue);
    }
    double positionOf(double percent) const { return percent / 100.0 * static_cast<double>(m_size - 1); }
    std::size_t rankBelow(double percent) const { return static_cast<std::size_t>(positionOf(percent)); }
    std::size_t rankAbove(double percent) const { return std::min(rankBelow(percent) + 1, m_size - 1); }

    /// The bucket that holds the value of a rank, and the rank within it.
    std::pair<std::size_t, std::size_t> placeOf(std::size_t rank) const {
        std::size_t bucket = 0;
        while (rank >= m_counts[bucket])
            rank -= m_counts[bucket++];
        return {bucket, rank};
    }
    double ofRank(std::size_t rank) const {
        const auto [bucket, within] = placeOf(rank);
        return m_sorted.at(bucket)[within];
    }

    std::size_t m_size;
    double m_least;
    double m_perValue; ///< buckets per value
    std::array<std::size_t, kBuckets> m_counts{};
    std::map<std::size_t, std::vector<double>> m_sorted; ///< the buckets that are looked into
};

/// The sum of a term of each value, in four parts side by side: a single one would wait for each addition to end.
template <class Term>
double sumOf(const std::vector<double>& values, const Term& term) {
    std::array<double, 4> parts{};
    std::size_t i = 0;
    for (; i + parts.size() <= values.size(); i += parts.size())
        for (std::size_t p = 0; p < parts.size(); ++p)
            parts[p] += term(values[i + p]);
    for (std::size_t p = 0; i < values.size(); ++i, ++p)
        parts[p] += term(values[i]);
    return (parts[0] + parts[1]) + (parts[2] + parts[3]);
}

struct Moments {
    double mean = 0.0;
    double second = 0.0; ///< central, divided by n
    double third = 0.0;
    double fourth = 0.0;
    double absolute = 0.0; ///< mean absolute deviation
};

Moments momentsOf(const std::vector<double>& values) {
    const auto count = static_cast<double>(values.size());
    Moments moments;
    moments.mean = sumOf(values, [](double value) { return value; }) / count;
    for (const double value : values) {
        const double deviation = value - moments.mean;
        const double square = deviation * deviation;
        moments.second += square;
        moments.third += square * deviation;
        moments.fourth += square * square;
        moments.absolute += std::abs(deviation);
    }
    moments.second /= count;
    moments.third /= count;
    moments.fourth /= count;
    moments.absolute /= count;
    return moments;
}

/// Mean absolute deviation of the values between the 10th and the 90th percentile (IBSI 1128).
double robustDeviation(const std::vector<double>& values, double low, double high) {
    const auto isKept = [&](double value) { return (value >= low) & (value <= high); };
    const double count = sumOf(values, [&](double value) { return isKept(value) ? 1.0 : 0.0; });
    const double mean = sumOf(values, [&](double value) { return isKept(value) ? value : 0.0; }) / count;
    return sumOf(values, [&](double value) { return isKept(value) ? std::abs(value - mean) : 0.0; }) / count;
}

/// First-order features of the region (PyRadiomics 3.0.1, firstorder.py; IBSI chapters 3.3 and 3.4). Energy and root
/// mean square are of the values plus voxelArrayShift; entropy and uniformity of the grey levels; kurtosis is not
/// excess.
std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto values = input.region.regionValues();
    const Moments moments = momentsOf(values);
    const auto count = static_cast<double>(values.size());
    const double shift = input.settings.voxelArrayShift;
    const double energy = sumOf(values, [shift](double value) { return (value + shift) * (value + shift); });
    double least = values.front();
    double largest = least;
    for (const double value : values) {
        least = std::min(least, value);
        largest = std::max(largest, value);
    }
    input.progress.throwIfCancelled();
    const Percentiles percentiles(values, least, largest, {10.0, 25.0, 50.0, 75.0, 90.0});
    const double p10 = percentiles.at(10.0);
    const double p90 = percentiles.at(90.0);

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
            percentiles.at(75.0) - percentiles.at(25.0),
            flat ? 0.0 : moments.fourth / (moments.second * moments.second),
            largest,
            moments.absolute,
            moments.mean,
            percentiles.at(50.0),
            least,
            largest - least,
            robustDeviation(values, p10, p90),
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
