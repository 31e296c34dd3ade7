#include "ui/segment/OptionRow.h"

#include "ui/theme/FlowLayout.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rimlight::segment {

namespace {

constexpr int kNumberWidth = 84;

} // namespace

OptionRow::OptionRow(QWidget* parent) : QWidget(parent), m_layout(new theme::FlowLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::kSpace2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

/// The word stays in one line with what it names.
void OptionRow::add(const QString& word, QWidget* control) {
    if (word.isEmpty()) {
        m_layout->addWidget(control);
        return;
    }
    auto* label = new QLabel(word);
    label->setProperty(theme::kRoleProperty, "secondary");
    auto* pair = new QWidget;
    auto* line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kSpace2);
    line->addWidget(label);
    line->addWidget(control);
    m_layout->addWidget(pair);
}

QDoubleSpinBox* OptionRow::addNumber(const QString& word, const QString& unit, double low, double high, double value) {
    auto* number = new QDoubleSpinBox;
    const bool isFine = high - low <= 1000.0;
    number->setDecimals(isFine ? 1 : 0);
    number->setSingleStep(isFine ? 0.5 : 10.0);
    number->setRange(low, high);
    number->setValue(value);
    number->setSuffix(unit);
    number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    theme::setFixedTextWidth(number, kNumberWidth);
    number->setKeyboardTracking(false);
    add(word, number);
    return number;
}

QCheckBox* OptionRow::addCheck(const QString& word, bool isOn) {
    auto* check = new QCheckBox(word);
    check->setChecked(isOn);
    m_layout->addWidget(check);
    return check;
}

QComboBox* OptionRow::addChoice(const QString& word, const QStringList& choices, int chosen) {
    auto* choice = new QComboBox;
    choice->addItems(choices);
    choice->setCurrentIndex(chosen);
    add(word, choice);
    return choice;
}

QPushButton* OptionRow::addButton(const QString& word, const QString& help) {
    auto* button = new QPushButton(word);
    button->setToolTip(help);
    m_layout->addWidget(button);
    return button;
}

} // namespace rimlight::segment
