#include "tests/core/study/case/FormModel.h"

namespace rimlight::test {

using namespace learning;

namespace {

ModelFeature feature(const std::string& name, double low, double high, std::optional<double> fill) {
    ModelFeature one;
    one.name = name;
    one.origin = {InputKind::Clinical, "", "", name};
    one.training.minimum = low;
    one.training.maximum = high;
    one.training.mean = 0.5 * (low + high);
    one.training.standardDeviation = 0.25 * (high - low);
    one.training.quantiles = {low, low, low, one.training.mean, high, high, high};
    if (fill)
        one.maps.push_back({fill});
    return one;
}

} // namespace

FittedModel formModel() {
    TrainedModel trained;
    trained.clinical = {feature("age", 40.0, 80.0, 60.0), feature("stage: II", 0.0, 1.0, 0.0),
                        feature("stage: III", 0.0, 1.0, 0.0), feature("cysts", 0.0, 1.0, 0.0),
                        feature("marker", 1.0, 4.0, std::nullopt)};
    CoxModel cox;
    cox.event = "progression";
    cox.timeUnit = "months";
    cox.predictors = {{"age", PredictorKind::Feature, 0.02, 60.0},
                      {"stage: II", PredictorKind::Feature, 0.4, 0.0},
                      {"stage: III", PredictorKind::Feature, 0.9, 0.0},
                      {"cysts", PredictorKind::Feature, 0.3, 0.0},
                      {"marker", PredictorKind::Feature, 0.5, 2.0}};
    cox.baseline = {{2.0, 8.0}, {0.1, 0.4}, 24.0};
    cox.times = {6.0, 12.0};
    cox.trainingPredictors = {-0.5, 0.0, 0.5};
    cox.events = 2;
    RiskErrors errors;
    errors.covariance = {5, 5, std::vector<double>(25, 0.0)};
    for (std::size_t i = 0; i < 5; ++i)
        errors.covariance.values[6 * i] = 0.01;
    errors.hazard = {{6.0, 0.001, std::vector<double>(5, 0.0)}, {12.0, 0.004, std::vector<double>(5, 0.0)}};
    cox.errors = errors;
    NomogramModel nomogram;
    nomogram.intercept = -0.02 * 60.0 - 0.5 * 2.0;
    nomogram.variables = {{"age", "Age", "years", NomogramNumber{0.02, 40.0, 80.0}},
                          {"stage", "Stage", "", NomogramLevels{{"I", "II", "III"}, {0.0, 0.4, 0.9}}},
                          {"cysts", "Dilated cysts", "", NomogramLevels{{"no", "yes"}, {0.0, 0.3}}},
                          {"marker", "marker", "", NomogramNumber{0.5, 1.0, 4.0}}};
    nomogram.lowestPredictor = -1.0;
    nomogram.highestPredictor = 2.0;
    nomogram.outcome = SurvivalOutcome{{{6.0, 0.1, "6-month survival"}, {12.0, 0.4, "12-month survival"}}};
    cox.nomogram = nomogram;
    trained.cox = cox;
    trained.background = {1, 0, {}};
    FittedModel model;
    model.name = "Form";
    model.question = "Progression";
    model.kind = trained;
    CaseRecipe recipe;
    recipe.clinical = {{"age", "Age", "years", AnswerKind::Number, {}},
                       {"stage", "Stage", "", AnswerKind::Category, {"I", "II", "III"}},
                       {"cysts", "Dilated cysts", "", AnswerKind::YesNo, {}}};
    model.caseRecipe = recipe;
    return model;
}

} // namespace rimlight::test
