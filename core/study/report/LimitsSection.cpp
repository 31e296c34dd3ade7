#include "core/base/Text.h"
#include "core/study/report/ReportSections.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr double kFewPerFeature = 10.0;
constexpr std::size_t kSmallPart = 50;
constexpr std::size_t kSmallClass = 20;
constexpr double kImbalanced = 0.3;
constexpr double kOptimistic = 0.1;

using Limits = std::vector<std::string>;

std::size_t smallerClass(const PartCount& part) {
    return std::min(part.positives, part.cases - part.positives);
}

/// Features before and after the selection of the main signature.
std::optional<std::pair<double, double>> featureNumbers(const ReportInput& input) {
    const auto* table = input.table("selection-" + input.mainSignature());
    const auto before = table == nullptr ? std::nullopt : table->columnOf("features before");
    const auto after = table == nullptr ? std::nullopt : table->columnOf("features after");
    if (!before || !after || table->rows.empty())
        return std::nullopt;
    const auto first = parseNumber(table->rows.front()[*before]);
    const auto last = parseNumber(table->rows.back()[*after]);
    if (!first || !last)
        return std::nullopt;
    return std::pair(*first, *last);
}

void addSize(const ReportInput& input, Limits& limits) {
    const auto* training = input.part("training");
    const auto features = featureNumbers(input);
    if (training != nullptr && features) {
        const auto events = static_cast<double>(smallerClass(*training));
        if (features->second > 0.0 && events < kFewPerFeature * features->second)
            limits.push_back("The smaller class of the training part has " + formatNumber(events) + " cases for " +
                             formatNumber(features->second) + " selected features (" +
                             formatFixed(events / features->second, 1) + " per feature), chosen from " +
                             formatNumber(features->first) +
                             ": fewer than ten per feature make a model that may not hold elsewhere.");
    }
    if (const auto* test = input.part("test");
        test != nullptr && (test->cases < kSmallPart || smallerClass(*test) < kSmallClass))
        limits.push_back("The test part is small (" + std::to_string(test->positives) + " and " +
                         std::to_string(test->cases - test->positives) +
                         " cases of the two classes): its figures have wide intervals, and calibration can hardly be "
                         "judged on it.");
    if (training != nullptr && training->cases > 0 &&
        static_cast<double>(smallerClass(*training)) < kImbalanced * static_cast<double>(training->cases))
        limits.push_back("The classes are imbalanced: " + shareText(training->positives, training->cases) +
                         " training cases belong to the positive class (" + input.results.positiveLabel + ").");
}

void addOrigin(const ReportInput& input, Limits& limits) {
    if (input.part("external validation") == nullptr)
        limits.emplace_back("There was no external validation: nothing is known of cases from elsewhere.");
    if (input.centres.size() == 1)
        limits.push_back("All cases came from one centre (" + input.centres.front().first + ").");
    else if (input.centres.empty())
        limits.emplace_back("The cohort's table names no centres: how results differ between them is not known.");
    else
        limits.emplace_back("Performance was not computed for each centre apart, nor by sex, age or origin.");
}

bool isBalanced(const ReportInput& input) {
    if (!input.protocol)
        return false;
    for (const auto& plan : input.protocol->signatures)
        for (const auto& step : plan.steps)
            for (const char* key : {"smote", "over-sampling", "under-sampling", "class-weights"})
                if (plan.name == input.protocol->mainSignature && step.key == key)
                    return true;
    return false;
}

void addModel(const ReportInput& input, Limits& limits) {
    const auto& main = input.results.mainModel;
    if (isBalanced(input))
        limits.push_back("The classes were balanced for training: probabilities are too high or too low for the real "
                         "mix of cases until the model is recalibrated" +
                         see({"section:results-calibration"}) + '.');
    const auto* apparent = input.headline(main, "training");
    const auto* validated = input.headline(main, "cross-validation");
    if (apparent != nullptr && validated != nullptr && apparent->auc && validated->auc &&
        *apparent->auc - *validated->auc > kOptimistic)
        limits.push_back("The model is optimistic: its AUC falls from " + formatFixed(*apparent->auc, 3) +
                         " on its own training cases to " + formatFixed(*validated->auc, 3) + " in cross-validation.");
    for (const char* part : {"cross-validation", "test", "external validation"}) {
        const auto* headline = input.headline(main, part);
        constexpr double kChance = 0.5;
        if (headline != nullptr && headline->auc95 && headline->auc95->low <= kChance)
            limits.push_back("The interval of the AUC " + inPart(part) +
                             " holds 0.5: the model may be no better than chance there.");
    }
    if (input.modelTitles.size() > 1)
        limits.push_back(std::to_string(input.modelTitles.size()) +
                         " models were judged on the same cases, and p-values are not adjusted for it.");
    if (!input.results.notRun.empty())
        limits.push_back("Not every step of the protocol was run" + see({"section:assumed"}) + '.');
}

void addDamage(const ReportInput& input, Limits& limits) {
    if (!input.results.finished)
        limits.emplace_back("The study was not run to its end.");
    if (!input.failures.empty())
        limits.push_back(std::to_string(input.failures.size()) +
                         (input.failures.size() == 1 ? " file of the results is" : " files of the results are") +
                         " missing or damaged and not shown. Running the study again writes them anew.");
}

} // namespace

void addLimits(const ReportInput& input, ReportDraft& draft) {
    draft.section(1, "limits", "Limits");
    Limits limits;
    if (input.results.synthetic)
        limits.emplace_back("The cases are synthetic: what was found holds for the program that made them and is no "
                            "evidence about patients.");
    addSize(input, limits);
    addOrigin(input, limits);
    addModel(input, limits);
    addDamage(input, limits);
    draft.say("These limits follow from the numbers of the study. Those of its design (how cases were found, who "
              "outlined and who knew what) are for the authors to add.");
    for (const auto& limit : limits)
        draft.say("- " + limit);
}

} // namespace rimlight::study
