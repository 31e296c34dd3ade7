#include "ui/theme/IconLabel.h"

#include <QPainter>

namespace rimlight::theme {

IconLabel::IconLabel(const QString& name, int side, Ink ink, QWidget* parent)
    : QWidget(parent), m_icon(icon(name, ink)) {
    setFixedSize(side, side);
}

void IconLabel::setIcon(const QString& name, Ink ink) {
    m_icon = icon(name, ink);
    update();
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace rimlight::theme
