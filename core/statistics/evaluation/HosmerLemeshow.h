#pragma once

#include "core/statistics/evaluation/Estimate.h"

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace rimlight::statistics {

/// Groups of rising probability, cut at the quantiles k / groups (R's type 7); a case on a cut belongs to the group
/// below. Equal cuts merge, so that ties are never parted and there may be fewer groups than asked for. One number per
/// case, from 0, without gaps. As cut(p, unique(quantile(p, 0:g / g)), include.lowest = TRUE) in R.
std::vector<std::size_t> probabilityGroups(std::span<const double> probabilities, std::size_t groups);

/// On which cases the model was fitted decides the degrees of freedom.
enum class ValidationKind {
    Training, ///< groups - 2
    External  ///< groups: no parameter was fitted on these cases
};

struct HosmerLemeshowGroup {
    std::size_t cases = 0;
    double lowest = 0.0; ///< probability
    double highest = 0.0;
    double observed = 0.0; ///< positives
    double expected = 0.0;
};

struct HosmerLemeshowTest {
    double chiSquare = 0.0;
    double degreesOfFreedom = 0.0; ///< from the groups that there are, not those asked for
    double p = 1.0;
    std::vector<HosmerLemeshowGroup> groups;
};

/// Hosmer and Lemeshow, Commun Stat Theory Methods 1980;9:1043: the sum over groups and both classes of (observed -
/// expected)^2 / expected. The same as ResourceSelection's hoslem.test where no cuts merge. Missing with fewer than
/// three groups on training cases or two on external ones, with one class only, and when a group of probabilities 0 (or
/// 1) holds a positive (a negative). groups >= 2, probabilities in [0, 1], equally long (assertions).
std::variant<HosmerLemeshowTest, tables::Missing> hosmerLemeshow(std::span<const double> probabilities,
                                                                 const std::vector<bool>& positive, ValidationKind kind,
                                                                 std::size_t groups = 10);

} // namespace rimlight::statistics
