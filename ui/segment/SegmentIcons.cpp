#include "ui/segment/SegmentIcons.h"

#include "ui/theme/Icon.h"

#include <QPainter>
#include <QPixmap>

namespace rimlight::segment {

QIcon eyeIcon(bool isOn) {
    return isOn ? theme::icon(QStringLiteral("eye")) : theme::icon(QStringLiteral("eye-off"), theme::Ink::Secondary);
}

QIcon lockIcon(bool isOn) {
    return isOn ? theme::icon(QStringLiteral("lock")) : theme::icon(QStringLiteral("unlock"), theme::Ink::Secondary);
}

QIcon colourIcon(const imaging::Rgb& colour) {
    constexpr int kSide = 16;
    constexpr int kScale = 2; // drawn larger, so that it stays sharp on dense screens
    QPixmap picture(kSide * kScale, kSide * kScale);
    picture.setDevicePixelRatio(kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour.red, colour.green, colour.blue));
    painter.drawRoundedRect(QRectF(2.0, 2.0, 12.0, 12.0), 2.0, 2.0);
    painter.end();
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // else the selection tints it
    return icon;
}

} // namespace rimlight::segment
