#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace rimlight::theme {

/// Tool buttons beside each other: with words where there is room for all of them, else as icons alone. The word stays
/// what a screen reader says, and stands under the mouse.
class ToolRow : public QWidget {
    Q_OBJECT

public:
    explicit ToolRow(QWidget* parent = nullptr);

    /// One with text and icon; the row makes it quiet.
    void addTool(QToolButton* tool);
    /// Another widget of the row, which stays as it is.
    void addWidget(QWidget* widget);
    /// Puts what follows to the right.
    void addStretch();

    /// With words.
    QSize sizeHint() const override;
    /// As icons.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setStyleOfTools(Qt::ToolButtonStyle style);
    /// Both widths, which every change of the text's scale changes.
    void measure();
    void fit();

    QHBoxLayout* m_layout;
    QList<QToolButton*> m_tools;
    QSize m_withWords;
    QSize m_asIcons;
};

} // namespace rimlight::theme
