#pragma once

#include <QLabel>

namespace rimlight::theme {

/// One line of plain text that gives way where there is too little room: the end or the middle (of paths and of
/// identifiers) becomes an ellipsis, the whole text shows under the mouse and is copied from the context menu. Takes a
/// label's roles.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, Qt::TextElideMode mode = Qt::ElideRight, QWidget* parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);

    /// The text as it stands on the screen.
    QString shownText() const;
    bool isElided() const { return shownText() != text(); }

    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Puts the whole text on the clipboard.
    void copy();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace rimlight::theme
