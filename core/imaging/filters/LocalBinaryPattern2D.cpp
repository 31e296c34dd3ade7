#include "core/imaging/filters/LocalBinaryPattern2D.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace rimlight::imaging {

namespace {

constexpr int kMostSamples = 31; // a pattern is a 32-bit number with sign in scikit-image

void validate(const LocalBinaryPattern2DSettings& settings) {
    if (!(settings.radius > 0.0 && settings.radius <= 1000.0))
        throw Error("radius must be above 0 and at most 1000 voxels", "Local binary pattern 2D",
                    "Correct lbp2DRadius; 1 is usual.");
    if (settings.samples < 1 || settings.samples > kMostSamples)
        throw Error("samples must lie between 1 and 31", "Local binary pattern 2D",
                    "Correct lbp2DSamples; 8 is usual.");
    if (settings.sliceAxis < 0 || settings.sliceAxis > 2)
        throw Error("the slice axis must be 0, 1 or 2", "Local binary pattern 2D", "Correct force2Ddimension.");
}

/// Where a sample lies between two voxels of one axis.
struct Place {
    std::ptrdiff_t low = 0;
    std::ptrdiff_t high = 0;
    bool lowInside = false;
    bool highInside = false;
    double fraction = 0.0;
};

/// For each coordinate of the box along one axis, the places of all samples.
std::vector<Place> placesOf(int begin, int size, int gridSize, std::size_t stride, const std::vector<double>& offsets) {
    std::vector<Place> places;
    places.reserve(static_cast<std::size_t>(size) * offsets.size());
    for (int n = begin; n < begin + size; ++n)
        for (const double offset : offsets) {
            const double position = n + offset;
            const auto low = static_cast<long>(std::floor(position));
            const auto high = static_cast<long>(std::ceil(position));
            Place place;
            place.lowInside = low >= 0 && low < gridSize;
            place.highInside = high >= 0 && high < gridSize;
            place.low = static_cast<std::ptrdiff_t>(stride) * low;
            place.high = static_cast<std::ptrdiff_t>(stride) * high;
            place.fraction = position - static_cast<double>(low);
            places.push_back(place);
        }
    return places;
}

/// scikit-image rounds the places on the circle to five decimals, with a radius in single precision.
double roundedPlace(double place) {
    return std::nearbyint(place * 1e5) / 1e5;
}

/// Bilinear interpolation in the order of scikit-image's sums, which decides between equal values.
template <class T>
double interpolated(const T* slice, const Place& row, const Place& column) {
    const auto at = [&](bool inside, std::ptrdiff_t offset) {
        return inside ? static_cast<double>(slice[offset]) : 0.0;
    };
    const double f = column.fraction;
    const double top = (1.0 - f) * at(row.lowInside && column.lowInside, row.low + column.low) +
                       f * at(row.lowInside && column.highInside, row.low + column.high);
    const double bottom = (1.0 - f) * at(row.highInside && column.lowInside, row.high + column.low) +
                          f * at(row.highInside && column.highInside, row.high + column.high);
    return (1.0 - row.fraction) * top + row.fraction * bottom;
}

double variance(std::span<const double> texture) {
    double sum = 0.0;
    double squares = 0.0;
    for (const double value : texture) {
        sum += value;
        squares += value * value;
    }
    const auto count = static_cast<double>(texture.size());
    return (squares - (sum * sum) / count) / count;
}

double leastRotation(std::uint32_t pattern, int samples) {
    std::uint32_t least = pattern;
    for (int turn = 1; turn < samples; ++turn) {
        pattern = (pattern >> 1U) | ((pattern & 1U) << static_cast<unsigned>(samples - 1));
        least = std::min(least, pattern);
    }
    return least;
}

double codeOf(std::uint32_t pattern, const LocalBinaryPattern2DSettings& settings) {
    switch (settings.method) {
    case LocalBinaryPatternMethod::RotationInvariant:
        return leastRotation(pattern, settings.samples);
    case LocalBinaryPatternMethod::Uniform: {
        // The step from the last sample to the first doesn't count, there as here.
        const std::uint32_t steps = (1U << static_cast<unsigned>(settings.samples - 1)) - 1U;
        const int changes = std::popcount((pattern ^ (pattern >> 1U)) & steps);
        return changes <= 2 ? std::popcount(pattern) : settings.samples + 1;
    }
    case LocalBinaryPatternMethod::Default:
    case LocalBinaryPatternMethod::Variance:
        break;
    }
    return pattern;
}

/// What numpy stores in an array of type T: integers truncate, and take the low bits of a 32-bit integer.
template <class T>
T stored(double value) {
    if constexpr (std::is_floating_point_v<T>) {
        return static_cast<T>(value);
    } else {
        const bool fits = value > -2147483649.0 && value < 2147483648.0;
        return static_cast<T>(fits ? static_cast<std::int32_t>(value) : std::numeric_limits<std::int32_t>::min());
    }
}

/// The axes of a slice's rows and columns after numpy's swapaxes(0, force2Ddimension).
struct SliceAxes {
    std::size_t slice;
    std::size_t row;
    std::size_t column;
};

SliceAxes axesOf(int sliceAxis) {
    if (sliceAxis == 2)
        return {2, 1, 0};
    if (sliceAxis == 1)
        return {1, 2, 0};
    return {0, 1, 2};
}

std::array<std::size_t, 3> stridesOf(const Index& size) {
    return {1, static_cast<std::size_t>(size[0]),
            static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1])};
}

} // namespace

Volume localBinaryPattern2D(const Volume& image, const IndexBox& box, const LocalBinaryPattern2DSettings& settings,
                            const Progress& progress, unsigned maxThreads) {
    validate(settings);
    const auto samples = static_cast<std::size_t>(settings.samples);
    const double radius = static_cast<float>(settings.radius);
    std::vector<double> rowOffsets;
    std::vector<double> columnOffsets;
    for (int s = 0; s < settings.samples; ++s) {
        const double angle = 2.0 * std::numbers::pi * s / settings.samples;
        rowOffsets.push_back(roundedPlace(-radius * std::sin(angle)));
        columnOffsets.push_back(roundedPlace(radius * std::cos(angle)));
    }
    const SliceAxes axes = axesOf(settings.sliceAxis);
    const auto strides = stridesOf(image.geometry().size);
    const auto boxStrides = stridesOf(box.size);
    const auto placesAlong = [&](std::size_t axis, const std::vector<double>& offsets) {
        return placesOf(box.begin[axis], box.size[axis], image.geometry().size[axis], strides[axis], offsets);
    };
    const auto rowPlaces = placesAlong(axes.row, rowOffsets);
    const auto columnPlaces = placesAlong(axes.column, columnOffsets);
    const auto rows = static_cast<std::size_t>(box.size[axes.row]);
    const auto columns = static_cast<std::size_t>(box.size[axes.column]);

    return image.visit([&]<class T>(std::span<const T> voxels) {
        std::vector<T> result(box.voxelCount());
        parallelFor(
            static_cast<std::size_t>(box.size[axes.slice]) * rows,
            [&](std::size_t line) {
                progress.throwIfCancelled();
                const std::size_t slice = line / rows;
                const std::size_t row = line % rows;
                const T* source =
                    voxels.data() + (static_cast<std::size_t>(box.begin[axes.slice]) + slice) * strides[axes.slice];
                const T* centres = source + (static_cast<std::size_t>(box.begin[axes.row]) + row) * strides[axes.row];
                T* target = result.data() + slice * boxStrides[axes.slice] + row * boxStrides[axes.row];
                std::array<double, kMostSamples> texture{};
                for (std::size_t column = 0; column < columns; ++column) {
                    for (std::size_t s = 0; s < samples; ++s)
                        texture[s] =
                            interpolated(source, rowPlaces[row * samples + s], columnPlaces[column * samples + s]);
                    double code = 0.0;
                    if (settings.method == LocalBinaryPatternMethod::Variance) {
                        code = variance({texture.data(), samples});
                    } else {
                        const double centre =
                            static_cast<double>(centres[(static_cast<std::size_t>(box.begin[axes.column]) + column) *
                                                        strides[axes.column]]);
                        std::uint32_t pattern = 0;
                        for (std::size_t s = 0; s < samples; ++s)
                            pattern |= (texture[s] - centre >= 0.0 ? 1U : 0U) << s;
                        code = codeOf(pattern, settings);
                    }
                    target[column * boxStrides[axes.column]] = stored<T>(code);
                }
            },
            maxThreads);
        return Volume::fromVoxels(cropped(image.geometry(), box), std::move(result), image.modality());
    });
}

} // namespace rimlight::imaging
