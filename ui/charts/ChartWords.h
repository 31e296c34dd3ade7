#pragma once

#include <QCoreApplication>

namespace rimlight::charts {

/// The context under which what charts say is translated: ChartWords::tr("At risk").
struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(rimlight::charts::ChartWords)
};

} // namespace rimlight::charts
