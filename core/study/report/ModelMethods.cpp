#include "core/base/Text.h"
#include "core/study/report/MethodWords.h"
#include "core/study/report/ReportSections.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>

namespace rimlight::study {

namespace {

std::string sourceWords(const Protocol& protocol, const SignaturePlan& plan) {
    if (!plan.mixOf.empty()) {
        std::vector<std::string> parts;
        for (const auto& part : plan.mixOf)
            parts.push_back(part.starts_with("best of ")
                                ? "the one of \"" + part.substr(std::string("best of ").size()) +
                                      "\" with the largest cross-validated AUC in the training part"
                                : '"' + part + '"');
        return "It started from the features that " + listText(parts) + " had chosen, side by side. ";
    }
    std::vector<std::string> parts;
    if (!plan.regions.empty() && protocol.regions.size() > 1)
        parts.push_back((plan.regions.size() == 1 ? "the region " : "the regions ") + listText(plan.regions));
    if (!plan.phases.empty() && protocol.measuredPhases.size() > 1)
        parts.push_back((plan.phases.size() == 1 ? "the image " : "the images ") + listText(plan.phases));
    return parts.empty() ? "It started from all features. "
                         : "It started from the features of " + listText(parts) + ". ";
}

std::string radscoreWords(const RadscorePlan& plan) {
    if (plan.source == RadscorePlan::Source::Nothing)
        return "";
    std::string words =
        "The Radscore was the linear combination of the selected features with the coefficients of the ";
    words += plan.source == RadscorePlan::Source::Lasso      ? "LASSO"
             : plan.source == RadscorePlan::Source::Stepwise ? "stepwise regression"
                                                             : "logistic regression";
    return words + (plan.withIntercept ? ", with its intercept. " : ", without its intercept. ");
}

std::string classifiersWords(const SignaturePlan& plan) {
    std::vector<std::string> classifiers;
    for (const auto& one : plan.classifiers)
        classifiers.push_back(classifierTitle(one) + (one.onRadscore ? " on the Radscore alone" : ""));
    std::string words = "What was left went into " + listText(classifiers);
    const bool isSearched = std::any_of(plan.classifiers.begin(), plan.classifiers.end(),
                                        [](const auto& one) { return !one.grid.empty(); });
    if (isSearched)
        words += ", with parameters searched in nested folds by mean AUC";
    words += see({"table:classifiers"}) + '.';
    if (plan.classifiers.size() > 1)
        for (const auto& one : plan.classifiers)
            if (one.name == plan.mainClassifier)
                words += " The signature was judged by its " + classifierTitle(one) + '.';
    return words;
}

bool isImputed(const SignaturePlan& plan) {
    return std::any_of(plan.steps.begin(), plan.steps.end(), [](const auto& step) { return step.key == "impute"; });
}

void addSignature(const Protocol& protocol, const SignaturePlan& plan, bool isRepeated, ReportDraft& draft) {
    draft.section(3, "signature-" + plan.name, signatureHeading(plan.title));
    std::string words = sourceWords(protocol, plan);
    if (isRepeated) {
        draft.say(words + "Steps, Radscore and classifiers were those of the signature before it.");
        return;
    }
    if (!isImputed(plan))
        words += "Missing values were replaced by the median of the training cases. ";
    words += plan.steps.empty() ? "No further step was taken." : "Then, in this order:";
    draft.say(words);
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        draft.say(std::to_string(i + 1) + ". " + stepTitle(plan.steps[i]) + ". " + stepSentence(plan.steps[i]));
    draft.say(radscoreWords(plan.radscore) + classifiersWords(plan));
}

bool isSame(const SignaturePlan& a, const SignaturePlan& b) {
    const auto sameSteps =
        a.steps.size() == b.steps.size() &&
        std::equal(a.steps.begin(), a.steps.end(), b.steps.begin(),
                   [](const auto& x, const auto& y) { return x.key == y.key && x.values.all() == y.values.all(); });
    const auto sameClassifiers =
        a.classifiers.size() == b.classifiers.size() &&
        std::equal(a.classifiers.begin(), a.classifiers.end(), b.classifiers.begin(), [](const auto& x, const auto& y) {
            return x.key == y.key && x.name == y.name && x.fixed == y.fixed && x.grid == y.grid &&
                   x.onRadscore == y.onRadscore;
        });
    return sameSteps && sameClassifiers && a.radscore.source == b.radscore.source &&
           a.radscore.withIntercept == b.radscore.withIntercept && a.mainClassifier == b.mainClassifier;
}

void addClassifierTable(const Protocol& protocol, ReportDraft& draft) {
    report::Table table{
        "Classifiers, their settings, and what was searched", {"Classifier", "Settings", "Searched"}, {}, {}};
    std::vector<std::vector<std::string>> seen;
    for (const auto& plan : protocol.signatures) {
        std::size_t added = 0;
        const std::size_t heading = table.rows.size();
        std::vector<std::vector<std::string>> rows;
        for (const auto& one : plan.classifiers) {
            auto searched = classifierSearch(one);
            rows.push_back(
                {capitalised(classifierTitle(one)), classifierSettings(one), searched.empty() ? "-" : searched});
            added += std::find(seen.begin(), seen.end(), rows.back()) == seen.end() ? 1 : 0;
        }
        if (added == 0)
            continue;
        if (protocol.signatures.size() > 1) {
            table.headings.push_back(heading);
            table.rows.push_back({"Signature: " + plan.title, "", ""});
        }
        for (auto& row : rows) {
            seen.push_back(row);
            table.rows.push_back(std::move(row));
        }
    }
    if (table.headings.size() == 1) { // all signatures have the same ones
        table.rows.erase(table.rows.begin());
        table.headings.clear();
    }
    draft.table("classifiers", std::move(table));
}

std::string judgedParts(const ReportInput& input) {
    const auto& plan = input.protocol->evaluation;
    std::vector<std::string> parts = {"on the training cases themselves (apparent, optimistic)"};
    parts.push_back("in " + (plan.repeats > 1 ? std::to_string(plan.repeats) + " times repeated " : std::string()) +
                    std::to_string(plan.folds) + "-fold cross-validation within the training part");
    if (input.part("test") != nullptr)
        parts.emplace_back("on the test part");
    if (input.part("external validation") != nullptr)
        parts.emplace_back("on the external cases");
    return "Models were judged " + listText(parts) +
           ". In cross-validation every step was learnt again without the fold. ";
}

std::string seeFigures(const ReportInput& input, const std::string& beginning) {
    std::vector<std::string> keys;
    for (const auto& item : input.results.startingWith(ResultKind::Figure, beginning))
        keys.push_back("figure:" + item.name);
    return see(keys);
}

void addEvaluation(const ReportInput& input, const Protocol& protocol, ReportDraft& draft) {
    const auto& plan = protocol.evaluation;
    draft.section(2, "evaluation", "How models were judged");
    const std::string bootstraps = countText(static_cast<std::size_t>(plan.bootstraps));
    draft.say(
        judgedParts(input) +
        "Discrimination was measured by the area under the ROC curve with DeLong's 95 % confidence interval "
        "(DeLong, DeLong and Clarke-Pearson, Biometrics 1988;44:837). A case was called positive from the cut-off "
        "on that had the largest Youden index among the training cases; accuracy, sensitivity, specificity and "
        "predictive values have Wilson's intervals; F1 score, Matthews' correlation, Youden's index and balanced "
        "accuracy have those of " +
        bootstraps + " stratified bootstrap samples" + see({"table:performance-printed"}) + ".");
    draft.say("Calibration was assessed by smoothed and grouped curves, by intercept and slope of the logistic "
              "recalibration, by the integrated calibration index, and by the Hosmer-Lemeshow test in ten groups; the "
              "Brier score measures both" +
              seeFigures(input, "calibration-") + ". Net benefit was computed for threshold probabilities from " +
              formatNumber(plan.lowestThreshold) + " to " + formatNumber(plan.highestThreshold) +
              " (Vickers and Elkin, Med Decis Making 2006;26:565), with clinical impact per 1,000 cases" +
              seeFigures(input, "decision-") + ".");
    std::string words;
    if (plan.optimismResamples > 0)
        words +=
            "The optimism of the main model's apparent performance was estimated by learning the whole model again "
            "on " +
            std::to_string(plan.optimismResamples) +
            " bootstrap samples of the training cases (Harrell, Lee and Mark, Stat Med 1996;15:361)" +
            see({"table:optimism"}) + ". ";
    words +=
        "Beside the main model stand volume and maximum diameter alone, the clinical predictors alone, and each of "
        "them together with the main model's score. They were compared by DeLong's test, by the likelihood ratio "
        "of what the score added, by the continuous net reclassification improvement, the integrated "
        "discrimination improvement, and the difference in net benefit" +
        see({"table:comparisons"}) + ". No adjustment was made for the number of comparisons.";
    draft.say(words);
    if (!plan.dropSteps.empty()) {
        std::vector<std::string> steps;
        for (const auto& step : plan.dropSteps)
            steps.push_back(uncapitalised(stepTitle(StepPlan{step, {}})));
        draft.say("In a sensitivity analysis, the main signature was learnt again without each of these steps, and "
                  "without all of them: " +
                  listText(steps) + see({"figure:sensitivity", "table:sensitivity"}) + '.');
    }
}

std::string testRuleWords(const ComparisonPlan& plan) {
    switch (plan.continuous) {
    case ComparisonPlan::Continuous::StudentT:
        return "Continuous variables were compared by Student's t-test.";
    case ComparisonPlan::Continuous::WelchT:
        return "Continuous variables were compared by Welch's t-test.";
    case ComparisonPlan::Continuous::MannWhitney:
        return "Continuous variables were compared by the Mann-Whitney U test.";
    case ComparisonPlan::Continuous::ByTests:
        break;
    }
    const std::string unequal =
        plan.whenVariancesDiffer == ComparisonPlan::Unequal::Welch ? "Welch's t-test" : "the Mann-Whitney U test";
    return "Continuous variables were compared by Student's t-test where every group passed the Shapiro-Wilk test and "
           "the groups' variances Levene's test in the form of Brown and Forsythe (both at " +
           formatNumber(plan.alpha) + "), by " + unequal +
           " where variances differed, and by the Mann-Whitney U test otherwise (one-way analysis of variance and the "
           "Kruskal-Wallis test for more than two groups).";
}

void addStatistics(const ReportInput& input, const Protocol& protocol, ReportDraft& draft) {
    draft.section(2, "statistics", "Other statistics");
    draft.say(testRuleWords(protocol.comparison) +
              " Categories were compared by the chi-square test with Yates' correction of 2 x 2 tables, or by Fisher's "
              "exact test where an expected count was below 5. Standardised mean differences (SMD) are given beside "
              "p-values" +
              see({"table:table1-parts", "table:table1-training"}) + ".");
    if (protocol.clinicalModel)
        draft.say(
            "Clinical predictors were tested one by one by logistic regression in the training part; those with p "
            "below " +
            formatNumber(protocol.clinicalModel->univariateP) +
            " entered a multivariate model, in which they stayed with p below " +
            formatNumber(protocol.clinicalModel->multivariateP) +
            ". Where a predictor separated the classes, Firth's method was used" +
            see({"table:clinical-model", "figure:clinical-model"}) + ".");
    if (!protocol.survival)
        return;
    std::string words =
        "Survival was described by Kaplan-Meier curves with log-log intervals and compared by the log-rank test "
        "between "
        "cases with a high and a low Radscore, divided at the Youden cut-off of the training cases and, for "
        "comparison, "
        "at the maximally selected log-rank statistic with Lausen's corrected p-value. Cox models were fitted with "
        "Efron's ties on the training cases, whose Radscores were those of the cross-validation; proportional hazards "
        "were tested by Grambsch and Therneau's test. Harrell's and Uno's C, AUC(t) and the Brier score over time "
        "(both "
        "weighted for censoring) were computed" +
        see({"table:survival-performance", "table:survival-over-time"}) + '.';
    if (protocol.nomogram)
        words +=
            " The nomogram gives 100 points to the widest effect of the Cox model" + see({"figure:nomogram"}) + '.';
    draft.say(words);
    (void)input;
}

void addMissingAndBalance(const ReportInput& input, const Protocol& protocol, ReportDraft& draft) {
    draft.section(2, "missing", "Missing values and class imbalance");
    std::string words =
        "Cases without the outcome were left out, and so were those without an image or an outline. "
        "Features that a region did not allow were counted as missing and replaced by the median of the "
        "training cases, unless a step of the signature says otherwise. ";
    std::vector<std::string> balancing;
    for (const auto& plan : protocol.signatures)
        for (const auto& step : plan.steps)
            for (const char* key : {"smote", "over-sampling", "under-sampling", "class-weights"})
                if (step.key == key &&
                    std::find(balancing.begin(), balancing.end(), stepTitle(step)) == balancing.end())
                    balancing.push_back(stepTitle(step));
    if (const auto* training = input.part("training"))
        words += "Of the training cases, " + shareText(training->positives, training->cases) +
                 " belonged to the positive class (" + input.results.positiveLabel + "). ";
    words += balancing.empty()
                 ? "Nothing was done about the imbalance of the classes."
                 : "Classes were balanced for training (" + uncapitalised(listText(balancing)) +
                       "), never where models were judged. Probabilities were not recalibrated to the real prevalence "
                       "afterwards: they are those of such a balanced mix, which the calibration shows.";
    draft.say(words);
}

} // namespace

void addModelMethods(const ReportInput& input, const Protocol& protocol, ReportDraft& draft) {
    draft.section(2, "models", "Feature selection and models");
    if (protocol.signatures.size() > 1)
        draft.say("Each signature is a set of features that passed its own selection. The study is about \"" +
                  input.signatureTitle(protocol.mainSignature) + "\".");
    for (std::size_t i = 0; i < protocol.signatures.size(); ++i)
        addSignature(protocol, protocol.signatures[i],
                     i > 0 && isSame(protocol.signatures[i - 1], protocol.signatures[i]), draft);
    addClassifierTable(protocol, draft);
    addMissingAndBalance(input, protocol, draft);
    addEvaluation(input, protocol, draft);
    addStatistics(input, protocol, draft);
}

} // namespace rimlight::study
