#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::dicom {

struct GreyFrame {
    int columns = 0;
    int rows = 0;
    int bitsStored = 16; ///< of 16 allocated
    bool isSigned = false;
    std::span<const std::uint16_t> pixels; ///< row by row; signed ones as two's complement
};

/// The frame as a lossless (reversible) JPEG 2000 codestream. @throws Error when the encoder fails
std::vector<std::uint8_t> encodeJpeg2000(const GreyFrame& frame);

} // namespace rimlight::dicom
