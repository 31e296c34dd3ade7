#pragma once

#include "ui/preferences/PreferencesSection.h"

class QButtonGroup;
class QComboBox;

namespace rimlight::preferences {

/// Colours of the window and the size of its text.
class AppearanceSection : public PreferencesSection {
    Q_OBJECT

public:
    explicit AppearanceSection(PreferencesState* state, QWidget* parent = nullptr);

    void reset(Preferences& preferences) const override;
    void refresh() override;

private:
    QButtonGroup* m_schemes;
    QComboBox* m_size;
};

} // namespace rimlight::preferences
