#pragma once

#include "core/study/run/ResultFiles.h"
#include "core/study/run/SignatureFit.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// The clinical predictors that a protocol's clinical model is made of.
struct ClinicalModel {
    std::vector<std::string> predictors; ///< columns of the clinical predictors
    std::vector<std::string> notes;
};

/// Each clinical predictor (and the Radscore) alone, then those with p below the protocol's threshold together; those
/// that stay below its second threshold make the clinical model. Of the training cases alone, missing values being
/// their medians. The table clinical-model and the figure clinical-model. @throws Cancelled
ClinicalModel clinicalModelResults(const SignatureContext& context, const std::vector<double>& radscores,
                                   ResultFiles& files);

} // namespace rimlight::study
