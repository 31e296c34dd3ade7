#pragma once

#include <QComboBox>

namespace rimlight::theme {

/// A choice among long names that gives way where there is too little room: the middle of the name becomes an ellipsis,
/// and the whole name shows under the mouse.
class ElidedComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit ElidedComboBox(QWidget* parent = nullptr);

    /// The current text as it stands on the screen.
    QString shownText() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
};

} // namespace rimlight::theme
