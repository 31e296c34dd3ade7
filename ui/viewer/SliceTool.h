#pragma once

#include <Eigen/Core>
#include <QCursor>

class QKeyEvent;
class QMouseEvent;
class QPainter;
class QWheelEvent;

namespace rimlight::viewer {

class SliceView;

/// A point of a slice view, on the slice that it shows; it may lie outside the grid.
struct SlicePoint {
    Eigen::Vector3d index;     ///< continuous index of the volume: voxel n reaches from n - 0.5 to n + 0.5
    Eigen::Vector3d patientMm; ///< LPS
    int axis = 0;              ///< of the grid, across the slice
    int slice = 0;             ///< index along axis
    double rightIndex = 0.0;   ///< index along the view's frame().right.axis
    double downIndex = 0.0;    ///< index along the view's frame().down.axis
};

/// What the mouse does in the slice views while a drawing tool is chosen (ViewerModel::setSliceTool()). Belongs to the
/// window's thread.
///
/// A function that returns true has taken the event; what a tool leaves is done as with the pointer: the left button
/// moves the cursor, the other ones and the wheel do what ViewerModel::mouseProfile() says. All buttons, wheels and
/// keys are offered, with their modifiers. A press that was taken sends all moves to the tool, also from outside the
/// view, until the buttons are released.
class SliceTool {
public:
    virtual ~SliceTool() = default;

    virtual bool press(SliceView& view, const SlicePoint& point, QMouseEvent& event) = 0;
    /// Also without a button. Not while the view pans, zooms or sets the window.
    virtual bool move(SliceView&, const SlicePoint&, QMouseEvent&) { return false; }
    virtual bool release(SliceView&, const SlicePoint&, QMouseEvent&) { return false; }
    /// Comes after press and release of the first click. Untaken, it is offered as a press; if that is untaken too, the
    /// left button's fills the panel with the view.
    virtual bool doubleClick(SliceView&, const SlicePoint&, QMouseEvent&) { return false; }
    virtual bool wheel(SliceView&, const SlicePoint&, QWheelEvent&) { return false; }
    /// Before the view's and the panel's keys, Esc as well.
    virtual bool key(SliceView&, QKeyEvent&) { return false; }
    /// The mouse left the view.
    virtual void leave(SliceView&) {}
    /// The tool was replaced, or the image. A stroke that was on ends here without its release.
    virtual void abandon() {}
    /// Over everything in each slice view, in widget coordinates: brush circle, handles, rubber band. See
    /// SliceView::hoverPoint(), widgetPointOfIndex() and requestOverlay().
    virtual void paint(const SliceView&, QPainter&) {}
    virtual QCursor cursor() const { return Qt::CrossCursor; }
};

} // namespace rimlight::viewer
