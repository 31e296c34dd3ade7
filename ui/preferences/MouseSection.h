#pragma once

#include "ui/preferences/PreferencesSection.h"

class QComboBox;
class QLabel;

namespace rimlight::preferences {

/// What the mouse does in the slice views: one of the known profiles, or each button by itself.
class MouseSection : public PreferencesSection {
    Q_OBJECT

public:
    explicit MouseSection(PreferencesState* state, QWidget* parent = nullptr);

    void reset(Preferences& preferences) const override;
    void refresh() override;

private:
    QComboBox* makeActions(const char* name, viewer::MouseAction viewer::MouseProfile::*part);
    template <class Value>
    void fill(QComboBox* box, const char* name, Value viewer::MouseProfile::*part);

    QComboBox* m_profile;
    QComboBox* m_right;
    QComboBox* m_middle;
    QComboBox* m_controlRight;
    QComboBox* m_shiftRight;
    QComboBox* m_wheel;
    QComboBox* m_direction;
    QLabel* m_profileHelp;
    QLabel* m_missing;
};

} // namespace rimlight::preferences
