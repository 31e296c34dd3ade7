#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/SizeMatrix.h"

#include <map>
#include <utility>

namespace rimlight::radiomics {

namespace {

/// Zones: voxels of one level that are connected, 26 neighbours in space or 8 in the plane (IBSI chapter 3.8).
std::vector<SizeEntry> findZones(const FeatureInput& input) {
    const auto& discrete = input.discrete;
    std::vector<std::ptrdiff_t> steps;
    for (const auto& direction : directions(discrete.size, {1}, input.settings, true))
        steps.push_back(discrete.step(direction));
    auto levels = discrete.levels;
    std::map<std::pair<std::int32_t, std::int64_t>, double> counts;
    std::vector<std::size_t> open;
    for (int k = 0; k < discrete.size[2]; ++k) {
        input.progress.throwIfCancelled();
        for (int j = 0; j < discrete.size[1]; ++j)
            for (int i = 0; i < discrete.size[0]; ++i) {
                const std::size_t seed = discrete.offset(i, j, k);
                const std::int32_t level = levels[seed];
                if (level == 0)
                    continue;
                std::int64_t size = 0;
                levels[seed] = 0;
                open.assign(1, seed);
                while (!open.empty()) {
                    const std::size_t here = open.back();
                    open.pop_back();
                    ++size;
                    for (const std::ptrdiff_t step : steps) {
                        const auto there = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(here) + step);
                        if (levels[there] == level) {
                            levels[there] = 0;
                            open.push_back(there);
                        }
                    }
                }
                counts[{level, size}] += 1.0;
            }
    }
    std::vector<SizeEntry> entries;
    entries.reserve(counts.size());
    for (const auto& [key, count] : counts)
        entries.push_back({key.first, key.second, count});
    return entries;
}

std::vector<tables::Cell> compute(const FeatureInput& input) {
    const SizeFeatures f = sizeFeatures(findZones(input));
    return {f.greyLevelNonUniformity,
            f.greyLevelNonUniformityNormalised,
            f.greyLevelVariance,
            f.highGreyLevelEmphasis,
            f.longEmphasis,
            f.longHighEmphasis,
            f.longLowEmphasis,
            f.lowGreyLevelEmphasis,
            f.sizeNonUniformity,
            f.sizeNonUniformityNormalised,
            f.shortEmphasis,
            f.shortHighEmphasis,
            f.shortLowEmphasis,
            f.entropy,
            f.percentage,
            f.sizeVariance};
}

} // namespace

FeatureClass glszmClass() {
    return {"glszm",
            {"GrayLevelNonUniformity", "GrayLevelNonUniformityNormalized", "GrayLevelVariance",
             "HighGrayLevelZoneEmphasis", "LargeAreaEmphasis", "LargeAreaHighGrayLevelEmphasis",
             "LargeAreaLowGrayLevelEmphasis", "LowGrayLevelZoneEmphasis", "SizeZoneNonUniformity",
             "SizeZoneNonUniformityNormalized", "SmallAreaEmphasis", "SmallAreaHighGrayLevelEmphasis",
             "SmallAreaLowGrayLevelEmphasis", "ZoneEntropy", "ZonePercentage", "ZoneVariance"},
            &compute};
}

} // namespace rimlight::radiomics
