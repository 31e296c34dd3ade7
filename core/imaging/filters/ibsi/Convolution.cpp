#include "core/imaging/filters/ibsi/Convolution.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>

namespace rimlight::imaging::ibsi {

namespace {

using Row = Eigen::Map<Eigen::ArrayXd>;
using ConstRow = Eigen::Map<const Eigen::ArrayXd>;

std::size_t length(int count) {
    return static_cast<std::size_t>(count);
}

/// Along i: each row is copied between what the boundary puts before and after it.
void convolvePlaneAlongRows(const double* source, double* target, int width, int rows, const Kernel& kernel,
                            Boundary boundary) {
    const int before = std::max(0, kernel.back().offset);
    const int after = std::max(0, -kernel.front().offset);
    std::vector<double> padded(length(before) + length(width) + length(after));
    std::vector<int> margin;
    for (int i = -before; i < 0; ++i)
        margin.push_back(indexWithin(i, width, boundary));
    for (int i = width; i < width + after; ++i)
        margin.push_back(indexWithin(i, width, boundary));
    for (int j = 0; j < rows; ++j) {
        const double* row = source + length(j) * length(width);
        for (int m = 0; m < before + after; ++m) {
            const int from = margin[length(m)];
            padded[length(m < before ? m : m + width)] = from < 0 ? 0.0 : row[from];
        }
        std::copy(row, row + width, padded.begin() + before);
        Row sum(target + length(j) * length(width), width);
        sum.setZero();
        for (const Tap& tap : kernel)
            sum += tap.weight * ConstRow(padded.data() + (before - tap.offset), width);
    }
}

/// Along j or k: count rows of width voxels each, rowStep apart; whole rows are added.
void convolvePlaneAcrossRows(const double* source, double* target, int width, int count, std::size_t rowStep,
                             const Kernel& kernel, Boundary boundary) {
    std::vector<double> copy(length(width) * length(count));
    for (int n = 0; n < count; ++n)
        std::copy(source + length(n) * rowStep, source + length(n) * rowStep + width,
                  copy.begin() + static_cast<std::ptrdiff_t>(length(n) * length(width)));
    for (int n = 0; n < count; ++n) {
        Row sum(target + length(n) * rowStep, width);
        sum.setZero();
        for (const Tap& tap : kernel) {
            const int from = indexWithin(std::int64_t{n} - tap.offset, count, boundary);
            if (from >= 0)
                sum += tap.weight * ConstRow(copy.data() + length(from) * length(width), width);
        }
    }
}

} // namespace

Kernel centredKernel(std::span<const double> weights) {
    Kernel kernel;
    const int centre = static_cast<int>(weights.size() / 2);
    for (std::size_t n = 0; n < weights.size(); ++n)
        if (weights[n] != 0.0)
            kernel.push_back({static_cast<int>(n) - centre, weights[n]});
    return kernel;
}

Kernel mirrored(const Kernel& kernel) {
    Kernel other(kernel.rbegin(), kernel.rend());
    for (Tap& tap : other)
        tap.offset = -tap.offset;
    return other;
}

Kernel dilated(const Kernel& kernel, int step) {
    Kernel wide = kernel;
    for (Tap& tap : wide)
        tap.offset *= step;
    return wide;
}

int indexWithin(std::int64_t index, int size, Boundary boundary) {
    if (index >= 0 && index < size)
        return static_cast<int>(index);
    const auto wrapped = [&](std::int64_t period) { return ((index % period) + period) % period; };
    switch (boundary) {
    case Boundary::Zero:
        return -1;
    case Boundary::Nearest:
        return index < 0 ? 0 : size - 1;
    case Boundary::Periodic:
        return static_cast<int>(wrapped(size));
    case Boundary::Mirror:
        break;
    }
    const std::int64_t folded = wrapped(std::int64_t{2} * size);
    return static_cast<int>(folded < size ? folded : 2 * std::int64_t{size} - 1 - folded);
}

std::vector<double> finiteVoxels(const Volume& image) {
    if (image.isEmpty() || image.geometry().voxelCount() == 0)
        throw Error("there is no image to filter", "filter", "Choose an image.");
    std::vector<double> voxels(image.geometry().voxelCount());
    image.visit([&]<class T>(std::span<const T> values) {
        std::transform(values.begin(), values.end(), voxels.begin(),
                       [](T value) { return static_cast<double>(value); });
    });
    if (!std::all_of(voxels.begin(), voxels.end(), [](double value) { return std::isfinite(value); }))
        throw Error("the image holds voxels that are not numbers", "filter",
                    "Export the image again, without infinite or missing values.");
    return voxels;
}

Volume responseMap(const Volume& image, std::vector<double> voxels) {
    Volume map = Volume::fromVoxels(image.geometry(), std::move(voxels), image.modality());
    if (image.isSynthetic())
        map.markSynthetic();
    return map;
}

void convolve(std::span<const double> source, std::span<double> target, const Index& size, int axis,
              const Kernel& kernel, Boundary boundary, const Work& work) {
    if (kernel.empty()) {
        std::fill(target.begin(), target.end(), 0.0);
        return;
    }
    const std::size_t row = length(size[0]);
    const std::size_t plane = row * length(size[1]);
    // Each task reads and writes one plane that holds the axis, so that source and target may be one.
    const int planes = axis == 2 ? size[1] : size[2];
    parallelFor(
        length(planes),
        [&](std::size_t n) {
            work.progress.throwIfCancelled();
            const std::size_t start = n * (axis == 2 ? row : plane);
            if (axis == 0)
                convolvePlaneAlongRows(source.data() + start, target.data() + start, size[0], size[1], kernel,
                                       boundary);
            else
                convolvePlaneAcrossRows(source.data() + start, target.data() + start, size[0],
                                        size[static_cast<std::size_t>(axis)], axis == 1 ? row : plane, kernel,
                                        boundary);
        },
        work.maxThreads);
}

double isotropicSpacingMm(const Geometry& geometry, Extent extent, const std::string& filter) {
    const int axes = extent == Extent::Space ? 3 : 2;
    const auto spacings = geometry.spacingMm.head(axes);
    if (spacings.maxCoeff() > 1.01 * spacings.minCoeff()) {
        std::ostringstream problem;
        problem << "the voxels measure " << geometry.spacingMm[0] << " x " << geometry.spacingMm[1] << " x "
                << geometry.spacingMm[2] << " mm, and the filter needs equal spacings";
        throw Error(problem.str(), filter, "Resample the image to voxels of equal sides first.");
    }
    return spacings.maxCoeff();
}

void requireInRange(double value, double least, double most, const std::string& parameter) {
    if (value >= least && value <= most)
        return;
    std::ostringstream problem;
    problem << "the value is " << value << ", and " << least << " to " << most << " is possible";
    throw Error(problem.str(), parameter, "Choose a value in this range.");
}

} // namespace rimlight::imaging::ibsi
