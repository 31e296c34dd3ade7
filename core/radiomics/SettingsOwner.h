#pragma once

#include <cstdint>

namespace rimlight::radiomics {

/// Who may change the settings of an extraction, and so what a warning about them advises.
enum class SettingsOwner : std::uint8_t {
    Reader,
    Model ///< nobody: the model was trained with them
};

} // namespace rimlight::radiomics
