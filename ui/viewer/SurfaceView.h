#pragma once

#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/VtkView.h"

#include <Eigen/Geometry>
#include <QPointF>

#include <memory>
#include <vector>

namespace rimlight::viewer {

/// The segments' surfaces in the patient, with the volume's box and a cross of the patient's directions.
///
/// Surfaces are made on a worker thread after segments come, or after editing has paused; until they are there, those
/// before stay. While a stroke is on none is made, and one that is being made is given up.
class SurfaceView : public VtkView {
    Q_OBJECT

public:
    /// The model outlives the view.
    explicit SurfaceView(ViewerModel& model, QWidget* parent = nullptr);
    ~SurfaceView() override;

    /// True while a surface is not yet that of its segment: it is being made, or will be.
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
    void rebuildBox();
    /// Gives each segment the surface it had, by its voxels or else by its name.
    void matchSurfaces();
    /// Notes which surfaces are no longer those of their segments.
    void noteStale();
    void makeStaleSurfaces();
    struct MadeSurface;
    void takeSurfaces(int generation, std::vector<MadeSurface> made);
    Eigen::AlignedBox3d segmentsBoxMm() const;
    void paintDirections(QPainter& painter) const;
    void zoomBy(double factor);

    ViewerModel& m_model;
    std::unique_ptr<Scene> m_scene;
    QPointF m_lastPoint;
    bool m_turned = false; ///< the reader has chosen another view than resetView()'s
};

} // namespace rimlight::viewer
