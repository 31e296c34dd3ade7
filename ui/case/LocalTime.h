#pragma once

#include <QString>

#include <string>

namespace rimlight::casepage {

/// A universal time such as "2026-11-22T19:21:09Z" in the reader's own time zone, to the minute; what is no time stays
/// as it is.
QString localTimeText(const std::string& utc);

} // namespace rimlight::casepage
