#pragma once

#include "ui/study/wizard/DraftState.h"

#include <QWidget>

class QLayout;

namespace rimlight::studypage {

/// What the list of the wizard's steps says of one.
struct StepStatus {
    enum class State { Open, Done, Problem };
    State state = State::Open;
    QString detail; ///< "84 cases", "2 columns missing"
};

/// A page of the wizard. It shows the draft and changes it; nothing is lost by leaving it.
class WizardStep : public QWidget {
    Q_OBJECT

public:
    /// The state outlives the step.
    explicit WizardStep(DraftState* state, QWidget* parent = nullptr);

    virtual StepStatus status() const = 0;
    /// The page comes into view: what takes time begins here.
    virtual void enter() {}

protected:
    DraftState* state() const { return m_state; }
    const study::StudyDraft& draft() const { return m_state->draft(); }
    /// Empties a layout that is about to be filled anew. A widget of it may be what the user has just changed: it goes
    /// when its signal is over.
    static void clear(QLayout* layout);

private:
    DraftState* m_state;
};

/// One of the steps; adding one is a value in WizardPage.cpp.
struct WizardStepSpec {
    const char* key = "";
    QString title;
    const char* icon = "";
    QString help;
    WizardStep* (*make)(DraftState* state) = nullptr;
};

} // namespace rimlight::studypage
