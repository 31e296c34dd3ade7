#pragma once

#include "ui/study/wizard/WizardStep.h"

#include <QAbstractTableModel>

class QCheckBox;
class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace rimlight::studypage {

/// A finding of every case as each reader has it, and what they settled on.
class ReaderFormModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kDiffersRole = Qt::UserRole; ///< bool: the readers differ and have not settled

    explicit ReaderFormModel(DraftState* state, QObject* parent = nullptr);
    void showVariable(const study::ClinicalVariable* variable);
    /// Cases whose readers differ; those among them that are settled.
    std::pair<std::size_t, std::size_t> differing() const;
    std::size_t filledCells() const;
    /// The choices of a cell; empty: any text or number.
    QStringList choices() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    std::string cellOf(std::size_t row, std::size_t column) const;
    bool isInTables(std::size_t column) const;
    bool differs(std::size_t row) const;

    DraftState* m_state;
    study::ClinicalVariable m_variable;
    std::vector<std::string> m_columns; ///< readers, then denominators, then what was settled
    std::vector<std::string> m_ids;
};

/// The readers' forms of the protocol: filled in here, or imported as a table.
class FormsStep : public WizardStep {
    Q_OBJECT

public:
    explicit FormsStep(DraftState* state, QWidget* parent = nullptr);

    StepStatus status() const override;

private:
    void refresh();
    void showVariable();
    void refreshSummary();
    std::vector<study::ClinicalVariable> variables() const;

    ReaderFormModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QComboBox* m_variable;
    QCheckBox* m_onlyDiffering;
    QTableView* m_table;
    QLabel* m_summary;
    QLabel* m_empty;
};

} // namespace rimlight::studypage
