#pragma once

#include "core/learning/classifiers/TreeEnsemble.h"

#include <vector>

namespace rimlight::learning {

/// Adds to sums, one per column, what the features of a row of x contribute to the tree's value: path-dependent
/// TreeSHAP (Lundberg, Erion, Lee, arXiv 1802.03888, algorithm 2). They sum to the row's leaf value less the tree's
/// expected one.
void addTreeContributions(const Tree& tree, const DesignMatrix& x, std::size_t row, std::vector<double>& sums);

} // namespace rimlight::learning
