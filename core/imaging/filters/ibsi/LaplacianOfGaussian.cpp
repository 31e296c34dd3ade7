#include "core/imaging/filters/ibsi/LaplacianOfGaussian.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace rimlight::imaging::ibsi {

namespace {

/// The sampled Gaussian of standard deviation sigma (in voxels) and its second derivative, cut at the same radius.
struct GaussianPair {
    Kernel gaussian;
    Kernel secondDerivative;
};

GaussianPair gaussianPair(double sigma, double truncateSigmas) {
    const int radius = static_cast<int>(std::floor(truncateSigmas * sigma + 0.5));
    GaussianPair pair;
    for (int x = -radius; x <= radius; ++x) {
        const double squared = static_cast<double>(x) * x / (sigma * sigma);
        const double value = std::exp(-squared / 2.0) / (std::sqrt(2.0 * std::numbers::pi) * sigma);
        pair.gaussian.push_back({x, value});
        pair.secondDerivative.push_back({x, value * (squared - 1.0) / (sigma * sigma)});
    }
    return pair;
}

void add(std::vector<double>& sum, const std::vector<double>& other) {
    for (std::size_t n = 0; n < sum.size(); ++n)
        sum[n] += other[n];
}

} // namespace

void LaplacianOfGaussianParameters::validate() const {
    requireInRange(sigmaMm, 0.01, 1000.0, "sigma of the Laplacian of Gaussian");
    requireInRange(truncateSigmas, 1.0, 20.0, "truncation of the Laplacian of Gaussian");
}

Volume laplacianOfGaussian(const Volume& image, const LaplacianOfGaussianParameters& parameters,
                           const Progress& progress, unsigned maxThreads) {
    parameters.validate();
    const double sigma =
        parameters.sigmaMm / isotropicSpacingMm(image.geometry(), parameters.extent, "Laplacian of Gaussian");
    requireInRange(sigma * parameters.truncateSigmas, 0.5, 2000.0, "radius in voxels of the Laplacian of Gaussian");
    const auto [g, d] = gaussianPair(sigma, parameters.truncateSigmas);
    const Index& size = image.geometry().size;
    const Work work{progress, maxThreads};
    const auto along = [&](const std::vector<double>& source, std::vector<double>& target, int axis,
                           const Kernel& kernel) {
        convolve(source, target, size, axis, kernel, parameters.boundary, work);
    };

    // The sum over the axes of the second derivative along one and the Gaussian along the others: the truncated
    // kernel of IBSI 2 in 8 passes of one dimension instead of one of three.
    auto smooth = finiteVoxels(image);
    std::vector<double> curved(smooth.size());
    along(smooth, curved, 0, d);
    along(smooth, smooth, 0, g);
    along(curved, curved, 1, g);
    progress.report(0.3, "Filtering");
    std::vector<double> scratch(smooth.size());
    along(smooth, scratch, 1, d);
    add(curved, scratch);
    if (parameters.extent == Extent::Space) {
        along(smooth, smooth, 1, g);
        along(smooth, scratch, 2, d);
        along(curved, curved, 2, g);
        add(curved, scratch);
    }
    progress.report(1.0, "Filtering");
    return responseMap(image, std::move(curved));
}

} // namespace rimlight::imaging::ibsi
