#include "core/learning/steps/MutualInformation.h"

#include "core/learning/steps/Quantiles.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace rimlight::learning {

States quantileStates(std::span<const double> values, std::size_t bins) {
    assert(!values.empty() && bins >= 2 && bins <= 255);
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> edges;
    for (std::size_t k = 1; k < bins; ++k)
        edges.push_back(sortedQuantile(sorted, static_cast<double>(k) / static_cast<double>(bins)));
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    States states;
    states.count = edges.size() + 1;
    states.of.reserve(values.size());
    for (const double value : values)
        states.of.push_back(
            static_cast<std::uint8_t>(std::upper_bound(edges.begin(), edges.end(), value) - edges.begin()));
    return states;
}

States deviationStates(std::span<const double> values, double width) {
    assert(!values.empty());
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double reach = values.size() > 1 ? width * std::sqrt(squares / (n - 1.0)) : 0.0;
    States states;
    states.count = 3;
    states.of.reserve(values.size());
    for (const double value : values)
        states.of.push_back(value < mean - reach ? 0 : (value > mean + reach ? 2 : 1));
    return states;
}

double mutualInformation(const States& a, const States& b) {
    assert(a.of.size() == b.of.size());
    std::vector<std::size_t> joint(a.count * b.count);
    std::vector<std::size_t> ofA(a.count);
    std::vector<std::size_t> ofB(b.count);
    for (std::size_t i = 0; i < a.of.size(); ++i) {
        ++joint[a.of[i] * b.count + b.of[i]];
        ++ofA[a.of[i]];
        ++ofB[b.of[i]];
    }
    const auto n = static_cast<double>(a.of.size());
    double sum = 0.0;
    for (std::size_t s = 0; s < a.count; ++s)
        for (std::size_t t = 0; t < b.count; ++t)
            if (const auto both = static_cast<double>(joint[s * b.count + t]); both > 0.0)
                sum += both / n * std::log(both * n / (static_cast<double>(ofA[s]) * static_cast<double>(ofB[t])));
    // The sum of rounded terms may be a hair below 0 where the states are independent.
    return std::max(0.0, sum);
}

} // namespace rimlight::learning
