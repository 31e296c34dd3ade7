#include "core/learning/CoxModelJson.h"

#include "core/base/Error.h"
#include "core/learning/FittedModel.h"

#include <algorithm>
#include <array>
#include <functional>

namespace rimlight::learning {

namespace {

using Json = ModelJson;

constexpr std::size_t kMostTimes = 1000;
constexpr std::size_t kMostPredictors = 1000;
constexpr std::size_t kMostLevels = 1000;

constexpr std::array<std::string_view, 3> kPredictorKinds = {"feature", "radscore", "score"};

bool hasFeature(const std::vector<ModelFeature>& features, const std::string& name) {
    return std::any_of(features.begin(), features.end(), [&](const ModelFeature& one) { return one.name == name; });
}

Json write(const RiskErrors& errors) {
    Json json = {{"covariance", errors.covariance.values}, {"hazard", Json::array()}};
    for (const auto& error : errors.hazard)
        json["hazard"].push_back({{"time", error.time}, {"variance", error.variance}, {"meanShift", error.meanShift}});
    return json;
}

RiskErrors readErrors(const ModelField& field, const CoxModel& cox) {
    RiskErrors errors;
    const std::size_t p = cox.predictors.size();
    const ModelField covariance = field.member("covariance");
    errors.covariance = {p, p, covariance.numbersExactly(p * p)};
    for (std::size_t c = 0; c < p; ++c)
        covariance.at(c * p + c).numberWithin(0.0, kLargestModelNumber);
    const ModelField hazard = field.member("hazard");
    if (hazard.size(kMostTimes) != cox.times.size())
        hazard.fail("has not as many entries as times");
    for (std::size_t i = 0; i < cox.times.size(); ++i) {
        const ModelField one = hazard.at(i);
        errors.hazard.push_back({one.member("time").numberWithin(cox.times[i], cox.times[i]),
                                 one.member("variance").numberWithin(0.0, kLargestModelNumber),
                                 one.member("meanShift").numbersExactly(p)});
    }
    return errors;
}

Json write(const NomogramVariable& variable) {
    Json json = {{"name", variable.name}, {"label", variable.label}, {"unit", variable.unit}};
    if (const auto* number = std::get_if<NomogramNumber>(&variable.kind)) {
        json["coefficient"] = number->coefficient;
        json["low"] = number->low;
        json["high"] = number->high;
    } else {
        const auto& levels = std::get<NomogramLevels>(variable.kind);
        json["levels"] = levels.names;
        json["coefficients"] = levels.coefficients;
    }
    return json;
}

Json write(const NomogramModel& nomogram) {
    Json json = {{"intercept", nomogram.intercept},
                 {"lowestPredictor", nomogram.lowestPredictor},
                 {"highestPredictor", nomogram.highestPredictor},
                 {"variables", Json::array()},
                 {"outcomes", Json::array()}};
    for (const auto& variable : nomogram.variables)
        json["variables"].push_back(write(variable));
    for (const auto& at : std::get<SurvivalOutcome>(nomogram.outcome).times)
        json["outcomes"].push_back({{"time", at.time}, {"cumulativeHazard", at.cumulativeHazard}, {"title", at.title}});
    return json;
}

NomogramVariable readVariable(const ModelField& field) {
    NomogramVariable variable;
    variable.name = field.member("name").filledText();
    variable.label = field.member("label").text();
    variable.unit = field.member("unit").text();
    if (field.has("levels")) {
        NomogramLevels levels;
        levels.names = field.member("levels").texts(kMostLevels);
        levels.coefficients = field.member("coefficients").numbersExactly(levels.names.size());
        variable.kind = levels;
    } else {
        NomogramNumber number;
        number.coefficient = field.member("coefficient").number();
        number.low = field.member("low").number();
        number.high = field.member("high").number();
        variable.kind = number;
    }
    return variable;
}

NomogramModel readNomogramModel(const ModelField& field) {
    NomogramModel nomogram;
    nomogram.intercept = field.member("intercept").number();
    nomogram.lowestPredictor = field.member("lowestPredictor").number();
    nomogram.highestPredictor = field.member("highestPredictor").number();
    const ModelField variables = field.member("variables");
    for (std::size_t i = 0; i < variables.size(kMostPredictors); ++i)
        nomogram.variables.push_back(readVariable(variables.at(i)));
    SurvivalOutcome outcome;
    const ModelField outcomes = field.member("outcomes");
    for (std::size_t i = 0; i < outcomes.size(kMostTimes); ++i)
        outcome.times.push_back({outcomes.at(i).member("time").numberWithin(0.0, kLargestModelNumber),
                                 outcomes.at(i).member("cumulativeHazard").numberWithin(0.0, kLargestModelNumber),
                                 outcomes.at(i).member("title").text()});
    nomogram.outcome = outcome;
    try {
        drawNomogram(nomogram);
    } catch (const Error& error) {
        field.fail("can't be drawn: " + error.problem());
    }
    return nomogram;
}

CoxPredictor readPredictor(const ModelField& field, const TrainedModel& model) {
    CoxPredictor predictor;
    const ModelField name = field.member("name");
    predictor.name = name.filledText();
    const ModelField kind = field.member("kind");
    predictor.kind = static_cast<PredictorKind>(kind.choice(kPredictorKinds));
    if (predictor.kind == PredictorKind::Feature && !hasFeature(model.features, predictor.name) &&
        !hasFeature(model.clinical, predictor.name))
        name.fail("is none of the model's features");
    if (predictor.kind == PredictorKind::Radscore && !model.radscore)
        kind.fail("is radscore, but the model has none");
    if (predictor.kind == PredictorKind::Score && !model.classifier)
        kind.fail("is score, but the model has no classifier");
    predictor.coefficient = field.member("coefficient").number();
    predictor.mean = field.member("mean").number();
    return predictor;
}

statistics::BaselineHazard readBaseline(const ModelField& field) {
    statistics::BaselineHazard baseline;
    baseline.lastTime = field.member("lastTime").numberWithin(0.0, kLargestModelNumber);
    const ModelField times = field.member("times");
    baseline.times = times.numbersWithin(0.0, baseline.lastTime, kMostTrainingCases);
    if (std::adjacent_find(baseline.times.begin(), baseline.times.end(), std::greater_equal<>()) !=
        baseline.times.end())
        times.fail("don't rise");
    const ModelField hazard = field.member("cumulativeHazard");
    baseline.cumulativeHazard = hazard.numbersWithin(0.0, kLargestModelNumber, kMostTrainingCases);
    if (baseline.cumulativeHazard.size() != baseline.times.size())
        hazard.fail("has not as many entries as times");
    if (!std::is_sorted(baseline.cumulativeHazard.begin(), baseline.cumulativeHazard.end()))
        hazard.fail("falls");
    return baseline;
}

} // namespace

ModelJson toModelJson(const CoxModel& cox) {
    Json json = {{"event", cox.event}, {"timeUnit", cox.timeUnit}, {"predictors", Json::array()}};
    for (const auto& predictor : cox.predictors)
        json["predictors"].push_back({{"name", predictor.name},
                                      {"kind", kPredictorKinds[static_cast<std::size_t>(predictor.kind)]},
                                      {"coefficient", predictor.coefficient},
                                      {"mean", predictor.mean}});
    json["baseline"] = {{"times", cox.baseline.times},
                        {"cumulativeHazard", cox.baseline.cumulativeHazard},
                        {"lastTime", cox.baseline.lastTime}};
    json["times"] = cox.times;
    json["events"] = cox.events;
    json["trainingPredictors"] = cox.trainingPredictors;
    if (cox.errors)
        json["errors"] = write(*cox.errors);
    if (cox.nomogram)
        json["nomogram"] = write(*cox.nomogram);
    return json;
}

CoxModel readCox(const ModelField& field, const TrainedModel& model) {
    CoxModel cox;
    cox.event = field.member("event").text();
    cox.timeUnit = field.member("timeUnit").text();
    const ModelField predictors = field.member("predictors");
    for (std::size_t i = 0; i < predictors.size(kMostPredictors); ++i)
        cox.predictors.push_back(readPredictor(predictors.at(i), model));
    if (cox.predictors.empty())
        predictors.fail("is empty");
    cox.baseline = readBaseline(field.member("baseline"));
    const ModelField times = field.member("times");
    cox.times = times.numbersWithin(0.0, cox.baseline.lastTime, kMostTimes);
    if (cox.times.empty())
        times.fail("is empty");
    cox.trainingPredictors = field.member("trainingPredictors").numbers(kMostTrainingCases);
    cox.events = field.member("events").count(cox.trainingPredictors.size());
    if (field.has("errors"))
        cox.errors = readErrors(field.member("errors"), cox);
    if (field.has("nomogram"))
        cox.nomogram = readNomogramModel(field.member("nomogram"));
    return cox;
}

} // namespace rimlight::learning
