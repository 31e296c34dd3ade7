#pragma once

#include "ui/study/wizard/WizardStep.h"

#include <memory>

class QVBoxLayout;

namespace rimlight::studypage {

/// What will be computed, in words, and what a colleague would say before.
class SummaryStep : public WizardStep {
    Q_OBJECT

public:
    explicit SummaryStep(DraftState* state, QWidget* parent = nullptr);
    ~SummaryStep() override;

    StepStatus status() const override;
    void enter() override;

private:
    void refresh();
    void refreshWarnings();
    /// Reads how far apart the slices lie, of some cases, in the background.
    void lookAtSlices();

    struct Reader;

    std::unique_ptr<Reader> m_reader;
    QVBoxLayout* m_words;
    QVBoxLayout* m_warnings;
};

} // namespace rimlight::studypage
