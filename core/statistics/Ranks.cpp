#include "core/statistics/Ranks.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <utility>

namespace rimlight::statistics {

Ranks averageRanks(std::span<const double> values) {
    std::vector<std::pair<double, std::size_t>> sorted(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        assert(std::isfinite(values[i]));
        sorted[i] = {values[i], i};
    }
    std::sort(sorted.begin(), sorted.end());
    Ranks result;
    result.ranks.resize(values.size());
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin + 1;
        while (end < sorted.size() && sorted[end].first == sorted[begin].first)
            ++end;
        const double rank = 0.5 * static_cast<double>(begin + 1 + end);
        for (std::size_t i = begin; i < end; ++i)
            result.ranks[sorted[i].second] = rank;
        if (const auto ties = static_cast<double>(end - begin); ties > 1.0) {
            result.tied = true;
            result.tieSum += ties * ties * ties - ties;
        }
        begin = end;
    }
    return result;
}

} // namespace rimlight::statistics
