#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/linear/StepwiseLogistic.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "stepwise";
constexpr const char* kTitle = "Stepwise logistic regression";

StepwiseSettings settingsOf(const ParameterValues& values, std::size_t cases) {
    StepwiseSettings settings;
    const std::string& direction = values.text("direction");
    settings.direction = direction == "forward"    ? StepwiseDirection::Forward
                         : direction == "backward" ? StepwiseDirection::Backward
                                                   : StepwiseDirection::Both;
    const std::string& by = values.text("by");
    if (by == "p") {
        if (values.number("leave") < values.number("enter"))
            throw Error("a column would leave at a smaller p than it enters at", itemOf(kKey),
                        "Give \"leave\" at least the value of \"enter\".");
        settings.rule =
            StepwiseByP{values.number("enter"), values.number("leave"), EntryTest::Score, RemovalTest::LikelihoodRatio};
    } else {
        settings.rule = StepwiseByAic{by == "aic" ? 2.0 : std::log(static_cast<double>(cases))};
    }
    const std::string& start = values.text("start");
    if (start != "default")
        settings.start = start == "empty" ? StepwiseStart::Empty : StepwiseStart::Full;
    return settings;
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    FittedStep fitted = unfitted(kKey, kTitle, training);
    if (training.x.columns == 0)
        return appliedTo(training, std::move(fitted));
    requireComplete(training, kKey);
    requireBothClasses(training, kKey);
    LogisticOptions options;
    options.weights = training.weights;
    options.progress = context.progress;
    const auto stepwise = stepwiseLogistic(training.x, training.names, training.positive,
                                           settingsOf(values, training.caseCount()), options);
    auto detail = stepwiseDetail(stepwise);
    for (const auto& name : training.names) {
        const auto row = std::ranges::find(detail.model.rows, name, &OddsRatioTable::Row::name);
        if (row == detail.model.rows.end()) {
            const bool separates = std::ranges::find(stepwise.separating, name) != stepwise.separating.end();
            const bool depends = std::ranges::find(stepwise.dependent, name) != stepwise.dependent.end();
            fitted.verdicts.push_back({name,
                                       false,
                                       separates ? "would separate the classes"
                                       : depends ? "depends on columns of the model"
                                                 : "not in the model",
                                       {}});
            continue;
        }
        fitted.verdicts.push_back({name,
                                   true,
                                   "p = " + formatSignificant(row->p, 3),
                                   {{"coefficient", row->coefficient},
                                    {"odds ratio", row->oddsRatio},
                                    {"low", row->low},
                                    {"high", row->high},
                                    {"p", row->p}}});
    }
    keepByVerdicts(fitted);
    if (fitted.kept.empty())
        fitted.notes.emplace_back("No column entered the model.");
    else
        fitted.notes.emplace_back("The p-values of a model that was selected on the same cases are too small.");
    if (!stepwise.separating.empty())
        fitted.notes.push_back("Not considered, since with them the model separates the classes: " +
                               join(stepwise.separating, ", ") + '.');
    fitted.detail = std::move(detail);
    return appliedTo(training, std::move(fitted));
}

} // namespace

StepKind stepwiseStep() {
    return {kKey,
            kTitle,
            "Keeps the columns of a multivariate logistic model that columns enter and leave one by one: by p (score "
            "test to enter, likelihood ratio to leave, as SPSS), or as long as AIC or BIC falls (as R's step). Weights "
            "of the cases count.",
            {{"by", "By", "What decides: p-values, Akaike's or Schwarz' criterion.", std::string("p"),
              Choices{{"p", "aic", "bic"}}},
             {"direction", "Direction", "Whether columns enter, leave, or both.", std::string("both"),
              Choices{{"both", "forward", "backward"}}},
             {"start", "Start", "Without or with all columns; by default as SPSS (empty) or R's step (full) do.",
              std::string("default"), Choices{{"default", "empty", "full"}}},
             {"enter", "Enters below", "A column enters when its p is smaller.", 0.05, NumberRange{0.0, 1.0}},
             {"leave", "Leaves from", "A column leaves when its p is not smaller.", 0.1, NumberRange{0.0, 1.0}}},
            fit};
}

} // namespace rimlight::learning
