#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cmath>

namespace rimlight::statistics {

double logistic(double linearPredictor) {
    if (linearPredictor >= 0.0)
        return 1.0 / (1.0 + std::exp(-linearPredictor));
    const double odds = std::exp(linearPredictor);
    return odds / (1.0 + odds);
}

double softplus(double x) {
    return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

double cappedDeviance(double linearPredictor, bool positive) {
    constexpr double kLeast = 1e-5;
    const double probability = std::clamp(logistic(linearPredictor), kLeast, 1.0 - kLeast);
    return -2.0 * std::log(positive ? probability : 1.0 - probability);
}

} // namespace rimlight::statistics
