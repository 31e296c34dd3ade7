#include "core/radiomics/maps/KernelImage.h"

#include "core/base/Error.h"
#include "core/imaging/Crop.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/Discretise.h"
#include "core/radiomics/Preprocess.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics {

namespace {

void refuseUndefinedValues(const RegionImage& region, bool maskedKernel) {
    for (std::size_t i = 0; i < region.values.size(); ++i)
        if (region.inside[i] != 0 && !std::isfinite(region.values[i]))
            throw Error("holds values that are not numbers (NaN or infinite)",
                        maskedKernel ? "The region" : "The region's surroundings",
                        maskedKernel ? "Leave these voxels out of the outline, or repair the image."
                                     : "Keep the kernel within the region, or repair the image.");
}

/// Calls f(offset in the image, i, j, k) for the voxels of a box that starts at begin, as far as the image holds them:
/// along the axis that force2D keeps apart it has no border.
template <class F>
void forEachShared(const KernelImage& image, const imaging::Index& boxSize, const imaging::Index& begin, F&& f) {
    imaging::Index first{};
    imaging::Index last{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        first[axis] = std::max(0, -image.reach[axis] - begin[axis]);
        last[axis] = std::min(boxSize[axis], image.size[axis] + image.reach[axis] - begin[axis]);
    }
    for (int k = first[2]; k < last[2]; ++k)
        for (int j = first[1]; j < last[1]; ++j)
            for (int i = first[0]; i < last[0]; ++i)
                f(image.offset(i + begin[0], j + begin[1], k + begin[2]), i, j, k);
}

} // namespace

KernelImage kernelImage(const PreparedRegion& prepared, const ExtractionSettings& settings,
                        const FeatureMapSettings& mapSettings) {
    const auto& box = prepared.mask.box();
    const int margin = mapSettings.maskedKernel ? 0 : mapSettings.kernelRadius;
    const auto source = imaging::widened(box, {margin, margin, margin}, prepared.image.geometry().size);
    RegionImage region = cutOut(prepared.mask, source, &prepared.image, {0, 0, 0});
    if (!mapSettings.maskedKernel)
        std::fill(region.inside.begin(), region.inside.end(), std::uint8_t{1});
    refuseUndefinedValues(region, mapSettings.maskedKernel);
    const DiscretisedRegion discrete = discretise(region, settings);

    KernelImage image;
    image.size = box.size;
    image.spacingMm = region.spacingMm;
    image.inRegion.assign(prepared.mask.boxVoxels().begin(), prepared.mask.boxVoxels().end());
    image.levelCount = discrete.levelCount;
    image.isFlat = discrete.present.size() == 1;
    std::size_t voxels = 1;
    imaging::Index begin{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        image.reach[axis] = axis == separateAxis(settings) ? 0 : mapSettings.kernelRadius;
        image.padded[axis] = box.size[axis] + 2 * image.reach[axis];
        voxels *= static_cast<std::size_t>(image.padded[axis]);
        begin[axis] = source.begin[axis] - box.begin[axis];
    }
    image.levels.assign(voxels, 0);
    image.values.assign(voxels, 0.0);
    forEachShared(image, region.size, begin, [&](std::size_t to, int i, int j, int k) {
        image.levels[to] = discrete.levels[discrete.offset(i, j, k)];
        image.values[to] = region.values[region.offset(i, j, k)];
    });
    if (settings.binCount && region.float32) {
        // PyRadiomics turns the image to float64 for first-order features, and only there: the edges differ by
        // float32's rounding.
        region.float32 = false;
        const DiscretisedRegion unrounded = discretise(region, settings);
        image.firstOrderLevels.assign(voxels, 0);
        forEachShared(image, region.size, begin, [&](std::size_t to, int i, int j, int k) {
            image.firstOrderLevels[to] = unrounded.levels[unrounded.offset(i, j, k)];
        });
    }
    return image;
}

} // namespace rimlight::radiomics
