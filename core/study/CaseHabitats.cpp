#include "core/study/CaseHabitats.h"

#include "core/base/Error.h"

namespace rimlight::study {

namespace {

CaseHabitats divided(const regions::GaussianMixture& mixture, std::span<const imaging::Volume> phases,
                     const regions::RegionValues& values, const imaging::Mask& region) {
    CaseHabitats result;
    result.mixture = mixture;
    result.map = regions::mapHabitats(mixture, values, region);
    result.regionMl = region.volumeMl();
    for (const auto& phase : phases)
        result.imageHashes.push_back(imaging::contentHash(phase));
    result.maskHash = imaging::contentHash(region);
    for (const auto& segment : result.map.segmentation.segments)
        if (segment.mask.isEmpty())
            result.notes.push_back("The " + segment.name +
                                   " is empty: at each voxel another one is likelier, though its weight is not 0.");
    return result;
}

} // namespace

CaseHabitats findHabitats(std::span<const imaging::Volume> phases, const imaging::Mask& region,
                          const regions::HabitatSettings& settings, regions::PhaseGrids grids,
                          const Progress& progress) {
    const auto values = regions::regionValues(phases, region, grids, progress);
    auto curve = regions::fitHabitats(regions::weightedPoints(values), settings, progress.part(0.1, 0.9));
    auto result = divided(curve.bestFit().mixture, phases, values, region);
    result.notes.insert(result.notes.begin(), curve.notes.begin(), curve.notes.end());
    result.curve = std::move(curve);
    result.settings = settings;
    return result;
}

CaseHabitats applyHabitats(const regions::GaussianMixture& mixture, std::span<const imaging::Volume> phases,
                           const imaging::Mask& region, regions::PhaseGrids grids, const Progress& progress) {
    if (static_cast<int>(phases.size()) != mixture.phaseCount())
        throw Error("was fitted to " + std::to_string(mixture.phaseCount()) + " images, but there are " +
                        std::to_string(phases.size()),
                    "The mixture", "Give the same phases, in the same order.");
    return divided(mixture, phases, regions::regionValues(phases, region, grids, progress), region);
}

} // namespace rimlight::study
