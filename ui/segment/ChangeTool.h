#pragma once

#include "ui/segment/ProposalTool.h"

#include <map>

namespace rimlight::segment {

struct SegmentChange;

/// Changes of the whole active segment, shown before they are accepted.
class ChangeTool : public ProposalTool {
    Q_OBJECT

public:
    ChangeTool(EditSession* session, viewer::ViewerModel* viewer, QObject* parent);

    QString title() const override { return tr("Change"); }
    QString help() const override;
    QString name() const override { return QStringLiteral("change"); }
    QString iconName() const override { return QStringLiteral("wand"); }
    QWidget* makeOptions() override;
    void begin() override;

    bool press(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) override;
    QCursor cursor() const override { return Qt::ArrowCursor; }
    /// By the change's key.
    void choose(const QString& key);

Q_SIGNALS:
    void chosen();

protected:
    QString stepTitle() const override;

private:
    enum class Slices { Axial, Sagittal, Coronal };

    const SegmentChange& change() const;
    double amount() const;
    void refresh();

    std::size_t m_change = 0;
    std::map<std::size_t, double> m_amounts;
    std::optional<int> m_other;
    Slices m_slices = Slices::Axial;
};

} // namespace rimlight::segment
