#pragma once

#include "core/study/run/ResultFiles.h"
#include "core/study/run/SignatureFit.h"

#include <vector>

namespace rimlight::study {

/// The main signature again without each of the protocol's drop_steps, and without all of them: the table sensitivity
/// and the figure sensitivity. Everything else, draws included, stays as it is. Returns notes. @throws Cancelled
std::vector<std::string> sensitivityResults(const SignatureContext& context, const SignaturePlan& plan,
                                            std::uint64_t seed, ResultFiles& files);

} // namespace rimlight::study
