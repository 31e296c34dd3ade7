#pragma once

#include <QWidget>

namespace rimlight::preferences {

/// The colours of regions and chart series in a row, in the theme in use.
class PaletteStrip : public QWidget {
    Q_OBJECT

public:
    explicit PaletteStrip(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rimlight::preferences
