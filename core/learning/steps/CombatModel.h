#pragma once

#include "core/base/Progress.h"
#include "core/learning/steps/Step.h"

#include <optional>
#include <span>
#include <vector>

namespace rimlight::learning {

struct CombatSettings {
    bool parametric = true; ///< else the priors are those of the other columns, as they are
    bool meanOnly = false;  ///< the variances stay
    std::optional<std::size_t> reference = std::nullopt; ///< a batch that stays as it is
    unsigned maxThreads = 0;
};

/// What ComBat takes of cases: all complete.
struct CombatInput {
    const DesignMatrix& x;                ///< cases x columns that vary within each batch
    std::span<const std::size_t> batchOf; ///< per case
    std::size_t batches = 0;              ///< each has a case
    const DesignMatrix& covariates;       ///< cases x covariates, perhaps none
};

/// Empirical Bayes estimates of the location and scale of each batch and column, as sva::ComBat 3.46.0 finds them, its
/// stopping rule included; the names of columns and batches are for the caller to fill in. A column without any
/// residual variance has a pooledSd of 0 and must not be adjusted.
/// @throws Error when the covariates and batches can't be told apart, or the iteration doesn't converge; Cancelled
CombatFit fitCombat(const CombatInput& input, const CombatSettings& settings, const std::string& item,
                    const Progress& progress);

} // namespace rimlight::learning
