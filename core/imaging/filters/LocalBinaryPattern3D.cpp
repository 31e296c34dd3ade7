#include "core/imaging/filters/LocalBinaryPattern3D.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"
#include "core/imaging/filters/CubicSpline.h"
#include "core/imaging/filters/Icosphere.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <type_traits>

namespace rimlight::imaging {

namespace {

using Points = std::vector<std::array<double, 3>>;

/// Voxels of a row that are worked on side by side.
constexpr std::size_t kBlock = CubicTaps::kPadding;
using Block = std::array<double, kBlock>;

void validate(const LocalBinaryPattern3DSettings& settings) {
    if (settings.levels < 1 || settings.levels > 20)
        throw Error("levels must lie between 1 and 20", "Local binary pattern 3D", "Correct lbp3DLevels; 2 is usual.");
    if (!(settings.icosphereRadius > 0.0 && settings.icosphereRadius <= 1000.0))
        throw Error("radius must be above 0 and at most 1000 voxels", "Local binary pattern 3D",
                    "Correct lbp3DIcosphereRadius; 1 is usual.");
    if (settings.icosphereSubdivision < 0 || settings.icosphereSubdivision > 5)
        throw Error("subdivision must lie between 0 and 5", "Local binary pattern 3D",
                    "Correct lbp3DIcosphereSubdivision; 1 is usual.");
}

/// The spherical harmonics of one degree at the points, as real functions.
///
/// PyRadiomics sums Y(u) Y(v) over the orders without conjugation; for an order m and -m together that is
/// 2 Re(Y_m(u) Y_m(v)), so the real and imaginary parts of orders above 0 count twice, the imaginary with a minus. The
/// norm over v of the pattern's part of the degree is then a quadratic form of the few sums of each function over the
/// pattern.
class Degree {
public:
    Degree(int degree, const Points& points, double radius) {
        for (int order = 0; order <= degree; ++order) {
            const double norm = std::sqrt((2.0 * degree + 1.0) / (4.0 * std::numbers::pi) *
                                          std::tgamma(degree - order + 1.0) / std::tgamma(degree + order + 1.0));
            std::vector<double> real;
            std::vector<double> imaginary;
            for (const auto& point : points) {
                // PyRadiomics gives scipy's sph_harm the polar angle for the azimuth and the other way round.
                const double azimuth = std::acos(std::clamp(point[2] / radius, -1.0, 1.0));
                const double polar = std::atan2(point[1], point[0]);
                const double legendre =
                    std::assoc_legendre(static_cast<unsigned>(degree), static_cast<unsigned>(order), std::cos(polar));
                real.push_back(norm * legendre * std::cos(order * azimuth));
                imaginary.push_back(norm * legendre * std::sin(order * azimuth));
            }
            add(std::move(real), order == 0 ? 1.0 : 2.0);
            if (order > 0)
                add(std::move(imaginary), -2.0);
        }
        m_products.resize(m_functions.size() * m_functions.size());
        for (std::size_t a = 0; a < m_functions.size(); ++a)
            for (std::size_t b = 0; b < m_functions.size(); ++b) {
                double sum = 0.0;
                for (std::size_t p = 0; p < points.size(); ++p)
                    sum += m_functions[a][p] * m_functions[b][p];
                m_products[a * m_functions.size() + b] = m_factors[a] * m_factors[b] * sum;
            }
    }

    /// The norm for each voxel of a block; set(p)[e] is 1 where point p of voxel e belongs to the pattern, else 0.
    Block norms(const std::vector<Block>& set) const {
        std::vector<Block> sums(m_functions.size(), Block{});
        for (std::size_t f = 0; f < sums.size(); ++f)
            for (std::size_t p = 0; p < set.size(); ++p)
                for (std::size_t e = 0; e < kBlock; ++e)
                    sums[f][e] += set[p][e] * m_functions[f][p];
        Block norms{};
        if (sums.size() == 1) {
            // Degree 0 counts the set points, so that its values fall on edges of bins: NumPy's order of sums decides.
            for (const double value : m_functions.front())
                for (std::size_t e = 0; e < kBlock; ++e)
                    norms[e] += (sums.front()[e] * value) * (sums.front()[e] * value);
            for (double& norm : norms)
                norm = std::sqrt(norm);
            return norms;
        }
        for (std::size_t a = 0; a < sums.size(); ++a)
            for (std::size_t b = 0; b < sums.size(); ++b)
                for (std::size_t e = 0; e < kBlock; ++e)
                    norms[e] += m_products[a * sums.size() + b] * sums[a][e] * sums[b][e];
        for (double& norm : norms)
            norm = std::sqrt(std::max(0.0, norm));
        return norms;
    }

private:
    void add(std::vector<double> function, double factor) {
        m_functions.push_back(std::move(function));
        m_factors.push_back(factor);
    }

    std::vector<std::vector<double>> m_functions;
    std::vector<double> m_factors;
    std::vector<double> m_products;
};

/// The spline at all points around the voxels of a box.
class SphereSampler {
public:
    SphereSampler(const CubicSpline& spline, const IndexBox& box, const Points& points) : m_spline(spline) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            std::vector<double> offsets;
            for (const auto& point : points) {
                // Numpy's axes: the first coordinate goes along the slices.
                const double offset = point[2 - axis];
                const auto found = std::find(offsets.begin(), offsets.end(), offset);
                m_tapsOfPoint[axis].push_back(static_cast<std::size_t>(found - offsets.begin()));
                if (found == offsets.end()) {
                    offsets.push_back(offset);
                    m_taps[axis].push_back(cubicTaps(spline, axis, box.begin[axis], box.size[axis], offset));
                }
            }
        }
    }

    /// The values at one point around the voxels begin + (i .. i + count - 1, j, k) of the box; 0 outside the image.
    /// Products and sums run in scipy's order.
    Block sample(std::size_t point, std::size_t i, std::size_t j, std::size_t k, std::size_t count) const {
        const CubicTaps& iTaps = m_taps[0][m_tapsOfPoint[0][point]];
        const CubicTaps& jTaps = m_taps[1][m_tapsOfPoint[1][point]];
        const CubicTaps& kTaps = m_taps[2][m_tapsOfPoint[2][point]];
        Block values{};
        if (jTaps.inside[j] == 0 || kTaps.inside[k] == 0)
            return values;
        const bool plain = runsPlainly(iTaps, i, count);
        for (std::size_t kTap = 0; kTap < 4; ++kTap)
            for (std::size_t jTap = 0; jTap < 4; ++jTap) {
                const double* row = rowAt(jTaps.indices[j][jTap], kTaps.indices[k][kTap]);
                const double kWeight = kTaps.weights[kTap][k];
                const double jWeight = jTaps.weights[jTap][j];
                if (plain)
                    addPlainRow(values, row + iTaps.indices[i][0], kWeight, jWeight, iTaps, i, count);
                else
                    addRow(values, row, kWeight, jWeight, iTaps, i, count);
            }
        return values;
    }

private:
    /// True when the block's voxels are inside the image and read neighbouring coefficients in turn.
    static bool runsPlainly(const CubicTaps& taps, std::size_t i, std::size_t count) {
        const std::int32_t first = taps.indices[i][0];
        for (std::size_t e = 0; e < count; ++e)
            for (std::size_t tap = 0; tap < 4; ++tap)
                if (taps.inside[i + e] == 0 || taps.indices[i + e][tap] != first + static_cast<std::int32_t>(e + tap))
                    return false;
        return true;
    }

    const double* rowAt(std::int32_t j, std::int32_t k) const {
        const auto& size = m_spline.box.size;
        return m_spline.coefficients.data() +
               (static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(j)) *
                   static_cast<std::size_t>(size[0]);
    }

    static void addPlainRow(Block& values, const double* row, double kWeight, double jWeight, const CubicTaps& taps,
                            std::size_t i, std::size_t count) {
        std::array<double, kBlock + 3> weighed{};
        for (std::size_t e = 0; e < count + 3; ++e)
            weighed[e] = row[e] * kWeight * jWeight;
        const double* w0 = taps.weights[0].data() + i;
        const double* w1 = taps.weights[1].data() + i;
        const double* w2 = taps.weights[2].data() + i;
        const double* w3 = taps.weights[3].data() + i;
        for (std::size_t e = 0; e < kBlock; ++e)
            values[e] = (((values[e] + weighed[e] * w0[e]) + weighed[e + 1] * w1[e]) + weighed[e + 2] * w2[e]) +
                        weighed[e + 3] * w3[e];
    }

    static void addRow(Block& values, const double* row, double kWeight, double jWeight, const CubicTaps& taps,
                       std::size_t i, std::size_t count) {
        for (std::size_t e = 0; e < count; ++e)
            if (taps.inside[i + e] != 0)
                for (std::size_t tap = 0; tap < 4; ++tap)
                    values[e] += row[taps.indices[i + e][tap]] * kWeight * jWeight * taps.weights[tap][i + e];
    }

    const CubicSpline& m_spline;
    std::array<std::vector<CubicTaps>, 3> m_taps; ///< by axis, one for each distinct offset
    std::array<std::vector<std::size_t>, 3> m_tapsOfPoint;
};

/// What scipy's map_coordinates stores in an array of the image's type: integers rounded half away from zero and
/// clamped.
template <class T>
double storedAs(double value) {
    if constexpr (std::is_floating_point_v<T>) {
        return static_cast<double>(static_cast<T>(value));
    } else {
        constexpr double kLeast = std::numeric_limits<T>::min();
        constexpr double kMost = std::numeric_limits<T>::max();
        if (std::is_unsigned_v<T>)
            return std::trunc(std::min(value > 0.0 ? value + 0.5 : 0.0, kMost));
        return std::trunc(std::clamp(value > 0.0 ? value + 0.5 : value - 0.5, kLeast, kMost));
    }
}

/// Sum in the order of numpy's add.reduce over contiguous values (1.26, pairwise by blocks of 128).
template <class Real>
Real numpySum(std::span<const Real> values) {
    constexpr std::size_t kLanes = 8;
    if (values.size() < kLanes) {
        Real sum{};
        for (const Real value : values)
            sum += value;
        return sum;
    }
    if (values.size() <= 128) {
        std::array<Real, kLanes> lanes{};
        std::copy_n(values.begin(), kLanes, lanes.begin());
        std::size_t n = kLanes;
        for (; n + kLanes <= values.size(); n += kLanes)
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                lanes[lane] += values[n + lane];
        Real sum = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
        for (; n < values.size(); ++n)
            sum += values[n];
        return sum;
    }
    const std::size_t half = values.size() / 2 / kLanes * kLanes;
    return numpySum(values.first(half)) + numpySum(values.subspan(half));
}

/// Excess kurtosis with the population's moments, as scipy.stats.kurtosis; -3 without variance. The values are used up.
/// Real is the type in which scipy computes: that of a floating-point image, else double.
template <class Real>
double excessKurtosis(std::span<Real> values) {
    const auto count = static_cast<Real>(values.size());
    const auto meanOf = [&] { return numpySum(std::span<const Real>(values)) / count; };
    const Real mean = meanOf();
    for (Real& value : values) {
        const Real deviation = value - mean;
        value = deviation * deviation;
    }
    const Real second = meanOf();
    for (Real& value : values)
        value = value * value;
    const Real fourth = meanOf();
    // Below the type's decimal digits (6 or 15), the variance is rounding.
    const Real rounding = (std::is_same_v<Real, float> ? Real(1e-6) : Real(1e-15)) * mean;
    if (second <= rounding * rounding)
        return -3.0;
    return static_cast<double>(fourth / (second * second) - Real(3));
}

IndexBox overlap(const IndexBox& a, const IndexBox& b) {
    IndexBox both;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        both.begin[axis] = std::max(a.begin[axis], b.begin[axis]);
        both.size[axis] = std::min(a.begin[axis] + a.size[axis], b.begin[axis] + b.size[axis]) - both.begin[axis];
    }
    return both;
}

} // namespace

std::vector<Volume> localBinaryPattern3D(const Volume& image, const IndexBox& box, const Mask& mask,
                                         const LocalBinaryPattern3DSettings& settings, const Progress& progress,
                                         unsigned maxThreads) {
    validate(settings);
    const auto levels = static_cast<std::size_t>(settings.levels);
    std::vector<std::vector<double>> results(levels + 1, std::vector<double>(box.voxelCount(), 0.0));
    const IndexBox region = overlap(box, mask.box());
    if (!region.isEmpty()) {
        const Points points = icospherePoints(settings.icosphereSubdivision, settings.icosphereRadius);
        std::vector<Degree> degrees;
        degrees.reserve(static_cast<std::size_t>(settings.levels));
        for (int degree = 0; degree < settings.levels; ++degree)
            degrees.emplace_back(degree, points, settings.icosphereRadius);
        // The farthest coefficient that a neighbour reads.
        const int reach = static_cast<int>(std::ceil(settings.icosphereRadius)) + 3;
        const CubicSpline spline =
            cubicSpline(image, widened(region, {reach, reach, reach}, image.geometry().size), progress, maxThreads);
        const SphereSampler sampler(spline, region, points);
        const Geometry target = cropped(image.geometry(), box);

        image.visit([&]<class T>(std::span<const T> voxels) {
            using Real = std::conditional_t<std::is_same_v<T, float>, float, double>;
            const auto rows = static_cast<std::size_t>(region.size[1]);
            const auto work = [&](std::size_t line) {
                progress.throwIfCancelled();
                const std::size_t j = line % rows;
                const std::size_t k = line / rows;
                const int jImage = region.begin[1] + static_cast<int>(j);
                const int kImage = region.begin[2] + static_cast<int>(k);
                std::vector<Block> neighbours(points.size());
                std::vector<Block> set(points.size());
                std::vector<Real> sphere(points.size());
                const auto block = [&](int iBegin, std::size_t count) {
                    const auto i = static_cast<std::size_t>(iBegin - region.begin[0]);
                    const T* centres = voxels.data() + image.geometry().offset(iBegin, jImage, kImage);
                    for (std::size_t p = 0; p < points.size(); ++p) {
                        neighbours[p] = sampler.sample(p, i, j, k, count);
                        for (std::size_t e = 0; e < count; ++e) {
                            neighbours[p][e] = storedAs<T>(neighbours[p][e]);
                            set[p][e] = neighbours[p][e] >= static_cast<double>(centres[e]) ? 1.0 : 0.0;
                        }
                    }
                    const std::size_t slot =
                        target.offset(iBegin - box.begin[0], jImage - box.begin[1], kImage - box.begin[2]);
                    for (std::size_t level = 0; level < levels; ++level)
                        std::copy_n(degrees[level].norms(set).begin(), count,
                                    results[level].begin() + static_cast<std::ptrdiff_t>(slot));
                    for (std::size_t e = 0; e < count; ++e) {
                        for (std::size_t p = 0; p < points.size(); ++p)
                            sphere[p] = static_cast<Real>(neighbours[p][e]);
                        results[levels][slot + e] = excessKurtosis(std::span<Real>(sphere));
                    }
                };
                for (int i = region.begin[0]; i < region.begin[0] + region.size[0];) {
                    if (!mask.contains(i, jImage, kImage)) {
                        ++i;
                        continue;
                    }
                    int end = i + 1;
                    while (end < region.begin[0] + region.size[0] && end - i < static_cast<int>(kBlock) &&
                           mask.contains(end, jImage, kImage))
                        ++end;
                    block(i, static_cast<std::size_t>(end - i));
                    i = end;
                }
            };
            parallelFor(rows * static_cast<std::size_t>(region.size[2]), work, maxThreads);
        });
    }
    std::vector<Volume> volumes;
    volumes.reserve(results.size());
    for (auto& result : results)
        volumes.push_back(Volume::fromVoxels(cropped(image.geometry(), box), std::move(result), image.modality()));
    return volumes;
}

} // namespace rimlight::imaging
