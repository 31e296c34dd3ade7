#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace rimlight::statistics {

/// How long each case was followed, and whether that ended with the event or with the end of the observation
/// (censored). Times are finite and not negative, in any one unit.
struct SurvivalTimes {
    std::vector<double> time;
    std::vector<bool> event; ///< as long as time

    std::size_t size() const { return time.size(); }
};

/// How many cases had the event.
std::size_t eventCount(const SurvivalTimes& outcome);

/// @param item what the times belong to, for the message: "training cases"
/// @throws Error when there is no case, the two vectors differ in length, or a time is negative or not finite (tells
/// how many, and the first by its number)
void requireSurvivalTimes(const SurvivalTimes& outcome, const std::string& item = "survival times");

/// The same, and at least one event. @throws Error
void requireEvents(const SurvivalTimes& outcome, const std::string& item = "survival times");

/// The times with those made equal that differ by rounding alone, as survival 3.5-3 does in aeqSurv(): neighbours no
/// further apart than 1.5e-8, or 1.5e-8 of the mean time, take the earliest one's value.
std::vector<double> tiedTimes(std::span<const double> times);

} // namespace rimlight::statistics
