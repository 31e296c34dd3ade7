#include "ui/theme/ToolRow.h"

#include "ui/theme/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace rimlight::theme {

ToolRow::ToolRow(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kSpace1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ToolRow::addTool(QToolButton* tool) {
    tool->setProperty(kRoleProperty, "quiet");
    m_tools << tool;
    addWidget(tool);
}

void ToolRow::addWidget(QWidget* widget) {
    m_layout->addWidget(widget);
    measure();
}

void ToolRow::addStretch() {
    m_layout->addStretch(1);
}

QSize ToolRow::sizeHint() const {
    return m_withWords;
}

QSize ToolRow::minimumSizeHint() const {
    return m_asIcons;
}

void ToolRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ToolRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        measure();
}

void ToolRow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    measure();
}

void ToolRow::setStyleOfTools(Qt::ToolButtonStyle style) {
    for (auto* tool : m_tools) {
        if (tool->toolButtonStyle() == style)
            continue;
        tool->setToolButtonStyle(style);
        // The style sheet looks at the property once.
        tool->style()->unpolish(tool);
        tool->style()->polish(tool);
    }
    m_layout->invalidate();
}

void ToolRow::measure() {
    setStyleOfTools(Qt::ToolButtonIconOnly);
    m_asIcons = m_layout->minimumSize();
    setStyleOfTools(Qt::ToolButtonTextBesideIcon);
    m_withWords = m_layout->minimumSize();
    updateGeometry();
    fit();
}

void ToolRow::fit() {
    setStyleOfTools(width() < m_withWords.width() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace rimlight::theme
