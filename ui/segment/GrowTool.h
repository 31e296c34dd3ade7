#pragma once

#include "core/imaging/Geometry.h"
#include "ui/segment/ProposalTool.h"

#include <vector>

namespace rimlight::segment {

/// Region growing: a click is a seed, Shift+click one more; what hangs together with them and looks like them is
/// proposed.
class GrowTool : public ProposalTool {
    Q_OBJECT

public:
    using ProposalTool::ProposalTool;

    QString title() const override { return tr("Grow"); }
    QString help() const override;
    QString name() const override { return QStringLiteral("grow"); }
    QWidget* makeOptions() override;
    void begin() override;

    bool press(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    void paint(const viewer::SliceView& view, QPainter& painter) override;

protected:
    void forgetHints() override { m_seeds.clear(); }

private:
    enum class Rule {
        Likeness, ///< mean and deviation around the seeds, taken again as it grows
        Range     ///< a fixed distance from the seeds' values
    };

    void refresh();

    std::vector<imaging::Index> m_seeds;
    Rule m_rule = Rule::Likeness;
    double m_multiplier = 2.5;
    double m_reach = 30.0;    ///< values on both sides of the seeds'
    double m_radiusMm = 50.0; ///< from a seed at most
};

} // namespace rimlight::segment
