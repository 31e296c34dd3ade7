#include "core/imaging/filters/ibsi/Laws.h"

#include "core/base/Error.h"
#include "core/imaging/filters/ibsi/SeparableFilter.h"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace rimlight::imaging::ibsi {

namespace {

/// IBSI 2's table of Laws' kernels, before they are normalised.
std::vector<double> lawsWeights(std::string_view name) {
    static const std::array<std::pair<std::string_view, std::vector<double>>, 8> kKernels = {{
        {"L5", {1, 4, 6, 4, 1}},
        {"E5", {-1, -2, 0, 2, 1}},
        {"S5", {-1, 0, 2, 0, -1}},
        {"W5", {-1, 2, 0, -2, 1}},
        {"R5", {1, -4, 6, -4, 1}},
        {"L3", {1, 2, 1}},
        {"E3", {-1, 0, 1}},
        {"S3", {-1, 2, -1}},
    }};
    for (const auto& [known, weights] : kKernels)
        if (known == name)
            return weights;
    throw Error("\"" + std::string(name) + "\" is no kernel of Laws", "Laws' kernels",
                "Choose two or three of L5, E5, S5, W5, R5, L3, E3 and S3, such as L5E5E5.");
}

SeparableFilter lawsKernels(const std::string& names) {
    SeparableFilter filter;
    for (std::size_t n = 0; n < names.size(); n += 2) {
        auto weights = lawsWeights(std::string_view(names).substr(n, 2));
        double squares = 0.0;
        for (const double weight : weights)
            squares += weight * weight;
        for (double& weight : weights)
            weight /= std::sqrt(squares);
        filter.axes.push_back({centredKernel(weights)});
    }
    return filter;
}

} // namespace

void LawsParameters::validate() const {
    if (kernels.size() != 4 && kernels.size() != 6)
        throw Error("\"" + kernels + "\" is not two or three kernels", "Laws' kernels",
                    "Choose two or three of L5, E5, S5, W5, R5, L3, E3 and S3, such as L5E5E5.");
    lawsKernels(kernels);
    requireInRange(energyDistance, 0, 499, "distance of Laws' texture energy");
}

Volume lawsFilter(const Volume& image, const LawsParameters& parameters, const Progress& progress,
                  unsigned maxThreads) {
    parameters.validate();
    const SeparableFilter filter = lawsKernels(parameters.kernels);
    const Index& size = image.geometry().size;
    const Progress first = progress.part(0.0, 0.9);
    auto response = respond(finiteVoxels(image), size, filter, {parameters.rotationInvariant, parameters.pooling},
                            parameters.boundary, {first, maxThreads});
    if (parameters.energyDistance > 0) {
        for (double& value : response)
            value = std::abs(value);
        const int support = 2 * parameters.energyDistance + 1;
        const Kernel mean = centredKernel(std::vector<double>(static_cast<std::size_t>(support), 1.0 / support));
        for (int axis = 0; axis < static_cast<int>(filter.axes.size()); ++axis)
            convolve(response, response, size, axis, mean, parameters.boundary, {progress, maxThreads});
    }
    progress.report(1.0, "Filtering");
    return responseMap(image, std::move(response));
}

} // namespace rimlight::imaging::ibsi
