#include "ui/preferences/PreferencesSection.h"

namespace rimlight::preferences {

PreferencesSection::PreferencesSection(PreferencesState* state, QWidget* parent) : QWidget(parent), m_state(state) {}

bool PreferencesSection::isDefault() const {
    Preferences plain = m_state->values();
    reset(plain);
    return plain == m_state->values();
}

} // namespace rimlight::preferences
