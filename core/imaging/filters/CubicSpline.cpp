#include "core/imaging/filters/CubicSpline.h"

#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"

#include <cassert>
#include <cmath>
#include <type_traits>

namespace rimlight::imaging {

namespace {

constexpr double kPole = -0.267949192431122706472553658494127633; // sqrt(3) - 2

/// One pass over lines that run side by side: element e of point n is data[n * step + e], e in 0 .. width - 1.
/// Borders are mirrored about the outermost voxels.
void filterLines(double* data, std::size_t points, std::size_t step, std::size_t width) {
    if (points < 2)
        return; // a single voxel is its own coefficient
    constexpr double kGain = (1.0 - kPole) * (1.0 - 1.0 / kPole);
    const auto at = [&](std::size_t n) { return data + n * step; };
    for (std::size_t n = 0; n < points; ++n)
        for (std::size_t e = 0; e < width; ++e)
            at(n)[e] *= kGain;

    const std::size_t last = points - 1;
    const double mirrored = std::pow(kPole, static_cast<double>(last));
    double* first = at(0);
    for (std::size_t e = 0; e < width; ++e)
        first[e] += mirrored * at(last)[e];
    double power = kPole;
    for (std::size_t n = 1; n < last && power != 0.0; ++n, power *= kPole) {
        const double* near = at(n);
        const double* far = at(last - n);
        for (std::size_t e = 0; e < width; ++e)
            first[e] += power * (near[e] + mirrored * far[e]);
    }
    const double period = 1.0 - mirrored * mirrored;
    for (std::size_t e = 0; e < width; ++e)
        first[e] /= period;

    for (std::size_t n = 1; n < points; ++n) {
        const double* before = at(n - 1);
        double* here = at(n);
        for (std::size_t e = 0; e < width; ++e)
            here[e] += kPole * before[e];
    }
    for (std::size_t e = 0; e < width; ++e)
        at(last)[e] = (kPole * at(last - 1)[e] + at(last)[e]) * kPole / (kPole * kPole - 1.0);
    for (std::size_t n = last; n-- > 0;) {
        const double* after = at(n + 1);
        double* here = at(n);
        for (std::size_t e = 0; e < width; ++e)
            here[e] = kPole * (after[e] - here[e]);
    }
}

/// The four weights of the cubic B-spline at a fraction in [0, 1); scipy takes the last as what is missing to one.
std::array<double, 4> cubicWeights(double fraction) {
    const double x = fraction;
    const double z = 1.0 - x;
    std::array<double, 4> w{};
    w[0] = z * z * z / 6.0;
    w[1] = (x * x * (x - 2.0) * 3.0 + 4.0) / 6.0;
    w[2] = (z * z * (z - 2.0) * 3.0 + 4.0) / 6.0;
    w[3] = 1.0 - w[0] - w[1] - w[2];
    return w;
}

/// The index mirrored about the outermost voxels, as often as it takes.
int mirrored(int index, int size) {
    if (size <= 1)
        return 0;
    const int period = 2 * size - 2;
    index = ((index % period) + period) % period;
    return index < size ? index : period - index;
}

} // namespace

CubicSpline cubicSpline(const Volume& image, const IndexBox& box, const Progress& progress, unsigned maxThreads) {
    CubicSpline spline;
    spline.gridSize = image.geometry().size;
    image.visit([&]<class T>(std::span<const T> voxels) {
        constexpr int kMargin = std::is_integral_v<T> ? 48 : 560;
        spline.box = widened(box, {kMargin, kMargin, kMargin}, spline.gridSize);
        const auto& size = spline.box.size;
        const auto width = static_cast<std::size_t>(size[0]);
        const auto rows = static_cast<std::size_t>(size[1]);
        const auto slices = static_cast<std::size_t>(size[2]);
        spline.coefficients.resize(spline.box.voxelCount());
        double* data = spline.coefficients.data();
        parallelFor(
            rows,
            [&](std::size_t j) {
                progress.throwIfCancelled();
                for (std::size_t k = 0; k < slices; ++k) {
                    const T* source =
                        voxels.data() + image.geometry().offset(spline.box.begin[0],
                                                                spline.box.begin[1] + static_cast<int>(j),
                                                                spline.box.begin[2] + static_cast<int>(k));
                    double* target = data + (k * rows + j) * width;
                    for (std::size_t i = 0; i < width; ++i)
                        target[i] = static_cast<double>(source[i]);
                }
                filterLines(data + j * width, slices, rows * width, width);
            },
            maxThreads);
        parallelFor(
            slices,
            [&](std::size_t k) {
                progress.throwIfCancelled();
                filterLines(data + k * rows * width, rows, width, width);
                for (std::size_t j = 0; j < rows; ++j)
                    filterLines(data + (k * rows + j) * width, width, 1, 1);
            },
            maxThreads);
    });
    return spline;
}

CubicTaps cubicTaps(const CubicSpline& spline, std::size_t axis, int begin, int size, double offset) {
    CubicTaps taps;
    taps.begin = begin;
    const auto padded = static_cast<std::size_t>(size) + CubicTaps::kPadding;
    taps.inside.resize(padded);
    taps.indices.resize(padded);
    for (auto& weights : taps.weights)
        weights.resize(padded);
    const int gridSize = spline.gridSize[axis];
    for (int n = 0; n < size; ++n) {
        const auto slot = static_cast<std::size_t>(n);
        const double position = begin + n + offset;
        if (!(position >= 0.0 && position <= gridSize - 1))
            continue;
        taps.inside[slot] = 1;
        const double whole = std::floor(position);
        const auto weights = cubicWeights(position - whole);
        for (std::size_t tap = 0; tap < 4; ++tap) {
            const int index = mirrored(static_cast<int>(whole) - 1 + static_cast<int>(tap), gridSize);
            taps.indices[slot][tap] = index - spline.box.begin[axis];
            taps.weights[tap][slot] = weights[tap];
            assert(taps.indices[slot][tap] >= 0 && taps.indices[slot][tap] < spline.box.size[axis]);
        }
    }
    return taps;
}

} // namespace rimlight::imaging
