#include "core/statistics/evaluation/Calibration.h"

#include "core/statistics/Description.h"
#include "core/statistics/Deviance.h"
#include "core/statistics/Distributions.h"
#include "core/statistics/evaluation/Confusion.h"
#include "core/statistics/evaluation/HosmerLemeshow.h"
#include "core/statistics/evaluation/Lowess.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace rimlight::statistics {

namespace {

using tables::Cell;
using tables::Missing;

/// The cases whose probability has a logit.
struct Logits {
    std::vector<double> logit;
    std::vector<bool> positive;
    std::size_t positives = 0;

    std::size_t size() const { return logit.size(); }
};

Logits logitsOf(std::span<const double> probabilities, const std::vector<bool>& positive) {
    assert(probabilities.size() == positive.size());
    Logits logits;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double p = probabilities[i];
        assert(p >= 0.0 && p <= 1.0);
        if (p == 0.0 || p == 1.0)
            continue;
        logits.logit.push_back(std::log(p) - std::log1p(-p));
        logits.positive.push_back(positive[i]);
        logits.positives += positive[i] ? 1 : 0;
    }
    return logits;
}

const char* missingClass(const Logits& logits) {
    return logits.positives == 0 ? kNoPositive : logits.positives == logits.size() ? kNoNegative : nullptr;
}

/// Deviance of the model intercept + slope * (logit - centre).
double devianceOf(const Logits& logits, double centre, double intercept, double slope) {
    double sum = 0.0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const double eta = intercept + slope * (logits.logit[i] - centre);
        sum += softplus(logits.positive[i] ? -eta : eta);
    }
    return 2.0 * sum;
}

double prevalenceLogit(const Logits& logits) {
    return std::log(static_cast<double>(logits.positives)) -
           std::log(static_cast<double>(logits.size() - logits.positives));
}

/// Gradient and information of the model above.
struct Curvature {
    double gradient0 = 0.0;
    double gradient1 = 0.0;
    double information00 = 0.0;
    double information01 = 0.0;
    double information11 = 0.0;

    double determinant() const { return information00 * information11 - information01 * information01; }
};

Curvature curvatureOf(const Logits& logits, double centre, double intercept, double slope) {
    Curvature c;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const double x = logits.logit[i] - centre;
        const double p = logistic(intercept + slope * x);
        const double residual = (logits.positive[i] ? 1.0 : 0.0) - p;
        const double weight = p * (1.0 - p);
        c.gradient0 += residual;
        c.gradient1 += residual * x;
        c.information00 += weight;
        c.information01 += weight * x;
        c.information11 += weight * x * x;
    }
    return c;
}

/// Newton's steps that end the fit, and how small one is that ends it.
constexpr int kMostSteps = 100;
constexpr double kSmallStep = 1e-13;

/// Intercept with slope 1. The score falls in the intercept, and its root is bracketed: with every logit moved to the
/// prevalence's by the largest or the smallest logit, all probabilities are too low or too high.
double interceptInTheLarge(const Logits& logits) {
    const auto [least, most] = std::minmax_element(logits.logit.begin(), logits.logit.end());
    double low = prevalenceLogit(logits) - *most;
    double high = prevalenceLogit(logits) - *least;
    double intercept = std::clamp(0.0, low, high);
    for (int step = 0; step < kMostSteps && low < high; ++step) {
        const auto c = curvatureOf(logits, 0.0, intercept, 1.0);
        (c.gradient0 > 0.0 ? low : high) = intercept;
        double next = intercept + c.gradient0 / c.information00;
        if (!(next >= low && next <= high))
            next = 0.5 * (low + high);
        const double moved = std::abs(next - intercept);
        intercept = next;
        if (moved <= kSmallStep * (1.0 + std::abs(intercept)))
            break;
    }
    return intercept;
}

Estimate waldEstimate(double value, double error) {
    return {value, Interval{value - kNormal975 * error, value + kNormal975 * error}};
}

} // namespace

std::variant<LogisticRecalibration, Missing> logisticRecalibration(std::span<const double> probabilities,
                                                                   const std::vector<bool>& positive) {
    const auto logits = logitsOf(probabilities, positive);
    if (const char* reason = missingClass(logits))
        return Missing{reason};
    double least[2] = {INFINITY, INFINITY}; // of negatives, positives
    double most[2] = {-INFINITY, -INFINITY};
    for (std::size_t i = 0; i < logits.size(); ++i) {
        auto& low = least[logits.positive[i] ? 1 : 0];
        auto& high = most[logits.positive[i] ? 1 : 0];
        low = std::min(low, logits.logit[i]);
        high = std::max(high, logits.logit[i]);
    }
    if (std::min(least[0], least[1]) == std::max(most[0], most[1]))
        return Missing{"all probabilities are equal"};
    // With one variable, touching ranges are all there is to (quasi-)complete separation.
    if (most[0] <= least[1] || most[1] <= least[0])
        return Missing{"the probabilities separate the classes, so the slope has no finite estimate"};
    // About the mean the two parameters are nearly uncorrelated.
    const double centre =
        std::accumulate(logits.logit.begin(), logits.logit.end(), 0.0) / static_cast<double>(logits.size());
    LogisticRecalibration fit;
    fit.cases = logits.size();
    fit.deviance01 = devianceOf(logits, 0.0, 0.0, 1.0);
    fit.nullDeviance = devianceOf(logits, 0.0, prevalenceLogit(logits), 0.0);
    double intercept = prevalenceLogit(logits);
    double slope = 0.0;
    double deviance = fit.nullDeviance;
    for (int step = 0; step < kMostSteps; ++step) {
        const auto c = curvatureOf(logits, centre, intercept, slope);
        double move0 = (c.information11 * c.gradient0 - c.information01 * c.gradient1) / c.determinant();
        double move1 = (c.information00 * c.gradient1 - c.information01 * c.gradient0) / c.determinant();
        double next = devianceOf(logits, centre, intercept + move0, slope + move1);
        // A step that is too long is halved; rounding at the minimum isn't worth halving for.
        for (int halving = 0; halving < 30 && !(next <= deviance + 1e-12 * (1.0 + deviance)); ++halving) {
            move0 *= 0.5;
            move1 *= 0.5;
            next = devianceOf(logits, centre, intercept + move0, slope + move1);
        }
        intercept += move0;
        slope += move1;
        deviance = next;
        if (std::abs(move0) <= kSmallStep * (1.0 + std::abs(intercept)) &&
            std::abs(move1) <= kSmallStep * (1.0 + std::abs(slope)))
            break;
    }
    const auto c = curvatureOf(logits, centre, intercept, slope);
    const double determinant = c.determinant();
    // Of intercept - slope * centre.
    const double variance0 =
        (c.information11 + 2.0 * centre * c.information01 + centre * centre * c.information00) / determinant;
    fit.intercept = intercept - slope * centre;
    fit.slope = slope;
    fit.interceptError = std::sqrt(variance0);
    fit.slopeError = std::sqrt(c.information00 / determinant);
    fit.deviance = deviance;
    return fit;
}

Calibration calibrationOf(std::span<const double> probabilities, const std::vector<bool>& positive) {
    const auto logits = logitsOf(probabilities, positive);
    Calibration calibration;
    calibration.withoutLogit = probabilities.size() - logits.size();
    if (const char* reason = missingClass(logits)) {
        calibration.inTheLarge = missingEstimate({reason});
    } else {
        const double intercept = interceptInTheLarge(logits);
        calibration.inTheLarge =
            waldEstimate(intercept, 1.0 / std::sqrt(curvatureOf(logits, 0.0, intercept, 1.0).information00));
    }
    const auto recalibration = logisticRecalibration(probabilities, positive);
    if (const auto* missing = std::get_if<Missing>(&recalibration)) {
        calibration.intercept = calibration.slope = missingEstimate(*missing);
        calibration.unreliability = calibration.unreliabilityP = *missing;
    } else {
        const auto& fit = std::get<LogisticRecalibration>(recalibration);
        calibration.intercept = waldEstimate(fit.intercept, fit.interceptError);
        calibration.slope = waldEstimate(fit.slope, fit.slopeError);
        const double statistic = std::max(0.0, fit.deviance01 - fit.deviance);
        calibration.unreliability = statistic;
        calibration.unreliabilityP = chiSquareUpper(statistic, 2.0);
    }
    const auto positives = std::count(positive.begin(), positive.end(), true);
    if (positives == 0 || static_cast<std::size_t>(positives) == positive.size()) {
        const Missing missing{positives == 0 ? kNoPositive : kNoNegative};
        calibration.ici = calibration.e50 = calibration.e90 = calibration.emax = missing;
        return calibration;
    }
    const auto curve = smoothCalibration(probabilities, positive);
    std::vector<double> errors;
    double sum = 0.0;
    for (const double p : probabilities) {
        const auto point = std::lower_bound(curve.begin(), curve.end(), p,
                                            [](const CalibrationPoint& c, double x) { return c.predicted < x; });
        errors.push_back(std::abs(p - point->observed));
        sum += errors.back();
    }
    calibration.ici = sum / static_cast<double>(errors.size());
    std::sort(errors.begin(), errors.end());
    calibration.e50 = quantileOfSorted(errors, 0.5);
    calibration.e90 = quantileOfSorted(errors, 0.9);
    calibration.emax = errors.back();
    return calibration;
}

std::vector<CalibrationPoint> smoothCalibration(std::span<const double> probabilities,
                                                const std::vector<bool>& positive) {
    assert(probabilities.size() == positive.size());
    std::vector<std::size_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return probabilities[a] < probabilities[b]; });
    std::vector<double> x;
    std::vector<double> y;
    for (const std::size_t i : order) {
        x.push_back(probabilities[i]);
        y.push_back(positive[i] ? 1.0 : 0.0);
    }
    const auto smooth = lowess(x, y);
    std::vector<CalibrationPoint> curve;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (i == 0 || x[i] != x[i - 1])
            curve.push_back({x[i], smooth[i]});
    return curve;
}

std::vector<CalibrationGroup> groupedCalibration(std::span<const double> probabilities,
                                                 const std::vector<bool>& positive, std::size_t groups) {
    assert(probabilities.size() == positive.size());
    const auto group = probabilityGroups(probabilities, groups);
    std::vector<CalibrationGroup> curve;
    std::vector<std::size_t> positives;
    for (std::size_t i = 0; i < group.size(); ++i) {
        if (group[i] >= curve.size()) {
            curve.resize(group[i] + 1);
            positives.resize(group[i] + 1);
        }
        ++curve[group[i]].cases;
        curve[group[i]].meanPredicted += probabilities[i];
        positives[group[i]] += positive[i] ? 1 : 0;
    }
    for (std::size_t g = 0; g < curve.size(); ++g) {
        const auto cases = static_cast<double>(curve[g].cases);
        curve[g].meanPredicted /= cases;
        curve[g].observed = static_cast<double>(positives[g]) / cases;
        curve[g].observed95 = proportionInterval(positives[g], curve[g].cases, ProportionInterval::Wilson);
    }
    return curve;
}

} // namespace rimlight::statistics
