#include "core/imaging/ImageFile.h"

#include "core/base/Text.h"
#include "core/imaging/ImageChannels.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rimlight::imaging {

namespace fs = std::filesystem;

bool isImageFileName(const fs::path& path) {
    const std::string name = lowerCase(path.filename().string());
    return std::ranges::any_of(std::array{".nii", ".nii.gz", ".nrrd", ".mha"},
                               [&](std::string_view ending) { return name.ends_with(ending); });
}

Volume readVolume(const fs::path& path, const Progress& progress) {
    return ImageChannels::read(path, Components::One, progress).channel(0);
}

} // namespace rimlight::imaging
