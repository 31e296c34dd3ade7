#pragma once

#include "core/statistics/survival/SurvivalTimes.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rimlight::statistics {

/// Cases by rising time, cut into groups that share one.
struct TimeOrder {
    struct Group {
        double time = 0.0;
        std::size_t begin = 0; ///< of order
        std::size_t end = 0;   ///< one past its last
        std::size_t events = 0;
        std::size_t size() const { return end - begin; }
        std::size_t censored() const { return size() - events; }
    };
    std::vector<std::size_t> order; ///< cases; those of one time in their own order
    std::vector<Group> groups;      ///< by rising time

    /// Cases followed at least until the group's time.
    std::size_t atRisk(const Group& group) const { return order.size() - group.begin; }
};

/// Equal times only are tied; see tiedTimes().
TimeOrder timeOrder(std::span<const double> times, const std::vector<bool>& event);

} // namespace rimlight::statistics
