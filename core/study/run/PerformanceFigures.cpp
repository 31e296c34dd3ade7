#include "core/study/run/PerformanceFigures.h"

#include "core/base/Text.h"
#include "core/statistics/Roc.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace rimlight::study {

namespace {

using report::Axis;
using report::LineChart;
using report::LineSeries;
using report::LineStyle;
using report::Role;

Role roleOf(const StudyModel& model) {
    return model.isMain ? Role::Highlight : Role::Series;
}

std::string withAuc(const FigureModel& model) {
    const auto* auc = std::get_if<double>(&model.evaluation->auc.value);
    if (auc == nullptr)
        return model.model->title;
    std::string text = model.model->title + ", AUC " + formatFixed(*auc, 3);
    if (const auto* interval = std::get_if<statistics::Interval>(&model.evaluation->auc.interval95))
        text += " (" + formatFixed(interval->low, 3) + "-" + formatFixed(interval->high, 3) + ")";
    return text;
}

Axis shareAxis(const std::string& label) {
    Axis axis{label};
    axis.low = 0.0;
    axis.high = 1.0;
    return axis;
}

/// A line through the points where the value exists.
LineSeries lineOf(const statistics::DecisionCurve& curve, const std::string& name, Role role, LineStyle style,
                  const std::function<const tables::Cell&(const statistics::DecisionPoint&)>& value) {
    LineSeries line{name, role, style, {}, {}};
    for (const auto& point : curve.points)
        if (const auto* number = std::get_if<double>(&value(point))) {
            line.x.push_back(point.threshold);
            line.y.push_back(*number);
        }
    return line;
}

} // namespace

report::Figure rocFigure(std::span<const FigureModel> models, const std::string& part) {
    LineChart chart;
    chart.title = "ROC curves: " + part;
    chart.x = shareAxis("1 - specificity");
    chart.y = shareAxis("Sensitivity");
    chart.square = true;
    for (const auto& model : models) {
        LineSeries line{withAuc(model), roleOf(*model.model), LineStyle::Solid, {}, {}};
        for (const auto& point : statistics::rocPoints(model.cases->scores, model.cases->positive)) {
            line.x.push_back(1.0 - point.specificity);
            line.y.push_back(point.sensitivity);
        }
        chart.series.push_back(std::move(line));
    }
    chart.series.push_back({"Chance", Role::Reference, LineStyle::Dashed, {0.0, 1.0}, {0.0, 1.0}});
    return chart;
}

report::Figure calibrationFigure(std::span<const FigureModel> models, const std::string& part) {
    LineChart chart;
    chart.title = "Calibration: " + part;
    chart.x = shareAxis("Predicted probability");
    chart.y = shareAxis("Observed share");
    chart.square = true;
    chart.series.push_back({"Ideal", Role::Reference, LineStyle::Dashed, {0.0, 1.0}, {0.0, 1.0}});
    for (const auto& model : models) {
        if (!model.evaluation->probability)
            continue;
        const auto& probability = *model.evaluation->probability;
        LineSeries line{model.model->title, roleOf(*model.model), LineStyle::Solid, {}, {}};
        for (const auto& point : probability.smoothCurve) {
            line.x.push_back(point.predicted);
            line.y.push_back(std::clamp(point.observed, 0.0, 1.0));
        }
        chart.series.push_back(std::move(line));
        if (!model.model->isMain)
            continue;
        LineSeries groups{"Groups, 95 % CI", Role::Highlight, LineStyle::Points, {}, {}};
        groups.spread = report::Spread::ErrorBars;
        for (const auto& group : probability.groupedCurve) {
            groups.x.push_back(group.meanPredicted);
            groups.y.push_back(group.observed);
            groups.low.push_back(group.observed95.low);
            groups.high.push_back(group.observed95.high);
        }
        chart.series.push_back(std::move(groups));
        if (const auto* test = std::get_if<statistics::HosmerLemeshowTest>(&probability.hosmerLemeshow))
            chart.notes.push_back("Hosmer-Lemeshow p " +
                                  (test->p < 0.001 ? "< 0.001" : "= " + formatSignificant(test->p, 2)));
        if (const auto* brier = std::get_if<double>(&probability.brier.value))
            chart.notes.push_back("Brier score " + formatFixed(*brier, 3));
        if (const auto* slope = std::get_if<double>(&probability.calibration.slope.value))
            chart.notes.push_back("Slope " + formatFixed(*slope, 2));
        chart.below.push_back({model.model->title, Role::Highlight, model.cases->probabilities});
    }
    return chart;
}

report::Figure decisionFigure(std::span<const FigureModel> models, std::span<const statistics::DecisionCurve> curves,
                              const std::string& part) {
    LineChart chart;
    chart.title = "Decision curves: " + part;
    chart.x = Axis{"Threshold probability"};
    chart.y = Axis{"Net benefit"};
    double highest = 0.0;
    for (std::size_t i = 0; i < models.size(); ++i) {
        chart.series.push_back(lineOf(curves[i], models[i].model->title, roleOf(*models[i].model), LineStyle::Solid,
                                      [](const auto& point) -> const tables::Cell& { return point.netBenefit.value; }));
        for (const double value : chart.series.back().y)
            highest = std::max(highest, value);
    }
    chart.series.push_back(lineOf(curves.front(), "Treat all", Role::Muted, LineStyle::Dashed,
                                  [](const auto& point) -> const tables::Cell& { return point.treatAll; }));
    chart.references.push_back({report::Direction::Horizontal, 0.0, "Treat none"});
    // What lies far below "treat none" is of no interest and would flatten the rest.
    chart.y.low = -0.25 * std::max(highest, 0.1);
    chart.y.high = 1.1 * std::max(highest, 0.1);
    endWhereItMatters(chart);
    return chart;
}

void endWhereItMatters(report::LineChart& decisionCurves) {
    double last = 0.0;
    for (const auto& line : decisionCurves.series)
        for (std::size_t i = 0; i < line.x.size(); ++i)
            if (line.y[i] > 0.0)
                last = std::max(last, line.x[i]);
    if (last <= 0.0)
        return;
    constexpr double kStep = 0.1;
    decisionCurves.x.low = 0.0;
    decisionCurves.x.high = std::min(1.0, kStep * (std::floor(last / kStep + 1e-9) + 1.0));
}

report::Figure impactFigure(const FigureModel& model, const statistics::DecisionCurve& curve, const std::string& part) {
    LineChart chart;
    chart.title = "Clinical impact: " + model.model->title + ", " + part;
    chart.x = Axis{"Threshold probability"};
    chart.y = Axis{"Of 1,000 patients"};
    chart.y.low = 0.0;
    chart.y.high = 1000.0;
    chart.series.push_back(
        lineOf(curve, "High risk", Role::HighRisk, LineStyle::Solid,
               [](const auto& point) -> const tables::Cell& { return point.highRiskPerThousand.value; }));
    chart.series.push_back(
        lineOf(curve, "High risk with the outcome", Role::Positive, LineStyle::Dashed,
               [](const auto& point) -> const tables::Cell& { return point.withEventPerThousand.value; }));
    return chart;
}

report::Figure confusionFigure(const FigureModel& model, const Protocol& protocol, const std::string& part) {
    const auto& counts = model.evaluation->confusion.counts;
    return report::ConfusionMatrix{
        "Confusion matrix: " + model.model->title + ", " + part,
        {protocol.outcome.negativeLabel, protocol.outcome.positiveLabel},
        {{counts.trueNegatives, counts.falsePositives}, {counts.falseNegatives, counts.truePositives}}};
}

} // namespace rimlight::study
