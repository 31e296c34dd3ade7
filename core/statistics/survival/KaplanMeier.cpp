#include "core/statistics/survival/KaplanMeier.h"

#include "core/statistics/survival/TimeOrder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace rimlight::statistics {

namespace {

/// Normal quantile of 0.975.
constexpr double kZ975 = 1.959963984540054;

/// @param logError standard error of log(survival)
std::optional<Interval> intervalOf(double survival, double logError, SurvivalScale scale) {
    if (survival <= 0.0)
        return std::nullopt;
    if (scale == SurvivalScale::Plain) {
        const double half = kZ975 * logError * survival;
        return Interval{std::max(0.0, survival - half), std::min(1.0, survival + half)};
    }
    if (scale == SurvivalScale::Log)
        return Interval{survival * std::exp(-kZ975 * logError), std::min(1.0, survival * std::exp(kZ975 * logError))};
    if (survival >= 1.0)
        return std::nullopt;
    const double logSurvival = std::log(survival);
    const double half = kZ975 * logError / logSurvival; // negative, as log(survival) is
    const double middle = std::log(-logSurvival);
    return Interval{std::exp(-std::exp(middle - half)), std::exp(-std::exp(middle + half))};
}

/// Where a curve that rises from 0 reaches "share", given its values at the times; as findq() of survival 3.5-3. A
/// value that is missing is NaN. x begins with 0.
std::optional<double> crossing(const std::vector<double>& x, const std::vector<double>& y, double share) {
    const double tolerance = std::sqrt(std::numeric_limits<double>::epsilon());
    struct Point {
        std::size_t place = 0;
        double y = 0.0;
    };
    std::vector<Point> points;
    for (std::size_t k = 0; k < y.size(); ++k)
        if (!std::isnan(y[k]))
            points.push_back({k, y[k]});
    // By height, since a limit of the interval may fall again late in the curve; of equal heights the first.
    std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) { return a.y < b.y; });
    points.erase(std::unique(points.begin(), points.end(), [](const Point& a, const Point& b) { return a.y == b.y; }),
                 points.end());
    if (points.back().y < share)
        return std::nullopt;
    const auto latest = std::max_element(points.begin(), points.end(),
                                         [](const Point& a, const Point& b) { return a.place < b.place; });
    const auto firstAtLeast = [&](double height) {
        return std::find_if(points.begin(), points.end(), [&](const Point& point) { return point.y >= height; });
    };
    const auto begin = firstAtLeast(share - tolerance);
    if (begin == points.end())
        return std::nullopt;
    // Flat at the wanted height until the end of the observation.
    if (std::abs(share - latest->y) < tolerance)
        return 0.5 * (x[begin->place] + x.back());
    const auto end = firstAtLeast(share + tolerance);
    if (end == points.end())
        return std::nullopt;
    return 0.5 * (x[begin->place] + x[end->place]);
}

} // namespace

KaplanMeierCurve kaplanMeier(const SurvivalTimes& outcome, SurvivalScale scale) {
    requireSurvivalTimes(outcome);
    const auto times = tiedTimes(outcome.time);
    const auto sorted = timeOrder(times, outcome.event);
    KaplanMeierCurve curve;
    curve.cases = outcome.size();
    curve.events = eventCount(outcome);
    curve.scale = scale;
    double survival = 1.0;
    double logVariance = 0.0;
    for (const auto& group : sorted.groups) {
        KaplanMeierStep step;
        step.time = group.time;
        step.atRisk = sorted.atRisk(group);
        step.events = group.events;
        step.censored = group.censored();
        const auto atRisk = static_cast<double>(step.atRisk);
        const auto events = static_cast<double>(step.events);
        survival *= (atRisk - events) / atRisk;
        step.survival = survival;
        if (step.events == step.atRisk) {
            step.standardError = std::nullopt;
        } else {
            logVariance += events / (atRisk * (atRisk - events));
            step.standardError = survival * std::sqrt(logVariance);
            step.interval95 = intervalOf(survival, std::sqrt(logVariance), scale);
        }
        curve.steps.push_back(step);
    }
    return curve;
}

KaplanMeierCurve reverseKaplanMeier(const SurvivalTimes& outcome, SurvivalScale scale) {
    SurvivalTimes followUp = outcome;
    followUp.event.flip();
    return kaplanMeier(followUp, scale);
}

SurvivalQuantile survivalQuantile(const KaplanMeierCurve& curve, double share) {
    assert(share > 0.0 && share < 1.0);
    std::vector<double> x = {0.0};
    std::vector<double> middle = {0.0};
    std::vector<double> high = {0.0};
    std::vector<double> low = {0.0};
    for (const auto& step : curve.steps) {
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        x.push_back(step.time);
        middle.push_back(1.0 - step.survival);
        high.push_back(step.interval95 ? 1.0 - step.interval95->high : kNone);
        low.push_back(step.interval95 ? 1.0 - step.interval95->low : kNone);
    }
    // The upper limit of the survival is the later to fall.
    return {crossing(x, middle, share), crossing(x, low, share), crossing(x, high, share)};
}

std::vector<SurvivalAt> survivalAt(const KaplanMeierCurve& curve, std::span<const double> times) {
    assert(!curve.steps.empty());
    std::vector<SurvivalAt> result;
    for (const double time : times) {
        SurvivalAt at;
        at.time = time;
        at.atRisk = curve.cases;
        at.survival = 1.0;
        at.standardError = 0.0;
        if (curve.scale != SurvivalScale::LogLog)
            at.interval95 = Interval{1.0, 1.0};
        for (const auto& step : curve.steps) {
            if (step.time < time)
                at.atRisk = step.atRisk - step.events - step.censored;
            if (step.time > time)
                break;
            at.events += step.events;
            at.censored += step.censored;
            at.survival = step.survival;
            at.standardError = step.standardError;
            at.interval95 = step.interval95;
        }
        if (time > curve.steps.back().time && curve.steps.back().survival > 0.0) {
            at.survival = std::nullopt;
            at.standardError = std::nullopt;
            at.interval95 = std::nullopt;
        }
        result.push_back(at);
    }
    return result;
}

RestrictedMean restrictedMean(const KaplanMeierCurve& curve, double limit) {
    assert(limit > 0.0);
    // Areas under the curve to the right of each event, up to the limit, weigh Greenwood's terms.
    std::vector<double> areas;
    std::vector<double> terms;
    double survival = 1.0;
    double from = 0.0;
    RestrictedMean result;
    result.limit = limit;
    for (const auto& step : curve.steps) {
        if (step.time > limit)
            break;
        areas.push_back(survival * (step.time - from));
        const auto atRisk = static_cast<double>(step.atRisk);
        const auto events = static_cast<double>(step.events);
        terms.push_back(step.events == step.atRisk ? 0.0 : events / (atRisk * (atRisk - events)));
        survival = step.survival;
        from = step.time;
    }
    double area = survival * (limit - from);
    double variance = 0.0;
    for (std::size_t k = terms.size(); k-- > 0;) {
        variance += area * area * terms[k];
        area += areas[k];
    }
    result.mean = area;
    result.standardError = std::sqrt(variance);
    return result;
}

} // namespace rimlight::statistics
