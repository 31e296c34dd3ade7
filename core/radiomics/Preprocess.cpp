#include "core/radiomics/Preprocess.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/Crop.h"
#include "core/imaging/N4BiasCorrection.h"
#include "core/imaging/Resample.h"
#include "core/imaging/ZScore.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::radiomics {

namespace {

constexpr const char* kRegion = "The region";
constexpr const char* kImage = "The image";

/// Calls f(value, index in the box) for every voxel of the mask.
template <class F>
void forEachRegionValue(const imaging::Volume& image, const imaging::Mask& mask, F&& f) {
    const auto& box = mask.box();
    const auto inside = mask.boxVoxels();
    image.visit([&](auto voxels) {
        std::size_t here = 0;
        for (int k = 0; k < box.size[2]; ++k)
            for (int j = 0; j < box.size[1]; ++j) {
                const std::size_t row = image.geometry().offset(box.begin[0], box.begin[1] + j, box.begin[2] + k);
                for (int i = 0; i < box.size[0]; ++i, ++here)
                    if (inside[here] != 0)
                        f(static_cast<double>(voxels[row + static_cast<std::size_t>(i)]), here);
            }
    });
}

/// A sum that rounds about once (Neumaier 1974). normalise() needs its last bit, which decides the bin of values that
/// lie on an edge.
class CompensatedSum {
public:
    void add(double term) {
        const double next = m_sum + term;
        m_lost += std::abs(m_sum) >= std::abs(term) ? (m_sum - next) + term : (term - next) + m_sum;
        m_sum = next;
    }
    double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0.0;
    double m_lost = 0.0;
};

/// numpy.allclose with its default tolerances.
bool allClose(const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
    return ((a - b).cwiseAbs().array() <= 1e-8 + 1e-5 * b.cwiseAbs().array()).all();
}

/// The part of the image that an interpolation on the grid can feel. The cubic B-spline's prefilter decays by 0.268 a
/// voxel: beyond the margin, less than 1e-13 of a value.
imaging::Volume aroundGrid(const imaging::Volume& image, const imaging::Geometry& grid) {
    constexpr int kMarginVoxels = 24;
    Eigen::Vector3d low = Eigen::Vector3d::Constant(std::numeric_limits<double>::max());
    Eigen::Vector3d high = -low;
    for (int corner = 0; corner < 8; ++corner) {
        const Eigen::Vector3d index((corner & 1) != 0 ? grid.size[0] - 1 : 0, (corner & 2) != 0 ? grid.size[1] - 1 : 0,
                                    (corner & 4) != 0 ? grid.size[2] - 1 : 0);
        const Eigen::Vector3d there = image.geometry().toIndex(grid.toPatient(index));
        low = low.cwiseMin(there);
        high = high.cwiseMax(there);
    }
    imaging::IndexBox box;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        box.begin[axis] = std::max(0, static_cast<int>(std::floor(low[row])) - kMarginVoxels);
        const int end =
            std::min(image.geometry().size[axis], static_cast<int>(std::ceil(high[row])) + kMarginVoxels + 1);
        box.size[axis] = end - box.begin[axis];
    }
    return box.size == image.geometry().size ? image : imaging::cropped(image, box);
}

} // namespace

imaging::Volume prepareImage(const imaging::Volume& volume, const ExtractionSettings& settings,
                             const Progress& progress) {
    imaging::Volume image = volume;
    if (settings.correctBias) {
        imaging::N4Settings n4;
        n4.shrinkFactor = settings.n4ShrinkFactor;
        n4.iterations = settings.n4Iterations;
        image = imaging::correctBias(image, std::nullopt, n4, progress);
    }
    progress.throwIfCancelled();
    if (settings.zScoreWithin == ExtractionSettings::ZScore::Body) {
        const imaging::Mask body = imaging::bodyMask(image);
        image = imaging::zScoreNormalise(image, &body, settings.normalizeScale);
    }
    progress.throwIfCancelled();
    if (settings.normalize)
        image = normalise(image, settings);
    progress.throwIfCancelled();
    return image;
}

imaging::Volume normalise(const imaging::Volume& volume, const ExtractionSettings& settings) {
    return volume.visit([&](auto voxels) {
        CompensatedSum sum;
        for (const auto voxel : voxels)
            sum.add(static_cast<double>(voxel));
        const auto count = static_cast<double>(voxels.size());
        const double mean = sum.value() / count;
        if (!std::isfinite(mean))
            throw Error("cannot be normalised: it holds values that are not numbers", kImage,
                        "Repair the image, or switch normalize off.");
        // ITK's formula and, for integers, its exact sums: the last bit decides the bin of values on an edge.
        CompensatedSum squares;
        for (const auto voxel : voxels)
            squares.add(static_cast<double>(voxel) * static_cast<double>(voxel));
        const double variance = (squares.value() - sum.value() * sum.value() / count) / (count - 1.0);
        const double sd = std::sqrt(std::max(0.0, variance));
        if (!(sd > 0.0))
            throw Error("cannot be normalised: all its voxels are equal", kImage, "Switch normalize off.");
        std::vector<double> normalised;
        normalised.reserve(voxels.size());
        // Multiplied, as ITK does, for the same last bit.
        const double scale = 1.0 / sd;
        const double most = settings.removeOutliers.value_or(std::numeric_limits<double>::infinity());
        for (const auto voxel : voxels)
            normalised.push_back(std::clamp((static_cast<double>(voxel) - mean) * scale, -most, most) *
                                 settings.normalizeScale);
        return imaging::Volume::fromVoxels(volume.geometry(), std::move(normalised), volume.modality());
    });
}

imaging::Mask onGridOf(const imaging::Geometry& image, const imaging::Mask& mask, const ExtractionSettings& settings) {
    const auto difference = mask.geometry().differenceTo(image);
    if (difference.empty())
        return mask;
    if (settings.geometryTolerance && mask.geometry().size == image.size &&
        mask.geometry().largestOffsetVoxels(image) <= *settings.geometryTolerance)
        return imaging::Mask::fromBox(image, mask.box(), mask.boxVoxels());
    if (!settings.correctMask)
        throw Error("lies on another grid than the image (" + difference + ")", kRegion,
                    "Choose the outline that was drawn on this image, or set correctMask.");
    if (mask.isEmpty())
        return mask;
    // PyRadiomics' check (imageoperations._checkROI, 3.0.1): two opposite corners, to a thousandth of a voxel.
    constexpr double kTolerance = 1e-3;
    const auto corner = [&](bool far) {
        Eigen::Vector3d index;
        for (std::size_t axis = 0; axis < 3; ++axis)
            index[static_cast<Eigen::Index>(axis)] = mask.box().begin[axis] + (far ? mask.box().size[axis] : 0) - 0.5;
        return image.toIndex(mask.geometry().toPatient(index));
    };
    const Eigen::Vector3d low = corner(false).cwiseMin(corner(true));
    const Eigen::Vector3d high = corner(false).cwiseMax(corner(true));
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        if (low[row] < -0.5 - kTolerance || high[row] > image.size[axis] - 0.5 + kTolerance)
            throw Error("reaches outside the image", kRegion, "Choose the outline that was drawn on this image.");
    }
    return imaging::resample(mask, image);
}

ExtractionGrid extractionGrid(const imaging::Mask& mask, const ExtractionSettings& settings) {
    const imaging::Geometry& original = mask.geometry();
    const auto& box = mask.box();
    const int pad = settings.padDistance;
    if (!settings.resampledPixelSpacingMm && !settings.preCrop)
        return {original, {{0, 0, 0}, original.size}, false};
    Eigen::Vector3d spacing = original.spacingMm;
    for (std::size_t axis = 0; settings.resampledPixelSpacingMm && axis < 3; ++axis) {
        const double wanted = (*settings.resampledPixelSpacingMm)[axis];
        // A region of one slice is not resampled across it.
        if (wanted != 0.0 && box.size[axis] > 1)
            spacing[static_cast<Eigen::Index>(axis)] = wanted;
    }
    if (allClose(original.spacingMm, spacing)) {
        const auto padded = imaging::widened(box, {pad, pad, pad}, original.size);
        return {imaging::cropped(original, padded), padded, false};
    }
    imaging::Geometry grid = original;
    grid.spacingMm = spacing;
    Eigen::Vector3d firstIndex;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        const double ratio = original.spacingMm[row] / spacing[row];
        const double begin = box.begin[axis];
        const double low = std::max(0.0, std::floor((begin - 0.5) * ratio - pad));
        const double high = std::min(std::ceil(original.size[axis] * ratio) - 1.0,
                                     std::ceil((begin + box.size[axis] - 0.5) * ratio + pad));
        constexpr double kMostVoxels = 1e6;
        if (high - low > kMostVoxels)
            throw Error("would span " + formatSignificant(high - low, 3) + " voxels when resampled", kRegion,
                        "Use a larger resampledPixelSpacing.");
        grid.size[axis] = static_cast<int>(high - low + 1.0);
        firstIndex[row] = 0.5 * (spacing[row] - original.spacingMm[row]) / original.spacingMm[row] + low / ratio;
    }
    grid.originMm = original.toPatient(firstIndex);
    grid.validate("The resampled image");
    return {grid, {}, true};
}

bool ExtractionGrid::operator==(const ExtractionGrid& other) const {
    return isResampled == other.isResampled && box.begin == other.box.begin && geometry.size == other.geometry.size &&
           geometry.spacingMm == other.geometry.spacingMm && geometry.originMm == other.geometry.originMm &&
           geometry.direction == other.geometry.direction;
}

imaging::Volume toGrid(const imaging::Volume& image, const ExtractionGrid& grid, const ExtractionSettings& settings) {
    if (grid.isResampled)
        return imaging::resample(aroundGrid(image, grid.geometry), grid.geometry, settings.interpolator);
    return grid.box.size == image.geometry().size ? image : imaging::cropped(image, grid.box);
}

imaging::Mask toGrid(const imaging::Mask& mask, const ExtractionGrid& grid) {
    if (grid.isResampled) {
        auto resampled = imaging::resample(mask, grid.geometry);
        if (resampled.isEmpty())
            throw Error("vanishes when the image is resampled", kRegion, "Use a smaller resampledPixelSpacing.");
        return resampled;
    }
    if (grid.box.size == mask.geometry().size)
        return mask;
    imaging::IndexBox box = mask.box();
    for (std::size_t axis = 0; axis < 3; ++axis)
        box.begin[axis] -= grid.box.begin[axis];
    return imaging::Mask::fromBox(grid.geometry, box, mask.boxVoxels());
}

imaging::Mask resegment(const imaging::Volume& image, const imaging::Mask& mask, const ExtractionSettings& settings) {
    auto limits = settings.resegmentRange;
    std::sort(limits.begin(), limits.end());
    double largest = -std::numeric_limits<double>::infinity();
    double sum = 0.0;
    forEachRegionValue(image, mask, [&](double value, std::size_t) {
        largest = std::max(largest, value);
        sum += value;
    });
    const double mean = sum / static_cast<double>(mask.voxelCount());
    double squares = 0.0;
    forEachRegionValue(image, mask, [&](double value, std::size_t) { squares += (value - mean) * (value - mean); });
    const double sd = std::sqrt(squares / static_cast<double>(mask.voxelCount()));
    for (double& limit : limits) {
        if (settings.resegmentMode == ExtractionSettings::ResegmentMode::Relative)
            limit *= largest;
        if (settings.resegmentMode == ExtractionSettings::ResegmentMode::Sigma)
            limit = mean + sd * limit;
    }
    std::vector<std::uint8_t> kept(mask.box().voxelCount(), 0);
    std::size_t count = 0;
    forEachRegionValue(image, mask, [&](double value, std::size_t here) {
        if (value >= limits.front() && (limits.size() == 1 || value <= limits.back())) {
            kept[here] = 1;
            ++count;
        }
    });
    if (count <= 1)
        throw Error("keeps " + std::to_string(count) + " voxels within resegmentRange", kRegion, "Widen the range.");
    return imaging::Mask::fromBox(mask.geometry(), mask.box(), kept);
}

RegionImage cutOut(const imaging::Mask& mask, const imaging::IndexBox& box, const imaging::Volume* image,
                   const imaging::Index& imageBegin) {
    RegionImage region;
    region.size = box.size;
    region.spacingMm = mask.geometry().spacingMm;
    region.inside = mask.voxelsOf(box);
    if (image == nullptr)
        return region;
    region.float32 = image->scalarType() == imaging::ScalarType::Float32;
    region.values.resize(box.voxelCount());
    image->visit([&](auto voxels) {
        for (int k = 0; k < box.size[2]; ++k)
            for (int j = 0; j < box.size[1]; ++j) {
                const std::size_t row = image->geometry().offset(
                    box.begin[0] - imageBegin[0], box.begin[1] - imageBegin[1] + j, box.begin[2] - imageBegin[2] + k);
                double* values = region.values.data() + region.offset(0, j, k);
                for (std::size_t i = 0; i < static_cast<std::size_t>(box.size[0]); ++i)
                    values[i] = static_cast<double>(voxels[row + i]);
            }
    });
    return region;
}

void requireLargeEnough(const imaging::Mask& mask, const ExtractionSettings& settings) {
    if (mask.isEmpty())
        throw Error("is empty", kRegion, "Outline at least a few voxels.");
    const auto& size = mask.box().size;
    const auto dimensions = std::count_if(size.begin(), size.end(), [](int length) { return length > 1; });
    if (dimensions == 0)
        throw Error("is a single voxel, which has no shape and no texture", kRegion, "Outline a larger region.");
    if (dimensions < settings.minimumRoiDimensions)
        throw Error("extends in " + std::to_string(dimensions) + " dimensions, fewer than minimumROIDimensions (" +
                        std::to_string(settings.minimumRoiDimensions) + ")",
                    kRegion, "Outline a larger region, or lower the setting.");
    if (settings.minimumRoiSize && mask.voxelCount() <= static_cast<std::size_t>(*settings.minimumRoiSize))
        throw Error("has " + std::to_string(mask.voxelCount()) + " voxels; minimumROISize asks for more than " +
                        std::to_string(*settings.minimumRoiSize),
                    kRegion, "Outline a larger region, or lower the setting.");
}

} // namespace rimlight::radiomics
