#pragma once

#include "core/report/Figure.h"

#include <array>
#include <string_view>
#include <tuple>
#include <utility>

/// The fields of every struct of a figure, told once for writing, reading and checking: visitFields(visitor, value)
/// calls visitor("name", value.name) for each, and visitor.optional("name", value.list) for text or a list that a file
/// may lack and that is not written when it is empty. Private to core/report.
namespace rimlight::report {

/// The words of an enum in JSON, by its number.
template <class Enum>
struct EnumWords;

template <>
struct EnumWords<Role> {
    static constexpr std::array<std::string_view, 12> kWords = {
        "series",   "positive",  "negative", "training",  "cross-validation", "test",
        "external", "high risk", "low risk", "reference", "highlight",        "muted"};
};
template <>
struct EnumWords<AxisScale> {
    static constexpr std::array<std::string_view, 2> kWords = {"linear", "logarithmic"};
};
template <>
struct EnumWords<LineStyle> {
    static constexpr std::array<std::string_view, 5> kWords = {"solid", "dashed", "dotted", "points",
                                                               "line and points"};
};
template <>
struct EnumWords<Spread> {
    static constexpr std::array<std::string_view, 2> kWords = {"band", "error bars"};
};
template <>
struct EnumWords<Direction> {
    static constexpr std::array<std::string_view, 2> kWords = {"horizontal", "vertical"};
};
template <>
struct EnumWords<GroupShape> {
    static constexpr std::array<std::string_view, 2> kWords = {"box", "violin"};
};
template <>
struct EnumWords<HeatScale> {
    static constexpr std::array<std::string_view, 2> kWords = {"diverging", "sequential"};
};

/// The names of the kinds in the order of the variant.
inline constexpr std::array<std::string_view, std::variant_size_v<Figure>> kFigureKinds = {
    "Radscore strip", "contribution bars", "marked curve", "line chart",   "step chart",
    "bar chart",      "waterfall",         "group chart",  "heatmap",      "confusion matrix",
    "forest plot",    "nomogram",          "flow chart",   "scatter chart"};

/// The same template serves const and mutable values.
template <class T, class Struct>
concept Of = std::same_as<std::remove_const_t<T>, Struct>;

template <class V>
void visitFields(V& visit, Of<Tick> auto& tick) {
    visit("at", tick.at);
    visit("label", tick.label);
}

template <class V>
void visitFields(V& visit, Of<Axis> auto& axis) {
    visit("label", axis.label);
    visit("scale", axis.scale);
    visit("low", axis.low);
    visit("high", axis.high);
    visit("ticks", axis.ticks);
}

template <class V>
void visitFields(V& visit, Of<LineSeries> auto& series) {
    visit("name", series.name);
    visit("role", series.role);
    visit("style", series.style);
    visit("x", series.x);
    visit("y", series.y);
    visit("low", series.low);
    visit("high", series.high);
    visit("spread", series.spread);
    visit.optional("subject", series.subject);
}

template <class V>
void visitFields(V& visit, Of<ReferenceLine> auto& line) {
    visit("direction", line.direction);
    visit("at", line.at);
    visit("label", line.label);
}

template <class V>
void visitFields(V& visit, Of<Distribution> auto& distribution) {
    visit("name", distribution.name);
    visit("role", distribution.role);
    visit("values", distribution.values);
}

template <class V>
void visitFields(V& visit, Of<LineChart> auto& chart) {
    visit("title", chart.title);
    visit("x", chart.x);
    visit("y", chart.y);
    visit("series", chart.series);
    visit("references", chart.references);
    visit("topTicks", chart.topTicks);
    visit("notes", chart.notes);
    visit("below", chart.below);
    visit("square", chart.square);
}

template <class V>
void visitFields(V& visit, Of<StepCurve> auto& curve) {
    visit("name", curve.name);
    visit("role", curve.role);
    visit("times", curve.times);
    visit("values", curve.values);
    visit("low", curve.low);
    visit("high", curve.high);
    visit("censored", curve.censored);
    visit("lastTime", curve.lastTime);
    visit("atRisk", curve.atRisk);
    visit.optional("followUp", curve.followUp);
}

template <class V>
void visitFields(V& visit, Of<StepChart> auto& chart) {
    visit("title", chart.title);
    visit("x", chart.x);
    visit("y", chart.y);
    visit("curves", chart.curves);
    visit("riskTimes", chart.riskTimes);
    visit("notes", chart.notes);
}

template <class V>
void visitFields(V& visit, Of<BarChart::Bar> auto& bar) {
    visit("label", bar.label);
    visit("value", bar.value);
    visit("role", bar.role);
    visit("low", bar.low);
    visit("high", bar.high);
}

template <class V>
void visitFields(V& visit, Of<BarChart> auto& chart) {
    visit("title", chart.title);
    visit("valueLabel", chart.valueLabel);
    visit("bars", chart.bars);
}

template <class V>
void visitFields(V& visit, Of<Waterfall::Bar> auto& bar) {
    visit("caseId", bar.caseId);
    visit("value", bar.value);
    visit("positive", bar.positive);
}

template <class V>
void visitFields(V& visit, Of<Waterfall> auto& chart) {
    visit("title", chart.title);
    visit("valueLabel", chart.valueLabel);
    visit("positiveLabel", chart.positiveLabel);
    visit("negativeLabel", chart.negativeLabel);
    visit("bars", chart.bars);
    visit("cutoff", chart.cutoff);
}

template <class V>
void visitFields(V& visit, Of<GroupChart::Group> auto& group) {
    visit("name", group.name);
    visit("role", group.role);
    visit("values", group.values);
    visit.optional("caseIds", group.caseIds);
}

template <class V>
void visitFields(V& visit, Of<GroupChart> auto& chart) {
    visit("title", chart.title);
    visit("valueLabel", chart.valueLabel);
    visit("shape", chart.shape);
    visit("groups", chart.groups);
    visit("notes", chart.notes);
}

template <class V>
void visitFields(V& visit, Of<Heatmap> auto& map) {
    visit("title", map.title);
    visit("valueLabel", map.valueLabel);
    visit("rowLabels", map.rowLabels);
    visit("columnLabels", map.columnLabels);
    visit("values", map.values);
    visit("scale", map.scale);
    visit("low", map.low);
    visit("high", map.high);
    visit("showValues", map.showValues);
}

template <class V>
void visitFields(V& visit, Of<ConfusionMatrix> auto& matrix) {
    visit("title", matrix.title);
    visit("classes", matrix.classes);
    visit("counts", matrix.counts);
}

template <class V>
void visitFields(V& visit, Of<ForestPlot::Row> auto& row) {
    visit("label", row.label);
    visit("estimate", row.estimate);
    visit("low", row.low);
    visit("high", row.high);
    visit("cells", row.cells);
    visit("heading", row.heading);
}

template <class V>
void visitFields(V& visit, Of<ForestPlot> auto& plot) {
    visit("title", plot.title);
    visit("measure", plot.measure);
    visit("scale", plot.scale);
    visit("reference", plot.reference);
    visit("cellColumns", plot.cellColumns);
    visit("rows", plot.rows);
}

template <class V>
void visitFields(V& visit, Of<NomogramFigure::Mark> auto& mark) {
    visit("position", mark.position);
    visit("value", mark.value);
    visit("label", mark.label);
}

template <class V>
void visitFields(V& visit, Of<NomogramFigure::Scale> auto& scale) {
    visit("label", scale.label);
    visit("marks", scale.marks);
}

template <class V>
void visitFields(V& visit, Of<NomogramFigure> auto& nomogram) {
    visit("title", nomogram.title);
    visit("mostPoints", nomogram.mostPoints);
    visit("variables", nomogram.variables);
    visit("leastTotal", nomogram.leastTotal);
    visit("mostTotal", nomogram.mostTotal);
    visit("outcomes", nomogram.outcomes);
}

template <class V>
void visitFields(V& visit, Of<FlowChart::Exclusion> auto& exclusion) {
    visit("reason", exclusion.reason);
    visit("count", exclusion.count);
}

template <class V>
void visitFields(V& visit, Of<FlowChart::Box> auto& box) {
    visit("text", box.text);
    visit("count", box.count);
    visit("excluded", box.excluded);
    visit("next", box.next);
}

template <class V>
void visitFields(V& visit, Of<FlowChart> auto& chart) {
    visit("title", chart.title);
    visit("rows", chart.rows);
}

template <class V>
void visitFields(V& visit, Of<ScatterChart::Group> auto& group) {
    visit("name", group.name);
    visit("role", group.role);
    visit("x", group.x);
    visit("y", group.y);
    visit.optional("caseIds", group.caseIds);
}

template <class V>
void visitFields(V& visit, Of<ScatterChart> auto& chart) {
    visit("title", chart.title);
    visit("x", chart.x);
    visit("y", chart.y);
    visit("groups", chart.groups);
    visit("lines", chart.lines);
    visit("references", chart.references);
    visit("notes", chart.notes);
}

template <class V>
void visitFields(V& visit, Of<RadscoreStrip> auto& strip) {
    visit("positiveLabel", strip.positiveLabel);
    visit("negativeLabel", strip.negativeLabel);
    visit("positiveScores", strip.positiveScores);
    visit("negativeScores", strip.negativeScores);
    visit("cutoff", strip.cutoff);
    visit("radscore", strip.radscore);
    visit("scale", strip.scale);
    visit.optional("positiveCases", strip.positiveCases);
    visit.optional("negativeCases", strip.negativeCases);
}

template <class V>
void visitFields(V& visit, Of<ContributionBars::Bar> auto& bar) {
    visit("label", bar.label);
    visit("formalName", bar.formalName);
    visit("value", bar.value);
    visit("detail", bar.detail);
}

template <class V>
void visitFields(V& visit, Of<ContributionBars> auto& bars) {
    visit("positiveLabel", bars.positiveLabel);
    visit("negativeLabel", bars.negativeLabel);
    visit("bars", bars.bars);
}

template <class V>
void visitFields(V& visit, Of<MarkedCurve::Point> auto& point) {
    visit("x", point.x);
    visit("y", point.y);
}

template <class V>
void visitFields(V& visit, Of<MarkedCurve> auto& curve) {
    visit("xLabel", curve.xLabel);
    visit("yLabel", curve.yLabel);
    visit("points", curve.points);
    visit("marked", curve.marked);
    visit("markedLabel", curve.markedLabel);
}

} // namespace rimlight::report
