#pragma once

#include "core/study/run/ResultFiles.h"
#include "core/study/run/SignatureFit.h"

namespace rimlight::study {

/// What the main classifier of a signature goes by: how much its AUC on the test part (without one, on the training
/// part) drops when a feature is shuffled, and what each feature adds to each case's score (Shapley values). The tables
/// importance- and contributions-SIGNATURE; the figure importance-SIGNATURE. Nothing when it selected no feature.
/// @throws Cancelled
void explanationResults(const SignatureContext& context, const SignaturePlan& plan, const FittedSignature& signature,
                        std::uint64_t seed, ResultFiles& files);

} // namespace rimlight::study
