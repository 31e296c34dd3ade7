#pragma once

#include "core/learning/FittedModel.h"
#include "core/study/run/SignatureFit.h"
#include "core/study/run/SurvivalResults.h"

#include <map>
#include <string>
#include <vector>

namespace rimlight::study {

/// What every model file of a study says of it.
struct ModelOrigin {
    const StudyFile& study;
    std::string tableHash;  ///< SHA-256 of the features that the models learnt from
    std::string inputsHash; ///< SHA-256 of all that the study's numbers rest on
};

/// Fitted models as JSON, before later stages tell how well they did: by the key of the study's model, and by
/// radscoreKey() of a signature whose Radscore a Cox model may read.
using ModelDrafts = std::map<std::string, std::string>;

/// "peri/Radscore"
std::string radscoreKey(const std::string& signature);

/// Drafts of all classifiers of a signature that were fitted. models: the signature's, in the order of its
/// classifiers. A model that no file can hold is noted.
ModelDrafts draftModels(const SignatureContext& context, const ModelOrigin& origin, const FittedSignature& signature,
                        const std::vector<StudyModel>& models, std::vector<std::string>& notes);

/// models/KEY.json, which applies to a new case, and its card models/KEY.md, for every model with a draft; each carries
/// the baselines of size among the models.
/// findings: what baselines say of the main model; they stand among its limits. Returns notes.
std::vector<std::string> modelFiles(const SignatureContext& context, const std::vector<StudyModel>& models,
                                    const ModelDrafts& drafts, const std::vector<std::string>& findings,
                                    ResultFiles& files);

/// models/cox-KEY.json with its card for the study's Cox models. draft: of the model whose Radscore or score they read;
/// empty: only those without one are written. Returns notes.
std::vector<std::string> coxModelFiles(const SurvivalContext& context, const ModelOrigin& origin,
                                       const FollowedScore& score, const std::vector<SurvivalModel>& models,
                                       const std::string& draft, ResultFiles& files);

} // namespace rimlight::study
