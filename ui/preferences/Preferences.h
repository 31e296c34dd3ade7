#pragma once

#include "ui/preferences/PacsServer.h"
#include "ui/theme/Tokens.h"
#include "ui/viewer/ViewerModel.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace rimlight::preferences {

enum class Language {
    System, ///< the desktop's, English where that is not translated
    English,
    SimplifiedChinese
};

enum class Recents { Kept, NotKept };

/// The sizes of text that can be chosen, in percent of the plain one.
inline constexpr std::array kTextPercents{100, 125, 150, 200};

/// What a reader set to taste, as one value. None of it changes a number that is computed.
struct Preferences {
    theme::Scheme scheme = theme::Scheme::Dark;
    int textPercent = 100; ///< one of kTextPercents
    Language language = Language::System;
    viewer::MouseProfile mouse;
    /// Nothing: viewer::defaultWindowPresets(), whose names follow the language.
    std::optional<std::vector<viewer::WindowPreset>> windowPresets;
    int threads = 0;  ///< 0: one per core
    int memoryGb = 0; ///< that the cases measured beside each other may take; 0: no limit
    QString ownAeTitle = QStringLiteral("RIMLIGHT");
    std::vector<PacsServer> pacsServers;
    Recents recents = Recents::Kept;

    bool operator==(const Preferences&) const = default;
};

} // namespace rimlight::preferences
