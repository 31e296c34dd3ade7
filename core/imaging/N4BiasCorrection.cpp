#include "core/imaging/N4BiasCorrection.h"

#include "core/base/Error.h"
#include "core/imaging/ItkN4.h"
#include "core/imaging/ZScore.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace rimlight::imaging {

namespace {

constexpr int kOtsuBins = 200; // of SimpleITK's N4 example

void require(bool holds, const char* problem) {
    if (!holds)
        throw Error(problem, "N4 bias correction", "Correct the setting, or leave it out for the default.");
}

void validate(const N4Settings& settings) {
    require(settings.shrinkFactor >= 1 && settings.shrinkFactor <= 16, "the shrink factor must lie between 1 and 16");
    require(!settings.iterations.empty() && settings.iterations.size() <= 6, "there must be one to six levels");
    for (const int iterations : settings.iterations)
        require(iterations >= 1 && iterations <= 1000, "the iterations of a level must lie between 1 and 1000");
    require(settings.convergenceThreshold >= 0.0 && settings.convergenceThreshold < 1.0,
            "the convergence threshold must be at least 0 and below 1");
    require(settings.controlPoints >= 4 && settings.controlPoints <= 16,
            "the control points must number between 4 and 16");
    require(settings.biasFieldFwhm > 0.0 && settings.biasFieldFwhm <= 10.0,
            "the bias field's width must be above 0 and at most 10");
    require(settings.wienerNoise > 0.0 && settings.wienerNoise <= 10.0,
            "the Wiener filter's noise must be above 0 and at most 10");
    require(settings.histogramBins >= 2 && settings.histogramBins <= 4096,
            "the histogram's bins must number between 2 and 4096");
}

PlainGrid plain(const Geometry& geometry) {
    PlainGrid grid;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        grid.size[axis] = static_cast<unsigned long>(geometry.size[axis]);
        grid.spacingMm[axis] = geometry.spacingMm[row];
        grid.originMm[axis] = geometry.originMm[row];
        for (std::size_t column = 0; column < 3; ++column)
            grid.direction[axis][column] = geometry.direction(row, static_cast<Eigen::Index>(column));
    }
    return grid;
}

std::vector<float> floatsOf(const Volume& image) {
    return image.visit([](auto voxels) {
        std::vector<float> floats(voxels.size());
        for (std::size_t n = 0; n < voxels.size(); ++n) {
            floats[n] = static_cast<float>(voxels[n]);
            if (!std::isfinite(floats[n]))
                throw Error("holds values that are not finite", "The image", "Choose another image.");
        }
        return floats;
    });
}

/// 0 or 1 for each voxel: what the field is fitted to.
std::vector<std::uint8_t> fitRegion(const Volume& image, const std::optional<Mask>& fit) {
    const auto voxels = image.voxels<float>();
    std::vector<std::uint8_t> inside;
    if (fit) {
        assert(fit->geometry().size == image.geometry().size);
        inside = fit->toDense();
    } else {
        const auto threshold = static_cast<float>(otsuThreshold(image, kOtsuBins));
        inside.resize(voxels.size());
        for (std::size_t n = 0; n < voxels.size(); ++n)
            inside[n] = voxels[n] > threshold ? 1 : 0;
    }
    for (std::size_t n = 0; n < voxels.size(); ++n)
        if (voxels[n] <= 0.0F)
            inside[n] = 0; // no logarithm
    return inside;
}

} // namespace

Volume correctBias(const Volume& image, const std::optional<Mask>& fit, const N4Settings& settings,
                   const Progress& progress) {
    validate(settings);
    std::array<unsigned, 3> factors{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const int size = image.geometry().size[axis];
        if (size < 2)
            throw Error("is too thin for a bias field: an axis has a single voxel", "The image",
                        "Switch the bias correction off.");
        factors[axis] = static_cast<unsigned>(std::min(settings.shrinkFactor, std::max(1, size / 4)));
    }
    const Volume floats = Volume::fromVoxels(image.geometry(), floatsOf(image));
    const auto voxels = floats.voxels<float>();
    std::vector<float> corrected =
        logBiasFieldWithItk(plain(image.geometry()), voxels, fitRegion(floats, fit), factors, settings, progress);
    for (std::size_t n = 0; n < voxels.size(); ++n)
        corrected[n] = voxels[n] / std::exp(corrected[n]);
    Volume result = Volume::fromVoxels(image.geometry(), std::move(corrected), image.modality());
    if (image.isSynthetic())
        result.markSynthetic();
    return result;
}

} // namespace rimlight::imaging
