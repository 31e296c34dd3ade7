#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/learning/steps/RedundantColumns.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"
#include "core/learning/steps/UnitColumns.h"
#include "core/statistics/Ranks.h"
#include "core/statistics/survival/Concordance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "redundancy";
constexpr const char* kTitle = "Redundant columns";

DesignMatrix ranksOf(const DesignMatrix& x, unsigned maxThreads) {
    DesignMatrix ranks{x.rows, x.columns, std::vector<double>(x.values.size())};
    parallelFor(
        x.columns,
        [&](std::size_t c) { std::ranges::copy(statistics::averageRanks(x.column(c)).ranks, ranks.column(c).begin()); },
        maxThreads);
    return ranks;
}

/// |AUC - 0.5| of a column alone: its Mann-Whitney U over the pairs.
double distanceFromChance(std::span<const double> values, const std::vector<bool>& positive) {
    const auto ranks = statistics::averageRanks(values).ranks;
    double sum = 0.0;
    double positives = 0.0;
    for (std::size_t i = 0; i < ranks.size(); ++i)
        if (positive[i]) {
            sum += ranks[i];
            positives += 1.0;
        }
    const double pairs = positives * (static_cast<double>(ranks.size()) - positives);
    return std::abs((sum - positives * (positives + 1.0) / 2.0) / pairs - 0.5);
}

/// How much each column tells about the outcome.
struct Associations {
    std::string name; ///< "|AUC - 0.5|"
    std::vector<double> values;
};

Associations associationsOf(const LearningData& training, const StepContext& context) {
    Associations associations{training.positive.empty() ? "|C - 0.5|" : "|AUC - 0.5|",
                              std::vector<double>(training.x.columns)};
    if (!training.positive.empty())
        requireBothClasses(training, kKey);
    else if (training.survival)
        statistics::requireEvents(*training.survival, itemOf(kKey));
    else
        throw Error("there is no outcome that could tell which column is the weaker", itemOf(kKey),
                    "Give the study an outcome, or let columns go at random.");
    parallelFor(
        training.x.columns,
        [&](std::size_t c) {
            context.progress.throwIfCancelled();
            const auto column = training.x.column(c);
            if (!training.positive.empty())
                associations.values[c] = distanceFromChance(column, training.positive);
            else if (const auto concordance = statistics::concordance(column, *training.survival))
                associations.values[c] = std::abs(concordance->estimate.value - 0.5);
        },
        context.maxThreads);
    return associations;
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    FittedStep fitted = unfitted(kKey, kTitle, training);
    if (training.x.columns == 0)
        return appliedTo(training, std::move(fitted));
    requireComplete(training, kKey);
    const bool spearman = values.text("method") == "spearman";
    const std::string& drop = values.text("drop");
    std::vector<std::size_t> order(training.x.columns);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::optional<Associations> associations;
    if (drop == "random") {
        Random random(context.seed);
        random.shuffle(std::span(order));
    } else if (drop == "weaker") {
        associations = associationsOf(training, context);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return associations->values[a] > associations->values[b];
        });
    }
    const auto partners = redundantColumns(
        unitColumns(spearman ? ranksOf(training.x, context.maxThreads) : training.x, context.maxThreads), order,
        values.number("cutoff"), context.maxThreads, context.progress);
    for (std::size_t c = 0; c < training.x.columns; ++c) {
        ColumnVerdict verdict{training.names[c], !partners[c].has_value(), "", {}};
        if (partners[c]) {
            verdict.reason = std::string(spearman ? "|rho| = " : "|r| = ") +
                             formatFixed(std::abs(partners[c]->correlation), 3) + " with " +
                             training.names[partners[c]->column];
            verdict.numbers.emplace_back(spearman ? "rho" : "r", partners[c]->correlation);
        }
        if (associations)
            verdict.numbers.emplace_back(associations->name, associations->values[c]);
        fitted.verdicts.push_back(std::move(verdict));
    }
    keepByVerdicts(fitted);
    return appliedTo(training, std::move(fitted));
}

} // namespace

StepKind redundancyStep() {
    return {
        kKey,
        kTitle,
        "Of two columns that correlate more than the cut-off one goes. Columns are taken in turn (at random, by how "
        "well they tell the outcome, or as they stand), and one goes when it correlates with an earlier one that "
        "stayed.",
        {{"method", "Correlation", "Pearson's r, or Spearman's rho of ranks.", std::string("pearson"),
          Choices{{"pearson", "spearman"}}},
         {"cutoff", "Largest |r|", "A larger |r| or |rho| makes one of the two go.", 0.9, NumberRange{0.0, 1.0}},
         {"drop", "Which one goes",
          "At random by the seed; the one that tells less about the outcome (smaller |AUC - 0.5|, for survival "
          "|C - 0.5|); or the later one.",
          std::string("random"), Choices{{"random", "weaker", "later"}}}},
        fit};
}

} // namespace rimlight::learning
