#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace rimlight::theme {

class IconLabel;

/// A sentence that stands over a page or a panel until it is dealt with: information, a doubt, or what went wrong.
class Banner : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    explicit Banner(Kind kind, const QString& text = {}, QWidget* parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }

    /// Plain text; wraps, and can be selected.
    void setText(const QString& text);
    QString text() const;

    /// What the one button says, a verb; nothing hides it.
    void setAction(const QString& text);

    /// Whether it has a button that hides it; it has, unless told.
    void setDismissible(bool isDismissible);

Q_SIGNALS:
    void actionRequested();
    /// The reader hid it.
    void dismissed();

private:
    Kind m_kind;
    IconLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_dismiss;
};

} // namespace rimlight::theme
