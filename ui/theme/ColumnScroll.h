#pragma once

#include <QScrollArea>

namespace rimlight::theme {

/// Scrolls a column of widgets up and down, never sideways: at least as wide as they need. The ground behind shows
/// through.
class ColumnScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit ColumnScroll(QWidget* column, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rimlight::theme
