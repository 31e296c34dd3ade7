#include "core/statistics/survival/SurvivalTimes.h"

#include "core/base/Error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::statistics {

std::size_t eventCount(const SurvivalTimes& outcome) {
    return static_cast<std::size_t>(std::count(outcome.event.begin(), outcome.event.end(), true));
}

void requireSurvivalTimes(const SurvivalTimes& outcome, const std::string& item) {
    if (outcome.time.empty())
        throw Error("there is no case with a time", item, "Choose a cohort with follow-up times.");
    if (outcome.time.size() != outcome.event.size())
        throw Error("there are " + std::to_string(outcome.time.size()) + " times but " +
                        std::to_string(outcome.event.size()) + " event indicators",
                    item, "Give each case both.");
    std::size_t wrong = 0;
    std::size_t first = 0;
    for (std::size_t i = outcome.size(); i-- > 0;) {
        if (std::isfinite(outcome.time[i]) && outcome.time[i] >= 0.0)
            continue;
        ++wrong;
        first = i;
    }
    if (wrong > 0)
        throw Error(std::to_string(wrong) + (wrong == 1 ? " time is" : " times are") +
                        " negative or not a number, first that of case number " + std::to_string(first + 1),
                    item, "Correct the dates of start and end, or leave these cases out.");
}

void requireEvents(const SurvivalTimes& outcome, const std::string& item) {
    requireSurvivalTimes(outcome, item);
    if (eventCount(outcome) == 0)
        throw Error("no case had the event", item,
                    "Check which value of the event column means that it happened, or follow the cases for longer.");
}

std::vector<double> tiedTimes(std::span<const double> times) {
    const double tolerance = std::sqrt(std::numeric_limits<double>::epsilon());
    std::vector<double> distinct(times.begin(), times.end());
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    double sum = 0.0;
    for (const double time : distinct)
        sum += std::abs(time);
    const double mean = distinct.empty() ? 0.0 : sum / static_cast<double>(distinct.size());
    std::vector<double> kept;
    for (std::size_t k = 0; k < distinct.size(); ++k) {
        const double gap = k == 0 ? std::numeric_limits<double>::infinity() : distinct[k] - distinct[k - 1];
        if (gap > tolerance && gap > tolerance * mean)
            kept.push_back(distinct[k]);
    }
    std::vector<double> tied(times.begin(), times.end());
    if (kept.size() < distinct.size())
        for (double& time : tied)
            time = *(std::upper_bound(kept.begin(), kept.end(), time) - 1);
    return tied;
}

} // namespace rimlight::statistics
