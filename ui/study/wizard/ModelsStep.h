#pragma once

#include "ui/study/wizard/WizardStep.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace rimlight::studypage {

/// The steps of each signature with their settings, its classifiers, and how models are judged.
class ModelsStep : public WizardStep {
    Q_OBJECT

public:
    explicit ModelsStep(DraftState* state, QWidget* parent = nullptr);

    StepStatus status() const override;

private:
    QWidget* buildSteps();
    QWidget* buildSettings();
    QWidget* buildValidation();
    void refresh();
    void refreshSteps();
    void refreshSettings();
    void refreshClassifiers();
    void refreshValidation();
    void addStep(const std::string& key);
    void moveStep(int by);
    void removeStep();
    void setParameter(const std::string& key, const learning::ParameterValue& value);
    void takeClassifiers();
    void takeValidation();
    /// Writes the changed signature into the protocol's copy.
    void change(const QString& name, const std::function<void(study::SignaturePlan&)>& changeSignature);
    const study::SignaturePlan* signature() const;

    QComboBox* m_signature;
    QListWidget* m_steps;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    QLabel* m_stepTitle;
    QLabel* m_stepHelp;
    QFormLayout* m_settings;
    QVBoxLayout* m_classifiers;
    std::vector<std::pair<std::string, QCheckBox*>> m_classifierBoxes;
    QComboBox* m_main;
    QDoubleSpinBox* m_training;
    QCheckBox* m_stratified;
    QSpinBox* m_folds;
    QSpinBox* m_repeats;
    QSpinBox* m_bootstraps;
    QSpinBox* m_optimism;
};

} // namespace rimlight::studypage
