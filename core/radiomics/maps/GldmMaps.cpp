#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/maps/KernelSizes.h"
#include "core/radiomics/maps/KernelWindow.h"
#include "core/radiomics/maps/MapClass.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rimlight::radiomics {

namespace {

/// Dependences of the kernel's voxels: neighbours whose level differs by gldm_a at most, and the voxel itself
/// (PyRadiomics 3.0.1, cmatrices.c, calculate_gldm).
void computeRow(const MapInput& input, const MapRow& row) {
    KernelWindow window(input.image, reachOf(input.bothWays));
    const auto steps = window.steps(input.bothWays);
    KernelSizes sizes(input.image.levelCount, steps.size() + 1, input.image.kernelVoxelCount());
    // PyRadiomics' C code takes gldm_a as a whole number, rounded towards 0; more than any difference is all the same.
    const auto alpha = static_cast<std::int32_t>(
        std::min(std::floor(input.settings.gldmAlpha), static_cast<double>(input.image.levelCount)));
    for (int i = row.first; i <= row.last; ++i) {
        if (!input.image.isWanted(i, row.j, row.k))
            continue;
        input.progress.throwIfCancelled();
        window.load(i, row.j, row.k);
        const std::int32_t* levels = window.levels().data();
        sizes.clear();
        for (const std::uint32_t here : window.occupied()) {
            const std::int32_t level = levels[here];
            std::size_t dependent = 0;
            for (const std::ptrdiff_t step : steps) {
                const std::int32_t other = levels[static_cast<std::ptrdiff_t>(here) + step];
                dependent += other > 0 && std::abs(other - level) <= alpha ? 1 : 0;
            }
            sizes.add(level, dependent + 1);
        }
        const KernelSizeFeatures f = sizes.features(input.nLog2N);
        row.store(i, {f.entropy, f.sizeNonUniformity, f.sizeNonUniformityNormalised, f.sizeVariance,
                      f.greyLevelNonUniformity, f.greyLevelVariance, f.highGreyLevelEmphasis, f.longEmphasis,
                      f.longHighEmphasis, f.longLowEmphasis, f.lowGreyLevelEmphasis, f.shortEmphasis,
                      f.shortHighEmphasis, f.shortLowEmphasis});
    }
}

} // namespace

MapClass gldmMaps() {
    return {"gldm", gldmClass().names, &computeRow};
}

} // namespace rimlight::radiomics
