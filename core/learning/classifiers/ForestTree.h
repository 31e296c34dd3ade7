#pragma once

#include "core/base/Progress.h"
#include "core/base/Random.h"
#include "core/learning/classifiers/RandomForest.h"

#include <cstdint>
#include <vector>

namespace rimlight::learning {

/// Columns as ranks: equal values have equal ranks, larger ones larger ranks. Shared by all trees of a forest.
struct RankedColumns {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::uint32_t> ranks;        ///< of case r, feature c at [c * rows + r]
    std::vector<std::vector<double>> values; ///< per column, by rank
};

RankedColumns rankedColumns(const DesignMatrix& x);

/// The cases that a tree grows on.
struct TreeCases {
    std::vector<std::uint32_t> rows; ///< each once
    std::vector<double> weights;     ///< per row of the whole table: weight times how often it was drawn
    const std::vector<bool>* positive = nullptr;
};

/// A classification tree by Gini impurity. @throws Cancelled
Tree growTree(const RankedColumns& columns, TreeCases cases, const ForestSettings& settings, Random& random,
              const Progress& progress);

} // namespace rimlight::learning
