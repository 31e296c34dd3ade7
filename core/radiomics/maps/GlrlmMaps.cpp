#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/maps/KernelSizes.h"
#include "core/radiomics/maps/KernelWindow.h"
#include "core/radiomics/maps/MapClass.h"

#include <algorithm>
#include <array>

namespace rimlight::radiomics {

namespace {

constexpr std::size_t kFeatureCount = 16;

/// Adds the runs of one level along a direction within the kernel (PyRadiomics 3.0.1, cmatrices.c, calculate_glrlm).
/// False, and none added, when each line holds one voxel at most: PyRadiomics leaves such a direction out.
bool addRuns(KernelWindow& window, const imaging::Index& direction, double weight, KernelSizes& runs) {
    const std::ptrdiff_t step = window.step(direction);
    const std::int32_t* levels = window.levels().data();
    const auto occupied = window.occupied();
    const bool anyNeighbours = std::any_of(occupied.begin(), occupied.end(), [&](std::uint32_t here) {
        return levels[static_cast<std::ptrdiff_t>(here) + step] > 0;
    });
    if (!anyNeighbours && !window.anyLineHoldsTwo(direction))
        return false;
    for (const std::uint32_t here : occupied) {
        const std::int32_t* start = levels + here;
        const std::int32_t level = *start;
        if (*(start - step) == level)
            continue;
        std::size_t length = 1;
        for (const std::int32_t* next = start + step; *next == level; next += step)
            ++length;
        runs.add(level, length, weight);
    }
    return true;
}

std::array<double, kFeatureCount> inOrder(const KernelSizeFeatures& f) {
    return {f.greyLevelNonUniformity,
            f.greyLevelNonUniformityNormalised,
            f.greyLevelVariance,
            f.highGreyLevelEmphasis,
            f.longEmphasis,
            f.longHighEmphasis,
            f.longLowEmphasis,
            f.lowGreyLevelEmphasis,
            f.entropy,
            f.sizeNonUniformity,
            f.sizeNonUniformityNormalised,
            f.percentage,
            f.sizeVariance,
            f.shortEmphasis,
            f.shortHighEmphasis,
            f.shortLowEmphasis};
}

/// Mean over the directions; with a weighting norm, of the one matrix weighted by the directions' lengths in mm.
void computeRow(const MapInput& input, const MapRow& row) {
    const auto& norm = input.settings.weightingNorm;
    const std::vector<imaging::Index> oneWay(
        input.touching.begin(), input.touching.begin() + static_cast<std::ptrdiff_t>(input.touching.size() / 2));
    std::vector<double> weights;
    weights.reserve(oneWay.size());
    for (const auto& direction : oneWay)
        weights.push_back(directionLengthMm(direction, input.image.spacingMm, norm));
    KernelWindow window(input.image, reachOf(input.touching));
    const std::size_t most = input.image.kernelVoxelCount();
    const auto longest =
        2 * static_cast<std::size_t>(*std::max_element(input.image.reach.begin(), input.image.reach.end())) + 1;
    KernelSizes runs(input.image.levelCount, longest, norm.empty() ? most : most * std::max<std::size_t>(1, longest));
    for (int i = row.first; i <= row.last; ++i) {
        if (!input.image.isWanted(i, row.j, row.k))
            continue;
        input.progress.throwIfCancelled();
        window.load(i, row.j, row.k);
        std::array<double, kFeatureCount> values{};
        double matrices = 0.0;
        const auto take = [&](bool wholeCounts) {
            const auto one = inOrder(runs.features(input.nLog2N, wholeCounts));
            for (std::size_t f = 0; f < kFeatureCount; ++f)
                values[f] += one[f];
            matrices += 1.0;
            runs.clear();
        };
        runs.clear();
        for (std::size_t d = 0; d < oneWay.size(); ++d)
            if (addRuns(window, oneWay[d], norm.empty() ? 1.0 : weights[d], runs) && norm.empty())
                take(true);
        if (!runs.isEmpty())
            take(false);
        for (double& value : values)
            value /= matrices; // NaN when no line holds two voxels
        row.store(i, values);
    }
}

} // namespace

MapClass glrlmMaps() {
    return {"glrlm", glrlmClass().names, &computeRow};
}

} // namespace rimlight::radiomics
