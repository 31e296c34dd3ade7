#pragma once

#include "core/regions/Habitats.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::study {

/// The habitats of one case with all that they rest on.
struct CaseHabitats {
    std::optional<regions::HabitatCurve> curve; ///< nothing when a mixture from elsewhere was applied
    std::optional<regions::HabitatSettings> settings;
    regions::GaussianMixture mixture;
    regions::HabitatMap map;
    double regionMl = 0.0;
    std::vector<std::string> notes;       ///< what the reader ought to know, one sentence each
    std::vector<std::string> imageHashes; ///< SHA-256, one per phase
    std::string maskHash;
};

/// Fits mixtures to the region's voxels and divides it by the best.
/// @throws Error as regionValues(), weightedPoints() and fitHabitats(); Cancelled
CaseHabitats findHabitats(std::span<const imaging::Volume> phases, const imaging::Mask& region,
                          const regions::HabitatSettings& settings = {},
                          regions::PhaseGrids grids = regions::PhaseGrids::MustMatch, const Progress& progress = {});

/// Divides the region by a mixture that was fitted elsewhere, on the training cases say.
/// @throws Error when it has another number of phases, or as regionValues(); Cancelled
CaseHabitats applyHabitats(const regions::GaussianMixture& mixture, std::span<const imaging::Volume> phases,
                           const imaging::Mask& region, regions::PhaseGrids grids = regions::PhaseGrids::MustMatch,
                           const Progress& progress = {});

/// Everything but the masks as JSON, every number at full precision; no patient data, no paths.
std::string toJson(const CaseHabitats& habitats);

/// The member "mixture" of what toJson() wrote.
/// @param item names the file in errors
/// @throws Error when it is damaged or no such file: weights that aren't positive with sum 1, a covariance that is not
/// symmetric and positive definite, more than 20 components or 8 phases
regions::GaussianMixture readMixture(std::string_view json, const std::string& item);

} // namespace rimlight::study
