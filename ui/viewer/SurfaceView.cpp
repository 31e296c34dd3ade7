#include "ui/viewer/SurfaceView.h"

#include "ui/theme/Theme.h"
#include "ui/viewer/Overlay.h"
#include "ui/viewer/SliceFrame.h"
#include "ui/viewer/SurfaceMesh.h"

#include <Eigen/Geometry>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>
#include <vector>

namespace rimlight::viewer {

namespace {

QColor colourOf(const imaging::Rgb& rgb) {
    return {rgb.red, rgb.green, rgb.blue};
}

/// A corner of a box of voxels, their edges included; bits 0 to 2 of the number choose the far end of each axis.
Eigen::Vector3d boxCorner(const imaging::Geometry& geometry, const imaging::IndexBox& box, int number) {
    Eigen::Vector3d index;
    for (int axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<std::size_t>(axis);
        index[axis] = (number >> axis & 1) != 0 ? box.begin[a] + box.size[a] - 0.5 : box.begin[a] - 0.5;
    }
    return geometry.toPatient(index);
}

} // namespace

struct SurfaceView::Scene {
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkActor> boxActor;
    std::vector<regions::VoxelSet> masks;            ///< what the surfaces are made of, one per segment
    std::vector<vtkSmartPointer<vtkActor>> surfaces; ///< empty while they are being made; null for an empty mask
    bool meshing = false;
    int generation = 0; ///< a result of an older one is dropped
    std::jthread worker;
};

SurfaceView::SurfaceView(ViewerModel& model, QWidget* parent)
    : VtkView(parent), m_model(model), m_scene(std::make_unique<Scene>()) {
    setObjectName(QStringLiteral("Surface"));
    setMinimumSize(120, 120);
    m_scene->renderer->AddActor(m_scene->boxActor);
    renderWindow()->AddRenderer(m_scene->renderer);
    connect(&m_model, &ViewerModel::changed, this, &SurfaceView::follow);
    if (m_model.hasVolume())
        follow(ViewerModel::Change::Volume | ViewerModel::Change::Segments);
}

SurfaceView::~SurfaceView() {
    // Before Qt's part of the object goes: the worker posts to it.
    m_scene->worker = {};
}

bool SurfaceView::isMeshing() const {
    return m_scene->meshing;
}

bool SurfaceView::hasMasksOf(const std::vector<ShownSegment>& segments) const {
    return std::equal(
        segments.begin(), segments.end(), m_scene->masks.begin(), m_scene->masks.end(),
        [](const ShownSegment& segment, const regions::VoxelSet& mask) { return segment.voxels == mask; });
}

void SurfaceView::follow(ViewerModel::Changes what) {
    using Change = ViewerModel::Change;
    // The first region brings the camera near; an edited one leaves it where the reader turned it.
    const bool firstRegion = m_scene->masks.empty() && !m_model.segments().empty();
    if (what.testFlag(Change::Volume))
        rebuildBox();
    if (what.testFlag(Change::Volume) || firstRegion)
        resetView();
    if (what.testFlag(Change::Volume) ||
        ((what & (Change::Segments | Change::Voxels)) && !hasMasksOf(m_model.segments())))
        rebuildSurfaces();
    if (what & (Change::Volume | Change::Segments | Change::Voxels))
        requestRender();
}

void SurfaceView::rebuildSurfaces() {
    auto& scene = *m_scene;
    scene.worker = {}; // stops and joins the former one, which stops between two filters
    for (const auto& surface : scene.surfaces)
        if (surface)
            scene.renderer->RemoveActor(surface);
    scene.surfaces.clear();
    scene.masks.clear();
    for (const auto& segment : m_model.segments())
        scene.masks.push_back(segment.voxels);
    const int generation = ++scene.generation;
    scene.meshing = !scene.masks.empty();
    if (!scene.meshing)
        return;
    scene.worker = std::jthread(
        [this, generation, masks = scene.masks, geometry = m_model.volume().geometry()](const std::stop_token& stop) {
            std::vector<vtkSmartPointer<vtkPolyData>> meshes;
            for (const auto& mask : masks) {
                meshes.push_back(surfaceOf(mask.toMask(geometry), stop));
                if (stop.stop_requested())
                    return;
            }
            QMetaObject::invokeMethod(
                this,
                [this, generation, meshes = std::move(meshes)] {
                    if (generation != m_scene->generation)
                        return;
                    for (const auto& mesh : meshes) {
                        if (!mesh) {
                            m_scene->surfaces.emplace_back();
                            continue;
                        }
                        vtkNew<vtkPolyDataMapper> mapper;
                        mapper->SetInputData(mesh);
                        mapper->ScalarVisibilityOff();
                        auto actor = vtkSmartPointer<vtkActor>::New();
                        actor->SetMapper(mapper);
                        actor->GetProperty()->SetAmbient(0.15);
                        actor->GetProperty()->SetDiffuse(0.85);
                        actor->GetProperty()->SetSpecular(0.15);
                        actor->GetProperty()->SetSpecularPower(20.0);
                        m_scene->renderer->AddActor(actor);
                        m_scene->surfaces.push_back(actor);
                    }
                    m_scene->meshing = false;
                    requestRender();
                    Q_EMIT surfacesReady();
                },
                Qt::QueuedConnection);
        });
}

void SurfaceView::prepareScene() {
    auto& scene = *m_scene;
    for (std::size_t i = 0; i < scene.surfaces.size(); ++i)
        if (scene.surfaces[i]) {
            const auto& colour = m_model.segments()[i].colour;
            scene.surfaces[i]->SetVisibility(m_model.isSegmentVisible(i));
            scene.surfaces[i]->GetProperty()->SetColor(colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
        }
    scene.renderer->ResetCameraClippingRange();
}

void SurfaceView::resetView() {
    if (!m_model.hasVolume())
        return;
    Eigen::AlignedBox3d shown;
    for (const auto& segment : m_model.segments())
        if (const auto box = segment.voxels.box(); !box.isEmpty()) {
            for (int i = 0; i < 8; ++i)
                shown.extend(boxCorner(m_model.volume().geometry(), box, i));
        }
    // Around the segments stays some room: where in the body they lie is part of the picture.
    double roomFactor = 1.5;
    if (shown.isEmpty()) {
        roomFactor = 0.85; // the box's corners stand out of its inscribed view, not its body
        const imaging::IndexBox whole{{0, 0, 0}, m_model.volume().geometry().size};
        for (int i = 0; i < 8; ++i)
            shown.extend(boxCorner(m_model.volume().geometry(), whole, i));
    }
    const Eigen::Vector3d centre = shown.center();
    const double radiusMm = roomFactor * shown.diagonal().norm() / 2.0;
    const Eigen::Vector3d fromFront = Eigen::Vector3d(0.45, -1.0, 0.3).normalized();
    auto* camera = m_scene->renderer->GetActiveCamera();
    const Eigen::Vector3d position = centre + fromFront * radiusMm / std::sin(camera->GetViewAngle() / 2 * M_PI / 180);
    camera->SetFocalPoint(centre.data());
    camera->SetPosition(position.data());
    camera->SetViewUp(0, 0, 1);
    requestRender();
}

void SurfaceView::rebuildBox() {
    auto& box = *m_scene->boxActor;
    box.SetVisibility(m_model.hasVolume());
    if (!m_model.hasVolume())
        return;
    const auto& geometry = m_model.volume().geometry();
    const imaging::IndexBox whole{{0, 0, 0}, geometry.size};
    vtkNew<vtkPoints> points;
    vtkNew<vtkCellArray> edges;
    for (int from = 0; from < 8; ++from) {
        points->InsertNextPoint(boxCorner(geometry, whole, from).data());
        for (int axis = 0; axis < 3; ++axis)
            if ((from >> axis & 1) == 0) {
                const vtkIdType edge[2] = {from, from | 1 << axis};
                edges->InsertNextCell(2, edge);
            }
    }
    vtkNew<vtkPolyData> lines;
    lines->SetPoints(points);
    lines->SetLines(edges);
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(lines);
    box.SetMapper(mapper);
    box.GetProperty()->LightingOff();
    box.GetProperty()->SetColor(theme::kLine.redF(), theme::kLine.greenF(), theme::kLine.blueF());
}

void SurfaceView::paintDirections(QPainter& painter) const {
    constexpr double kReachPx = 26.0;
    const QPointF centre(width() - 48.0, height() - 48.0);
    auto* camera = m_scene->renderer->GetActiveCamera();
    Eigen::Vector3d up, forward;
    camera->GetViewUp(up.data());
    camera->GetDirectionOfProjection(forward.data());
    const Eigen::Vector3d right = forward.cross(up).normalized();
    const Eigen::Vector3d screenUp = right.cross(forward);
    for (int axis = 0; axis < 3; ++axis)
        for (const double sense : {-1.0, 1.0}) {
            const Eigen::Vector3d direction = Eigen::Vector3d::Unit(axis) * sense;
            const QPointF along(direction.dot(right), -direction.dot(screenUp));
            // What points away from the reader is dimmer, what points straight at him has no room for its letter.
            const bool away = direction.dot(forward) > 0.0;
            painter.setPen(QPen(away ? theme::kLine : theme::kSecondaryText, 1));
            painter.drawLine(centre, centre + along * kReachPx);
            if (QLineF(QPointF(), along).length() < 0.35)
                continue;
            const QPoint at = (centre + along * (kReachPx + 10.0)).toPoint();
            paintOverlayText(painter, QRect(at - QPoint(20, 10), QSize(40, 20)), Qt::AlignCenter,
                             orientationLetters(direction), away ? theme::kSecondaryText : theme::kText);
        }
}

void SurfaceView::paintOverlay(QPainter& painter) {
    if (!m_model.hasVolume())
        return;
    paintDirections(painter);
    const QRect inner = rect().adjusted(theme::kSpace2, theme::kSpace2, -theme::kSpace2, -theme::kSpace2);
    paintOverlayText(painter, inner, Qt::AlignLeft | Qt::AlignTop, QStringLiteral("3-D"), theme::kText);
    if (m_model.volume().isSynthetic())
        paintBadge(painter, inner.topRight(), QStringLiteral("SYNTHETIC"), theme::kWarning);
    if (isMeshing())
        paintOverlayText(painter, inner, Qt::AlignCenter, QStringLiteral("Making the surface"), theme::kSecondaryText);
    else if (m_model.segments().empty())
        paintOverlayText(painter, inner, Qt::AlignCenter,
                         QStringLiteral("Import or outline a region\nto see its surface"), theme::kSecondaryText);
    int y = inner.bottom() - 16 * static_cast<int>(m_model.segments().size());
    for (std::size_t i = 0; i < m_model.segments().size(); ++i, y += 16) {
        const auto& segment = m_model.segments()[i];
        if (!m_model.isSegmentVisible(i))
            continue;
        painter.fillRect(QRect(inner.left(), y + 4, 8, 8), colourOf(segment.colour));
        paintOverlayText(painter, QRect(inner.left() + 14, y, inner.width() - 14, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1  %2 ml")
                             .arg(QString::fromStdString(segment.name))
                             .arg(static_cast<double>(segment.voxels.voxelCount()) *
                                      m_model.volume().geometry().voxelVolumeMm3() / 1000.0,
                                  0, 'f', 1),
                         theme::kText);
    }
}

void SurfaceView::zoomBy(double factor) {
    m_scene->renderer->GetActiveCamera()->Dolly(factor);
    requestRender();
}

void SurfaceView::mousePressEvent(QMouseEvent* event) {
    m_lastPoint = event->position();
}

void SurfaceView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF step = event->position() - m_lastPoint;
    m_lastPoint = event->position();
    auto* camera = m_scene->renderer->GetActiveCamera();
    if (event->buttons().testFlag(Qt::LeftButton)) {
        // A drag across the view turns by half a turn.
        camera->Azimuth(-180.0 * step.x() / std::max(1, width()));
        camera->Elevation(180.0 * step.y() / std::max(1, height()));
        camera->OrthogonalizeViewUp();
        requestRender();
    } else if (event->buttons().testFlag(Qt::RightButton)) {
        zoomBy(std::exp(-0.01 * step.y()));
    } else if (event->buttons().testFlag(Qt::MiddleButton)) {
        Eigen::Vector3d focus, position, up, forward;
        camera->GetFocalPoint(focus.data());
        camera->GetPosition(position.data());
        camera->GetViewUp(up.data());
        camera->GetDirectionOfProjection(forward.data());
        const Eigen::Vector3d right = forward.cross(up);
        const double mmPerPixel =
            2.0 * camera->GetDistance() * std::tan(camera->GetViewAngle() / 2.0 * M_PI / 180.0) / std::max(1, height());
        const Eigen::Vector3d shift = (-right * step.x() + up * step.y()) * mmPerPixel;
        focus += shift;
        position += shift;
        camera->SetFocalPoint(focus.data());
        camera->SetPosition(position.data());
        requestRender();
    }
}

void SurfaceView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        Q_EMIT maximiseRequested();
}

void SurfaceView::wheelEvent(QWheelEvent* event) {
    event->accept();
    zoomBy(std::pow(1.15, event->angleDelta().y() / 120.0));
}

} // namespace rimlight::viewer
