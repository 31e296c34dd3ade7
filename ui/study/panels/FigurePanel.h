#pragma once

#include "ui/study/ResultChoice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;

namespace rimlight::charts {
class FigureView;
}

namespace rimlight::studypage {

/// One of a study's figures, with a list to choose among those that belong together: the parts of the cases, the
/// signatures. The case that is looked at is marked in it.
class FigurePanel : public QWidget {
    Q_OBJECT

public:
    /// The state outlives the panel.
    FigurePanel(StudyState* state, ResultChoice choice, QWidget* parent = nullptr);

    charts::FigureView* view() { return m_view; }

protected:
    /// Follows the room that the figure has.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// As wide as the panel, or narrower where the whole figure is in view then.
    void fitFigure();
    void refreshChoices();
    void showChosen();
    void saveFigure();
    /// Hides the curves of other models than the main one, unless the user chose which to see.
    void showMainFirst(const report::Figure& figure);

    StudyState* m_state;
    ResultChoice m_choice;
    std::vector<study::ResultItem> m_items;
    QComboBox* m_choices;
    charts::FigureView* m_view;
    QScrollArea* m_scroll;
    QLabel* m_failure;
    bool m_isSeriesChosen = false; ///< the user clicked the legend
};

} // namespace rimlight::studypage
