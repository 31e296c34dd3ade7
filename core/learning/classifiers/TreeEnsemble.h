#pragma once

#include "core/learning/LearningData.h"

#include <cstdint>
#include <vector>

namespace rimlight::learning {

/// A node of a decision tree in a flat array: the root is entry 0, and the children of an inner node stand side by side
/// behind it, at left and left + 1.
struct TreeNode {
    std::int32_t feature = -1; ///< column that decides; -1: a leaf
    std::int32_t left = 0;     ///< where feature < threshold; the other one is left + 1
    double number = 0.0;       ///< threshold of an inner node, value of a leaf
    double cover = 0.0;        ///< weight of the training cases that came here, > 0

    bool isLeaf() const { return feature < 0; }
};

using Tree = std::vector<TreeNode>;

/// No tree of ours is deeper.
inline constexpr int kDeepestTree = 200;

/// Score of a case: base + (sum over the trees of its leaf's value) / divisor.
struct TreeEnsemble {
    std::size_t columns = 0;
    double base = 0.0;
    double divisor = 1.0;
    std::vector<Tree> trees;
};

/// The value of the leaf that a row of x ends in.
double leafValue(const Tree& tree, const DesignMatrix& x, std::size_t row);

/// One per row of x, which has the ensemble's columns (assertion).
std::vector<double> scoresOf(const TreeEnsemble& ensemble, const DesignMatrix& x);

/// The score to expect when no feature is known: each leaf by its share of the cover.
double expectedScore(const TreeEnsemble& ensemble);

} // namespace rimlight::learning
