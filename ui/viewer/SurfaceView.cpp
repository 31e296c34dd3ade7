#include "ui/viewer/SurfaceView.h"

#include "ui/theme/Theme.h"
#include "ui/viewer/Overlay.h"
#include "ui/viewer/SliceFrame.h"
#include "ui/viewer/SurfaceMesh.h"

#include <Eigen/Geometry>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
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
#include <chrono>
#include <cmath>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace rimlight::viewer {

namespace {

QColor colourOf(const imaging::Rgb& rgb) {
    return {rgb.red, rgb.green, rgb.blue};
}

/// Long enough that it is not made between two strokes of one outline.
constexpr std::chrono::milliseconds kPause{250};

/// Also for sets of different grids, as between an image and the next.
bool sameVoxels(const regions::VoxelSet& a, const regions::VoxelSet& b) {
    return a.gridSize() == b.gridSize() && a == b;
}

double volumeMl(const regions::VoxelSet& voxels, const imaging::Geometry& geometry) {
    return static_cast<double>(voxels.voxelCount()) * geometry.voxelVolumeMm3() / 1000.0;
}

vtkSmartPointer<vtkActor> actorOf(vtkPolyData* mesh) {
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(mesh);
    mapper->ScalarVisibilityOff();
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    actor->GetProperty()->SetAmbient(0.15);
    actor->GetProperty()->SetDiffuse(0.85);
    actor->GetProperty()->SetSpecular(0.15);
    actor->GetProperty()->SetSpecularPower(20.0);
    return actor;
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

struct SurfaceView::MadeSurface {
    std::string name;
    regions::VoxelSet voxels;
    vtkSmartPointer<vtkPolyData> mesh; ///< null when there are no voxels
};

struct SurfaceView::Scene {
    /// What is shown of a segment.
    struct Surface {
        std::string name;
        regions::VoxelSet voxels;        ///< that it was made of
        vtkSmartPointer<vtkActor> actor; ///< null before the first, and without voxels
        double volumeMl = 0.0;
        bool isStale = true;
    };

    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkActor> boxActor;
    std::vector<Surface> surfaces; ///< one per segment
    QTimer pause;                  ///< runs until editing has paused long enough
    bool working = false;          ///< the worker has not delivered yet
    int generation = 0;            ///< of the image; a result of an older one is dropped
    double fittedRadiusMm = 0.0;   ///< of the sphere that resetView() made room for
    std::jthread worker;

    bool isAnyStale() const {
        return std::any_of(surfaces.begin(), surfaces.end(), [](const Surface& surface) { return surface.isStale; });
    }
    bool isAnyShown() const {
        return std::any_of(surfaces.begin(), surfaces.end(),
                           [](const Surface& surface) { return surface.actor != nullptr; });
    }
};

SurfaceView::SurfaceView(ViewerModel& model, QWidget* parent)
    : VtkView(parent), m_model(model), m_scene(std::make_unique<Scene>()) {
    setObjectName(QStringLiteral("Surface"));
    setMinimumSize(120, 120);
    m_scene->renderer->AddActor(m_scene->boxActor);
    renderWindow()->AddRenderer(m_scene->renderer);
    m_scene->pause.setSingleShot(true);
    connect(&m_scene->pause, &QTimer::timeout, this, &SurfaceView::makeStaleSurfaces);
    connect(&m_model, &ViewerModel::changed, this, &SurfaceView::follow);
    if (m_model.hasVolume())
        follow(ViewerModel::Change::Volume | ViewerModel::Change::Segments);
}

SurfaceView::~SurfaceView() {
    // Before Qt's part of the object goes: the worker posts to it.
    m_scene->worker = {};
}

bool SurfaceView::isMeshing() const {
    return m_scene->isAnyStale();
}

void SurfaceView::follow(ViewerModel::Changes what) {
    using Change = ViewerModel::Change;
    auto& scene = *m_scene;
    if (what.testFlag(Change::Volume)) {
        ++scene.generation;
        scene.worker.request_stop();
        for (const auto& surface : scene.surfaces)
            if (surface.actor)
                scene.renderer->RemoveActor(surface.actor);
        scene.surfaces.clear();
        rebuildBox();
        resetView();
    }
    if (what.testFlag(Change::Segments))
        matchSurfaces();
    if (what & (Change::Segments | Change::Voxels))
        noteStale();
    if (m_model.isStrokeActive()) {
        scene.pause.stop();
        scene.worker.request_stop();
    } else if (what & (Change::Voxels | Change::Stroke)) {
        // Each step of an edit puts it off.
        if (scene.isAnyStale())
            scene.pause.start(kPause);
    } else if (what.testFlag(Change::Segments)) {
        makeStaleSurfaces();
    }
    if (what & (Change::Volume | Change::Segments))
        requestRender();
}

void SurfaceView::matchSurfaces() {
    auto& scene = *m_scene;
    auto former = std::exchange(scene.surfaces, {});
    const auto& segments = m_model.segments();
    scene.surfaces.resize(segments.size());
    std::vector<bool> matched(segments.size(), false);
    const auto match = [&](const auto& belongs) {
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const auto found = std::find_if(former.begin(), former.end(), [&](const Scene::Surface& surface) {
                return belongs(surface, segments[i]);
            });
            if (matched[i] || found == former.end())
                continue;
            scene.surfaces[i] = std::move(*found);
            former.erase(found);
            matched[i] = true;
        }
    };
    using Surface = Scene::Surface;
    match([](const Surface& surface, const ShownSegment& segment) {
        return surface.name == segment.name && sameVoxels(surface.voxels, segment.voxels);
    });
    match(
        [](const Surface& surface, const ShownSegment& segment) { return sameVoxels(surface.voxels, segment.voxels); });
    match([](const Surface& surface, const ShownSegment& segment) { return surface.name == segment.name; });
    for (const auto& surface : former)
        if (surface.actor)
            scene.renderer->RemoveActor(surface.actor);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        scene.surfaces[i].name = segments[i].name;
        if (!matched[i]) {
            scene.surfaces[i].voxels = regions::VoxelSet(segments[i].voxels.gridSize());
            scene.surfaces[i].volumeMl = volumeMl(segments[i].voxels, m_model.volume().geometry());
        }
    }
}

void SurfaceView::noteStale() {
    auto& surfaces = m_scene->surfaces;
    for (std::size_t i = 0; i < surfaces.size(); ++i)
        // What is stale already may have become right again by undo; that is found out when it would be made.
        if (!surfaces[i].isStale || !m_model.isStrokeActive())
            surfaces[i].isStale = !sameVoxels(surfaces[i].voxels, m_model.segments()[i].voxels);
}

void SurfaceView::makeStaleSurfaces() {
    auto& scene = *m_scene;
    if (scene.working) {
        // It delivers soon, and then what is still stale is made.
        scene.worker.request_stop();
        return;
    }
    noteStale();
    std::vector<MadeSurface> wanted;
    for (std::size_t i = 0; i < scene.surfaces.size(); ++i)
        if (scene.surfaces[i].isStale)
            wanted.push_back({m_model.segments()[i].name, m_model.segments()[i].voxels, nullptr});
    if (wanted.empty())
        return;
    scene.working = true;
    scene.worker = std::jthread([this, wanted = std::move(wanted), generation = scene.generation,
                                 geometry = m_model.volume().geometry()](const std::stop_token& stop) mutable {
        std::vector<MadeSurface> made;
        for (auto& surface : wanted) {
            surface.mesh = surfaceOf(surface.voxels.toMask(geometry), stop);
            if (stop.stop_requested())
                break;
            made.push_back(std::move(surface));
        }
        QMetaObject::invokeMethod(
            this, [this, generation, made = std::move(made)]() mutable { takeSurfaces(generation, std::move(made)); },
            Qt::QueuedConnection);
    });
}

void SurfaceView::takeSurfaces(int generation, std::vector<MadeSurface> made) {
    auto& scene = *m_scene;
    scene.working = false;
    if (generation == scene.generation) {
        const bool first = !scene.isAnyShown();
        for (auto& each : made) {
            // It may have been edited or renamed meanwhile, or be gone.
            const auto find = [&](const auto& belongs) {
                for (std::size_t i = 0; i < scene.surfaces.size(); ++i)
                    if (scene.surfaces[i].isStale && belongs(m_model.segments()[i]))
                        return scene.surfaces.begin() + static_cast<std::ptrdiff_t>(i);
                return scene.surfaces.end();
            };
            auto surface = find([&](const ShownSegment& segment) { return sameVoxels(segment.voxels, each.voxels); });
            if (surface == scene.surfaces.end())
                surface = find([&](const ShownSegment& segment) { return segment.name == each.name; });
            if (surface == scene.surfaces.end())
                continue;
            if (surface->actor)
                scene.renderer->RemoveActor(surface->actor);
            surface->actor = each.mesh ? actorOf(each.mesh) : nullptr;
            if (surface->actor)
                scene.renderer->AddActor(surface->actor);
            surface->volumeMl = volumeMl(each.voxels, m_model.volume().geometry());
            surface->voxels = std::move(each.voxels);
            surface->isStale = false;
        }
        noteStale();
        if (!made.empty()) {
            // The first region brings the camera near, and one that grows out of the view takes it along; but the
            // reader's own view stays.
            if ((first && scene.isAnyShown()) ||
                (!m_turned && segmentsBoxMm().diagonal().norm() / 2.0 > scene.fittedRadiusMm))
                resetView();
            requestRender();
        }
    }
    if (!scene.isAnyStale())
        Q_EMIT surfacesReady();
    else if (!m_model.isStrokeActive() && !scene.pause.isActive())
        makeStaleSurfaces();
}

void SurfaceView::prepareScene() {
    auto& scene = *m_scene;
    for (std::size_t i = 0; i < scene.surfaces.size(); ++i)
        if (const auto& actor = scene.surfaces[i].actor; actor) {
            const auto& colour = m_model.segments()[i].colour;
            actor->SetVisibility(m_model.isSegmentVisible(i));
            actor->GetProperty()->SetColor(colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
        }
    scene.renderer->ResetCameraClippingRange();
}

Eigen::AlignedBox3d SurfaceView::segmentsBoxMm() const {
    Eigen::AlignedBox3d shown;
    for (const auto& segment : m_model.segments())
        if (const auto box = segment.voxels.box(); !box.isEmpty())
            for (int i = 0; i < 8; ++i)
                shown.extend(boxCorner(m_model.volume().geometry(), box, i));
    return shown;
}

void SurfaceView::resetView() {
    if (!m_model.hasVolume())
        return;
    m_turned = false;
    Eigen::AlignedBox3d shown = segmentsBoxMm();
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
    m_scene->fittedRadiusMm = radiusMm;
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
    box.GetProperty()->SetColor(theme::kOnImage.line.redF(), theme::kOnImage.line.greenF(),
                                theme::kOnImage.line.blueF());
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
            painter.setPen(QPen(away ? theme::kOnImage.line : theme::kOnImage.secondaryText, 1));
            painter.drawLine(centre, centre + along * kReachPx);
            if (QLineF(QPointF(), along).length() < 0.35)
                continue;
            const QPoint at = (centre + along * (kReachPx + 10.0)).toPoint();
            paintOverlayText(painter, QRect(at - QPoint(20, 10), QSize(40, 20)), Qt::AlignCenter,
                             orientationLetters(direction),
                             away ? theme::kOnImage.secondaryText : theme::kOnImage.text);
        }
}

void SurfaceView::paintOverlay(QPainter& painter) {
    if (!m_model.hasVolume())
        return;
    paintDirections(painter);
    const QRect inner = rect().adjusted(theme::kSpace2, theme::kSpace2, -theme::kSpace2, -theme::kSpace2);
    paintOverlayText(painter, inner, Qt::AlignLeft | Qt::AlignTop, tr("3-D"), theme::kOnImage.text);
    if (m_model.volume().isSynthetic())
        paintBadge(painter, inner.topRight(), tr("SYNTHETIC"), theme::kOnImage.warning);
    if (isMeshing() && !m_scene->isAnyShown())
        paintOverlayText(painter, inner, Qt::AlignCenter, tr("Making the surface"), theme::kOnImage.secondaryText);
    else if (m_model.segments().empty())
        paintOverlayText(painter, inner, Qt::AlignCenter, tr("Import or outline a region\nto see its surface"),
                         theme::kOnImage.secondaryText);
    int y = inner.bottom() - 16 * static_cast<int>(m_model.segments().size());
    for (std::size_t i = 0; i < m_model.segments().size(); ++i, y += 16) {
        const auto& segment = m_model.segments()[i];
        if (!m_model.isSegmentVisible(i))
            continue;
        painter.fillRect(QRect(inner.left(), y + 4, 8, 8), colourOf(segment.colour));
        paintOverlayText(painter, QRect(inner.left() + 14, y, inner.width() - 14, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1  %2 ml")
                             .arg(QString::fromStdString(segment.name))
                             .arg(m_scene->surfaces[i].volumeMl, 0, 'f', 1),
                         theme::kOnImage.text);
    }
}

void SurfaceView::zoomBy(double factor) {
    m_turned = true;
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
        m_turned = true;
        camera->Azimuth(-180.0 * step.x() / std::max(1, width()));
        camera->Elevation(180.0 * step.y() / std::max(1, height()));
        camera->OrthogonalizeViewUp();
        requestRender();
    } else if (event->buttons().testFlag(Qt::RightButton)) {
        zoomBy(std::exp(-0.01 * step.y()));
    } else if (event->buttons().testFlag(Qt::MiddleButton)) {
        m_turned = true;
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
