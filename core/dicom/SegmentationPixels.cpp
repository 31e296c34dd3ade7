#include "core/dicom/SegmentationPixels.h"

#include "core/base/Error.h"
#include "core/base/ThreadLimit.h"
#include "core/dicom/DatasetItems.h"
#include "core/dicom/SeriesRequest.h"
#include "core/imaging/DecoderProcess.h"
#include "core/imaging/Volume.h"

#include <algorithm>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

/// Compressed frames say nothing about how much they hold.
constexpr std::uint64_t kMaxDecodedBytes = std::uint64_t{2} << 30U;

[[noreturn]] void fail(const fs::path& file, const std::string& problem) {
    throw Error(problem, file.string(), kOtherSegmentationRemedy);
}

/// Frames of a compressed file, one byte or two for each pixel.
std::shared_ptr<const void> decodeFrames(const SegmentationHeader& header, std::uint64_t bytes, const fs::path& file,
                                         const Progress& progress) {
    SeriesRequest request;
    request.columns = header.columns;
    request.rows = header.rows;
    request.bitsAllocated = header.bitsAllocated;
    request.bitsStored = header.bitsAllocated;
    request.highBit = header.bitsAllocated - 1;
    request.scalarType =
        static_cast<int>(header.bitsAllocated == 8 ? imaging::ScalarType::UInt8 : imaging::ScalarType::UInt16);
    for (std::size_t frame = 0; frame < header.frames.size(); ++frame)
        request.slices.push_back({fs::absolute(file).string(), static_cast<int>(frame), 0, 1.0, 0.0});
    const auto body = nlohmann::json::to_cbor(nlohmann::json(request));
    imaging::DecodeJob job;
    job.task = "series";
    job.body.assign(body.begin(), body.end());
    job.item = file.string();
    job.threads = threadsAllowed();
    job.voxelBytes = bytes;
    return imaging::decodeInChild(job, progress);
}

} // namespace

FramePixels::FramePixels(DcmDataset& dataset, const SegmentationHeader& header, const PixelFile& from,
                         const Progress& progress)
    : m_pixels(static_cast<std::size_t>(header.rows) * static_cast<std::size_t>(header.columns)),
      m_bits(header.bitsAllocated) {
    const fs::path& file = from.path;
    DcmElement* element = nullptr;
    if (dataset.findAndGetElement(DCM_PixelData, element).bad() || element == nullptr)
        fail(file, "has no pixel data");
    // At most 65535 x 65535 pixels of 16 bits in a million frames: below 2^60.
    const std::uint64_t bits =
        std::uint64_t{m_pixels} * header.frames.size() * static_cast<std::uint64_t>(header.bitsAllocated);
    const std::uint64_t needed = (bits + 7) / 8;
    if (DcmXfer(dataset.getOriginalXfer()).isEncapsulated()) {
        if (m_bits == 1)
            fail(file, "compresses pixels of one bit, which is not read");
        if (needed > kMaxDecodedBytes)
            fail(file, "claims " + std::to_string(needed >> 20U) + " MB of pixels, more than can be opened");
        m_decoded = decodeFrames(header, needed, file, progress);
        m_bytes = {static_cast<const std::uint8_t*>(m_decoded.get()), needed};
        return;
    }
    const std::uint64_t present = std::min<std::uint64_t>(element->getLength(), from.bytes);
    Uint8* bytes = nullptr;
    if (present < needed || element->getUint8Array(bytes).bad() || bytes == nullptr)
        fail(file, "is truncated: its " + std::to_string(header.frames.size()) + " frames need " +
                       std::to_string(needed) + " bytes, " + std::to_string(present) + " are there");
    m_bytes = {bytes, needed};
}

bool FramePixels::areEqual(std::size_t frame, std::size_t other) const {
    if (m_bits != 1) {
        const auto size = m_pixels * static_cast<std::size_t>(m_bits / 8);
        return std::memcmp(m_bytes.data() + frame * size, m_bytes.data() + other * size, size) == 0;
    }
    const auto bit = [&](std::size_t at) { return (m_bytes[at / 8] >> (at % 8) & 1U) != 0; };
    for (std::size_t pixel = 0; pixel < m_pixels; ++pixel)
        if (bit(frame * m_pixels + pixel) != bit(other * m_pixels + pixel))
            return false;
    return true;
}

} // namespace rimlight::dicom
