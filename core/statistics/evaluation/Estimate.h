#pragma once

#include "core/statistics/Interval.h"
#include "core/tables/FeatureTable.h"

#include <variant>

namespace rimlight::statistics {

/// A 95 % confidence interval, or why there is none.
using IntervalCell = std::variant<Interval, tables::Missing>;

/// A figure with its 95 % confidence interval. Either may be missing, each with its own reason: what is 0/0 has no
/// value, and a value may have no interval.
struct Estimate {
    tables::Cell value = tables::Missing{"not computed"};
    IntervalCell interval95 = tables::Missing{"not computed"};
};

/// The same reason for both.
inline Estimate missingEstimate(const tables::Missing& reason) {
    return {reason, reason};
}

/// Why a figure that compares the classes doesn't exist.
inline constexpr const char* kNoPositive = "no positive case";
inline constexpr const char* kNoNegative = "no negative case";
inline constexpr const char* kOneCaseClass = "a class of one case has no variance";

/// Normal quantile of 0.975.
inline constexpr double kNormal975 = 1.959963984540054;

} // namespace rimlight::statistics
