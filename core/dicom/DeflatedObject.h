#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rimlight::dicom {

/// A deflated DICOM file (PS3.5 A.5) as the explicit little endian file that it stands for. Nothing when its stream is
/// damaged, ends early, or holds more than maxBytes.
std::optional<std::string> inflatedObject(std::string_view file, std::size_t maxBytes);

} // namespace rimlight::dicom
