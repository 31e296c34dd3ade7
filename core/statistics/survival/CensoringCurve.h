#pragma once

#include "core/statistics/survival/TimeOrder.h"

#include <span>
#include <vector>

namespace rimlight::statistics {

/// Kaplan-Meier probability G(t) of not being censored up to and including t. Events come before the censored of the
/// same time, so that those at risk of being censored have no event then (as prodlim and survival's concordance have
/// it).
class CensoringCurve {
public:
    explicit CensoringCurve(const TimeOrder& sorted);

    double at(double time) const;     ///< G(time)
    double before(double time) const; ///< G(time-)

private:
    std::vector<double> m_times; ///< with censored cases
    std::vector<double> m_values;
};

} // namespace rimlight::statistics
