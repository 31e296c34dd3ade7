#include "core/statistics/evaluation/ProbabilityScores.h"

#include "core/statistics/Distributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace rimlight::statistics {

namespace {

using tables::Cell;
using tables::Missing;

std::size_t positivesIn(std::span<const double> probabilities, const std::vector<bool>& positive) {
    assert(probabilities.size() == positive.size());
    for ([[maybe_unused]] const double p : probabilities)
        assert(p >= 0.0 && p <= 1.0);
    return static_cast<std::size_t>(std::count(positive.begin(), positive.end(), true));
}

/// Why what compares with the prevalence doesn't exist; null when it does.
const char* missingClass(std::size_t positives, std::size_t cases) {
    return positives == 0 ? kNoPositive : positives == cases ? kNoNegative : nullptr;
}

} // namespace

double brierScore(std::span<const double> probabilities, const std::vector<bool>& positive) {
    positivesIn(probabilities, positive);
    std::vector<std::size_t> all(probabilities.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return brierScore(probabilities, positive, all);
}

double brierScore(std::span<const double> probabilities, const std::vector<bool>& positive,
                  std::span<const std::size_t> rows) {
    assert(!rows.empty());
    double sum = 0.0;
    for (const std::size_t row : rows) {
        const double error = (positive[row] ? 1.0 : 0.0) - probabilities[row];
        sum += error * error;
    }
    return sum / static_cast<double>(rows.size());
}

Estimate brierWithInterval(std::span<const double> probabilities, const std::vector<bool>& positive,
                           const BootstrapOptions& options) {
    if (probabilities.empty())
        return missingEstimate({"no case"});
    const auto replicates = bootstrap(
        positive, 1,
        [&](std::span<const std::size_t> rows) {
            return std::vector<std::optional<double>>{brierScore(probabilities, positive, rows)};
        },
        options);
    return {brierScore(probabilities, positive), percentileInterval(replicates.front())};
}

Cell scaledBrier(std::span<const double> probabilities, const std::vector<bool>& positive) {
    const std::size_t positives = positivesIn(probabilities, positive);
    if (const char* reason = missingClass(positives, positive.size()))
        return Missing{reason};
    const double prevalence = static_cast<double>(positives) / static_cast<double>(positive.size());
    return 1.0 - brierScore(probabilities, positive) / (prevalence * (1.0 - prevalence));
}

ZTest spiegelhalterTest(std::span<const double> probabilities, const std::vector<bool>& positive) {
    positivesIn(probabilities, positive);
    double sum = 0.0;
    double variance = 0.0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double p = probabilities[i];
        const double weight = 1.0 - 2.0 * p;
        sum += ((positive[i] ? 1.0 : 0.0) - p) * weight;
        variance += weight * weight * p * (1.0 - p);
    }
    if (variance == 0.0) {
        const Missing missing{"every probability is 0, 1/2 or 1"};
        return {missing, missing};
    }
    const double z = sum / std::sqrt(variance);
    return {z, normalTwoSided(z)};
}

Cell binomialDeviance(std::span<const double> probabilities, const std::vector<bool>& positive) {
    positivesIn(probabilities, positive);
    double deviance = 0.0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double p = probabilities[i];
        if (p == (positive[i] ? 0.0 : 1.0))
            return Missing{"a case that the probabilities call impossible happened"};
        deviance -= 2.0 * (positive[i] ? std::log(p) : std::log1p(-p));
    }
    return deviance;
}

Cell nagelkerkeR2(std::span<const double> probabilities, const std::vector<bool>& positive) {
    const std::size_t positives = positivesIn(probabilities, positive);
    if (const char* reason = missingClass(positives, positive.size()))
        return Missing{reason};
    auto deviance = binomialDeviance(probabilities, positive);
    if (std::holds_alternative<Missing>(deviance))
        return deviance;
    const auto n = static_cast<double>(positive.size());
    const double prevalence = static_cast<double>(positives) / n;
    const double nullDeviance =
        -2.0 * n * (prevalence * std::log(prevalence) + (1.0 - prevalence) * std::log1p(-prevalence));
    return std::expm1((std::get<double>(deviance) - nullDeviance) / n) / std::expm1(-nullDeviance / n);
}

Estimate expectedOverObserved(std::span<const double> probabilities, const std::vector<bool>& positive) {
    const std::size_t positives = positivesIn(probabilities, positive);
    if (positives == 0)
        return missingEstimate({kNoPositive});
    double expected = 0.0;
    for (const double p : probabilities)
        expected += p;
    const auto observed = static_cast<double>(positives);
    const double ratio = expected / observed;
    if (positives == positive.size())
        return {ratio, Missing{kNoNegative}};
    if (expected == 0.0)
        return {ratio, Missing{"the logarithm of 0 has no interval"}};
    const double error = std::sqrt((1.0 - observed / static_cast<double>(positive.size())) / observed);
    const double factor = std::exp(kNormal975 * error);
    return {ratio, Interval{ratio / factor, ratio * factor}};
}

LikelihoodRatioTest likelihoodRatioTest(double devianceOfSmaller, double devianceOfLarger, double degreesOfFreedom) {
    assert(degreesOfFreedom > 0.0);
    LikelihoodRatioTest test{devianceOfSmaller - devianceOfLarger, degreesOfFreedom, Missing{}};
    const double rounding = 1e-8 * (1.0 + std::abs(devianceOfSmaller));
    if (test.chiSquare < -rounding) {
        test.p = Missing{"the larger model fits worse: the models aren't nested, or a fit has not converged"};
        return test;
    }
    test.chiSquare = std::max(0.0, test.chiSquare);
    test.p = chiSquareUpper(test.chiSquare, degreesOfFreedom);
    return test;
}

} // namespace rimlight::statistics
