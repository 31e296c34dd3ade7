#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace rimlight::preferences {

/// Settings under each other: what is set, the control, and below it what it means or what is wrong.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit SettingsForm(QWidget* parent = nullptr);

    /// The label names the control for a screen reader too. Gives the line of secondary text below it.
    QLabel* addRow(const QString& label, QWidget* control, const QString& hint = {});
    /// A control with a word of its own: a check box.
    QLabel* addControl(QWidget* control, const QString& hint = {});
    /// A text over the whole width.
    QLabel* addText(const QString& text);
    void addWide(QWidget* widget);
    void addHeading(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* addHint(const QString& hint);
    void fitLabels();

    QGridLayout* m_grid;
};

/// A line under a control that is there only while something is wrong; plain text.
QLabel* makeProblemLabel(const char* name);
void showProblem(QLabel* label, const QString& problem);

} // namespace rimlight::preferences
