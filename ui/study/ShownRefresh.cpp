#include "ui/study/ShownRefresh.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace rimlight::studypage {

ShownRefresh::ShownRefresh(QWidget* widget, std::function<void()> refresh)
    : QObject(widget), m_widget(widget), m_refresh(std::move(refresh)) {
    m_widget->installEventFilter(this);
}

void ShownRefresh::request() {
    m_isStale = true;
    if (m_widget->isVisible())
        refresh();
}

bool ShownRefresh::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && m_isStale)
        refresh();
    return QObject::eventFilter(watched, event);
}

void ShownRefresh::refresh() {
    m_isStale = false;
    m_refresh();
}

} // namespace rimlight::studypage
