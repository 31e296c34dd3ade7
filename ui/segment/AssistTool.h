#pragma once

#include "ui/segment/ProposalTool.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace rimlight::segment {

/// Assisted outline: a stroke along the tumour's longest diameter, or a click inside it, and a 3-D outline is proposed.
/// While it is shown, a click says that a place belongs to the tumour, Ctrl+click that it does not; Backspace takes the
/// last of these back. Locked segments are left out of the proposal.
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
    bool key(viewer::SliceView& view, QKeyEvent& event) override;
    void paint(const viewer::SliceView& view, QPainter& painter) override;

protected:
    void forgetHints() override;

private:
    struct Correction {
        Eigen::Vector3d patientMm;
        bool isInside;
    };

    void refresh();

    std::vector<Eigen::Vector3d> m_strokeMm;      ///< of the proposal; one point is a click
    std::vector<Correction> m_corrections;        ///< oldest first
    std::optional<Eigen::Vector3d> m_strokeBegin; ///< LPS, while the button is down
    Eigen::Vector3d m_strokeEnd = Eigen::Vector3d::Zero();
};

} // namespace rimlight::segment
