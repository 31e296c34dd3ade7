#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "core/learning/steps/MutualInformation.h"
#include "core/learning/steps/Quantiles.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"
#include "core/learning/steps/UnitColumns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "mrmr";
constexpr const char* kTitle = "Minimum redundancy, maximum relevance";

/// A redundancy below this counts as this in the quotient (mrmr-selection's FLOOR), so that one pair without any
/// relation doesn't decide alone.
constexpr double kFloor = 0.001;

/// What is asked of the columns: how they relate to the outcome, and to each other.
struct Measures {
    std::vector<double> relevance; ///< 0: not to be chosen
    std::function<double(std::size_t, std::size_t)> redundancy;
};

/// Of the classes' means: one-way analysis of variance of two groups. 0 for a constant column.
double fStatistic(std::span<const double> values, const std::vector<bool>& positive) {
    if (isConstant(values))
        return 0.0;
    double sums[2] = {0.0, 0.0};
    double counts[2] = {0.0, 0.0};
    for (std::size_t i = 0; i < values.size(); ++i) {
        sums[positive[i] ? 1 : 0] += values[i];
        counts[positive[i] ? 1 : 0] += 1.0;
    }
    const double means[2] = {sums[0] / counts[0], sums[1] / counts[1]};
    double within = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double difference = values[i] - means[positive[i] ? 1 : 0];
        within += difference * difference;
    }
    const double n = counts[0] + counts[1];
    const double between = counts[0] * counts[1] / n * (means[1] - means[0]) * (means[1] - means[0]);
    // Classes apart without any spread: more relevant than any number.
    return within > 0.0 ? between / (within / (n - 2.0)) : std::numeric_limits<double>::max();
}

Measures correlationMeasures(const LearningData& training, unsigned maxThreads) {
    Measures measures;
    measures.relevance.resize(training.x.columns);
    parallelFor(
        training.x.columns,
        [&](std::size_t c) { measures.relevance[c] = fStatistic(training.x.column(c), training.positive); },
        maxThreads);
    measures.redundancy = [unit = unitColumns(training.x, maxThreads)](std::size_t a, std::size_t b) {
        const auto first = unit.column(a);
        const auto second = unit.column(b);
        return std::abs(std::inner_product(first.begin(), first.end(), second.begin(), 0.0));
    };
    return measures;
}

Measures informationMeasures(const LearningData& training, const ParameterValues& values, unsigned maxThreads) {
    States outcome;
    outcome.count = 2;
    for (const bool positive : training.positive)
        outcome.of.push_back(positive ? 1 : 0);
    const bool quantiles = values.text("states") == "quantiles";
    std::vector<States> states(training.x.columns);
    Measures measures;
    measures.relevance.resize(training.x.columns);
    parallelFor(
        training.x.columns,
        [&](std::size_t c) {
            const auto column = training.x.column(c);
            states[c] = quantiles ? quantileStates(column, static_cast<std::size_t>(values.whole("bins")))
                                  : deviationStates(column, values.number("width"));
            // Independence to the last bit is rounding's word; such a column tells nothing.
            const double information = isConstant(column) ? 0.0 : mutualInformation(states[c], outcome);
            measures.relevance[c] = information > 1e-12 ? information : 0.0;
        },
        maxThreads);
    measures.redundancy = [states = std::move(states)](std::size_t a, std::size_t b) {
        return mutualInformation(states[a], states[b]);
    };
    return measures;
}

/// As mrmr-selection 0.2.8, a copy of all that were chosen comes last.
double quotientOf(double relevance, double redundancy) {
    return std::abs(redundancy - 1.0) < 1e-12 ? 0.0 : relevance / redundancy;
}

struct Choice {
    std::size_t column = 0;
    double score = 0.0;
    double redundancy = 0.0; ///< mean over those chosen before
};

/// One column after the other, each with the best score given those before; the earlier column among equals.
std::vector<Choice> choose(const Measures& measures, std::size_t most, bool quotient, const StepContext& context) {
    std::vector<std::size_t> left;
    for (std::size_t c = 0; c < measures.relevance.size(); ++c)
        if (measures.relevance[c] > 0.0)
            left.push_back(c);
    std::vector<double> sums(measures.relevance.size());
    std::vector<Choice> chosen;
    while (chosen.size() < most && !left.empty()) {
        context.progress.throwIfCancelled();
        if (!chosen.empty())
            parallelFor(
                left.size(),
                [&](std::size_t k) {
                    const double redundancy = measures.redundancy(left[k], chosen.back().column);
                    sums[left[k]] += quotient ? std::max(redundancy, kFloor) : redundancy;
                },
                context.maxThreads);
        Choice best;
        std::size_t place = left.size();
        for (std::size_t k = 0; k < left.size(); ++k) {
            const double relevance = measures.relevance[left[k]];
            Choice tried{left[k], relevance, 0.0};
            if (!chosen.empty()) {
                tried.redundancy = sums[left[k]] / static_cast<double>(chosen.size());
                tried.score = quotient ? quotientOf(relevance, tried.redundancy) : relevance - tried.redundancy;
            }
            if (place == left.size() || tried.score > best.score) {
                best = tried;
                place = k;
            }
        }
        chosen.push_back(best);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(place));
    }
    return chosen;
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    FittedStep fitted = unfitted(kKey, kTitle, training);
    if (training.x.columns == 0)
        return appliedTo(training, std::move(fitted));
    requireComplete(training, kKey);
    requireBothClasses(training, kKey);
    const std::string& scheme = values.text("scheme");
    const bool information = scheme == "MID" || scheme == "MIQ";
    const Measures measures = information ? informationMeasures(training, values, context.maxThreads)
                                          : correlationMeasures(training, context.maxThreads);
    const auto most = static_cast<std::size_t>(values.whole("top"));
    const auto chosen = choose(measures, most, scheme.back() == 'Q', context);

    const std::string relevance = information ? "mutual information (nats)" : "F";
    fitted.kept.clear();
    for (std::size_t c = 0; c < training.x.columns; ++c)
        fitted.verdicts.push_back({training.names[c],
                                   false,
                                   measures.relevance[c] > 0.0 ? "not among the first " + std::to_string(chosen.size())
                                                               : "tells nothing about the outcome",
                                   {{relevance, measures.relevance[c]}}});
    for (std::size_t k = 0; k < chosen.size(); ++k) {
        auto& verdict = fitted.verdicts[chosen[k].column];
        verdict.kept = true;
        verdict.reason = "number " + std::to_string(k + 1);
        verdict.numbers.emplace_back("number", static_cast<double>(k + 1));
        verdict.numbers.emplace_back("mean redundancy", chosen[k].redundancy);
        verdict.numbers.emplace_back("score", chosen[k].score);
        fitted.kept.push_back(verdict.column);
    }
    if (chosen.size() < most)
        fitted.notes.push_back("Only " + counted(chosen.size(), "column") + " could be chosen of the " +
                               std::to_string(most) + " asked for.");
    return appliedTo(training, std::move(fitted));
}

} // namespace

StepKind mrmrStep() {
    return {
        kKey,
        kTitle,
        "Chooses columns one after the other that tell most about the outcome and least about those chosen before "
        "(Peng, Long, Ding, IEEE TPAMI 2005;27:1226; Ding, Peng, J Bioinform Comput Biol 2005;3:185). The columns go "
        "on "
        "in that order.",
        {{"top", "Columns", "How many columns to choose.", std::int64_t{25}, NumberRange{1, 100000}},
         {"scheme", "Scheme",
          "MID and MIQ: difference and quotient of mutual informations; FCD and FCQ: of the F statistic and the mean "
          "|r| (FCQ as mrmr-selection 0.2.8).",
          std::string("MIQ"), Choices{{"MID", "MIQ", "FCD", "FCQ"}}},
         {"states", "States",
          "How MID and MIQ turn values into states: equally many cases each, or three around the mean.",
          std::string("quantiles"), Choices{{"quantiles", "deviations"}}},
         {"bins", "Bins", "How many states of equally many cases.", std::int64_t{5}, NumberRange{2, 100}},
         {"width", "Width", "Half the width of the middle one of three states, in standard deviations.", 1.0,
          NumberRange{0.0, 10.0}}},
        fit};
}

} // namespace rimlight::learning
