#pragma once

#include "ui/viewer/ViewerModel.h"

#include <QHash>
#include <QList>
#include <QPointer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace rimlight::segment {

class DrawTool;
class EditSession;

/// The drawing tools in one row, with the options of the one that is chosen beside them.
class OutlineStrip : public QWidget {
    Q_OBJECT

public:
    OutlineStrip(EditSession* session, viewer::ViewerModel* viewer, QWidget* parent = nullptr);
    ~OutlineStrip() override;

    const QList<DrawTool*>& tools() const { return m_tools; }
    /// By the tool's name; nothing for a name that no tool has.
    void choose(const QString& name);
    /// Back to the pointer.
    void dismiss();

private:
    void chooseTool(DrawTool* tool);
    void refresh();
    void showOptions(DrawTool* tool);

    EditSession* m_session;
    QPointer<viewer::ViewerModel> m_viewer; ///< may die first, with the page
    QList<DrawTool*> m_tools;
    QHash<DrawTool*, QToolButton*> m_buttons;
    DrawTool* m_shown = nullptr; ///< whose options are there
    QHBoxLayout* m_optionPlace;
    QWidget* m_options = nullptr;
    QComboBox* m_limits;
    QLabel* m_hint;
};

} // namespace rimlight::segment
