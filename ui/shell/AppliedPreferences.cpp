#include "ui/shell/AppliedPreferences.h"

#include "core/base/ThreadLimit.h"
#include "ui/preferences/PreferencesState.h"
#include "ui/study/StudyRunner.h"
#include "ui/theme/Theme.h"

#include <QApplication>

#include <cstdint>

namespace rimlight::shell {

AppliedPreferences::AppliedPreferences(preferences::PreferencesState* state, viewer::ViewerModel* viewer,
                                       studypage::StudyRunner* runner, QObject* parent)
    : QObject(parent), m_state(state), m_viewer(viewer), m_runner(runner), m_applied(state->values()) {
    connect(m_state, &preferences::PreferencesState::changed, this, &AppliedPreferences::apply);
    apply();
}

AppliedPreferences::~AppliedPreferences() = default;

void AppliedPreferences::apply() {
    const auto& values = m_state->values();
    if (values.scheme != m_applied.scheme || values.textPercent != m_applied.textPercent)
        theme::applyTheme(*qApp, values.scheme, values.textPercent / 100.0);
    m_viewer->setMouseProfile(values.mouse);
    m_viewer->setWindowPresets(values.windowPresets.value_or(viewer::defaultWindowPresets()));
    m_runner->setMemoryLimit(static_cast<std::uint64_t>(values.memoryGb) << 30U);
    if (values.threads == 0)
        m_limit.reset();
    else if (m_limit == nullptr || values.threads != m_applied.threads)
        m_limit = std::make_unique<ThreadLimit>(static_cast<unsigned>(values.threads));
    m_applied = values;
}

} // namespace rimlight::shell
