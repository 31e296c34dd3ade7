#include "core/imaging/filters/LaplacianOfGaussian.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"
#include "core/imaging/filters/RecursiveGaussian.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <vector>

namespace rimlight::imaging {

namespace {

/// The slowest part of the recursive filters falls by exp(-1.3732) per sigma: below 2e-18 after 30.
constexpr double kReachSigmas = 30.0;
constexpr int kMinimumSize = 4;
/// Bundles of lines along i for one task.
constexpr std::size_t kBundlesPerTask = 8;

/// Shortest text that reads back as the number, as Python's str(float) writes it: "0.5", "1.0", "1e-05".
std::string pythonText(double number) {
    std::array<char, 64> buffer{};
    const double size = std::abs(number);
    const bool isFixed = number == 0.0 || (size >= 1e-4 && size < 1e16);
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                            isFixed ? std::chars_format::fixed : std::chars_format::scientific);
    assert(error == std::errc{});
    std::string text(buffer.data(), end);
    if (isFixed && text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

std::string shortText(double number) {
    std::string text = pythonText(number);
    if (text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text;
}

void checkSizes(const Geometry& geometry, double sigmaMm) {
    const std::string sigmaText = "sigma " + shortText(sigmaMm) + " mm";
    if (!std::isfinite(sigmaMm) || sigmaMm <= 0.0)
        throw Error("sigma of a Laplacian of Gaussian must be a number above 0", sigmaText, "Choose another sigma.");
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double wanted = std::max(static_cast<double>(kMinimumSize),
                                       std::ceil(sigmaMm / geometry.spacingMm[static_cast<Eigen::Index>(axis)]) + 1.0);
        if (static_cast<double>(geometry.size[axis]) < wanted)
            throw Error(sigmaText + " needs " + shortText(wanted) + " voxels along " + "ijk"[axis] +
                            ", and the image has " + std::to_string(geometry.size[axis]),
                        laplacianOfGaussianName(sigmaMm), "Choose a smaller sigma or leave this filter out.");
    }
}

/// Voxels of a box, i fastest, with the steps between neighbours.
template <class T>
struct Source {
    const T* voxels; ///< the box's first voxel
    IndexBox box;
    std::array<std::size_t, 3> step;

    const T* at(const Index& index) const {
        std::size_t offset = 0;
        for (std::size_t axis = 0; axis < 3; ++axis)
            offset += static_cast<std::size_t>(index[axis] - box.begin[axis]) * step[axis];
        return voxels + offset;
    }
};

std::array<std::size_t, 3> stepsOf(const Index& size) {
    return {1, static_cast<std::size_t>(size[0]),
            static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1])};
}

/// A bundle of up to kLineLanes parallel lines: the first one begins at `begin`, the next ones lie along `across`.
struct Bundle {
    Index begin;
    std::size_t across;
    int lines;
};

/// Filters one bundle along the axis over all of the source, and keeps what lies in the box of the result.
template <class T>
void filterBundle(const RecursiveFilter& filter, const Source<T>& from, std::size_t axis, const Bundle& bundle,
                  const Source<float>& to, float* voxels, LineBuffers& buffers) {
    Index index = bundle.begin;
    index[axis] = from.box.begin[axis];
    const T* source = from.at(index);
    const std::size_t step = from.step[axis];
    const std::size_t across = from.step[bundle.across];
    const auto lines = static_cast<std::size_t>(bundle.lines);
    const auto length = static_cast<std::size_t>(from.box.size[axis]);
    buffers.resize(length);
    if (lines < kLineLanes)
        std::fill(buffers.input.begin(), buffers.input.end(), 0.0);
    double* in = buffers.input.data();
    for (std::size_t p = 0; p < length; ++p, source += step, in += kLineLanes)
        for (std::size_t lane = 0; lane < lines; ++lane)
            in[lane] = static_cast<double>(source[lane * across]);
    filterLines(filter, buffers);

    index[axis] = to.box.begin[axis];
    float* target = voxels + (to.at(index) - to.voxels);
    const double* out = buffers.causal.data() +
                        static_cast<std::size_t>(to.box.begin[axis] - from.box.begin[axis]) * std::size_t{kLineLanes};
    for (int p = 0; p < to.box.size[axis]; ++p, target += to.step[axis], out += kLineLanes)
        for (std::size_t lane = 0; lane < lines; ++lane)
            target[lane * to.step[bundle.across]] = static_cast<float>(out[lane]);
}

/// One filter along one axis; the result covers the box, which lies in the source's.
template <class T>
std::vector<float> filterAxis(const RecursiveFilter& filter, const Source<T>& from, std::size_t axis,
                              const IndexBox& box, const Progress& progress, unsigned maxThreads) {
    std::vector<float> voxels(box.voxelCount());
    const Source<float> to{voxels.data(), box, stepsOf(box.size)};
    // Lines along i lie side by side along j; the others along i, where their voxels are neighbours in memory.
    const std::size_t across = axis == 0 ? 1 : 0;
    const std::size_t outer = 3 - axis - across;
    const auto bundles = static_cast<std::size_t>((box.size[across] + kLineLanes - 1) / kLineLanes);
    const std::size_t parts = (bundles + kBundlesPerTask - 1) / kBundlesPerTask;
    parallelFor(
        parts * static_cast<std::size_t>(box.size[outer]),
        [&](std::size_t task) {
            progress.throwIfCancelled();
            LineBuffers buffers;
            const std::size_t part = task % parts;
            for (std::size_t b = part * kBundlesPerTask; b < std::min(bundles, (part + 1) * kBundlesPerTask); ++b) {
                const int offset = static_cast<int>(b) * kLineLanes;
                Bundle bundle{box.begin, across, std::min(kLineLanes, box.size[across] - offset)};
                bundle.begin[across] += offset;
                bundle.begin[outer] += static_cast<int>(task / parts);
                filterBundle(filter, from, axis, bundle, to, voxels.data(), buffers);
            }
        },
        maxThreads);
    return voxels;
}

/// The second derivative along one axis, smoothed along the others in their order, as ITK's pipeline does it.
template <class T>
std::vector<float> secondDerivative(const Source<T>& image, std::size_t axis, const IndexBox& box,
                                    const std::array<double, 3>& sigmaVoxels, double sigmaMm, const Progress& progress,
                                    unsigned maxThreads) {
    const std::size_t second = axis == 0 ? 1 : 0;
    const std::size_t third = 3 - axis - second;
    IndexBox need = image.box;
    const auto narrow = [&](std::size_t done) {
        need.begin[done] = box.begin[done];
        need.size[done] = box.size[done];
    };
    narrow(axis);
    auto voxels = filterAxis(recursiveSecondDerivative(sigmaVoxels[axis], sigmaMm * sigmaMm), image, axis, need,
                             progress, maxThreads);
    for (const std::size_t smoothed : {second, third}) {
        const Source<float> from{voxels.data(), need, stepsOf(need.size)};
        narrow(smoothed);
        voxels = filterAxis(recursiveGaussian(sigmaVoxels[smoothed]), from, smoothed, need, progress, maxThreads);
    }
    return voxels;
}

} // namespace

std::string laplacianOfGaussianName(double sigmaMm) {
    std::string text = pythonText(sigmaMm);
    std::replace(text.begin(), text.end(), '.', '-');
    return "log-sigma-" + text + "-mm-3D";
}

std::string laplacianOfGaussianName(int sigmaMm) {
    return "log-sigma-" + std::to_string(sigmaMm) + "-mm-3D";
}

Volume laplacianOfGaussian(const Volume& image, const IndexBox& box, const LaplacianOfGaussianParameters& parameters,
                           const Progress& progress, unsigned maxThreads) {
    const Geometry& geometry = image.geometry();
    assert(!box.isEmpty());
    checkSizes(geometry, parameters.sigmaMm);
    std::array<double, 3> sigmaVoxels{};
    Index reach{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        sigmaVoxels[axis] = parameters.sigmaMm / geometry.spacingMm[static_cast<Eigen::Index>(axis)];
        // No overflow: checkSizes() let no sigma pass that is longer than the axis.
        reach[axis] = static_cast<int>(std::min(std::ceil(kReachSigmas * sigmaVoxels[axis]) + kMinimumSize,
                                                static_cast<double>(geometry.size[axis])));
    }
    const IndexBox region = widened(box, reach, geometry.size);
    std::vector<float> sum(box.voxelCount(), 0.0F);
    image.visit([&]<class T>(std::span<const T> voxels) {
        const Source<T> source{voxels.data() + geometry.offset(region.begin[0], region.begin[1], region.begin[2]),
                               region, stepsOf(geometry.size)};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const auto part =
                secondDerivative(source, axis, box, sigmaVoxels, parameters.sigmaMm, progress, maxThreads);
            const double spacing = geometry.spacingMm[static_cast<Eigen::Index>(axis)];
            const double perSquareMm = 1.0 / (spacing * spacing);
            for (std::size_t v = 0; v < sum.size(); ++v)
                sum[v] = static_cast<float>(static_cast<double>(sum[v]) + static_cast<double>(part[v]) * perSquareMm);
            progress.report(static_cast<double>(axis + 1) / 3.0, "Filtering: Laplacian of Gaussian");
        }
    });
    Volume result = Volume::fromVoxels(cropped(geometry, box), std::move(sum), image.modality());
    if (image.isSynthetic())
        result.markSynthetic();
    return result;
}

} // namespace rimlight::imaging
