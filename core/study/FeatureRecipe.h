#pragma once

#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/ibsi/IbsiSettings.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::study {

/// Which features are computed, and how: the settings of one of the two profiles.
using FeatureRecipe = std::variant<radiomics::ExtractionSettings, radiomics::ibsi::IbsiSettings>;

/// The settings in a file, or without one the profile's defaults.
/// @param profile "pyradiomics" or "ibsi"; without one that of the file, which says "profile: ibsi" or nothing
/// @throws Error for an unknown profile, a file of another one, and as the profiles' readers
FeatureRecipe readRecipe(const std::optional<std::string>& profile, const std::optional<std::filesystem::path>& file);

/// The names that a region's features have, in order.
std::vector<std::string> featureNames(const FeatureRecipe& recipe);
std::string settingsHash(const FeatureRecipe& recipe);
/// Which label of a label image is the region.
int labelOf(const FeatureRecipe& recipe);

} // namespace rimlight::study
