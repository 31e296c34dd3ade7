#pragma once

#include "core/learning/classifiers/ClassifierJson.h"
#include "core/learning/classifiers/TreeEnsemble.h"

namespace rimlight::learning {

/// A classifier's header and its trees.
ModelJson treesToJson(const std::string& kind, const TreeEnsemble& ensemble);

/// @throws Error when a list is of the wrong length, a number isn't finite, a node has no parent or two, a child stands
/// before its parent, a feature isn't there, a cover isn't positive, or a tree is deeper than kDeepestTree
TreeEnsemble treesFromJson(const ModelField& root);

} // namespace rimlight::learning
