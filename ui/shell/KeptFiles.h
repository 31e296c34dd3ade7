#pragma once

#include "ui/preferences/KeptData.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace rimlight::shell {

/// What the program keeps of its user's work in the settings file and in its folder of data.
/// @param recents how many cases and studies are listed
/// @param clearRecents empties that list
/// @param isInUse whether a file of the folder of outlines is being written; it is never deleted
std::vector<preferences::KeptData> keptFiles(std::function<qsizetype()> recents, std::function<void()> clearRecents,
                                             const std::function<bool(const std::filesystem::path&)>& isInUse);

} // namespace rimlight::shell
