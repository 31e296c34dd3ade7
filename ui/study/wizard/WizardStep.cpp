#include "ui/study/wizard/WizardStep.h"

namespace rimlight::studypage {

WizardStep::WizardStep(DraftState* state, QWidget* parent) : QWidget(parent), m_state(state) {}

} // namespace rimlight::studypage
