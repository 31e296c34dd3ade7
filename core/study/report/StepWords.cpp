#include "core/base/Text.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"
#include "core/study/report/MethodWords.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>
#include <functional>
#include <map>

namespace rimlight::study {

namespace {

using learning::ParameterValues;

std::string num(double value) {
    return formatNumber(value);
}

std::string impute(const ParameterValues& values) {
    const std::string by = values.text("method") == "most frequent" ? "most frequent value" : values.text("method");
    constexpr double kPercent = 100.0;
    return "Missing values were replaced by the " + by + " of the training cases; features that more than " +
           num(kPercent * values.number("most_missing")) + " % of the training cases lacked were left out.";
}

std::string zScore(const ParameterValues& /*values*/) {
    return "Features were standardised by the mean and the standard deviation of the training cases (z-score); "
           "constant ones were left out.";
}

std::string robust(const ParameterValues& /*values*/) {
    return "Features were centred on the median of the training cases and divided by their interquartile range.";
}

std::string minMax(const ParameterValues& /*values*/) {
    return "Features were scaled so that the training cases lay between 0 and 1.";
}

std::string combat(const ParameterValues& values) {
    std::string words = "Differences between centres were removed by ComBat (Johnson, Li and Rabinovic, Biostatistics "
                        "2007;8:118) with " +
                        values.text("priors") + " priors";
    if (values.flag("mean_only"))
        words += ", adjusting means alone";
    if (!values.text("reference").empty())
        words += ", with " + values.text("reference") + " as the reference";
    return words + "; cases outside the training part took the estimates of their centre.";
}

std::string icc(const ParameterValues& values) {
    const std::string what = values.text("bound") == "lower"
                                 ? "the lower end of the 95 % confidence interval of their intraclass correlation "
                                   "coefficient"
                                 : "their intraclass correlation coefficient";
    const std::string pairs = values.text("compare") == "each with the first"
                                  ? " between the first and each later reading"
                                  : " between the readings";
    return "Features were kept when " + what + pairs + ", " + values.text("form") +
           " (Shrout and Fleiss, Psychol Bull 1979;86:420), exceeded " + num(values.number("cutoff")) +
           " in the training cases that were read more than once.";
}

std::string variance(const ParameterValues& values) {
    return "Features were kept when their variance exceeded " + num(values.number("threshold")) + '.';
}

std::string univariate(const ParameterValues& values) {
    static const std::map<std::string, std::string> tests = {
        {"t", "Student's t-test"},
        {"welch", "Welch's t-test"},
        {"mann-whitney", "the Mann-Whitney U test"},
        {"by tests", "Student's t-test or the Mann-Whitney U test, as Shapiro-Wilk's and Levene's tests decided"},
        {"cox", "univariate Cox regression"}};
    const auto test = tests.find(values.text("test"));
    std::string words = "Features were kept when p was below " + num(values.number("p")) + " by " +
                        (test == tests.end() ? values.text("test") : test->second);
    if (values.text("adjust") != "none")
        words += ", after adjustment for many tests (" + capitalised(values.text("adjust")) + ")";
    if (values.whole("top") > 0)
        words += ", at most " + std::to_string(values.whole("top"));
    return words + '.';
}

std::string redundancy(const ParameterValues& values) {
    static const std::map<std::string, std::string> goes = {{"random", "one, drawn at random,"},
                                                            {"weaker", "the one that told the outcome less well"},
                                                            {"later", "the later one"}};
    const auto which = goes.find(values.text("drop"));
    return "Of any two features with a " + capitalised(values.text("method")) + " correlation above " +
           num(values.number("cutoff")) + " in absolute value, " + (which == goes.end() ? "one" : which->second) +
           " was left out.";
}

std::string mrmr(const ParameterValues& values) {
    return "The " + std::to_string(values.whole("top")) +
           " features of maximum relevance and minimum redundancy were kept (mRMR, scheme " + values.text("scheme") +
           "; Peng, Long and Ding, IEEE TPAMI 2005;27:1226).";
}

std::string lambdaWords(const ParameterValues& values) {
    const std::string rule = values.text("lambda") == "lambda.min"
                                 ? "the penalty with the smallest cross-validated error (lambda.min"
                                 : "the largest penalty within one standard error of the smallest cross-validated "
                                   "error (lambda.1se";
    std::string words = "Features with a coefficient other than zero were kept, at " + rule + "; " +
                        std::to_string(values.whole("folds")) + "-fold cross-validation within the training part)";
    if (values.whole("at_least") > 0)
        words += "; where these were fewer than " + std::to_string(values.whole("at_least")) +
                 ", at the largest penalty that kept so many";
    return words + '.';
}

std::string lasso(const ParameterValues& values) {
    return "A " + values.text("family") +
           " regression with the LASSO's penalty (Tibshirani, J R Stat Soc B 1996;58:267) was fitted by coordinate "
           "descent (Friedman, Hastie and Tibshirani, J Stat Softw 2010;33:1). " +
           lambdaWords(values);
}

std::string elasticNet(const ParameterValues& values) {
    return "A " + values.text("family") +
           " regression with the elastic net's penalty (Zou and Hastie, J R Stat Soc B 2005;67:301; share of the "
           "LASSO " +
           num(values.number("alpha")) + ") was fitted. " + lambdaWords(values);
}

std::string stepwise(const ParameterValues& values) {
    const auto& by = values.text("by");
    const std::string criterion = by == "p"     ? "p-values"
                                  : by == "aic" ? "Akaike's information criterion"
                                                : "Schwarz' information criterion";
    const auto& direction = values.text("direction");
    std::string words = "A stepwise logistic regression chose among the remaining features by " + criterion;
    words += direction == "both" ? ", in both directions" : ", " + direction;
    if (by == "p")
        words += ": features entered with p below " + num(values.number("enter")) + " and left with p of " +
                 num(values.number("leave")) + " or more";
    return words + '.';
}

std::string smote(const ParameterValues& values) {
    std::string words = "The smaller class of the training cases was enlarged with synthetic cases (SMOTE; Chawla et "
                        "al., J Artif Intell Res 2002;16:321; " +
                        std::to_string(values.whole("neighbours")) + " nearest neighbours)";
    if (values.number("ratio") < 1.0)
        words += " to " + num(values.number("ratio")) + " of the larger one";
    return words + "; models were judged on real cases only.";
}

std::string overSampling(const ParameterValues& values) {
    return "The smaller class of the training cases was enlarged to " + num(values.number("ratio")) +
           " times the larger one by drawing cases again; models were judged on each real case once.";
}

std::string underSampling(const ParameterValues& values) {
    return "The larger class of the training cases was reduced by drawing from it until the smaller one had " +
           num(values.number("ratio")) + " times its size.";
}

std::string classWeights(const ParameterValues& /*values*/) {
    return "Training cases were weighted inversely to the size of their class (n / (2 n of the class)).";
}

const std::map<std::string, std::function<std::string(const ParameterValues&)>>& sentences() {
    static const std::map<std::string, std::function<std::string(const ParameterValues&)>> all = {
        {"impute", impute},
        {"z-score", zScore},
        {"robust", robust},
        {"min-max", minMax},
        {"combat", combat},
        {"icc", icc},
        {"variance", variance},
        {"univariate", univariate},
        {"redundancy", redundancy},
        {"mrmr", mrmr},
        {"lasso", lasso},
        {"elastic-net", elasticNet},
        {"stepwise", stepwise},
        {"smote", smote},
        {"over-sampling", overSampling},
        {"under-sampling", underSampling},
        {"class-weights", classWeights}};
    return all;
}

/// "C" rather than "Price of a case ..." is the parameter's title already.
std::string settingText(const learning::Parameter& parameter, const learning::ParameterValue& value) {
    return uncapitalised(parameter.title) + ' ' + learning::parameterText(value);
}

} // namespace

std::string stepTitle(const StepPlan& step) {
    return learning::stepKind(step.key).title;
}

std::string stepSentence(const StepPlan& step) {
    const auto known = sentences().find(step.key);
    if (known != sentences().end())
        return known->second(step.values);
    std::vector<std::string> settings;
    for (const auto& parameter : learning::stepKind(step.key).parameters)
        if (const auto value = step.values.all().find(parameter.key); value != step.values.all().end())
            settings.push_back(settingText(parameter, value->second));
    return learning::stepKind(step.key).help + (settings.empty() ? "" : " (" + join(settings, ", ") + ").");
}

std::string classifierTitle(const ClassifierPlan& plan) {
    const std::string title = uncapitalised(learning::classifierKind(plan.key).title);
    return plan.name.empty() || plan.name == plan.key ? title : title + " (" + plan.name + ')';
}

std::string classifierSettings(const ClassifierPlan& plan) {
    std::vector<std::string> settings;
    for (const auto& parameter : learning::classifierKind(plan.key).parameters) {
        if (plan.grid.contains(parameter.key))
            continue;
        const auto fixed = plan.fixed.find(parameter.key);
        settings.push_back(settingText(parameter, fixed == plan.fixed.end() ? parameter.defaultValue : fixed->second));
    }
    return capitalised(join(settings, ", "));
}

std::string classifierSearch(const ClassifierPlan& plan) {
    std::vector<std::string> searched;
    for (const auto& parameter : learning::classifierKind(plan.key).parameters) {
        const auto grid = plan.grid.find(parameter.key);
        if (grid == plan.grid.end())
            continue;
        std::vector<std::string> values;
        for (const auto& value : grid->second)
            values.push_back(learning::parameterText(value));
        searched.push_back(uncapitalised(parameter.title) + ' ' + join(values, ", "));
    }
    return capitalised(join(searched, "; "));
}

} // namespace rimlight::study
