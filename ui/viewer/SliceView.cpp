#include "ui/viewer/SliceView.h"

#include "ui/theme/Theme.h"
#include "ui/viewer/Overlay.h"
#include "ui/viewer/VolumeImage.h"

#include <Eigen/Geometry>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <vtkCamera.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkImageData.h>
#include <vtkImageProperty.h>
#include <vtkImageSlice.h>
#include <vtkImageSliceMapper.h>
#include <vtkLookupTable.h>
#include <vtkNew.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace rimlight::viewer {

namespace {

constexpr double kCameraDistanceMm = 5000.0;
constexpr int kFitMarginPx = 8;
constexpr double kSmallestZoom = 0.2;
constexpr double kLargestZoom = 40.0;

int along(const imaging::Index& index, const GridAxis& axis) {
    return index[static_cast<std::size_t>(axis.axis)];
}

vtkSmartPointer<vtkLookupTable> invertedGreys() {
    auto table = vtkSmartPointer<vtkLookupTable>::New();
    table->SetNumberOfTableValues(256);
    for (int i = 0; i < 256; ++i) {
        const double grey = 1.0 - i / 255.0;
        table->SetTableValue(i, grey, grey, grey, 1.0);
    }
    return table;
}

/// How far the texts at an edge move away from it so as not to cover each other in a narrow view, in pixels.
struct TopPlaces {
    int letters = 0;
    int badge = 0;
};

TopPlaces topPlaces(const QRect& inner, const QString& letters, const QString& name, const QString& badge) {
    const int besideLetters = (inner.width() - overlayTextWidth(letters)) / 2 - theme::kSpace1;
    const int nameWidth = overlayTextWidth(name);
    const QSize badgeRoom = badge.isEmpty() ? QSize(0, 0) : badgeSize(badge);
    TopPlaces places;
    if (nameWidth + theme::kSpace1 + badgeRoom.width() > inner.width())
        places.badge = overlayLineHeight();
    if (nameWidth > besideLetters)
        places.letters = overlayLineHeight();
    if (badgeRoom.width() > besideLetters)
        places.letters = places.badge + badgeRoom.height();
    return places;
}

struct BottomPlaces {
    int readout = 0;
    int window = 0;
    int bar = 0;
};

BottomPlaces bottomPlaces(const QRect& inner, const QString& letters, const QString& readout, const QString& window,
                          int barWidth) {
    const int besideLetters = (inner.width() - overlayTextWidth(letters)) / 2 - theme::kSpace1;
    const int readoutWidth = overlayTextWidth(readout);
    const int windowWidth = overlayTextWidth(window);
    const int line = overlayLineHeight();
    BottomPlaces places;
    if (windowWidth > besideLetters)
        places.window = line;
    if (readoutWidth > besideLetters)
        places.readout = line;
    if (places.readout == places.window && readoutWidth + theme::kSpace1 + windowWidth > inner.width())
        places.readout += line;
    places.bar = places.window + line;
    // The readout's lower line is the wide one; the bar stands beside the upper one.
    if (readoutWidth + theme::kSpace1 + std::max(barWidth, line * 3) > inner.width())
        places.bar = std::max(places.bar, places.readout + line);
    places.bar += theme::kSpace2;
    return places;
}

} // namespace

struct SliceView::Scene {
    struct Layer {
        vtkSmartPointer<vtkImageData> image;
        vtkNew<vtkImageSliceMapper> mapper;
        vtkNew<vtkImageSlice> slice;

        Layer(vtkSmartPointer<vtkImageData> data, int axis) : image(std::move(data)) {
            mapper->SetInputData(image);
            mapper->SetOrientation(axis);
            // With the border a voxel shows whole, also at the image's edge; without it half of it would be missing.
            mapper->BorderOn();
            slice->SetMapper(mapper);
        }
    };

    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkImageProperty> imageProperty;
    vtkSmartPointer<vtkLookupTable> inverted = invertedGreys();
    imaging::Volume volume; ///< keeps the voxels that VTK reads
    std::unique_ptr<Layer> image;
};

SliceView::SliceView(ViewerModel& model, Orientation orientation, QWidget* parent)
    : VtkView(parent), m_model(model), m_orientation(orientation), m_scene(std::make_unique<Scene>()) {
    setObjectName(orientationName(orientation));
    setMinimumSize(120, 120);
    renderWindow()->AddRenderer(m_scene->renderer);
    m_scene->renderer->GetActiveCamera()->ParallelProjectionOn();
    m_scene->imageProperty->SetInterpolationTypeToLinear();
    connect(&m_model, &ViewerModel::changed, this, &SliceView::follow);
    connect(&m_model, &ViewerModel::overlaysRequested, this, [this] { requestOverlay(); });
    if (m_model.hasVolume())
        follow(ViewerModel::Change::Volume | ViewerModel::Change::Segments);
}

SliceView::~SliceView() = default;

void SliceView::follow(ViewerModel::Changes what) {
    using Change = ViewerModel::Change;
    if (what & (Change::Tool | Change::Volume))
        takeTool();
    if (what.testFlag(Change::Volume))
        rebuildImage();
    const auto ofImage = what & (Change::Volume | Change::Window);
    const bool otherSlice =
        what.testFlag(Change::Cursor) && !(m_scene->image && m_scene->image->mapper->GetSliceNumber() == slice());
    if (ofImage || otherSlice)
        requestRender();
    else if (what & (Change::Cursor | Change::Tool | Change::Segments | Change::Appearance))
        requestOverlay();
    else if (what & (Change::Voxels | Change::Preview))
        requestSegments();
}

void SliceView::requestSegments() {
    if (!m_model.hasVolume() || !isVisible()) {
        requestOverlay();
        return;
    }
    const QRect changed = m_segments.follow(m_model, placement());
    if (changed.isEmpty())
        return;
    const double scale = devicePixelRatioF();
    requestOverlay(QRectF(QPointF(changed.topLeft()) / scale, QSizeF(changed.size()) / scale).toAlignedRect());
}

void SliceView::rebuildImage() {
    auto& scene = *m_scene;
    if (scene.image)
        scene.renderer->RemoveViewProp(scene.image->slice);
    scene.image.reset();
    const bool sameGrid =
        m_model.hasVolume() && !scene.volume.isEmpty() && scene.volume.geometry().sameGrid(m_model.volume().geometry());
    scene.volume = m_model.volume();
    if (!m_model.hasVolume())
        return;
    m_frame = sliceFrame(scene.volume.geometry(), m_orientation);
    scene.image = std::make_unique<Scene::Layer>(imageOf(scene.volume), m_frame.forward.axis);
    scene.image->slice->SetProperty(scene.imageProperty);
    scene.renderer->AddViewProp(scene.image->slice);
    if (!sameGrid)
        resetView();
}

int SliceView::slice() const {
    return along(m_model.cursorVoxel(), m_frame.forward);
}

int SliceView::sliceCount() const {
    return m_model.hasVolume() ? along(m_model.volume().geometry().size, m_frame.forward) : 0;
}

void SliceView::stepSlices(int steps) {
    if (m_model.hasVolume())
        m_model.setCursorVoxel(m_frame.forward.axis, slice() + steps * m_frame.forward.sign());
}

QSizeF SliceView::sliceSizeMm() const {
    const auto& geometry = m_model.volume().geometry();
    return {along(geometry.size, m_frame.right) * geometry.spacingMm[m_frame.right.axis],
            along(geometry.size, m_frame.down) * geometry.spacingMm[m_frame.down.axis]};
}

double SliceView::pixelsPerMm() const {
    if (!m_model.hasVolume())
        return 1.0;
    const QSizeF size = sliceSizeMm();
    return m_zoom * std::max(0.01, std::min((width() - 2.0 * kFitMarginPx) / size.width(),
                                            (height() - 2.0 * kFitMarginPx) / size.height()));
}

QPointF SliceView::widgetPointOfIndex(double rightIndex, double downIndex) const {
    const auto& geometry = m_model.volume().geometry();
    // The distance from the slice's centre; a voxel's centre is at its index.
    const auto offsetMm = [&](const GridAxis& axis, double index) {
        return axis.sign() * (index - (along(geometry.size, axis) - 1) / 2.0) * geometry.spacingMm[axis.axis];
    };
    const QPointF mm(offsetMm(m_frame.right, rightIndex), offsetMm(m_frame.down, downIndex));
    return QPointF(width() / 2.0, height() / 2.0) + (mm - m_panMm) * pixelsPerMm();
}

QPointF SliceView::widgetPosition(const Eigen::Vector3d& patientMm) const {
    const Eigen::Vector3d index = m_model.volume().geometry().toIndex(patientMm);
    return widgetPointOfIndex(index[m_frame.right.axis], index[m_frame.down.axis]);
}

SlicePoint SliceView::slicePoint(const QPointF& widgetPoint) const {
    const auto& geometry = m_model.volume().geometry();
    const QPointF mm = (widgetPoint - QPointF(width() / 2.0, height() / 2.0)) / pixelsPerMm() + m_panMm;
    const auto indexAlong = [&](const GridAxis& axis, double offsetMm) {
        return axis.sign() * offsetMm / geometry.spacingMm[axis.axis] + (along(geometry.size, axis) - 1) / 2.0;
    };
    SlicePoint point;
    point.axis = m_frame.forward.axis;
    point.slice = slice();
    point.rightIndex = indexAlong(m_frame.right, mm.x());
    point.downIndex = indexAlong(m_frame.down, mm.y());
    point.index[m_frame.right.axis] = point.rightIndex;
    point.index[m_frame.down.axis] = point.downIndex;
    point.index[m_frame.forward.axis] = point.slice;
    point.patientMm = geometry.toPatient(point.index);
    return point;
}

Eigen::Vector3d SliceView::patientPosition(const QPointF& widgetPoint) const {
    return slicePoint(widgetPoint).patientMm;
}

std::optional<SlicePoint> SliceView::hoverPoint() const {
    if (!m_hover || !m_model.hasVolume())
        return std::nullopt;
    return slicePoint(*m_hover);
}

void SliceView::zoomBy(double factor, const QPointF& anchor) {
    const double before = pixelsPerMm();
    m_zoom = std::clamp(m_zoom * factor, kSmallestZoom, kLargestZoom);
    const QPointF fromCentre = anchor - QPointF(width() / 2.0, height() / 2.0);
    m_panMm += fromCentre / before - fromCentre / pixelsPerMm();
    requestRender();
}

void SliceView::panBy(const QPointF& pixels) {
    m_panMm -= pixels / pixelsPerMm();
    requestRender();
}

void SliceView::resetView() {
    m_zoom = 1.0;
    m_panMm = {};
    requestRender();
}

void SliceView::placeCamera() {
    const auto& geometry = m_model.volume().geometry();
    const auto unit = [](const GridAxis& axis) {
        Eigen::Vector3d vector = Eigen::Vector3d::Zero();
        vector[axis.axis] = axis.sign();
        return vector;
    };
    const Eigen::Vector3d right = unit(m_frame.right);
    const Eigen::Vector3d up = -unit(m_frame.down);
    // The direction in which VTK shows right as right and up as up, whatever the grid's handedness.
    const Eigen::Vector3d forward = up.cross(right);
    Eigen::Vector3d focus;
    for (Eigen::Index axis = 0; axis < 3; ++axis)
        focus[axis] = (geometry.size[static_cast<std::size_t>(axis)] - 1) / 2.0 * geometry.spacingMm[axis];
    focus[m_frame.forward.axis] = slice() * geometry.spacingMm[m_frame.forward.axis];
    focus += right * m_panMm.x() - up * m_panMm.y();
    const Eigen::Vector3d position = focus - forward * kCameraDistanceMm;
    auto* camera = m_scene->renderer->GetActiveCamera();
    camera->SetFocalPoint(focus.data());
    camera->SetPosition(position.data());
    camera->SetViewUp(up.data());
    camera->SetParallelScale(height() / 2.0 / pixelsPerMm());
    camera->SetClippingRange(1.0, 2.0 * kCameraDistanceMm);
}

void SliceView::prepareScene() {
    auto& scene = *m_scene;
    if (!scene.image)
        return;
    const int shown = slice();
    scene.image->mapper->SetSliceNumber(shown);
    scene.imageProperty->SetColorWindow(m_model.window().width);
    scene.imageProperty->SetColorLevel(m_model.window().level);
    scene.imageProperty->SetLookupTable(m_model.isInverted() ? scene.inverted.Get() : nullptr);
    placeCamera();
}

void SliceView::paintOverlay(QPainter& painter) {
    if (!m_model.hasVolume())
        return;
    paintSegments(painter);
    paintCrosshair(painter);
    paintTexts(painter);
    if (auto* tool = m_model.sliceTool(); tool != nullptr) {
        painter.save();
        tool->paint(*this, painter);
        painter.restore();
    }
}

SlicePlacement SliceView::placement() const {
    const auto& geometry = m_model.volume().geometry();
    const double scale = devicePixelRatioF();
    const auto edge = [&](const GridAxis& axis) { return axis.reversed ? along(geometry.size, axis) - 0.5 : -0.5; };
    const auto pixels = [&](const GridAxis& axis) { return geometry.spacingMm[axis.axis] * pixelsPerMm() * scale; };
    return {m_frame,
            slice(),
            (QSizeF(size()) * scale).toSize(),
            widgetPointOfIndex(edge(m_frame.right), edge(m_frame.down)) * scale,
            {pixels(m_frame.right), pixels(m_frame.down)},
            scale};
}

void SliceView::paintSegments(QPainter& painter) {
    m_segments.follow(m_model, placement());
    const QRect content = m_segments.contentRect();
    if (content.isEmpty())
        return;
    const QImage& picture = m_segments.picture();
    const double scale = devicePixelRatioF();
    painter.drawImage(QRectF(QPointF(content.topLeft()) / scale, QSizeF(content.size()) / scale), picture,
                      QRectF(content));
}

void SliceView::paintCrosshair(QPainter& painter) const {
    constexpr double kGapPx = 10.0;
    const QPointF centre = widgetPosition(m_model.cursorMm());
    // The middle of the pixel that holds the cursor: a line of one pixel stays crisp and right.
    const double x = std::floor(centre.x()) + 0.5;
    const double y = std::floor(centre.y()) + 0.5;
    const QLineF lines[] = {{0, y, x - kGapPx, y},
                            {x + kGapPx, y, static_cast<double>(width()), y},
                            {x, 0, x, y - kGapPx},
                            {x, y + kGapPx, x, static_cast<double>(height())}};
    QColor colour = theme::kOnImage.accent;
    colour.setAlphaF(0.7F);
    painter.setPen(QPen(colour, 1));
    painter.drawLines(lines, 4);
}

void SliceView::paintTexts(QPainter& painter) const {
    const auto& geometry = m_model.volume().geometry();
    const QRect inner = rect().adjusted(theme::kSpace2, theme::kSpace2, -theme::kSpace2, -theme::kSpace2);
    const QColor& colour = theme::kOnImage.text;

    const Eigen::Vector3d right = patientDirection(geometry, m_frame.right);
    const Eigen::Vector3d down = patientDirection(geometry, m_frame.down);
    const double stepMm = geometry.spacingMm[m_frame.forward.axis];
    const QString name =
        QStringLiteral("%1  %2/%3\n%4 mm")
            .arg(QCoreApplication::translate("rimlight::viewer", orientationName(m_orientation).toLatin1()))
            .arg(slice() + 1)
            .arg(sliceCount())
            .arg(stepMm, 0, 'g', 3);
    const QString badge = m_model.volume().isSynthetic() ? tr("SYNTHETIC") : QString();
    const auto top = topPlaces(inner, orientationLetters(-down), name, badge);
    paintOverlayText(painter, inner, Qt::AlignRight | Qt::AlignVCenter, orientationLetters(right), colour);
    paintOverlayText(painter, inner, Qt::AlignLeft | Qt::AlignVCenter, orientationLetters(-right), colour);
    paintOverlayText(painter, inner.adjusted(0, top.letters, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     orientationLetters(-down), colour);
    paintOverlayText(painter, inner, Qt::AlignLeft | Qt::AlignTop, name, colour);
    if (!badge.isEmpty())
        paintBadge(painter, inner.topRight() + QPoint(0, top.badge), badge, theme::kOnImage.warning);

    const auto windowNumber = [this](double value) {
        const bool fine = m_model.window().width < 10.0;
        return QString::number(value, 'f', fine ? 2 : 0);
    };
    const QString window =
        QStringLiteral("W %1  L %2").arg(windowNumber(m_model.window().width), windowNumber(m_model.window().level));
    const QString readout = readoutText();
    const int barWidth = width() / 5;
    const auto bottom = bottomPlaces(inner, orientationLetters(down), readout, window, barWidth);
    paintOverlayText(painter, inner, Qt::AlignHCenter | Qt::AlignBottom, orientationLetters(down), colour);
    paintOverlayText(painter, inner.adjusted(0, 0, 0, -bottom.readout), Qt::AlignLeft | Qt::AlignBottom, readout,
                     colour);
    paintOverlayText(painter, inner.adjusted(0, 0, 0, -bottom.window), Qt::AlignRight | Qt::AlignBottom, window,
                     colour);
    paintScaleBar(painter, inner.bottomRight() - QPoint(0, bottom.bar), pixelsPerMm(), barWidth);
}

/// The readout belongs to the view under the mouse; the axial one else tells about the crosshair.
QString SliceView::readoutText() const {
    if (!m_hover && m_orientation != Orientation::Axial)
        return {};
    const Eigen::Vector3d position = m_hover ? patientPosition(*m_hover) : m_model.cursorMm();
    return QStringLiteral("%1\n(%2, %3, %4) mm")
        .arg(m_model.valueText(position))
        .arg(position.x(), 0, 'f', 1)
        .arg(position.y(), 0, 'f', 1)
        .arg(position.z(), 0, 'f', 1);
}

} // namespace rimlight::viewer
