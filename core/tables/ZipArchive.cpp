#include "core/tables/ZipArchive.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <zlib.h>

namespace rimlight::tables {

namespace {

constexpr std::size_t kEndRecord = 22; ///< bytes, without the comment
constexpr std::size_t kLongestComment = 65'535;
constexpr std::size_t kCentralHeader = 46;
constexpr std::size_t kLocalHeader = 30;
constexpr const char* kSaveAnew = "Open it in Excel or LibreOffice and save it anew as .xlsx.";

/// Some programs write the separators of Windows.
std::string keyOf(std::string_view name) {
    std::string key = lowerCase(name);
    std::replace(key.begin(), key.end(), '\\', '/');
    return key;
}

struct EndInflate {
    void operator()(z_stream* stream) const { ::inflateEnd(stream); }
};

/// Raw deflate data; nothing when it is damaged or longer than maxBytes, which isTooLong tells apart.
std::string inflated(std::string_view packed, std::size_t maxBytes, bool& isDamaged, bool& isTooLong) {
    z_stream stream{};
    if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, EndInflate> end(&stream);
    std::string out;
    std::array<char, 65'536> buffer{};
    std::size_t fed = 0;
    for (int code = Z_OK; code != Z_STREAM_END;) {
        if (stream.avail_in == 0 && fed < packed.size()) {
            const std::size_t piece = std::min<std::size_t>(packed.size() - fed, 1U << 30);
            // zlib takes its input without const and does not write to it.
            stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data() + fed));
            stream.avail_in = static_cast<uInt>(piece);
            fed += piece;
        }
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        code = ::inflate(&stream, Z_NO_FLUSH);
        const std::size_t got = buffer.size() - stream.avail_out;
        isDamaged = (code != Z_OK && code != Z_STREAM_END) || (code == Z_OK && got == 0 && stream.avail_in == 0);
        isTooLong = !isDamaged && out.size() + got > maxBytes;
        if (isDamaged || isTooLong)
            return {};
        out.append(buffer.data(), got);
    }
    return out;
}

std::uint32_t crcOf(std::string_view bytes) {
    uLong crc = ::crc32(0, nullptr, 0);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t piece = std::min<std::size_t>(bytes.size() - at, 1U << 30);
        crc = ::crc32(crc, reinterpret_cast<const Bytef*>(bytes.data() + at), static_cast<uInt>(piece));
        at += piece;
    }
    return static_cast<std::uint32_t>(crc);
}

} // namespace

void ZipArchive::failDamaged() const {
    throw Error("is damaged or was cut short", m_item, kSaveAnew);
}

std::uint64_t ZipArchive::number(std::size_t at, int bytes) const {
    if (at > m_bytes.size() || m_bytes.size() - at < static_cast<std::size_t>(bytes))
        failDamaged();
    std::uint64_t value = 0;
    for (int i = bytes - 1; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(m_bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

ZipArchive::ZipArchive(std::string_view bytes, const std::string& item) : m_bytes(bytes), m_item(item) {
    using namespace std::string_view_literals;
    if (!bytes.starts_with("PK\x03\x04"sv))
        throw Error("is no .xlsx file", item, "Save the table as .xlsx or as CSV UTF-8.");
    if (bytes.size() < kEndRecord)
        failDamaged();
    const std::size_t last = bytes.size() - kEndRecord;
    const std::size_t end = bytes.rfind("PK\x05\x06"sv, last);
    if (end == std::string_view::npos || last - end > kLongestComment)
        failDamaged();
    const std::size_t count = number(end + 10, 2);
    std::size_t at = number(end + 16, 4);
    if (number(end + 4, 4) != 0 || number(end + 8, 2) != count || count == 0xFFFF || at == 0xFFFFFFFF)
        throw Error("is a zip archive in several parts or beyond 4 GB", item, kSaveAnew);
    for (std::size_t i = 0; i < count; ++i) {
        if (number(at, 4) != 0x02014B50)
            failDamaged();
        if ((number(at + 8, 2) & 1U) != 0)
            throw Error("is encrypted", item, "Save it without a password.");
        const std::size_t nameLength = number(at + 28, 2);
        const std::size_t next = at + kCentralHeader + nameLength + number(at + 30, 2) + number(at + 32, 2);
        if (next > bytes.size())
            failDamaged();
        Entry entry;
        entry.method = static_cast<unsigned>(number(at + 10, 2));
        entry.crc = static_cast<std::uint32_t>(number(at + 16, 4));
        entry.packedSize = number(at + 20, 4);
        entry.headerAt = number(at + 42, 4);
        // Two files of one name: which one a program reads is open, so that none is right.
        if (!m_entries.emplace(keyOf(bytes.substr(at + kCentralHeader, nameLength)), entry).second)
            failDamaged();
        at = next;
    }
}

bool ZipArchive::contains(std::string_view name) const {
    return m_entries.contains(keyOf(name));
}

std::string_view ZipArchive::packed(const Entry& entry) const {
    if (number(entry.headerAt, 4) != 0x04034B50)
        failDamaged();
    const std::size_t begin =
        entry.headerAt + kLocalHeader + number(entry.headerAt + 26, 2) + number(entry.headerAt + 28, 2);
    if (begin > m_bytes.size() || m_bytes.size() - begin < entry.packedSize)
        failDamaged();
    return m_bytes.substr(begin, entry.packedSize);
}

std::string ZipArchive::read(std::string_view name, std::size_t maxBytes) const {
    const auto found = m_entries.find(keyOf(name));
    if (found == m_entries.end())
        throw Error("lacks its part " + std::string(name), m_item, kSaveAnew);
    const Entry& entry = found->second;
    const auto input = packed(entry);
    bool isDamaged = false;
    bool isTooLong = false;
    std::string output;
    if (entry.method == 8)
        output = inflated(input, maxBytes, isDamaged, isTooLong);
    else if (entry.method != 0)
        throw Error("is packed in a way that Excel does not use", m_item, kSaveAnew);
    else if (input.size() > maxBytes)
        isTooLong = true;
    else
        output = input;
    if (isTooLong)
        throw Error("is too large: its part " + std::string(name) + " has more than " + std::to_string(maxBytes >> 20) +
                        " MB",
                    m_item, "Save the sheet as CSV UTF-8.");
    if (isDamaged || crcOf(output) != entry.crc)
        failDamaged();
    return output;
}

} // namespace rimlight::tables
