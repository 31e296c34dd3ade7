#include "core/radiomics/Extractor.h"

#include "core/base/Error.h"
#include "core/radiomics/Discretise.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/Preprocess.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics {

namespace {

/// A class to compute, and which of its features to report.
struct ChosenClass {
    const FeatureClass* featureClass = nullptr;
    std::vector<std::size_t> features; ///< indices into names
};

bool isDefaultClass(const FeatureClass& featureClass) {
    return featureClass.key != "shape2D";
}

std::vector<ChosenClass> chooseClasses(const ExtractionSettings& settings) {
    std::vector<ChosenClass> chosen;
    for (const auto& featureClass : featureClasses()) {
        const auto choice = std::find_if(settings.featureClasses.begin(), settings.featureClasses.end(),
                                         [&](const auto& wanted) { return wanted.featureClass == featureClass.key; });
        const bool named = choice != settings.featureClasses.end();
        if (!named && (!settings.featureClasses.empty() || !isDefaultClass(featureClass)))
            continue;
        ChosenClass one{&featureClass, {}};
        for (std::size_t i = 0; i < featureClass.names.size(); ++i)
            if (!named || choice->features.empty() ||
                std::find(choice->features.begin(), choice->features.end(), featureClass.names[i]) !=
                    choice->features.end())
                one.features.push_back(i);
        chosen.push_back(std::move(one));
    }
    return chosen;
}

void refuseUndefinedValues(const RegionImage& region) {
    for (std::size_t i = 0; i < region.values.size(); ++i)
        if (region.inside[i] != 0 && !std::isfinite(region.values[i]))
            throw Error("holds values that are not numbers (NaN or infinite)", "The region",
                        "Leave these voxels out of the outline, or repair the image.");
}

std::vector<std::string> preFlightWarnings(const DiscretisedRegion& discrete, const ExtractionSettings& settings) {
    constexpr int kFewestBins = 16;
    constexpr int kMostBins = 128;
    std::vector<std::string> warnings;
    const int bins = discrete.levelCount;
    const std::string advice = settings.binCount ? " Choose another binCount." : " Choose another binWidth.";
    if (discrete.present.size() == 1)
        warnings.push_back("All voxels of the region have the same grey level: texture says nothing." + advice);
    else if (bins < kFewestBins || bins > kMostBins)
        warnings.push_back("The region has " + std::to_string(bins) + " grey levels; 16 to 128 are usual." + advice);
    return warnings;
}

std::string nameOf(const FeatureClass& featureClass, std::size_t feature) {
    return "original_" + featureClass.key + "_" + featureClass.names[feature];
}

} // namespace

Extraction extract(const imaging::Volume& volume, const imaging::Mask& mask, const ExtractionSettings& settings,
                   const Progress& progress, unsigned maxThreads) {
    if (const auto difference = mask.geometry().differenceTo(volume.geometry()); !difference.empty())
        throw Error("lies on another grid than the image (" + difference + ")", "The region",
                    "Choose the outline that was drawn on this image.");
    requireLargeEnough(mask, settings);
    progress.report(0.0, "Preparing the region");
    ImageAndMask work{settings.normalize ? normalise(volume, settings) : volume, mask};
    progress.throwIfCancelled();
    if (settings.resampledPixelSpacingMm)
        work = resampleToSpacing(work.image, work.mask, settings);
    progress.throwIfCancelled();
    requireLargeEnough(work.mask, settings);
    const imaging::Mask resegmented =
        settings.resegmentRange.empty() ? work.mask : resegment(work.image, work.mask, settings);
    requireLargeEnough(resegmented, settings);
    // As PyRadiomics does, the shape too is read from the box of the resegmented region.
    const auto& box = resegmented.box();
    const RegionImage region = cutOut(resegmented, box, &work.image);
    const RegionImage shape = cutOut(settings.resegmentShape ? resegmented : work.mask, box, nullptr);
    refuseUndefinedValues(region);
    const DiscretisedRegion discrete = discretise(region, settings);

    Extraction extraction;
    extraction.regionVoxels = discrete.voxelCount;
    extraction.greyLevels = discrete.levelCount;
    extraction.extractionGrid = work.mask.geometry();
    extraction.warnings = preFlightWarnings(discrete, settings);

    const auto chosen = chooseClasses(settings);
    std::vector<std::vector<tables::Cell>> cells(chosen.size());
    const FeatureInput input{shape, region, discrete, settings, progress, maxThreads};
    for (std::size_t c = 0; c < chosen.size(); ++c) {
        progress.throwIfCancelled();
        progress.report(static_cast<double>(c) / static_cast<double>(chosen.size()),
                        "Computing " + chosen[c].featureClass->key);
        cells[c] = chosen[c].featureClass->compute(input);
    }
    for (std::size_t c = 0; c < chosen.size(); ++c)
        for (const std::size_t feature : chosen[c].features)
            extraction.features.values.push_back({nameOf(*chosen[c].featureClass, feature), cells[c][feature]});
    progress.report(1.0, "Features ready");
    return extraction;
}

std::vector<std::string> featureNames(const ExtractionSettings& settings) {
    std::vector<std::string> names;
    for (const auto& [featureClass, features] : chooseClasses(settings))
        for (const std::size_t feature : features)
            names.push_back(nameOf(*featureClass, feature));
    return names;
}

} // namespace rimlight::radiomics
