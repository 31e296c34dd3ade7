#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace rimlight::dicom {

/// Where a file's Pixel Data element lies, and whether all of it is there.
struct PixelElement {
    std::string problem; ///< empty, or what is wrong: "is truncated: ..."
    bool isEncapsulated = false;
    std::uint64_t valueOffset = 0;
};

struct PixelExpectation {
    std::uint64_t tagOffset = 0; ///< where a reader of the header stopped; the element begins there or shortly before
    bool isExplicit = true;
    bool isBigEndian = false;
    std::uint64_t nativeBytes = 0; ///< rows * columns * samples * frames * bytes
    std::uint64_t frames = 1;
};

/// Compares the element with the header and the file's length, without reading pixels. GDCM reads a truncated file as a
/// good one; this is what finds it.
PixelElement findPixelElement(const std::filesystem::path& path, const PixelExpectation& expected);

} // namespace rimlight::dicom
