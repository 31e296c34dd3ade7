#pragma once

#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/YamlPlace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::radiomics {

/// One key of a parameter file: how it is read, and how it is written.
struct SettingsKey {
    std::string name; ///< "binWidth"
    /// Reads a value that is not null. @throws Error naming key and line
    std::function<void(ExtractionSettings&, const YamlPlace&)> read;
    /// The value as text; nothing when it is left out: a default that need not be written, or without effect.
    std::function<std::optional<std::string>(const ExtractionSettings&)> write;
    /// Sets the value back to "none"; empty for a key whose null leaves the default.
    std::function<void(ExtractionSettings&)> clear = nullptr;
};

/// The keys of "setting", in the order in which they are written.
const std::vector<SettingsKey>& settingsKeys();
/// The keys of "voxelSetting".
const std::vector<SettingsKey>& voxelSettingsKeys();

} // namespace rimlight::radiomics
