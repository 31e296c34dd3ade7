#pragma once

#include "core/learning/ModelField.h"

#include <string>
#include <string_view>

namespace rimlight::learning {

// For the sources of this folder alone: how classifiers are written, and read from files that nobody vouches for.

/// No classifier of ours has more columns than this; a damaged file is told by it.
inline constexpr std::size_t kMostClassifierColumns = 10'000'000;

/// An object that begins with the kind and the number of columns, to be filled.
ModelJson classifierHeader(const std::string& kind, std::size_t columns);
/// Compact text; doubles read back as the same doubles.
std::string classifierText(const ModelJson& json);

/// @throws Error when it isn't JSON, is nested more than 16 deep, names a key twice or isn't of the kind (any kind when
/// kind is empty)
ModelJson parseClassifier(std::string_view text, const std::string& kind, const std::string& item);

/// The document as a place whose errors say that it is a classifier's. Both must live.
ModelField classifierRoot(const ModelJson& json, const std::string& item);

} // namespace rimlight::learning
