#include "core/study/case/CaseRegions.h"

#include "core/base/Error.h"
#include "core/regions/Habitats.h"
#include "core/regions/Ring.h"

#include <algorithm>
#include <charconv>

namespace rimlight::study {

namespace {

/// The number of a subregion: "sub2" is 2 of "sub"; 0 when the name is none.
int subregionNumber(const std::string& region, const learning::RegionRecipe& recipe) {
    const auto* parts = std::get_if<learning::SubregionSet>(&recipe.kind);
    if (parts == nullptr || !region.starts_with(recipe.name))
        return 0;
    int number = 0;
    const char* begin = region.data() + recipe.name.size();
    const char* end = region.data() + region.size();
    const auto [rest, code] = std::from_chars(begin, end, number);
    return code == std::errc() && rest == end && *begin != '0' && number >= 1 && number <= parts->count ? number : 0;
}

regions::RingLimits limitsOf(const learning::RingRegion& ring) {
    return {ring.innerMm, ring.outerMm};
}

regions::HabitatSettings settingsOf(const learning::SubregionSet& parts, unsigned maxThreads) {
    regions::HabitatSettings settings;
    settings.smallestK = parts.count;
    settings.largestK = parts.count;
    settings.starts = parts.starts;
    settings.seed = parts.seed;
    settings.tolerance = parts.tolerance;
    settings.maxIterations = parts.maxIterations;
    settings.threads = maxThreads;
    return settings;
}

/// A set of subregions of one outline.
regions::HabitatMap subregionsOf(const learning::SubregionSet& parts, std::span<const imaging::Volume> phases,
                                 const imaging::Mask& outline, const Progress& progress, unsigned maxThreads) {
    const auto values = regions::regionValues(phases, outline, regions::PhaseGrids::MustMatch, progress);
    const auto curve = regions::fitHabitats(regions::weightedPoints(values), settingsOf(parts, maxThreads), progress);
    return regions::mapHabitats(curve.bestFit().mixture, values, outline);
}

} // namespace

const learning::RegionRecipe* recipeOf(const learning::CaseRecipe& recipe, const std::string& region) {
    for (const auto& one : recipe.regions)
        if (std::holds_alternative<learning::SubregionSet>(one.kind) ? subregionNumber(region, one) > 0
                                                                     : one.name == region)
            return &one;
    return nullptr;
}

std::string regionWords(const learning::CaseRecipe& recipe, const std::string& region) {
    const auto* made = recipeOf(recipe, region);
    if (made == nullptr)
        return "";
    if (const auto* ring = std::get_if<learning::RingRegion>(&made->kind))
        return "ring " + regions::ringText(limitsOf(*ring)) + " around the outline";
    if (const auto* parts = std::get_if<learning::SubregionSet>(&made->kind))
        return "part " + std::to_string(subregionNumber(region, *made)) + " of " + std::to_string(parts->count) +
               " by intensity, the lowest first";
    return "the outline";
}

std::vector<MadeRegion> makeRegions(const learning::CaseRecipe& recipe, const std::set<std::string>& wanted,
                                    std::span<const imaging::Volume> phases, const imaging::Mask& outline,
                                    const Progress& progress, unsigned maxThreads) {
    for (const auto& name : wanted)
        if (recipeOf(recipe, name) == nullptr)
            throw Error("is not among those that the model tells how to make", "The region \"" + name + '"',
                        "Draw it, and give it this name.");
    std::vector<MadeRegion> made;
    const auto add = [&](const std::string& name, imaging::Mask mask) {
        made.push_back({name, regionWords(recipe, name), std::move(mask)});
    };
    for (const auto& region : recipe.regions) {
        progress.throwIfCancelled();
        const auto isWanted = [&](const std::string& name) { return recipeOf(recipe, name) == &region; };
        if (std::none_of(wanted.begin(), wanted.end(), isWanted))
            continue;
        if (const auto* ring = std::get_if<learning::RingRegion>(&region.kind)) {
            const std::vector<regions::RingLimits> limits = {limitsOf(*ring)};
            add(region.name, regions::rings(outline, limits, {}, maxThreads, progress).front().mask);
        } else if (const auto* parts = std::get_if<learning::SubregionSet>(&region.kind)) {
            const auto map = subregionsOf(*parts, phases, outline, progress, maxThreads);
            for (int i = 1; i <= parts->count; ++i)
                if (const auto name = region.name + std::to_string(i); wanted.contains(name))
                    add(name, map.segmentation.segments[static_cast<std::size_t>(i - 1)].mask);
        } else {
            add(region.name, outline);
        }
    }
    return made;
}

} // namespace rimlight::study
