#pragma once

#include "core/regions/tools/LevelTrace.h"
#include "ui/segment/DrawTool.h"

#include <optional>

namespace rimlight::segment {

/// Level tracing: the line of equal value through the pixel under the mouse is shown, and a click fills it. Ctrl cuts
/// it away.
class TraceTool : public DrawTool {
    Q_OBJECT

public:
    using DrawTool::DrawTool;

    QString title() const override { return tr("Trace"); }
    QString help() const override;
    QString name() const override { return QStringLiteral("trace"); }
    void begin() override;

    bool press(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool move(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    void leave(viewer::SliceView& view) override;
    void abandon() override;
    void paint(const viewer::SliceView& view, QPainter& painter) override;

private:
    void traceAt(const viewer::SlicePoint& point);

    regions::SlicePlane m_plane;
    std::optional<regions::LevelTrace> m_trace;
};

} // namespace rimlight::segment
