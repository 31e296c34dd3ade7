#pragma once

#include "ui/viewer/SegmentPainter.h"
#include "ui/viewer/SliceFrame.h"
#include "ui/viewer/SliceTool.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/VtkView.h"

#include <QPointF>

#include <memory>
#include <optional>

namespace rimlight::viewer {

/// One stack of slices of the model's volume, with masks, crosshair and texts.
///
/// Which slice is shown follows from the model's cursor. The view's own state is only its zoom and pan.
class SliceView : public VtkView {
    Q_OBJECT

public:
    /// The model outlives the view.
    SliceView(ViewerModel& model, Orientation orientation, QWidget* parent = nullptr);
    ~SliceView() override;

    Orientation orientation() const { return m_orientation; }
    const SliceFrame& frame() const { return m_frame; }
    /// Index of the slice along frame().forward.axis, as the volume counts, and how many there are.
    int slice() const;
    int sliceCount() const;
    /// Steps towards the head, the front or the patient's left.
    void stepSlices(int steps);

    /// Where a patient position falls in the widget, and the position of a point of the widget on the slice shown.
    QPointF widgetPosition(const Eigen::Vector3d& patientMm) const;
    Eigen::Vector3d patientPosition(const QPointF& widgetPoint) const;
    double pixelsPerMm() const;
    /// Where a continuous index of the volume falls in the widget: along frame().right.axis and frame().down.axis.
    QPointF widgetPointOfIndex(double rightIndex, double downIndex) const;
    /// The point of the slice shown under a point of the widget. Only with a volume.
    SlicePoint slicePoint(const QPointF& widgetPoint) const;
    /// The point under the mouse, on the slice shown; nothing while the mouse is elsewhere.
    std::optional<SlicePoint> hoverPoint() const;

    ViewerModel& model() const { return m_model; }

    /// Zooms about a point of the widget, which stays where it is.
    void zoomBy(double factor, const QPointF& anchor);
    void panBy(const QPointF& pixels);
    /// The whole slice, centred.
    void resetView();

Q_SIGNALS:
    void maximiseRequested();

protected:
    void prepareScene() override;
    void paintOverlay(QPainter& painter) override;

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// Orphan: of a tool that was taken away before the buttons were released.
    enum class Drag { None, Cursor, Window, Pan, Zoom, Scroll, Tool, Orphan };
    struct Scene;

    void follow(ViewerModel::Changes what);
    void rebuildImage();
    /// Paints anew where the segments or the preview became others.
    void requestSegments();
    void placeCamera();
    static Drag dragOf(MouseAction action);
    Drag dragOf(const QMouseEvent& event) const;
    /// Goes through the slices by a drag downwards of so many pixels.
    void scrollBy(double pixels);
    /// Follows a change of the drawing tool.
    void takeTool();
    /// Offers a press to the drawing tool; true when it took it.
    bool pressTool(QMouseEvent& event);
    /// Where the slice lies in the view's picture, in device pixels.
    SlicePlacement placement() const;
    void paintSegments(QPainter& painter);
    void paintCrosshair(QPainter& painter) const;
    void paintTexts(QPainter& painter) const;
    QString readoutText() const;
    /// Size of the slice in mm along right and down, voxels' edges included.
    QSizeF sliceSizeMm() const;

    ViewerModel& m_model;
    const Orientation m_orientation;
    SliceFrame m_frame;
    std::unique_ptr<Scene> m_scene;
    SegmentPainter m_segments;
    double m_zoom = 1.0;
    QPointF m_panMm; ///< of the widget's centre against the slice's, along right and down
    Drag m_drag = Drag::None;
    Qt::MouseButton m_dragButton = Qt::NoButton;
    QPointF m_lastPoint;
    double m_windowStep = 1.0; ///< grey values per pixel of a drag
    double m_scrollRest = 0.0; ///< slices that a drag has not yet filled
    int m_wheelRest = 0;       ///< eighths of a degree; fine wheels send less than a step
    std::optional<QPointF> m_hover;
};

} // namespace rimlight::viewer
