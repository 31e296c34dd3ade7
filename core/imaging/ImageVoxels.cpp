#include "core/imaging/ImageVoxels.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/ImageHeader.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <memory>
#include <vector>
#include <zlib.h>

namespace rimlight::imaging {

namespace fs = std::filesystem;

namespace {

Error truncated(const std::string& item) {
    return Error("is truncated: it has fewer voxels than its header asks for", item, "Copy or export it again.");
}

Error damaged(const std::string& item) {
    return Error("its compressed voxels are damaged", item, "Copy or export it again.");
}

/// A stream of the file's bytes from the first voxel on.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// @throws Error when the stream ends before
    virtual void read(std::span<std::byte> bytes) = 0;
    /// Checks what follows the last voxel, where the format has a checksum there.
    virtual void finish() {}
};

class RawSource : public ByteSource {
public:
    RawSource(const fs::path& path, std::uint64_t offset) : m_file(path, std::ios::binary), m_item(path.string()) {
        m_file.seekg(static_cast<std::streamoff>(offset));
    }
    void read(std::span<std::byte> bytes) override {
        m_file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        if (!m_file)
            throw truncated(m_item);
    }

private:
    std::ifstream m_file;
    std::string m_item;
};

/// Inflates gzip and zlib streams, also several gzip members one after the other.
class InflateSource : public ByteSource {
public:
    InflateSource(const fs::path& path, std::uint64_t fileOffset)
        : m_file(path, std::ios::binary), m_item(path.string()), m_input(std::size_t{1} << 18U) {
        m_file.seekg(static_cast<std::streamoff>(fileOffset));
        constexpr int kGzipOrZlib = 15 + 32;
        if (inflateInit2(&m_stream, kGzipOrZlib) != Z_OK)
            throw std::bad_alloc();
    }
    InflateSource(const InflateSource&) = delete;
    InflateSource& operator=(const InflateSource&) = delete;
    ~InflateSource() override { inflateEnd(&m_stream); }

    void read(std::span<std::byte> bytes) override {
        while (!bytes.empty()) {
            constexpr std::size_t kMaxStep = std::size_t{1} << 30U;
            const std::size_t step = std::min(bytes.size(), kMaxStep);
            m_stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
            m_stream.avail_out = static_cast<uInt>(step);
            inflateSome();
            bytes = bytes.subspan(step - m_stream.avail_out);
        }
    }

    void skip(std::uint64_t count) {
        std::vector<std::byte> scratch(std::size_t{1} << 16U);
        while (count > 0) {
            const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(count, scratch.size()));
            read(std::span(scratch).first(step));
            count -= step;
        }
    }

    /// Inflates what is left, little in a sound file, to where the checksum of the stream is compared.
    void finish() override {
        constexpr int kMostChunks = 1024;
        std::vector<std::byte> scratch(std::size_t{1} << 16U);
        for (int chunk = 0; chunk < kMostChunks && !m_atEnd; ++chunk) {
            m_stream.next_out = reinterpret_cast<Bytef*>(scratch.data());
            m_stream.avail_out = static_cast<uInt>(scratch.size());
            inflateSome();
        }
    }

private:
    void refill() {
        m_file.read(reinterpret_cast<char*>(m_input.data()), static_cast<std::streamsize>(m_input.size()));
        m_stream.next_in = m_input.data();
        m_stream.avail_in = static_cast<uInt>(m_file.gcount());
    }

    void inflateSome() {
        if (m_stream.avail_in == 0)
            refill();
        if (m_stream.avail_in == 0)
            throw truncated(m_item);
        if (m_atEnd) {
            inflateReset(&m_stream);
            m_atEnd = false;
        }
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        if (result == Z_STREAM_END)
            m_atEnd = true;
        else if (result != Z_OK)
            throw damaged(m_item);
    }

    std::ifstream m_file;
    std::string m_item;
    std::vector<Bytef> m_input;
    z_stream m_stream{};
    bool m_atEnd = false;
};

template <class Stored>
Stored swapped(Stored value) {
    auto raw = std::bit_cast<std::array<std::uint8_t, sizeof(Stored)>>(value);
    std::reverse(raw.begin(), raw.end());
    return std::bit_cast<Stored>(raw);
}

template <class Stored, class Out>
Out converted(Stored stored, const ImageHeader& header, const std::string& item) {
    if constexpr (sizeof(Stored) == 8 && std::is_integral_v<Stored>) {
        constexpr auto kExact = Stored{1} << 53U;
        bool exact = stored <= kExact;
        if constexpr (std::is_signed_v<Stored>)
            exact = exact && stored >= -kExact;
        if (!exact)
            throw Error("holds whole numbers beyond 2^53, which can't be kept exactly", item,
                        "Convert it to a smaller type.");
    }
    if (!header.isRescaled())
        return static_cast<Out>(stored);
    return static_cast<Out>(static_cast<double>(stored) * header.slope + header.intercept);
}

template <class Stored, class Out>
void readBinary(ByteSource& source, const ImageHeader& header, std::span<Out> voxels, const std::string& item,
                const Progress& progress) {
    const bool swap = header.bigEndian != (std::endian::native == std::endian::big);
    constexpr std::size_t kChunk = std::size_t{1} << 18U;
    constexpr bool kSameType = std::is_same_v<Stored, Out>;
    std::vector<Stored> buffer(kSameType && !header.isRescaled() ? 0 : kChunk);
    for (std::size_t begin = 0; begin < voxels.size(); begin += kChunk) {
        const auto chunk = voxels.subspan(begin, std::min(kChunk, voxels.size() - begin));
        if constexpr (kSameType) {
            if (!header.isRescaled()) {
                source.read(std::as_writable_bytes(chunk));
                if (swap && sizeof(Stored) > 1)
                    std::transform(chunk.begin(), chunk.end(), chunk.begin(), swapped<Out>);
                progress.report(static_cast<double>(begin) / static_cast<double>(voxels.size()), "Reading the image");
                continue;
            }
        }
        const auto stored = std::span(buffer).first(chunk.size());
        source.read(std::as_writable_bytes(stored));
        std::transform(stored.begin(), stored.end(), chunk.begin(), [&](Stored value) {
            return converted<Stored, Out>(swap ? swapped(value) : value, header, item);
        });
        progress.report(static_cast<double>(begin) / static_cast<double>(voxels.size()), "Reading the image");
    }
    source.finish();
}

template <class Stored, class Out>
void readText(const fs::path& path, const ImageHeader& header, std::span<Out> voxels) {
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(header.dataOffset));
    file.width(0);
    std::string word;
    for (Out& voxel : voxels) {
        word.clear();
        constexpr int kLongestNumber = 64;
        file.width(kLongestNumber);
        if (!(file >> word))
            throw truncated(path.string());
        const auto number = parseNumber(word);
        if (!number)
            throw Error("holds text where a voxel's number should be", path.string(), "Export it again.");
        if constexpr (std::is_integral_v<Stored>) {
            if (*number != std::floor(*number) ||
                *number < static_cast<double>(std::numeric_limits<Stored>::lowest()) ||
                *number > static_cast<double>(std::numeric_limits<Stored>::max()) || std::abs(*number) > 0x1.0p53)
                throw Error("holds a number that its voxel type can't", path.string(), "Export it again.");
        }
        voxel = converted<Stored, Out>(static_cast<Stored>(*number), header, path.string());
    }
}

std::unique_ptr<ByteSource> openSource(const fs::path& path, const ImageHeader& header) {
    if (header.encoding == Encoding::Raw)
        return std::make_unique<RawSource>(path, header.dataOffset);
    const bool whole = header.encoding == Encoding::WholeFileGzip;
    auto source = std::make_unique<InflateSource>(path, whole ? 0 : header.dataOffset);
    if (whole)
        source->skip(header.dataOffset);
    return source;
}

/// Whether a file of this stored type can need this type of volume; the others are not compiled.
template <class Stored, class Out>
constexpr bool isPossible() {
    constexpr bool isSmall = sizeof(Stored) <= 2 && !std::is_floating_point_v<Stored>;
    constexpr bool isWidened = std::is_same_v<Out, std::int16_t> || std::is_same_v<Out, std::int32_t>;
    return std::is_same_v<Stored, Out> || std::is_floating_point_v<Out> || (isSmall && isWidened);
}

} // namespace

void decodeImageFile(const fs::path& path, std::span<std::byte> voxels, const Progress& progress) {
    const ImageHeader header = readImageHeader(path, Components::Several);
    const std::string item = path.string();
    const ScalarType type = header.volumeType();
    if (voxels.size() != header.valueCount() * bytesPerVoxel(type))
        throw Error("changed while it was read", item, "Open it again.");
    withStoredType(header.storedType, [&]<class Stored>(Stored) {
        withScalarType(type, [&]<class Out>(Out) {
            if constexpr (isPossible<Stored, Out>()) {
                const std::span<Out> out(reinterpret_cast<Out*>(voxels.data()), header.valueCount());
                if (header.encoding == Encoding::Text)
                    readText<Stored, Out>(path, header, out);
                else
                    readBinary<Stored, Out>(*openSource(path, header), header, out, item, progress);
            }
        });
    });
}

} // namespace rimlight::imaging
