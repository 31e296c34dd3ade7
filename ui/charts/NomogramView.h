#pragma once

#include "core/report/Figure.h"
#include "ui/charts/NomogramLayout.h"

#include <QPointF>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

namespace rimlight::charts {

/// A nomogram with a marker on the scale of each variable, to be moved with the mouse or, having the focus, with the
/// keyboard: Up and Down choose the variable, Left and Right move its marker, Home and End go to the ends of its scale.
/// Categories snap. The points of each variable, their total and the value of each outcome stand at the right.
class NomogramView : public QWidget {
    Q_OBJECT

public:
    explicit NomogramView(QWidget* parent = nullptr);

    /// The markers begin in the middle of their scales, categories at the mark nearest to it.
    void setFigure(report::NomogramFigure nomogram);
    const report::NomogramFigure& figure() const { return m_nomogram; }

    /// Moves the markers of the variables that are named, with or without their unit; a value beyond a scale goes to
    /// its end, and names that the nomogram lacks are passed over.
    void setValues(const std::map<QString, double>& values);
    /// By the labels of the scales.
    std::map<QString, double> values() const;

    /// Of a variable; 0 for a scale without marks.
    double points(std::size_t variable) const { return m_points.at(variable); }
    double totalPoints() const;
    /// Nothing where the total lies beyond the scale of the outcome, or the scale has no marks.
    std::optional<double> outcome(std::size_t number) const;
    /// As it stands at the right: "0.71", or "> 0.95" beyond the scale.
    QString outcomeText(std::size_t number) const;

    /// Where the marker of a variable can be taken, in the widget.
    QPointF markerPlace(std::size_t variable) const;

    bool hasHeightForWidth() const override { return true; }
    /// The height that there is: the scales spread over it, as far as they are read well.
    void setRoom(int height);
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void valuesChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    NomogramLayout layoutNow() const;
    double pointsWidth() const; ///< of the column at the very right
    double valueWidth() const;  ///< of both columns
    const report::NomogramFigure::Scale& scaleOf(std::size_t variable) const { return m_nomogram.variables[variable]; }
    std::optional<std::size_t> variableAt(const QPointF& at) const;
    bool isMovable(std::size_t variable) const;
    void moveTo(std::size_t variable, double position);
    void step(int steps);
    void choose(int direction);
    void describe();
    void paintMarker(QPainter& painter, std::size_t variable, const NomogramRuler& ruler) const;
    void paintReadings(QPainter& painter, const NomogramLayout& layout) const;
    void paintTotal(QPainter& painter, const NomogramLayout& layout) const;

    report::NomogramFigure m_nomogram;
    std::vector<double> m_points;         ///< position of each marker on the scale of points
    std::optional<std::size_t> m_chosen;  ///< the variable that the keyboard moves
    std::optional<std::size_t> m_dragged; ///< that the mouse moves
    int m_room = 0;
};

} // namespace rimlight::charts
