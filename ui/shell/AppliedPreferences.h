#pragma once

#include "ui/preferences/Preferences.h"

#include <QObject>

#include <memory>

namespace rimlight {
class ThreadLimit;
}

namespace rimlight::preferences {
class PreferencesState;
}

namespace rimlight::studypage {
class StudyRunner;
}

namespace rimlight::viewer {
class ViewerModel;
}

namespace rimlight::shell {

/// Carries the preferences to what they are about, now and at each change: the viewer, the run of a study, the threads;
/// the theme at a change alone, since the program wears one before its window is there.
class AppliedPreferences : public QObject {
    Q_OBJECT

public:
    /// State, viewer and runner outlive it.
    AppliedPreferences(preferences::PreferencesState* state, viewer::ViewerModel* viewer,
                       studypage::StudyRunner* runner, QObject* parent = nullptr);
    ~AppliedPreferences() override;

private:
    void apply();

    preferences::PreferencesState* m_state;
    viewer::ViewerModel* m_viewer;
    studypage::StudyRunner* m_runner;
    preferences::Preferences m_applied;
    std::unique_ptr<ThreadLimit> m_limit;
};

} // namespace rimlight::shell
