#include "core/dicom/DeflatedObject.h"

#include <algorithm>
#include <array>
#include <limits>
#include <zlib.h>

namespace rimlight::dicom {

namespace {

constexpr std::size_t kPreamble = 132;
constexpr std::string_view kDeflated = "1.2.840.10008.1.2.1.99";
constexpr std::string_view kExplicit = "1.2.840.10008.1.2.1";

/// Where the meta header ends: the first element beyond group 2, which is explicit little endian in every file.
std::size_t endOfMeta(std::string_view file) {
    std::size_t at = kPreamble;
    while (at + 12 <= file.size() && file.substr(at, 2) == std::string_view("\x02\x00", 2)) {
        const auto byte = [&](std::size_t n) { return std::size_t{static_cast<unsigned char>(file[at + n])}; };
        const bool isLong = file.substr(at + 4, 2) == "OB";
        at += isLong ? 12 + byte(8) + (byte(9) << 8U) + (byte(10) << 16U) + (byte(11) << 24U)
                     : 8 + byte(6) + (byte(7) << 8U);
    }
    return std::min(at, file.size());
}

/// A raw stream, without the header of zlib.
class Inflater {
public:
    explicit Inflater(std::string_view input) {
        m_isReady = input.size() <= std::numeric_limits<uInt>::max() && inflateInit2(&m_stream, -MAX_WBITS) == Z_OK;
        // zlib takes a pointer to what it never changes.
        m_stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(input.data()));
        m_stream.avail_in = static_cast<uInt>(input.size());
    }
    ~Inflater() {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// False when the stream is damaged, ends early or is too long.
    bool appendTo(std::string& output, std::size_t maxBytes) {
        std::array<char, 65536> buffer{};
        for (int state = m_isReady ? Z_OK : Z_STREAM_ERROR; state != Z_STREAM_END;) {
            m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            m_stream.avail_out = static_cast<uInt>(buffer.size());
            state = inflate(&m_stream, Z_NO_FLUSH);
            const std::size_t made = buffer.size() - m_stream.avail_out;
            if ((state != Z_OK && state != Z_STREAM_END) || (state == Z_OK && made == 0) ||
                output.size() + made > maxBytes)
                return false;
            output.append(buffer.data(), made);
        }
        return true;
    }

private:
    z_stream m_stream{};
    bool m_isReady = false;
};

} // namespace

std::optional<std::string> inflatedObject(std::string_view file, std::size_t maxBytes) {
    const std::size_t begin = endOfMeta(file);
    std::string result(file.substr(0, begin));
    const std::size_t syntax = result.find(kDeflated);
    if (syntax == std::string::npos)
        return std::nullopt;
    // Padded to the same length, so that no length changes.
    std::string replaced(kExplicit);
    replaced.resize(kDeflated.size(), '\0');
    result.replace(syntax, kDeflated.size(), replaced);
    if (!Inflater(file.substr(begin)).appendTo(result, maxBytes))
        return std::nullopt;
    return result;
}

} // namespace rimlight::dicom
