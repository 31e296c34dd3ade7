#include "core/study/run/NullModel.h"

#include "core/base/Error.h"

#include <algorithm>
#include <cmath>

namespace rimlight::study {

namespace {

/// Share of the training cases' weight that is of the positive class.
double positiveShare(const learning::LearningData& training) {
    double positive = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < training.positive.size(); ++i) {
        const double weight = training.weights.empty() ? 1.0 : training.weights[i];
        all += weight;
        positive += training.positive[i] ? weight : 0.0;
    }
    return positive / all;
}

/// What the regression that the Radscore comes from is a model of: "logistic", "gaussian", "cox".
std::string familyOf(const SignaturePlan& plan) {
    const auto isPenalised = [](const StepPlan& step) { return step.key == "lasso" || step.key == "elastic-net"; };
    const auto step = std::find_if(plan.steps.rbegin(), plan.steps.rend(), isPenalised);
    const bool isStepwise = plan.radscore.source == RadscorePlan::Source::Stepwise;
    return isStepwise || step == plan.steps.rend() ? "logistic" : step->values.text("family");
}

} // namespace

double prevalenceOf(const StudyData& data, std::span<const std::size_t> rows) {
    const auto positive = data.positive(rows);
    return static_cast<double>(std::count(positive.begin(), positive.end(), true)) /
           static_cast<double>(positive.size());
}

double logOdds(double probability) {
    return probability > 0.0 && probability < 1.0 ? std::log(probability / (1.0 - probability)) : 0.0;
}

double scoreWithoutFeatures(const ClassifierPlan& plan, const learning::LearningData& training,
                            const learning::FitContext& context) {
    const auto bare = learning::columnsOf(training, {});
    const auto& kind = learning::classifierKind(plan.key);
    try {
        const learning::ParameterValues values(kind.parameters, plan.fixed, kind.key);
        return kind.fit(bare, values, context)->scores(bare.x).front();
    } catch (const Error&) {
        return 0.0;
    }
}

double radscoreWithoutFeatures(const SignaturePlan& plan, const learning::LearningData& training) {
    const std::string family = familyOf(plan);
    const double share = positiveShare(training);
    if (!plan.radscore.withIntercept || family == "cox")
        return 0.0;
    return family == "gaussian" ? share : logOdds(share);
}

FittedClassifier withoutModel(const SignatureContext& context, const ClassifierPlan& plan,
                              const learning::LearningData& training, const std::string& failure) {
    const double score = scoreWithoutFeatures(plan, training, {1, context.maxThreads, context.progress});
    return {plan, {}, {}, nullptr, {}, failure, score};
}

FittedSignature withoutModels(const SignatureContext& context, const SignaturePlan& plan,
                              std::span<const std::size_t> rows) {
    const auto training = learning::partOf(context.data.all, rows, {});
    FittedSignature signature;
    signature.prevalence = prevalenceOf(context.data, rows);
    signature.nullRadscore = radscoreWithoutFeatures(plan, training);
    for (const auto& classifier : plan.classifiers)
        signature.classifiers.push_back(withoutModel(context, classifier, training, {}));
    return signature;
}

} // namespace rimlight::study
