#pragma once

#include "core/regions/EditCommands.h"
#include "core/regions/tools/ContourFill.h"
#include "ui/segment/DrawTool.h"

#include <optional>

namespace rimlight::segment {

/// Outlines the active segment on a slice: a drag draws freehand, clicks set the corners of a polygon. Once closed it
/// is filled at once, and its points can still be dragged, added (on an edge) and removed (Alt+click) until the next
/// contour. Ctrl takes what it encloses away instead of adding it.
class ContourTool : public DrawTool {
    Q_OBJECT

public:
    using DrawTool::DrawTool;

    QString title() const override { return tr("Contour"); }
    QString help() const override;
    QString name() const override { return QStringLiteral("contour"); }
    void begin() override;

    bool press(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool move(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool release(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool doubleClick(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool key(viewer::SliceView& view, QKeyEvent& event) override;
    void abandon() override;
    void paint(const viewer::SliceView& view, QPainter& painter) override;

    /// The contour's points as (column, row) of its slice; empty without one.
    const regions::PixelContour& points() const { return m_points; }

private:
    enum class State {
        Idle,
        Freehand, ///< the button is down since the first point
        Polygon,  ///< clicks add corners
        Closed,   ///< filled; points may be moved
        Dragging  ///< one point of a closed contour
    };

    bool isOnSlice(const viewer::SlicePoint& point) const;
    Eigen::Vector2d pixelOf(const viewer::SlicePoint& point) const;
    QPointF widgetPointOf(const viewer::SliceView& view, const Eigen::Vector2d& pixel) const;
    std::optional<std::size_t> pointNear(const viewer::SliceView& view, const QPointF& position) const;
    /// The edge under the position, by its first point.
    std::optional<std::size_t> edgeNear(const viewer::SliceView& view, const QPointF& position) const;
    void startAt(const viewer::SlicePoint& point, bool erases);
    void close();
    void fill();
    void forget();

    State m_state = State::Idle;
    regions::SlicePlane m_plane;
    regions::PixelContour m_points;
    std::optional<Eigen::Vector2d> m_next; ///< where the mouse would set the polygon's next corner
    bool m_erases = false;
    bool m_moved = false; ///< a freehand stroke left its first point
    std::size_t m_dragged = 0;
    regions::EditDocument m_before; ///< what the contour is added to
    std::uint64_t m_step = 0;       ///< the step that it made; 0 before
};

} // namespace rimlight::segment
