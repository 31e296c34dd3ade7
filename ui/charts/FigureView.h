#pragma once

#include "core/report/Report.h"

#include <QWidget>

#include <optional>

namespace rimlight::charts {

/// A figure on the screen; a bar tells its formal name on hover.
class FigureView : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);

    void setFigure(report::Figure figure);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::optional<report::Figure> m_figure;
};

} // namespace rimlight::charts
