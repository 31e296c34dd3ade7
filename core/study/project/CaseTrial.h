#pragma once

#include "core/imaging/Mask.h"
#include "core/study/CaseInput.h"
#include "core/study/project/ProtocolCopy.h"
#include "core/study/run/Cohort.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// One case on which a study's settings are tried before all are measured.
struct CaseTrial {
    CaseImage image; ///< of the first measured phase that the case has
    imaging::Segment outline;
};

/// Opens the case with its first outline. @throws Error when it names no image or outline, or they can't be opened;
/// Cancelled
CaseTrial openTrial(const CohortCase& one, const Progress& progress = {});

/// The outline with its ring and its subregions as the choices ask for, each with a colour of its own.
/// @throws Error when the region is too small for them; Cancelled
imaging::Segmentation trialRegions(const CaseTrial& trial, const RegionChoices& choices, std::uint64_t seed,
                                   const Progress& progress = {});

/// What the extraction settings give on one case.
struct FeatureTrial {
    int greyLevels = 0;
    std::size_t voxels = 0; ///< of the outline, after resampling
    std::size_t features = 0;
    double seconds = 0.0; ///< on one thread
    std::vector<std::string> warnings;
};

/// Measures the outline of the trial with the protocol's settings. @throws Error, Cancelled
FeatureTrial tryFeatures(const CaseTrial& trial, const Protocol& protocol, const Progress& progress = {});

/// The time that all cases would take at the pace of the trial, every reading, phase and region, on that many threads.
double estimatedSeconds(const FeatureTrial& trial, const Protocol& protocol, const Cohort& cohort, unsigned threads);

} // namespace rimlight::study
