#pragma once

#include "ui/preferences/PreferencesSection.h"

class QButtonGroup;

namespace rimlight::theme {
class Banner;
}

namespace rimlight::preferences {

/// The language of the window, which it takes when the program starts.
class LanguageSection : public PreferencesSection {
    Q_OBJECT

public:
    explicit LanguageSection(PreferencesState* state, QWidget* parent = nullptr);

    void reset(Preferences& preferences) const override;
    void refresh() override;

private:
    Language m_atStart;
    QButtonGroup* m_languages;
    theme::Banner* m_restart;
};

} // namespace rimlight::preferences
