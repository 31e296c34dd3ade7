#pragma once

#include <string>

namespace rimlight {

/// The day by universal time, ISO 8601: "2026-11-22".
std::string today();
/// The second by universal time, ISO 8601: "2026-11-22T19:21:09Z".
std::string nowUtc();

} // namespace rimlight
