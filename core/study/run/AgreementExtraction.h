#pragma once

#include "core/base/Progress.h"
#include "core/study/BatchPlan.h"
#include "core/study/CaseResult.h"
#include "core/study/FeatureRecipe.h"

#include <string>
#include <vector>

namespace rimlight::study {

// Columns of compareOutlines(), as tables name them.
inline constexpr const char* kDice = "Dice";
inline constexpr const char* kJaccard = "Jaccard";
inline constexpr const char* kHausdorff95Mm = "HD95 mm";
inline constexpr const char* kMeanDistanceMm = "mean mm";
inline constexpr const char* kFirstVolumeMl = "volume first ml";
inline constexpr const char* kSecondVolumeMl = "volume second ml";
inline constexpr const char* kVolumeDifferencePercent = "difference %"; ///< second - first, of the mean of the two

/// All of them, in their order.
std::vector<std::string> outlineMeasures();

/// Compares the two outlines of a case: one image, two masks, the first being the reference. Distances and overlaps are
/// those of regions::agreementOf().
/// @throws Error when they can't be opened, or lie on different grids; Cancelled
CaseResult compareOutlines(const BatchCase& one, const FeatureRecipe& recipe, const Progress& progress);

} // namespace rimlight::study
