#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rimlight::viewer {
class ViewerModel;
}

namespace rimlight::segment {

class EditSession;
class FiguresLabel;
class InlineQuestion;

/// The segments of the case: shown or hidden, colour, name, volume, locked; the active one's measurements, undo and
/// redo. A click chooses the one that tools change and that features are read from.
class SegmentPanel : public QWidget {
    Q_OBJECT

public:
    SegmentPanel(EditSession* session, viewer::ViewerModel* viewer, QWidget* parent = nullptr);

    /// Asks whether an outline of another grid is to be resampled; the text says what would become of it.
    void askToResample(const QString& text);

Q_SIGNALS:
    void importRequested();
    void saveRequested();
    void resamplingAccepted();

private:
    enum Column { Eye, Name, Volume, Lock };

    void rebuild();
    void fillRow(QTreeWidgetItem* row, std::size_t number);
    void takeClick(QTreeWidgetItem* row, int column);
    void takeEdit(QTreeWidgetItem* row, int column);
    void showMenu(const QPoint& position);
    void chooseColour(int id);
    void refreshRecovery();
    void refreshHistory();
    void refreshOpacity();
    int idOf(const QTreeWidgetItem* row) const;

    EditSession* m_session;
    viewer::ViewerModel* m_viewer;
    InlineQuestion* m_recovery;
    InlineQuestion* m_otherGrid;
    QTreeWidget* m_list;
    QLabel* m_hint;
    FiguresLabel* m_figures;
    QPushButton* m_new;
    QPushButton* m_import;
    QPushButton* m_save;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QLabel* m_opacityLabel;
    QSlider* m_opacity;
    bool m_isRebuilding = false;
};

} // namespace rimlight::segment
