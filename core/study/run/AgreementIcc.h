#pragma once

#include "core/base/Progress.h"
#include "core/statistics/Icc.h"
#include "core/study/protocol/StudyFile.h"
#include "core/study/run/Cohort.h"
#include "core/study/run/CohortFeatures.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// What the protocol's own step "icc" asks of a feature.
struct IccStep {
    statistics::IccForm form = statistics::IccForm::TwoWayRandomSingle;
    double cutoff = 0.0;
    bool byLowerBound = false; ///< of the 95 % interval
};

/// That of the main signature, else of the first signature that has one; nothing: no signature has.
std::optional<IccStep> iccStepOf(const Protocol& protocol);

/// Readings of the same cases and how well they agree on each feature.
struct ReadingComparison {
    std::string name;                  ///< "reader 1, reader 2"
    std::vector<std::size_t> readings; ///< of the cohort's features; the first is the reference
    std::vector<std::string> caseIds;
    std::vector<statistics::IccOutcome> outcomes; ///< one per feature
};

struct FeatureAgreement {
    statistics::IccForm form = statistics::IccForm::TwoWayRandomSingle;
    std::optional<IccStep> step;    ///< then only training cases are compared, as the step does
    std::vector<std::string> names; ///< columns of the features
    /// Each later reading with the first, then all at once where three or more read the same cases. Comparisons with
    /// fewer than two cases are left out.
    std::vector<ReadingComparison> comparisons;
};

/// Intraclass correlation of the readings, feature by feature.
///
/// Where the protocol has a step "icc", its form and its cases are taken: the training cases that stand in every
/// reading, so that the numbers are those of the step's verdicts to the last bit. Otherwise ICC(2,1) of all included
/// cases that the compared readings share. Equal for any number of threads.
/// @throws Cancelled
FeatureAgreement featureAgreement(const StudyFile& study, const Cohort& cohort, const CohortFeatures& features,
                                  unsigned maxThreads = 0, const Progress& progress = {});

/// "glcm" of "wavelet-LLH_glcm_MCC"; of an IBSI tag how it begins, "cm"; "other" of what has neither form.
std::string featureClassOf(const std::string& feature, const Protocol& protocol);

} // namespace rimlight::study
