#include "core/base/Parallel.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/Runs.h"
#include "core/radiomics/SizeMatrix.h"

#include <algorithm>
#include <array>

namespace rimlight::radiomics {

namespace {

/// True when some line along the direction holds two voxels of the region, next to each other or not.
bool anyLineHoldsTwo(const DiscretisedRegion& discrete, const imaging::Index& direction) {
    for (int k = 0; k < discrete.size[2]; ++k)
        for (int j = 0; j < discrete.size[1]; ++j)
            for (int i = 0; i < discrete.size[0]; ++i) {
                if (discrete.levels[discrete.offset(i, j, k)] == 0)
                    continue;
                imaging::Index at{i + direction[0], j + direction[1], k + direction[2]};
                const auto isInside = [&] {
                    return at[0] >= 0 && at[1] >= 0 && at[2] >= 0 && at[0] < discrete.size[0] &&
                           at[1] < discrete.size[1] && at[2] < discrete.size[2];
                };
                for (; isInside(); at = {at[0] + direction[0], at[1] + direction[1], at[2] + direction[2]})
                    if (discrete.levels[discrete.offset(at[0], at[1], at[2])] > 0)
                        return true;
            }
    return false;
}

/// The runs along a direction. Nothing when each line holds one voxel at most: PyRadiomics leaves such a direction out
/// (cmatrices.c, calculate_glrlm).
std::vector<SizeEntry> runsAlong(const FeatureInput& input, const imaging::Index& direction) {
    auto runs = countRuns(input.discrete, direction, allSlices(input.discrete), input.progress);
    const bool longerThanOne = std::any_of(runs.begin(), runs.end(), [](const SizeEntry& run) { return run.size > 1; });
    if (!longerThanOne && !anyLineHoldsTwo(input.discrete, direction))
        return {};
    return runs;
}

constexpr std::size_t kFeatureCount = 16;

std::array<double, kFeatureCount> featuresOf(const std::vector<SizeEntry>& runs) {
    const SizeFeatures f = sizeFeatures(runs);
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
std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto all = directions(input.discrete.size, {1}, input.settings, false);
    std::vector<std::vector<SizeEntry>> perMatrix(all.size());
    parallelFor(
        all.size(), [&](std::size_t a) { perMatrix[a] = runsAlong(input, all[a]); }, input.maxThreads);
    const auto& norm = input.settings.weightingNorm;
    if (!norm.empty()) {
        std::vector<double> lengthsMm;
        lengthsMm.reserve(all.size());
        for (const auto& direction : all)
            lengthsMm.push_back(directionLengthMm(direction, input.region.spacingMm, norm));
        perMatrix = {mergedEntries(perMatrix, lengthsMm)};
    }
    std::array<double, kFeatureCount> mean{};
    double matrices = 0.0;
    for (const auto& runs : perMatrix)
        if (!runs.empty()) {
            matrices += 1.0;
            const auto features = featuresOf(runs);
            for (std::size_t f = 0; f < kFeatureCount; ++f)
                mean[f] += features[f];
        }
    if (matrices == 0.0)
        return std::vector<tables::Cell>(kFeatureCount, tables::Missing{"no line through the region holds two voxels"});
    std::vector<tables::Cell> cells;
    cells.reserve(mean.size());
    for (const double sum : mean)
        cells.emplace_back(sum / matrices);
    return cells;
}

} // namespace

FeatureClass glrlmClass() {
    return {"glrlm",
            {"GrayLevelNonUniformity", "GrayLevelNonUniformityNormalized", "GrayLevelVariance",
             "HighGrayLevelRunEmphasis", "LongRunEmphasis", "LongRunHighGrayLevelEmphasis",
             "LongRunLowGrayLevelEmphasis", "LowGrayLevelRunEmphasis", "RunEntropy", "RunLengthNonUniformity",
             "RunLengthNonUniformityNormalized", "RunPercentage", "RunVariance", "ShortRunEmphasis",
             "ShortRunHighGrayLevelEmphasis", "ShortRunLowGrayLevelEmphasis"},
            &compute};
}

} // namespace rimlight::radiomics
