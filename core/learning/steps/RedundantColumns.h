#pragma once

#include "core/base/Progress.h"
#include "core/learning/LearningData.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rimlight::learning {

/// The column for which another one goes, and their correlation.
struct RedundancyPartner {
    std::size_t column = 0;
    double correlation = 0.0;
};

/// Which columns go, one entry per column: a column goes when its |r| with one that stays and comes earlier in the
/// order is above the cut-off; the partner is the one with the largest |r|, the earlier in the order among equals.
/// Columns are compared block by block: the memory is that of a few blocks of 256 columns for each thread, never that
/// of all pairs. The answer doesn't depend on maxThreads. @throws Cancelled
/// @param unit columns of mean 0 and length 1, as of unitColumns()
/// @param order every column once
std::vector<std::optional<RedundancyPartner>> redundantColumns(const DesignMatrix& unit,
                                                               std::span<const std::size_t> order, double cutoff,
                                                               unsigned maxThreads, const Progress& progress);

} // namespace rimlight::learning
