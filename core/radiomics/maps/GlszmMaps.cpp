#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/maps/KernelSizes.h"
#include "core/radiomics/maps/KernelWindow.h"
#include "core/radiomics/maps/MapClass.h"

namespace rimlight::radiomics {

namespace {

/// The voxels connected to the seed within the kernel that share its level; they are set to 0.
std::size_t takeZone(std::vector<std::int32_t>& levels, std::uint32_t seed, const std::vector<std::ptrdiff_t>& steps,
                     std::vector<std::uint32_t>& open) {
    const std::int32_t level = levels[seed];
    std::size_t size = 0;
    levels[seed] = 0;
    open.assign(1, seed);
    while (!open.empty()) {
        const std::uint32_t here = open.back();
        open.pop_back();
        ++size;
        for (const std::ptrdiff_t step : steps) {
            const auto there = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(here) + step);
            if (levels[there] == level) {
                levels[there] = 0;
                open.push_back(static_cast<std::uint32_t>(there));
            }
        }
    }
    return size;
}

/// Zones of one level within the kernel (PyRadiomics 3.0.1, cmatrices.c, calculate_glszm). Found anew in each kernel:
/// a zone that the kernel's border cuts falls into parts that no update could tell.
void computeRow(const MapInput& input, const MapRow& row) {
    KernelWindow window(input.image, reachOf(input.touching));
    const auto steps = window.steps(input.touching);
    const std::size_t most = input.image.kernelVoxelCount();
    KernelSizes sizes(input.image.levelCount, most, most);
    std::vector<std::uint32_t> open;
    open.reserve(most);
    for (int i = row.first; i <= row.last; ++i) {
        if (!input.image.isWanted(i, row.j, row.k))
            continue;
        input.progress.throwIfCancelled();
        window.load(i, row.j, row.k);
        auto& levels = window.levels();
        sizes.clear();
        for (const std::uint32_t here : window.occupied())
            if (const std::int32_t level = levels[here]; level > 0)
                sizes.add(level, takeZone(levels, here, steps, open));
        const KernelSizeFeatures f = sizes.features(input.nLog2N);
        row.store(i, {f.greyLevelNonUniformity, f.greyLevelNonUniformityNormalised, f.greyLevelVariance,
                      f.highGreyLevelEmphasis, f.longEmphasis, f.longHighEmphasis, f.longLowEmphasis,
                      f.lowGreyLevelEmphasis, f.sizeNonUniformity, f.sizeNonUniformityNormalised, f.shortEmphasis,
                      f.shortHighEmphasis, f.shortLowEmphasis, f.entropy, f.percentage, f.sizeVariance});
    }
}

} // namespace

MapClass glszmMaps() {
    return {"glszm", glszmClass().names, &computeRow};
}

} // namespace rimlight::radiomics
