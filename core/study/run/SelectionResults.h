#pragma once

#include "core/study/run/ResultFiles.h"
#include "core/study/run/SignatureFit.h"

namespace rimlight::study {

/// How a signature came about, and what it looks like on every part: the tables selection-, verdicts-, radscore-,
/// radscore-cases-, stepwise-, lasso-, search- and features-SIGNATURE; the figures lasso-curve-, lasso-path-, weights-,
/// heatmap-, radscore- and radscore-groups-SIGNATURE. crossValidated: the Radscores of the training rows, in their
/// order, by models that don't know them; empty: the signature has none. @throws Cancelled
void selectionResults(const SignatureContext& context, const SignaturePlan& plan, const FittedSignature& signature,
                      const std::vector<double>& crossValidated, ResultFiles& files);

} // namespace rimlight::study
