#pragma once

#include "core/base/Progress.h"
#include "core/dicom/SegmentationHeader.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <span>

class DcmDataset;

namespace rimlight::dicom {

/// The file that a data set came from.
struct PixelFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0; ///< that the data set was read from; no value is longer
};

/// The pixels of all frames, as they are stored: of one bit each (least significant first, and frames run on within a
/// byte), of one byte, or of two.
class FramePixels {
public:
    /// Native pixels stay in the data set, which must outlive this; compressed ones are decoded by the child process.
    /// @throws Error when there are fewer than the header asks for; Cancelled
    FramePixels(DcmDataset& dataset, const SegmentationHeader& header, const PixelFile& file, const Progress& progress);

    std::size_t pixelsPerFrame() const { return m_pixels; }

    /// Calls f(pixel, value) for each pixel of the frame that is not 0, in order.
    template <class F>
    void forEachNonzero(std::size_t frame, F&& f) const {
        if (m_bits == 1)
            return forEachBit(frame, f);
        forEach(frame, [&](std::size_t pixel, unsigned value) {
            if (value != 0)
                f(pixel, value);
        });
    }

    /// Calls f(pixel, value) for each pixel of a frame of bytes or words.
    template <class F>
    void forEach(std::size_t frame, F&& f) const {
        const std::size_t begin = frame * m_pixels;
        if (m_bits == 8) {
            for (std::size_t pixel = 0; pixel < m_pixels; ++pixel)
                f(pixel, unsigned{m_bytes[begin + pixel]});
            return;
        }
        for (std::size_t pixel = 0; pixel < m_pixels; ++pixel) {
            std::uint16_t value = 0;
            std::memcpy(&value, m_bytes.data() + 2 * (begin + pixel), sizeof(value));
            f(pixel, unsigned{value});
        }
    }

    bool areEqual(std::size_t frame, std::size_t other) const;

private:
    template <class F>
    void forEachBit(std::size_t frame, F&& f) const {
        const std::size_t begin = frame * m_pixels;
        const std::size_t end = begin + m_pixels;
        for (std::size_t byte = begin / 8; byte * 8 < end; ++byte)
            for (unsigned bits = m_bytes[byte]; bits != 0; bits &= bits - 1) {
                const std::size_t at = byte * 8 + static_cast<std::size_t>(std::countr_zero(bits));
                if (at >= begin && at < end)
                    f(at - begin, 1U);
            }
    }

    std::span<const std::uint8_t> m_bytes;
    std::shared_ptr<const void> m_decoded; ///< what m_bytes looks at, when it was compressed
    std::size_t m_pixels = 0;
    int m_bits = 1;
};

} // namespace rimlight::dicom
