#pragma once

#include "ui/preferences/PreferencesState.h"

#include <QWidget>

namespace rimlight::preferences {

/// A part of the preferences' page: it shows its values and sets them at once.
class PreferencesSection : public QWidget {
    Q_OBJECT

public:
    /// The state outlives the section.
    explicit PreferencesSection(PreferencesState* state, QWidget* parent = nullptr);

    /// Gives the section's own values their defaults.
    virtual void reset(Preferences& preferences) const = 0;
    /// Shows the state's values. Called on each change, and when the section comes into view.
    virtual void refresh() = 0;

    bool isDefault() const;

protected:
    PreferencesState* state() const { return m_state; }
    const Preferences& values() const { return m_state->values(); }

private:
    PreferencesState* m_state;
};

/// One of the sections; adding one is a value in PreferencesPage.cpp.
struct PreferencesSectionSpec {
    const char* key = "";
    QString title;
    const char* icon = "";
    QString help;
    const char* guideAnchor = ""; ///< the chapter of the user guide about it
    PreferencesSection* (*make)(PreferencesState* state) = nullptr;
};

} // namespace rimlight::preferences
