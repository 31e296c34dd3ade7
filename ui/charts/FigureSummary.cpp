#include "ui/charts/FigureSummary.h"

#include "ui/charts/ChartWords.h"
#include "ui/charts/PlotFrame.h"

#include <algorithm>

namespace rimlight::charts {

namespace {

QString kindOf(const report::RadscoreStrip&) {
    return ChartWords::tr("Distribution of scores");
}
QString kindOf(const report::ContributionBars&) {
    return ChartWords::tr("Contributions");
}
QString kindOf(const report::MarkedCurve&) {
    return ChartWords::tr("Curve");
}
QString kindOf(const report::LineChart&) {
    return ChartWords::tr("Line chart");
}
QString kindOf(const report::StepChart&) {
    return ChartWords::tr("Survival curves");
}
QString kindOf(const report::BarChart&) {
    return ChartWords::tr("Bar chart");
}
QString kindOf(const report::Waterfall&) {
    return ChartWords::tr("Waterfall chart");
}
QString kindOf(const report::GroupChart& chart) {
    return chart.shape == report::GroupShape::Box ? ChartWords::tr("Box plot") : ChartWords::tr("Violin plot");
}
QString kindOf(const report::Heatmap&) {
    return ChartWords::tr("Heatmap");
}
QString kindOf(const report::ConfusionMatrix&) {
    return ChartWords::tr("Confusion matrix");
}
QString kindOf(const report::ForestPlot&) {
    return ChartWords::tr("Forest plot");
}
QString kindOf(const report::NomogramFigure&) {
    return ChartWords::tr("Nomogram");
}
QString kindOf(const report::FlowChart&) {
    return ChartWords::tr("Flow chart");
}
QString kindOf(const report::ScatterChart&) {
    return ChartWords::tr("Scatter chart");
}

/// "Sensitivity over 1 - specificity".
QString axesOf(const report::Axis& x, const report::Axis& y) {
    return ChartWords::tr("%1 over %2").arg(text(y.label), text(x.label));
}

QString contentOf(const report::RadscoreStrip& strip) {
    return ChartWords::tr("%1 of %2 cases of %3 and %4 of %5; this case %6")
        .arg(text(strip.scale))
        .arg(strip.positiveScores.size())
        .arg(text(strip.positiveLabel))
        .arg(strip.negativeScores.size())
        .arg(text(strip.negativeLabel), shortNumber(strip.radscore));
}
QString contentOf(const report::ContributionBars& bars) {
    return ChartWords::tr("%1 features between %2 and %3")
        .arg(bars.bars.size())
        .arg(text(bars.negativeLabel), text(bars.positiveLabel));
}
QString contentOf(const report::MarkedCurve& curve) {
    return ChartWords::tr("%1 over %2, with %3 marked")
        .arg(text(curve.yLabel), text(curve.xLabel), text(curve.markedLabel));
}
QString contentOf(const report::LineChart& chart) {
    QString words = axesOf(chart.x, chart.y);
    for (const auto& series : chart.series)
        if (!series.name.empty() && series.role != report::Role::Reference)
            words += QStringLiteral("; ") + text(series.name);
    return words;
}
QString contentOf(const report::StepChart& chart) {
    QString words = axesOf(chart.x, chart.y);
    for (const auto& curve : chart.curves)
        words += QStringLiteral("; ") + text(curve.name);
    for (const auto& note : chart.notes)
        words += QStringLiteral("; ") + text(note);
    return words;
}
QString contentOf(const report::BarChart& chart) {
    return ChartWords::tr("%1, rows: %2").arg(text(chart.valueLabel)).arg(chart.bars.size());
}
QString contentOf(const report::Waterfall& chart) {
    const auto positives =
        std::count_if(chart.bars.begin(), chart.bars.end(), [](const auto& bar) { return bar.positive; });
    return ChartWords::tr("%1 of %2 cases, %3 of them %4")
        .arg(text(chart.valueLabel))
        .arg(chart.bars.size())
        .arg(positives)
        .arg(text(chart.positiveLabel));
}
QString contentOf(const report::GroupChart& chart) {
    QString words = text(chart.valueLabel);
    for (const auto& group : chart.groups)
        words += QStringLiteral("; %1: %2").arg(text(group.name)).arg(group.values.size());
    return words;
}
QString contentOf(const report::Heatmap& map) {
    return ChartWords::tr("%1, %2 rows and %3 columns")
        .arg(text(map.valueLabel))
        .arg(map.rowLabels.size())
        .arg(map.columnLabels.size());
}
QString contentOf(const report::ConfusionMatrix& matrix) {
    std::size_t right = 0;
    std::size_t all = 0;
    for (std::size_t t = 0; t < matrix.counts.size(); ++t)
        for (std::size_t p = 0; p < matrix.counts[t].size(); ++p) {
            all += matrix.counts[t][p];
            right += t == p ? matrix.counts[t][p] : 0;
        }
    return ChartWords::tr("%1 of %2 cases predicted right").arg(right).arg(all);
}
QString contentOf(const report::ForestPlot& plot) {
    return ChartWords::tr("%1, rows: %2").arg(text(plot.measure)).arg(plot.rows.size());
}
QString contentOf(const report::NomogramFigure& nomogram) {
    return ChartWords::tr("%1 variables, %2 outcomes").arg(nomogram.variables.size()).arg(nomogram.outcomes.size());
}
QString contentOf(const report::FlowChart& chart) {
    if (chart.rows.empty() || chart.rows.front().empty())
        return ChartWords::tr("no cases");
    const auto& first = chart.rows.front().front();
    return QStringLiteral("%1, n = %2").arg(text(first.text)).arg(first.count);
}
QString contentOf(const report::ScatterChart& chart) {
    std::size_t dots = 0;
    for (const auto& group : chart.groups)
        dots += group.x.size();
    return ChartWords::tr("%1, %2 dots").arg(axesOf(chart.x, chart.y)).arg(dots);
}

} // namespace

QString figureKindWords(const report::Figure& figure) {
    return std::visit([](const auto& one) { return kindOf(one); }, figure);
}

QString figureSummary(const report::Figure& figure) {
    return std::visit([](const auto& one) { return QStringLiteral("%1: %2.").arg(kindOf(one), contentOf(one)); },
                      figure);
}

} // namespace rimlight::charts
