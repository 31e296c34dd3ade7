#pragma once

#include "core/study/project/CaseTrial.h"
#include "core/study/project/ProtocolCopy.h"
#include "ui/study/wizard/WizardStep.h"

#include <memory>

class QButtonGroup;
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::studypage {

class TrialPicture;

/// Grey levels, voxel size and image types, with the number of grey levels and the time that they give on one case.
class FeaturesStep : public WizardStep {
    Q_OBJECT

public:
    explicit FeaturesStep(DraftState* state, QWidget* parent = nullptr);
    ~FeaturesStep() override;

    StepStatus status() const override;
    void enter() override;

private:
    QWidget* buildChoices();
    void refresh();
    void take();
    /// Measures the trial case in the background.
    void measure();
    void showMeasured(const study::FeatureTrial& measured);

    std::unique_ptr<jobs::JobRunner> m_runner;
    QTimer m_measureTimer;
    bool m_isSeen = false;
    QButtonGroup* m_levels;
    QDoubleSpinBox* m_binWidth;
    QSpinBox* m_binCount;
    QCheckBox* m_resample;
    QDoubleSpinBox* m_voxel;
    QCheckBox* m_normalize;
    std::vector<std::pair<const char*, QCheckBox*>> m_types;
    QLineEdit* m_sigmas;
    QLabel* m_note;
    QLabel* m_measured;
    TrialPicture* m_picture;
};

} // namespace rimlight::studypage
