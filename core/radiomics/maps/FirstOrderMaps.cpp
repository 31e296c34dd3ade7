#include "core/radiomics/maps/CellCounts.h"
#include "core/radiomics/maps/MapClass.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace rimlight::radiomics {

namespace {

/// The kernel's values in rising order, and how many have each grey level, updated as the kernel moves along the row.
class SortedKernel {
public:
    explicit SortedKernel(const KernelImage& image)
        : m_image(image), m_levels(image.firstOrderLevels.empty() ? image.levels : image.firstOrderLevels),
          m_counts(2 * image.kernelVoxelCount()) {
        m_sorted.reserve(image.kernelVoxelCount());
        m_merged.reserve(image.kernelVoxelCount());
    }

    void startAt(int i, int j, int k) {
        m_sorted.clear();
        m_counts.clear();
        for (int column = i - m_image.reach[0]; column <= i + m_image.reach[0]; ++column)
            exchange(column, nullptr, j, k);
    }

    /// From i - 1 to i.
    void advanceTo(int i, int j, int k) {
        const int leaving = i - 1 - m_image.reach[0];
        exchange(i + m_image.reach[0], &leaving, j, k);
    }

    const std::vector<double>& sorted() const { return m_sorted; }
    const CellCounts& counts() const { return m_counts; }

private:
    /// The values of a plane of the kernel, rising; calls each(level) for each.
    template <class F>
    void gather(int i, int j, int k, std::vector<double>& plane, F&& each) const {
        plane.clear();
        for (int dk = -m_image.reach[2]; dk <= m_image.reach[2]; ++dk)
            for (int dj = -m_image.reach[1]; dj <= m_image.reach[1]; ++dj) {
                const std::size_t here = m_image.offset(i, j + dj, k + dk);
                if (const std::int32_t level = m_levels[here]; level > 0) {
                    plane.push_back(m_image.values[here]);
                    each(static_cast<std::uint32_t>(level));
                }
            }
        std::sort(plane.begin(), plane.end());
    }

    void exchange(int entering, const int* leaving, int j, int k) {
        gather(entering, j, k, m_entering, [&](std::uint32_t level) { m_counts.add(level); });
        m_leaving.clear();
        if (leaving != nullptr)
            gather(*leaving, j, k, m_leaving, [&](std::uint32_t level) { m_counts.remove(level); });
        m_merged.clear();
        auto in = m_entering.begin();
        auto out = m_leaving.begin();
        for (const double value : m_sorted) {
            if (out != m_leaving.end() && *out == value) {
                ++out;
                continue;
            }
            for (; in != m_entering.end() && *in < value; ++in)
                m_merged.push_back(*in);
            m_merged.push_back(value);
        }
        m_merged.insert(m_merged.end(), in, m_entering.end());
        m_sorted.swap(m_merged);
    }

    const KernelImage& m_image;
    const std::vector<std::int32_t>& m_levels;
    CellCounts m_counts;
    std::vector<double> m_sorted;
    std::vector<double> m_merged;
    std::vector<double> m_entering;
    std::vector<double> m_leaving;
};

/// numpy.percentile of version 1.26, to the last bit (function_base.py, _lerp): whether a value lies outside the 10th
/// to 90th percentile hangs on it.
double percentile(std::span<const double> sorted, double share) {
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const double low = sorted[below];
    const double high = sorted[std::min(below + 1, sorted.size() - 1)];
    const double part = position - static_cast<double>(below);
    return part >= 0.5 ? high - (high - low) * (1.0 - part) : low + (high - low) * part;
}

double median(std::span<const double> sorted) {
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) * 0.5;
}

double meanOf(std::span<const double> values) {
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double meanDeviation(std::span<const double> values, double mean) {
    double sum = 0.0;
    for (const double value : values)
        sum += std::abs(value - mean);
    return sum / static_cast<double>(values.size());
}

/// First-order features of the kernel (PyRadiomics 3.0.1, firstorder.py). Central moments are summed anew: updating
/// sums of powers would cancel.
void storeFeatures(const MapInput& input, const SortedKernel& kernel, const MapRow& row, int i) {
    const std::span<const double> sorted = kernel.sorted();
    const auto count = static_cast<double>(sorted.size());
    const bool flat = sorted.front() == sorted.back();
    const double mean = flat ? sorted.front() : meanOf(sorted);
    double energy = 0.0;
    double second = 0.0;
    double third = 0.0;
    double fourth = 0.0;
    for (const double value : sorted) {
        const double shifted = value + input.settings.voxelArrayShift;
        energy += shifted * shifted;
        const double deviation = value - mean;
        const double square = deviation * deviation;
        second += square;
        third += square * deviation;
        fourth += square * square;
    }
    second /= count;
    third /= count;
    fourth /= count;
    const double p10 = percentile(sorted, 0.1);
    const double p90 = percentile(sorted, 0.9);
    const auto low = std::lower_bound(sorted.begin(), sorted.end(), p10);
    const auto high = std::upper_bound(low, sorted.end(), p90);
    const std::span<const double> robust(low, high);

    double logs = 0.0;
    double squares = 0.0;
    for (const auto& [level, voxels] : kernel.counts().cells()) {
        logs += input.nLog2N[static_cast<std::size_t>(voxels)];
        squares += voxels * voxels;
    }
    row.store(i,
              {p10, p90, energy, std::log2(count) - logs / count, percentile(sorted, 0.75) - percentile(sorted, 0.25),
               flat ? 0.0 : fourth / (second * second), sorted.back(), meanDeviation(sorted, mean), mean,
               median(sorted), sorted.front(), sorted.back() - sorted.front(), meanDeviation(robust, meanOf(robust)),
               std::sqrt(energy / count), flat ? 0.0 : third / (second * std::sqrt(second)), std::sqrt(second),
               energy * input.image.spacingMm.prod(), squares / (count * count), second});
}

void computeRow(const MapInput& input, const MapRow& row) {
    SortedKernel kernel(input.image);
    kernel.startAt(row.first, row.j, row.k);
    for (int i = row.first; i <= row.last; ++i) {
        input.progress.throwIfCancelled();
        if (i > row.first)
            kernel.advanceTo(i, row.j, row.k);
        if (input.image.isWanted(i, row.j, row.k))
            storeFeatures(input, kernel, row, i);
    }
}

} // namespace

MapClass firstOrderMaps() {
    return {"firstorder",
            {"10Percentile", "90Percentile", "Energy", "Entropy", "InterquartileRange", "Kurtosis", "Maximum",
             "MeanAbsoluteDeviation", "Mean", "Median", "Minimum", "Range", "RobustMeanAbsoluteDeviation",
             "RootMeanSquared", "Skewness", "StandardDeviation", "TotalEnergy", "Uniformity", "Variance"},
            &computeRow};
}

} // namespace rimlight::radiomics
