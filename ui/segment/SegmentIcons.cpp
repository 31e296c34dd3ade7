#include "ui/segment/SegmentIcons.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <functional>

namespace rimlight::segment {

namespace {

constexpr int kSize = 16;
constexpr int kScale = 2; ///< drawn larger, so that it stays sharp on dense screens

QIcon painted(const std::function<void(QPainter&)>& paint) {
    QPixmap picture(kSize * kScale, kSize * kScale);
    picture.setDevicePixelRatio(kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    painter.end();
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // else the selection tints it
    return icon;
}

QColor inkOf(bool isOn) {
    QColor ink = isOn ? theme::tokens().text : theme::tokens().secondaryText;
    ink.setAlphaF(isOn ? 1.0F : 0.5F);
    return ink;
}

} // namespace

QIcon eyeIcon(bool isOn) {
    return painted([isOn](QPainter& painter) {
        painter.setPen(QPen(inkOf(isOn), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPainterPath lids(QPointF(1.5, 8.0));
        lids.quadTo(QPointF(8.0, 1.5), QPointF(14.5, 8.0));
        lids.quadTo(QPointF(8.0, 14.5), QPointF(1.5, 8.0));
        painter.drawPath(lids);
        if (isOn) {
            painter.setBrush(inkOf(true));
            painter.drawEllipse(QPointF(8.0, 8.0), 2.0, 2.0);
        } else {
            painter.drawLine(QPointF(3.0, 13.0), QPointF(13.0, 3.0));
        }
    });
}

QIcon lockIcon(bool isOn) {
    return painted([isOn](QPainter& painter) {
        painter.setPen(QPen(inkOf(isOn), 1.3));
        // The shackle is open when nothing is locked.
        QPainterPath shackle(QPointF(5.0, 8.0));
        shackle.lineTo(5.0, 5.5);
        shackle.arcTo(QRectF(5.0, 2.5, 6.0, 6.0), 180.0, -180.0);
        if (isOn)
            shackle.lineTo(11.0, 8.0);
        painter.drawPath(shackle);
        if (isOn)
            painter.setBrush(inkOf(true));
        painter.drawRoundedRect(QRectF(3.5, 7.5, 9.0, 6.0), 1.0, 1.0);
    });
}

QIcon colourIcon(const imaging::Rgb& colour) {
    return painted([&colour](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour.red, colour.green, colour.blue));
        painter.drawRoundedRect(QRectF(2.0, 2.0, 12.0, 12.0), 2.0, 2.0);
    });
}

} // namespace rimlight::segment
