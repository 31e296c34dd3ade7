#pragma once

#include <limits>

namespace rimlight::regions {

/// Intensities from low to high, both included, in the image's unit. None when low > high.
struct ValueRange {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    bool contains(double value) const { return value >= low && value <= high; }
};

} // namespace rimlight::regions
