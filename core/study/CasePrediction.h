#pragma once

#include "core/learning/Predict.h"
#include "core/learning/SizeBaseline.h"
#include "core/radiomics/Extractor.h"
#include "core/report/Report.h"
#include "core/study/CaseInput.h"

#include <string>
#include <utility>
#include <vector>

namespace rimlight::study {

/// A region that features were read from.
struct MeasuredRegion {
    std::string phase;
    std::string name;
    std::string how; ///< "ring 0-3 mm around the outline"; empty: it was drawn
    double ml = 0.0;
    std::size_t voxelsMeasured = 0; ///< after resampling
    imaging::Mask mask;
};

/// A prediction for one case with all that it rests on.
struct CasePrediction {
    learning::FittedModel model;
    learning::Prediction prediction;
    radiomics::Extraction extraction;
    radiomics::ExtractionSettings settings;
    std::vector<std::string> warnings; ///< the model's, the extraction's and the image's doubts, one sentence each
    bool syntheticImage = false;
    std::string imageHash;
    std::string maskHash;
    std::string modelHash;
    std::string regionName;
    double regionMl = 0.0;
    std::string modality;
    std::vector<MeasuredRegion> regions;
    std::vector<learning::SizeAnswer> sizeAlone; ///< empty: the model's file tells of no baseline
};

/// One image of a case with the region on it. The phase is "" when there is one image. An image with several regions
/// stands here several times; the first is the outline as it is drawn, the others are told by their names.
struct PhaseInput {
    std::string phase;
    CaseImage image;
    imaging::Segment region;
};

/// Reads the features that the model asks for, with the model's own settings, and applies it. Features of a named phase
/// are "phase|feature". The result's image, region and hashes are the first phase's. Rings and subregions that the case
/// doesn't bring are made of the outline, as the model's recipe says: a case of the study gets the study's own score,
/// to the last bit.
/// @param batch where the case was scanned, for models with ComBat
/// @throws Error when the case lacks phases or regions that the model reads (naming them), when an image may not be
/// measured, or as extract() and predict() do; Cancelled
CasePrediction predictCase(const std::vector<PhaseInput>& phases, const learning::FittedModel& model,
                           const tables::FeatureRow& clinical, const Progress& progress = {},
                           const std::string& batch = {});

/// The same for a case of one image.
/// @throws Error when the image may not be measured, or as extract() and predict() do; Cancelled
CasePrediction predictCase(const CaseImage& image, const imaging::Segment& region, const learning::FittedModel& model,
                           const tables::FeatureRow& clinical, const Progress& progress = {});

/// The prediction as JSON, every number at full precision.
std::string toJson(const CasePrediction& result);

/// What was said of the case before.
struct EarlierResult {
    std::string when; ///< as the reader writes times
    std::string headline;
    std::string model;
};

/// What a report tells beside the result itself.
struct CaseReportParts {
    std::vector<CasePrediction> others;                        ///< of other models on the case: a table side by side
    std::vector<std::pair<std::string, std::string>> clinical; ///< "Age (years)" and what was typed
    std::vector<EarlierResult> history;                        ///< the newest first
};

/// The report: the answer with its interval, the strip, the doubts, pictures of outline and regions, the contributions,
/// the nomogram with the case's points, other models, clinical values, features, settings, provenance, history.
report::Report caseReport(const CasePrediction& result, const CaseImage& image, const imaging::Segment& region,
                          const CaseReportParts& parts = {});

/// The answer as a colleague would say it, the same on the card and in the report.
struct AnswerWords {
    /// "CCSK rather than WT: 71 % (58-82)": the class by the cut-off, and the share that training cases with such a
    /// score had of it in cross-validation, with its 95 % interval; where that isn't known, the model's own probability
    /// alone.
    std::string headline;
    std::string explanation; ///< Radscore, cut-off and the place among the training cases, in full sentences
    std::string certainty;   ///< the interval in a sentence, or why there is none
};
AnswerWords answerWords(const learning::FittedModel& model, const learning::Prediction& prediction);

/// "71 % (58-82)" of the class that the case is assigned to; "12 % (8-20) by 6 months, ..." of a Cox model.
std::string probabilityWords(const learning::Prediction& prediction);

/// A sentence per measure of size: "Volume alone (84.2 ml): CCSK, 41 % (30-53). AUC in cross-validation 0.63, the
/// model's 0.81."
std::vector<std::string> sizeWords(const CasePrediction& result);

/// What of the image and the training is synthetic; empty when nothing is.
std::string syntheticSentence(const CasePrediction& result);

/// The warnings for people: features by their plain names, and without what syntheticSentence() says.
std::vector<std::string> plainDoubts(const CasePrediction& result);

/// The figures of the card and the report. The strip shows Radscores where the Radscore decides, else probabilities; of
/// a Cox model it is empty.
report::RadscoreStrip radscoreStrip(const learning::FittedModel& model, const learning::Prediction& prediction);
report::ContributionBars contributionBars(const learning::FittedModel& model, const learning::Prediction& prediction,
                                          std::size_t most = 8);

/// A feature's name in plain words: "original_glcm_MCC" is "texture: maximal correlation coefficient (GLCM)".
std::string plainFeatureName(std::string_view feature);

} // namespace rimlight::study
