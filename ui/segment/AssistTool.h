#pragma once

#include "core/regions/assist/AssistedOutline.h"
#include "ui/segment/ProposalTool.h"

#include <optional>

namespace rimlight::segment {

/// Assisted outline: a stroke along the tumour's longest diameter, or a click inside it, and a 3-D outline is proposed.
/// While it is shown, a click says that a place belongs to the tumour, Ctrl+click that it does not.
class AssistTool : public ProposalTool {
    Q_OBJECT

public:
    using ProposalTool::ProposalTool;

    QString title() const override { return tr("Assist"); }
    QString help() const override;
    QString name() const override { return QStringLiteral("assist"); }
    QWidget* makeOptions() override;
    void begin() override;

    bool press(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool move(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    bool release(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    void paint(const viewer::SliceView& view, QPainter& painter) override;

protected:
    void forgetHints() override;

private:
    void refresh();

    regions::OutlineHint m_hint;
    std::optional<Eigen::Vector3d> m_strokeBegin; ///< LPS, while the button is down
    Eigen::Vector3d m_strokeEnd = Eigen::Vector3d::Zero();
};

} // namespace rimlight::segment
