#include "core/statistics/evaluation/Confusion.h"

#include "core/statistics/Distributions.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>

namespace rimlight::statistics {

namespace {

using tables::Cell;
using tables::Missing;

constexpr std::array kMetrics = {ConfusionMetric::Accuracy,
                                 ConfusionMetric::Sensitivity,
                                 ConfusionMetric::Specificity,
                                 ConfusionMetric::Ppv,
                                 ConfusionMetric::Npv,
                                 ConfusionMetric::F1,
                                 ConfusionMetric::Mcc,
                                 ConfusionMetric::Youden,
                                 ConfusionMetric::BalancedAccuracy,
                                 ConfusionMetric::PositiveLikelihoodRatio,
                                 ConfusionMetric::NegativeLikelihoodRatio};

struct MetricName {
    std::string key;
    std::string title;
};

const MetricName& nameOf(ConfusionMetric metric) {
    static const std::array<MetricName, kMetrics.size()> kNames = {{{"accuracy", "Accuracy"},
                                                                    {"sensitivity", "Sensitivity (recall)"},
                                                                    {"specificity", "Specificity"},
                                                                    {"ppv", "PPV (precision)"},
                                                                    {"npv", "NPV"},
                                                                    {"f1", "F1 score"},
                                                                    {"mcc", "Matthews correlation coefficient"},
                                                                    {"youden", "Youden index"},
                                                                    {"balanced_accuracy", "Balanced accuracy"},
                                                                    {"lr_positive", "Positive likelihood ratio"},
                                                                    {"lr_negative", "Negative likelihood ratio"}}};
    return kNames.at(static_cast<std::size_t>(metric));
}

double number(std::size_t count) {
    return static_cast<double>(count);
}

constexpr const char* kNoneCalledPositive = "no case is called positive";
constexpr const char* kNoneCalledNegative = "no case is called negative";

/// Of what a metric is the share: successes among trials.
struct Share {
    std::size_t successes = 0;
    std::size_t trials = 0;
    const char* whenEmpty = "";
};

std::optional<Share> shareOf(const ConfusionCounts& c, ConfusionMetric metric) {
    switch (metric) {
    case ConfusionMetric::Accuracy:
        return Share{c.truePositives + c.trueNegatives, c.all(), "no case"};
    case ConfusionMetric::Sensitivity:
        return Share{c.truePositives, c.positives(), kNoPositive};
    case ConfusionMetric::Specificity:
        return Share{c.trueNegatives, c.negatives(), kNoNegative};
    case ConfusionMetric::Ppv:
        return Share{c.truePositives, c.truePositives + c.falsePositives, kNoneCalledPositive};
    case ConfusionMetric::Npv:
        return Share{c.trueNegatives, c.trueNegatives + c.falseNegatives, kNoneCalledNegative};
    default:
        return std::nullopt;
    }
}

/// Why what needs both classes doesn't exist; null when it does.
const char* missingClass(const ConfusionCounts& c) {
    return c.positives() == 0 ? kNoPositive : c.negatives() == 0 ? kNoNegative : nullptr;
}

Cell matthews(const ConfusionCounts& c) {
    if (const char* reason = missingClass(c))
        return Missing{reason};
    const std::size_t calledPositive = c.truePositives + c.falsePositives;
    const std::size_t calledNegative = c.trueNegatives + c.falseNegatives;
    if (calledPositive == 0 || calledNegative == 0)
        return Missing{calledPositive == 0 ? kNoneCalledPositive : kNoneCalledNegative};
    const double numerator =
        number(c.truePositives) * number(c.trueNegatives) - number(c.falsePositives) * number(c.falseNegatives);
    return numerator / std::sqrt(number(calledPositive) * number(calledNegative)) /
           std::sqrt(number(c.positives()) * number(c.negatives()));
}

Cell f1(const ConfusionCounts& c) {
    const std::size_t denominator = 2 * c.truePositives + c.falsePositives + c.falseNegatives;
    if (denominator == 0)
        return Missing{"no positive case, and none is called so"};
    return 2.0 * number(c.truePositives) / number(denominator);
}

/// Sensitivity + specificity; both classes present.
double sumOfShares(const ConfusionCounts& c) {
    return number(c.truePositives) / number(c.positives()) + number(c.trueNegatives) / number(c.negatives());
}

/// A ratio of a share among the positives to one among the negatives.
struct LikelihoodRatio {
    std::size_t ofPositives = 0;
    std::size_t ofNegatives = 0;
    const char* whenBothZero = "";
    const char* whenInfinite = "";
};

LikelihoodRatio likelihoodRatio(const ConfusionCounts& c, ConfusionMetric metric) {
    if (metric == ConfusionMetric::PositiveLikelihoodRatio)
        return {c.truePositives, c.falsePositives, kNoneCalledPositive, "infinite: no false positive"};
    return {c.falseNegatives, c.trueNegatives, kNoneCalledNegative, "infinite: no true negative"};
}

Cell valueOf(const ConfusionCounts& c, const LikelihoodRatio& ratio) {
    if (const char* reason = missingClass(c))
        return Missing{reason};
    if (ratio.ofNegatives == 0)
        return Missing{ratio.ofPositives == 0 ? ratio.whenBothZero : ratio.whenInfinite};
    return number(ratio.ofPositives) / number(c.positives()) / (number(ratio.ofNegatives) / number(c.negatives()));
}

IntervalCell intervalOf(const ConfusionCounts& c, const LikelihoodRatio& ratio) {
    const auto value = valueOf(c, ratio);
    if (const auto* missing = std::get_if<Missing>(&value))
        return *missing;
    if (ratio.ofPositives == 0)
        return Missing{"the logarithm of 0 has no interval"};
    const double error = std::sqrt(1.0 / number(ratio.ofPositives) - 1.0 / number(c.positives()) +
                                   1.0 / number(ratio.ofNegatives) - 1.0 / number(c.negatives()));
    const double factor = std::exp(kNormal975 * error);
    return Interval{std::get<double>(value) / factor, std::get<double>(value) * factor};
}

/// Normal interval of sensitivity + specificity - 1.
Interval youdenInterval(const ConfusionCounts& c) {
    const double sensitivity = number(c.truePositives) / number(c.positives());
    const double specificity = number(c.trueNegatives) / number(c.negatives());
    const double half = kNormal975 * std::sqrt(sensitivity * (1.0 - sensitivity) / number(c.positives()) +
                                               specificity * (1.0 - specificity) / number(c.negatives()));
    const double youden = sumOfShares(c) - 1.0;
    return {std::max(-1.0, youden - half), std::min(1.0, youden + half)};
}

} // namespace

ConfusionCounts confusionAt(std::span<const double> scores, const std::vector<bool>& positive, double cutoff) {
    std::vector<std::size_t> all(scores.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return confusionAt(scores, positive, cutoff, all);
}

ConfusionCounts confusionAt(std::span<const double> scores, const std::vector<bool>& positive, double cutoff,
                            std::span<const std::size_t> rows) {
    assert(scores.size() == positive.size() && !std::isnan(cutoff));
    ConfusionCounts counts;
    for (const std::size_t row : rows) {
        assert(!std::isnan(scores[row]));
        if (scores[row] >= cutoff)
            ++(positive[row] ? counts.truePositives : counts.falsePositives);
        else
            ++(positive[row] ? counts.falseNegatives : counts.trueNegatives);
    }
    return counts;
}

std::span<const ConfusionMetric> confusionMetrics() {
    return kMetrics;
}

const std::string& keyOf(ConfusionMetric metric) {
    return nameOf(metric).key;
}

const std::string& titleOf(ConfusionMetric metric) {
    return nameOf(metric).title;
}

Cell confusionMetric(const ConfusionCounts& counts, ConfusionMetric metric) {
    if (const auto share = shareOf(counts, metric)) {
        if (share->trials == 0)
            return Missing{share->whenEmpty};
        return number(share->successes) / number(share->trials);
    }
    switch (metric) {
    case ConfusionMetric::F1:
        return f1(counts);
    case ConfusionMetric::Mcc:
        return matthews(counts);
    case ConfusionMetric::PositiveLikelihoodRatio:
    case ConfusionMetric::NegativeLikelihoodRatio:
        return valueOf(counts, likelihoodRatio(counts, metric));
    default:
        if (const char* reason = missingClass(counts))
            return Missing{reason};
        return metric == ConfusionMetric::Youden ? sumOfShares(counts) - 1.0 : 0.5 * sumOfShares(counts);
    }
}

Interval proportionInterval(std::size_t successes, std::size_t trials, ProportionInterval method) {
    assert(trials > 0 && successes <= trials);
    const double n = number(trials);
    const double x = number(successes);
    if (method == ProportionInterval::ClopperPearson)
        return {successes == 0 ? 0.0 : betaQuantile(0.025, x, n - x + 1.0),
                successes == trials ? 1.0 : betaQuantile(0.975, x + 1.0, n - x)};
    constexpr double kSquare = kNormal975 * kNormal975;
    const double centre = (x + 0.5 * kSquare) / (n + kSquare);
    const double half = kNormal975 * std::sqrt(x * (n - x) / n + 0.25 * kSquare) / (n + kSquare);
    return {successes == 0 ? 0.0 : centre - half, successes == trials ? 1.0 : centre + half};
}

IntervalCell closedFormInterval(const ConfusionCounts& counts, ConfusionMetric metric, ProportionInterval method) {
    if (const auto share = shareOf(counts, metric)) {
        if (share->trials == 0)
            return Missing{share->whenEmpty};
        return proportionInterval(share->successes, share->trials, method);
    }
    switch (metric) {
    case ConfusionMetric::F1:
    case ConfusionMetric::Mcc:
        return Missing{"by bootstrap only"};
    case ConfusionMetric::PositiveLikelihoodRatio:
    case ConfusionMetric::NegativeLikelihoodRatio:
        return intervalOf(counts, likelihoodRatio(counts, metric));
    default: {
        if (const char* reason = missingClass(counts))
            return Missing{reason};
        const auto youden = youdenInterval(counts);
        if (metric == ConfusionMetric::Youden)
            return youden;
        return Interval{0.5 * (youden.low + 1.0), 0.5 * (youden.high + 1.0)};
    }
    }
}

const IntervalCell& MetricEstimate::interval95() const {
    switch (metric) {
    case ConfusionMetric::F1:
    case ConfusionMetric::Mcc:
    case ConfusionMetric::Youden:
    case ConfusionMetric::BalancedAccuracy:
        return bootstrap95;
    default:
        return closedForm95;
    }
}

const MetricEstimate& Confusion::operator[](ConfusionMetric metric) const {
    return metrics.at(static_cast<std::size_t>(metric));
}

std::vector<std::optional<double>> confusionStatistics(const ConfusionCounts& counts) {
    std::vector<std::optional<double>> values;
    values.reserve(kMetrics.size());
    for (const auto metric : kMetrics) {
        const auto value = confusionMetric(counts, metric);
        const auto* defined = std::get_if<double>(&value);
        values.push_back(defined ? std::optional(*defined) : std::nullopt);
    }
    return values;
}

Confusion confusionWithIntervals(double cutoff, const ConfusionCounts& counts, ProportionInterval method,
                                 std::span<const Replicates> replicates) {
    assert(replicates.size() == kMetrics.size());
    Confusion confusion{cutoff, counts, {}};
    for (std::size_t m = 0; m < kMetrics.size(); ++m) {
        MetricEstimate estimate{kMetrics.at(m), confusionMetric(counts, kMetrics.at(m)),
                                closedFormInterval(counts, kMetrics.at(m), method), percentileInterval(replicates[m])};
        if (const auto* missing = std::get_if<Missing>(&estimate.value))
            estimate.bootstrap95 = *missing;
        confusion.metrics.push_back(std::move(estimate));
    }
    return confusion;
}

Confusion confusionWithIntervals(std::span<const double> scores, const std::vector<bool>& positive, double cutoff,
                                 ProportionInterval method, const BootstrapOptions& options) {
    const auto replicates = bootstrap(
        positive, kMetrics.size(),
        [&](std::span<const std::size_t> rows) {
            return confusionStatistics(confusionAt(scores, positive, cutoff, rows));
        },
        options);
    return confusionWithIntervals(cutoff, confusionAt(scores, positive, cutoff), method, replicates);
}

} // namespace rimlight::statistics
