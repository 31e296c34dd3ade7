#include "core/radiomics/ibsi/IbsiExtractor.h"

#include "core/radiomics/ibsi/texture/Texture.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rimlight::radiomics::ibsi {

namespace {

/// The families that read grey levels; the others do without, so that a region that can't be discretised has a shape.
bool needsGreyLevels(std::string_view family) {
    constexpr std::array<std::string_view, 5> kWithout = {"diagnostics", "morphology", "localIntensity",
                                                          "intensityStatistics", "intensityVolumeHistogram"};
    return std::find(kWithout.begin(), kWithout.end(), family) == kWithout.end();
}

std::vector<std::string> warningsOf(const DiscretisedRegion& discrete, const IbsiSettings& settings) {
    std::vector<std::string> warnings;
    if (discrete.present.size() == 1)
        warnings.emplace_back("All voxels of the region have the same grey level: texture says nothing.");
    const auto& bins = settings.discretisation;
    if (bins.method == Binning::Method::FixedBinSize && !bins.lowest && !settings.resegmentation.lowest)
        warnings.emplace_back("Bins of fixed size begin at each region's own minimum: grey levels of different "
                              "regions don't compare. Set a re-segmentation range.");
    return warnings;
}

/// The family of a feature of texture, by how its tag begins; empty for others.
std::string_view textureFamilyOf(std::string_view tag) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kFamilies = {{{"cm_", "glcm"},
                                                                                         {"rlm_", "glrlm"},
                                                                                         {"szm_", "glszm"},
                                                                                         {"dzm_", "gldzm"},
                                                                                         {"ngt_", "ngtdm"},
                                                                                         {"ngl_", "ngldm"}}};
    for (const auto& [prefix, family] : kFamilies)
        if (tag.starts_with(prefix))
            return family;
    return {};
}

bool wantsTexture(const IbsiSettings& settings) {
    constexpr std::array<std::string_view, 6> kFamilies = {"glcm", "glrlm", "glszm", "gldzm", "ngtdm", "ngldm"};
    return std::any_of(kFamilies.begin(), kFamilies.end(),
                       [&](std::string_view family) { return wants(settings, family); });
}

} // namespace

const IbsiFeature* IbsiExtraction::find(std::string_view tag) const {
    const auto found =
        std::find_if(features.begin(), features.end(), [&](const IbsiFeature& feature) { return feature.tag == tag; });
    return found == features.end() ? nullptr : &*found;
}

IbsiExtraction extract(const imaging::Volume& volume, const imaging::Mask& mask, const IbsiSettings& settings,
                       const Progress& progress, unsigned maxThreads) {
    progress.report(0.0, "Preparing the region");
    const auto region = prepare(volume, mask, settings, progress, maxThreads);
    IbsiExtraction extraction;
    extraction.extractionGrid = region.grid;
    extraction.morphologicalVoxels = region.morphological.voxelCount();
    extraction.intensityVoxels = region.intensity.voxelCount();
    DiscretisedRegion discrete;
    if (std::any_of(familyKeys().begin(), familyKeys().end(),
                    [&](const auto& key) { return wants(settings, key) && needsGreyLevels(key); })) {
        discrete = discretise(region.intensities, settings);
        extraction.greyLevels = discrete.levelCount;
        extraction.warnings = warningsOf(discrete, settings);
    }
    const FamilyInput input{volume, mask, region, discrete, settings, extraction.warnings, progress, maxThreads};
    const auto& all = families();
    for (std::size_t f = 0; f < all.size(); ++f) {
        if (!wants(settings, all[f].key))
            continue;
        progress.throwIfCancelled();
        progress.report(static_cast<double>(f) / static_cast<double>(all.size()), "Computing " + all[f].key);
        const auto cells = all[f].compute(input);
        for (std::size_t n = 0; n < cells.size(); ++n)
            extraction.features.push_back({all[f].names[n].tag, all[f].names[n].code, cells[n]});
    }
    if (wantsTexture(settings)) {
        progress.report(0.9, "Computing texture");
        auto texture = textureFeatures({discrete, region.morphology, region.grid.spacingMm, progress, maxThreads},
                                       settings.aggregation);
        for (auto& feature : texture)
            if (wants(settings, textureFamilyOf(feature.tag)))
                extraction.features.push_back(std::move(feature));
    }
    progress.report(1.0, "Features ready");
    return extraction;
}

std::vector<IbsiName> featureNames(const IbsiSettings& settings) {
    std::vector<IbsiName> names;
    for (const auto& family : families())
        if (wants(settings, family.key))
            for (const auto& name : family.names)
                names.push_back({name.tag, name.code});
    if (!wantsTexture(settings))
        return names;
    for (const auto& [tag, code] : textureNames(settings.aggregation))
        if (wants(settings, textureFamilyOf(tag)))
            names.push_back({tag, code});
    return names;
}

} // namespace rimlight::radiomics::ibsi
