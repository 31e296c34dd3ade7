#pragma once

#include "ui/study/ResultChoice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace rimlight::studypage {

class ResultTableFilter;
class ResultTableModel;

/// One of a study's tables, sortable, with a filter, and a list to choose among those that belong together. A row that
/// is about a case chooses it, and the case that is looked at has its row chosen.
class TablePanel : public QWidget {
    Q_OBJECT

public:
    /// The state outlives the panel.
    TablePanel(StudyState* state, ResultChoice choice, QWidget* parent = nullptr);

private:
    void refreshChoices();
    void showChosen();
    void showCase(const QString& id);
    void chooseCase(const QModelIndex& row);
    void copySelection() const;
    const study::ResultItem* chosen() const;
    void exportTable();

    StudyState* m_state;
    ResultChoice m_choice;
    std::vector<study::ResultItem> m_items;
    ResultTableModel* m_model;
    ResultTableFilter* m_filtered;
    QComboBox* m_choices;
    QLineEdit* m_filter;
    QTableView* m_table;
    QLabel* m_caption;
    QLabel* m_failure;
};

} // namespace rimlight::studypage
