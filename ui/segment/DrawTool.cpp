#include "ui/segment/DrawTool.h"

#include "ui/viewer/SliceView.h"

namespace rimlight::segment {

DrawTool::DrawTool(EditSession* session, viewer::ViewerModel* viewer, QObject* parent)
    : QObject(parent), m_session(session), m_viewer(viewer) {}

QPointF DrawTool::onWidget(const viewer::SliceView& view, const Eigen::Vector3d& index) {
    return view.widgetPointOfIndex(index[view.frame().right.axis], index[view.frame().down.axis]);
}

} // namespace rimlight::segment
