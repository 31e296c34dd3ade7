#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace rimlight::tables {

/// The files of a zip archive that lies in memory (PKWARE's APPNOTE 6.3), stored or deflated. Nothing that the archive
/// says of itself is trusted: places and sizes are checked, a file is inflated up to a limit and not up to the size
/// that it claims, and its CRC is compared. Names are compared without regard to case, as the parts of a workbook are
/// (ECMA-376 part 2, 6.2.2).
class ZipArchive {
public:
    /// bytes and item (the archive's path, for messages) must outlive the archive. @throws Error when it is none, is
    /// damaged, encrypted, or in several parts
    ZipArchive(std::string_view bytes, const std::string& item);

    bool contains(std::string_view name) const;
    /// @throws Error when there is no such file, it is damaged, or larger than maxBytes
    std::string read(std::string_view name, std::size_t maxBytes) const;

private:
    struct Entry {
        unsigned method = 0;
        std::uint32_t crc = 0;
        std::size_t packedSize = 0;
        std::size_t headerAt = 0;
    };
    std::uint64_t number(std::size_t at, int bytes) const;
    [[noreturn]] void failDamaged() const;
    std::string_view packed(const Entry& entry) const;

    std::string_view m_bytes;
    const std::string& m_item;
    std::map<std::string, Entry, std::less<>> m_entries;
};

} // namespace rimlight::tables
