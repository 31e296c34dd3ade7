#include "core/statistics/evaluation/Reclassification.h"

#include "core/base/Error.h"
#include "core/statistics/Distributions.h"
#include "core/statistics/evaluation/Estimate.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::statistics {

namespace {

using tables::Missing;

TestedChange testedChange(double value, double variance) {
    TestedChange change;
    change.value = value;
    change.standardError = std::sqrt(std::max(0.0, variance));
    change.interval95 = {value - kNormal975 * change.standardError, value + kNormal975 * change.standardError};
    if (change.standardError == 0.0) {
        change.z = change.p = Missing{"the change has no variance"};
        return change;
    }
    change.z = value / change.standardError;
    change.p = normalTwoSided(value / change.standardError);
    return change;
}

struct Classes {
    std::size_t positives = 0;
    std::size_t negatives = 0;
};

Classes classesOf([[maybe_unused]] std::span<const double> oldProbabilities,
                  [[maybe_unused]] std::span<const double> newProbabilities, const std::vector<bool>& positive) {
    assert(oldProbabilities.size() == positive.size() && newProbabilities.size() == positive.size());
    Classes classes;
    for (std::size_t i = 0; i < positive.size(); ++i) {
        assert(!std::isnan(oldProbabilities[i]) && !std::isnan(newProbabilities[i]));
        ++(positive[i] ? classes.positives : classes.negatives);
    }
    return classes;
}

/// Fills the shares and tests from the counts of cases that moved.
void finish(NetReclassification& nri, const Classes& classes) {
    const auto variance = [](std::size_t up, std::size_t down, std::size_t cases) {
        const auto n = static_cast<double>(cases);
        const double difference = static_cast<double>(up) - static_cast<double>(down);
        return static_cast<double>(up + down) / (n * n) - difference * difference / (n * n * n);
    };
    const double ofPositives = (static_cast<double>(nri.upPositives) - static_cast<double>(nri.downPositives)) /
                               static_cast<double>(classes.positives);
    const double ofNegatives = (static_cast<double>(nri.downNegatives) - static_cast<double>(nri.upNegatives)) /
                               static_cast<double>(classes.negatives);
    const double variancePositives = variance(nri.upPositives, nri.downPositives, classes.positives);
    const double varianceNegatives = variance(nri.upNegatives, nri.downNegatives, classes.negatives);
    nri.positives = testedChange(ofPositives, variancePositives);
    nri.negatives = testedChange(ofNegatives, varianceNegatives);
    nri.total = testedChange(ofPositives + ofNegatives, variancePositives + varianceNegatives);
}

void countMove(NetReclassification& nri, bool isPositive, bool isUp) {
    if (isPositive)
        ++(isUp ? nri.upPositives : nri.downPositives);
    else
        ++(isUp ? nri.upNegatives : nri.downNegatives);
}

std::size_t categoryOf(double probability, std::span<const double> cutoffs) {
    return static_cast<std::size_t>(std::upper_bound(cutoffs.begin(), cutoffs.end(), probability) - cutoffs.begin());
}

} // namespace

NetReclassificationResult categoricalNri(std::span<const double> oldProbabilities,
                                         std::span<const double> newProbabilities, const std::vector<bool>& positive,
                                         std::span<const double> cutoffs) {
    if (cutoffs.empty() || std::adjacent_find(cutoffs.begin(), cutoffs.end(),
                                              [](double a, double b) { return !(a < b); }) != cutoffs.end())
        throw Error("there is no cut-off, or the cut-offs don't rise", "Net reclassification",
                    "Give one or more rising cut-offs, 0.2 and 0.5 say.");
    const auto classes = classesOf(oldProbabilities, newProbabilities, positive);
    if (classes.positives == 0 || classes.negatives == 0)
        return Missing{classes.positives == 0 ? kNoPositive : kNoNegative};
    NetReclassification nri;
    const std::size_t categories = cutoffs.size() + 1;
    nri.positiveTable.assign(categories, std::vector<std::size_t>(categories, 0));
    nri.negativeTable = nri.positiveTable;
    for (std::size_t i = 0; i < positive.size(); ++i) {
        const std::size_t from = categoryOf(oldProbabilities[i], cutoffs);
        const std::size_t to = categoryOf(newProbabilities[i], cutoffs);
        ++(positive[i] ? nri.positiveTable : nri.negativeTable)[from][to];
        if (from != to)
            countMove(nri, positive[i], to > from);
    }
    finish(nri, classes);
    return nri;
}

NetReclassificationResult continuousNri(std::span<const double> oldProbabilities,
                                        std::span<const double> newProbabilities, const std::vector<bool>& positive) {
    const auto classes = classesOf(oldProbabilities, newProbabilities, positive);
    if (classes.positives == 0 || classes.negatives == 0)
        return Missing{classes.positives == 0 ? kNoPositive : kNoNegative};
    NetReclassification nri;
    for (std::size_t i = 0; i < positive.size(); ++i)
        if (oldProbabilities[i] != newProbabilities[i])
            countMove(nri, positive[i], newProbabilities[i] > oldProbabilities[i]);
    finish(nri, classes);
    return nri;
}

std::variant<DiscriminationImprovement, Missing> integratedDiscrimination(std::span<const double> oldProbabilities,
                                                                          std::span<const double> newProbabilities,
                                                                          const std::vector<bool>& positive) {
    const auto classes = classesOf(oldProbabilities, newProbabilities, positive);
    if (classes.positives < 2 || classes.negatives < 2)
        return Missing{"a class of fewer than two cases has no variance"};
    double sum[2] = {0.0, 0.0}; // of negatives, positives
    for (std::size_t i = 0; i < positive.size(); ++i)
        sum[positive[i] ? 1 : 0] += newProbabilities[i] - oldProbabilities[i];
    const double cases[2] = {static_cast<double>(classes.negatives), static_cast<double>(classes.positives)};
    const double mean[2] = {sum[0] / cases[0], sum[1] / cases[1]};
    double squares[2] = {0.0, 0.0};
    for (std::size_t i = 0; i < positive.size(); ++i) {
        const std::size_t c = positive[i] ? 1 : 0;
        const double distance = newProbabilities[i] - oldProbabilities[i] - mean[c];
        squares[c] += distance * distance;
    }
    DiscriminationImprovement improvement;
    improvement.positives = mean[1];
    improvement.negatives = -mean[0];
    improvement.total = testedChange(mean[1] - mean[0], squares[1] / (cases[1] - 1.0) / cases[1] +
                                                            squares[0] / (cases[0] - 1.0) / cases[0]);
    return improvement;
}

} // namespace rimlight::statistics
