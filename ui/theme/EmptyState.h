#pragma once

#include "ui/theme/Icon.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace rimlight::theme {

class IconLabel;

/// What a page or a panel shows in the place of contents: nothing yet and what to do first, an error and what to do
/// about it, or that it is being read. In the middle of the room that it gets.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// Nothing is here yet. `title` is one line without a full stop, `sentence` says what to do; plain text.
    void setMessage(const QString& iconName, const QString& title, const QString& sentence, Ink ink = Ink::Secondary);

    /// Something went wrong: the title says what and which, the sentence what to do.
    void setError(const QString& title, const QString& sentence);

    /// Work is under way. A bar shows the fraction (0 to 1) where it is known. Hides the buttons.
    void setLoading(const QString& text, std::optional<double> fraction = std::nullopt);

    /// What the buttons say, verbs; nothing hides one.
    void setPrimary(const QString& text);
    void setSecondary(const QString& text);

    /// With the buttons below each other, as they stand where they don't fit side by side.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void primaryRequested();
    void secondaryRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showButtons();
    void arrangeButtons();

    IconLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QProgressBar* m_bar;
    QPushButton* m_primary;
    QPushButton* m_secondary;
    QBoxLayout* m_buttons;
    bool m_isLoading = false;
};

} // namespace rimlight::theme
