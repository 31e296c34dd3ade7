#pragma once

#include "core/base/Progress.h"
#include "core/learning/FittedModel.h"
#include "core/tables/FeatureTable.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rimlight::learning {

enum class LambdaRule : std::uint8_t { Minimum, OneStandardError };

struct FitOptions {
    int folds = 10; ///< stratified; fewer when a class has fewer cases (with a warning), at least 3
    LambdaRule lambdaRule = LambdaRule::Minimum;
    std::uint64_t seed = 1;
    unsigned maxThreads = 0;
};

struct FitResult {
    FittedModel model;
    std::vector<std::string>
        warnings; ///< left-out columns with the reason, few events per feature, nothing selected, ...
};

/// z-score + LASSO logistic regression (glmnet's objective and lambda sequence), lambda by cross-validated deviance;
/// the scaler lives inside each fold. Left out, and named in the warnings, are columns that are constant, have missing
/// values, or are a multiple of an earlier one (the LASSO could share the coefficient among them in any way). The
/// model's question, labels and provenance are for the caller to fill in. Deterministic for a seed, on any thread
/// count.
/// @throws Error when a class has fewer than 3 cases or no feature column is left; Cancelled
FitResult fitSignature(const tables::FeatureTable& table, const std::vector<bool>& positive, const FitOptions& options,
                       const Progress& progress = {});

} // namespace rimlight::learning
