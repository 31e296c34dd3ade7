#include "ui/viewer/Overlay.h"

#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace rimlight::viewer {

namespace {

constexpr int kOutlinePx = 2; // room around the letters for their outline

/// One line of text as a picture. The raster engine smooths its edges, which OpenGL's does only with multisampling.
QPixmap textPicture(const QString& text, const QColor& colour, double scale) {
    const QFont font = theme::font(theme::TextSize::Secondary);
    const QString key =
        QStringLiteral("overlay/%1/%2/%3/%4").arg(text, colour.name(QColor::HexArgb)).arg(scale).arg(font.pixelSize());
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(text) + 2 * kOutlinePx, metrics.height() + 2 * kOutlinePx);
    picture = QPixmap(size * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath path;
        path.addText(kOutlinePx, kOutlinePx + metrics.ascent(), font, text);
        painter.strokePath(path, QPen(QColor(0, 0, 0, 200), 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(kOutlinePx, kOutlinePx + metrics.ascent(), text);
    }
    QPixmapCache::insert(key, picture);
    return picture;
}

/// The largest of 1, 2, 5, 10, 20, ... mm that is not longer than the limit.
double roundLengthMm(double limitMm) {
    const double decade = std::pow(10.0, std::floor(std::log10(limitMm)));
    for (const double step : {5.0, 2.0})
        if (step * decade <= limitMm)
            return step * decade;
    return decade;
}

} // namespace

void paintOverlayText(QPainter& painter, const QRect& area, Qt::Alignment alignment, const QString& text,
                      const QColor& colour) {
    const double scale = painter.device()->devicePixelRatioF();
    const auto lines = text.split(QLatin1Char('\n'));
    const int lineHeight = overlayLineHeight();
    const int height = lineHeight * static_cast<int>(lines.size());
    int y = area.top();
    if (alignment.testFlag(Qt::AlignBottom))
        y = area.bottom() + 1 - height;
    else if (alignment.testFlag(Qt::AlignVCenter))
        y = area.top() + (area.height() - height) / 2;
    for (const auto& line : lines) {
        if (!line.isEmpty()) {
            const QPixmap picture = textPicture(line, colour, scale);
            const int width = static_cast<int>(picture.width() / scale);
            int x = area.left() - kOutlinePx;
            if (alignment.testFlag(Qt::AlignRight))
                x = area.right() + 1 + kOutlinePx - width;
            else if (alignment.testFlag(Qt::AlignHCenter))
                x = area.left() + (area.width() - width) / 2;
            painter.drawPixmap(x, y - kOutlinePx, picture);
        }
        y += lineHeight;
    }
}

int overlayTextWidth(const QString& text) {
    const QFontMetrics metrics(theme::font(theme::TextSize::Secondary));
    int width = 0;
    for (const auto& line : text.split(QLatin1Char('\n')))
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

int overlayLineHeight() {
    return QFontMetrics(theme::font(theme::TextSize::Secondary)).height() + 1;
}

QSize badgeSize(const QString& text) {
    const QFontMetrics metrics(theme::font(theme::TextSize::ChartLabel, QFont::Bold));
    return {metrics.horizontalAdvance(text) + 2 * theme::kSpace2, metrics.height() + theme::kSpace1};
}

void paintBadge(QPainter& painter, const QPoint& topRight, const QString& text, const QColor& colour) {
    const QFont font = theme::font(theme::TextSize::ChartLabel, QFont::Bold);
    const QSize size = badgeSize(text);
    const QRect box(topRight - QPoint(size.width(), 0), size);
    painter.fillRect(box, colour);
    painter.setFont(font);
    painter.setPen(theme::tokens().imageGround);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintScaleBar(QPainter& painter, const QPoint& bottomRight, double pixelsPerMm, int maxWidth) {
    const double lengthMm = roundLengthMm(maxWidth / pixelsPerMm);
    const int width = static_cast<int>(std::lround(lengthMm * pixelsPerMm));
    const int left = bottomRight.x() - width;
    constexpr int kTickPx = 5;
    const QRect ground[] = {{left - 1, bottomRight.y() - 2, width + 2, 4},
                            {left - 1, bottomRight.y() - kTickPx - 1, 4, kTickPx + 2},
                            {left + width - 3, bottomRight.y() - kTickPx - 1, 4, kTickPx + 2}};
    for (const auto& part : ground)
        painter.fillRect(part, QColor(0, 0, 0, 160));
    for (const auto& part : ground)
        painter.fillRect(part.adjusted(1, 1, -1, -1), theme::kOnImage.text);
    const QString text =
        lengthMm >= 10.0 ? QStringLiteral("%1 cm").arg(lengthMm / 10.0) : QStringLiteral("%1 mm").arg(lengthMm);
    // Over the bar's middle, as far as that keeps it from the edge.
    const int textWidth = overlayTextWidth(text);
    const int textLeft = std::min(left + (width - textWidth) / 2, bottomRight.x() - textWidth);
    const int textBottom = bottomRight.y() - 2 * kTickPx;
    paintOverlayText(painter, QRect(textLeft, textBottom - overlayLineHeight(), textWidth, overlayLineHeight()),
                     Qt::AlignLeft | Qt::AlignBottom, text, theme::kOnImage.text);
}

} // namespace rimlight::viewer
