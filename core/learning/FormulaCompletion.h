#pragma once

#include "core/learning/FittedModel.h"
#include "core/tables/FeatureTable.h"

#include <string>
#include <vector>

namespace rimlight::learning {

/// The cases that give a formula the means and standard deviations of its features.
struct LocalCohort {
    tables::FeatureTable features;
    std::vector<bool> positive = {}; ///< one per case; empty: not known
    std::string outcomeColumn = {};
    std::string tableHash = {}; ///< SHA-256, for the provenance
};

/// The features that the formula needs, by the names of their columns.
std::vector<std::string> featuresOf(const PublishedFormula& formula);

/// A model that scores with a published formula: its coefficients on z-scores by the local cases' means and standard
/// deviations (divided by n). Cases that lack a feature are left out. The cut-off is the largest Youden index on the
/// local cases when their outcome is known, else a probability of 0.5, which the card says. Provenance and card tell
/// where the numbers are from; program version, command and date are the caller's to fill in.
/// @throws Error when the model is no formula, a column is missing (listing them), fewer than 10 cases have all
/// features, or a feature is the same in all of them
FittedModel completeFormula(const FittedModel& model, const LocalCohort& cohort);

} // namespace rimlight::learning
