#include "ui/theme/EmptyState.h"

#include "ui/theme/IconLabel.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace rimlight::theme {

namespace {

constexpr int kIconSide = 32;
constexpr int kTextWidth = 380;
constexpr int kBarWidth = 240;
constexpr int kSteps = 1000;

QLabel* centred(const char* name, const char* role) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setProperty(kRoleProperty, role);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_icon(new IconLabel(QStringLiteral("info"), kIconSide, Ink::Secondary)),
      m_title(centred("emptyTitle", "section")), m_sentence(centred("emptySentence", "body")), m_bar(new QProgressBar),
      m_primary(new QPushButton), m_secondary(new QPushButton), m_buttons(new QBoxLayout(QBoxLayout::LeftToRight)) {
    m_bar->setObjectName(QStringLiteral("emptyProgress"));
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->hide();
    m_primary->setObjectName(QStringLiteral("emptyPrimary"));
    m_primary->setProperty(kRoleProperty, "primary");
    m_secondary->setObjectName(QStringLiteral("emptySecondary"));

    m_buttons->setSpacing(kSpace2);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_primary);
    m_buttons->addWidget(m_secondary);
    m_buttons->addStretch(1);
    auto* column = new QWidget;
    setMaximumTextWidth(column, kTextWidth);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kSpace2);
    lines->addWidget(m_icon, 0, Qt::AlignHCenter);
    lines->addSpacing(kSpace1);
    lines->addWidget(m_title);
    lines->addWidget(m_sentence);
    lines->addWidget(m_bar, 0, Qt::AlignHCenter);
    lines->addSpacing(kSpace2);
    lines->addLayout(m_buttons);
    // A little above the middle looks centred.
    auto* room = new QGridLayout(this);
    room->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    room->addWidget(column, 1, 1);
    room->setColumnStretch(0, 1);
    room->setColumnStretch(1, 1000); // as wide as it may be, its greatest width kept
    room->setColumnStretch(2, 1);
    room->setRowStretch(0, 4);
    room->setRowStretch(2, 5);

    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryRequested);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryRequested);
    showButtons();
}

void EmptyState::setMessage(const QString& iconName, const QString& title, const QString& sentence, Ink ink) {
    m_isLoading = false;
    m_icon->setIcon(iconName, ink);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_bar->hide();
    showButtons();
}

void EmptyState::setError(const QString& title, const QString& sentence) {
    setMessage(QStringLiteral("error"), title, sentence, Ink::Error);
}

void EmptyState::setLoading(const QString& text, std::optional<double> fraction) {
    m_isLoading = true;
    m_icon->setIcon(QStringLiteral("clock"), Ink::Secondary);
    m_title->setText(text);
    m_sentence->hide();
    m_bar->setVisible(fraction.has_value());
    if (fraction)
        m_bar->setValue(static_cast<int>(std::lround(std::clamp(*fraction, 0.0, 1.0) * kSteps)));
    showButtons();
}

void EmptyState::setPrimary(const QString& text) {
    m_primary->setText(text);
    showButtons();
}

void EmptyState::setSecondary(const QString& text) {
    m_secondary->setText(text);
    showButtons();
}

void EmptyState::showButtons() {
    for (auto* button : {m_primary, m_secondary})
        button->setVisible(!m_isLoading && !button->text().isEmpty());
    arrangeButtons();
}

QSize EmptyState::minimumSizeHint() const {
    QSize least = QWidget::minimumSizeHint();
    int widest = 0;
    for (const auto* button : {m_primary, m_secondary})
        widest = std::max(widest, button->isHidden() ? 0 : button->minimumSizeHint().width());
    const auto margins = layout()->contentsMargins();
    least.setWidth(std::min(least.width(), widest + margins.left() + margins.right()));
    return least;
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeButtons();
}

void EmptyState::arrangeButtons() {
    int needed = -kSpace2;
    for (const auto* button : {m_primary, m_secondary})
        needed += button->isHidden() ? 0 : kSpace2 + button->sizeHint().width();
    const auto margins = layout()->contentsMargins();
    const bool fits = needed <= width() - margins.left() - margins.right();
    m_buttons->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace rimlight::theme
