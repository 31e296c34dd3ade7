#include "ui/preferences/PaletteStrip.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace rimlight::preferences {

namespace {

constexpr int kSide = 20;

} // namespace

PaletteStrip::PaletteStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PaletteStrip::sizeHint() const {
    const auto count = static_cast<int>(theme::tokens().series.size());
    return {count * kSide + (count - 1) * theme::kSpace2, theme::kControlHeight};
}

void PaletteStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF square(0, (height() - kSide) / 2.0, kSide, kSide);
    for (const auto& colour : theme::tokens().series) {
        painter.setBrush(colour);
        painter.drawRoundedRect(square, theme::kCorner, theme::kCorner);
        square.translate(kSide + theme::kSpace2, 0);
    }
}

} // namespace rimlight::preferences
