#include "ui/charts/StepReadings.h"

#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <memory>

namespace rimlight::charts {

namespace {

struct StepPlot {
    PlotFrame frame;
    const report::StepChart* chart = nullptr;
    std::vector<QColor> colours;
};

/// Without how many there were: that is read at the time instead.
QString groupName(const report::StepCurve& curve) {
    return withoutCount(text(curve.name));
}

/// Which step the curve is on; nothing before it begins or after its last time.
std::optional<std::size_t> stepAt(const report::StepCurve& curve, double time) {
    const auto after = std::upper_bound(curve.times.begin(), curve.times.end(), time);
    if (after == curve.times.begin() || time > curve.lastTime)
        return std::nullopt;
    return static_cast<std::size_t>(after - curve.times.begin()) - 1;
}

/// Those whose time is this or later, as survival programs count them.
std::optional<std::size_t> atRisk(const report::StepCurve& curve, double time) {
    if (curve.followUp.empty())
        return std::nullopt;
    const auto first = std::lower_bound(curve.followUp.begin(), curve.followUp.end(), time);
    return static_cast<std::size_t>(curve.followUp.end() - first);
}

QString timeHeading(const PlotAxis& axis, double time) {
    QString number = axisNumber(axis, time);
    if (number.endsWith(QLatin1String(".0")))
        number.chop(2);
    static const QRegularExpression unit(QStringLiteral("\\(([^()]+)\\)$"));
    const auto match = unit.match(axis.label);
    return match.hasMatch() ? ChartWords::tr("At %1 %2").arg(number, match.captured(1)) : labelled(axis.label, number);
}

ReadingWords wordsAt(const StepPlot& plot, double time) {
    ReadingWords words{{{timeHeading(plot.frame.x, time)}}};
    words.hairline = plot.frame.toX(time);
    for (std::size_t c = 0; c < plot.chart->curves.size(); ++c) {
        const auto& curve = plot.chart->curves[c];
        if (!plot.colours[c].isValid())
            continue;
        const auto step = stepAt(curve, time);
        if (!step) {
            words.lines.push_back({ChartWords::tr("%1: no longer observed").arg(groupName(curve)), plot.colours[c]});
            continue;
        }
        const auto& axis = plot.frame.y;
        QString line =
            groupName(curve) + QLatin1Char(' ') +
            (curve.low.empty() ? axisNumber(axis, curve.values[*step])
                               : withInterval(axis, curve.values[*step], curve.low[*step], curve.high[*step]));
        if (const auto left = atRisk(curve, time))
            line += ChartWords::tr(", %1 at risk").arg(*left);
        words.lines.push_back({line, plot.colours[c]});
        words.marks.push_back({plot.frame.at(time, curve.values[*step]), plot.colours[c]});
    }
    return words;
}

std::vector<double> stopsOf(const StepPlot& plot) {
    std::vector<double> all = plot.chart->riskTimes;
    for (const auto& curve : plot.chart->curves) {
        all.insert(all.end(), curve.times.begin(), curve.times.end());
        all.insert(all.end(), curve.censored.begin(), curve.censored.end());
    }
    std::sort(all.begin(), all.end());
    std::vector<double> stops;
    for (const double time : all)
        if (const double share = plot.frame.x.shareOf(time);
            share >= -1e-9 && share <= 1.0 + 1e-9 &&
            (stops.empty() || plot.frame.toX(time) - plot.frame.toX(stops.back()) >= 1.0))
            stops.push_back(time);
    return stops;
}

/// The time at a place of the plot.
double timeAt(const PlotFrame& frame, double x) {
    const double share = (x - frame.plot.left()) / frame.plot.width();
    return frame.x.logarithmic ? frame.x.low * std::pow(frame.x.high / frame.x.low, share)
                               : frame.x.low + share * (frame.x.high - frame.x.low);
}

} // namespace

void readSteps(Readings& readings, const PlotFrame& frame, const report::StepChart& chart,
               const std::vector<QColor>& colours) {
    const auto plot = std::make_shared<const StepPlot>(StepPlot{frame, &chart, colours});
    const auto stops = stopsOf(*plot);
    const QRectF& area = frame.plot;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const double time = stops[i];
        const double left = frame.toX(time);
        const double right = i + 1 == stops.size() ? area.right() + 1.0 : frame.toX(stops[i + 1]);
        readings.push_back(columnReading(QRectF(left, area.top(), right - left, area.height()),
                                         QPointF(left, area.center().y()), [plot, time, left](const QPointF& mouse) {
                                             // The event itself, not what rounding makes of its place.
                                             const bool isStop = mouse.x() - left < 0.5;
                                             return wordsAt(*plot, isStop ? time : timeAt(plot->frame, mouse.x()));
                                         }));
    }
}

} // namespace rimlight::charts
