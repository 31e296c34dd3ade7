#pragma once

#include "core/learning/classifiers/CrossValidatedScores.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::learning {

/// Values to try for each parameter, the simplest first.
using ParameterGrid = std::map<std::string, std::vector<ParameterValue>>;

enum class SearchMeasure { Auc, LogLoss };

/// "area under the ROC curve"
const char* nameOf(SearchMeasure measure);

/// A point of the grid, and how it did on the held-out folds.
struct SearchedPoint {
    std::map<std::string, ParameterValue> given; ///< of the grid's parameters
    /// Of each fold; nothing for a fold that holds one class only (AUC), or where the fit failed.
    std::vector<std::optional<double>> ofFold;
    std::optional<double> mean;              ///< nothing when the fit failed
    std::optional<double> standardDeviation; ///< between folds (n - 1); nothing with fewer than two
    std::string failure;                     ///< why the fit failed; else empty
};

struct ParameterSearch {
    SearchMeasure measure = SearchMeasure::Auc;
    std::vector<SearchedPoint> points; ///< all, in the order of gridPoints()
    std::size_t best = 0;              ///< the best mean; among equals (to 1e-12) the first
    ParameterValues values;            ///< the fixed ones with those of the best point
};

/// What is searched.
struct SearchQuestion {
    const ClassifierKind* kind = nullptr;
    std::map<std::string, ParameterValue> fixed = {}; ///< of the parameters outside the grid; others have the default
    ParameterGrid grid = {};
    SearchMeasure measure = SearchMeasure::Auc;
};

/// All combinations; the values of the last key change fastest. One empty point for an empty grid.
/// @throws Error for a key without values
std::vector<std::map<std::string, ParameterValue>> gridPoints(const ParameterGrid& grid);

/// Fits every point of the grid in every fold and takes the point with the best mean over the folds: the largest AUC
/// of the scores, or the smallest mean log loss of the probabilities (kept within 1e-15 of 0 and 1, as scikit-learn
/// 1.9). A fold that holds one class only has no AUC and doesn't count; when that is so for all of them
/// (leave-one-out), the scores of all folds are ranked together. foldOf and source as for crossValidatedScores(); all
/// folds' data are held at the same time. Every point of a fold is fitted with the same seed.
/// @throws Error when a parameter is unknown or illegal, or no point can be fitted; Cancelled
ParameterSearch searchParameters(const SearchQuestion& question, std::span<const std::size_t> foldOf,
                                 const FoldSource& source, const FitContext& context);

} // namespace rimlight::learning
