#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/learning/CaseRecipe.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace rimlight::study {

/// A region that was made of the outline.
struct MadeRegion {
    std::string name; ///< "peri", "sub1"
    std::string how;  ///< "ring 0-3 mm around the outline"
    imaging::Mask mask;
};

/// How the recipe makes a region of that name; null when it doesn't know it. "sub2" is found under "sub".
const learning::RegionRecipe* recipeOf(const learning::CaseRecipe& recipe, const std::string& region);

/// "ring 0-3 mm around the outline"; "part 1 of 2 by intensity".
std::string regionWords(const learning::CaseRecipe& recipe, const std::string& region);

/// Makes the wanted regions of the outline, in the recipe's order, as a study makes those of its own cases: voxel for
/// voxel the same on any number of threads. Subregions may be empty; whoever measures them says so.
/// @param phases the images in the order of the recipe's phases, all on the outline's grid
/// @throws Error when the recipe doesn't know a region, and as regions::rings(), regionValues() and fitHabitats();
/// Cancelled
std::vector<MadeRegion> makeRegions(const learning::CaseRecipe& recipe, const std::set<std::string>& wanted,
                                    std::span<const imaging::Volume> phases, const imaging::Mask& outline,
                                    const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::study
