#include "ui/charts/PlotFrame.h"

#include "core/base/Text.h"
#include "ui/charts/Axis.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/PlotLabels.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rimlight::charts {

namespace {

constexpr double kLegendRow = 16.0;
constexpr double kLegendMark = 16.0;
constexpr double kTickRow = 16.0;
constexpr double kLabelRow = 17.0;
constexpr double kBesidePlot = 18.0; ///< from the plot to a legend beside it
constexpr int kMostTicks = 50;

/// Three digits; thousands in full rather than with an exponent.
std::string fewDigits(double value) {
    const double size = std::abs(value);
    return size >= 999.5 && size < 1e6 ? formatFixed(value, 0) : formatSignificant(value, 3);
}

void addLinearTicks(PlotAxis& axis, int count) {
    const double step = niceStep(axis.high - axis.low, count);
    const double first = std::ceil(axis.low / step - 1e-9);
    const int places = static_cast<int>(-std::floor(std::log10(step)));
    const double size = std::max(std::abs(axis.low), std::abs(axis.high));
    for (int k = 0; k < kMostTicks; ++k) {
        const double tick = (first + k) * step;
        if (tick > axis.high + step * 1e-9)
            break;
        const double shown = std::abs(tick) < step * 1e-9 ? 0.0 : tick;
        const bool plain = places <= 6 && size < 1e6;
        axis.ticks.push_back({shown, plain ? formatFixed(shown, std::max(places, 0)) : formatSignificant(shown, 4)});
    }
}

/// Powers of ten, with 2 and 5 of each where the axis has few of them.
void addLogarithmicTicks(PlotAxis& axis) {
    const double first = std::floor(std::log10(axis.low));
    const double last = std::ceil(std::log10(axis.high));
    const double every = std::max(1.0, std::ceil((last - first) / 8.0));
    const bool dense = last - first <= 3.0;
    for (double power = first; power <= last; power += every)
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = factor * std::pow(10.0, power);
            if ((factor == 1.0 || dense) && tick >= axis.low * (1.0 - 1e-9) && tick <= axis.high * (1.0 + 1e-9))
                axis.ticks.push_back({tick, fewDigits(tick)});
        }
    if (axis.ticks.size() < 2)
        axis.ticks = {{axis.low, fewDigits(axis.low)}, {axis.high, fewDigits(axis.high)}};
}

/// The whole name, and what a click does.
Reading legendReading(const QRectF& row, const LegendEntry& entry, bool isHidden) {
    const ReadingLine click{isHidden ? ChartWords::tr("A click shows it") : ChartWords::tr("A click hides it")};
    ReadingWords words{{{entry.name, entry.colour}, click}};
    auto reading = boxReading(row, [words = std::move(words)](const QPointF&) { return words; });
    reading.series = seriesKey(entry.name);
    return reading;
}

/// A range without width gets one that ticks can be told apart on.
void widen(double& low, double& high) {
    const double size = std::max(std::abs(low), std::abs(high));
    if (high - low > 1e-9 * size && high > low)
        return;
    const double half = size > 0.0 ? size / 2.0 : 0.5;
    low -= half;
    high += half;
}

/// The name broken at spaces into lines of that width, at most so many; the last takes what is left.
QStringList linesOf(const QString& name, double width, std::size_t most, const QFontMetricsF& metrics) {
    QStringList lines{QString()};
    for (const auto& word : name.split(' ')) {
        auto& line = lines.back();
        const QString longer = line.isEmpty() ? word : line + ' ' + word;
        if (line.isEmpty() || metrics.horizontalAdvance(longer) <= width ||
            static_cast<std::size_t>(lines.size()) == most)
            line = longer;
        else
            lines << word;
    }
    return lines;
}

/// Calls place(entry, x, row, rows) for each entry, row after row; gives the number of rows. A name that is longer than
/// the legend is wide takes several rows of its own.
template <class Place>
int flowLegend(const std::vector<LegendEntry>& legend, double width, const ChartStyle& style, const Place& place) {
    constexpr std::size_t kMostLines = 3;
    const QFontMetricsF metrics(style.font);
    double x = 0.0;
    int row = 0;
    for (const auto& entry : legend) {
        const double needed = legendWidth(entry, style);
        if (x > 0.0 && x + needed > width) {
            x = 0.0;
            ++row;
        }
        const double room = width - legendWidth({}, style);
        const auto rows = needed <= width ? 1 : static_cast<int>(linesOf(entry.name, room, kMostLines, metrics).size());
        place(entry, x, row, rows);
        x += needed;
        row += rows - 1;
    }
    return legend.empty() ? 0 : row + 1;
}

void paintLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& legend, const ChartStyle& style,
                 Readings* readings) {
    flowLegend(legend, area.width(), style, [&](const LegendEntry& entry, double x, int row, int rows) {
        const double height = kLegendRow * style.unit;
        paintLegendEntry(painter, QRectF(area.left() + x, area.top() + row * height, area.width() - x, rows * height),
                         entry, style, readings);
    });
}

double widestTick(const PlotAxis& axis, const QFontMetricsF& metrics) {
    double widest = 0.0;
    for (const auto& tick : axis.ticks)
        widest = std::max(widest, metrics.horizontalAdvance(text(tick.label)));
    return widest;
}

/// Labels of a row of ticks; one that would touch the last drawn is left out.
void paintTickRow(QPainter& painter, const PlotFrame& frame, const std::vector<report::Tick>& ticks, const QRectF& row,
                  const ChartStyle& style) {
    const QFontMetricsF metrics(style.font);
    double free = row.left();
    std::vector<std::pair<double, QString>> places;
    for (const auto& tick : ticks)
        if (isInside(frame.x, tick.at))
            places.emplace_back(frame.toX(tick.at), text(tick.label));
    std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [x, label] : places) {
        const double half = metrics.horizontalAdvance(label) / 2.0;
        if (x - half < free)
            continue;
        drawCentred(painter, x, row, label);
        free = x + half + 4 * style.unit;
    }
}

/// So wide that the number at the end of the horizontal axis stands under its tick.
double rightMargin(const PlotAxis& x, const ChartStyle& style) {
    constexpr double kLeast = 8.0;
    constexpr double kAtTheEnd = 0.97;
    double margin = kLeast * style.unit;
    for (const auto& tick : x.ticks)
        if (const double share = x.shareOf(tick.at); share > kAtTheEnd && isInside(x, tick.at))
            margin = std::max(margin, QFontMetricsF(style.font).horizontalAdvance(text(tick.label)) / 2.0 + style.unit);
    return margin;
}

void paintGrid(QPainter& painter, const PlotFrame& frame, const ChartStyle& style) {
    const double u = style.unit;
    painter.setPen(QPen(translucent(style.line, 130), 0.5 * u));
    for (const auto& tick : frame.y.ticks)
        if (isInside(frame.y, tick.at))
            painter.drawLine(QPointF(frame.plot.left(), frame.toY(tick.at)),
                             QPointF(frame.plot.right(), frame.toY(tick.at)));
    painter.setPen(QPen(style.line, u));
    painter.drawLine(frame.plot.bottomLeft(), frame.plot.bottomRight());
    painter.drawLine(frame.plot.topLeft(), frame.plot.bottomLeft());
}

/// The points of a curve; of very many those that can be told apart: of each column of the plot half a unit wide the
/// first, the lowest, the highest and the last.
std::vector<QPointF> thinned(const PlotFrame& frame, const report::LineSeries& series) {
    constexpr double kColumns = 2.0; ///< per unit
    std::vector<QPointF> points;
    std::vector<QPointF> run; ///< in one column
    const bool isMany = static_cast<double>(series.x.size()) > kColumns * frame.plot.width();
    const auto flush = [&] {
        if (run.size() > 4) {
            const auto [top, bottom] =
                std::minmax_element(run.begin(), run.end(), [](const auto& a, const auto& b) { return a.y() < b.y(); });
            const auto [first, second] = std::minmax({top - run.begin(), bottom - run.begin()});
            run = {run.front(), run[static_cast<std::size_t>(first)], run[static_cast<std::size_t>(second)],
                   run.back()};
        }
        points.insert(points.end(), run.begin(), run.end());
        run.clear();
    };
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        const auto p = frame.at(series.x[i], series.y[i]);
        if (!isMany || (!run.empty() && std::floor(p.x() * kColumns) != std::floor(run.back().x() * kColumns)))
            flush();
        run.push_back(p);
    }
    flush();
    return points;
}

/// A long line in pieces that share their ends: the time to stroke one grows faster than its length.
void paintInPieces(QPainter& painter, const std::vector<QPointF>& points) {
    constexpr std::size_t kPiece = 500;
    for (std::size_t from = 0; from + 1 < points.size(); from += kPiece) {
        const std::size_t count = std::min(kPiece + 1, points.size() - from);
        painter.drawPolyline(points.data() + from, static_cast<int>(count));
    }
}

} // namespace

void paintLegendEntry(QPainter& painter, const QRectF& row, const LegendEntry& entry, const ChartStyle& style,
                      Readings* readings) {
    constexpr int kFaint = 90;
    constexpr int kFaintText = 160;
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const auto rows = std::max(1, static_cast<int>(std::round(row.height() / (kLegendRow * u))));
    const double height = row.height() / rows;
    const double middle = row.top() + height / 2.0;
    const double left = row.left();
    const bool dots = entry.line == report::LineStyle::Points;
    const bool hidden = entry.canHide && style.hidden.contains(seriesKey(entry.name));
    const QColor colour = hidden ? translucent(entry.colour, kFaint) : entry.colour;
    if (entry.line && !dots) {
        painter.setPen(penOf(*entry.line, colour, 2.0 * u));
        painter.drawLine(QPointF(left, middle), QPointF(left + kLegendMark * u, middle));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (dots || entry.line == report::LineStyle::LineAndPoints)
        painter.drawEllipse(QPointF(left + kLegendMark * u / 2.0, middle), 3 * u, 3 * u);
    else if (!entry.line)
        painter.drawRect(QRectF(left + 3 * u, middle - 5 * u, 10 * u, 10 * u));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hidden ? translucent(style.secondary, kFaintText) : style.text);
    const QRectF place = row.adjusted((kLegendMark + 5.0) * u, 0, 0, 0);
    QRectF line(place.left(), place.top(), place.width(), height);
    QStringList shown;
    for (const auto& words : linesOf(entry.name, place.width(), static_cast<std::size_t>(rows), metrics)) {
        shown << metrics.elidedText(words, Qt::ElideMiddle, line.width());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shown.back());
        line.translate(0, height);
    }
    if (!entry.canHide)
        return readElided(readings, place, entry.name, shown.join(' '));
    QRectF area = row;
    area.setWidth(std::min(row.width(), legendWidth(entry, style) - 12.0 * u));
    if (readings != nullptr)
        readings->push_back(legendReading(area, entry, hidden));
}

bool isHidden(const std::string& name, const ChartStyle& style) {
    return !style.hidden.isEmpty() && !name.empty() && style.hidden.contains(seriesKey(text(name)));
}

double legendWidth(const LegendEntry& entry, const ChartStyle& style) {
    return (kLegendMark + 20.0) * style.unit + QFontMetricsF(style.font).horizontalAdvance(entry.name);
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString shortNumber(double value) {
    return text(fewDigits(value));
}

double PlotAxis::shareOf(double value) const {
    if (logarithmic)
        return std::log(value / low) / std::log(high / low);
    return (value - low) / (high - low);
}

void DataRange::add(double value) {
    least = empty ? value : std::min(least, value);
    most = empty ? value : std::max(most, value);
    empty = false;
}

void DataRange::add(const std::vector<double>& values) {
    for (const double value : values)
        add(value);
}

PlotAxis plotAxis(const report::Axis& axis, const DataRange& data, int tickCount) {
    PlotAxis drawn;
    drawn.logarithmic = axis.scale == report::AxisScale::Logarithmic;
    drawn.label = text(axis.label);
    double low = data.empty ? (drawn.logarithmic ? 0.1 : 0.0) : data.least;
    double high = data.empty ? 1.0 : data.most;
    if (drawn.logarithmic) {
        low = std::max(low, 1e-300);
        high = std::max(high, low);
        const double room = std::max(std::pow(high / low, 0.04), 1.05);
        low = axis.low.value_or(low / room);
        high = std::max(axis.high.value_or(high * room), low * 1.1);
    } else {
        widen(low, high);
        const double room = 0.04 * (high - low);
        low = axis.low.value_or(low - room);
        high = axis.high.value_or(high + room);
        widen(low, high);
    }
    drawn.low = low;
    drawn.high = high;
    drawn.ticks = axis.ticks;
    if (!drawn.ticks.empty())
        return drawn;
    if (drawn.logarithmic)
        addLogarithmicTicks(drawn);
    else
        addLinearTicks(drawn, tickCount);
    return drawn;
}

bool isInside(const PlotAxis& axis, double value) {
    const double share = axis.shareOf(value);
    return share >= -1e-6 && share <= 1.0 + 1e-6;
}

double titleHeight(const QString& title, const ChartStyle& style) {
    return title.isEmpty() ? 0.0 : 22.0 * style.unit;
}

QRectF paintTitle(QPainter& painter, const QRectF& area, const QString& title, const ChartStyle& style,
                  Readings* readings) {
    const double height = titleHeight(title, style);
    if (height > 0.0) {
        QFont bold = style.font;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(style.text);
        const QRectF row(area.left(), area.top(), area.width(), height);
        const QString shown = QFontMetricsF(bold).elidedText(title, Qt::ElideRight, area.width());
        painter.drawText(row, Qt::AlignLeft | Qt::AlignTop, shown);
        readElided(readings, row, title, shown);
        painter.setFont(style.font);
    }
    return area.adjusted(0, height, 0, 0);
}

double surroundingsHeight(const PlotSurroundings& around, double width, const ChartStyle& style) {
    const int rows = around.legendPlace != LegendPlace::Above
                         ? 0
                         : flowLegend(around.legend, width, style, [](const auto&, double, int, int) {});
    return titleHeight(around.title, style) + rows * kLegendRow * style.unit;
}

PlotFrame paintPlotFrame(QPainter& painter, const QRectF& area, const PlotAxis& x, const PlotAxis& y,
                         const PlotSurroundings& around, const ChartStyle& style, Readings* readings) {
    const double u = style.unit;
    painter.setFont(style.font);
    QRectF rest = paintTitle(painter, area, around.title, style, readings);
    if (around.legendPlace == LegendPlace::Above)
        paintLegend(painter, rest, around.legend, style, readings);
    rest.setTop(area.top() + surroundingsHeight(around, area.width(), style));

    const QFontMetricsF metrics(style.font);
    const double left = std::max(widestTick(y, metrics) + 8 * u, around.leastLeft);
    const double top = (y.label.isEmpty() ? 6.0 : kLabelRow + 3.0) * u + (around.topTicks.empty() ? 0.0 : kTickRow * u);
    const double bottom =
        ((around.xTicksShown ? kTickRow : 2.0) + (x.label.isEmpty() ? 4.0 : kLabelRow)) * u + around.below;
    const double right = around.xTicksShown ? rightMargin(x, style) : 8 * u;
    PlotFrame frame{rest.adjusted(left, top, -right, -bottom), x, y, {}};
    if (around.square) {
        const double side = std::max(std::min(frame.plot.width(), frame.plot.height()), 1.0);
        const bool beside = around.legendPlace == LegendPlace::Beside;
        const double shift = beside ? 0.0 : (frame.plot.width() - side) / 2.0;
        frame.plot = QRectF(frame.plot.left() + shift, frame.plot.top(), side, side);
        if (beside)
            paintLegendColumn(painter,
                              QRectF(frame.plot.right() + kBesidePlot * u, frame.plot.top(),
                                     rest.right() - frame.plot.right() - kBesidePlot * u, frame.plot.height()),
                              around.legend, style, readings);
    }
    const QRectF& plot = frame.plot;
    paintGrid(painter, frame, style);

    painter.setPen(style.secondary);
    painter.drawText(QRectF(std::max(plot.left() - left, rest.left()), rest.top(), rest.width(), kLabelRow * u),
                     Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(y.label, Qt::ElideRight, rest.width()));
    for (const auto& tick : y.ticks)
        if (isInside(y, tick.at))
            painter.drawText(QRectF(plot.left() - left, frame.toY(tick.at) - 8 * u, left - 5 * u, 16 * u),
                             Qt::AlignRight | Qt::AlignVCenter, text(tick.label));
    const double labelTop = plot.bottom() + (around.xTicksShown ? kTickRow + 2.0 : 3.0) * u;
    if (around.xTicksShown)
        paintTickRow(painter, frame, x.ticks,
                     QRectF(plot.left() - left, plot.bottom() + 3 * u, plot.width() + left + right, kTickRow * u),
                     style);
    if (!around.topTicks.empty())
        paintTickRow(
            painter, frame, around.topTicks,
            QRectF(plot.left() - left, plot.top() - kTickRow * u, plot.width() + left + right, kTickRow * u - u),
            style);
    painter.drawText(QRectF(plot.left(), labelTop, plot.width(), kLabelRow * u), Qt::AlignHCenter | Qt::AlignVCenter,
                     metrics.elidedText(x.label, Qt::ElideRight, plot.width()));
    const double belowTop = labelTop + (x.label.isEmpty() ? 2.0 : kLabelRow) * u;
    frame.below = QRectF(plot.left(), belowTop, plot.width(), around.below);
    return frame;
}

void paintReferences(QPainter& painter, const PlotFrame& frame, const std::vector<report::ReferenceLine>& lines,
                     const ChartStyle& style) {
    painter.setPen(QPen(style.secondary, style.unit, Qt::DotLine));
    for (const auto& line : lines) {
        const bool upright = line.direction == report::Direction::Vertical;
        if (!isInside(upright ? frame.x : frame.y, line.at))
            continue;
        if (upright)
            painter.drawLine(QPointF(frame.toX(line.at), frame.plot.top()),
                             QPointF(frame.toX(line.at), frame.plot.bottom()));
        else
            painter.drawLine(QPointF(frame.plot.left(), frame.toY(line.at)),
                             QPointF(frame.plot.right(), frame.toY(line.at)));
    }
}

void paintSeries(QPainter& painter, const PlotFrame& frame, const report::LineSeries& series, std::size_t number,
                 const ChartStyle& style) {
    const double u = style.unit;
    const QColor colour = colourOf(series.role, number, style);
    const std::size_t count = series.x.size();
    painter.save();
    painter.setClipRect(frame.plot.adjusted(-3 * u, -3 * u, 3 * u, 3 * u));
    if (series.spread == report::Spread::Band && !series.low.empty()) {
        QPainterPath band;
        for (std::size_t i = 0; i < count; ++i) {
            const auto p = frame.at(series.x[i], series.high[i]);
            i == 0 ? band.moveTo(p) : band.lineTo(p);
        }
        for (std::size_t i = count; i-- > 0;)
            band.lineTo(frame.at(series.x[i], series.low[i]));
        band.closeSubpath();
        painter.fillPath(band, translucent(colour, 50));
    } else if (!series.low.empty()) {
        painter.setPen(QPen(translucent(colour, 160), u));
        for (std::size_t i = 0; i < count; ++i)
            if (series.low[i] < series.high[i]) // a PDF has no empty paths
                painter.drawLine(frame.at(series.x[i], series.low[i]), frame.at(series.x[i], series.high[i]));
    }
    if (series.style != report::LineStyle::Points) {
        const auto points = thinned(frame, series);
        const bool thin = series.role == report::Role::Reference || series.role == report::Role::Muted;
        painter.setPen(penOf(series.style, colour, (thin ? 1.0 : 1.8) * u));
        painter.setBrush(Qt::NoBrush);
        paintInPieces(painter, points);
    }
    if (series.style == report::LineStyle::Points || series.style == report::LineStyle::LineAndPoints) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (std::size_t i = 0; i < count; ++i)
            painter.drawEllipse(frame.at(series.x[i], series.y[i]), 2.5 * u, 2.5 * u);
    }
    painter.restore();
}

void paintDots(QPainter& painter, const std::vector<QPointF>& dots, double radius, const QColor& colour) {
    constexpr std::size_t kMany = 2000;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (dots.size() < kMany || painter.paintEngine()->type() != QPaintEngine::Raster) {
        for (const auto& dot : dots)
            painter.drawEllipse(dot, radius, radius);
        return;
    }
    const double scale = std::sqrt(std::abs(painter.deviceTransform().determinant()));
    const int side = static_cast<int>(std::ceil(2.0 * (radius + 1.0) * scale));
    QPixmap stamp(side, side);
    stamp.fill(Qt::transparent);
    {
        QPainter drawer(&stamp);
        drawer.setRenderHint(QPainter::Antialiasing);
        drawer.setPen(Qt::NoPen);
        drawer.setBrush(colour);
        drawer.drawEllipse(QPointF(side / 2.0, side / 2.0), radius * scale, radius * scale);
    }
    std::vector<QPainter::PixmapFragment> stamps;
    stamps.reserve(dots.size());
    for (const auto& dot : dots)
        stamps.push_back(QPainter::PixmapFragment::create(dot, QRectF(0, 0, side, side), 1.0 / scale, 1.0 / scale));
    painter.drawPixmapFragments(stamps.data(), static_cast<int>(stamps.size()), stamp);
}

} // namespace rimlight::charts
