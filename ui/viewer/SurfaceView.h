#pragma once

#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/VtkView.h"

#include <QPointF>

#include <memory>

namespace rimlight::viewer {

/// The segments' surfaces in the patient, with the volume's box and a cross of the patient's directions.
///
/// Surfaces are made on a worker thread after the masks change; until they are there
/// none are shown.
class SurfaceView : public VtkView {
    Q_OBJECT

public:
    /// The model outlives the view.
    explicit SurfaceView(ViewerModel& model, QWidget* parent = nullptr);
    ~SurfaceView() override;

    /// True while surfaces are being made.
    bool isMeshing() const;
    /// From the front, a little from the patient's left and above; near enough for the segments, or else the volume, to
    /// fill the view.
    void resetView();

Q_SIGNALS:
    void maximiseRequested();
    /// The surfaces of all segments are in the scene.
    void surfacesReady();

protected:
    void prepareScene() override;
    void paintOverlay(QPainter& painter) override;

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Scene;

    void follow(ViewerModel::Changes what);
    void rebuildSurfaces();
    void rebuildBox();
    bool hasMasksOf(const std::vector<ShownSegment>& segments) const;
    void paintDirections(QPainter& painter) const;
    void zoomBy(double factor);

    ViewerModel& m_model;
    std::unique_ptr<Scene> m_scene;
    QPointF m_lastPoint;
};

} // namespace rimlight::viewer
