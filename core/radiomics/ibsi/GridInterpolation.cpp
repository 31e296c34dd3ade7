#include "core/radiomics/ibsi/GridInterpolation.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics::ibsi {

namespace {

using imaging::Index;
using imaging::IndexBox;
using imaging::Interpolator;

/// Spacings come from files in float32: a grid that is larger than a whole number of voxels by less than this is not
/// one voxel longer, and a mask that falls short of the threshold by less than this reaches it.
constexpr double kFileNoise = 1e-6;

/// The spline's prefilter decays by 0.268 a voxel: beyond this many, less than 1e-13 of a value.
constexpr int kSplineReach = 24;

/// How one axis is interpolated: each place of the box is a sum over taps neighbours on the original axis.
struct AxisPlan {
    int taps = 1;
    std::vector<int> first;      ///< of each place: the first neighbour, perhaps beyond the border
    std::vector<double> weights; ///< taps for each place
    int low = 0;                 ///< the original voxels that take part, low .. high, perhaps beyond the border
    int high = 0;
    bool spline = false;
};

AxisPlan planAxis(int originalSize, double originalSpacing, int gridSize, double gridSpacing, int boxBegin, int boxSize,
                  Interpolator method) {
    const double step = gridSpacing / originalSpacing;
    const double start = 0.5 * ((originalSize - 1) - step * (gridSize - 1));
    AxisPlan plan;
    // An axis that is kept needs no spline: it would pass through the voxels.
    const bool kept = originalSize == gridSize && originalSpacing == gridSpacing;
    const auto used = kept ? Interpolator::Nearest : method;
    plan.spline = used == Interpolator::BSpline;
    plan.taps = used == Interpolator::Nearest ? 1 : used == Interpolator::Linear ? 2 : 4;
    for (int place = 0; place < boxSize; ++place) {
        const double position = kept ? boxBegin + place : start + step * (boxBegin + place);
        const double floored = std::floor(used == Interpolator::Nearest ? position + 0.5 : position);
        const double t = position - floored;
        const int below = static_cast<int>(floored);
        if (used == Interpolator::Nearest) {
            plan.first.push_back(below);
            plan.weights.push_back(1.0);
        } else if (used == Interpolator::Linear) {
            plan.first.push_back(below);
            plan.weights.insert(plan.weights.end(), {1.0 - t, t});
        } else {
            plan.first.push_back(below - 1);
            const double u = 1.0 - t;
            plan.weights.insert(plan.weights.end(), {u * u * u / 6.0, 2.0 / 3.0 - t * t * (2.0 - t) / 2.0,
                                                     2.0 / 3.0 - u * u * (2.0 - u) / 2.0, t * t * t / 6.0});
        }
    }
    plan.low = plan.first.front();
    plan.high = plan.first.back() + plan.taps - 1;
    return plan;
}

/// The voxels that the plan reads, within the image.
std::pair<int, int> sourceRange(const AxisPlan& plan, int originalSize) {
    const int reach = plan.spline ? kSplineReach : 0;
    return {std::clamp(plan.low - reach, 0, originalSize - 1), std::clamp(plan.high + reach, 0, originalSize - 1)};
}

/// Turns samples into the coefficients of the cubic B-spline that passes through them (Unser 1999, box 2), for width
/// lines side by side.
void toSplineCoefficients(std::vector<double>& lines, std::size_t length, std::size_t width) {
    const double pole = std::sqrt(3.0) - 2.0;
    const double gain = (1.0 - pole) * (1.0 - 1.0 / pole);
    for (double& value : lines)
        value *= gain;
    const auto row = [&](std::size_t n) { return lines.begin() + static_cast<std::ptrdiff_t>(n * width); };
    for (std::size_t x = 0; x < width; ++x)
        row(0)[static_cast<std::ptrdiff_t>(x)] /= 1.0 - pole;
    for (std::size_t n = 1; n < length; ++n)
        std::transform(row(n), row(n) + static_cast<std::ptrdiff_t>(width), row(n - 1), row(n),
                       [pole](double here, double before) { return here + pole * before; });
    // The last one as for a mirrored line; kSplineReach voxels on, the choice can't be felt.
    const double last = pole / (pole * pole - 1.0);
    for (std::size_t x = 0; x < width; ++x) {
        const auto column = static_cast<std::ptrdiff_t>(x);
        row(length - 1)[column] = last * (row(length - 1)[column] + pole * row(length - 2)[column]);
    }
    for (std::size_t n = length - 1; n-- > 0;)
        std::transform(row(n), row(n) + static_cast<std::ptrdiff_t>(width), row(n + 1), row(n),
                       [pole](double here, double after) { return pole * (after - here); });
}

/// Values in blocks: outer lines of length voxels, each voxel inner values wide.
struct Lines {
    std::size_t outer = 1;
    std::size_t length = 1;
    std::size_t inner = 1;
};

/// One axis of the values on its plan. sourceBegin: the original voxel that the axis begins with.
std::vector<double> alongAxis(const std::vector<double>& values, const Lines& lines, const AxisPlan& plan,
                              int sourceBegin, int originalSize, const Progress& progress, unsigned maxThreads) {
    const std::size_t places = plan.first.size();
    std::vector<double> result(lines.outer * places * lines.inner);
    // Tasks of about this many values, whatever the shape.
    constexpr std::size_t kTaskWidth = 512;
    const std::size_t width = std::min(lines.inner, kTaskWidth);
    const std::size_t blocks = (lines.inner + width - 1) / width;
    const std::size_t outerPerTask = std::max<std::size_t>(1, kTaskWidth / width);
    const std::size_t outerTasks = (lines.outer + outerPerTask - 1) / outerPerTask;
    const int reach = plan.spline ? kSplineReach : 0;
    const int low = plan.low - reach;
    const auto extended = static_cast<std::size_t>(plan.high + reach - low) + 1;
    parallelFor(
        outerTasks * blocks,
        [&](std::size_t task) {
            progress.throwIfCancelled();
            const std::size_t block = task % blocks;
            const std::size_t from = block * width;
            const std::size_t used = std::min(width, lines.inner - from);
            std::vector<double> buffer(extended * used);
            const std::size_t firstOuter = task / blocks * outerPerTask;
            for (std::size_t o = firstOuter; o < std::min(lines.outer, firstOuter + outerPerTask); ++o) {
                for (std::size_t n = 0; n < extended; ++n) {
                    const int voxel = std::clamp(low + static_cast<int>(n), 0, originalSize - 1) - sourceBegin;
                    const auto source =
                        values.begin() + static_cast<std::ptrdiff_t>(
                                             (o * lines.length + static_cast<std::size_t>(voxel)) * lines.inner + from);
                    std::copy_n(source, used, buffer.begin() + static_cast<std::ptrdiff_t>(n * used));
                }
                if (plan.spline)
                    toSplineCoefficients(buffer, extended, used);
                for (std::size_t place = 0; place < places; ++place) {
                    double* out = result.data() + (o * places + place) * lines.inner + from;
                    const double* in = buffer.data() + static_cast<std::size_t>(plan.first[place] - low) * used;
                    for (int tap = 0; tap < plan.taps; ++tap) {
                        const double weight =
                            plan.weights[place * static_cast<std::size_t>(plan.taps) + static_cast<std::size_t>(tap)];
                        for (std::size_t x = 0; x < used; ++x)
                            out[x] += weight * in[static_cast<std::size_t>(tap) * used + x];
                    }
                }
            }
        },
        maxThreads);
    return result;
}

/// read(sourceBox) gives the original voxels of a box as doubles.
template <class Read>
std::vector<double> interpolateBox(const imaging::Geometry& original, const imaging::Geometry& grid,
                                   const IndexBox& box, Interpolator method, Read&& read, const Progress& progress,
                                   unsigned maxThreads) {
    std::array<AxisPlan, 3> plans;
    IndexBox source;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        plans[axis] = planAxis(original.size[axis], original.spacingMm[row], grid.size[axis], grid.spacingMm[row],
                               box.begin[axis], box.size[axis], method);
        const auto [low, high] = sourceRange(plans[axis], original.size[axis]);
        source.begin[axis] = low;
        source.size[axis] = high - low + 1;
    }
    std::vector<double> values = read(source);
    Index size = source.size;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        Lines lines;
        for (std::size_t other = 0; other < 3; ++other) {
            auto& extent = other < axis ? lines.inner : other == axis ? lines.length : lines.outer;
            extent *= static_cast<std::size_t>(size[other]);
        }
        values = alongAxis(values, lines, plans[axis], source.begin[axis], original.size[axis], progress, maxThreads);
        size[axis] = box.size[axis];
    }
    return values;
}

} // namespace

imaging::Geometry centredGrid(const imaging::Geometry& original, std::span<const double> spacingMm) {
    imaging::Geometry grid = original;
    Eigen::Vector3d first = Eigen::Vector3d::Zero();
    for (std::size_t axis = 0; axis < spacingMm.size() && axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        const double step = spacingMm[axis] / original.spacingMm[row];
        const double length = std::ceil(original.size[axis] / step - kFileNoise);
        // Geometry::validate() refuses what is too large; here only the conversion must be defined.
        grid.size[axis] = static_cast<int>(std::clamp(length, 1.0, 1e9));
        grid.spacingMm[row] = spacingMm[axis];
        first[row] = 0.5 * ((original.size[axis] - 1) - step * (grid.size[axis] - 1));
    }
    grid.originMm = original.toPatient(first);
    grid.validate("The interpolated image");
    return grid;
}

std::vector<double> interpolate(const imaging::Volume& image, const imaging::Geometry& grid, const IndexBox& box,
                                Interpolator method, const Progress& progress, unsigned maxThreads) {
    const auto read = [&](const IndexBox& source) {
        std::vector<double> values;
        values.reserve(source.voxelCount());
        image.visit([&](auto voxels) {
            for (int k = 0; k < source.size[2]; ++k)
                for (int j = 0; j < source.size[1]; ++j) {
                    const std::size_t row =
                        image.geometry().offset(source.begin[0], source.begin[1] + j, source.begin[2] + k);
                    for (std::size_t i = 0; i < static_cast<std::size_t>(source.size[0]); ++i)
                        values.push_back(static_cast<double>(voxels[row + i]));
                }
        });
        return values;
    };
    return interpolateBox(image.geometry(), grid, box, method, read, progress, maxThreads);
}

imaging::Mask interpolate(const imaging::Mask& mask, const imaging::Geometry& grid, Interpolator method,
                          double threshold, const Progress& progress, unsigned maxThreads) {
    const auto& original = mask.geometry();
    // The voxels of the grid that the mask's box, one voxel wider, can reach.
    IndexBox box;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        const double step = grid.spacingMm[row] / original.spacingMm[row];
        const double start = 0.5 * ((original.size[axis] - 1) - step * (grid.size[axis] - 1));
        const double low = std::floor((mask.box().begin[axis] - 1 - start) / step);
        const double high = std::ceil((mask.box().begin[axis] + mask.box().size[axis] - start) / step);
        box.begin[axis] = static_cast<int>(std::clamp(low, 0.0, grid.size[axis] - 1.0));
        box.size[axis] = static_cast<int>(std::clamp(high, 0.0, grid.size[axis] - 1.0)) - box.begin[axis] + 1;
        // At the image's border the outermost voxels go on.
        if (mask.box().begin[axis] == 0) {
            box.size[axis] += box.begin[axis];
            box.begin[axis] = 0;
        }
        if (mask.box().begin[axis] + mask.box().size[axis] == original.size[axis])
            box.size[axis] = grid.size[axis] - box.begin[axis];
    }
    const auto read = [&](const IndexBox& source) {
        std::vector<double> values;
        values.reserve(source.voxelCount());
        for (int k = 0; k < source.size[2]; ++k)
            for (int j = 0; j < source.size[1]; ++j)
                for (int i = 0; i < source.size[0]; ++i)
                    values.push_back(
                        mask.contains(source.begin[0] + i, source.begin[1] + j, source.begin[2] + k) ? 1.0 : 0.0);
        return values;
    };
    const auto shares = interpolateBox(original, grid, box, method, read, progress, maxThreads);
    std::vector<std::uint8_t> inside(shares.size());
    std::transform(shares.begin(), shares.end(), inside.begin(),
                   [&](double share) { return share >= threshold - kFileNoise ? std::uint8_t{1} : std::uint8_t{0}; });
    return imaging::Mask::fromBox(grid, box, inside);
}

} // namespace rimlight::radiomics::ibsi
