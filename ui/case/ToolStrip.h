#pragma once

#include <QWidget>

class QToolButton;

namespace rimlight::viewer {
class ViewerModel;
}

namespace rimlight::casepage {

/// The strip over the views: the tool of the left button, window presets, inversion, outline.
class ToolStrip : public QWidget {
    Q_OBJECT

public:
    explicit ToolStrip(viewer::ViewerModel* model, QWidget* parent = nullptr);

private:
    void refresh();
    /// The words that depend on the presets and on the mouse.
    void nameControls();

    viewer::ViewerModel* m_model;
    QList<QToolButton*> m_tools;
    QToolButton* m_presets;
    QToolButton* m_invert;
    QToolButton* m_outline;
};

} // namespace rimlight::casepage
