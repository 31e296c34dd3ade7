#pragma once

#include <cstddef>
#include <vector>

namespace rimlight::statistics {

/// How long each case was followed, and whether that ended with the event or with the end of the observation
/// (censored). Times are finite and not negative, in any one unit.
struct SurvivalTimes {
    std::vector<double> time;
    std::vector<bool> event; ///< as long as time

    std::size_t size() const { return time.size(); }
};

} // namespace rimlight::statistics
