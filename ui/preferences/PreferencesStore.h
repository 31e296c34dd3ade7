#pragma once

#include "ui/preferences/Preferences.h"

#include <QStringList>

class QSettings;

/// The preferences in the program's settings file (~/.config/Rimlight/Rimlight.conf), which QSettings writes as a whole
/// or not at all.
namespace rimlight::preferences {

struct StoredPreferences {
    Preferences values;
    QStringList problems; ///< a sentence for each value that could not be read, and has its default
};

/// Whatever is missing has its default; so has what is damaged or unknown.
StoredPreferences readPreferences(QSettings& settings);

/// @throws Error when the file can't be written
void writePreferences(const Preferences& preferences, QSettings& settings);

/// The smallest and largest level and width of a window preset, in HU.
inline constexpr double kLargestHu = 100000.0;
inline constexpr double kSmallestWidthHu = 1.0;

} // namespace rimlight::preferences
