#include "core/radiomics/ibsi/SpatialAutocorrelation.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <unsupported/Eigen/FFT>

namespace rimlight::radiomics::ibsi {

namespace {

using Complex = std::complex<double>;
using imaging::Index;

/// A voxel with its deviation from the region's mean.
struct Deviation {
    Index index{0, 0, 0};
    double value = 0.0;
};

/// Sums over ordered pairs of different voxels; w is the inverse of their distance in mm.
struct PairSums {
    double weights = 0.0;  ///< of w
    double products = 0.0; ///< of w x1 x2
    double squares = 0.0;  ///< of w x1^2
};

std::vector<Deviation> deviationsOf(const RegionImage& region) {
    std::vector<Deviation> deviations;
    double sum = 0.0;
    for (int k = 0; k < region.size[2]; ++k)
        for (int j = 0; j < region.size[1]; ++j)
            for (int i = 0; i < region.size[0]; ++i)
                if (const std::size_t here = region.offset(i, j, k); region.inside[here] != 0) {
                    deviations.push_back({{i, j, k}, region.values[here]});
                    sum += region.values[here];
                }
    for (auto& deviation : deviations)
        deviation.value -= sum / static_cast<double>(deviations.size());
    return deviations;
}

PairSums sumPairs(const std::vector<Deviation>& voxels, const Eigen::Vector3d& spacingMm, const Progress& progress,
                  unsigned maxThreads) {
    std::vector<PairSums> sumsOf(voxels.size());
    parallelFor(
        voxels.size(),
        [&](std::size_t first) {
            if (first % 256 == 0)
                progress.throwIfCancelled();
            const auto& a = voxels[first];
            auto& sums = sumsOf[first];
            for (std::size_t second = 0; second < first; ++second) {
                const auto& b = voxels[second];
                const double x = (a.index[0] - b.index[0]) * spacingMm[0];
                const double y = (a.index[1] - b.index[1]) * spacingMm[1];
                const double z = (a.index[2] - b.index[2]) * spacingMm[2];
                const double weight = 1.0 / std::sqrt(x * x + y * y + z * z);
                sums.weights += 2.0 * weight;
                sums.products += 2.0 * weight * a.value * b.value;
                sums.squares += weight * (a.value * a.value + b.value * b.value);
            }
        },
        maxThreads);
    PairSums total;
    for (const auto& sums : sumsOf) {
        total.weights += sums.weights;
        total.products += sums.products;
        total.squares += sums.squares;
    }
    return total;
}

/// The next length whose transform is quick: a product of 2, 3 and 5.
int quickLength(int least) {
    for (int length = least;; ++length) {
        int rest = length;
        for (const int factor : {2, 3, 5})
            while (rest % factor == 0)
                rest /= factor;
        if (rest == 1)
            return length;
    }
}

/// Long enough that a region's offsets in both directions don't run into each other.
Index fourierSize(const Index& size) {
    return {quickLength(2 * size[0] - 1), quickLength(2 * size[1] - 1), quickLength(2 * size[2] - 1)};
}

std::size_t countOf(const Index& size) {
    return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) * static_cast<std::size_t>(size[2]);
}

/// The transform in place, one axis after the other.
void transform(std::vector<Complex>& grid, const Index& size, const Progress& progress, unsigned maxThreads) {
    std::size_t stride = 1;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto length = static_cast<std::size_t>(size[axis]);
        const std::size_t lines = grid.size() / length;
        constexpr std::size_t kLinesPerTask = 64;
        parallelFor((lines + kLinesPerTask - 1) / kLinesPerTask,
                    [&](std::size_t task) {
                        progress.throwIfCancelled();
                        Eigen::FFT<double> fft;
                        std::vector<Complex> line(length);
                        std::vector<Complex> transformed(length);
                        for (std::size_t n = task * kLinesPerTask; n < std::min(lines, (task + 1) * kLinesPerTask);
                             ++n) {
                            const std::size_t begin = n / stride * stride * length + n % stride;
                            for (std::size_t x = 0; x < length; ++x)
                                line[x] = grid[begin + x * stride];
                            fft.fwd(transformed.data(), line.data(), static_cast<Eigen::Index>(length));
                            for (std::size_t x = 0; x < length; ++x)
                                grid[begin + x * stride] = transformed[x];
                        }
                    },
                    maxThreads);
        stride *= length;
    }
}

/// With m the region and x the deviations, the sum of w(d) times the correlation of two of m, x and x^2 at the offset
/// d is, by Parseval, a sum over their transforms; w of the offset 0 is 0.
PairSums sumOffsets(const std::vector<Deviation>& voxels, const Index& boxSize, const Eigen::Vector3d& spacingMm,
                    const Progress& progress, unsigned maxThreads) {
    const Index size = fourierSize(boxSize);
    const auto nx = static_cast<std::size_t>(size[0]);
    const auto ny = static_cast<std::size_t>(size[1]);
    const auto nz = static_cast<std::size_t>(size[2]);
    // Two real fields a grid: m and x; x^2 and w.
    std::vector<Complex> fields(countOf(size));
    std::vector<Complex> others(countOf(size));
    for (const auto& voxel : voxels) {
        const std::size_t here =
            (static_cast<std::size_t>(voxel.index[2]) * ny + static_cast<std::size_t>(voxel.index[1])) * nx +
            static_cast<std::size_t>(voxel.index[0]);
        fields[here] = {1.0, voxel.value};
        others[here] = voxel.value * voxel.value;
    }
    const auto offsetMm = [&](std::size_t place, std::size_t axis) {
        const auto length = static_cast<std::size_t>(size[axis]);
        return static_cast<double>(std::min(place, length - place)) * spacingMm[static_cast<Eigen::Index>(axis)];
    };
    parallelFor(
        nz,
        [&](std::size_t z) {
            for (std::size_t y = 0; y < ny; ++y)
                for (std::size_t x = 0; x < nx; ++x)
                    if (x + y + z > 0) {
                        const double dx = offsetMm(x, 0);
                        const double dy = offsetMm(y, 1);
                        const double dz = offsetMm(z, 2);
                        others[(z * ny + y) * nx + x].imag(1.0 / std::sqrt(dx * dx + dy * dy + dz * dz));
                    }
        },
        maxThreads);
    transform(fields, size, progress, maxThreads);
    transform(others, size, progress, maxThreads);
    std::vector<PairSums> sumsOf(nz);
    parallelFor(
        nz,
        [&](std::size_t z) {
            progress.throwIfCancelled();
            auto& sums = sumsOf[z];
            const std::size_t mirrorZ = (nz - z) % nz;
            for (std::size_t y = 0; y < ny; ++y) {
                const std::size_t mirrorY = (ny - y) % ny;
                for (std::size_t x = 0; x < nx; ++x) {
                    const std::size_t here = (z * ny + y) * nx + x;
                    const std::size_t mirrored = (mirrorZ * ny + mirrorY) * nx + (nx - x) % nx;
                    // The transforms of the two real fields, from their sum a + ib and its mirror image.
                    const Complex m = 0.5 * (fields[here] + std::conj(fields[mirrored]));
                    const Complex d = Complex(0.0, -0.5) * (fields[here] - std::conj(fields[mirrored]));
                    const Complex q = 0.5 * (others[here] + std::conj(others[mirrored]));
                    const double w = (Complex(0.0, -0.5) * (others[here] - std::conj(others[mirrored]))).real();
                    sums.weights += w * std::norm(m);
                    sums.products += w * std::norm(d);
                    sums.squares += w * (m * std::conj(q)).real();
                }
            }
        },
        maxThreads);
    PairSums total;
    for (const auto& sums : sumsOf) {
        total.weights += sums.weights;
        total.products += sums.products;
        total.squares += sums.squares;
    }
    const auto scale = 1.0 / static_cast<double>(countOf(size));
    return {total.weights * scale, total.products * scale, total.squares * scale};
}

/// A voxel of the Fourier grid costs as much as some 60 pairs. Where the grid would be too large, more pairs are borne.
bool pairsAreCheaper(std::size_t voxels, const Index& boxSize, std::size_t mostFourierVoxels) {
    const auto count = static_cast<double>(voxels);
    const std::size_t grid = std::min(countOf(fourierSize(boxSize)), 8 * mostFourierVoxels);
    return count * count / 2.0 < 60.0 * static_cast<double>(grid);
}

struct Values {
    double moranI = 0.0;
    double gearyC = 0.0;
};

/// Nothing when the voxels are equal or fewer than two.
std::optional<Values> valuesOf(const RegionImage& region, const Progress& progress, unsigned maxThreads,
                               std::size_t mostFourierVoxels) {
    const auto voxels = deviationsOf(region);
    if (voxels.size() < 2)
        return std::nullopt;
    const auto count = static_cast<double>(voxels.size());
    double variation = 0.0;
    for (const auto& voxel : voxels)
        variation += voxel.value * voxel.value;
    const auto values = region.regionValues();
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    if (*least == *most)
        return std::nullopt;
    const bool fewPairs = pairsAreCheaper(voxels.size(), region.size, mostFourierVoxels);
    const auto sums = fewPairs ? sumPairs(voxels, region.spacingMm, progress, maxThreads)
                               : sumOffsets(voxels, region.size, region.spacingMm, progress, maxThreads);
    // The sum of w (x1 - x2)^2 is that of 2 w x1^2 - 2 w x1 x2.
    return Values{count / sums.weights * sums.products / variation,
                  (count - 1.0) / (2.0 * sums.weights) * (2.0 * sums.squares - 2.0 * sums.products) / variation};
}

/// Every stride-th voxel along each axis, from begin.
RegionImage thinned(const RegionImage& region, int stride, const Index& begin) {
    RegionImage part;
    part.spacingMm = region.spacingMm * stride;
    for (std::size_t axis = 0; axis < 3; ++axis)
        part.size[axis] = std::max(0, (region.size[axis] - begin[axis] + stride - 1) / stride);
    part.values.reserve(countOf(part.size));
    part.inside.reserve(countOf(part.size));
    for (int k = begin[2]; k < region.size[2]; k += stride)
        for (int j = begin[1]; j < region.size[1]; j += stride)
            for (int i = begin[0]; i < region.size[0]; i += stride) {
                part.values.push_back(region.values[region.offset(i, j, k)]);
                part.inside.push_back(region.inside[region.offset(i, j, k)]);
            }
    return part;
}

} // namespace

std::optional<SpatialAutocorrelation> spatialAutocorrelation(const RegionImage& region, const Progress& progress,
                                                             unsigned maxThreads, std::size_t mostFourierVoxels) {
    SpatialAutocorrelation result;
    const bool byPairs = pairsAreCheaper(region.voxelCount(), region.size, mostFourierVoxels);
    const auto tooLarge = [&](int stride) {
        Index size = region.size;
        for (int& length : size)
            length = (length + stride - 1) / stride;
        return countOf(fourierSize(size)) > mostFourierVoxels;
    };
    while (!byPairs && tooLarge(result.stride))
        ++result.stride;
    int subsets = 0;
    for (int k = 0; k < result.stride; ++k)
        for (int j = 0; j < result.stride; ++j)
            for (int i = 0; i < result.stride; ++i) {
                const auto values = valuesOf(result.stride == 1 ? region : thinned(region, result.stride, {i, j, k}),
                                             progress, maxThreads, mostFourierVoxels);
                if (!values)
                    continue;
                result.moranI += values->moranI;
                result.gearyC += values->gearyC;
                ++subsets;
            }
    if (subsets == 0)
        return std::nullopt;
    result.moranI /= subsets;
    result.gearyC /= subsets;
    return result;
}

} // namespace rimlight::radiomics::ibsi
