#pragma once

#include "ui/theme/KeyValueList.h"

#include <optional>
#include <string>
#include <vector>

namespace rimlight::casepage {

class CaseState;

/// Keys of the reader's findings among the answers of a case; models that ask for them by these names and units find
/// them there.
inline constexpr const char* kDiameterKey = "diameter [mm]";
inline constexpr const char* kRatioKey = "ct_ratio";
inline constexpr const char* kCystsKey = "cysts";

/// The mean of the numbers among the texts; nothing without any.
std::optional<double> meanOf(const std::vector<std::string>& texts);

/// What the reader found, and what was measured, to stand beside a model's answer.
std::vector<theme::KeyValueList::Row> findingsBeside(const CaseState& state);

} // namespace rimlight::casepage
