#include "core/dicom/Series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::dicom {

using imaging::ScalarType;

bool Series::blocksQuantification() const {
    return std::ranges::any_of(problems, [](const SeriesProblem& problem) {
        return problem.severity == SeriesProblem::Severity::BlocksQuantification;
    });
}

std::string Series::label() const {
    const auto count = slices.size();
    return "Series " + std::to_string(number) + " (" + imaging::modalityText(modality) + ", " + std::to_string(count) +
           (count == 1 ? " slice)" : " slices)");
}

imaging::ScalarType Series::voxelType() const {
    const double steps = std::exp2(pixelFormat.bitsStored);
    const double storedLow = pixelFormat.isSigned ? -steps / 2.0 : 0.0;
    const double storedHigh = storedLow + steps - 1.0;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const Slice& slice : slices) {
        if (slice.rescaleSlope != std::floor(slice.rescaleSlope) ||
            slice.rescaleIntercept != std::floor(slice.rescaleIntercept))
            return ScalarType::Float64;
        const double a = slice.rescaleSlope * storedLow + slice.rescaleIntercept;
        const double b = slice.rescaleSlope * storedHigh + slice.rescaleIntercept;
        low = std::min({low, a, b});
        high = std::max({high, a, b});
    }
    const auto holds = [&]<class T>(T) {
        return low >= static_cast<double>(std::numeric_limits<T>::min()) &&
               high <= static_cast<double>(std::numeric_limits<T>::max());
    };
    if (holds(std::uint8_t{}))
        return ScalarType::UInt8;
    if (holds(std::int16_t{}))
        return ScalarType::Int16;
    if (holds(std::uint16_t{}))
        return ScalarType::UInt16;
    return holds(std::int32_t{}) ? ScalarType::Int32 : ScalarType::Float64;
}

} // namespace rimlight::dicom
