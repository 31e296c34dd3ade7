#include "core/statistics/VarianceTests.h"

#include "core/statistics/Description.h"
#include "core/statistics/LocationTests.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::statistics {

namespace {

double centreOf(const std::vector<double>& group, LeveneCentre centre) {
    if (centre == LeveneCentre::Mean)
        return meanOf(group);
    std::vector<double> sorted = group;
    std::sort(sorted.begin(), sorted.end());
    return quantileOfSorted(sorted, 0.5);
}

/// Whether the distances vary inside a group by more than the rounding of the values that they were taken from.
bool varyInside(const std::vector<std::vector<double>>& distances, double largestValue) {
    const double rounding = 10.0 * std::numeric_limits<double>::epsilon() * largestValue;
    return std::any_of(distances.begin(), distances.end(), [&](const auto& group) {
        const auto [low, high] = std::minmax_element(group.begin(), group.end());
        return *high - *low > rounding;
    });
}

} // namespace

TestOutcome leveneTest(Groups groups, LeveneCentre centre) {
    std::vector<std::vector<double>> distances;
    double largestValue = 0.0;
    for (const auto& group : groups) {
        if (group.empty())
            return tables::Missing{"a group is empty"};
        const double middle = centreOf(group, centre);
        auto& of = distances.emplace_back(group);
        for (double& value : of) {
            largestValue = std::max(largestValue, std::abs(value));
            value = std::abs(value - middle);
        }
    }
    if (!varyInside(distances, largestValue))
        return tables::Missing{"the distances from the centre don't vary inside the groups"};
    auto outcome = oneWayAnova(distances);
    if (auto* result = std::get_if<TestResult>(&outcome))
        result->kind = centre == LeveneCentre::Mean ? TestKind::Levene : TestKind::BrownForsythe;
    return outcome;
}

} // namespace rimlight::statistics
