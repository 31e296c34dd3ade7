#include "ui/theme/SectionHeader.h"

#include "ui/theme/ElidedLabel.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace rimlight::theme {

SectionHeader::SectionHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(title)), m_count(new QLabel), m_buttons(new QHBoxLayout) {
    m_title->setProperty(kRoleProperty, "section");
    m_count->setObjectName(QStringLiteral("sectionCount"));
    m_count->setProperty(kRoleProperty, "secondary");
    m_buttons->setSpacing(kSpace1);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSpace2);
    line->addWidget(m_title);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addLayout(m_buttons);
    setMinimumHeight(kControlHeight); // the same with buttons as without
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCount({});
}

void SectionHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void SectionHeader::setCount(const QString& count) {
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

QToolButton* SectionHeader::addButton(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    const bool hasIcon = !action->icon().isNull();
    button->setToolButtonStyle(hasIcon ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
    button->setProperty(kRoleProperty, hasIcon ? "icon" : "quiet");
    m_buttons->addWidget(button);
    return button;
}

} // namespace rimlight::theme
