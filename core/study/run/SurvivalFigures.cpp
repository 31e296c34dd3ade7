#include "core/study/run/SurvivalFigures.h"

#include "core/base/Text.h"
#include "core/study/run/PerformanceFigures.h"

#include <algorithm>

namespace rimlight::study {

namespace {

using report::LineChart;
using report::LineSeries;
using report::LineStyle;
using report::Role;

report::Axis shareAxis(const std::string& label) {
    report::Axis axis{label};
    axis.low = 0.0;
    axis.high = 1.0;
    return axis;
}

/// Some six round times from 0 to the last.
std::vector<double> riskTimes(double last) {
    constexpr double kIntervals = 6.0;
    double step = 1.0;
    for (const double candidate : {1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0, 120.0, 240.0, 365.0, 730.0}) {
        step = candidate;
        if (last / candidate <= kIntervals)
            break;
    }
    std::vector<double> times;
    constexpr std::size_t kMost = 12;
    for (double time = 0.0; time <= last && times.size() < kMost; time += step)
        times.push_back(time);
    return times;
}

report::StepCurve stepCurve(const KaplanMeierFigure::Curve& one, const std::vector<double>& times) {
    report::StepCurve curve;
    curve.name = one.name + " (n = " + std::to_string(one.curve.cases) + ")";
    curve.role = one.isHigh ? Role::HighRisk : Role::LowRisk;
    curve.times = {0.0};
    curve.values = {1.0};
    curve.low = {1.0};
    curve.high = {1.0};
    for (const auto& step : one.curve.steps) {
        curve.followUp.insert(curve.followUp.end(), step.events + step.censored, step.time);
        if (step.censored > 0)
            curve.censored.push_back(step.time);
        curve.lastTime = step.time;
        if (step.events == 0 || step.time <= 0.0)
            continue;
        curve.times.push_back(step.time);
        curve.values.push_back(step.survival);
        curve.low.push_back(step.interval95 ? step.interval95->low : step.survival);
        curve.high.push_back(step.interval95 ? step.interval95->high : step.survival);
    }
    for (const auto& at : statistics::survivalAt(one.curve, times))
        curve.atRisk.push_back(at.atRisk);
    return curve;
}

std::string timeText(double time, const std::string& unit) {
    return formatNumber(time) + ' ' + unit;
}

Role roleOf(const SurvivalModel& model) {
    return model.key == "nomogram" ? Role::Highlight : Role::Series;
}

} // namespace

report::Figure kaplanMeierFigure(const KaplanMeierFigure& figure, const SurvivalPlan& plan) {
    report::StepChart chart;
    chart.title = figure.title;
    chart.x = report::Axis{"Time (" + plan.unit + ")"};
    chart.x.low = 0.0;
    chart.y = shareAxis(plan.name);
    double last = 0.0;
    for (const auto& one : figure.curves)
        if (!one.curve.steps.empty())
            last = std::max(last, one.curve.steps.back().time);
    chart.riskTimes = riskTimes(last);
    for (const auto& one : figure.curves)
        chart.curves.push_back(stepCurve(one, chart.riskTimes));
    chart.notes = figure.notes;
    return chart;
}

report::Figure rankCutoffFigure(const statistics::RankCutoff& cutoff, const std::string& score) {
    LineChart chart;
    chart.title = "Cut-off of " + score + " by maximally selected log-rank statistic";
    chart.x = report::Axis{score};
    chart.y = report::Axis{"Standardised log-rank statistic"};
    LineSeries line{"", Role::Highlight, LineStyle::Solid, {}, {}};
    for (const auto& candidate : cutoff.candidates) {
        line.x.push_back(candidate.marker);
        line.y.push_back(candidate.statistic);
    }
    chart.series.push_back(std::move(line));
    chart.references.push_back({report::Direction::Vertical, cutoff.cutoff, formatSignificant(cutoff.cutoff, 3)});
    chart.notes.push_back("corrected p = " + formatSignificant(cutoff.p, 2));
    return chart;
}

TimeFigures::TimeFigures(const SurvivalPlan& plan, std::string part) : m_unit(plan.unit), m_times(plan.readAt) {
    m_auc.title = "AUC(t): " + part;
    m_auc.x = report::Axis{"Time (" + plan.unit + ")"};
    m_auc.y = shareAxis("AUC(t)");
    m_brier.title = "Brier score over time: " + part;
    m_brier.x = m_auc.x;
    m_brier.y = report::Axis{"Brier(t)"};
    m_brier.y.low = 0.0;
    for (const double time : m_times) {
        AtTime at;
        at.time = time;
        at.calibration.title = "Calibration at " + timeText(time, m_unit) + ": " + part;
        at.calibration.x = shareAxis("Predicted risk");
        at.calibration.y = shareAxis("Observed risk (Kaplan-Meier)");
        at.calibration.square = true;
        at.calibration.series.push_back({"Ideal", Role::Reference, LineStyle::Dashed, {0.0, 1.0}, {0.0, 1.0}});
        at.decision.title = "Decision curves at " + timeText(time, m_unit) + ": " + part;
        at.decision.x = report::Axis{"Threshold probability"};
        at.decision.y = report::Axis{"Net benefit"};
        m_at.push_back(std::move(at));
    }
}

void TimeFigures::add(const SurvivalModel& model, const std::vector<statistics::AucAt>& aucs,
                      const std::vector<statistics::BrierAt>& briers) {
    LineSeries auc{model.title, roleOf(model), LineStyle::Solid, {}, {}};
    for (const auto& at : aucs)
        if (at.auc) {
            auc.x.push_back(at.time);
            auc.y.push_back(at.auc->value);
            auc.low.push_back(at.auc->interval95.low);
            auc.high.push_back(at.auc->interval95.high);
        }
    if (!auc.x.empty())
        m_auc.series.push_back(std::move(auc));
    if (m_brier.series.empty()) {
        LineSeries null{"Same risk for all", Role::Reference, LineStyle::Dashed, {}, {}};
        for (const auto& at : briers) {
            null.x.push_back(at.time);
            null.y.push_back(at.null);
        }
        m_brier.series.push_back(std::move(null));
    }
    LineSeries brier{model.title, roleOf(model), LineStyle::Solid, {}, {}};
    for (const auto& at : briers) {
        brier.x.push_back(at.time);
        brier.y.push_back(at.brier.value);
    }
    m_brier.series.push_back(std::move(brier));
}

void TimeFigures::addAt(const SurvivalModel& model, double time,
                        const std::vector<statistics::SurvivalCalibrationGroup>& groups,
                        const statistics::DecisionCurve& curve) {
    auto at = std::find_if(m_at.begin(), m_at.end(), [&](const auto& one) { return one.time == time; });
    if (at == m_at.end())
        return;
    LineSeries line{model.title, roleOf(model), LineStyle::LineAndPoints, {}, {}};
    line.spread = report::Spread::ErrorBars;
    for (const auto& group : groups)
        if (group.observed) {
            line.x.push_back(group.meanPredicted);
            line.y.push_back(*group.observed);
            line.low.push_back(group.interval95 ? group.interval95->low : *group.observed);
            line.high.push_back(group.interval95 ? group.interval95->high : *group.observed);
        }
    if (!line.x.empty())
        at->calibration.series.push_back(std::move(line));
    LineSeries benefit{model.title, roleOf(model), LineStyle::Solid, {}, {}};
    LineSeries all{"Treat all", Role::Muted, LineStyle::Dashed, {}, {}};
    for (const auto& point : curve.points) {
        if (const auto* value = std::get_if<double>(&point.netBenefit.value)) {
            benefit.x.push_back(point.threshold);
            benefit.y.push_back(*value);
        }
        if (const auto* value = std::get_if<double>(&point.treatAll)) {
            all.x.push_back(point.threshold);
            all.y.push_back(*value);
        }
    }
    if (at->decision.series.empty() && !all.x.empty()) {
        at->decision.references.push_back({report::Direction::Horizontal, 0.0, "Treat none"});
        const double highest = std::max(0.05, *std::max_element(all.y.begin(), all.y.end()));
        at->decision.y.low = -0.25 * highest;
        at->decision.y.high = 1.1 * highest;
        at->decision.series.push_back(std::move(all));
    }
    if (!benefit.x.empty())
        at->decision.series.push_back(std::move(benefit));
    endWhereItMatters(at->decision);
}

void TimeFigures::addTo(ResultFiles& files, const std::string& ending) const {
    if (!m_auc.series.empty())
        files.add("auc-t" + ending, m_auc);
    if (!m_brier.series.empty())
        files.add("brier-t" + ending, m_brier);
    for (const auto& at : m_at) {
        const std::string where = ending + '-' + fileNamePart(timeText(at.time, m_unit));
        if (at.calibration.series.size() > 1)
            files.add("calibration-t" + where, at.calibration);
        if (at.decision.series.size() > 1)
            files.add("decision-t" + where, at.decision);
    }
}

} // namespace rimlight::study
