#pragma once

#include <filesystem>

namespace rimlight::bench {

/// A made-up study of 300 cases x 4,372 features with every kind of result, three readings of a fifth of the cases
/// included: made and run in the folder when it is not there yet, the same each time. Returns its file.
/// @throws Error
std::filesystem::path largeStudy(const std::filesystem::path& folder);

/// A study of 24 synthetic cases with images, never run: made in the folder when it is not there yet. Returns its file.
/// @throws Error
std::filesystem::path smallStudy(const std::filesystem::path& folder);

} // namespace rimlight::bench
