#pragma once

#include "ui/viewer/SliceTool.h"

#include <QObject>
#include <QPointF>
#include <QString>

namespace rimlight::viewer {
class SliceView;
class ViewerModel;
} // namespace rimlight::viewer

namespace rimlight::segment {

class EditSession;

/// A tool of the outline strip: what the mouse does, and the options that stand beside it. Belongs to the window's
/// thread.
class DrawTool : public QObject, public viewer::SliceTool {
    Q_OBJECT

public:
    DrawTool(EditSession* session, viewer::ViewerModel* viewer, QObject* parent);

    /// The button's word, its help, and the name that tests find it by.
    virtual QString title() const = 0;
    virtual QString help() const = 0;
    virtual QString name() const = 0;
    /// As in ui/theme/Icon.h.
    virtual QString iconName() const { return name(); }
    /// The options, made anew at each call; null when there are none.
    virtual QWidget* makeOptions() { return nullptr; }
    /// The tool was chosen.
    virtual void begin() {}

    void abandon() override {}

Q_SIGNALS:
    /// A short sentence about what to do next, shown beside the options.
    void hint(const QString& sentence);

protected:
    EditSession& session() { return *m_session; }
    const EditSession& session() const { return *m_session; }
    viewer::ViewerModel& viewer() { return *m_viewer; }
    const viewer::ViewerModel& viewer() const { return *m_viewer; }
    /// Where a continuous index of the volume falls in the view.
    static QPointF onWidget(const viewer::SliceView& view, const Eigen::Vector3d& index);

private:
    EditSession* m_session;
    viewer::ViewerModel* m_viewer;
};

} // namespace rimlight::segment
