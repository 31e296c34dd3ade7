#include "ui/segment/ContourTool.h"

#include "ui/segment/EditSession.h"
#include "ui/segment/PolylineSimplification.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rimlight::segment {

namespace {

constexpr double kGrabPx = 7.0;
constexpr double kHandlePx = 3.0;
/// A freehand line keeps the points that it needs to stay so near to what was drawn.
constexpr double kToleranceVoxels = 0.35;

double distanceToSegment(const QPointF& point, const QPointF& from, const QPointF& to) {
    const QPointF way = to - from;
    const double squared = QPointF::dotProduct(way, way);
    const double along = squared > 0.0 ? std::clamp(QPointF::dotProduct(point - from, way) / squared, 0.0, 1.0) : 0.0;
    return QLineF(point, from + along * way).length();
}

} // namespace

QString ContourTool::help() const {
    return tr("Drag to draw freehand, click for the corners of a polygon; Ctrl cuts away; points stay movable (C)");
}

void ContourTool::begin() {
    Q_EMIT hint(tr("Drag freehand, or click corners and close with a double-click. Ctrl cuts away."));
}

bool ContourTool::isOnSlice(const viewer::SlicePoint& point) const {
    return point.axis == m_plane.axis && point.slice == m_plane.slice;
}

Eigen::Vector2d ContourTool::pixelOf(const viewer::SlicePoint& point) const {
    return {point.index[static_cast<Eigen::Index>(m_plane.columnAxis())],
            point.index[static_cast<Eigen::Index>(m_plane.rowAxis())]};
}

QPointF ContourTool::widgetPointOf(const viewer::SliceView& view, const Eigen::Vector2d& pixel) const {
    return onWidget(view, m_plane.position(pixel));
}

std::optional<std::size_t> ContourTool::pointNear(const viewer::SliceView& view, const QPointF& position) const {
    std::optional<std::size_t> nearest;
    double least = kGrabPx;
    for (std::size_t p = 0; p < m_points.size(); ++p)
        if (const double distance = QLineF(position, widgetPointOf(view, m_points[p])).length(); distance <= least) {
            least = distance;
            nearest = p;
        }
    return nearest;
}

std::optional<std::size_t> ContourTool::edgeNear(const viewer::SliceView& view, const QPointF& position) const {
    for (std::size_t p = 0; p < m_points.size(); ++p)
        if (distanceToSegment(position, widgetPointOf(view, m_points[p]),
                              widgetPointOf(view, m_points[(p + 1) % m_points.size()])) <= kGrabPx / 2.0)
            return p;
    return std::nullopt;
}

void ContourTool::startAt(const viewer::SlicePoint& point, bool erases) {
    m_plane = {point.axis, point.slice};
    m_points = {pixelOf(point)};
    m_erases = erases;
    m_step = 0;
    m_before = session().document();
    m_moved = false;
    m_state = State::Freehand;
}

bool ContourTool::press(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.button() == Qt::RightButton && m_state == State::Polygon) {
        close();
        return true;
    }
    if (event.button() != Qt::LeftButton)
        return false;
    if (m_state == State::Polygon && isOnSlice(point)) {
        const bool onFirst = m_points.size() > 2 && pointNear(view, event.position()) == std::size_t{0};
        if (onFirst)
            close();
        else
            m_points.push_back(pixelOf(point));
        viewer().requestOverlays();
        return true;
    }
    if (m_state == State::Closed && isOnSlice(point)) {
        if (const auto near = pointNear(view, event.position())) {
            if (event.modifiers().testFlag(Qt::AltModifier)) {
                if (m_points.size() > 3) {
                    m_points.erase(m_points.begin() + static_cast<std::ptrdiff_t>(*near));
                    fill();
                }
                return true;
            }
            m_dragged = *near;
            m_state = State::Dragging;
            return true;
        }
        if (const auto edge = edgeNear(view, event.position())) {
            m_dragged = *edge + 1;
            m_points.insert(m_points.begin() + static_cast<std::ptrdiff_t>(m_dragged), pixelOf(point));
            m_state = State::Dragging;
            return true;
        }
    }
    if (session().activeForEditing() == nullptr)
        return true;
    startAt(point, event.modifiers().testFlag(Qt::ControlModifier));
    viewer().setStrokeActive(true);
    return true;
}

bool ContourTool::move(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent&) {
    switch (m_state) {
    case State::Freehand: {
        if (!isOnSlice(point))
            return true;
        const auto pixel = pixelOf(point);
        m_moved =
            m_moved || QLineF(widgetPointOf(view, m_points.front()), widgetPointOf(view, pixel)).length() > kGrabPx;
        if (m_moved && (pixel - m_points.back()).norm() > 0.2)
            m_points.push_back(pixel);
        break;
    }
    case State::Polygon:
        m_next = isOnSlice(point) ? std::optional(pixelOf(point)) : std::nullopt;
        break;
    case State::Dragging:
        if (isOnSlice(point))
            m_points[m_dragged] = pixelOf(point);
        break;
    case State::Idle:
    case State::Closed:
        return false;
    }
    view.requestOverlay();
    return true;
}

bool ContourTool::release(viewer::SliceView&, const viewer::SlicePoint&, QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    if (m_state == State::Freehand) {
        viewer().setStrokeActive(false);
        if (!m_moved) {
            m_points.resize(1);
            m_state = State::Polygon;
            Q_EMIT hint(tr("Click the next corner; a double-click, Enter or the first corner closes."));
        } else {
            m_points = simplifiedRing(m_points, kToleranceVoxels);
            close();
        }
    } else if (m_state == State::Dragging) {
        m_state = State::Closed;
        fill();
    } else {
        return false;
    }
    viewer().requestOverlays();
    return true;
}

bool ContourTool::doubleClick(viewer::SliceView&, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || m_state != State::Polygon)
        return m_state == State::Closed && isOnSlice(point); // the click that closed it must not maximise the view
    close();
    return true;
}

bool ContourTool::key(viewer::SliceView&, QKeyEvent& event) {
    const bool isDrawing = m_state == State::Polygon || m_state == State::Freehand;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_state == State::Polygon)
            close();
        else
            forget();
        return true;
    case Qt::Key_Escape:
        if (m_state == State::Idle)
            return false;
        forget();
        return true;
    case Qt::Key_Backspace:
        if (!isDrawing || m_points.size() < 2)
            return false;
        m_points.pop_back();
        viewer().requestOverlays();
        return true;
    default:
        return false;
    }
}

void ContourTool::close() {
    m_next.reset();
    if (m_points.size() < 3) {
        forget();
        Q_EMIT hint(tr("An outline needs at least three points."));
        return;
    }
    m_state = State::Closed;
    fill();
    Q_EMIT hint(tr("Drag a point to correct, click an edge for a new one, Alt+click removes one."));
}

void ContourTool::fill() {
    const auto* target = m_before.present().find(session().activeId());
    if (target == nullptr) {
        forget();
        return;
    }
    const std::array<regions::PixelContour, 1> contours{m_points};
    const regions::VoxelSet voxels(regions::filledContours(session().volume().geometry(), m_plane, contours));
    m_step = session().amend(m_step, tr("Contour: %1").arg(QString::fromStdString(target->name)),
                             regions::edited(m_before, target->id,
                                             m_erases ? regions::EditAction::Erase : regions::EditAction::Add, voxels,
                                             session().limits()));
    viewer().requestOverlays();
}

void ContourTool::forget() {
    if (m_state == State::Freehand)
        viewer().setStrokeActive(false);
    m_state = State::Idle;
    m_points.clear();
    m_next.reset();
    m_step = 0;
    m_before = {};
    viewer().requestOverlays();
}

void ContourTool::abandon() {
    forget();
}

void ContourTool::paint(const viewer::SliceView& view, QPainter& painter) {
    if (m_points.empty() || view.frame().forward.axis != m_plane.axis || view.slice() != m_plane.slice)
        return;
    QPainterPath path(widgetPointOf(view, m_points.front()));
    for (const auto& point : m_points)
        path.lineTo(widgetPointOf(view, point));
    const bool isClosed = m_state == State::Closed || m_state == State::Dragging;
    if (isClosed)
        path.closeSubpath();
    else if (m_next)
        path.lineTo(widgetPointOf(view, *m_next));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 160), 3.0));
    painter.drawPath(path);
    painter.setPen(QPen(m_erases ? theme::kOnImage.error : QColor(255, 255, 255), 1.25));
    painter.drawPath(path);
    if (m_state == State::Freehand)
        return;
    painter.setPen(QPen(QColor(0, 0, 0, 200), 1.0));
    painter.setBrush(QColor(255, 255, 255));
    for (const auto& point : m_points)
        painter.drawEllipse(widgetPointOf(view, point), kHandlePx, kHandlePx);
}

} // namespace rimlight::segment
