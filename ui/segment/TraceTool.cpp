#include "ui/segment/TraceTool.h"

#include "ui/segment/EditSession.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace rimlight::segment {

QString TraceTool::help() const {
    return tr("Shows the edge of equal value under the mouse; a click fills it, Ctrl+click cuts it away (L)");
}

void TraceTool::begin() {
    Q_EMIT hint(tr("Point at an edge; a click fills what it encloses."));
}

void TraceTool::traceAt(const viewer::SlicePoint& point) {
    m_trace.reset();
    m_plane = {point.axis, point.slice};
    const auto& geometry = session().volume().geometry();
    const int column = static_cast<int>(std::lround(point.index[static_cast<Eigen::Index>(m_plane.columnAxis())]));
    const int row = static_cast<int>(std::lround(point.index[static_cast<Eigen::Index>(m_plane.rowAxis())]));
    const auto voxel = m_plane.voxel(column, row);
    if (geometry.contains(voxel[0], voxel[1], voxel[2]))
        m_trace = regions::levelTraced(session().volume(), m_plane, column, row);
}

bool TraceTool::move(viewer::SliceView&, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.buttons() != Qt::NoButton)
        return false;
    traceAt(point);
    viewer().requestOverlays();
    return true;
}

bool TraceTool::press(viewer::SliceView&, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    traceAt(point);
    if (m_trace)
        session().edit(title(),
                       event.modifiers().testFlag(Qt::ControlModifier) ? regions::EditAction::Erase
                                                                       : regions::EditAction::Add,
                       regions::VoxelSet(m_trace->inside));
    return true;
}

void TraceTool::leave(viewer::SliceView&) {
    m_trace.reset();
    viewer().requestOverlays();
}

void TraceTool::abandon() {
    m_trace.reset();
}

void TraceTool::paint(const viewer::SliceView& view, QPainter& painter) {
    if (!m_trace || m_trace->contour.empty() || view.frame().forward.axis != m_plane.axis ||
        view.slice() != m_plane.slice)
        return;
    QPainterPath path(onWidget(view, m_plane.position(m_trace->contour.front())));
    for (const auto& point : m_trace->contour)
        path.lineTo(onWidget(view, m_plane.position(point)));
    path.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 160), 3.0));
    painter.drawPath(path);
    painter.setPen(QPen(QColor(255, 255, 255), 1.25));
    painter.drawPath(path);
}

} // namespace rimlight::segment
