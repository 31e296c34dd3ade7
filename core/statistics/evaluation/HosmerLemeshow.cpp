#include "core/statistics/evaluation/HosmerLemeshow.h"

#include "core/statistics/Distributions.h"

#include <algorithm>
#include <cassert>

namespace rimlight::statistics {

using tables::Missing;

std::vector<std::size_t> probabilityGroups(std::span<const double> probabilities, std::size_t groups) {
    assert(groups >= 1);
    if (probabilities.empty())
        return {};
    std::vector<double> rising(probabilities.begin(), probabilities.end());
    std::sort(rising.begin(), rising.end());
    // Upper ends of the groups. The place (n - 1) k / g is kept as a whole number and a remainder: as a floating-point
    // number it can fall short of a case by rounding, which would move that case.
    std::vector<double> cuts;
    for (std::size_t k = 1; k <= groups; ++k) {
        const std::size_t place = (rising.size() - 1) * k;
        const std::size_t below = place / groups;
        double cut = rising[below];
        if (place % groups != 0 && rising[below + 1] != cut) {
            const double part = static_cast<double>(place % groups) / static_cast<double>(groups);
            cut = (1.0 - part) * cut + part * rising[below + 1];
        }
        // The lowest group includes its lower end, so a cut that equals the smallest probability bounds nothing.
        if (k == groups ? cuts.empty() || cut > cuts.back() : cut > (cuts.empty() ? rising.front() : cuts.back()))
            cuts.push_back(cut);
    }
    std::vector<std::size_t> group;
    group.reserve(probabilities.size());
    for (const double p : probabilities)
        group.push_back(static_cast<std::size_t>(std::lower_bound(cuts.begin(), cuts.end(), p) - cuts.begin()));
    // Cuts between two distinct probabilities that are neighbours bound an empty group, which doesn't count.
    std::vector<std::size_t> renumbered(cuts.size(), 0);
    for (const std::size_t g : group)
        renumbered[g] = 1;
    std::size_t next = 0;
    for (auto& number : renumbered)
        number = number == 1 ? next++ : 0;
    for (auto& g : group)
        g = renumbered[g];
    return group;
}

std::variant<HosmerLemeshowTest, Missing> hosmerLemeshow(std::span<const double> probabilities,
                                                         const std::vector<bool>& positive, ValidationKind kind,
                                                         std::size_t groups) {
    assert(probabilities.size() == positive.size() && groups >= 2);
    const auto positives = std::count(positive.begin(), positive.end(), true);
    if (positives == 0)
        return Missing{kNoPositive};
    if (static_cast<std::size_t>(positives) == positive.size())
        return Missing{kNoNegative};
    const auto group = probabilityGroups(probabilities, groups);
    HosmerLemeshowTest test;
    test.groups.resize(*std::max_element(group.begin(), group.end()) + 1);
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double p = probabilities[i];
        assert(p >= 0.0 && p <= 1.0);
        auto& g = test.groups[group[i]];
        g.lowest = g.cases == 0 ? p : std::min(g.lowest, p);
        g.highest = g.cases == 0 ? p : std::max(g.highest, p);
        ++g.cases;
        g.observed += positive[i] ? 1.0 : 0.0;
        g.expected += p;
    }
    const bool isTraining = kind == ValidationKind::Training;
    if (test.groups.size() < (isTraining ? 3U : 2U))
        return Missing{"too few distinct probabilities for groups"};
    for (const auto& g : test.groups) {
        const double distance = (g.observed - g.expected) * (g.observed - g.expected);
        // All expected 0 and none observed: (0 - 0)^2 / 0 adds nothing.
        if (distance == 0.0)
            continue;
        const double expectedNegatives = static_cast<double>(g.cases) - g.expected;
        if (g.expected == 0.0 || expectedNegatives == 0.0)
            return Missing{"a case that the probabilities call impossible happened"};
        test.chiSquare += distance / g.expected + distance / expectedNegatives;
    }
    test.degreesOfFreedom = static_cast<double>(test.groups.size()) - (isTraining ? 2.0 : 0.0);
    test.p = chiSquareUpper(test.chiSquare, test.degreesOfFreedom);
    return test;
}

} // namespace rimlight::statistics
