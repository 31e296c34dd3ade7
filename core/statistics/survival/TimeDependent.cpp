#include "core/statistics/survival/TimeDependent.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/statistics/survival/CensoringCurve.h"
#include "core/statistics/survival/KaplanMeier.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace rimlight::statistics {

namespace {

constexpr const char* kItem = "prediction over time";

enum class Status { Case, Control, Censored };

/// What the censoring says about each case, for any time.
class CensoringWeights {
public:
    explicit CensoringWeights(const SurvivalTimes& outcome)
        : m_outcome(outcome), m_sorted(timeOrder(outcome.time, outcome.event)), m_curve(m_sorted) {
        const auto n = static_cast<double>(outcome.size());
        double hazard = 0.0;
        for (std::size_t g = 0; g < m_sorted.groups.size(); ++g) {
            const auto& group = m_sorted.groups[g];
            const auto atRisk = static_cast<double>(m_sorted.atRisk(group));
            m_hazardBefore.push_back(hazard);
            hazard += n * static_cast<double>(group.censored()) / (atRisk * atRisk);
            m_hazard.push_back(hazard);
        }
    }

    std::size_t size() const { return m_outcome.size(); }
    double lastTime() const { return m_sorted.groups.back().time; }

    Status statusAt(std::size_t i, double time) const {
        if (m_outcome.time[i] > time)
            return Status::Control;
        return m_outcome.event[i] ? Status::Case : Status::Censored;
    }

    std::vector<double> weightsAt(double time) const {
        std::vector<double> weights(size(), 0.0);
        for (std::size_t i = 0; i < size(); ++i) {
            const Status status = statusAt(i, time);
            if (status == Status::Case)
                weights[i] = 1.0 / m_curve.before(m_outcome.time[i]);
            else if (status == Status::Control)
                weights[i] = 1.0 / m_curve.at(time);
        }
        return weights;
    }

    /// The influence of case i on sum_j parts_j by way of the weights in them, for all i: the sum of parts_j * M_i(s_j)
    /// where s_j is just before T_j for a case and the time for a control, and M_i(s) is the martingale of being
    /// censored, n (1(censored by s) / Y(T_i) - sum over u <= min(s, T_i) of the censored at u / Y(u)^2), Y at risk.
    std::vector<double> influenceOf(const std::vector<double>& parts, double time) const {
        const auto n = static_cast<double>(size());
        double controls = 0.0;
        double laterCases = 0.0; // after the group
        for (std::size_t i = 0; i < size(); ++i) {
            const Status status = statusAt(i, time);
            controls += status == Status::Control ? parts[i] : 0.0;
            laterCases += status == Status::Case ? parts[i] : 0.0;
        }
        double earlierCases = 0.0; // up to the group, times their hazard
        double hazardAtTime = 0.0;
        std::vector<double> influence(size(), 0.0);
        for (std::size_t g = 0; g < m_sorted.groups.size(); ++g) {
            const auto& group = m_sorted.groups[g];
            const bool inside = group.time <= time;
            if (inside) {
                hazardAtTime = m_hazard[g];
                double cases = 0.0;
                for (std::size_t k = group.begin; k < group.end; ++k)
                    cases += m_outcome.event[m_sorted.order[k]] ? parts[m_sorted.order[k]] : 0.0;
                laterCases -= cases;
                earlierCases += cases * m_hazardBefore[g];
            }
            for (std::size_t k = group.begin; k < group.end; ++k) {
                const std::size_t i = m_sorted.order[k];
                if (!inside) {
                    influence[i] = -earlierCases - controls * hazardAtTime;
                    continue;
                }
                const double own = m_outcome.event[i] ? 0.0 : n / static_cast<double>(m_sorted.atRisk(group));
                influence[i] = (laterCases + controls) * (own - m_hazard[g]) - earlierCases;
            }
        }
        return influence;
    }

private:
    const SurvivalTimes& m_outcome;
    TimeOrder m_sorted;
    CensoringCurve m_curve;
    std::vector<double> m_hazard;       ///< of each group: n * sum of censored / Y^2, up to it
    std::vector<double> m_hazardBefore; ///< and before it
};

void requireTimes(std::span<const double> times, double lastTime) {
    for (const double time : times)
        if (!(time >= 0.0) || time > lastTime)
            throw Error("no case was followed until time " + formatSignificant(time, 6) +
                            "; the longest follow-up is " + formatSignificant(lastTime, 6),
                        kItem, "Choose an earlier time.");
}

/// Influences on a mean as those of an estimate: around their mean, divided so that the squares add up to the variance
/// (with n - 1, as riskRegression's sd(influence) / sqrt(n)).
InfluenceEstimate estimateOfMean(double value, std::vector<double> influence) {
    const auto n = static_cast<double>(influence.size());
    const double mean = std::accumulate(influence.begin(), influence.end(), 0.0) / n;
    const double scale = n > 1.0 ? 1.0 / std::sqrt(n * (n - 1.0)) : 0.0;
    for (double& part : influence)
        part = (part - mean) * scale;
    return estimateOf(value, std::move(influence));
}

std::vector<std::size_t> byFallingMarker(std::span<const double> marker) {
    std::vector<std::size_t> order(marker.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    assert(std::all_of(marker.begin(), marker.end(), [](double value) { return std::isfinite(value); }));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return marker[a] > marker[b]; });
    return order;
}

/// The weights of the cases and of the controls with one marker.
struct MarkerGroup {
    double marker = 0.0;
    std::size_t begin = 0; ///< of the order
    std::size_t end = 0;
    double cases = 0.0;
    double controls = 0.0;
};

struct MarkerGroups {
    std::vector<std::size_t> order;
    std::vector<MarkerGroup> groups; ///< by falling marker
    double cases = 0.0;
    double controls = 0.0;
};

MarkerGroups markerGroups(std::span<const double> marker, const CensoringWeights& censoring,
                          const std::vector<double>& weights, double time) {
    MarkerGroups result;
    result.order = byFallingMarker(marker);
    for (std::size_t k = 0; k < result.order.size(); ++k) {
        const std::size_t i = result.order[k];
        if (result.groups.empty() || result.groups.back().marker != marker[i])
            result.groups.push_back({marker[i], k, k, 0.0, 0.0});
        auto& group = result.groups.back();
        group.end = k + 1;
        const Status status = censoring.statusAt(i, time);
        group.cases += status == Status::Case ? weights[i] : 0.0;
        group.controls += status == Status::Control ? weights[i] : 0.0;
    }
    for (const auto& group : result.groups) {
        result.cases += group.cases;
        result.controls += group.controls;
    }
    return result;
}

AucAt aucAt(std::span<const double> marker, const CensoringWeights& censoring, double time) {
    AucAt result;
    result.time = time;
    for (std::size_t i = 0; i < marker.size(); ++i) {
        const Status status = censoring.statusAt(i, time);
        result.cases += status == Status::Case ? 1 : 0;
        result.controls += status == Status::Control ? 1 : 0;
    }
    if (result.cases == 0 || result.controls == 0)
        return result;
    const auto weights = censoring.weightsAt(time);
    const auto sorted = markerGroups(marker, censoring, weights, time);
    // Each case's weight times that of the controls it beats, and the other way round, per case and control.
    std::vector<double> parts(marker.size(), 0.0);
    double wins = 0.0;
    double casesAbove = 0.0;
    double controlsBelow = sorted.controls;
    for (const auto& group : sorted.groups) {
        controlsBelow -= group.controls;
        const double beaten = std::max(0.0, controlsBelow) + 0.5 * group.controls;
        const double beating = casesAbove + 0.5 * group.cases;
        wins += group.cases * beaten;
        for (std::size_t k = group.begin; k < group.end; ++k) {
            const std::size_t i = sorted.order[k];
            const Status status = censoring.statusAt(i, time);
            parts[i] = status == Status::Case      ? weights[i] * beaten
                       : status == Status::Control ? weights[i] * beating
                                                   : 0.0;
        }
        casesAbove += group.cases;
    }
    const double pairs = sorted.cases * sorted.controls;
    const double value = wins / pairs;
    const auto n = static_cast<double>(marker.size());
    for (std::size_t i = 0; i < marker.size(); ++i) {
        const Status status = censoring.statusAt(i, time);
        if (status == Status::Censored)
            continue;
        parts[i] -= value * weights[i] * (status == Status::Case ? sorted.controls : sorted.cases);
        parts[i] *= n / pairs;
    }
    auto influence = censoring.influenceOf(parts, time);
    for (std::size_t i = 0; i < marker.size(); ++i)
        influence[i] = parts[i] + influence[i] / n;
    result.auc = estimateOfMean(value, std::move(influence));
    return result;
}

/// Sums by hand would give 1 - 2e-16 at the end of the curve.
double shareOf(double part, double whole, bool last) {
    return last ? 1.0 : std::min(1.0, part / whole);
}

} // namespace

std::vector<AucAt> timeDependentAuc(const tables::DesignMatrix& markers, const SurvivalTimes& outcome,
                                    std::span<const double> times, const Progress& progress) {
    requireSurvivalTimes(outcome);
    assert(markers.rows == outcome.size() && (markers.columns == 1 || markers.columns == times.size()));
    const CensoringWeights censoring(outcome);
    requireTimes(times, censoring.lastTime());
    std::vector<AucAt> result;
    for (std::size_t t = 0; t < times.size(); ++t) {
        progress.throwIfCancelled();
        result.push_back(aucAt(markers.column(markers.columns == 1 ? 0 : t), censoring, times[t]));
    }
    return result;
}

std::vector<RocPoint> timeDependentRoc(std::span<const double> marker, const SurvivalTimes& outcome, double time) {
    requireSurvivalTimes(outcome);
    assert(marker.size() == outcome.size());
    const CensoringWeights censoring(outcome);
    requireTimes(std::span(&time, 1), censoring.lastTime());
    const auto sorted = markerGroups(marker, censoring, censoring.weightsAt(time), time);
    if (sorted.cases == 0.0 || sorted.controls == 0.0)
        return {};
    std::vector<RocPoint> points = {{std::numeric_limits<double>::infinity(), 0.0, 1.0}};
    double cases = 0.0;
    double controls = 0.0;
    for (std::size_t g = 0; g < sorted.groups.size(); ++g) {
        const auto& group = sorted.groups[g];
        const bool last = g + 1 == sorted.groups.size();
        cases += group.cases;
        controls += group.controls;
        points.push_back(
            {group.marker, shareOf(cases, sorted.cases, last), 1.0 - shareOf(controls, sorted.controls, last)});
    }
    return points;
}

std::optional<double> timeDependentYouden(std::span<const double> marker, const SurvivalTimes& outcome, double time) {
    const auto points = timeDependentRoc(marker, outcome, time);
    if (points.empty())
        return std::nullopt;
    // Indices this close are equal but for rounding.
    constexpr double kEqual = 1e-12;
    double best = 0.0;
    double cutoff = points.back().cutoff;
    for (std::size_t k = points.size() - 1; k-- > 1;) {
        const double index = points[k].sensitivity + points[k].specificity - 1.0;
        if (index <= best + kEqual)
            continue;
        best = index;
        const double below = points[k + 1].cutoff;
        const double above = points[k].cutoff;
        const double middle = below + 0.5 * (above - below);
        cutoff = middle > below && middle <= above ? middle : above;
    }
    return cutoff;
}

std::vector<BrierAt> brierScores(const tables::DesignMatrix& risks, const SurvivalTimes& outcome,
                                 std::span<const double> times, const Progress& progress) {
    requireSurvivalTimes(outcome);
    assert(risks.rows == outcome.size() && risks.columns == times.size());
    const CensoringWeights censoring(outcome);
    requireTimes(times, censoring.lastTime());
    if (!std::all_of(risks.values.begin(), risks.values.end(), [](double risk) { return risk >= 0.0 && risk <= 1.0; }))
        throw Error("a predicted risk is not between 0 and 1", kItem, "Give probabilities of the event.");
    const auto curve = survivalAt(kaplanMeier(outcome), times);
    const auto n = static_cast<double>(outcome.size());
    std::vector<BrierAt> result;
    for (std::size_t t = 0; t < times.size(); ++t) {
        progress.throwIfCancelled();
        const auto risk = risks.column(t);
        const auto weights = censoring.weightsAt(times[t]);
        const double everybody = 1.0 - curve[t].survival.value();
        std::vector<double> parts(outcome.size());
        double sum = 0.0;
        double nullSum = 0.0;
        for (std::size_t i = 0; i < outcome.size(); ++i) {
            const bool happened = censoring.statusAt(i, times[t]) == Status::Case;
            const double error = (happened ? 1.0 : 0.0) - risk[i];
            const double nullError = (happened ? 1.0 : 0.0) - everybody;
            parts[i] = weights[i] * error * error;
            sum += parts[i];
            nullSum += weights[i] * nullError * nullError;
        }
        auto influence = censoring.influenceOf(parts, times[t]);
        for (std::size_t i = 0; i < outcome.size(); ++i)
            influence[i] = parts[i] + influence[i] / n;
        BrierAt at;
        at.time = times[t];
        at.brier = estimateOfMean(sum / n, std::move(influence));
        at.null = nullSum / n;
        if (at.null > 0.0)
            at.accuracy = 1.0 - at.brier.value / at.null;
        result.push_back(std::move(at));
    }
    return result;
}

double integratedBrier(std::span<const double> times, std::span<const double> brier, double until) {
    assert(times.size() == brier.size() && !times.empty());
    assert(times.front() > 0.0 && std::is_sorted(times.begin(), times.end()));
    assert(until > 0.0 && until <= times.back());
    double sum = 0.0;
    for (std::size_t k = 0; k < times.size() && times[k] < until; ++k) {
        const double next = k + 1 < times.size() ? std::min(times[k + 1], until) : until;
        sum += brier[k] * (next - times[k]);
    }
    return sum / until;
}

} // namespace rimlight::statistics
