#pragma once

#include "core/regions/ValueRange.h"
#include "ui/segment/ProposalTool.h"

namespace rimlight::segment {

/// Shows the voxels of a range of values; Accept puts them into the active segment. A click takes the range from the
/// surroundings of a voxel.
class ThresholdTool : public ProposalTool {
    Q_OBJECT

public:
    using ProposalTool::ProposalTool;

    QString title() const override { return tr("Threshold"); }
    QString help() const override;
    QString name() const override { return QStringLiteral("threshold"); }
    QWidget* makeOptions() override;
    void begin() override;

    bool press(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    void setRange(const regions::ValueRange& range);

protected:
    regions::EditAction acceptAction() const override;

Q_SIGNALS:
    void rangeChanged();

private:
    enum class Scope { Image, ActiveSegment };

    void refresh();

    regions::ValueRange m_range{100.0, 300.0};
    bool m_hasRange = false;
    Scope m_scope = Scope::Image;
};

} // namespace rimlight::segment
