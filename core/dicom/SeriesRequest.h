#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rimlight::dicom {

/// One slice that the decoder's process shall fill.
struct SliceRequest {
    std::string path;
    int frame = 0;
    std::uint64_t nativePixelOffset = 0;
    double slope = 1.0;
    double intercept = 0.0;
};

/// The decoder's result when a value exceeds the voxel type: a JSON string.
inline constexpr const char* kOverflow = "overflow";

/// What loadSeries() asks the decoder's process; sent as CBOR, since a path may hold bytes that are no UTF-8.
struct SeriesRequest {
    int columns = 0;
    int rows = 0;
    int bitsAllocated = 16;
    int bitsStored = 16;
    int highBit = 15;
    bool isSigned = false;
    bool isBigEndian = false;
    int scalarType = 0;
    std::vector<SliceRequest> slices;
};

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(SliceRequest, path, frame, nativePixelOffset, slope, intercept)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(SeriesRequest, columns, rows, bitsAllocated, bitsStored, highBit, isSigned,
                                   isBigEndian, scalarType, slices)

} // namespace rimlight::dicom
