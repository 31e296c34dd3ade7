#include "core/radiomics/maps/FeatureMap.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "core/imaging/Crop.h"
#include "core/imaging/ZScore.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/Preprocess.h"
#include "core/radiomics/maps/MapClass.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace rimlight::radiomics {

int reachOf(const std::vector<imaging::Index>& directions) {
    int reach = 0;
    for (const auto& direction : directions)
        for (const int component : direction)
            reach = std::max(reach, std::abs(component));
    return reach;
}

namespace {

const std::vector<MapClass>& mapClasses() {
    static const std::vector<MapClass> classes = {firstOrderMaps(), glcmMaps(),  gldmMaps(),
                                                  glrlmMaps(),      glszmMaps(), ngtdmMaps()};
    return classes;
}

constexpr const char* kOnlyWhenNamed = "firstorder_StandardDeviation";

std::vector<std::string> allNames() {
    std::vector<std::string> names;
    for (const auto& mapClass : mapClasses())
        for (const auto& name : mapClass.names)
            names.push_back(mapClass.key + "_" + name);
    return names;
}

/// How many letters must be put in, taken out or exchanged (Levenshtein 1966), case aside.
std::size_t editDistance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t exchanged = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, exchanged});
        }
    }
    return row.back();
}

std::string closestNames(const std::string& wrong) {
    constexpr std::size_t kShown = 3;
    // A name of some kilobytes comes close to none.
    const std::string start = lowerCase(wrong.substr(0, 100));
    auto names = allNames();
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (auto& name : names) {
        const std::string lower = lowerCase(name);
        const bool isPart = start.size() > 2 && lower.find(start) != std::string::npos;
        ranked.emplace_back(isPart ? 0 : editDistance(start, lower), std::move(name));
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < kShown; ++i)
        shown.push_back(ranked[i].second);
    return join(shown, ", ");
}

/// The features of one class that were asked for: where their maps stand in the request.
struct ChosenMaps {
    const MapClass* mapClass = nullptr;
    std::vector<bool> wanted;
};

std::vector<ChosenMaps> chooseClasses(const std::vector<std::string>& features) {
    std::vector<ChosenMaps> chosen;
    for (const auto& mapClass : mapClasses()) {
        ChosenMaps one{&mapClass, {}};
        for (const auto& name : mapClass.names)
            one.wanted.push_back(std::find(features.begin(), features.end(), mapClass.key + "_" + name) !=
                                 features.end());
        if (std::find(one.wanted.begin(), one.wanted.end(), true) != one.wanted.end())
            chosen.push_back(std::move(one));
    }
    return chosen;
}

void requireKernelRadius(int radius) {
    if (radius < 1)
        throw Error("is " + std::to_string(radius) + ": a kernel of one voxel has no texture", "The kernel radius",
                    "Choose a radius from 1 to " + std::to_string(kLargestKernelRadius) + ".");
    if (radius > kLargestKernelRadius)
        throw Error("is " + std::to_string(radius) + ", above " + std::to_string(kLargestKernelRadius) +
                        ": each voxel of the map would be computed from more than 9261 voxels",
                    "The kernel radius",
                    "Choose a radius from 1 to " + std::to_string(kLargestKernelRadius) +
                        ", or resample to larger voxels first.");
}

/// A prepared region, and the grid that its box is a box of: the image's, unless the image was resampled.
struct PreparedGrid {
    PreparedRegion region;
    FeatureMapGrid grid;
};

/// The image and the region as extract() prepares them.
PreparedGrid prepare(const imaging::Volume& volume, const imaging::Mask& mask, const ExtractionSettings& settings,
                     const Progress& progress) {
    const imaging::Mask onImage = onGridOf(volume.geometry(), mask, settings);
    requireLargeEnough(onImage, settings);
    progress.report(0.0, "Preparing the region");
    imaging::Volume image = prepareImage(volume, settings, progress);
    if (settings.zScoreWithin == ExtractionSettings::ZScore::Region)
        image = imaging::zScoreNormalise(image, &onImage, settings.normalizeScale);
    const ExtractionGrid grid = extractionGrid(onImage, settings);
    PreparedRegion region{toGrid(image, grid, settings), toGrid(onImage, grid)};
    progress.throwIfCancelled();
    requireLargeEnough(region.mask, settings);
    if (!settings.resegmentRange.empty())
        region.mask = resegment(region.image, region.mask, settings);
    requireLargeEnough(region.mask, settings);
    FeatureMapGrid mapGrid{grid.isResampled ? grid.geometry : volume.geometry(), region.mask.box()};
    for (std::size_t axis = 0; axis < 3 && !grid.isResampled; ++axis)
        mapGrid.box.begin[axis] += grid.box.begin[axis];
    return {std::move(region), std::move(mapGrid)};
}

/// The other image types are no maps of this region's values; a file that asks for them is not obeyed by halves.
void requireOriginalImage(const ExtractionSettings& settings) {
    for (const auto& choice : settings.imageTypes)
        if (choice.imageType != "Original")
            throw Error("maps show the original image, not " + choice.imageType, "imageType",
                        "Keep \"Original\" only.");
}

/// The directions that stay within a kernel: others never find a pair.
std::vector<imaging::Index> fitting(std::vector<imaging::Index> directions, const imaging::Index& reach) {
    std::erase_if(directions, [&](const imaging::Index& direction) {
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (std::abs(direction[axis]) > 2 * reach[axis])
                return true;
        return false;
    });
    return directions;
}

std::vector<double> tableOfNLog2N(std::size_t most) {
    std::vector<double> table(most + 1, 0.0);
    for (std::size_t n = 1; n <= most; ++n)
        table[n] = static_cast<double>(n) * std::log2(static_cast<double>(n));
    return table;
}

/// The rows of the box that hold a voxel of the region.
std::vector<MapRow> rowsOf(const KernelImage& image) {
    std::vector<MapRow> rows;
    for (int k = 0; k < image.size[2]; ++k)
        for (int j = 0; j < image.size[1]; ++j) {
            MapRow row{j, k, image.size[0], -1, {}, image.size[0]};
            for (int i = 0; i < image.size[0]; ++i)
                if (image.isWanted(i, j, k)) {
                    row.first = std::min(row.first, i);
                    row.last = i;
                }
            if (row.last >= 0)
                rows.push_back(row);
        }
    return rows;
}

/// The wanted maps of one class, by feature of the class; the others stay empty.
struct ClassMaps {
    std::vector<std::vector<double>> values;
    std::vector<std::size_t> undefinedVoxels;
};

ClassMaps computeClass(const ChosenMaps& chosen, const MapInput& input, const std::vector<MapRow>& rows,
                       double initValue, const Progress& progress, unsigned maxThreads) {
    const auto& image = input.image;
    const std::size_t features = chosen.wanted.size();
    const std::size_t boxVoxels = image.inRegion.size();
    ClassMaps maps{std::vector<std::vector<double>>(features), std::vector<std::size_t>(features, 0)};
    for (std::size_t f = 0; f < features; ++f)
        if (chosen.wanted[f])
            maps.values[f].assign(boxVoxels, initValue);
    const auto width = static_cast<std::size_t>(image.size[0]);
    std::vector<std::vector<std::size_t>> undefinedOfRow(rows.size());
    std::atomic<std::size_t> done{0};
    parallelFor(
        rows.size(),
        [&](std::size_t r) {
            std::vector<double> values(features * width);
            MapRow row = rows[r];
            row.values = values;
            chosen.mapClass->computeRow(input, row);
            undefinedOfRow[r].assign(features, 0);
            const std::size_t begin = (static_cast<std::size_t>(row.k) * static_cast<std::size_t>(image.size[1]) +
                                       static_cast<std::size_t>(row.j)) *
                                      width;
            for (std::size_t f = 0; f < features; ++f)
                for (std::size_t i = 0; chosen.wanted[f] && i < width; ++i) {
                    if (image.inRegion[begin + i] == 0)
                        continue;
                    const double value = values[f * width + i];
                    if (std::isfinite(value))
                        maps.values[f][begin + i] = value;
                    else
                        ++undefinedOfRow[r][f];
                }
            const std::size_t finished = done.fetch_add(1) + 1;
            progress.report(static_cast<double>(finished) / static_cast<double>(rows.size()),
                            "Mapping " + chosen.mapClass->key);
        },
        maxThreads);
    for (const auto& ofRow : undefinedOfRow)
        for (std::size_t f = 0; f < features; ++f)
            maps.undefinedVoxels[f] += ofRow[f];
    return maps;
}

} // namespace

FeatureMapSettings mapSettingsOf(const ExtractionSettings& settings) {
    return {settings.kernelRadius, settings.maskedKernel, settings.mapInitValue};
}

std::vector<std::string> mapFeatureNames() {
    auto names = allNames();
    std::erase(names, kOnlyWhenNamed);
    return names;
}

void requireMapFeatures(const std::vector<std::string>& features) {
    const auto known = allNames();
    for (const auto& feature : features) {
        if (std::find(known.begin(), known.end(), feature) != known.end())
            continue;
        if (feature.starts_with("shape"))
            throw Error("describes the outline as a whole, so that it has no value at a voxel", "\"" + feature + "\"",
                        "Choose first-order or texture features.");
        throw Error("is no feature that a map can show", "\"" + feature + "\"",
                    "Names that come close: " + closestNames(feature) + ".");
    }
}

void deliverFeatureMaps(const imaging::Volume& volume, const imaging::Mask& mask, const ExtractionSettings& settings,
                        const FeatureMapSettings& mapSettings, const std::vector<std::string>& features,
                        const std::function<void(FeatureMap&&, const FeatureMapGrid&)>& deliver,
                        const Progress& progress, unsigned maxThreads) {
    requireMapFeatures(features);
    requireKernelRadius(mapSettings.kernelRadius);
    requireOriginalImage(settings);
    const auto [prepared, grid] = prepare(volume, mask, settings, progress);
    const KernelImage image = kernelImage(prepared, settings, mapSettings);
    const auto mapGeometry = imaging::cropped(grid.whole, grid.box);
    const auto nLog2N = tableOfNLog2N(2 * image.kernelVoxelCount());
    const auto rows = rowsOf(image);
    const auto chosen = chooseClasses(features);
    for (std::size_t c = 0; c < chosen.size(); ++c) {
        const auto part = [&](std::size_t number) {
            return static_cast<double>(number) / static_cast<double>(chosen.size());
        };
        const Progress classProgress = progress.part(part(c), part(c + 1));
        classProgress.throwIfCancelled();
        const MapInput input{image,
                             settings,
                             progress,
                             nLog2N,
                             chosen[c].wanted,
                             fitting(directions(image.size, settings.distances, settings, false), image.reach),
                             fitting(directions(image.size, settings.distances, settings, true), image.reach),
                             fitting(directions(image.size, {1}, settings, true), image.reach)};
        auto maps = computeClass(chosen[c], input, rows, mapSettings.initValue, classProgress, maxThreads);
        for (std::size_t f = 0; f < maps.values.size(); ++f)
            if (chosen[c].wanted[f]) {
                FeatureMap map{chosen[c].mapClass->key + "_" + chosen[c].mapClass->names[f],
                               imaging::Volume::fromVoxels(mapGeometry, std::move(maps.values[f])),
                               maps.undefinedVoxels[f]};
                if (volume.isSynthetic())
                    map.map.markSynthetic();
                deliver(std::move(map), grid);
            }
    }
    progress.report(1.0, "Maps ready");
}

std::vector<FeatureMap> featureMaps(const imaging::Volume& volume, const imaging::Mask& mask,
                                    const ExtractionSettings& settings, const FeatureMapSettings& mapSettings,
                                    const std::vector<std::string>& features, const Progress& progress,
                                    unsigned maxThreads) {
    std::vector<FeatureMap> maps(features.size());
    deliverFeatureMaps(
        volume, mask, settings, mapSettings, features,
        [&](FeatureMap&& map, const FeatureMapGrid&) {
            // A feature that was named twice gets its map twice; the voxels are shared.
            for (std::size_t f = 0; f < features.size(); ++f)
                if (features[f] == map.feature)
                    maps[f] = map;
        },
        progress, maxThreads);
    return maps;
}

} // namespace rimlight::radiomics
