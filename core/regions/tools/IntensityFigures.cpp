#include "core/regions/tools/IntensityFigures.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

namespace rimlight::regions {

namespace {

constexpr std::array<double, 5> kShares = {0.10, 0.25, 0.50, 0.75, 0.90};

/// Fills the percentiles from the value of each rank, asked for in ascending order.
template <class ValueOfRank>
void setPercentiles(IntensityFigures& figures, ValueOfRank&& valueOfRank) {
    std::array<double, 5> values{};
    for (std::size_t n = 0; n < kShares.size(); ++n) {
        const double rank = kShares[n] * static_cast<double>(figures.voxels - 1);
        const auto below = static_cast<std::size_t>(rank);
        const double low = valueOfRank(below);
        const double high = below + 1 < figures.voxels ? valueOfRank(below + 1) : low;
        values[n] = low + (rank - static_cast<double>(below)) * (high - low);
    }
    figures.percentile10 = values[0];
    figures.percentile25 = values[1];
    figures.median = values[2];
    figures.percentile75 = values[3];
    figures.percentile90 = values[4];
}

template <class T, class F>
void forEachVoxel(const imaging::Mask& mask, const imaging::Geometry& geometry, std::span<const T> voxels, F&& f) {
    const auto& box = mask.box();
    const std::uint8_t* inside = mask.boxVoxels().data();
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
            const T* row = voxels.data() + geometry.offset(box.begin[0], j, k);
            for (int i = 0; i < box.size[0]; ++i, ++inside)
                if (*inside != 0)
                    f(row[i]);
        }
}

/// From how often each value occurs.
template <class T>
IntensityFigures fromHistogram(const imaging::Mask& mask, const imaging::Geometry& geometry,
                               std::span<const T> voxels) {
    constexpr int kLeast = std::numeric_limits<T>::lowest();
    std::vector<std::size_t> counts(std::size_t{1} << (8 * sizeof(T)));
    forEachVoxel(mask, geometry, voxels, [&](T value) { ++counts[static_cast<std::size_t>(int{value} - kLeast)]; });
    IntensityFigures figures;
    figures.voxels = mask.voxelCount();
    const auto valueOf = [](std::size_t bin) { return static_cast<double>(bin) + kLeast; };
    double sum = 0.0;
    for (std::size_t bin = 0; bin < counts.size(); ++bin)
        sum += static_cast<double>(counts[bin]) * valueOf(bin);
    const auto n = static_cast<double>(figures.voxels);
    figures.mean = sum / n;
    double squares = 0.0;
    for (std::size_t bin = 0; bin < counts.size(); ++bin)
        squares += static_cast<double>(counts[bin]) * (valueOf(bin) - figures.mean) * (valueOf(bin) - figures.mean);
    figures.sd = std::sqrt(squares / n);

    std::size_t bin = 0;
    std::size_t upTo = counts[0]; // voxels in this bin and those before
    const auto valueOfRank = [&](std::size_t rank) {
        while (upTo <= rank)
            upTo += counts[++bin];
        return valueOf(bin);
    };
    figures.least = valueOfRank(0);
    setPercentiles(figures, valueOfRank);
    figures.greatest = valueOfRank(figures.voxels - 1);
    return figures;
}

template <class T>
std::optional<IntensityFigures> fromValues(const imaging::Mask& mask, const imaging::Geometry& geometry,
                                           std::span<const T> voxels) {
    std::vector<T> values;
    values.reserve(mask.voxelCount());
    forEachVoxel(mask, geometry, voxels, [&](T value) {
        if (std::isfinite(static_cast<double>(value)))
            values.push_back(value);
    });
    if (values.empty())
        return std::nullopt;
    IntensityFigures figures;
    figures.voxels = values.size();
    const auto n = static_cast<double>(values.size());
    // From the first value on, so that a sum of large equal values stays exact.
    const auto first = static_cast<double>(values.front());
    double sum = 0.0;
    for (const T value : values)
        sum += static_cast<double>(value) - first;
    figures.mean = first + sum / n;
    double squares = 0.0;
    for (const T value : values) {
        const double deviation = static_cast<double>(value) - figures.mean;
        squares += deviation * deviation;
    }
    figures.sd = std::sqrt(squares / n);

    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    figures.least = static_cast<double>(*least);
    figures.greatest = static_cast<double>(*greatest);
    // Ranks ascend: what was parted below the last one stays there.
    auto begin = values.begin();
    setPercentiles(figures, [&](std::size_t rank) {
        const auto place = values.begin() + static_cast<std::ptrdiff_t>(rank);
        if (place >= begin) {
            std::nth_element(begin, place, values.end());
            begin = place + 1;
        }
        return static_cast<double>(*place);
    });
    return figures;
}

} // namespace

std::optional<IntensityFigures> intensityFigures(const imaging::Mask& mask, const imaging::Volume& volume) {
    assert(mask.geometry().size == volume.geometry().size);
    if (mask.isEmpty())
        return std::nullopt;
    return volume.visit([&]<class T>(std::span<const T> voxels) -> std::optional<IntensityFigures> {
        if constexpr (std::is_integral_v<T> && sizeof(T) <= 2)
            return fromHistogram(mask, volume.geometry(), voxels);
        else
            return fromValues(mask, volume.geometry(), voxels);
    });
}

} // namespace rimlight::regions
