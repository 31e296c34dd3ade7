#include "core/base/Parallel.h"
#include "core/radiomics/ibsi/Family.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::radiomics::ibsi {

namespace {

/// One row of voxels of the sphere around a voxel: from -half to half along i, at the offset (j, k).
struct SphereRow {
    int j = 0;
    int k = 0;
    int half = 0;
};

/// The voxels whose centre lies within the sphere.
std::vector<SphereRow> sphereRows(const Eigen::Vector3d& spacingMm) {
    const double radius = peakRadiusMm();
    const int reachK = static_cast<int>(radius / spacingMm[2]);
    const int reachJ = static_cast<int>(radius / spacingMm[1]);
    std::vector<SphereRow> rows;
    for (int k = -reachK; k <= reachK; ++k)
        for (int j = -reachJ; j <= reachJ; ++j) {
            const double left = radius * radius - std::pow(k * spacingMm[2], 2.0) - std::pow(j * spacingMm[1], 2.0);
            if (left >= 0.0)
                rows.push_back({j, k, static_cast<int>(std::sqrt(left) / spacingMm[0])});
        }
    return rows;
}

/// For each row of voxels along i: the sums of its first 0, 1, 2, ... values.
class RowSums {
public:
    explicit RowSums(const RegionImage& image) : m_size(image.size) {
        const auto length = static_cast<std::size_t>(m_size[0]);
        const std::size_t rows = image.values.size() / length;
        m_sums.assign(rows * (length + 1), 0.0);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t i = 0; i < length; ++i)
                m_sums[row * (length + 1) + i + 1] = m_sums[row * (length + 1) + i] + image.values[row * length + i];
    }

    /// The mean of the sphere's voxels that lie in the image.
    double sphereMean(const std::vector<SphereRow>& sphere, int i, int j, int k) const {
        double sum = 0.0;
        int count = 0;
        for (const auto& row : sphere) {
            if (j + row.j < 0 || j + row.j >= m_size[1] || k + row.k < 0 || k + row.k >= m_size[2])
                continue;
            const int begin = std::max(0, i - row.half);
            const int end = std::min(m_size[0], i + row.half + 1);
            const std::size_t line = (static_cast<std::size_t>(k + row.k) * static_cast<std::size_t>(m_size[1]) +
                                      static_cast<std::size_t>(j + row.j)) *
                                     (static_cast<std::size_t>(m_size[0]) + 1);
            sum += m_sums[line + static_cast<std::size_t>(end)] - m_sums[line + static_cast<std::size_t>(begin)];
            count += end - begin;
        }
        return sum / count;
    }

private:
    imaging::Index m_size;
    std::vector<double> m_sums;
};

/// Mean intensities in a sphere of 1 cm^3 around the brightest voxels, and the highest around any voxel (IBSI 9ST6,
/// chapter 3.2). The sphere's voxels may lie outside the region.
std::vector<tables::Cell> compute(const FamilyInput& input) {
    const auto& around = input.region.surroundings;
    if (std::any_of(around.values.begin(), around.values.end(), [](double value) { return !std::isfinite(value); }))
        return std::vector<tables::Cell>(2, tables::Missing{"the surroundings hold values that are no numbers"});
    const auto& region = input.region.intensities;
    double brightest = -std::numeric_limits<double>::infinity();
    for (std::size_t v = 0; v < region.values.size(); ++v)
        if (region.inside[v] != 0)
            brightest = std::max(brightest, region.values[v]);
    const auto sphere = sphereRows(around.spacingMm);
    const RowSums sums(around);
    struct Peaks {
        double local = -std::numeric_limits<double>::infinity();
        double global = -std::numeric_limits<double>::infinity();
    };
    std::vector<Peaks> peaksOfSlice(static_cast<std::size_t>(region.size[2]));
    const auto& begin = input.region.surroundingsBegin;
    parallelFor(
        peaksOfSlice.size(),
        [&](std::size_t slice) {
            const int k = static_cast<int>(slice);
            auto& peaks = peaksOfSlice[slice];
            for (int j = 0; j < region.size[1]; ++j) {
                input.progress.throwIfCancelled();
                for (int i = 0; i < region.size[0]; ++i) {
                    const std::size_t here = region.offset(i, j, k);
                    if (region.inside[here] == 0)
                        continue;
                    const double mean = sums.sphereMean(sphere, begin[0] + i, begin[1] + j, begin[2] + k);
                    peaks.global = std::max(peaks.global, mean);
                    if (region.values[here] == brightest)
                        peaks.local = std::max(peaks.local, mean);
                }
            }
        },
        input.maxThreads);
    Peaks peaks;
    for (const auto& one : peaksOfSlice) {
        peaks.local = std::max(peaks.local, one.local);
        peaks.global = std::max(peaks.global, one.global);
    }
    return {peaks.local, peaks.global};
}

} // namespace

Family localIntensityFamily() {
    return {"localIntensity",
            {{"loc_peak_loc", "VJGA", "Local intensity peak"}, {"loc_peak_glob", "0F91", "Global intensity peak"}},
            &compute};
}

} // namespace rimlight::radiomics::ibsi
