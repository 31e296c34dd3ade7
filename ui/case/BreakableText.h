#pragma once

#include <QString>

namespace rimlight::casepage {

/// With places where a long word may be broken, so that a feature's formal name or a series' description doesn't push
/// its label out of the column.
QString breakable(const QString& words);

} // namespace rimlight::casepage
