#pragma once

namespace rimlight::statistics {

/// From low to high, both included; which confidence it has is said where it is used.
struct Interval {
    double low = 0.0;
    double high = 0.0;
    bool operator==(const Interval&) const = default;
};

} // namespace rimlight::statistics
