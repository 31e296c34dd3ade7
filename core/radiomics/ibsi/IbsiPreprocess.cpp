#include "core/radiomics/ibsi/IbsiPreprocess.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/Crop.h"
#include "core/radiomics/Discretise.h"
#include "core/radiomics/Preprocess.h"
#include "core/radiomics/ibsi/GridInterpolation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace rimlight::radiomics::ibsi {

namespace {

constexpr const char* kRegion = "The region";

/// A box of the image on the grid: interpolated and rounded, or as it is.
std::vector<double> valuesOf(const imaging::Volume& volume, const imaging::Geometry& grid, const imaging::IndexBox& box,
                             const IbsiSettings& settings, const Progress& progress, unsigned maxThreads) {
    const auto& interpolation = settings.interpolation;
    auto values = interpolate(volume, grid, box, interpolation ? interpolation->image : imaging::Interpolator::Nearest,
                              progress, maxThreads);
    if (interpolation && interpolation->roundIntensities)
        for (double& value : values)
            value = std::nearbyint(value);
    return values;
}

RegionImage boxOf(const RegionImage& wide, const imaging::Index& begin, const imaging::Index& size) {
    RegionImage part;
    part.size = size;
    part.spacingMm = wide.spacingMm;
    part.values.reserve(static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) *
                        static_cast<std::size_t>(size[2]));
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j) {
            const auto row =
                wide.values.begin() + static_cast<std::ptrdiff_t>(wide.offset(begin[0], begin[1] + j, begin[2] + k));
            part.values.insert(part.values.end(), row, row + size[0]);
        }
    return part;
}

/// Outliers are told by all voxels of the region, and both rules hold together (IBSI chapter 2.5).
void resegment(RegionImage& region, const Resegmentation& rules) {
    double lowest = rules.lowest.value_or(-std::numeric_limits<double>::infinity());
    double highest = rules.highest.value_or(std::numeric_limits<double>::infinity());
    if (rules.outlierSigma) {
        const auto values = region.regionValues();
        const auto count = static_cast<double>(values.size());
        double sum = 0.0;
        for (const double value : values)
            sum += value;
        const double mean = sum / count;
        double squares = 0.0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        const double reach = *rules.outlierSigma * std::sqrt(squares / count);
        lowest = std::max(lowest, mean - reach);
        highest = std::min(highest, mean + reach);
    }
    for (std::size_t v = 0; v < region.values.size(); ++v)
        if (region.values[v] < lowest || region.values[v] > highest)
            region.inside[v] = 0;
}

void refuseUndefinedValues(const RegionImage& region) {
    for (std::size_t v = 0; v < region.values.size(); ++v)
        if (region.inside[v] != 0 && !std::isfinite(region.values[v]))
            throw Error("holds values that are not numbers (NaN or infinite)", kRegion,
                        "Leave these voxels out of the outline, or repair the image.");
}

/// Puts the filter's response map in the place of the intensities. The filter sees the whole interpolated image.
void takeResponse(PreparedRegion& prepared, const imaging::IndexBox& wide, const imaging::Volume& volume,
                  const IbsiSettings& settings, const Progress& progress, unsigned maxThreads) {
    const imaging::IndexBox whole{{0, 0, 0}, prepared.grid.size};
    const auto image = imaging::Volume::fromVoxels(
        prepared.grid, valuesOf(volume, prepared.grid, whole, settings, progress, maxThreads));
    const auto response =
        imaging::cropped(imaging::ibsi::applyFilter(image, *settings.filter, progress, maxThreads), wide);
    const auto voxels = response.voxels<double>();
    prepared.surroundings.values.assign(voxels.begin(), voxels.end());
    prepared.intensities.values =
        boxOf(prepared.surroundings, prepared.surroundingsBegin, prepared.intensities.size).values;
}

} // namespace

double peakRadiusMm() {
    return 10.0 * std::cbrt(3.0 / (4.0 * std::numbers::pi));
}

PreparedRegion prepare(const imaging::Volume& volume, const imaging::Mask& mask, const IbsiSettings& settings,
                       const Progress& progress, unsigned maxThreads) {
    if (const auto difference = mask.geometry().differenceTo(volume.geometry()); !difference.empty())
        throw Error("lies on another grid than the image (" + difference + ")", kRegion,
                    "Choose the outline that was drawn on this image.");
    if (mask.isEmpty())
        throw Error("is empty", kRegion, "Outline at least a few voxels.");
    PreparedRegion prepared;
    prepared.grid = volume.geometry();
    prepared.morphological = mask;
    if (const auto& interpolation = settings.interpolation) {
        prepared.grid = centredGrid(volume.geometry(), interpolation->spacingMm);
        prepared.morphological =
            interpolate(mask, prepared.grid, interpolation->mask, interpolation->maskThreshold, progress, maxThreads);
        if (prepared.morphological.isEmpty())
            throw Error("vanishes when the image is interpolated", kRegion, "Use a smaller spacing.");
    }
    const auto& box = prepared.morphological.box();
    imaging::Index margin{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        margin[axis] =
            static_cast<int>(std::min(peakRadiusMm() / prepared.grid.spacingMm[row], prepared.grid.size[axis] - 1.0));
    }
    const auto wide = imaging::widened(box, margin, prepared.grid.size);
    prepared.surroundings.size = wide.size;
    prepared.surroundings.spacingMm = prepared.grid.spacingMm;
    prepared.surroundings.values = valuesOf(volume, prepared.grid, wide, settings, progress, maxThreads);
    for (std::size_t axis = 0; axis < 3; ++axis)
        prepared.surroundingsBegin[axis] = box.begin[axis] - wide.begin[axis];

    prepared.morphology = cutOut(prepared.morphological, box, nullptr, {0, 0, 0});
    prepared.intensities = boxOf(prepared.surroundings, prepared.surroundingsBegin, box.size);
    prepared.intensities.inside = prepared.morphology.inside;
    refuseUndefinedValues(prepared.intensities);
    resegment(prepared.intensities, settings.resegmentation);
    if (settings.filter) {
        takeResponse(prepared, wide, volume, settings, progress, maxThreads);
        refuseUndefinedValues(prepared.intensities);
    }
    prepared.intensity = imaging::Mask::fromBox(prepared.grid, box, prepared.intensities.inside);
    if (prepared.intensity.isEmpty())
        throw Error("keeps no voxel in the re-segmentation", kRegion, "Widen its range.");
    return prepared;
}

void forEachSlab(const imaging::Volume& volume, const imaging::Geometry& grid, const IbsiSettings& settings,
                 const Progress& progress, unsigned maxThreads,
                 const std::function<void(const std::vector<double>&)>& receive) {
    // Slabs overlap in what they read of the image: thick enough that this doesn't matter, thin enough for memory.
    constexpr int kSlices = 32;
    for (int k = 0; k < grid.size[2]; k += kSlices) {
        const imaging::IndexBox slab{{0, 0, k}, {grid.size[0], grid.size[1], std::min(kSlices, grid.size[2] - k)}};
        receive(valuesOf(volume, grid, slab, settings, progress, maxThreads));
    }
}

double Bins::binOf(double value) const {
    if (method == Binning::Method::None)
        return value;
    const double bin = std::floor((value - lowest) / size) + 1.0;
    return method == Binning::Method::FixedBinNumber ? std::clamp(bin, 1.0, static_cast<double>(most)) : bin;
}

Bins binsFor(const std::vector<double>& values, const Binning& binning, const Resegmentation& resegmentation) {
    const auto [minimum, maximum] = std::minmax_element(values.begin(), values.end());
    Bins bins;
    bins.method = binning.method;
    if (binning.method == Binning::Method::FixedBinSize) {
        bins.lowest = binning.lowest.value_or(resegmentation.lowest.value_or(*minimum));
        bins.size = binning.binSize;
    } else if (binning.method == Binning::Method::FixedBinNumber) {
        bins.lowest = *minimum;
        bins.most = binning.binCount;
        // A flat region lies in the first bin, whatever the size.
        bins.size = *maximum > *minimum ? (*maximum - *minimum) / binning.binCount : 1.0;
    }
    return bins;
}

DiscretisedRegion discretise(const RegionImage& intensities, const IbsiSettings& settings) {
    constexpr const char* kItem = "Discretisation";
    const auto bins = binsFor(intensities.regionValues(), settings.discretisation, settings.resegmentation);
    DiscretisedRegion result;
    result.size = intensities.size;
    std::size_t paddedCount = 1;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        result.padded[axis] = intensities.size[axis] + 2 * result.border;
        paddedCount *= static_cast<std::size_t>(result.padded[axis]);
    }
    result.levels.assign(paddedCount, 0);
    for (int k = 0; k < intensities.size[2]; ++k)
        for (int j = 0; j < intensities.size[1]; ++j)
            for (int i = 0; i < intensities.size[0]; ++i) {
                const std::size_t here = intensities.offset(i, j, k);
                if (intensities.inside[here] == 0)
                    continue;
                const double level = bins.binOf(intensities.values[here]);
                if (level > kMostGreyLevels)
                    throw Error("the region would have more than " + std::to_string(kMostGreyLevels) + " grey levels",
                                kItem, "Choose larger bins.");
                if (level < 1.0)
                    throw Error("the region holds intensities below the first bin (" +
                                    formatSignificant(intensities.values[here], 6) + ")",
                                kItem, "Lower the first bin's beginning, or re-segment the region.");
                if (level != std::floor(level))
                    throw Error("intensities such as " + formatSignificant(level, 6) + " are no grey levels", kItem,
                                "Choose fixedBinSize or fixedBinNumber.");
                result.levels[result.offset(i, j, k)] = static_cast<GreyLevel>(level);
            }
    result.countLevels();
    return result;
}

} // namespace rimlight::radiomics::ibsi
