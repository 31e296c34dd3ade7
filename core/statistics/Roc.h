#pragma once

#include "core/statistics/Interval.h"

#include <optional>
#include <span>
#include <vector>

namespace rimlight::statistics {

/// The rule "positive when score >= cut-off" and how it does.
struct RocPoint {
    double cutoff = 0.0; ///< infinite for the point where nobody is positive
    double sensitivity = 0.0;
    double specificity = 0.0;
};

struct Auc {
    double value = 0.0;
    std::optional<Interval> interval95; ///< nothing when a class has one case only: no variance to estimate
};

/// From "nobody is positive" (cut-off +infinity) to "everybody is" (the lowest score), one point per distinct score.
/// scores and positive are equally long, scores finite, both classes present (assertions).
std::vector<RocPoint> rocPoints(std::span<const double> scores, const std::vector<bool>& positive);

/// Area under the ROC curve: the share of (positive, negative) pairs in which the positive has the higher score, a tie
/// counting half (Mann-Whitney). 95 % interval by DeLong, DeLong and Clarke-Pearson, Biometrics 1988;44:837, cut to
/// [0, 1]. Preconditions as rocPoints().
Auc aucWithInterval(std::span<const double> scores, const std::vector<bool>& positive);

/// The cut-off with the largest sensitivity + specificity - 1 (Youden, Cancer 1950;3:32), half-way between two
/// neighbouring scores so that rounding can't move a training case across it. Among equals the lowest, which misses the
/// fewest positives; the lowest score itself (everybody is positive) when no cut-off is better than that.
/// Preconditions as rocPoints().
double youdenCutoff(std::span<const double> scores, const std::vector<bool>& positive);

} // namespace rimlight::statistics
