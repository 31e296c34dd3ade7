#pragma once

#include "core/study/project/ProtocolCopy.h"
#include "ui/study/wizard/WizardStep.h"

#include <memory>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::studypage {

class TrialPicture;

/// The whole tumour, a ring around it, its subregions; shown on one case while they are changed.
class RegionsStep : public WizardStep {
    Q_OBJECT

public:
    explicit RegionsStep(DraftState* state, QWidget* parent = nullptr);
    ~RegionsStep() override;

    StepStatus status() const override;
    void enter() override;

private:
    QWidget* buildChoices();
    void refresh();
    void take();
    /// Makes the regions of the trial case anew, in the background.
    void makeRegions();
    void showRegions(const imaging::Segmentation& regions);

    std::unique_ptr<jobs::JobRunner> m_runner;
    QTimer m_makeTimer;
    QCheckBox* m_ring;
    QDoubleSpinBox* m_from;
    QDoubleSpinBox* m_to;
    QCheckBox* m_subregions;
    QSpinBox* m_smallest;
    QSpinBox* m_largest;
    QLabel* m_note;
    QLabel* m_sizes;
    TrialPicture* m_picture;
};

} // namespace rimlight::studypage
