#include "core/learning/ModelFromStudy.h"

#include "core/base/Error.h"
#include "core/learning/MahalanobisDistance.h"
#include "core/learning/ModelScore.h"
#include "core/learning/TrainingSummary.h"
#include "core/learning/ValueMaps.h"

#include <cassert>

namespace rimlight::learning {

namespace {

std::vector<std::string> selectedColumns(const ModelInputs& inputs) {
    return inputs.pipeline.empty() ? inputs.training.names : inputs.pipeline.back().kept;
}

void addFeatures(const ModelInputs& inputs, TrainedModel& model) {
    const auto columns = selectedColumns(inputs);
    for (const auto& name : columns) {
        const auto place = inputs.training.columnOf(name);
        assert(place);
        model.features.push_back({name, inputs.originOfColumn(name), valueMapsOf(inputs.pipeline, name),
                                  trainingValuesOf(inputs.training.x.column(*place))});
    }
    model.batches = batchesOf(inputs.pipeline, columns);
    if (model.batches.empty())
        return;
    model.covariates = inputs.covariateNames;
    if (model.covariates.size() != inputs.training.covariates.columns)
        throw Error("ComBat has " + std::to_string(inputs.training.covariates.columns) +
                        " covariates, of which not all have a name",
                    inputs.name, "Name the covariates, so that a case can be asked for them.");
}

CoxModel coxModelOf(const CoxInput& input) {
    const auto& fit = input.fit;
    assert(input.kinds.size() == fit.names.size());
    CoxModel cox;
    cox.event = input.event;
    cox.timeUnit = input.timeUnit;
    cox.baseline = fit.baseline;
    cox.trainingPredictors = input.trainingPredictors;
    cox.events = fit.events;
    for (std::size_t i = 0; i < fit.names.size(); ++i)
        cox.predictors.push_back({fit.names[i], input.kinds[i], fit.coefficients[i], fit.means[i]});
    for (const double time : input.times)
        if (time <= fit.baseline.lastTime)
            cox.times.push_back(time);
    if (input.cases)
        cox.errors =
            RiskErrors{fit.covariance, statistics::hazardErrors(fit, input.cases->x, input.cases->followUp, cox.times)};
    cox.nomogram = input.nomogram;
    return cox;
}

void addCox(const CoxInput& cox, const std::string& item, TrainedModel& model) {
    model.cox = coxModelOf(cox);
    for (const auto& variable : cox.clinical) {
        ModelFeature feature{
            variable.name, {InputKind::Clinical, "", "", variable.name}, {}, trainingValuesOf(variable.training)};
        if (variable.fill)
            feature.maps.push_back({variable.fill});
        model.clinical.push_back(std::move(feature));
    }
    if (model.cox->times.empty())
        throw Error("no case was followed until the times to read the risk at", item,
                    "Ask for earlier times in the protocol.");
    if (model.cox->times.size() < cox.times.size())
        model.limits.emplace_back("The risk is not told for times beyond the longest follow-up.");
}

} // namespace

FittedModel makeModel(const ModelInputs& inputs) {
    TrainedModel model;
    addFeatures(inputs, model);
    if (model.features.empty() && !inputs.cox)
        throw Error("no feature was selected, so that there is no model", inputs.name,
                    "Use more cases, or features that tell more.");
    model.fillsMissing = inputs.fillsMissing;
    model.radscore = inputs.radscore;
    if (inputs.classifier)
        model.classifier = ModelClassifier{inputs.classifier, inputs.classifierOnRadscore};
    assert(model.classifier || model.radscore || inputs.cox);
    model.cutoff = inputs.cutoff;
    model.performance = inputs.performance;
    model.selection = inputs.selection;
    model.limits = inputs.limits;
    if (inputs.cox)
        addCox(*inputs.cox, inputs.name, model);

    const auto mapped = applyPipeline(inputs.pipeline, inputs.training);
    if (auto scores = classScoresOf(model, mapped.x)) {
        model.training.scores = std::move(scores->scores);
        model.training.probabilities = std::move(scores->probabilities);
        model.training.positive = inputs.training.positive;
        if (model.radscore)
            model.training.radscores = radscoresOf(model, mapped.x);
    }
    if (!inputs.cox)
        model.calibration = calibrateScores(inputs.crossValidatedScores, inputs.training.positive);
    model.mahalanobis = fitMahalanobis(mapped.x);
    model.background = backgroundOf(model, mapped.x, inputs.provenance.seed);

    FittedModel result;
    result.name = inputs.name;
    result.question = inputs.question;
    result.outcomeColumn = inputs.outcomeColumn;
    result.positiveLabel = inputs.positiveLabel;
    result.negativeLabel = inputs.negativeLabel;
    result.provenance = inputs.provenance;
    result.caseRecipe = inputs.caseRecipe;
    result.kind = std::move(model);
    return result;
}

FittedModel withCox(FittedModel model, const CoxInput& cox) {
    auto* trained = std::get_if<TrainedModel>(&model.kind);
    assert(trained != nullptr);
    addCox(cox, model.name, *trained);
    return model;
}

} // namespace rimlight::learning
