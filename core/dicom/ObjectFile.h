#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

class DcmFileFormat;

namespace rimlight::dicom {

/// A kind of DICOM object that is read as a whole: what sentences call it, and how long such a file may be.
struct ObjectKind {
    std::string name; ///< "an RTSTRUCT"
    std::string otherFileRemedy;
    std::uintmax_t maxBytes = 0;
};

/// Loads an object with DCMTK, after the checks that keep a hostile file from exhausting memory or stack. Long values
/// stay in the file until they are asked for; a deflated file (up to 512 MB inflated) is loaded whole. Returns the
/// bytes of the file, or of what it was inflated to: no value is longer. @throws Error when the file is missing, too
/// large, nested too deeply, truncated or no DICOM
std::uint64_t loadObject(const std::filesystem::path& file, const ObjectKind& kind, DcmFileFormat& format);

} // namespace rimlight::dicom
