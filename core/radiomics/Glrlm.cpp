#include "core/base/Parallel.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/SizeMatrix.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace rimlight::radiomics {

namespace {

using RunCounts = std::map<std::pair<std::int32_t, std::int64_t>, double>;

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

/// The runs of one level along a direction (IBSI chapter 3.7). Nothing when each line holds one voxel at most:
/// PyRadiomics leaves such a direction out (cmatrices.c, calculate_glrlm).
RunCounts countRuns(const FeatureInput& input, const imaging::Index& direction) {
    const auto& discrete = input.discrete;
    const std::ptrdiff_t step = discrete.step(direction);
    const int longest = *std::max_element(discrete.size.begin(), discrete.size.end());
    const auto rank = discrete.rankOfLevel();
    // Dense by (level, length): a run is counted in one add.
    std::vector<std::uint32_t> dense(discrete.present.size() * static_cast<std::size_t>(longest), 0);
    for (int k = 0; k < discrete.size[2]; ++k) {
        input.progress.throwIfCancelled();
        for (int j = 0; j < discrete.size[1]; ++j) {
            const std::int32_t* row = discrete.levels.data() + discrete.offset(0, j, k);
            for (int i = 0; i < discrete.size[0]; ++i) {
                const std::int32_t level = row[i];
                if (level == 0 || row[i - step] == level)
                    continue;
                std::size_t length = 1;
                for (const std::int32_t* next = row + i + step; *next == level; next += step)
                    ++length;
                ++dense[static_cast<std::size_t>(rank[static_cast<std::size_t>(level)]) *
                            static_cast<std::size_t>(longest) +
                        length - 1];
            }
        }
    }
    RunCounts counts;
    bool longerThanOne = false;
    for (std::size_t r = 0; r < discrete.present.size(); ++r)
        for (std::size_t length = 1; length <= static_cast<std::size_t>(longest); ++length)
            if (const auto count = dense[r * static_cast<std::size_t>(longest) + length - 1]; count > 0) {
                counts[{discrete.present[r], static_cast<std::int64_t>(length)}] = count;
                longerThanOne = longerThanOne || length > 1;
            }
    if (!longerThanOne && !anyLineHoldsTwo(discrete, direction))
        return {};
    return counts;
}

constexpr std::size_t kFeatureCount = 16;

std::array<double, kFeatureCount> featuresOf(const RunCounts& counts) {
    std::vector<SizeEntry> entries;
    for (const auto& [key, count] : counts)
        entries.push_back({key.first, key.second, count});
    const SizeFeatures f = sizeFeatures(entries);
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
    std::vector<RunCounts> runs(all.size());
    parallelFor(
        all.size(), [&](std::size_t a) { runs[a] = countRuns(input, all[a]); }, input.maxThreads);
    const auto& norm = input.settings.weightingNorm;
    if (!norm.empty()) {
        RunCounts sum;
        for (std::size_t a = 0; a < all.size(); ++a)
            for (const auto& [key, count] : runs[a])
                sum[key] += count * directionLengthMm(all[a], input.region.spacingMm, norm);
        runs.clear();
        runs.push_back(std::move(sum));
    }
    std::array<double, kFeatureCount> mean{};
    double matrices = 0.0;
    for (const auto& counts : runs)
        if (!counts.empty()) {
            matrices += 1.0;
            const auto features = featuresOf(counts);
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
