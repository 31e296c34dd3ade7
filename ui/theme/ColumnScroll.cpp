#include "ui/theme/ColumnScroll.h"

#include "ui/theme/Theme.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace rimlight::theme {

namespace {

constexpr int kLeastHeight = 96;

} // namespace

ColumnScroll::ColumnScroll(QWidget* column, QWidget* parent) : QScrollArea(parent) {
    setWidget(column);
    column->setAutoFillBackground(false); // the panel shows through
    viewport()->setAutoFillBackground(false);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize ColumnScroll::minimumSizeHint() const {
    const QSize least = widget() == nullptr ? QSize() : widget()->minimumSizeHint();
    return {least.width() + verticalScrollBar()->sizeHint().width(), std::min(least.height(), scaled(kLeastHeight))};
}

bool ColumnScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace rimlight::theme
