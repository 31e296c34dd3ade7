#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QSlider;

namespace rimlight::viewer {
class ViewerModel;
}

namespace rimlight::casepage {

class CaseState;

/// The segments of the case: colour, name, volume; a tick shows one, a click chooses the one that features are read
/// from.
class RegionsPanel : public QWidget {
    Q_OBJECT

public:
    RegionsPanel(CaseState* state, viewer::ViewerModel* viewer, QWidget* parent = nullptr);

Q_SIGNALS:
    void importRequested();

private:
    void rebuild();
    void takeTick(QListWidgetItem* item);
    void refreshOpacity();

    CaseState* m_state;
    viewer::ViewerModel* m_viewer;
    QListWidget* m_list;
    QLabel* m_hint;
    QPushButton* m_import;
    QLabel* m_opacityLabel;
    QSlider* m_opacity;
};

} // namespace rimlight::casepage
