#include "core/imaging/filters/ibsi/Gabor.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/filters/ibsi/Fourier.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace rimlight::imaging::ibsi {

namespace {

/// The envelope ends where it has fallen to 7e-10 of its middle.
constexpr double kEnvelopeSigmas = 6.5;
/// Keeps the kernel, and with it the padded plane, within the memory of a workstation.
constexpr double kLargestRadius = 2000.0;

/// One kernel's envelope and wave, in pixels.
struct GaborKernel {
    double sigma = 1.0;
    double wavelength = 1.0;
    double gamma = 1.0;
    int radius = 1;

    Complex at(int x, int y, double thetaRadians) const {
        const double along = x * std::cos(thetaRadians) + y * std::sin(thetaRadians);
        const double across = y * std::cos(thetaRadians) - x * std::sin(thetaRadians);
        const double envelope = std::exp(-(along * along + gamma * gamma * across * across) / (2.0 * sigma * sigma));
        return std::polar(envelope, 2.0 * std::numbers::pi * along / wavelength);
    }
};

/// The angles whose moduli differ: half a turn conjugates the kernel, which the modulus doesn't see.
std::vector<double> anglesRadians(const GaborParameters& parameters) {
    const auto steps =
        parameters.rotationInvariant ? static_cast<int>(std::lround(360.0 / parameters.thetaStepDegrees)) : 1;
    const int distinct = steps % 2 == 0 ? steps / 2 : steps;
    std::vector<double> angles;
    angles.reserve(static_cast<std::size_t>(distinct));
    for (int n = 0; n < distinct; ++n)
        angles.push_back((parameters.thetaDegrees + n * parameters.thetaStepDegrees) * std::numbers::pi / 180.0);
    return angles;
}

/// The planes of a volume across one axis, and how their pixels lie in it.
struct PlaneStack {
    int columns = 0;
    int rows = 0;
    int count = 0;
    std::size_t columnStep = 0;
    std::size_t rowStep = 0;
    std::size_t planeStep = 0;
};

PlaneStack planesAcross(const Index& size, int normal) {
    const auto row = static_cast<std::size_t>(size[0]);
    const std::size_t plane = row * static_cast<std::size_t>(size[1]);
    if (normal == 2)
        return {size[0], size[1], size[2], 1, row, plane};
    if (normal == 1)
        return {size[0], size[2], size[1], 1, plane, row};
    return {size[1], size[2], size[0], row, plane, 1};
}

/// Filters planes of one shape; the kernels' spectra are made once.
class PlaneFilter {
public:
    PlaneFilter(const PlaneStack& stack, const GaborKernel& kernel, const std::vector<double>& angles,
                Boundary boundary)
        : m_stack(stack), m_radius(kernel.radius), m_width(fastLength(stack.columns + 2 * kernel.radius)),
          m_height(fastLength(stack.rows + 2 * kernel.radius)),
          m_forward(FourierPlan::complexPlane(m_height, m_width, true)),
          m_backward(FourierPlan::complexPlane(m_height, m_width, false)) {
        for (int x = -m_radius; x < stack.columns + m_radius; ++x)
            m_columnFrom.push_back(indexWithin(x, stack.columns, boundary));
        for (int y = -m_radius; y < stack.rows + m_radius; ++y)
            m_rowFrom.push_back(indexWithin(y, stack.rows, boundary));
        for (const double angle : angles)
            m_spectra.push_back(spectrum(kernel, angle));
    }

    /// Adds the moduli of one plane for all angles to pooled, or keeps the greatest.
    void pool(const double* plane, double* pooled, Pooling pooling) const {
        std::vector<Complex> image(area());
        for (std::size_t y = 0; y < m_rowFrom.size(); ++y)
            for (std::size_t x = 0; x < m_columnFrom.size(); ++x)
                if (m_rowFrom[y] >= 0 && m_columnFrom[x] >= 0)
                    image[y * static_cast<std::size_t>(m_width) + x] =
                        plane[static_cast<std::size_t>(m_rowFrom[y]) * m_stack.rowStep +
                              static_cast<std::size_t>(m_columnFrom[x]) * m_stack.columnStep];
        m_forward.run(image.data());
        std::vector<Complex> response(area());
        for (const auto& weights : m_spectra) {
            for (std::size_t n = 0; n < response.size(); ++n)
                response[n] = image[n] * weights[n];
            m_backward.run(response.data());
            for (int y = 0; y < m_stack.rows; ++y)
                for (int x = 0; x < m_stack.columns; ++x) {
                    const Complex& value = response[offset(x + m_radius, y + m_radius)];
                    const double modulus = std::sqrt(std::norm(value));
                    double& target = pooled[static_cast<std::size_t>(y) * m_stack.rowStep +
                                            static_cast<std::size_t>(x) * m_stack.columnStep];
                    target = pooling == Pooling::Average ? target + modulus : std::max(target, modulus);
                }
        }
    }

private:
    std::size_t area() const { return static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height); }
    std::size_t offset(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }

    /// Real, since the kernel's other half is its conjugate; scaled for the transform and back.
    std::vector<double> spectrum(const GaborKernel& kernel, double angle) const {
        std::vector<Complex> values(area());
        for (int y = -m_radius; y <= m_radius; ++y)
            for (int x = -m_radius; x <= m_radius; ++x)
                values[offset(x < 0 ? x + m_width : x, y < 0 ? y + m_height : y)] = kernel.at(x, y, angle);
        m_forward.run(values.data());
        std::vector<double> weights(area());
        for (std::size_t n = 0; n < weights.size(); ++n)
            weights[n] = values[n].real() / static_cast<double>(area());
        return weights;
    }

    PlaneStack m_stack;
    int m_radius;
    int m_width;
    int m_height;
    FourierPlan m_forward;
    FourierPlan m_backward;
    std::vector<int> m_columnFrom;
    std::vector<int> m_rowFrom;
    std::vector<std::vector<double>> m_spectra;
};

} // namespace

void GaborParameters::validate() const {
    requireInRange(sigmaMm, 0.01, 1000.0, "sigma of the Gabor filter");
    requireInRange(wavelengthMm, 0.01, 10000.0, "wavelength of the Gabor filter");
    requireInRange(gamma, 0.01, 100.0, "gamma of the Gabor filter");
    requireInRange(thetaDegrees, -360.0, 360.0, "theta of the Gabor filter");
    if (!rotationInvariant)
        return;
    requireInRange(thetaStepDegrees, 1.0, 360.0, "step of theta of the Gabor filter");
    const double steps = 360.0 / thetaStepDegrees;
    if (std::abs(steps - std::round(steps)) > 1e-6)
        throw Error("the steps don't make a full turn", "step of theta of the Gabor filter",
                    "Choose a part of 360 degrees, such as 22.5 or 45.");
}

Volume gaborFilter(const Volume& image, const GaborParameters& parameters, const Progress& progress,
                   unsigned maxThreads) {
    parameters.validate();
    const double spacing = isotropicSpacingMm(
        image.geometry(), parameters.orthogonalPlanes ? Extent::Space : Extent::Slices, "Gabor filter");
    GaborKernel kernel{parameters.sigmaMm / spacing, parameters.wavelengthMm / spacing, parameters.gamma, 1};
    const double reach = kEnvelopeSigmas * std::max(kernel.sigma, kernel.sigma / kernel.gamma);
    requireInRange(reach, 0.0, kLargestRadius, "radius in voxels of the Gabor filter");
    kernel.radius = std::max(1, static_cast<int>(std::ceil(reach)));

    const auto voxels = finiteVoxels(image);
    const auto angles = anglesRadians(parameters);
    std::vector<double> pooled(voxels.size(), 0.0);
    const int lastNormal = parameters.orthogonalPlanes ? 0 : 2;
    double responses = 0.0;
    for (int normal = 2; normal >= lastNormal; --normal) {
        const PlaneStack stack = planesAcross(image.geometry().size, normal);
        const PlaneFilter filter(stack, kernel, angles, parameters.boundary);
        parallelFor(
            static_cast<std::size_t>(stack.count),
            [&](std::size_t n) {
                progress.throwIfCancelled();
                filter.pool(voxels.data() + n * stack.planeStep, pooled.data() + n * stack.planeStep,
                            parameters.pooling);
            },
            maxThreads);
        responses += static_cast<double>(angles.size());
        progress.report(static_cast<double>(3 - normal) / (3 - lastNormal), "Filtering");
    }
    if (parameters.pooling == Pooling::Average)
        for (double& value : pooled)
            value /= responses;
    return responseMap(image, std::move(pooled));
}

} // namespace rimlight::imaging::ibsi
