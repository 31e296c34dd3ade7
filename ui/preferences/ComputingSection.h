#pragma once

#include "ui/preferences/PreferencesSection.h"

class QSpinBox;

namespace rimlight::preferences {

/// How much of this computer the program takes.
class ComputingSection : public PreferencesSection {
    Q_OBJECT

public:
    explicit ComputingSection(PreferencesState* state, QWidget* parent = nullptr);

    void reset(Preferences& preferences) const override;
    void refresh() override;

private:
    QSpinBox* m_threads;
    QSpinBox* m_memory;
};

} // namespace rimlight::preferences
