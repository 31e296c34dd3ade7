#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace rimlight::casepage {

class CaseState;

/// The series of the opened folder, with what is wrong with them; a click asks for one to be shown.
class SeriesPanel : public QWidget {
    Q_OBJECT

public:
    explicit SeriesPanel(CaseState* state, QWidget* parent = nullptr);

Q_SIGNALS:
    void seriesRequested(std::size_t number);

private:
    void rebuild();
    void showProblems();

    CaseState* m_state;
    QListWidget* m_list;
    QLabel* m_facts;
    QLabel* m_problems;
};

} // namespace rimlight::casepage
