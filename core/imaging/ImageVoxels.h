#pragma once

#include "core/base/Progress.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace rimlight::imaging {

/// Decodes the voxels of a NIfTI, NRRD or MHA file into the bytes of a Volume of the header's volumeType(), the
/// components of a voxel one beside the other. For the
/// decoder's process only; others call readVolume(). @throws Error when the file ends early, is damaged, or holds whole
/// numbers beyond 2^53
void decodeImageFile(const std::filesystem::path& path, std::span<std::byte> voxels, const Progress& progress);

} // namespace rimlight::imaging
