#include "core/imaging/ImageHeader.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <cmath>
#include <fstream>
#include <limits>
#include <string>
#include <vector>
#include <zlib.h>

namespace rimlight::imaging {

namespace fs = std::filesystem;

namespace {

/// Longer text headers than this are not images: PyRadiomics and Slicer stay below a few kilobytes.
constexpr std::size_t kMaxTextHeaderBytes = std::size_t{1} << 20U;
constexpr std::size_t kNiftiHeaderBytes = 348;

enum class FileFormat : std::uint8_t { Nifti, Nrrd, MetaImage, None };

FileFormat formatOf(const fs::path& path) {
    const std::string name = lowerCase(path.filename().string());
    if (name.ends_with(".nii") || name.ends_with(".nii.gz"))
        return FileFormat::Nifti;
    if (name.ends_with(".nrrd"))
        return FileFormat::Nrrd;
    if (name.ends_with(".mha"))
        return FileFormat::MetaImage;
    return FileFormat::None;
}

std::vector<std::uint8_t> firstBytes(const fs::path& path, std::size_t count) {
    std::ifstream file(path, std::ios::binary);
    std::vector<std::uint8_t> bytes(count);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(count));
    if (file.bad() || (!file && file.gcount() == 0 && !file.eof()))
        throw Error("cannot be read", path.string(), "Check its permissions.");
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

bool isGzip(std::span<const std::uint8_t> bytes) {
    return bytes.size() >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b;
}

/// The first count bytes of a gzip stream, or fewer when it ends or is damaged before.
std::vector<std::uint8_t> inflatedBeginning(std::span<const std::uint8_t> compressed, std::size_t count) {
    std::vector<std::uint8_t> bytes(count);
    z_stream stream{};
    constexpr int kGzipOnly = 15 + 16;
    if (inflateInit2(&stream, kGzipOnly) != Z_OK)
        return {};
    // zlib's C interface takes no const input, and doesn't write to it.
    std::vector<std::uint8_t> input(compressed.begin(), compressed.end());
    stream.next_in = input.data();
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = bytes.data();
    stream.avail_out = static_cast<uInt>(bytes.size());
    inflate(&stream, Z_SYNC_FLUSH);
    bytes.resize(count - stream.avail_out);
    inflateEnd(&stream);
    return bytes;
}

/// Deflate can't shrink data by more than this (zlib's technical notes: 1032:1).
constexpr std::uint64_t kMaxDeflateRatio = 1032;

void checkLength(const ImageHeader& header, std::uint64_t fileBytes, const std::string& item) {
    const std::uint64_t needed = header.dataOffset + header.storedBytes();
    std::uint64_t possible = fileBytes;
    switch (header.encoding) {
    case Encoding::Raw:
        break;
    case Encoding::WholeFileGzip:
        possible = fileBytes * kMaxDeflateRatio;
        break;
    case Encoding::Deflate:
        possible = header.dataOffset + (fileBytes - std::min(fileBytes, header.dataOffset)) * kMaxDeflateRatio;
        break;
    case Encoding::Text:
        // At least a digit and a blank for each number; the last needs no blank.
        if (header.dataOffset + 2 * header.valueCount() - 1 > fileBytes)
            possible = 0;
        break;
    }
    if (needed > possible && header.encoding != Encoding::Text)
        throw Error("is truncated: its header asks for " + std::to_string(needed) + " bytes, the file has " +
                        std::to_string(fileBytes) + (header.encoding == Encoding::Raw ? "" : " (compressed)"),
                    item, "Copy or export it again.");
    if (possible == 0)
        throw Error("is truncated: it has fewer numbers than its header asks for", item, "Copy or export it again.");
}

template <class T>
bool holds(double low, double high) {
    return low >= static_cast<double>(std::numeric_limits<T>::min()) &&
           high <= static_cast<double>(std::numeric_limits<T>::max());
}

} // namespace

std::size_t bytesPerStoredVoxel(StoredType type) {
    return withStoredType(type, []<class T>(T) { return sizeof(T); });
}

ScalarType ImageHeader::volumeType() const {
    const bool small = bytesPerStoredVoxel(storedType) <= 2;
    if (isRescaled()) {
        if (small && slope == std::floor(slope) && intercept == std::floor(intercept)) {
            const auto [low, high] = withStoredType(storedType, [&]<class T>(T) {
                const double a = slope * static_cast<double>(std::numeric_limits<T>::lowest()) + intercept;
                const double b = slope * static_cast<double>(std::numeric_limits<T>::max()) + intercept;
                return std::pair(std::min(a, b), std::max(a, b));
            });
            if (holds<std::int16_t>(low, high))
                return ScalarType::Int16;
            if (holds<std::int32_t>(low, high))
                return ScalarType::Int32;
        }
        return small || storedType == StoredType::Float32 ? ScalarType::Float32 : ScalarType::Float64;
    }
    switch (storedType) {
    case StoredType::UInt8:
        return ScalarType::UInt8;
    case StoredType::Int8:
    case StoredType::Int16:
        return ScalarType::Int16;
    case StoredType::UInt16:
        return ScalarType::UInt16;
    case StoredType::Int32:
        return ScalarType::Int32;
    case StoredType::Float32:
        return ScalarType::Float32;
    case StoredType::UInt32:
    case StoredType::Int64:
    case StoredType::UInt64:
    case StoredType::Float64:
        break;
    }
    return ScalarType::Float64;
}

Index checkedSize(std::span<const double> sizes, const std::string& item) {
    Index size{1, 1, 1};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double length = sizes[axis];
        if (!(length >= 1.0 && length <= std::numeric_limits<int>::max() && length == std::floor(length)))
            throw Error("its header gives an image size that is no positive whole number", item,
                        "The file is damaged: export it again.");
        size[axis] = static_cast<int>(length);
    }
    return size;
}

int checkedComponents(double count, const std::string& item) {
    constexpr double kMost = 4096.0;
    if (!(count >= 1.0 && count <= kMost && count == std::floor(count)))
        throw Error("claims " + formatNumber(count) + " values per voxel", item, "Export it again.");
    return static_cast<int>(count);
}

std::map<std::string, std::string> readNrrdKeyValues(const fs::path& path) {
    const auto bytes = firstBytes(path, kMaxTextHeaderBytes);
    return parseNrrdKeyValues({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path.string());
}

ImageHeader readImageHeader(const fs::path& path, Components components) {
    const std::string item = path.string();
    std::error_code code;
    if (!fs::exists(path, code))
        throw Error("does not exist", item, "Check the path.");
    if (!fs::is_regular_file(path, code))
        throw Error("is not a file", item, "Give the path of an image file.");
    const std::uint64_t fileBytes = fs::file_size(path, code);
    if (fileBytes == 0)
        throw Error("is empty", item, "Copy or export it again.");

    ImageHeader header;
    switch (formatOf(path)) {
    case FileFormat::Nifti: {
        constexpr std::size_t kEnoughCompressed = 4096;
        auto bytes = firstBytes(path, kEnoughCompressed);
        const bool gzip = isGzip(bytes);
        if (gzip)
            bytes = inflatedBeginning(bytes, kNiftiHeaderBytes);
        header = parseNiftiHeader(bytes, item);
        header.encoding = gzip ? Encoding::WholeFileGzip : Encoding::Raw;
        break;
    }
    case FileFormat::Nrrd:
    case FileFormat::MetaImage: {
        const auto bytes = firstBytes(path, kMaxTextHeaderBytes);
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        header = formatOf(path) == FileFormat::Nrrd ? parseNrrdHeader(text, fileBytes, item)
                                                    : parseMetaImageHeader(text, fileBytes, item);
        break;
    }
    case FileFormat::None:
        throw Error("is not a NIfTI, NRRD or MHA file by its name", item,
                    "Choose a file that ends in .nii, .nii.gz, .nrrd or .mha, or a DICOM folder.");
    }
    if (components == Components::One && header.components != 1)
        throw Error("holds " + std::to_string(header.components) +
                        " values per voxel (colours, vectors or time points), not one",
                    item, "Convert it to one grey value per voxel.");
    header.geometry.validate(item);
    checkLength(header, fileBytes, item);
    return header;
}

} // namespace rimlight::imaging
