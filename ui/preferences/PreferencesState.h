#pragma once

#include "core/base/Error.h"
#include "ui/preferences/Preferences.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace rimlight::preferences {

/// The preferences in use. Each change is stored at once, told once, and can be taken back. Lives on the window's
/// thread.
class PreferencesState : public QObject {
    Q_OBJECT

public:
    /// Reads the program's settings file. What is damaged there is written anew with its default, so that problems()
    /// tells it this once.
    explicit PreferencesState(QObject* parent = nullptr);

    const Preferences& values() const { return m_values; }
    const QStringList& problems() const { return m_problems; }

    void set(const Preferences& values);
    /// Sets a copy of values() that `edit` was given.
    void change(const std::function<void(Preferences&)>& edit);

    bool canUndo() const { return !m_former.empty(); }
    void undo();

Q_SIGNALS:
    void changed();
    /// The change holds, but could not be stored.
    void failed(const rimlight::Error& error);

private:
    void take(const Preferences& values);
    void store();

    Preferences m_values;
    QStringList m_problems;
    std::vector<Preferences> m_former; ///< that undo() brings back, last first
};

} // namespace rimlight::preferences
