#pragma once

#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/RegionImage.h"
#include "core/radiomics/SettingsOwner.h"

#include <string>
#include <vector>

namespace rimlight::radiomics {

/// The grey levels of a region in one image.
struct GreyLevelNote {
    std::string image;    ///< "wavelet-LLH"
    std::string settings; ///< what sets them: "binWidth 25"
    int levels = 0;
    bool isFlat = false;
};

GreyLevelNote noteGreyLevels(const std::string& image, const DiscretisedRegion& discrete,
                             const ExtractionSettings& settings);

/// What a careful reader wants to know before the features are used, a sentence each: few voxels, a flat region, grey
/// levels outside 16 to 128, limits in HU on intensities that are no HU. A reader is told what to change, else what it
/// means for the model's answer.
std::vector<std::string> preFlightWarnings(const std::vector<GreyLevelNote>& notes, std::size_t regionVoxels,
                                           const ExtractionSettings& settings, SettingsOwner owner);

} // namespace rimlight::radiomics
