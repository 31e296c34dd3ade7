#include "core/learning/PredictTrained.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/MahalanobisDistance.h"
#include "core/learning/ModelScore.h"
#include "core/learning/PredictionWarnings.h"
#include "core/learning/ValueMaps.h"
#include "core/learning/classifiers/Contributions.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace rimlight::learning {

namespace {

/// A case's value of a feature.
struct MappedValue {
    double raw = 0.0; ///< the one that was filled in when the case has none
    double mapped = 0.0;
};

/// The case as the model sees it.
struct MappedCase {
    std::vector<MappedValue> features;
    std::vector<MappedValue> clinical;
    std::vector<std::string> filled;
    std::vector<std::string> warnings;

    DesignMatrix row() const {
        DesignMatrix x{1, features.size(), {}};
        for (const auto& value : features)
            x.values.push_back(value.mapped);
        return x;
    }
};

class CaseMapping {
public:
    CaseMapping(const TrainedModel& model, const tables::FeatureRow& features, const PredictOptions& options)
        : m_model(model), m_features(features) {
        if (model.batches.empty())
            return;
        const auto found = std::find(model.batches.begin(), model.batches.end(), options.batch);
        if (found == model.batches.end())
            throw Error(options.batch.empty()
                            ? "it isn't said where the case was scanned, whose effect the model removes"
                            : "no training case is of batch \"" + options.batch + '"',
                        "The case", "Name one of: " + join(model.batches, ", ") + '.');
        m_place.batch = static_cast<std::size_t>(found - model.batches.begin());
        for (const auto& name : model.covariates) {
            const auto value = givenValue(features, name);
            if (!value)
                refuseMissing(features, name);
            m_covariates.push_back(*value);
        }
        m_place.covariates = m_covariates;
    }

    MappedCase map() {
        MappedCase result;
        for (const auto& feature : m_model.features)
            result.features.push_back(valueOf(feature, result));
        for (const auto& feature : m_model.clinical)
            result.clinical.push_back(valueOf(feature, result));
        const std::size_t all = result.features.size() + result.clinical.size();
        if (all > 1 && result.filled.size() == all)
            throw Error("has none of the features that the model needs", "The case",
                        "Check the image, the outline and the clinical values.");
        return result;
    }

private:
    MappedValue valueOf(const ModelFeature& feature, MappedCase& result) const {
        /// As classifiers ask of their cases; far above any z-score.
        constexpr double kLargest = 1e40;
        const auto given = givenValue(m_features, feature.name);
        const auto mapped = m_model.fillsMissing || given ? mapValue(feature.maps, given, m_place) : std::nullopt;
        if (!mapped)
            refuseMissing(m_features, feature.name);
        const auto fill = rawFillOf(feature.maps);
        const MappedValue value{given ? *given : fill.value_or(feature.training.mean), *mapped};
        if (!(std::abs(value.mapped) <= kLargest))
            refuseFarOut(feature.name, value.raw);
        if (given) {
            const auto& training = feature.training;
            warnOfExtrapolation(feature.name, *given,
                                {training.minimum, training.maximum, training.mean, training.standardDeviation},
                                result.warnings);
        } else {
            const auto* reason = std::get_if<tables::Missing>(m_features.find(feature.name));
            result.filled.push_back(feature.name);
            result.warnings.push_back(feature.name + " has no value (" + reason->reason + "); it counts as " +
                                      formatSignificant(value.raw, 3) +
                                      ", as a missing value among the training cases would.");
        }
        return value;
    }

    const TrainedModel& m_model;
    const tables::FeatureRow& m_features;
    std::vector<double> m_covariates;
    BatchPlace m_place;
};

double shareBelow(const std::vector<double>& scores, const std::vector<bool>& positive, std::optional<bool> wanted,
                  double score) {
    std::size_t all = 0;
    std::size_t lower = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (wanted && (positive.empty() || positive[i] != *wanted))
            continue;
        ++all;
        lower += scores[i] < score ? 1 : 0;
    }
    return all == 0 ? 0.0 : 100.0 * static_cast<double>(lower) / static_cast<double>(all);
}

void answerByClass(const FittedModel& model, const TrainedModel& trained, const DesignMatrix& row,
                   Prediction& prediction) {
    const auto answer = classScoresOf(trained, row);
    prediction.score = answer->scores[0];
    prediction.probability = answer->probabilities[0];
    if (!std::isfinite(prediction.score) || !std::isfinite(prediction.probability))
        refuseFarOut();
    prediction.cutoffProbability = trained.cutoff.probability;
    prediction.positive = prediction.probability >= trained.cutoff.probability;
    prediction.label = prediction.positive ? model.positiveLabel : model.negativeLabel;
    prediction.radscoreDecides = !trained.classifier;
    if (prediction.radscoreDecides) {
        constexpr double kLeast = 1e-12; // so that a cut-off of 0 or 1 is a finite Radscore
        const double p = std::clamp(trained.cutoff.probability, kLeast, 1.0 - kLeast);
        prediction.cutoffRadscore = std::log(p / (1.0 - p));
    }
    const auto& training = trained.training;
    prediction.percentileOfPositives = shareBelow(training.scores, training.positive, true, prediction.score);
    prediction.percentileOfNegatives = shareBelow(training.scores, training.positive, false, prediction.score);
    prediction.percentileOfAll = shareBelow(training.scores, training.positive, std::nullopt, prediction.score);
}

void explainScore(const TrainedModel& trained, const MappedCase& mapped, const DesignMatrix& row,
                  const PredictOptions& options, Prediction& prediction) {
    // A case is told in about a second, with however many features.
    constexpr std::size_t kMostTurns = 5000;
    constexpr std::size_t kFewestCases = 5;
    ContributionOptions how;
    how.backgroundCases =
        std::clamp(kMostTurns / std::max<std::size_t>(trained.features.size(), 1), kFewestCases, how.backgroundCases);
    how.maxThreads = options.maxThreads;
    how.progress = options.progress;
    const auto score = scoreOnFeatures(trained);
    const auto told = contributions(*score, trained.background, row, how);
    prediction.contributionMethod = told.method;
    prediction.contributionBase = told.base;
    for (std::size_t i = 0; i < trained.features.size(); ++i)
        prediction.contributions.push_back(
            {trained.features[i].name, mapped.features[i].raw, mapped.features[i].mapped, told.values.at(0, i)});
    sortBySize(prediction.contributions);
}

/// The model's own probability beside what became of training cases with such a score.
void calibrate(const FittedModel& model, const TrainedModel& trained, Prediction& prediction) {
    const auto* calibration = std::get_if<ScoreCalibration>(&trained.calibration);
    if (calibration == nullptr) {
        prediction.calibrated = std::get<tables::Missing>(trained.calibration);
        return;
    }
    const auto calibrated = calibratedAt(*calibration, prediction.score);
    prediction.calibrated = calibrated;
    const auto& [low, high] = calibrated.interval95;
    if (prediction.probability < low || prediction.probability > high)
        prediction.warnings.push_back(
            "The model's probabilities are not calibrated: it gives " + model.positiveLabel + " " +
            formatFixed(100.0 * prediction.probability, 0) + " %, but of training cases with such a score " +
            formatFixed(100.0 * calibrated.probability, 0) + " % (" + formatFixed(100.0 * low, 0) + " to " +
            formatFixed(100.0 * high, 0) + " %) were, in cross-validation.");
}

/// A column of the Cox model: its value, raw and as the model sees it.
MappedValue predictorOf(const TrainedModel& trained, const CoxPredictor& predictor, const MappedCase& mapped,
                        const DesignMatrix& row) {
    if (predictor.kind == PredictorKind::Radscore) {
        const double radscore = radscoresOf(trained, row)[0];
        return {radscore, radscore};
    }
    if (predictor.kind == PredictorKind::Score) {
        const double score = trained.classifier->classifier->scores(classifierColumns(trained, row))[0];
        return {score, score};
    }
    for (std::size_t i = 0; i < trained.clinical.size(); ++i)
        if (trained.clinical[i].name == predictor.name)
            return mapped.clinical[i];
    const auto found = std::find_if(trained.features.begin(), trained.features.end(),
                                    [&](const ModelFeature& one) { return one.name == predictor.name; });
    return mapped.features[static_cast<std::size_t>(found - trained.features.begin())];
}

/// @param fit coefficients and means @param x one row
void addRiskIntervals(const CoxModel& cox, const statistics::CoxFit& fit, const DesignMatrix& x,
                      SurvivalPrediction& survival) {
    if (!cox.errors) {
        survival.noInterval = "the model's file holds no covariance of its coefficients";
        return;
    }
    std::vector<double> centred;
    for (std::size_t c = 0; c < x.columns; ++c)
        centred.push_back(x.at(0, c) - fit.means[c]);
    for (const auto& error : cox.errors->hazard) {
        const auto interval =
            statistics::survivalInterval(cox.baseline, error, cox.errors->covariance, fit.coefficients, centred);
        if (!interval) {
            survival.risk95.clear();
            survival.noInterval =
                "no training case had the event by " + formatSignificant(error.time, 4) + " " + cox.timeUnit;
            return;
        }
        survival.risk95.push_back({1.0 - interval->high, 1.0 - interval->low});
    }
}

void answerBySurvival(const TrainedModel& trained, const MappedCase& mapped, const DesignMatrix& row,
                      Prediction& prediction) {
    const auto& cox = *trained.cox;
    statistics::CoxFit fit;
    DesignMatrix x{1, cox.predictors.size(), {}};
    for (const auto& predictor : cox.predictors) {
        const auto value = predictorOf(trained, predictor, mapped, row);
        fit.coefficients.push_back(predictor.coefficient);
        fit.means.push_back(predictor.mean);
        x.values.push_back(value.mapped);
        prediction.contributions.push_back(
            {predictor.name, value.raw, value.mapped, predictor.coefficient * (value.mapped - predictor.mean)});
    }
    sortBySize(prediction.contributions);
    SurvivalPrediction survival;
    survival.linearPredictor = statistics::linearPredictors(fit, x)[0];
    if (!std::isfinite(survival.linearPredictor))
        refuseFarOut();
    survival.times = cox.times;
    survival.event = cox.event;
    survival.timeUnit = cox.timeUnit;
    survival.survival =
        statistics::predictedSurvival(cox.baseline, std::span(&survival.linearPredictor, 1), cox.times).values;
    for (const double value : survival.survival)
        survival.risk.push_back(std::clamp(1.0 - value, 0.0, 1.0));
    addRiskIntervals(cox, fit, x, survival);
    survival.percentile = shareBelow(cox.trainingPredictors, {}, std::nullopt, survival.linearPredictor);
    prediction.hasClasses = false;
    prediction.radscoreDecides = false;
    prediction.score = survival.linearPredictor;
    prediction.percentileOfAll = survival.percentile;
    prediction.survival = std::move(survival);
}

void warnOfDistance(const TrainedModel& trained, const DesignMatrix& row, Prediction& prediction) {
    if (!trained.mahalanobis)
        return;
    prediction.distance = mahalanobisDistance(*trained.mahalanobis, row.values);
    if (!(*prediction.distance <= trained.mahalanobis->limit))
        prediction.warnings.push_back("The features together are unlike the training cases': Mahalanobis distance " +
                                      formatSignificant(*prediction.distance, 3) + ", above the " +
                                      formatSignificant(trained.mahalanobis->limit, 3) +
                                      " that 97.5 % of the training cases keep to.");
}

} // namespace

std::optional<double> givenValue(const tables::FeatureRow& features, const std::string& name) {
    const tables::Cell* cell = features.find(name);
    if (cell == nullptr)
        throw Error("is needed by the model and is not among the given features", name,
                    "Extract it with the model's settings, or give it as a clinical value.");
    const auto* value = std::get_if<double>(cell);
    if (value == nullptr)
        return std::nullopt;
    if (!std::isfinite(*value))
        throw Error("is needed by the model and is not finite", name, "Check the image and the outline.");
    return *value;
}

void refuseMissing(const tables::FeatureRow& features, const std::string& name) {
    const auto* missing = std::get_if<tables::Missing>(features.find(name));
    throw Error("is needed by the model and has no value (" + (missing != nullptr ? missing->reason : "") + ")", name,
                "Check the image and the outline, or use a model without this feature.");
}

void refuseFarOut(const std::string& feature, double value) {
    throw Error("is " + formatSignificant(value, 3) + ", too far from every training case to be scored", feature,
                "Check the image's unit and the extraction settings.");
}

void refuseFarOut() {
    throw Error("is too far from every training case to be scored", "The case",
                "Check the image's unit and the extraction settings.");
}

void sortBySize(std::vector<Contribution>& contributions) {
    std::stable_sort(contributions.begin(), contributions.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.contribution) > std::abs(b.contribution); });
}

Prediction predictTrained(const FittedModel& model, const TrainedModel& trained, const tables::FeatureRow& features,
                          const PredictOptions& options) {
    if (!model.selectsFeatures())
        throw Error("no feature was selected when this model was fitted, so it can't predict",
                    model.name.empty() ? "The model" : model.name,
                    "Fit a model on more cases or on more telling features.");
    auto mapped = CaseMapping(trained, features, options).map();
    const auto row = mapped.row();
    Prediction prediction;
    prediction.warnings = std::move(mapped.warnings);
    prediction.filled = mapped.filled;
    prediction.hasRadscore = trained.radscore.has_value();
    if (prediction.hasRadscore) {
        prediction.radscore = radscoresOf(trained, row)[0];
        if (!std::isfinite(prediction.radscore))
            refuseFarOut();
    }
    if (trained.cox) {
        answerBySurvival(trained, mapped, row, prediction);
    } else {
        answerByClass(model, trained, row, prediction);
        calibrate(model, trained, prediction);
        explainScore(trained, mapped, row, options, prediction);
    }
    warnOfDistance(trained, row, prediction);
    warnOfTraining(model, prediction.warnings);
    return prediction;
}

} // namespace rimlight::learning
