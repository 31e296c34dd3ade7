#include "core/imaging/filters/IntensityTransforms.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <vector>

namespace rimlight::imaging {

namespace {

std::string nameOf(IntensityTransform transform) {
    switch (transform) {
    case IntensityTransform::Square:
        return "square";
    case IntensityTransform::SquareRoot:
        return "squareroot";
    case IntensityTransform::Logarithm:
        return "logarithm";
    case IntensityTransform::Exponential:
        break;
    }
    return "exponential";
}

/// The largest |x| of the image; infinite when a voxel is not a finite number.
double largestMagnitude(const Volume& image, const Progress& progress, unsigned maxThreads) {
    const auto slices = static_cast<std::size_t>(image.geometry().size[2]);
    std::vector<double> largest(slices, 0.0);
    image.visit([&]<class T>(std::span<const T> voxels) {
        const std::size_t perSlice = voxels.size() / slices;
        parallelFor(
            slices,
            [&](std::size_t slice) {
                progress.throwIfCancelled();
                double magnitude = 0.0;
                bool isFinite = true;
                for (const T voxel : voxels.subspan(slice * perSlice, perSlice)) {
                    const double x = std::abs(static_cast<double>(voxel));
                    magnitude = x > magnitude ? x : magnitude;
                    isFinite = isFinite && x < HUGE_VAL;
                }
                largest[slice] = isFinite ? magnitude : HUGE_VAL;
            },
            maxThreads);
    });
    return *std::max_element(largest.begin(), largest.end());
}

template <class F>
Volume mapped(const Volume& image, const IndexBox& box, const F& f, const Progress& progress, unsigned maxThreads) {
    const Geometry& geometry = image.geometry();
    std::vector<double> result(box.voxelCount());
    image.visit([&]<class T>(std::span<const T> voxels) {
        parallelFor(
            static_cast<std::size_t>(box.size[2]),
            [&](std::size_t slice) {
                progress.throwIfCancelled();
                double* out = result.data() +
                              slice * static_cast<std::size_t>(box.size[0]) * static_cast<std::size_t>(box.size[1]);
                for (int j = 0; j < box.size[1]; ++j) {
                    const T* row = voxels.data() + geometry.offset(box.begin[0], box.begin[1] + j,
                                                                   box.begin[2] + static_cast<int>(slice));
                    for (int i = 0; i < box.size[0]; ++i)
                        *out++ = f(static_cast<double>(row[i]));
                }
            },
            maxThreads);
    });
    Volume volume = Volume::fromVoxels(cropped(geometry, box), std::move(result), image.modality());
    if (image.isSynthetic())
        volume.markSynthetic();
    return volume;
}

} // namespace

Volume transformIntensities(const Volume& image, const IndexBox& box, IntensityTransform transform,
                            const Progress& progress, unsigned maxThreads) {
    assert(!box.isEmpty());
    const double largest = largestMagnitude(image, progress, maxThreads);
    if (!std::isfinite(largest))
        throw Error("the image holds voxels that are not finite numbers", "image filter " + nameOf(transform),
                    "Choose another image or leave this filter out.");
    if (largest == 0.0 && transform != IntensityTransform::SquareRoot)
        throw Error("the image is 0 everywhere, so the filter has no scale", "image filter " + nameOf(transform),
                    "Choose another image or leave this filter out.");
    const auto map = [&](const auto& f) { return mapped(image, box, f, progress, maxThreads); };
    switch (transform) {
    case IntensityTransform::Square: {
        const double scale = 1.0 / std::sqrt(largest);
        return map([scale](double x) { return (scale * x) * (scale * x); });
    }
    case IntensityTransform::SquareRoot:
        return map([largest](double x) {
            if (x == 0.0)
                return x;
            return x > 0.0 ? std::sqrt(x * largest) : -std::sqrt(-x * largest);
        });
    case IntensityTransform::Logarithm: {
        const double scale = largest / std::log(largest + 1.0);
        return map([scale](double x) {
            if (x == 0.0)
                return x * scale;
            return (x > 0.0 ? std::log(x + 1.0) : -std::log(1.0 - x)) * scale;
        });
    }
    case IntensityTransform::Exponential:
        break;
    }
    const double scale = std::log(largest) / largest;
    return map([scale](double x) { return std::exp(scale * x); });
}

} // namespace rimlight::imaging
