#pragma once

#include "core/statistics/survival/SurvivalTimes.h"
#include "core/tables/DesignMatrix.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::learning {

using tables::DesignMatrix;

/// Cases with their features and outcomes, as steps and classifiers take them. A NaN in x is a value that is missing
/// (the reason stays in the FeatureTable); the step "impute" leaves none.
struct LearningData {
    std::vector<std::string> caseIds; ///< one per row; cases made by a step are called "synthetic 1"
    std::vector<std::string> names;   ///< one per column, unique
    DesignMatrix x;
    std::vector<bool> positive; ///< one per row; empty: there is no binary outcome
    std::optional<statistics::SurvivalTimes> survival = std::nullopt;
    std::vector<double> weights = {};    ///< of the cases in fits that know weights; empty: each counts 1
    std::vector<std::string> batch = {}; ///< where each case was scanned, for ComBat; empty: not known
    DesignMatrix covariates = {};        ///< what ComBat must not remove: age, sex; rows as x, perhaps no columns

    std::size_t caseCount() const { return x.rows; }
    std::optional<std::size_t> columnOf(const std::string& name) const;
};

/// The same with the given rows alone, in the given order (a row may come twice).
LearningData rowsOf(const LearningData& data, std::span<const std::size_t> rows);
/// The same with the given columns alone, in the given order.
LearningData columnsOf(const LearningData& data, std::span<const std::size_t> columns);

/// Both at once, without a copy in between.
LearningData partOf(const LearningData& data, std::span<const std::size_t> rows, std::span<const std::size_t> columns);

/// Features of the cases that were read more than once. Each reading has a row per case and a column per feature, in
/// the order of caseIds and names; all readings are equally large.
struct RepeatedReadings {
    std::vector<std::string> caseIds;
    std::vector<std::string> names;
    std::vector<DesignMatrix> readings; ///< one per reader or reading
};

} // namespace rimlight::learning
