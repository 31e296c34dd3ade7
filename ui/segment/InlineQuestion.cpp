#include "ui/segment/InlineQuestion.h"

#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rimlight::segment {

InlineQuestion::InlineQuestion(const QString& yes, const QString& no, QWidget* parent)
    : QFrame(parent), m_text(new QLabel), m_yes(new QPushButton(yes)), m_no(new QPushButton(no)) {
    setProperty(theme::kRoleProperty, "card");
    m_text->setWordWrap(true);
    m_yes->setProperty(theme::kRoleProperty, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    setVisible(false);
    connect(m_yes, &QPushButton::clicked, this, &InlineQuestion::accepted);
    connect(m_no, &QPushButton::clicked, this, &InlineQuestion::refused);
}

void InlineQuestion::ask(const QString& text) {
    m_text->setText(text);
    setVisible(true);
}

} // namespace rimlight::segment
