#include "core/statistics/evaluation/DecisionCurve.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/statistics/survival/TimeOrder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>

namespace rimlight::statistics {

namespace {

using tables::Cell;
using tables::Missing;

constexpr const char* kItem = "Decision curve";

std::vector<double> thresholdsOf(const DecisionCurveOptions& options) {
    std::vector<double> thresholds = options.thresholds;
    if (thresholds.empty())
        for (int percent = 1; percent < 100; ++percent)
            thresholds.push_back(percent / 100.0);
    for (std::size_t t = 0; t < thresholds.size(); ++t)
        if (!(thresholds[t] >= 0.0 && thresholds[t] < 1.0) || (t > 0 && thresholds[t] <= thresholds[t - 1]))
            throw Error("threshold " + formatNumber(thresholds[t]) + " lies outside of 0 to 1 or doesn't rise", kItem,
                        "Give thresholds that rise, from 0 to below 1.");
    return thresholds;
}

/// Everything at one threshold, per person; nothing where it doesn't exist.
struct Rates {
    std::optional<double> treated;
    std::optional<double> truePositives;
    std::optional<double> falsePositives;
};

/// The rates at all thresholds and the prevalence, of some rows.
struct RatesOfRows {
    std::vector<Rates> at;
    std::optional<double> prevalence;
};

/// What becomes a DecisionPoint.
enum Figure { NetBenefit, Standardised, Avoided, HighRisk, WithEvent, kFigures };

using Figures = std::vector<std::optional<double>>; ///< [threshold * kFigures + figure]

std::optional<double> netBenefitOfAll(double threshold, std::optional<double> prevalence) {
    if (!prevalence)
        return std::nullopt;
    return *prevalence - threshold / (1.0 - threshold) * (1.0 - *prevalence);
}

Figures figuresOf(const RatesOfRows& rates, const std::vector<double>& thresholds, double harm) {
    Figures figures(thresholds.size() * kFigures);
    for (std::size_t t = 0; t < thresholds.size(); ++t) {
        auto* const out = &figures[t * kFigures];
        const auto& at = rates.at[t];
        const double odds = thresholds[t] / (1.0 - thresholds[t]);
        if (at.treated)
            out[HighRisk] = 1000.0 * *at.treated;
        if (!at.truePositives || !at.falsePositives)
            continue;
        out[WithEvent] = 1000.0 * *at.truePositives;
        out[NetBenefit] = *at.truePositives - odds * *at.falsePositives - harm;
        if (!rates.prevalence)
            continue;
        if (*rates.prevalence > 0.0)
            out[Standardised] = *out[NetBenefit] / *rates.prevalence;
        if (odds > 0.0)
            out[Avoided] = (*out[NetBenefit] - *netBenefitOfAll(thresholds[t], rates.prevalence)) / odds;
    }
    return figures;
}

/// How many thresholds each case is at or above: it is treated at the first so many.
std::vector<std::size_t> thresholdsReached(std::span<const double> probabilities,
                                           const std::vector<double>& thresholds) {
    std::vector<std::size_t> reached;
    reached.reserve(probabilities.size());
    for (const double p : probabilities) {
        assert(p >= 0.0 && p <= 1.0);
        const auto count = std::upper_bound(thresholds.begin(), thresholds.end(), p) - thresholds.begin();
        reached.push_back(p == 0.0 ? 0 : static_cast<std::size_t>(count));
    }
    return reached;
}

RatesOfRows binaryRates(const std::vector<std::size_t>& reached, const std::vector<bool>& positive,
                        std::span<const std::size_t> rows, std::size_t thresholds, std::optional<double> prevalence) {
    // Counts of cases by how many thresholds they reach, summed from the top, are those treated at each threshold.
    std::vector<std::size_t> positivesAt(thresholds + 1, 0);
    std::vector<std::size_t> negativesAt(thresholds + 1, 0);
    for (const std::size_t row : rows)
        ++(positive[row] ? positivesAt : negativesAt)[reached[row]];
    const auto positives = static_cast<double>(std::accumulate(positivesAt.begin(), positivesAt.end(), std::size_t{0}));
    const auto all = static_cast<double>(rows.size());
    RatesOfRows rates;
    rates.at.resize(thresholds);
    rates.prevalence = prevalence ? *prevalence : positives / all;
    std::size_t truePositives = 0;
    std::size_t falsePositives = 0;
    for (std::size_t t = thresholds; t > 0; --t) {
        truePositives += positivesAt[t];
        falsePositives += negativesAt[t];
        auto& at = rates.at[t - 1];
        if (!prevalence) {
            at.truePositives = static_cast<double>(truePositives) / all;
            at.falsePositives = static_cast<double>(falsePositives) / all;
        } else if (positives > 0.0 && positives < all) {
            at.truePositives = static_cast<double>(truePositives) / positives * *prevalence;
            at.falsePositives = static_cast<double>(falsePositives) / (all - positives) * (1.0 - *prevalence);
        }
        if (at.truePositives)
            at.treated = *at.truePositives + *at.falsePositives;
    }
    return rates;
}

/// 1 - Kaplan-Meier at a time, each case counting as often as it was drawn (none: not treated); nothing when none of
/// them was followed that long (as dcurves, though the curve is known to be 0 when the last of them had the event).
/// kaplanMeier() would sort the cases anew for each threshold of each resample.
std::optional<double> riskByTime(const TimeOrder& order, const std::vector<bool>& event, double time,
                                 const std::vector<std::size_t>& counts) {
    std::size_t atRisk = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    double surviving = 1.0;
    for (const auto& group : order.groups) {
        if (group.time > time || atRisk == 0)
            break;
        std::size_t events = 0;
        std::size_t leaving = 0;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const std::size_t row = order.order[i];
            leaving += counts[row];
            events += event[row] ? counts[row] : 0;
        }
        surviving *= 1.0 - static_cast<double>(events) / static_cast<double>(atRisk);
        // The last ones leaving at this very time were followed that long.
        if (leaving == atRisk && group.time < time)
            return std::nullopt;
        atRisk -= leaving;
    }
    return 1.0 - surviving;
}

RatesOfRows survivalRates(const std::vector<std::size_t>& reached, const TimeOrder& order,
                          const std::vector<bool>& event, double time, std::span<const std::size_t> rows,
                          std::size_t thresholds) {
    std::vector<std::size_t> counts(reached.size(), 0);
    for (const std::size_t row : rows)
        ++counts[row];
    RatesOfRows rates;
    rates.prevalence = riskByTime(order, event, time, counts);
    rates.at.resize(thresholds);
    // Treated are fewer and fewer: who reaches no more than t thresholds is dropped at threshold t.
    for (std::size_t t = 0; t < thresholds; ++t) {
        std::size_t treated = 0;
        for (std::size_t i = 0; i < reached.size(); ++i) {
            if (reached[i] <= t)
                counts[i] = 0;
            treated += counts[i];
        }
        const double share = static_cast<double>(treated) / static_cast<double>(rows.size());
        const auto risk = treated == 0 ? std::optional(0.0) : riskByTime(order, event, time, counts);
        rates.at[t].treated = share;
        if (risk && rates.prevalence) {
            rates.at[t].truePositives = *risk * share;
            rates.at[t].falsePositives = (1.0 - *risk) * share;
        }
    }
    return rates;
}

using RatesFunction = std::function<RatesOfRows(std::span<const std::size_t> rows)>;

DecisionCurve curveOf(const std::vector<bool>& strata, const std::vector<double>& thresholds,
                      const DecisionCurveOptions& options, const RatesFunction& ratesOf, const Missing& whenMissing) {
    std::vector<std::size_t> all(strata.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto rates = ratesOf(all);
    const auto figures = figuresOf(rates, thresholds, options.harm);
    std::vector<Replicates> replicates;
    if (options.bootstrap)
        replicates = bootstrap(
            strata, figures.size(),
            [&](std::span<const std::size_t> rows) { return figuresOf(ratesOf(rows), thresholds, options.harm); },
            *options.bootstrap);
    DecisionCurve curve;
    curve.prevalence = rates.prevalence ? Cell(*rates.prevalence) : Cell(whenMissing);
    for (std::size_t t = 0; t < thresholds.size(); ++t) {
        const auto estimate = [&](Figure figure) -> Estimate {
            const std::size_t place = t * kFigures + static_cast<std::size_t>(figure);
            if (!figures[place]) {
                if (figure == Avoided && thresholds[t] == 0.0)
                    return missingEstimate({"at threshold 0 nothing is avoided"});
                if (figure == Standardised && rates.prevalence == 0.0)
                    return missingEstimate({kNoPositive});
                return missingEstimate(whenMissing);
            }
            return {*figures[place],
                    options.bootstrap ? percentileInterval(replicates[place]) : Missing{"no bootstrap was asked for"}};
        };
        const auto ofAll = netBenefitOfAll(thresholds[t], rates.prevalence);
        curve.points.push_back({thresholds[t], estimate(NetBenefit), estimate(Standardised), estimate(Avoided),
                                ofAll ? Cell(*ofAll) : Cell(whenMissing), estimate(HighRisk), estimate(WithEvent)});
    }
    return curve;
}

} // namespace

DecisionCurve decisionCurve(std::span<const double> probabilities, const std::vector<bool>& positive,
                            const DecisionCurveOptions& options) {
    assert(!positive.empty() && probabilities.size() == positive.size());
    const auto thresholds = thresholdsOf(options);
    if (options.prevalence && !(*options.prevalence > 0.0 && *options.prevalence < 1.0))
        throw Error("prevalence " + formatNumber(*options.prevalence) + " isn't between 0 and 1", kItem,
                    "Give the share of people with the event, 0.05 say.");
    const auto reached = thresholdsReached(probabilities, thresholds);
    return curveOf(
        positive, thresholds, options,
        [&](std::span<const std::size_t> rows) {
            return binaryRates(reached, positive, rows, thresholds.size(), options.prevalence);
        },
        Missing{"a prevalence is given, and a class has no case"});
}

DecisionCurve survivalDecisionCurve(std::span<const double> risks, const SurvivalTimes& survival, double time,
                                    const DecisionCurveOptions& options) {
    assert(!risks.empty() && risks.size() == survival.size() && survival.event.size() == survival.size());
    const auto thresholds = thresholdsOf(options);
    if (options.prevalence)
        throw Error("a prevalence is given for survival, where it follows from the times", kItem,
                    "Leave the prevalence out.");
    if (!(time > 0.0) || std::isinf(time))
        throw Error("time " + formatNumber(time) + " isn't positive", kItem, "Give the time to predict for.");
    const auto reached = thresholdsReached(risks, thresholds);
    const auto order = timeOrder(survival.time, survival.event);
    // No strata: censoring hides who would have had the event.
    const std::vector<bool> oneStratum(risks.size(), true);
    return curveOf(
        oneStratum, thresholds, options,
        [&](std::span<const std::size_t> rows) {
            return survivalRates(reached, order, survival.event, time, rows, thresholds.size());
        },
        Missing{"nobody treated was followed that long"});
}

NetBenefitDifference netBenefitDifference(std::span<const double> probabilities1,
                                          std::span<const double> probabilities2, const std::vector<bool>& positive,
                                          double threshold, const BootstrapOptions& options) {
    assert(!positive.empty() && probabilities1.size() == positive.size() && probabilities2.size() == positive.size());
    DecisionCurveOptions curve;
    curve.thresholds = {threshold};
    const auto thresholds = thresholdsOf(curve);
    const auto reached1 = thresholdsReached(probabilities1, thresholds);
    const auto reached2 = thresholdsReached(probabilities2, thresholds);
    // Cases that both models treat alike cancel: what is left is a whole number of true and of false positives.
    const auto difference = [&](std::span<const std::size_t> rows) {
        double truePositives = 0.0;
        double falsePositives = 0.0;
        for (const std::size_t row : rows)
            (positive[row] ? truePositives : falsePositives) +=
                static_cast<double>(reached1[row]) - static_cast<double>(reached2[row]);
        return (truePositives - threshold / (1.0 - threshold) * falsePositives) / static_cast<double>(rows.size());
    };
    std::vector<std::size_t> all(positive.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto replicates = bootstrap(
        positive, 1,
        [&](std::span<const std::size_t> rows) { return std::vector<std::optional<double>>{difference(rows)}; },
        options);
    NetBenefitDifference result{difference(all), percentileInterval(replicates.front()),
                                bootstrapP(replicates.front())};
    if (reached1 == reached2)
        result.p = Missing{"both models treat the same cases"};
    return result;
}

} // namespace rimlight::statistics
