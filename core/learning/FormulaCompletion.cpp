#include "core/learning/FormulaCompletion.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/MahalanobisDistance.h"
#include "core/learning/ModelScore.h"
#include "core/learning/TrainingSummary.h"
#include "core/learning/ValueMaps.h"
#include "core/learning/steps/Quantiles.h"
#include "core/statistics/Roc.h"
#include "core/statistics/evaluation/ProbabilityScores.h"

#include <algorithm>

namespace rimlight::learning {

namespace {

constexpr std::size_t kFewestCases = 10;
constexpr std::size_t kFewCases = 30;

/// The raw values of the formula's features, of the cases that have all.
struct LocalValues {
    DesignMatrix x;
    std::vector<bool> positive;
    std::size_t leftOut = 0;
};

LocalValues localValues(const std::vector<std::string>& names, const LocalCohort& cohort, const std::string& item) {
    std::vector<std::size_t> columns;
    std::vector<std::string> absent;
    for (const auto& name : names) {
        if (const auto column = cohort.features.columnOf(name))
            columns.push_back(*column);
        else
            absent.push_back(name);
    }
    if (!absent.empty())
        throw Error("needs columns that the table doesn't have: " + join(absent, ", "), item,
                    "Extract the features with the formula's settings, and keep their names.");
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < cohort.features.caseCount(); ++r)
        if (std::all_of(columns.begin(), columns.end(),
                        [&](std::size_t c) { return std::holds_alternative<double>(cohort.features.rows[r][c]); }))
            rows.push_back(r);
    if (rows.size() < kFewestCases)
        throw Error("finds all its features in " + std::to_string(rows.size()) + " cases of the table, fewer than " +
                        std::to_string(kFewestCases),
                    item, "Give a table of more cases: means and standard deviations of so few say little.");
    LocalValues values;
    values.leftOut = cohort.features.caseCount() - rows.size();
    values.x = {rows.size(), columns.size(), {}};
    for (const std::size_t c : columns)
        for (const std::size_t r : rows)
            values.x.values.push_back(std::get<double>(cohort.features.rows[r][c]));
    if (!cohort.positive.empty())
        for (const std::size_t r : rows)
            values.positive.push_back(cohort.positive[r]);
    return values;
}

/// Features with the local z-score, and their mapped values.
DesignMatrix addFeatures(const std::vector<std::string>& names, const LocalValues& local, TrainedModel& model) {
    DesignMatrix mapped = local.x;
    for (std::size_t c = 0; c < names.size(); ++c) {
        const auto column = local.x.column(c);
        const auto summary = trainingValuesOf(column);
        if (isConstant(column))
            throw Error("is the same in all cases of the table, so that it has no z-score", names[c],
                        "Check the table's column.");
        ValueMap map;
        map.shift = summary.mean;
        map.scale = summary.standardDeviation;
        model.features.push_back({names[c], originOf(names[c]), {map}, summary});
        for (double& value : mapped.column(c))
            value = *mapValue(model.features.back().maps, value, {});
    }
    return mapped;
}

bool hasBothClasses(const std::vector<bool>& positive) {
    return std::find(positive.begin(), positive.end(), true) != positive.end() &&
           std::find(positive.begin(), positive.end(), false) != positive.end();
}

void judge(const LocalValues& local, TrainedModel& model) {
    const auto& training = model.training;
    if (!hasBothClasses(local.positive)) {
        model.cutoff = {0.5, "a probability of 0.5, for want of local outcomes; not the paper's cut-off"};
        model.limits.emplace_back("Nothing is known of its performance here: the local table named no outcome.");
        return;
    }
    model.cutoff = {statistics::youdenCutoff(training.probabilities, local.positive),
                    "largest Youden index on the local cases"};
    const auto auc = statistics::aucWithInterval(training.scores, local.positive);
    PartPerformance part;
    part.part = "local cases";
    part.cases = local.x.rows;
    part.positives = static_cast<std::size_t>(std::count(local.positive.begin(), local.positive.end(), true));
    part.auc = auc.value;
    part.auc95 = auc.interval95;
    part.brier = statistics::brierScore(training.probabilities, local.positive);
    model.performance.push_back(std::move(part));
}

} // namespace

std::vector<std::string> featuresOf(const PublishedFormula& formula) {
    std::vector<std::string> names;
    for (const auto& term : formula.radscore.terms)
        names.push_back(term.feature);
    return names;
}

FittedModel completeFormula(const FittedModel& model, const LocalCohort& cohort) {
    const auto* formula = model.formula();
    if (formula == nullptr)
        throw Error("is no published formula: it has its means and standard deviations", model.name,
                    "Use it as it is.");
    const auto names = featuresOf(*formula);
    const auto local = localValues(names, cohort, model.name);

    TrainedModel completed;
    const auto mapped = addFeatures(names, local, completed);
    completed.fillsMissing = false;
    completed.radscore = formula->radscore;
    auto scores = classScoresOf(completed, mapped);
    completed.training = {scores->scores, std::move(scores->probabilities), scores->scores, local.positive};
    completed.calibration = tables::Missing{"its coefficients were published without cross-validated scores"};
    judge(local, completed);
    completed.mahalanobis = fitMahalanobis(mapped);
    completed.background = backgroundOf(completed, mapped, 0);
    const std::string count = std::to_string(local.x.rows);
    completed.selection = {"Features and coefficients are those of the paper: " + formula->source + ".",
                           "Means and standard deviations (divided by n) are those of " + count + " local cases."};
    completed.limits.insert(
        completed.limits.begin(),
        "The paper's means and standard deviations are not known: with those of " + count +
            " local cases its Radscore is shifted and stretched as far as these cases differ from the paper's.");
    if (local.x.rows < kFewCases)
        completed.limits.push_back("With only " + count + " local cases means and standard deviations are uncertain.");
    if (local.leftOut > 0)
        completed.limits.push_back(std::to_string(local.leftOut) +
                                   " cases of the local table lacked a feature and were left out.");
    completed.limits.insert(completed.limits.end(), formula->notes.begin(), formula->notes.end());

    FittedModel result = model;
    result.name = model.name + ", completed with " + count + " local cases";
    result.outcomeColumn = cohort.outcomeColumn;
    result.provenance.tableHash = cohort.tableHash;
    result.provenance.note = "Coefficients as published (" + formula->source + "); means and standard deviations of " +
                             count + " local cases. Not the paper's model.";
    result.kind = std::move(completed);
    return result;
}

} // namespace rimlight::learning
