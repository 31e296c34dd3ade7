#pragma once

#include "ui/viewer/ViewerModel.h"

#include <QHash>
#include <QList>
#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;

namespace rimlight::theme {
class ToolRow;
}

namespace rimlight::segment {

class DrawTool;
class EditSession;

/// The drawing tools in one row, with the options of the one that is chosen below them. Where it is too narrow, what
/// stands beside each other comes below each other.
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

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void buildLimits();
    void buildLayout();
    void arrange();
    void chooseTool(DrawTool* tool);
    void refresh();
    void showOptions(DrawTool* tool);

    EditSession* m_session;
    QPointer<viewer::ViewerModel> m_viewer; ///< may die first, with the page
    QList<DrawTool*> m_tools;
    QHash<DrawTool*, QToolButton*> m_buttons;
    DrawTool* m_shown = nullptr; ///< whose options are there
    theme::ToolRow* m_row;
    QBoxLayout* m_toolPlace;
    QBoxLayout* m_optionPlace;
    QWidget* m_options = nullptr;
    QWidget* m_limitsPair; ///< the limits with their word
    QComboBox* m_limits;
    QLabel* m_hint;
};

} // namespace rimlight::segment
