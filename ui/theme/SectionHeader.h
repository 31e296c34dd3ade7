#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace rimlight::theme {

class ElidedLabel;

/// The line over a part of a page: what it is, how many there are, and what can be done with them.
class SectionHeader : public QWidget {
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);

    /// Such as "41" or "3 of 41"; nothing hides it.
    void setCount(const QString& count);

    /// A quiet button at the right end, after those that are there. It shows the action's icon, or its text where it
    /// has none, and stays owned by the header.
    QToolButton* addButton(QAction* action);

private:
    ElidedLabel* m_title;
    QLabel* m_count;
    QHBoxLayout* m_buttons;
};

} // namespace rimlight::theme
