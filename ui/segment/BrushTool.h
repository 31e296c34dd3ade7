#pragma once

#include "core/regions/Brush.h"
#include "core/regions/EditCommands.h"
#include "ui/segment/DrawTool.h"

#include <optional>

namespace rimlight::segment {

/// Paints the active segment, or erases it; Ctrl swaps the two while it is held. Shift+wheel sets the size.
class BrushTool : public DrawTool {
    Q_OBJECT

public:
    enum class Mode { Paint, Erase };

    BrushTool(Mode mode, EditSession* session, viewer::ViewerModel* viewer, QObject* parent);

    QString title() const override;
    QString help() const override;
    QString name() const override;
    QWidget* makeOptions() override;

    bool press(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool move(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool release(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool wheel(viewer::SliceView& view, const viewer::SlicePoint& point, QWheelEvent& event) override;
    bool key(viewer::SliceView& view, QKeyEvent& event) override;
    void leave(viewer::SliceView& view) override;
    void abandon() override;
    void paint(const viewer::SliceView& view, QPainter& painter) override;

    double radiusMm() const { return m_brush.radiusMm; }
    void setRadiusMm(double radius);
    void setShape(regions::BrushShape shape);
    void setRange(std::optional<regions::ValueRange> range);

Q_SIGNALS:
    void brushChanged();

private:
    struct Stroke {
        int segment = 0;
        regions::EditAction action = regions::EditAction::Add;
        Eigen::Vector3d last;
        int axis = 2;
        regions::VoxelSet voxels;
    };

    void extend(const viewer::SlicePoint& point);

    const Mode m_mode;
    regions::Brush m_brush;
    regions::ValueRange m_range{0.0, 200.0}; ///< as last set, also while it is not used
    std::optional<Stroke> m_stroke;
};

} // namespace rimlight::segment
