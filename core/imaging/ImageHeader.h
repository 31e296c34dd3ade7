#pragma once

#include "core/imaging/Volume.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace rimlight::imaging {

/// The voxel types that NIfTI, NRRD and MetaImage files store.
enum class StoredType : std::uint8_t { Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float32, Float64 };

std::size_t bytesPerStoredVoxel(StoredType type);

/// Calls f with a value of the C++ type that type stands for.
template <class F>
decltype(auto) withStoredType(StoredType type, F&& f) {
    switch (type) {
    case StoredType::Int8:
        return f(std::int8_t{});
    case StoredType::UInt8:
        return f(std::uint8_t{});
    case StoredType::Int16:
        return f(std::int16_t{});
    case StoredType::UInt16:
        return f(std::uint16_t{});
    case StoredType::Int32:
        return f(std::int32_t{});
    case StoredType::UInt32:
        return f(std::uint32_t{});
    case StoredType::Int64:
        return f(std::int64_t{});
    case StoredType::UInt64:
        return f(std::uint64_t{});
    case StoredType::Float32:
        return f(float{});
    case StoredType::Float64:
        break;
    }
    return f(double{});
}

enum class Encoding : std::uint8_t {
    Raw,
    WholeFileGzip, ///< header and voxels in one stream: .nii.gz
    Deflate,       ///< voxels only, as a gzip or zlib stream
    Text           ///< decimal numbers between blanks
};

/// What the header of a synthetic image holds.
inline constexpr const char* kSyntheticMark = "SYNTHETIC";

/// All that is needed to find the voxels in the file and to place them in the patient.
struct ImageHeader {
    Geometry geometry;
    StoredType storedType = StoredType::Int16;
    bool bigEndian = false;
    Encoding encoding = Encoding::Raw;
    std::uint64_t dataOffset = 0; ///< where the voxels begin; in the inflated stream for WholeFileGzip
    int components = 1;           ///< values per voxel, one beside the other
    bool synthetic = false;       ///< the file says that a program made it
    double slope = 1.0;           ///< voxel value = slope * stored + intercept
    double intercept = 0.0;

    bool isRescaled() const { return slope != 1.0 || intercept != 0.0; }
    std::uint64_t valueCount() const { return geometry.voxelCount() * static_cast<std::uint64_t>(components); }
    std::uint64_t storedBytes() const { return valueCount() * bytesPerStoredVoxel(storedType); }
    /// The narrowest type of a Volume that holds every value that the file can store. Fractional rescaling of 8 and 16
    /// bits gives float32, as ITK does.
    ScalarType volumeType() const;
};

/// Reads and checks the header by the ending of path: sizes, types, offsets and geometry are valid, and the voxels can
/// lie in a file of this length. @throws Error that names the file; also for several components, unless they are asked
/// for
enum class Components : std::uint8_t { One, Several };
ImageHeader readImageHeader(const std::filesystem::path& path, Components components = Components::One);

/// parseNrrdKeyValues() of a file. @throws Error when it can't be read or is no NRRD
std::map<std::string, std::string> readNrrdKeyValues(const std::filesystem::path& path);

// One parser per format, over the first bytes of the (inflated) file. They throw Error naming item and leave the
// comparison with the file's length to readImageHeader().
ImageHeader parseNiftiHeader(std::span<const std::uint8_t> bytes, const std::string& item);
ImageHeader parseNrrdHeader(std::string_view bytes, std::uint64_t fileBytes, const std::string& item);
/// The pairs "key:=value" of an NRRD header, which its format leaves to the writing program.
std::map<std::string, std::string> parseNrrdKeyValues(std::string_view bytes, const std::string& item);
ImageHeader parseMetaImageHeader(std::string_view bytes, std::uint64_t fileBytes, const std::string& item);

/// Values per voxel from a header. @throws Error unless it is a whole number in 1 .. 4096
int checkedComponents(double count, const std::string& item);

/// Sizes from a header as a grid's; @throws Error when one is no whole number in 1 .. 2^31 - 1
Index checkedSize(std::span<const double> sizes, const std::string& item);

} // namespace rimlight::imaging
