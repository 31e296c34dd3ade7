#include "ui/charts/ReadingLabel.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kPad = 8.0;
constexpr double kSwatch = 12.0; ///< dot of a curve's colour, with the space after it
constexpr double kGap = 2.0;     ///< between lines
constexpr double kWidest = 360.0;
constexpr int kTextSize = 12;

QFont labelFont(const ChartStyle& style) {
    QFont font = style.font;
    font.setPixelSize(static_cast<int>(std::lround(kTextSize * style.unit)));
    return font;
}

/// Formal names are one long word: they may break after each part.
QString breakable(QString words) {
    const QString here(QChar(0x200b));
    for (const char* mark : {"_", "|", "/", "-"})
        if (words.size() > 24)
            words.replace(QLatin1String(mark), QLatin1String(mark) + here);
    return words;
}

/// One line for all that comes after the heading.
std::vector<ReadingLine> folded(const std::vector<ReadingLine>& lines) {
    std::vector<ReadingLine> result = {lines.front()};
    QString rest;
    for (std::size_t i = 1; i < lines.size(); ++i)
        rest += (rest.isEmpty() ? QString() : QStringLiteral("  ·  ")) + lines[i].text;
    if (!rest.isEmpty())
        result.push_back({rest});
    return result;
}

double leftOf(const ReadingLine& line, const ChartStyle& style) {
    return line.colour.isValid() ? kSwatch * style.unit : 0.0;
}

struct LabelLayout {
    std::vector<ReadingLine> lines;
    std::vector<QRectF> rows = {}; ///< inside the padding
    QSizeF size = {};              ///< with the padding
};

LabelLayout layoutOf(const std::vector<ReadingLine>& lines, const QRectF& room, const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(labelFont(style));
    const double widest = std::min(kWidest * u, room.width()) - 2 * kPad * u;
    LabelLayout layout{lines};
    double width = 0.0;
    double height = 0.0;
    for (const auto& line : lines) {
        const double left = leftOf(line, style);
        const auto box = metrics.boundingRect(QRectF(0, 0, std::max(widest - left, 20.0), 1e5), Qt::TextWordWrap,
                                              breakable(line.text));
        layout.rows.emplace_back(left, height, std::ceil(box.width()) + 1.0, std::ceil(box.height()));
        width = std::max(width, layout.rows.back().right());
        height = layout.rows.back().bottom() + kGap * u;
    }
    layout.size = QSizeF(width + 2 * kPad * u, height - kGap * u + 2 * kPad * u);
    return layout;
}

} // namespace

QRectF labelPlace(const QSizeF& size, const QPointF& at, const QRectF& inside) {
    constexpr double kBeside = 14.0;
    const auto placed = [&](double wanted, double length, double mouse, double low, double high) {
        double from = wanted;
        if (from + length > high)
            from = mouse - kBeside - length;
        return std::clamp(from, low, std::max(low, high - length));
    };
    const double x = placed(at.x() + kBeside, size.width(), at.x(), inside.left(), inside.right());
    const double y = placed(at.y() + kBeside, size.height(), at.y(), inside.top(), inside.bottom());
    return {QPointF(x, y), size};
}

void paintReadingLabel(QPainter& painter, const QRectF& inside, const QPointF& at, const ReadingWords& words,
                       const ChartStyle& style) {
    if (words.lines.empty())
        return;
    const double u = style.unit;
    const QRectF room = inside.adjusted(1, 1, -1, -1);
    auto layout = layoutOf(words.lines, room, style);
    // A figure lower than its reading: a single bar.
    if (layout.size.height() > room.height())
        layout = layoutOf(folded(words.lines), room, style);
    const QRectF place = labelPlace(layout.size, at, room);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.line, u));
    painter.setBrush(style.raised);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4 * u, 4 * u);
    const QFont font = labelFont(style);
    painter.setFont(font);
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        const auto& line = layout.lines[i];
        const QRectF row = layout.rows[i].translated(place.topLeft() + QPointF(kPad * u, kPad * u));
        if (line.colour.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(line.colour);
            painter.drawEllipse(QPointF(row.left() - 8 * u, row.top() + QFontMetricsF(font).height() / 2.0), 3.5 * u,
                                3.5 * u);
        }
        painter.setPen(i == 0 || line.colour.isValid() ? style.text : style.secondary);
        painter.drawText(row, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, breakable(line.text));
    }
    painter.restore();
}

void paintReadPlace(QPainter& painter, const Reading& reading, const ReadingWords& words, const ChartStyle& style) {
    const double u = style.unit;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (words.hairline) {
        painter.setPen(QPen(style.secondary, u));
        const double x = std::floor(*words.hairline) + 0.5;
        painter.drawLine(QPointF(x, reading.area.top()), QPointF(x, reading.area.bottom()));
    }
    for (const auto& mark : words.marks) {
        painter.setPen(QPen(style.ground, 1.5 * u));
        painter.setBrush(mark.colour);
        painter.drawEllipse(mark.at, 4.5 * u, 4.5 * u);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.text, 1.2 * u));
    if (reading.shape == Reading::Shape::Dot)
        painter.drawEllipse(reading.outline.adjusted(-2 * u, -2 * u, 2 * u, 2 * u));
    else if (reading.shape == Reading::Shape::Box)
        painter.drawRect(reading.outline);
    painter.restore();
}

void paintMarkedCase(QPainter& painter, const Reading& reading, const ChartStyle& style) {
    const double u = style.unit;
    const QRectF& outline = reading.outline;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.accent, 2 * u));
    painter.setBrush(Qt::NoBrush);
    if (reading.shape == Reading::Shape::Dot)
        painter.drawEllipse(outline.adjusted(-3 * u, -3 * u, 3 * u, 3 * u));
    else
        painter.drawRect(outline.adjusted(-u, -u, u, u));
    // Stands on the bar or dot, its tip down; a bar thinner than a pixel is found by it.
    const QPointF tip(outline.center().x(), outline.top() - 5 * u);
    QPainterPath triangle;
    triangle.moveTo(tip);
    triangle.lineTo(tip + QPointF(-5 * u, -8 * u));
    triangle.lineTo(tip + QPointF(5 * u, -8 * u));
    triangle.closeSubpath();
    painter.fillPath(triangle, style.accent);
    painter.restore();
}

} // namespace rimlight::charts
