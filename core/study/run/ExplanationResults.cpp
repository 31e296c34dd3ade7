#include "core/study/run/ExplanationResults.h"

#include "core/base/Text.h"
#include "core/learning/classifiers/Contributions.h"
#include "core/learning/classifiers/PermutationImportance.h"

#include <algorithm>

namespace rimlight::study {

namespace {

bool hasBothClasses(const std::vector<bool>& positive) {
    const auto positives = std::count(positive.begin(), positive.end(), true);
    return positives > 0 && positives < static_cast<std::ptrdiff_t>(positive.size());
}

/// The test part where it can rank cases, else the training part.
Part judgedPart(const StudyData& data) {
    return hasBothClasses(data.positive(data.rowsOf(Part::Test))) ? Part::Test : Part::Training;
}

void addImportance(const SignatureContext& context, const SignaturePlan& plan, const learning::TrainedClassifier& model,
                   const learning::LearningData& cases, std::uint64_t seed, const std::string& part,
                   ResultFiles& files) {
    learning::PermutationOptions options;
    options.seed = seed;
    options.maxThreads = context.maxThreads;
    options.progress = context.progress;
    auto importances = learning::permutationImportance(model, cases, options);
    std::stable_sort(importances.begin(), importances.end(),
                     [](const auto& a, const auto& b) { return a.meanDrop > b.meanDrop; });
    tables::TextTable table;
    table.columns = {"feature", "mean drop in AUC", "standard deviation"};
    report::BarChart chart;
    chart.title = plan.title + ": permutation importance, " + part;
    chart.valueLabel = "Drop in AUC";
    constexpr std::size_t kMostBars = 30;
    for (const auto& one : importances) {
        table.rows.push_back(
            {one.name, formatNumber(one.meanDrop), one.standardDeviation ? formatNumber(*one.standardDeviation) : ""});
        if (chart.bars.size() < kMostBars)
            chart.bars.push_back({one.name, one.meanDrop, report::Role::Highlight});
    }
    const std::string name = "importance-" + fileNamePart(plan.name);
    files.add(name,
              plan.title + ", " + plan.mainClassifier + ": drop in AUC of the " + part +
                  " part when a feature is shuffled",
              table);
    files.add(name, report::Figure(chart));
}

void addContributions(const SignatureContext& context, const SignaturePlan& plan,
                      const learning::TrainedClassifier& model, const learning::LearningData& training,
                      const learning::LearningData& all, std::uint64_t seed, ResultFiles& files) {
    learning::ContributionOptions options;
    options.seed = seed;
    options.maxThreads = context.maxThreads;
    options.progress = context.progress;
    const auto contributions = learning::contributions(model, training.x, all.x, options);
    tables::TextTable table;
    table.columns = {"Case", "base"};
    table.columns.insert(table.columns.end(), all.names.begin(), all.names.end());
    for (std::size_t r = 0; r < all.x.rows; ++r) {
        std::vector<std::string> row = {all.caseIds[r], formatNumber(contributions.base)};
        for (std::size_t c = 0; c < all.x.columns; ++c)
            row.push_back(formatNumber(contributions.values.at(r, c)));
        table.rows.push_back(std::move(row));
    }
    files.add("contributions-" + fileNamePart(plan.name),
              plan.title + ", " + plan.mainClassifier + ": what each feature adds to the score of each case (" +
                  contributions.method + ")",
              table);
}

} // namespace

void explanationResults(const SignatureContext& context, const SignaturePlan& plan, const FittedSignature& signature,
                        std::uint64_t seed, ResultFiles& files) {
    const auto main = std::find_if(signature.classifiers.begin(), signature.classifiers.end(),
                                   [&](const auto& classifier) { return classifier.plan.name == plan.mainClassifier; });
    if (main == signature.classifiers.end() || !main->model || main->plan.onRadscore)
        return;
    const auto casesOf = [&](Part part) { return casesAfter(signature, context.data, context.data.rowsOf(part)); };
    const Part part = judgedPart(context.data);
    addImportance(context, plan, *main->model, casesOf(part), seed, partText(part), files);
    addContributions(context, plan, *main->model, casesOf(Part::Training),
                     casesAfter(signature, context.data, context.data.everyRow()), seed, files);
}

} // namespace rimlight::study
