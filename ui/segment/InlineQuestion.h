#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace rimlight::segment {

/// A question within a panel, with its two answers; in the place of a dialog.
class InlineQuestion : public QFrame {
    Q_OBJECT

public:
    /// @param yes, no the words of the answers
    InlineQuestion(const QString& yes, const QString& no, QWidget* parent = nullptr);

    void ask(const QString& text);

    QPushButton* yesButton() const { return m_yes; }
    QPushButton* noButton() const { return m_no; }

Q_SIGNALS:
    void accepted();
    void refused();

private:
    QLabel* m_text;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace rimlight::segment
