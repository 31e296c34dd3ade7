#include "core/study/project/CaseTrial.h"

#include "core/base/Error.h"
#include "core/regions/Ring.h"
#include "core/study/CaseFeatures.h"
#include "core/study/CaseHabitats.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace rimlight::study {

namespace {

constexpr unsigned kOneThread = 1;
/// Okabe and Ito's, as the viewer gives them: orange for the outline, sky for the ring, then green and the others.
constexpr imaging::Rgb kOutline{0xe6, 0x9f, 0x00};
constexpr imaging::Rgb kRing{0x56, 0xb4, 0xe9};
constexpr std::array<imaging::Rgb, 5> kSubregions = {
    {{0x00, 0x9e, 0x73}, {0xf0, 0xe4, 0x42}, {0x00, 0x72, 0xb2}, {0xd5, 0x5e, 0x00}, {0xcc, 0x79, 0xa7}}};

} // namespace

CaseTrial openTrial(const CohortCase& one, const Progress& progress) {
    const auto image =
        std::find_if(one.images.begin(), one.images.end(), [](const auto& path) { return !path.empty(); });
    if (image == one.images.end() || one.readings.empty() || one.readings.front().empty())
        throw Error("has no image with an outline", one.id, "Choose another case.");
    constexpr double kImageShare = 0.7;
    CaseTrial trial;
    trial.image = openImage(*image, progress.part(0.0, kImageShare));
    const auto outlines = openMask(one.readings.front(), trial.image, progress.part(kImageShare, 1.0));
    trial.outline = chooseSegment(outlines, std::nullopt);
    return trial;
}

imaging::Segmentation trialRegions(const CaseTrial& trial, const RegionChoices& choices, std::uint64_t seed,
                                   const Progress& progress) {
    imaging::Segmentation regions;
    regions.geometry = trial.image.volume.geometry();
    regions.segments.push_back({"Tumour", kOutline, trial.outline.mask});
    if (choices.ring) {
        const std::vector<regions::RingLimits> limits = {{choices.ringFromMm, choices.ringToMm}};
        const auto rings = regions::rings(trial.outline.mask, limits, {}, kOneThread, progress.part(0.0, 0.3));
        regions.segments.push_back({"Ring", kRing, rings.front().mask});
    }
    if (choices.subregions) {
        regions::HabitatSettings settings;
        settings.smallestK = choices.smallestK;
        settings.largestK = choices.largestK;
        settings.seed = seed;
        const std::vector<imaging::Volume> volumes = {trial.image.volume};
        const auto habitats = findHabitats(volumes, trial.outline.mask, settings, regions::PhaseGrids::MustMatch,
                                           progress.part(0.3, 1.0));
        std::size_t number = 0;
        for (const auto& segment : habitats.map.segmentation.segments) {
            regions.segments.push_back(
                {"Subregion " + std::to_string(number + 1), kSubregions.at(number % kSubregions.size()), segment.mask});
            ++number;
        }
    }
    return regions;
}

FeatureTrial tryFeatures(const CaseTrial& trial, const Protocol& protocol, const Progress& progress) {
    const std::vector<CasePhase> phases = {{"", trial.image, {{"", trial.outline.mask}}}};
    const auto begin = std::chrono::steady_clock::now();
    const auto measured = measureCase(phases, protocol.extraction.recipe, progress, kOneThread);
    FeatureTrial result;
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    result.greyLevels = measured.extraction.greyLevels;
    result.voxels = measured.extraction.regionVoxels;
    result.features = measured.extraction.features.values.size();
    result.warnings = measured.extraction.warnings;
    return result;
}

double estimatedSeconds(const FeatureTrial& trial, const Protocol& protocol, const Cohort& cohort, unsigned threads) {
    std::size_t measured = 0;
    for (const std::size_t i : cohort.included())
        for (const auto& reading : cohort.cases[i].readings)
            measured += reading.empty() ? 0 : std::max<std::size_t>(1, protocol.measuredPhases.size());
    double regions = 0.0;
    for (const auto& region : protocol.regions) {
        const auto* plan = std::get_if<SubregionPlan>(&region.kind);
        regions += plan == nullptr ? 1.0 : plan->largestK;
    }
    return trial.seconds * static_cast<double>(measured) * std::max(1.0, regions) / std::max(1U, threads);
}

} // namespace rimlight::study
