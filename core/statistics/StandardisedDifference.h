#pragma once

#include "core/statistics/CategoricalTests.h"
#include "core/statistics/TestResult.h"
#include "core/tables/FeatureTable.h"

namespace rimlight::statistics {

/// Standardised mean difference of a continuous column, never negative: |difference of the means| / sqrt(mean of the
/// two variances), as R's tableone 0.13 (Austin, Stat Med 2009;28:3083); for more than two groups the mean over all
/// pairs. 0 when two groups hold one and the same constant. Missing for fewer than two groups, for a group with fewer
/// than two values, and for two groups that are different constants.
tables::Cell standardisedDifference(Groups groups);

/// The same of a categorical column, one row of counts per group: the Mahalanobis distance of the proportions (Yang and
/// Dalton, SAS Global Forum 2012:335), as tableone. Of two categories it is |p1 - p2| / sqrt(mean of p (1 - p)).
/// Missing for fewer than two groups, for a group without cases, and for two groups that share no category (tableone's
/// generalised inverse gives a number there that says nothing).
tables::Cell standardisedDifference(const ContingencyTable& table);

} // namespace rimlight::statistics
