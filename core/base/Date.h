#pragma once

#include <string>

namespace rimlight {

/// The day by universal time, ISO 8601: "2026-11-22".
std::string today();

} // namespace rimlight
