#pragma once

#include "ui/theme/Icon.h"

#include <QWidget>

namespace rimlight::theme {

/// An icon that stands by itself, in a fixed square. Unlike a QLabel's pixmap it follows the theme and the screen's
/// density.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    /// `side` in device-independent pixels.
    explicit IconLabel(const QString& name, int side, Ink ink = Ink::Text, QWidget* parent = nullptr);

    void setIcon(const QString& name, Ink ink);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QIcon m_icon;
};

} // namespace rimlight::theme
