#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/ibsi/IbsiPreprocess.h"
#include "core/tables/FeatureTable.h"

#include <string>
#include <vector>

namespace rimlight::radiomics::ibsi {

/// A feature in IBSI's words. Diagnostic values have no code.
struct CodedName {
    std::string tag;   ///< "morph_volume"
    std::string code;  ///< "RNU0"
    std::string title; ///< "Volume (mesh)"
};

/// What a family computes from.
struct FamilyInput {
    const imaging::Volume& volume; ///< as acquired, with its mask
    const imaging::Mask& mask;
    const PreparedRegion& region;
    const DiscretisedRegion& discrete;
    const IbsiSettings& settings;
    std::vector<std::string>& warnings; ///< takes one sentence each
    const Progress& progress;           ///< for cancellation
    unsigned maxThreads = 0;
};

/// A family of features: a value in its own file, and a line in families().
struct Family {
    std::string key; ///< as in settings: "intensityStatistics"
    std::vector<CodedName> names;
    /// The values in the order of names.
    std::vector<tables::Cell> (*compute)(const FamilyInput& input);
};

Family diagnosticsFamily();
Family morphologyFamily();
Family localIntensityFamily();
Family intensityStatisticsFamily();
Family intensityHistogramFamily();
Family intensityVolumeHistogramFamily();

/// Every family but texture, in the order of the IBSI reference manual.
const std::vector<Family>& families();

} // namespace rimlight::radiomics::ibsi
