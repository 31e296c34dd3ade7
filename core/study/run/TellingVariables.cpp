#include "core/study/run/TellingVariables.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>

namespace rimlight::study {

namespace {

constexpr std::size_t kFewestOfClass = 5;

/// The cases that have each value, of the negative class and of the positive one.
template <typename Value>
using ClassCounts = std::map<Value, std::array<std::size_t, 2>>;

template <typename Value>
bool bothClassesAreThere(const ClassCounts<Value>& counts) {
    std::array<std::size_t, 2> totals{};
    for (const auto& [value, ofClass] : counts)
        for (std::size_t c = 0; c < 2; ++c)
            totals[c] += ofClass[c];
    return std::min(totals[0], totals[1]) >= kFewestOfClass;
}

/// Whether all values of one class are below all of the other.
bool isSeparated(const ClassCounts<double>& counts) {
    std::size_t changes = 0;
    bool previous = counts.begin()->second[1] > 0;
    for (const auto& [value, ofClass] : counts) {
        if (ofClass[0] > 0 && ofClass[1] > 0)
            return false;
        const bool isPositive = ofClass[1] > 0;
        changes += isPositive != previous ? 1 : 0;
        previous = isPositive;
    }
    return changes == 1;
}

/// Whether each word stands in one class only, and words are not as many as cases.
bool isSeparated(const ClassCounts<std::string>& counts) {
    std::size_t cases = 0;
    for (const auto& [word, ofClass] : counts) {
        if (ofClass[0] > 0 && ofClass[1] > 0)
            return false;
        cases += ofClass[0] + ofClass[1];
    }
    return 2 * counts.size() <= cases;
}

template <typename Value>
bool separates(const Cohort& cohort, std::size_t variable) {
    ClassCounts<Value> counts;
    for (const auto& one : cohort.cases)
        if (const auto* value = std::get_if<Value>(&one.clinical[variable]); value && one.included())
            ++counts[*value][one.positive ? 1 : 0];
    return bothClassesAreThere(counts) && isSeparated(counts);
}

} // namespace

std::vector<std::string> notesOnTellingVariables(const Cohort& cohort) {
    std::vector<std::string> notes;
    for (std::size_t v = 0; v < cohort.variables.size(); ++v)
        if (cohort.variables[v].predictor && (separates<double>(cohort, v) || separates<std::string>(cohort, v)))
            notes.push_back(cohort.variables[v].title +
                            " alone tells the classes apart in all cases. Leave it out if it is the outcome under "
                            "another name, or is known only after the outcome.");
    return notes;
}

} // namespace rimlight::study
