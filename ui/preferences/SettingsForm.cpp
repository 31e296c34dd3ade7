#include "ui/preferences/SettingsForm.h"

#include "ui/theme/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace rimlight::preferences {

namespace {

constexpr int kLabelWidth = 168;

QLabel* textLabel(const QString& text, const char* role) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty(theme::kRoleProperty, role);
    return label;
}

} // namespace

SettingsForm::SettingsForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::kSpace4);
    m_grid->setVerticalSpacing(theme::kSpace1);
    m_grid->setColumnStretch(1, 1);
    fitLabels();
}

QLabel* SettingsForm::addRow(const QString& label, QWidget* control, const QString& hint) {
    const int row = m_grid->rowCount();
    auto* name = new QLabel(label);
    name->setBuddy(control);
    m_grid->setRowMinimumHeight(row, theme::kControlHeight); // lines of words alone stand as far apart
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    // Beside several lines the label stands at the first.
    const bool isTall = control->sizeHint().height() > theme::scaled(theme::kControlHeight) * 3 / 2;
    m_grid->addWidget(name, row, 0, Qt::AlignLeft | (isTall ? Qt::AlignTop : Qt::AlignVCenter));
    m_grid->addWidget(control, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
    return addHint(hint);
}

QLabel* SettingsForm::addControl(QWidget* control, const QString& hint) {
    m_grid->addWidget(control, m_grid->rowCount(), 1, Qt::AlignLeft | Qt::AlignVCenter);
    return addHint(hint);
}

QLabel* SettingsForm::addText(const QString& text) {
    auto* label = textLabel(text, "body");
    addWide(label);
    return label;
}

void SettingsForm::addWide(QWidget* widget) {
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void SettingsForm::addHeading(const QString& text) {
    const int row = m_grid->rowCount();
    if (row > 1)
        m_grid->setRowMinimumHeight(row, theme::kSpace4);
    auto* heading = textLabel(text, "section");
    m_grid->addWidget(heading, row + 1, 0, 1, 2);
    m_grid->setRowMinimumHeight(row + 2, theme::kSpace1);
}

QLabel* SettingsForm::addHint(const QString& hint) {
    const int row = m_grid->rowCount();
    auto* label = textLabel(hint, "secondary");
    label->setVisible(!hint.isEmpty());
    m_grid->addWidget(label, row, 1);
    m_grid->setRowMinimumHeight(row + 1, theme::kSpace2);
    return label;
}

void SettingsForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        fitLabels();
    QWidget::changeEvent(event);
}

void SettingsForm::fitLabels() {
    m_grid->setColumnMinimumWidth(0, theme::scaled(kLabelWidth));
}

QLabel* makeProblemLabel(const char* name) {
    auto* label = textLabel({}, "error");
    label->setObjectName(QLatin1String(name));
    label->hide();
    return label;
}

void showProblem(QLabel* label, const QString& problem) {
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
}

} // namespace rimlight::preferences
