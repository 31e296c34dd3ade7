#include "ui/segment/OptionRow.h"

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

OptionRow::OptionRow(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::kSpace2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QLabel* OptionRow::addText(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty(theme::kRoleProperty, "secondary");
    m_layout->addWidget(label);
    return label;
}

QDoubleSpinBox* OptionRow::addNumber(const QString& word, const QString& unit, double low, double high, double value) {
    if (!word.isEmpty())
        addText(word);
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
    m_layout->addWidget(number);
    return number;
}

QCheckBox* OptionRow::addCheck(const QString& word, bool isOn) {
    auto* check = new QCheckBox(word);
    check->setChecked(isOn);
    m_layout->addWidget(check);
    return check;
}

QComboBox* OptionRow::addChoice(const QString& word, const QStringList& choices, int chosen) {
    if (!word.isEmpty())
        addText(word);
    auto* choice = new QComboBox;
    choice->addItems(choices);
    choice->setCurrentIndex(chosen);
    m_layout->addWidget(choice);
    return choice;
}

QPushButton* OptionRow::addButton(const QString& word, const QString& help) {
    auto* button = new QPushButton(word);
    button->setToolTip(help);
    m_layout->addWidget(button);
    return button;
}

} // namespace rimlight::segment
