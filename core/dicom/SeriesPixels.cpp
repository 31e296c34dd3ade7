#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/dicom/DicomDecoder.h"
#include "core/dicom/SegmentationHeader.h"
#include "core/dicom/SeriesRequest.h"
#include "core/imaging/Volume.h"

#include <gdcmImageReader.h>
#include <gdcmTrace.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>
#include <fstream>
#include <limits>
#include <map>
#include <memory>
#include <string_view>

namespace rimlight::dicom {

namespace {

Error damaged(const std::string& path) {
    return Error("its pixels are damaged or use an unsupported compression", path, "Copy or export it again.");
}

/// A value that the voxel type can't hold.
class Overflow {};

/// How the samples of a buffer hold a stored value: the bits from highBit down, perhaps signed.
struct SampleBits {
    int bytes = 2;
    int stored = 16;
    int highBit = 15;
    bool isSigned = false;
    bool swap = false;
};

template <class Raw>
Raw swapped(Raw value) {
    Raw result = 0;
    for (std::size_t i = 0; i < sizeof(Raw); ++i)
        result = static_cast<Raw>(static_cast<std::uint64_t>(result) << 8U | ((value >> (8U * i)) & 0xffU));
    return result;
}

/// Unpacks and rescales one frame. @throws Overflow rather than wrap a number
template <class Raw, class Out>
void convertSamples(const std::byte* source, const SampleBits& bits, const SliceRequest& slice, std::span<Out> voxels) {
    const int shift = bits.highBit + 1 - bits.stored;
    const std::int64_t mask = (std::int64_t{1} << bits.stored) - 1;
    const std::int64_t sign = bits.isSigned ? std::int64_t{1} << (bits.stored - 1) : 0;
    const auto stored = [&](std::size_t i) {
        Raw raw{};
        std::memcpy(&raw, source + i * sizeof(Raw), sizeof(Raw));
        if (bits.swap)
            raw = swapped(raw);
        const std::int64_t value = (static_cast<std::int64_t>(raw) >> shift) & mask;
        return (value ^ sign) - sign;
    };
    if constexpr (std::is_integral_v<Out>) {
        const auto slope = static_cast<std::int64_t>(slice.slope);
        const auto intercept = static_cast<std::int64_t>(slice.intercept);
        std::int64_t low = 0;
        std::int64_t high = 0;
        for (std::size_t i = 0; i < voxels.size(); ++i) {
            const std::int64_t value = stored(i) * slope + intercept;
            low = std::min(low, value);
            high = std::max(high, value);
            voxels[i] = static_cast<Out>(value);
        }
        if (low < std::numeric_limits<Out>::min() || high > std::numeric_limits<Out>::max())
            throw Overflow();
    } else
        for (std::size_t i = 0; i < voxels.size(); ++i)
            voxels[i] = static_cast<Out>(static_cast<double>(stored(i)) * slice.slope + slice.intercept);
}

template <class Out>
void convert(const std::byte* source, const SampleBits& bits, const SliceRequest& slice, std::span<Out> voxels) {
    if (bits.bytes == 1)
        convertSamples<std::uint8_t, Out>(source, bits, slice, voxels);
    else if (bits.bytes == 2)
        convertSamples<std::uint16_t, Out>(source, bits, slice, voxels);
    else
        convertSamples<std::uint32_t, Out>(source, bits, slice, voxels);
}

/// GDCM 3.0.21 refuses label maps, which it does not know; as binary or fractional segmentations, which differ in
/// nothing that it looks at, it decodes them.
class LabelMapReader : public gdcm::ImageReader {
public:
    /// False for anything but a label map, too.
    bool Read() override {
        const gdcm::Tag sopClass(0x0008, 0x0016);
        const gdcm::Tag mediaSopClass(0x0002, 0x0002);
        if (!gdcm::Reader::Read() || !GetFile().GetDataSet().FindDataElement(sopClass))
            return false;
        const gdcm::ByteValue* value = GetFile().GetDataSet().GetDataElement(sopClass).GetByteValue();
        if (value == nullptr || std::string_view(value->GetPointer(), value->GetLength()) != kLabelMapSopClass)
            return false;
        const gdcm::MediaStorage known(gdcm::MediaStorage::SegmentationStorage);
        const std::string_view uid = known.GetString();
        const auto replace = [&](gdcm::DataSet& in, const gdcm::Tag& tag) {
            gdcm::DataElement element(tag);
            element.SetVR(gdcm::VR::UI);
            element.SetByteValue(uid.data(), static_cast<std::uint32_t>(uid.size()));
            in.Replace(element);
        };
        replace(GetFile().GetDataSet(), sopClass);
        replace(GetFile().GetHeader(), mediaSopClass);
        PixelData->SetTransferSyntax(GetFile().GetHeader().GetDataSetTransferSyntax());
        return ReadImage(known);
    }
};

/// Fills slices of the volume.
class SliceFiller {
public:
    SliceFiller(const SeriesRequest& series, std::span<std::byte> voxels) : m_series(series), m_voxels(voxels) {}

    /// Pixels that lie in the file as they are.
    void fillNative(std::size_t k) const {
        const SliceRequest& slice = m_series.slices[k];
        std::vector<std::byte> raw(frameBytes());
        std::ifstream file(slice.path, std::ios::binary);
        file.seekg(static_cast<std::streamoff>(slice.nativePixelOffset));
        if (!file.read(reinterpret_cast<char*>(raw.data()), static_cast<std::streamsize>(raw.size())))
            throw Error("is truncated", slice.path, "Copy or export it again.");
        SampleBits bits = headerBits();
        bits.swap = m_series.isBigEndian != (std::endian::native == std::endian::big);
        fill(k, raw.data(), bits);
    }

    /// All the wanted slices of one file that GDCM has to decompress.
    void fillCompressed(const std::vector<std::size_t>& wanted) const {
        const SliceRequest& first = m_series.slices[wanted.front()];
        gdcm::ImageReader imageReader;
        LabelMapReader labelMapReader;
        gdcm::ImageReader* reader = &imageReader;
        reader->SetFileName(first.path.c_str());
        if (!reader->Read()) {
            reader = &labelMapReader;
            reader->SetFileName(first.path.c_str());
            if (!reader->Read())
                throw damaged(first.path);
        }
        const gdcm::Image& image = reader->GetImage();
        const unsigned* size = image.GetDimensions();
        const std::size_t frames = image.GetNumberOfDimensions() > 2 ? size[2] : 1;
        const gdcm::PixelFormat& format = image.GetPixelFormat();
        const bool expected = size[0] == static_cast<unsigned>(m_series.columns) &&
                              size[1] == static_cast<unsigned>(m_series.rows) && format.GetSamplesPerPixel() == 1 &&
                              format.GetBitsAllocated() == m_series.bitsAllocated &&
                              image.GetBufferLength() >= frames * frameBytes();
        if (!expected)
            throw damaged(first.path);
        std::vector<std::byte> buffer(image.GetBufferLength());
        if (!image.GetBuffer(reinterpret_cast<char*>(buffer.data())))
            throw damaged(first.path);
        SampleBits bits = headerBits();
        // A JPEG 2000 stream has a sign of its own, and GDCM believes the stream.
        bits.isSigned = format.GetPixelRepresentation() != 0;
        bits.stored = format.GetBitsStored();
        bits.highBit = format.GetHighBit();
        for (const std::size_t k : wanted) {
            const auto frame = static_cast<std::size_t>(m_series.slices[k].frame);
            if (frame >= frames)
                throw damaged(first.path);
            fill(k, buffer.data() + frame * frameBytes(), bits);
        }
    }

private:
    std::size_t pixels() const {
        return static_cast<std::size_t>(m_series.columns) * static_cast<std::size_t>(m_series.rows);
    }
    std::size_t frameBytes() const { return pixels() * static_cast<std::size_t>(m_series.bitsAllocated / 8); }
    SampleBits headerBits() const {
        return {m_series.bitsAllocated / 8, m_series.bitsStored, m_series.highBit, m_series.isSigned, false};
    }

    void fill(std::size_t k, const std::byte* source, const SampleBits& bits) const {
        imaging::withScalarType(static_cast<imaging::ScalarType>(m_series.scalarType), [&]<class Out>(Out) {
            auto* begin = reinterpret_cast<Out*>(m_voxels.data()) + k * pixels();
            convert<Out>(source, bits, m_series.slices[k], std::span<Out>(begin, pixels()));
        });
    }

    const SeriesRequest& m_series;
    std::span<std::byte> m_voxels;
};

/// One task per slice, or per file where GDCM decompresses all frames at once.
std::vector<std::vector<std::size_t>> tasksOf(const SeriesRequest& series) {
    std::vector<std::vector<std::size_t>> tasks;
    std::map<std::string, std::size_t> compressed;
    for (std::size_t k = 0; k < series.slices.size(); ++k) {
        const SliceRequest& slice = series.slices[k];
        if (slice.nativePixelOffset != 0) {
            tasks.push_back({k});
            continue;
        }
        const auto [found, isNew] = compressed.try_emplace(slice.path, tasks.size());
        if (isNew)
            tasks.emplace_back();
        tasks[found->second].push_back(k);
    }
    return tasks;
}

} // namespace

void decodeSeriesPixels(const imaging::DecodeRequest& request) {
    gdcm::Trace::SetDebug(false);
    gdcm::Trace::SetWarning(false);
    gdcm::Trace::SetError(false);
    const auto series = nlohmann::json::from_cbor(request.body).get<SeriesRequest>();
    const SliceFiller filler(series, request.voxels);
    const auto tasks = tasksOf(series);
    std::atomic<std::size_t> done{0};
    const auto run = [&](std::size_t i) {
        if (series.slices[tasks[i].front()].nativePixelOffset != 0)
            filler.fillNative(tasks[i].front());
        else
            filler.fillCompressed(tasks[i]);
        const std::size_t count = ++done;
        request.progress.report(static_cast<double>(count) / static_cast<double>(tasks.size()),
                                "Reading slice " + std::to_string(count) + " of " + std::to_string(tasks.size()));
    };
    try {
        parallelFor(tasks.size(), run, request.threads);
    } catch (const Overflow&) {
        request.emitResult(nlohmann::json(kOverflow).dump());
    }
}

} // namespace rimlight::dicom
