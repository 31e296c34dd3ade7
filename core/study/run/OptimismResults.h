#pragma once

#include "core/study/run/ResultFiles.h"
#include "core/study/run/SignatureFit.h"
#include "core/study/run/StudyModel.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// How optimistic the main model's apparent figures are, by Harrell's bootstrap: everything, selection included, is
/// learnt again on resampled training cases. The table optimism and the figure calibration-corrected. Returns notes.
/// @throws Cancelled
std::vector<std::string> optimismResults(const SignatureContext& context, const SignaturePlan& plan,
                                         const StudyModel& model, std::uint64_t seed, ResultFiles& files);

} // namespace rimlight::study
