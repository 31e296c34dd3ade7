#include "ui/preferences/PreferencesState.h"

#include "ui/preferences/PreferencesStore.h"

#include <QSettings>

#include <utility>

namespace rimlight::preferences {

PreferencesState::PreferencesState(QObject* parent) : QObject(parent) {
    QSettings settings;
    auto stored = readPreferences(settings);
    m_values = std::move(stored.values);
    m_problems = std::move(stored.problems);
    if (!m_problems.isEmpty())
        store();
}

void PreferencesState::set(const Preferences& values) {
    if (values == m_values)
        return;
    m_former.push_back(m_values);
    take(values);
}

void PreferencesState::change(const std::function<void(Preferences&)>& edit) {
    Preferences values = m_values;
    edit(values);
    set(values);
}

void PreferencesState::undo() {
    if (m_former.empty())
        return;
    const Preferences values = m_former.back();
    m_former.pop_back();
    take(values);
}

void PreferencesState::take(const Preferences& values) {
    m_values = values;
    store();
    Q_EMIT changed();
}

void PreferencesState::store() {
    try {
        QSettings settings;
        writePreferences(m_values, settings);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

} // namespace rimlight::preferences
