#include "core/statistics/survival/TimeOrder.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace rimlight::statistics {

TimeOrder timeOrder(std::span<const double> times, const std::vector<bool>& event) {
    assert(times.size() == event.size());
    TimeOrder result;
    result.order.resize(times.size());
    std::iota(result.order.begin(), result.order.end(), std::size_t{0});
    std::stable_sort(result.order.begin(), result.order.end(),
                     [&](std::size_t a, std::size_t b) { return times[a] < times[b]; });
    for (std::size_t k = 0; k < result.order.size(); ++k) {
        const std::size_t i = result.order[k];
        if (result.groups.empty() || result.groups.back().time != times[i])
            result.groups.push_back({times[i], k, k, 0});
        auto& group = result.groups.back();
        group.end = k + 1;
        group.events += event[i] ? 1 : 0;
    }
    return result;
}

} // namespace rimlight::statistics
