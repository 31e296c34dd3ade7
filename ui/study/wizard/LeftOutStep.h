#pragma once

#include "ui/study/wizard/WizardStep.h"

#include <QAbstractTableModel>

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace rimlight::charts {
class FigureView;
}

namespace rimlight::studypage {

/// Every case with its part, or why it is left out; the reason can be typed.
class CaseListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CaseListModel(DraftState* state, QObject* parent = nullptr);
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    DraftState* m_state;
    std::vector<study::CohortCase> m_cases;
};

/// Who is left out and why, and how the others are divided, as the flow chart will show it.
class LeftOutStep : public WizardStep {
    Q_OBJECT

public:
    explicit LeftOutStep(DraftState* state, QWidget* parent = nullptr);

    StepStatus status() const override;

private:
    void refresh();

    CaseListModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_table;
    charts::FigureView* m_flow;
    QLabel* m_problem;
};

} // namespace rimlight::studypage
