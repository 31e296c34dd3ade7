#include "core/dicom/NestingCheck.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace rimlight::dicom {

namespace {

constexpr std::uint32_t kUndefined = 0xffffffffU;
constexpr std::uint32_t kItem = 0xfffee000U;
constexpr std::uint32_t kItemEnd = 0xfffee00dU;
constexpr std::uint32_t kSequenceEnd = 0xfffee0ddU;

struct Syntax {
    bool implicitVr = false;
    bool bigEndian = false;
};

/// Steps through the elements of a data set; enters sequences and items, skips all other values.
class Walker {
public:
    Walker(std::string_view bytes, std::size_t begin, Syntax syntax) : m_bytes(bytes), m_at(begin), m_syntax(syntax) {}

    Nesting walk() {
        while (m_at + 8 <= m_bytes.size()) {
            while (!m_open.empty() && m_at >= m_open.back().end)
                m_open.pop_back();
            if (!step())
                break;
            if (m_open.size() > 2 * static_cast<std::size_t>(kMaxNesting))
                return Nesting::TooDeep;
        }
        return Nesting::Shallow;
    }

private:
    /// A sequence or an item that the walk is within.
    struct Level {
        std::size_t end = 0;
        bool implicitVr = false;
    };

    std::uint32_t number(std::size_t at, std::size_t bytes) const {
        std::uint32_t value = 0;
        for (std::size_t n = 0; n < bytes; ++n) {
            const std::size_t from = at + (m_syntax.bigEndian ? n : bytes - 1 - n);
            value = value << 8U | static_cast<unsigned char>(m_bytes[from]);
        }
        return value;
    }

    void enter(std::uint32_t length, bool implicitVr) {
        m_open.push_back({length == kUndefined ? m_bytes.size() : m_at + length, implicitVr});
    }

    /// False when the bytes make no sense.
    bool step() {
        const std::uint32_t tag = number(m_at, 2) << 16U | number(m_at + 2, 2);
        const bool implicitVr = m_open.empty() ? m_syntax.implicitVr : m_open.back().implicitVr;
        if (tag == kItem || tag == kItemEnd || tag == kSequenceEnd) {
            const std::uint32_t length = number(m_at + 4, 4);
            m_at += 8;
            if (tag == kItem)
                enter(length, implicitVr);
            else if (!m_open.empty())
                m_open.pop_back();
            return true;
        }
        return implicitVr ? stepImplicit(tag) : stepExplicit();
    }

    bool stepImplicit(std::uint32_t tag) {
        const std::uint32_t length = number(m_at + 4, 4);
        m_at += 8;
        const DcmTag known(static_cast<Uint16>(tag >> 16U), static_cast<Uint16>(tag & 0xffffU));
        if (known.getEVR() == EVR_SQ || length == kUndefined)
            enter(length, true);
        else
            m_at += length;
        return m_at <= m_bytes.size();
    }

    bool stepExplicit() {
        const std::string_view vr = m_bytes.substr(m_at + 4, 2);
        static constexpr std::array<std::string_view, 13> kLong = {"OB", "OD", "OF", "OL", "OV", "OW", "SQ",
                                                                   "SV", "UC", "UN", "UR", "UT", "UV"};
        bool isLong = false;
        for (const auto name : kLong)
            isLong = isLong || vr == name;
        if (!isLong) {
            m_at += 8 + number(m_at + 6, 2);
            return m_at <= m_bytes.size();
        }
        if (m_at + 12 > m_bytes.size())
            return false;
        const std::uint32_t length = number(m_at + 8, 4);
        m_at += 12;
        if (vr == "SQ" || length == kUndefined)
            // Unknown values of undefined length are sequences in implicit VR (PS3.5 6.2.2).
            enter(length, vr == "UN");
        else
            m_at += length;
        return m_at <= m_bytes.size();
    }

    std::string_view m_bytes;
    std::size_t m_at;
    Syntax m_syntax;
    std::vector<Level> m_open;
};

/// The value of (0002,0010) in the file's first kilobyte; empty when it isn't there.
std::string_view transferSyntaxOf(std::string_view file) {
    const std::string_view head = file.substr(0, 1024);
    const std::size_t at = head.find(std::string_view("\x02\x00\x10\x00UI", 6));
    if (at == std::string_view::npos || at + 8 > head.size())
        return {};
    const std::size_t length =
        static_cast<unsigned char>(head[at + 6]) + 256U * static_cast<unsigned char>(head[at + 7]);
    std::string_view value = head.substr(at + 8, length);
    while (!value.empty() && (value.back() == '\0' || value.back() == ' '))
        value.remove_suffix(1);
    return value;
}

} // namespace

Nesting nestingOf(std::string_view file) {
    constexpr std::size_t kPreamble = 132;
    const bool hasMeta = file.size() > kPreamble && file.substr(kPreamble - 4, 4) == "DICM";
    const std::string_view uid = hasMeta ? transferSyntaxOf(file) : std::string_view();
    if (uid == UID_DeflatedExplicitVRLittleEndianTransferSyntax)
        return Nesting::Deflated;
    // Group 2 is explicit little endian whatever follows; its elements hold no sequences.
    std::size_t begin = hasMeta ? kPreamble : 0;
    while (hasMeta && begin + 12 <= file.size() && file.substr(begin, 2) == std::string_view("\x02\x00", 2)) {
        const auto byte = [&](std::size_t n) { return std::size_t{static_cast<unsigned char>(file[begin + n])}; };
        const bool isLong = file.substr(begin + 4, 2) == "OB";
        begin += isLong ? 12 + byte(8) + (byte(9) << 8U) + (byte(10) << 16U) + (byte(11) << 24U)
                        : 8 + byte(6) + (byte(7) << 8U);
    }
    if (begin + 8 > file.size())
        return Nesting::Shallow;
    Syntax syntax;
    syntax.bigEndian = uid == UID_BigEndianExplicitTransferSyntax;
    // Without a VR of two capitals after the first tag the values are implicit, whatever the header says.
    const auto isCapital = [&](std::size_t n) { return file[begin + n] >= 'A' && file[begin + n] <= 'Z'; };
    syntax.implicitVr = !isCapital(4) || !isCapital(5);
    return Walker(file, begin, syntax).walk();
}

} // namespace rimlight::dicom
