#include "core/statistics/evaluation/Optimism.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/statistics/evaluation/Calibration.h"
#include "core/statistics/evaluation/Lowess.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace rimlight::statistics {

namespace {

using tables::Cell;
using tables::Missing;

enum Index { Auc, Brier, R2, Intercept, Slope, kIndices };

/// Points of the calibration curve, and how far from the ends of the probabilities it begins and ends: rms's calibrate.
constexpr std::size_t kCurvePoints = 50;
constexpr std::size_t kLeftOut = 4;

struct Measures {
    std::array<std::optional<double>, kIndices> index;
    std::vector<std::optional<double>> curve; ///< smooth calibration minus predicted
};

struct Smooth {
    std::vector<double> x;
    std::vector<double> y;
};

Smooth smoothOf(std::span<const double> probabilities, const std::vector<bool>& positive) {
    Smooth smooth;
    for (const auto& point : smoothCalibration(probabilities, positive)) {
        smooth.x.push_back(point.predicted);
        smooth.y.push_back(point.observed);
    }
    return smooth;
}

Measures measuresOf(const Predicted& model, const std::vector<bool>& positive, const std::vector<double>& places) {
    const auto& probabilities = model.probabilities;
    Measures measures;
    std::vector<std::size_t> all(positive.size());
    double squares = 0.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = i;
        const double error = (positive[i] ? 1.0 : 0.0) - probabilities[i];
        squares += error * error;
    }
    measures.index[Auc] = ResampledAuc(model.scores.empty() ? probabilities : model.scores, positive)(all);
    measures.index[Brier] = squares / static_cast<double>(all.size());
    const auto recalibration = logisticRecalibration(probabilities, positive);
    if (const auto* fit = std::get_if<LogisticRecalibration>(&recalibration)) {
        const auto n = static_cast<double>(fit->cases);
        measures.index[R2] = std::expm1((fit->deviance - fit->nullDeviance) / n) / std::expm1(-fit->nullDeviance / n);
        measures.index[Intercept] = fit->intercept;
        measures.index[Slope] = fit->slope;
    }
    const auto smooth = smoothOf(probabilities, positive);
    for (const double place : places) {
        const auto height = interpolate(smooth.x, smooth.y, place);
        measures.curve.push_back(height ? std::optional(*height - place) : std::nullopt);
    }
    return measures;
}

/// Of one resample.
struct Outcome {
    Measures training;
    Measures test;
    std::optional<std::string> failure;
};

[[maybe_unused]] bool isOf(const Predicted& model, const std::vector<bool>& positive) {
    return model.probabilities.size() == positive.size() &&
           (model.scores.empty() || model.scores.size() == positive.size());
}

Outcome outcomeOf(std::span<const std::size_t> rows, const std::vector<bool>& positive,
                  const std::vector<double>& places, const Refit& refit) {
    Outcome outcome;
    std::optional<Predicted> model;
    try {
        model = refit(rows);
    } catch (const Error& error) {
        outcome.failure = error.problem();
        return outcome;
    }
    assert(isOf(*model, positive));
    Predicted own({});
    std::vector<bool> ownPositive;
    for (const std::size_t row : rows) {
        own.probabilities.push_back(model->probabilities[row]);
        if (!model->scores.empty())
            own.scores.push_back(model->scores[row]);
        ownPositive.push_back(positive[row]);
    }
    outcome.training = measuresOf(own, ownPositive, places);
    outcome.test = measuresOf(*model, positive, places);
    return outcome;
}

/// Means over the resamples in which both exist.
struct Means {
    double training = 0.0;
    double test = 0.0;
    std::size_t count = 0;

    void add(const std::optional<double>& ofTraining, const std::optional<double>& ofTest) {
        if (!ofTraining || !ofTest)
            return;
        training += *ofTraining;
        test += *ofTest;
        ++count;
    }
    void finish() {
        training /= static_cast<double>(count);
        test /= static_cast<double>(count);
    }
};

CorrectedIndexCell correctedIndex(const Measures& apparent, const std::vector<Outcome>& outcomes, Index index) {
    if (!apparent.index[index])
        return Missing{"doesn't exist for the model on its own cases"};
    Means means;
    for (const auto& outcome : outcomes)
        if (!outcome.failure)
            means.add(outcome.training.index[index], outcome.test.index[index]);
    if (means.count == 0)
        return Missing{"doesn't exist in any resample"};
    means.finish();
    return CorrectedIndex{*apparent.index[index], means.training, means.test, means.count};
}

std::vector<double> curvePlaces(std::span<const double> probabilities) {
    if (probabilities.size() <= 2 * (kLeftOut + 1))
        return {};
    std::vector<double> rising(probabilities.begin(), probabilities.end());
    std::sort(rising.begin(), rising.end());
    const double low = rising[kLeftOut];
    const double high = rising[rising.size() - 1 - kLeftOut];
    if (low == high)
        return {};
    std::vector<double> places;
    for (std::size_t k = 0; k < kCurvePoints; ++k)
        places.push_back(low + static_cast<double>(k) * ((high - low) / static_cast<double>(kCurvePoints - 1)));
    places.back() = high;
    return places;
}

std::vector<CorrectedCurvePoint> correctedCurve(const Measures& apparent, const std::vector<double>& places,
                                                const std::vector<Outcome>& outcomes) {
    std::vector<CorrectedCurvePoint> curve;
    for (std::size_t k = 0; k < places.size(); ++k) {
        Means means;
        for (const auto& outcome : outcomes)
            if (!outcome.failure)
                means.add(outcome.training.curve[k], outcome.test.curve[k]);
        const double height = *apparent.curve[k] + places[k];
        CorrectedCurvePoint point{places[k], height, Missing{"no resample's curves reach this far"}};
        if (means.count > 0) {
            means.finish();
            point.corrected = height - (means.training - means.test);
        }
        curve.push_back(point);
    }
    return curve;
}

Cell meanAbsoluteError(std::span<const double> probabilities, const std::vector<CorrectedCurvePoint>& curve) {
    std::vector<double> x;
    std::vector<double> y;
    for (const auto& point : curve)
        if (const auto* corrected = std::get_if<double>(&point.corrected)) {
            x.push_back(point.predicted);
            y.push_back(*corrected);
        }
    double sum = 0.0;
    std::size_t count = 0;
    for (const double p : probabilities)
        if (const auto height = interpolate(x, y, p)) {
            sum += std::abs(p - *height);
            ++count;
        }
    return count > 0 ? Cell(sum / static_cast<double>(count)) : Cell(Missing{"there is no corrected curve"});
}

using RowsOfResample = std::function<std::vector<std::size_t>(std::size_t)>;

OptimismCorrection correctWith(const Predicted& model, const std::vector<bool>& positive, std::size_t resamples,
                               const RowsOfResample& rowsOf, const Refit& refit, const BootstrapOptions& options) {
    assert(!positive.empty() && isOf(model, positive));
    const auto places = curvePlaces(model.probabilities);
    const auto apparent = measuresOf(model, positive, places);
    std::vector<Outcome> outcomes(resamples);
    parallelFor(
        resamples,
        [&](std::size_t i) {
            options.progress.throwIfCancelled();
            outcomes[i] = outcomeOf(rowsOf(i), positive, places, refit);
        },
        options.maxThreads);
    OptimismCorrection correction;
    for (const auto& outcome : outcomes)
        if (outcome.failure && correction.failed++ == 0)
            correction.firstFailure = *outcome.failure;
    correction.auc = correctedIndex(apparent, outcomes, Auc);
    correction.brier = correctedIndex(apparent, outcomes, Brier);
    correction.r2 = correctedIndex(apparent, outcomes, R2);
    correction.intercept = correctedIndex(apparent, outcomes, Intercept);
    correction.slope = correctedIndex(apparent, outcomes, Slope);
    correction.curve = correctedCurve(apparent, places, outcomes);
    correction.meanAbsoluteError = meanAbsoluteError(model.probabilities, correction.curve);
    return correction;
}

} // namespace

OptimismCorrection correctOptimism(const Predicted& model, const std::vector<bool>& positive, const Refit& refit,
                                   const BootstrapOptions& options) {
    const Resampler resampler(positive, options.resampling, options.seed);
    return correctWith(
        model, positive, options.replicates, [&](std::size_t i) { return resampler.rows(i); }, refit, options);
}

OptimismCorrection correctOptimism(const Predicted& model, const std::vector<bool>& positive,
                                   const std::vector<std::vector<std::size_t>>& resamples, const Refit& refit,
                                   const BootstrapOptions& options) {
    return correctWith(
        model, positive, resamples.size(), [&](std::size_t i) { return resamples[i]; }, refit, options);
}

} // namespace rimlight::statistics
