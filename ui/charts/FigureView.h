#pragma once

#include "core/report/Report.h"
#include "ui/charts/ChartStyle.h"
#include "ui/charts/Readings.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace rimlight::charts {

/// A figure on the screen, to be read with the mouse or, having the focus, with the keyboard: the arrows go from
/// reading to reading, Enter clicks one, Escape stops reading. What is read stands beside the mouse.
class FigureView : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);

    /// Shows it in the language in use; figure() is as it was given.
    void setFigure(report::Figure figure);
    const std::optional<report::Figure>& figure() const { return m_figure; }

    /// Marks the case wherever the figure shows it; an empty id marks none.
    void setMarkedCase(const QString& caseId);
    const QString& markedCase() const { return m_markedCase; }

    /// The height there is: the plot of a figure that can grows into it.
    void setRoom(int height);

    /// Curves that are not drawn, by their seriesKey(); the legend shows them faintly, and a click on an entry of it
    /// hides or shows its curve. Kept when another figure is shown.
    void setHiddenSeries(const QStringList& keys);
    const QStringList& hiddenSeries() const { return m_hidden; }

    /// What can be read at the widget's size; positions in the widget.
    const Readings& readings();
    /// What is being read, line by line; empty when nothing is.
    QString readText() const;

    /// Puts the figure on the clipboard as it would be printed, at twice the resolution of a usual screen.
    void copyPicture() const;
    /// Puts report::figureTable() on the clipboard as CSV.
    void copyData() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// A bar, dot or box that stands for one case.
    void caseClicked(const QString& caseId);
    /// A bar, row or cell that stands for a feature or variable: its name as it stands in the figure.
    void featureClicked(const QString& name);
    /// A curve was hidden or shown by a click on the legend.
    void hiddenSeriesChanged(const QStringList& keys);
    /// "Save as" was chosen; the menu offers it where somebody listens.
    void saveRequested();
    /// Another case is under the mouse or the keyboard; empty when none is.
    void caseRead(const QString& caseId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Current {
        std::size_t index = 0;
        QPointF at;
        ReadingWords words = {};
    };

    void paintPicture();
    void discardPicture();
    void read(std::size_t index, const QPointF& at);
    void readNothing();
    void readingChanged(const QString& caseBefore);
    void click();
    bool isClickable() const;
    std::optional<std::size_t> readingAfterKey(int key);
    ChartStyle style() const;
    QString currentCase() const;
    void describe();

    std::optional<report::Figure> m_figure;
    std::optional<report::Figure> m_shown; ///< m_figure in the language in use
    QString m_markedCase;
    QStringList m_hidden;
    int m_room = 0;
    QPixmap m_picture; ///< the figure without what is read and marked; null: to be painted
    Readings m_readings;
    std::optional<Current> m_current;
    std::optional<std::size_t> m_pressed;
};

} // namespace rimlight::charts
