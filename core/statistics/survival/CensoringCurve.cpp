#include "core/statistics/survival/CensoringCurve.h"

#include <algorithm>

namespace rimlight::statistics {

CensoringCurve::CensoringCurve(const TimeOrder& sorted) {
    double value = 1.0;
    for (const auto& group : sorted.groups) {
        if (group.censored() == 0)
            continue;
        const auto atRisk = static_cast<double>(sorted.atRisk(group) - group.events);
        value *= (atRisk - static_cast<double>(group.censored())) / atRisk;
        m_times.push_back(group.time);
        m_values.push_back(value);
    }
}

double CensoringCurve::at(double time) const {
    const auto after = std::upper_bound(m_times.begin(), m_times.end(), time) - m_times.begin();
    return after == 0 ? 1.0 : m_values[static_cast<std::size_t>(after) - 1];
}

double CensoringCurve::before(double time) const {
    const auto after = std::lower_bound(m_times.begin(), m_times.end(), time) - m_times.begin();
    return after == 0 ? 1.0 : m_values[static_cast<std::size_t>(after) - 1];
}

} // namespace rimlight::statistics
