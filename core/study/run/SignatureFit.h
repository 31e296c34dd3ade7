#pragma once

#include "core/learning/classifiers/ParameterSearch.h"
#include "core/learning/steps/Pipeline.h"
#include "core/study/protocol/Protocol.h"
#include "core/study/run/StudyData.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::study {

/// A score that is linear in the columns that a pipeline leaves.
struct Radscore {
    std::vector<std::string> names;
    std::vector<double> coefficients;
    double intercept = 0.0; ///< 0 when the protocol leaves it out

    /// One per row. @throws Error when a column isn't there
    std::vector<double> of(const learning::LearningData& data) const;
};

/// A classifier of a signature as fitted; with a null model when there was nothing to fit it on, or it failed.
struct FittedClassifier {
    ClassifierPlan plan;
    learning::ParameterValues values;
    std::optional<learning::ParameterSearch> search; ///< that found them; nothing when nothing was searched
    learning::ClassifierPointer model;
    std::string note;       ///< what the reader ought to know; may be empty
    std::string failure;    ///< why it could not be fitted, with what to do; empty: it could
    double nullScore = 0.0; ///< of every case, when there is no model
};

/// A signature as learnt in some training cases.
struct FittedSignature {
    std::vector<std::string> rawColumns; ///< that went in
    std::vector<std::string> mixOf;      ///< of a mix: the signatures that gave them
    learning::FittedPipeline pipeline;
    std::vector<std::string> selected; ///< that came out
    std::optional<Radscore> radscore;  ///< nothing when the protocol has none, or nothing was selected
    std::vector<FittedClassifier> classifiers;
    double prevalence = 0.5;   ///< of the positive class among the real training cases
    double nullRadscore = 0.0; ///< of every case, when nothing was selected
    std::vector<std::string> notes;

    bool selectsFeatures() const { return !selected.empty(); }
};

/// Scores of some cases by one classifier. Without a model all have its null score, and the prevalence as probability.
struct ClassifierScores {
    std::vector<double> scores;
    std::vector<double> probabilities;
};

struct SignatureScores {
    std::vector<double> radscores;             ///< empty: the signature has none
    std::vector<ClassifierScores> classifiers; ///< in the order of the plan
    std::vector<std::string> notes;            ///< of cross-validation: folds that allowed no model
};

/// All signatures of a protocol on a table: one that reads all subregions became one for each.
std::vector<SignaturePlan> expandSignatures(const Protocol& protocol, const std::vector<std::string>& columns);

/// The seed of a signature's draws, which follows from its name: a mix or another subregion more does not change the
/// others' draws, and a mix learns its parts as they were learnt alone.
std::uint64_t signatureSeed(const Protocol& protocol, const std::string& name);

/// What fitting a signature may use.
struct SignatureContext {
    const Protocol& protocol;
    const std::vector<SignaturePlan>& signatures; ///< all, for mixes
    const StudyData& data;
    unsigned maxThreads = 0;
    Progress progress = {};
    /// Steps that a sensitivity analysis leaves out.
    std::vector<std::string> droppedSteps = {};
};

/// Learns the signature in the given rows alone: which features of a mix, pipeline, parameters, classifiers. A
/// classifier other than the main one may fail, and says why.
/// @throws Error when a step or the main classifier can't be fitted; Cancelled
FittedSignature fitSignature(const SignatureContext& context, const SignaturePlan& plan,
                             std::span<const std::size_t> rows, std::uint64_t seed);

/// The rows as they go into the pipeline, with the selected columns alone.
learning::LearningData casesBefore(const FittedSignature& signature, const StudyData& data,
                                   std::span<const std::size_t> rows);

/// The rows as the pipeline leaves them: what classifiers and the Radscore see. The signature selects features.
/// @throws Error
learning::LearningData casesAfter(const FittedSignature& signature, const StudyData& data,
                                  std::span<const std::size_t> rows);

/// Applies it to any rows. @throws Error
SignatureScores scoresOf(const FittedSignature& signature, const StudyData& data, std::span<const std::size_t> rows);

/// The repeats and folds of crossValidatedScores(), as places among the rows.
std::vector<std::vector<learning::Split>> crossValidationSplits(const SignatureContext& context,
                                                                std::span<const std::size_t> rows, std::uint64_t seed);

/// Out-of-fold scores of the given rows, one entry per row: everything is learnt again without the fold. repeats > 1
/// gives the mean over several divisions into folds. Patients are never parted. A fold that selects nothing, or allows
/// no model, says the same of all its cases: null scores; the latter is noted.
/// @throws Error when no fold allows one; Cancelled
SignatureScores crossValidatedScores(const SignatureContext& context, const SignaturePlan& plan,
                                     std::span<const std::size_t> rows, std::uint64_t seed);

} // namespace rimlight::study
