#include "core/learning/classifiers/PlattScaling.h"

#include "core/statistics/Deviance.h"

#include <cassert>
#include <cmath>
#include <cstddef>

namespace rimlight::learning {

namespace {

double objective(const PlattScale& scale, std::span<const double> decisions, const std::vector<double>& targets) {
    double sum = 0.0;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const double logit = -(scale.slope * decisions[i] + scale.offset);
        sum += statistics::softplus(logit) - targets[i] * logit;
    }
    return sum;
}

} // namespace

double PlattScale::probability(double decision) const {
    return statistics::logistic(-(slope * decision + offset));
}

PlattScale plattScale(std::span<const double> decisions, const std::vector<bool>& positive) {
    assert(decisions.size() == positive.size() && !decisions.empty());
    constexpr int kMostSteps = 100;
    constexpr double kLeastLength = 1e-10;
    constexpr double kRidge = 1e-12; // keeps the Hessian positive definite where all decision values are equal
    constexpr double kGradient = 1e-9;
    double positives = 0.0;
    for (const bool isPositive : positive)
        positives += isPositive ? 1.0 : 0.0;
    const double negatives = static_cast<double>(positive.size()) - positives;
    std::vector<double> targets;
    targets.reserve(positive.size());
    for (const bool isPositive : positive)
        targets.push_back(isPositive ? (positives + 1.0) / (positives + 2.0) : 1.0 / (negatives + 2.0));

    const PlattScale flat{0.0, std::log((negatives + 1.0) / (positives + 1.0))};
    PlattScale scale = flat;
    double value = objective(scale, decisions, targets);
    for (int step = 0; step < kMostSteps; ++step) {
        double gradientSlope = 0.0;
        double gradientOffset = 0.0;
        double slopeSlope = kRidge;
        double slopeOffset = 0.0;
        double offsetOffset = kRidge;
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            const double p = scale.probability(decisions[i]);
            const double curvature = p * (1.0 - p);
            const double difference = targets[i] - p;
            gradientSlope += decisions[i] * difference;
            gradientOffset += difference;
            slopeSlope += decisions[i] * decisions[i] * curvature;
            slopeOffset += decisions[i] * curvature;
            offsetOffset += curvature;
        }
        if (std::abs(gradientSlope) < kGradient && std::abs(gradientOffset) < kGradient)
            break;
        const double determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
        const double slopeStep = -(offsetOffset * gradientSlope - slopeOffset * gradientOffset) / determinant;
        const double offsetStep = -(slopeSlope * gradientOffset - slopeOffset * gradientSlope) / determinant;
        const double descent = gradientSlope * slopeStep + gradientOffset * offsetStep;
        double length = 1.0;
        while (length >= kLeastLength) {
            const PlattScale tried{scale.slope + length * slopeStep, scale.offset + length * offsetStep};
            const double triedValue = objective(tried, decisions, targets);
            if (triedValue < value + 1e-4 * length * descent) {
                scale = tried;
                value = triedValue;
                break;
            }
            length /= 2.0;
        }
        if (length < kLeastLength)
            break;
    }
    const bool isSane = std::isfinite(scale.slope) && std::isfinite(scale.offset) && scale.slope <= 0.0;
    // The likelihood is concave, so that the best slope of at most 0 is 0 where the best of all is above.
    return isSane ? scale : flat;
}

} // namespace rimlight::learning
