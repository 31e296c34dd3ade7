#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/SizeMatrix.h"

#include <cstdlib>

namespace rimlight::radiomics {

namespace {

/// Dependences: a voxel with its neighbours whose level differs by gldm_a at most (PyRadiomics 3.0.1, cmatrices.c;
/// IBSI's NGLDM, chapter 3.11, with the coarseness parameter gldm_a).
std::vector<SizeEntry> countDependences(const FeatureInput& input) {
    const auto& discrete = input.discrete;
    std::vector<std::ptrdiff_t> steps;
    for (const auto& direction : directions(discrete.size, input.settings.distances, input.settings, true))
        steps.push_back(discrete.step(direction));
    const auto rank = discrete.rankOfLevel();
    const std::size_t sizes = steps.size() + 1;
    std::vector<std::uint64_t> counts(discrete.present.size() * sizes, 0);
    for (int k = 0; k < discrete.size[2]; ++k) {
        input.progress.throwIfCancelled();
        for (int j = 0; j < discrete.size[1]; ++j) {
            const std::int32_t* row = discrete.levels.data() + discrete.offset(0, j, k);
            for (int i = 0; i < discrete.size[0]; ++i) {
                const std::int32_t level = row[i];
                if (level == 0)
                    continue;
                std::size_t dependent = 0;
                for (const std::ptrdiff_t step : steps) {
                    const std::int32_t other = row[i + step];
                    dependent += other > 0 && std::abs(other - level) <= input.settings.gldmAlpha ? 1 : 0;
                }
                ++counts[static_cast<std::size_t>(rank[static_cast<std::size_t>(level)]) * sizes + dependent];
            }
        }
    }
    std::vector<SizeEntry> entries;
    for (std::size_t r = 0; r < discrete.present.size(); ++r)
        for (std::size_t dependent = 0; dependent < sizes; ++dependent)
            if (const auto count = counts[r * sizes + dependent]; count > 0)
                entries.push_back(
                    {discrete.present[r], static_cast<std::int64_t>(dependent) + 1, static_cast<double>(count)});
    return entries;
}

std::vector<tables::Cell> compute(const FeatureInput& input) {
    const SizeFeatures f = sizeFeatures(countDependences(input));
    return {f.entropy,
            f.sizeNonUniformity,
            f.sizeNonUniformityNormalised,
            f.sizeVariance,
            f.greyLevelNonUniformity,
            f.greyLevelVariance,
            f.highGreyLevelEmphasis,
            f.longEmphasis,
            f.longHighEmphasis,
            f.longLowEmphasis,
            f.lowGreyLevelEmphasis,
            f.shortEmphasis,
            f.shortHighEmphasis,
            f.shortLowEmphasis};
}

} // namespace

FeatureClass gldmClass() {
    return {"gldm",
            {"DependenceEntropy", "DependenceNonUniformity", "DependenceNonUniformityNormalized", "DependenceVariance",
             "GrayLevelNonUniformity", "GrayLevelVariance", "HighGrayLevelEmphasis", "LargeDependenceEmphasis",
             "LargeDependenceHighGrayLevelEmphasis", "LargeDependenceLowGrayLevelEmphasis", "LowGrayLevelEmphasis",
             "SmallDependenceEmphasis", "SmallDependenceHighGrayLevelEmphasis", "SmallDependenceLowGrayLevelEmphasis"},
            &compute};
}

} // namespace rimlight::radiomics
