#pragma once

#include "ui/study/StudyState.h"

#include <QScrollArea>

namespace rimlight::charts {
class NomogramView;
}

namespace rimlight::studypage {

/// The study's nomogram with markers to move; the case that is looked at sets them to its values.
class NomogramPanel : public QScrollArea {
    Q_OBJECT

public:
    /// The state outlives the panel.
    explicit NomogramPanel(StudyState* state, QWidget* parent = nullptr);

    charts::NomogramView* view() { return m_view; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void takeCase();

    StudyState* m_state;
    charts::NomogramView* m_view;
};

/// The figure of the nomogram; null when the study has none.
const report::NomogramFigure* nomogramOf(const StudyContents& contents);

} // namespace rimlight::studypage
