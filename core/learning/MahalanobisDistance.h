#pragma once

#include "core/learning/TrainedModel.h"

#include <optional>
#include <span>

namespace rimlight::learning {

/// More features than this are not checked together: the factor would fill the model file.
inline constexpr std::size_t kMostCheckedFeatures = 300;

/// Centre, covariance and limit of some cases (rows, without missing values).
///
/// With fewer than 10 cases per feature, or when features depend on each other, the covariance S (n - 1) gets a ridge
/// of trace(S) / n, which fades as cases grow. The limit is the 97.5 % quantile (R's type 6) of each case's distance
/// from the others alone, with the same ridge: a case that took part in its own covariance lies too near.
/// Nothing with fewer than 3 cases, no feature or more than 300, or when no feature varies.
std::optional<MahalanobisCheck> fitMahalanobis(const DesignMatrix& x);

/// The distance of a case. values: as many as the check's centre (assertion), finite.
double mahalanobisDistance(const MahalanobisCheck& check, std::span<const double> values);

} // namespace rimlight::learning
