#pragma once

#include "core/study/run/ModelFiles.h"
#include "core/study/run/SignatureFit.h"
#include "core/study/run/StudyModel.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace rimlight::study {

/// What a signature's stage tells later ones.
struct SignatureOutcome {
    std::vector<StudyModel> models;
    std::vector<double> radscores;               ///< of every row; empty: none
    std::vector<double> crossValidatedRadscores; ///< of the training rows
    std::vector<std::string> selected;
    std::vector<std::string> mixOf;
    std::vector<std::string> notes;
    ModelDrafts drafts;
};

nlohmann::ordered_json toJson(const SignatureOutcome& outcome);
SignatureOutcome signatureOutcomeFromJson(const nlohmann::ordered_json& json);

/// Learns a signature in the training cases, applies it to all, learns it again without each fold, and writes what was
/// selected, its Radscore and its explanations.
/// @throws Error when the main signature's main classifier can't be fitted; Cancelled
SignatureOutcome runSignature(const SignatureContext& context, const SignaturePlan& plan, const ModelOrigin& origin,
                              ResultFiles& files);

} // namespace rimlight::study
