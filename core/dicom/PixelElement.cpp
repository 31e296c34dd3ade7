#include "core/dicom/PixelElement.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <optional>
#include <system_error>

namespace rimlight::dicom {

namespace {

constexpr std::uint32_t kPixelData = 0x7fe00010;
constexpr std::uint32_t kItem = 0xfffee000;
constexpr std::uint32_t kSequenceEnd = 0xfffee0dd;
constexpr std::uint32_t kUndefinedLength = 0xffffffff;

class FileBytes {
public:
    FileBytes(const std::filesystem::path& path, bool bigEndian)
        : m_file(path, std::ios::binary), m_bigEndian(bigEndian) {
        std::error_code code;
        m_size = std::filesystem::file_size(path, code);
    }

    std::uint64_t size() const { return m_size; }

    std::optional<std::uint32_t> number(std::uint64_t offset) {
        const auto raw = bytes(offset);
        if (!raw)
            return std::nullopt;
        const auto& b = *raw;
        return m_bigEndian ? (b[0] << 24U | b[1] << 16U | b[2] << 8U | b[3])
                           : (b[3] << 24U | b[2] << 16U | b[1] << 8U | b[0]);
    }
    /// Group and element, each in the file's byte order.
    std::optional<std::uint32_t> tag(std::uint64_t offset) {
        const auto raw = bytes(offset);
        if (!raw)
            return std::nullopt;
        const auto& b = *raw;
        return m_bigEndian ? (b[0] << 24U | b[1] << 16U | b[2] << 8U | b[3])
                           : (b[1] << 24U | b[0] << 16U | b[3] << 8U | b[2]);
    }

private:
    std::optional<std::array<std::uint32_t, 4>> bytes(std::uint64_t offset) {
        std::array<char, 4> raw{};
        m_file.clear();
        m_file.seekg(static_cast<std::streamoff>(offset));
        if (!m_file.read(raw.data(), raw.size()))
            return std::nullopt;
        std::array<std::uint32_t, 4> values{};
        for (std::size_t i = 0; i < raw.size(); ++i)
            values[i] = static_cast<std::uint8_t>(raw[i]);
        return values;
    }

    std::ifstream m_file;
    std::uint64_t m_size = 0;
    bool m_bigEndian;
};

/// A header reader has taken the tag, or the tag and the length, before it stopped.
std::optional<std::uint64_t> elementOffset(FileBytes& file, std::uint64_t stopped) {
    for (const std::uint64_t back : {0, 4, 8, 12})
        if (stopped >= back && file.tag(stopped - back) == kPixelData)
            return stopped - back;
    return std::nullopt;
}

PixelElement truncated(std::uint64_t needed, std::uint64_t present) {
    PixelElement element;
    element.problem =
        "is truncated: its pixels need " + std::to_string(needed) + " bytes, " + std::to_string(present) + " are there";
    return element;
}

PixelElement checkFragments(FileBytes& file, std::uint64_t begin, std::uint64_t frames) {
    PixelElement element;
    element.isEncapsulated = true;
    element.valueOffset = begin;
    std::uint64_t items = 0;
    for (std::uint64_t at = begin; at != file.size();) {
        const auto tag = file.tag(at);
        const auto length = file.number(at + 4);
        if (tag == kSequenceEnd)
            break;
        if (tag != kItem || !length || *length == kUndefinedLength || at + 8 + *length > file.size()) {
            element.problem = "is truncated or damaged: its compressed pixels end early";
            return element;
        }
        ++items;
        at += 8 + *length;
    }
    // The first item is the table of offsets.
    if (items < frames + 1)
        element.problem = "is truncated: " + std::to_string(frames) + " compressed images should be there, and " +
                          std::to_string(items == 0 ? 0 : items - 1) + " are";
    return element;
}

} // namespace

PixelElement findPixelElement(const std::filesystem::path& path, const PixelExpectation& expected) {
    FileBytes file(path, expected.isBigEndian);
    const auto begin = elementOffset(file, expected.tagOffset);
    PixelElement element;
    if (!begin) {
        element.problem = "has no pixel data";
        return element;
    }
    // Explicit: tag, VR, two reserved bytes, length. Implicit: tag, length.
    const std::uint64_t lengthOffset = *begin + (expected.isExplicit ? 8 : 4);
    const auto length = file.number(lengthOffset);
    if (!length)
        return truncated(expected.nativeBytes, 0);
    element.valueOffset = lengthOffset + 4;
    if (*length == kUndefinedLength)
        return checkFragments(file, element.valueOffset, expected.frames);
    const std::uint64_t present = element.valueOffset < file.size() ? file.size() - element.valueOffset : 0;
    if (present < *length)
        return truncated(expected.nativeBytes, present);
    if (*length < expected.nativeBytes)
        element.problem = "has " + std::to_string(*length) + " bytes of pixels where its header asks for " +
                          std::to_string(expected.nativeBytes);
    return element;
}

} // namespace rimlight::dicom
