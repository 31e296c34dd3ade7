#pragma once

#include "core/study/protocol/Protocol.h"
#include "core/study/run/Cohort.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// Slice thickness of some images, in mm.
struct SliceThickness {
    double leastMm = 0.0;
    double mostMm = 0.0;
    std::size_t images = 0; ///< that were looked at; 0: none
};

/// The distance between slices as the headers of the cohort's images tell, of at most that many cases, spread over all.
/// Files that can't be read are passed over: the run tells of them. @throws Cancelled
SliceThickness sliceThickness(const Cohort& cohort, std::size_t mostCases, const Progress& progress = {});

/// What a colleague would say before the work begins, one sentence each: few events for the features, unbalanced
/// classes, one centre, a small test part, mixed slice thickness. An empty list is no promise.
std::vector<std::string> studyWarnings(const Protocol& protocol, const Cohort& cohort,
                                       const SliceThickness& thickness = {});

} // namespace rimlight::study
