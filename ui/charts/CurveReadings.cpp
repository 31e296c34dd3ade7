#include "ui/charts/CurveReadings.h"

#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

namespace rimlight::charts {

namespace {

/// More than these are not listed: only the nearest to the mouse.
constexpr std::size_t kMostListed = 8;

bool isReadAsCurve(const report::LineSeries& series) {
    const bool isStraight = series.role == report::Role::Reference && series.x.size() <= 2;
    return series.style != report::LineStyle::Points && !series.x.empty() && !isStraight;
}

/// What the columns of a plot share.
struct CurvePlot {
    PlotFrame frame;
    std::vector<ReadableCurve> curves;
    std::vector<QString> names;
};

QString heading(const PlotAxis& axis, double x) {
    // The horizontal axis of a ROC curve: people speak of the specificity.
    const QString complement = QStringLiteral("1 - ");
    if (axis.label.startsWith(complement)) {
        const QString rest = axis.label.mid(complement.size());
        return rest.left(1).toUpper() + rest.mid(1) + QLatin1Char(' ') + axisNumber(axis, 1.0 - x);
    }
    QString number = axisNumber(axis, x);
    static const QRegularExpression whole(QStringLiteral("\\.0+$"));
    if (std::abs(x) >= 2.0)
        number.remove(whole);
    return labelled(axis.label, number);
}

QString valueText(const PlotAxis& axis, const CurveValue& value) {
    return value.low ? withInterval(axis, value.y, *value.low, *value.high) : axisNumber(axis, value.y);
}

struct CurveReading {
    std::size_t curve = 0;
    CurveValue value;
    double distance = 0.0; ///< from the mouse, upright
};

/// Lines without a name in the legend are told by the nearest alone: there may be hundreds.
std::vector<CurveReading> readHere(const CurvePlot& plot, double x, double mouseY) {
    std::vector<CurveReading> all;
    for (std::size_t c = 0; c < plot.curves.size(); ++c)
        if (const auto value = valueAt(*plot.curves[c].series, plot.frame.x, x))
            all.push_back({c, *value, std::abs(plot.frame.toY(value->y) - mouseY)});
    const auto nearer = [](const auto& a, const auto& b) { return a.distance < b.distance; };
    const auto unnamed = std::stable_partition(all.begin(), all.end(),
                                               [&](const auto& one) { return !plot.names[one.curve].isEmpty(); });
    if (unnamed != all.end()) {
        std::iter_swap(unnamed, std::min_element(unnamed, all.end(), nearer));
        all.erase(unnamed + 1, all.end());
    }
    if (all.size() > kMostListed) {
        std::stable_sort(all.begin(), all.end(), nearer);
        all.resize(kMostListed);
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.curve < b.curve; });
    return all;
}

ReadingWords wordsAt(const CurvePlot& plot, double x, const QPointF& mouse) {
    ReadingWords words{{{heading(plot.frame.x, x)}}};
    words.hairline = plot.frame.toX(x);
    const auto here = readHere(plot, x, mouse.y());
    for (const auto& one : here) {
        const auto& curve = plot.curves[one.curve];
        const QString value = valueText(plot.frame.y, one.value);
        const QString& name = plot.names[one.curve];
        const bool alone = here.size() == 1;
        words.lines.push_back(
            {name.isEmpty() || alone ? labelled(plot.frame.y.label, value) : name + QLatin1Char(' ') + value,
             curve.colour});
        if (!curve.series->subject.empty()) {
            words.lines.push_back({text(curve.series->subject)});
            words.subject = text(curve.series->subject);
        }
        words.marks.push_back({plot.frame.at(x, one.value.y), curve.colour});
    }
    return words;
}

/// The values of x that are told apart on the screen, from left to right.
std::vector<double> stopsOf(const CurvePlot& plot) {
    std::vector<double> all;
    for (const auto& curve : plot.curves)
        for (const double x : curve.series->x)
            if (const double share = plot.frame.x.shareOf(x); share >= -1e-9 && share <= 1.0 + 1e-9)
                all.push_back(x);
    std::sort(all.begin(), all.end());
    std::vector<double> stops;
    for (const double x : all)
        if (stops.empty() || plot.frame.toX(x) - plot.frame.toX(stops.back()) >= 1.0)
            stops.push_back(x);
    return stops;
}

void readColumns(Readings& readings, const std::shared_ptr<const CurvePlot>& plot) {
    const auto stops = stopsOf(*plot);
    const QRectF& area = plot->frame.plot;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const double x = stops[i];
        const double at = plot->frame.toX(x);
        const double left = i == 0 ? area.left() : (plot->frame.toX(stops[i - 1]) + at) / 2.0;
        const double right = i + 1 == stops.size() ? area.right() + 1.0 : (plot->frame.toX(stops[i + 1]) + at) / 2.0;
        readings.push_back(columnReading(QRectF(left, area.top(), right - left, area.height()),
                                         QPointF(at, area.center().y()),
                                         [plot, x](const QPointF& mouse) { return wordsAt(*plot, x, mouse); }));
    }
}

void readPoints(Readings& readings, const PlotFrame& frame, const ReadableCurve& curve, const QString& name,
                double unit) {
    const auto axes = std::make_shared<const PlotFrame>(frame);
    const auto* series = curve.series;
    for (std::size_t i = 0; i < series->x.size(); ++i) {
        const auto words = [axes, series, name, i](const QPointF&) {
            CurveValue value{series->y[i]};
            if (!series->low.empty()) {
                value.low = series->low[i];
                value.high = series->high[i];
            }
            ReadingWords read;
            if (!name.isEmpty())
                read.lines.push_back({name});
            read.lines.push_back({heading(axes->x, series->x[i])});
            read.lines.push_back({labelled(axes->y.label, valueText(axes->y, value))});
            return read;
        };
        const auto at = frame.at(series->x[i], series->y[i]);
        if (frame.plot.adjusted(-1, -1, 1, 1).contains(at)) {
            readings.push_back(dotReading(at, 3.5 * unit, words));
            readings.back().subject = series->subject.empty() ? nullptr : &series->subject;
        }
    }
}

} // namespace

std::optional<CurveValue> valueAt(const report::LineSeries& series, const PlotAxis& axis, double x) {
    std::optional<CurveValue> found;
    const auto consider = [&](std::size_t i, std::size_t k, double share) {
        const auto mixed = [&](const std::vector<double>& values) {
            return values[i] + (share > 0.0 ? share * (values[k] - values[i]) : 0.0);
        };
        CurveValue value{mixed(series.y)};
        if (!series.low.empty()) {
            value.low = mixed(series.low);
            value.high = mixed(series.high);
        }
        if (!found || value.y > found->y)
            found = value;
    };
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        if (series.x[i] == x)
            consider(i, i, 0.0);
        if (i + 1 == series.x.size() ||
            !((series.x[i] < x && x < series.x[i + 1]) || (series.x[i] > x && x > series.x[i + 1])))
            continue;
        const double from = axis.shareOf(series.x[i]);
        consider(i, i + 1, (axis.shareOf(x) - from) / (axis.shareOf(series.x[i + 1]) - from));
    }
    return found;
}

std::vector<QString> shortNames(const std::vector<QString>& names) {
    // Up to the first comma where that tells them apart, else up to the first number.
    static const QRegularExpression comma(QStringLiteral(", .*$"));
    static const QRegularExpression number(QStringLiteral(", [^,]*\\d.*$"));
    for (const auto& cut : {comma, number}) {
        std::vector<QString> heads;
        std::set<QString> unique;
        std::size_t named = 0;
        for (const auto& name : names) {
            heads.push_back(QString(name).remove(cut));
            named += name.isEmpty() ? 0 : 1;
            if (!name.isEmpty())
                unique.insert(heads.back());
        }
        if (unique.size() == named)
            return heads;
    }
    return names;
}

void readCurves(Readings& readings, const PlotFrame& frame, const std::vector<ReadableCurve>& curves, double unit) {
    auto plot = std::make_shared<CurvePlot>();
    plot->frame = frame;
    std::vector<QString> names;
    for (const auto& curve : curves)
        if (isReadAsCurve(*curve.series)) {
            plot->curves.push_back(curve);
            names.push_back(text(curve.series->name));
        }
    plot->names = shortNames(names);
    readColumns(readings, plot);
    for (const auto& curve : curves)
        if (curve.series->style == report::LineStyle::Points)
            readPoints(readings, frame, curve, text(curve.series->name), unit);
}

} // namespace rimlight::charts
