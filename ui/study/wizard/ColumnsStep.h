#pragma once

#include "core/study/project/ColumnNeeds.h"
#include "ui/study/wizard/WizardStep.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace rimlight::studypage {

/// Which columns of the tables hold the outcome, the follow-up, the centre and the clinical values, with what stands in
/// them; and which values of the outcome are the positive class.
class ColumnsStep : public WizardStep {
    Q_OBJECT

public:
    explicit ColumnsStep(DraftState* state, QWidget* parent = nullptr);

    StepStatus status() const override;

private:
    void refresh();
    void refreshColumns();
    void addRow(int row, const study::ColumnNeed& need);
    void refreshOutcome();
    void takeClasses();
    /// Needs of this page: all but images, outlines and readers' forms.
    std::vector<study::ColumnNeed> needs() const;
    std::vector<study::ColumnNeed> missing() const;

    QGridLayout* m_columns;
    QLabel* m_empty;
    QVBoxLayout* m_classes;
    QLineEdit* m_positiveLabel;
    QLineEdit* m_negativeLabel;
    QLabel* m_classProblem;
    std::vector<std::pair<std::string, QCheckBox*>> m_values; ///< values of the outcome
};

/// What a need is for, in words: "Outcome", "Clinical value: Age".
QString needTitle(const study::ColumnNeed& need);

} // namespace rimlight::studypage
