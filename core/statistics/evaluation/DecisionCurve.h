#pragma once

#include "core/statistics/evaluation/Bootstrap.h"
#include "core/statistics/evaluation/Estimate.h"
#include "core/statistics/survival/SurvivalTimes.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rimlight::statistics {

struct DecisionCurveOptions {
    /// Rising, in [0, 1). Empty: 0.01, 0.02, ... 0.99.
    std::vector<double> thresholds = {};
    double harm = 0.0; ///< of the model's test, in units of net benefit (true positives per person)
    /// In the population, when the cases were sampled by outcome; nothing: that of the cases. Binary outcomes only.
    std::optional<double> prevalence = std::nullopt;
    /// Nothing: no intervals. Resampling::Unstratified lets the prevalence vary too.
    std::optional<BootstrapOptions> bootstrap = std::nullopt;
};

/// At one threshold t, where everybody with probability >= t is treated. A probability of exactly 0 is never treated,
/// not even at t = 0 (as dcurves).
struct DecisionPoint {
    double threshold = 0.0;
    /// True positives - t / (1 - t) * false positives, both per person, - harm (Vickers and Elkin, Med Decis Making
    /// 2006;26:565).
    Estimate netBenefit;
    Estimate standardised;         ///< net benefit / prevalence
    Estimate interventionsAvoided; ///< per person, without missing an event: (net benefit - treatAll) / (t / (1 - t))
    tables::Cell treatAll;         ///< net benefit of treating everybody; treating nobody has 0
    Estimate highRiskPerThousand;  ///< clinical impact curve: how many of 1,000 are treated ...
    Estimate withEventPerThousand; ///< ... and how many of these have the event
};

struct DecisionCurve {
    tables::Cell prevalence; ///< by Kaplan-Meier for survival
    std::vector<DecisionPoint> points;
};

/// As dcurves 1.1.7. Probabilities in [0, 1], equally long, at least one case (assertions).
/// @throws Error for thresholds that don't rise or lie outside of [0, 1), or a prevalence outside of (0, 1); Cancelled
DecisionCurve decisionCurve(std::span<const double> probabilities, const std::vector<bool>& positive,
                            const DecisionCurveOptions& options);

/// For the event by a time, with censored cases: true positives are treated share * (1 - Kaplan-Meier of the treated at
/// that time) (Vickers et al, BMC Med Inform Decis Mak 2008;8:53), as dcurves 1.1.7. risks: probability of the event by
/// the time. Missing at a threshold where nobody treated was followed that long. Resampling has no strata here.
/// @throws Error as above, for a given prevalence, and for a time that is not positive
DecisionCurve survivalDecisionCurve(std::span<const double> risks, const SurvivalTimes& survival, double time,
                                    const DecisionCurveOptions& options);

struct NetBenefitDifference {
    double difference = 0.0; ///< first minus second
    IntervalCell interval95;
    tables::Cell p; ///< see bootstrapP()
};

/// Of two models for the same cases at one threshold in [0, 1), by bootstrap. @throws Error for another threshold;
/// Cancelled
NetBenefitDifference netBenefitDifference(std::span<const double> probabilities1,
                                          std::span<const double> probabilities2, const std::vector<bool>& positive,
                                          double threshold, const BootstrapOptions& options);

} // namespace rimlight::statistics
