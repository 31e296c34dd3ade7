#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/learning/linear/PenalisedCrossValidation.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

/// Of a class, or of events: fewer folds than this would be no cross-validation.
constexpr std::size_t kFewestFolds = 3;

PenalisedOutcome outcomeOf(const LearningData& training, const std::string& family, const std::string& key) {
    if (family == "cox") {
        if (!training.survival)
            throw Error("there are no survival times", itemOf(key),
                        "Choose the family \"logistic\", or leave steps out that invent cases.");
        statistics::requireEvents(*training.survival, itemOf(key));
        return coxOutcome(*training.survival, training.weights);
    }
    requireBothClasses(training, key);
    if (family == "logistic")
        return logisticOutcome(training.positive, training.weights);
    return gaussianOutcome(std::vector<double>(training.positive.begin(), training.positive.end()), training.weights);
}

/// The cases that share out the folds evenly: both classes, or those with and without the event.
const std::vector<bool>& strataOf(const LearningData& training, const std::string& family) {
    return family == "cox" ? training.survival->event : training.positive;
}

std::size_t foldCount(const std::vector<bool>& strata, std::size_t wanted, const std::string& key,
                      std::vector<std::string>& notes) {
    const auto yes = static_cast<std::size_t>(std::count(strata.begin(), strata.end(), true));
    const std::size_t no = strata.size() - yes;
    // All cases may have the event; both classes are there.
    const std::size_t rarer = no == 0 ? yes : std::min(yes, no);
    if (rarer < kFewestFolds)
        throw Error("a class, or the event, has fewer than " + std::to_string(kFewestFolds) + " training cases",
                    itemOf(key), "Add cases, or choose features without a cross-validation.");
    if (rarer >= wanted)
        return wanted;
    notes.push_back("Cross-validated with " + std::to_string(rarer) + " folds in the place of " +
                    std::to_string(wanted) + ", as many as the rarer class has cases.");
    return rarer;
}

std::size_t selectedAt(const PenalisedPath& path, std::size_t step) {
    const auto& coefficients = path.steps[step].coefficients;
    return static_cast<std::size_t>(
        std::count_if(coefficients.begin(), coefficients.end(), [](double b) { return b != 0.0; }));
}

/// The step of the rule; when it selects fewer columns than wanted, the first of the path that selects as many.
std::size_t choose(const PenalisedFit& fit, const std::string& rule, std::size_t atLeast,
                   std::vector<std::string>& notes) {
    const std::size_t byRule = rule == "lambda.min" ? fit.curve.minimum : fit.curve.oneStandardError;
    const std::size_t selected = selectedAt(fit.path, byRule);
    if (selected == 0)
        notes.push_back("No column is selected at " + rule + '.');
    if (selected >= atLeast)
        return byRule;
    const std::string finding = rule + " selects " + counted(selected, "column") + ", fewer than the " +
                                std::to_string(atLeast) + " asked for; ";
    std::size_t most = byRule;
    for (std::size_t step = 0; step < fit.path.steps.size(); ++step) {
        if (selectedAt(fit.path, step) >= atLeast) {
            notes.push_back(finding + "the largest lambda that selects as many was taken in its place.");
            return step;
        }
        if (selectedAt(fit.path, step) > selectedAt(fit.path, most))
            most = step;
    }
    notes.push_back(finding + "no lambda selects as many, and the one that selects most was taken in its place.");
    return most;
}

PenalisedDetail detailOf(const PenalisedFit& fit, const LearningData& training, const std::string& family) {
    PenalisedDetail detail;
    detail.family = family;
    detail.measure = family == "logistic"   ? "deviance"
                     : family == "gaussian" ? "mean squared error"
                                            : "partial likelihood deviance";
    detail.alpha = fit.path.alpha;
    detail.names = training.names;
    detail.lambdas = fit.curve.lambdas;
    detail.meanError = fit.curve.meanError;
    detail.standardError = fit.curve.standardError;
    detail.minimum = fit.curve.minimum;
    detail.oneStandardError = fit.curve.oneStandardError;
    for (std::size_t step = 0; step < fit.path.steps.size(); ++step) {
        auto formula = fit.path.onOriginalScale(step);
        detail.coefficients.push_back(std::move(formula.coefficients));
        detail.intercepts.push_back(formula.intercept);
    }
    return detail;
}

StepResult fitPenalised(const LearningData& training, const ParameterValues& values, const StepContext& context,
                        FittedStep fitted, double alpha) {
    if (training.x.columns == 0)
        return appliedTo(training, std::move(fitted));
    const std::string key = fitted.key;
    requireComplete(training, key);
    const std::string& family = values.text("family");
    const auto outcome = outcomeOf(training, family, key);
    const auto& strata = strataOf(training, family);
    const std::size_t folds = foldCount(strata, static_cast<std::size_t>(values.whole("folds")), key, fitted.notes);
    PenalisedSettings settings;
    settings.alpha = alpha;
    const auto fit = crossValidatePenalised(training.x, outcome, stratifiedFolds(strata, folds, context.seed), settings,
                                            context.maxThreads, context.progress);
    auto detail = detailOf(fit, training, family);
    detail.folds = static_cast<int>(folds);
    const std::string& rule = values.text("lambda");
    detail.chosen = choose(fit, rule, static_cast<std::size_t>(values.whole("at_least")), fitted.notes);
    const auto& coefficients = detail.coefficients[detail.chosen];
    for (std::size_t c = 0; c < training.x.columns; ++c) {
        const bool kept = coefficients[c] != 0.0;
        fitted.verdicts.push_back(
            {training.names[c],
             kept,
             kept ? "" : "coefficient 0 at lambda " + formatSignificant(detail.lambdas[detail.chosen], 3),
             {{"coefficient", coefficients[c]}}});
    }
    keepByVerdicts(fitted);
    fitted.detail = std::move(detail);
    return appliedTo(training, std::move(fitted));
}

std::vector<Parameter> commonParameters() {
    return {{"family", "Family",
             "What is regressed: the yes/no outcome as log odds or as a number (mean squared error), or survival "
             "times.",
             std::string("logistic"), Choices{{"logistic", "gaussian", "cox"}}},
            {"folds", "Folds", "Of the cross-validation that chooses lambda.", std::int64_t{10}, NumberRange{3, 1000}},
            {"lambda", "Lambda",
             "Where the cross-validated error is smallest, or the largest within one standard error of that.",
             std::string("lambda.min"), Choices{{"lambda.min", "lambda.1se"}}},
            {"at_least", "At least",
             "When fewer columns are selected there, the largest lambda that selects so many is taken; 0 for never.",
             std::int64_t{0}, NumberRange{0, 100000}}};
}

} // namespace

StepKind lassoStep() {
    return {"lasso", "LASSO",
            "Keeps columns with a coefficient in a LASSO regression whose penalty is chosen by cross-validation "
            "(Tibshirani, J R Stat Soc B 1996;58:267; as glmnet 4.1-6). Weights of the cases count.",
            commonParameters(),
            [](const LearningData& training, const ParameterValues& values, const StepContext& context) {
                return fitPenalised(training, values, context, unfitted("lasso", "LASSO", training), 1.0);
            }};
}

StepKind elasticNetStep() {
    auto parameters = commonParameters();
    parameters.push_back(
        {"alpha", "Alpha", "Share of the LASSO in the penalty; the rest is ridge.", 0.5, NumberRange{0.01, 1.0}});
    return {"elastic-net", "Elastic net",
            "Keeps columns with a coefficient in an elastic net regression whose penalty is chosen by cross-validation "
            "(Zou, Hastie, J R Stat Soc B 2005;67:301; as glmnet 4.1-6). Weights of the cases count.",
            parameters, [](const LearningData& training, const ParameterValues& values, const StepContext& context) {
                return fitPenalised(training, values, context, unfitted("elastic-net", "Elastic net", training),
                                    values.number("alpha"));
            }};
}

} // namespace rimlight::learning
