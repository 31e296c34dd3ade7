#pragma once

#include "core/learning/LearningData.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// What the steps that balance the classes have in common.
namespace rimlight::learning {

/// Rows of the two classes; the positive one is the smaller when they are equally large.
struct ClassRows {
    std::vector<std::size_t> smaller;
    std::vector<std::size_t> larger;
    bool smallerIsPositive = true;

    std::string smallerName() const { return smallerIsPositive ? "positive" : "negative"; }
};

/// @throws Error as requireBothClasses()
ClassRows classRows(const LearningData& data, const std::string& key);

/// How many cases the smaller class lacks until it is ratio times as large as the larger one; rounded down, as
/// imbalanced-learn 0.14.
std::size_t casesMissing(const ClassRows& rows, double ratio);

/// Adds cases below; they have the columns of data, and survival, weights, batches and covariates where data has them.
void append(LearningData& data, const LearningData& cases);

/// "synthetic 4" and so on, after those that are there.
std::vector<std::string> syntheticIds(const LearningData& data, std::size_t count);

} // namespace rimlight::learning
