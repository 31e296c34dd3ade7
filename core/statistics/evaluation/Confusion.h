#pragma once

#include "core/statistics/evaluation/Bootstrap.h"
#include "core/statistics/evaluation/Estimate.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::statistics {

/// Of the rule "positive when score >= cut-off".
struct ConfusionCounts {
    std::size_t truePositives = 0;
    std::size_t falsePositives = 0;
    std::size_t trueNegatives = 0;
    std::size_t falseNegatives = 0;

    std::size_t positives() const { return truePositives + falseNegatives; }
    std::size_t negatives() const { return trueNegatives + falsePositives; }
    std::size_t all() const { return positives() + negatives(); }
    bool operator==(const ConfusionCounts&) const = default;
};

/// Equally long, scores and cut-off no NaN (assertions).
ConfusionCounts confusionAt(std::span<const double> scores, const std::vector<bool>& positive, double cutoff);
/// Of the rows alone; a row may come twice.
ConfusionCounts confusionAt(std::span<const double> scores, const std::vector<bool>& positive, double cutoff,
                            std::span<const std::size_t> rows);

enum class ConfusionMetric {
    Accuracy,
    Sensitivity, ///< also called recall
    Specificity,
    Ppv, ///< also called precision
    Npv,
    F1,
    Mcc,
    Youden,
    BalancedAccuracy,
    PositiveLikelihoodRatio,
    NegativeLikelihoodRatio
};

/// All of them, in the order of tables.
std::span<const ConfusionMetric> confusionMetrics();

/// "sensitivity", "ppv", "f1": for columns and protocols.
const std::string& keyOf(ConfusionMetric metric);
/// "Sensitivity (recall)", "PPV (precision)": for people.
const std::string& titleOf(ConfusionMetric metric);

/// Missing where the metric is 0/0 or infinite, with the reason: "no case is called positive".
tables::Cell confusionMetric(const ConfusionCounts& counts, ConfusionMetric metric);

enum class ProportionInterval {
    Wilson,        ///< score interval without continuity correction: Wilson, JASA 1927;22:209
    ClopperPearson ///< "exact", conservative: Biometrika 1934;26:404
};

/// 95 % interval of successes / trials. trials > 0, successes <= trials (assertions).
Interval proportionInterval(std::size_t successes, std::size_t trials, ProportionInterval method);

/// 95 % interval by formula. Proportions: as asked. Youden's index and balanced accuracy: normal, with the variance of
/// two independent proportions, cut to their range. Likelihood ratios: of the logarithm (Simel, Samsa and Matchar, J
/// Clin Epidemiol 1991;44:763). F1 and MCC have none: Missing.
IntervalCell closedFormInterval(const ConfusionCounts& counts, ConfusionMetric metric, ProportionInterval method);

struct MetricEstimate {
    ConfusionMetric metric = ConfusionMetric::Accuracy;
    tables::Cell value;
    IntervalCell closedForm95;
    IntervalCell bootstrap95;

    /// The one for tables: by formula for proportions and likelihood ratios, by bootstrap for F1, MCC, Youden's index
    /// and balanced accuracy.
    const IntervalCell& interval95() const;
};

struct Confusion {
    double cutoff = 0.0;
    ConfusionCounts counts;
    std::vector<MetricEstimate> metrics; ///< in the order of confusionMetrics()

    const MetricEstimate& operator[](ConfusionMetric metric) const;
};

/// All metrics as a ResampleStatistics returns them, in the order of confusionMetrics().
std::vector<std::optional<double>> confusionStatistics(const ConfusionCounts& counts);

/// With percentile intervals of the replicates of confusionStatistics(). A metric that doesn't exist for the cases
/// themselves has no interval either.
Confusion confusionWithIntervals(double cutoff, const ConfusionCounts& counts, ProportionInterval method,
                                 std::span<const Replicates> replicates);

/// With resamples of its own. Works with one class, or no case: metrics are then missing. @throws Cancelled
Confusion confusionWithIntervals(std::span<const double> scores, const std::vector<bool>& positive, double cutoff,
                                 ProportionInterval method, const BootstrapOptions& options);

} // namespace rimlight::statistics
