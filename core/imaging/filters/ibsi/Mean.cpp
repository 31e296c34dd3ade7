#include "core/imaging/filters/ibsi/Mean.h"

#include "core/base/Error.h"
#include "core/imaging/filters/ibsi/SeparableFilter.h"

namespace rimlight::imaging::ibsi {

void MeanParameters::validate() const {
    requireInRange(support, 1, 999, "support of the mean filter");
    if (support % 2 == 0)
        throw Error("the value is even", "support of the mean filter", "Choose an odd number of voxels.");
}

Volume meanFilter(const Volume& image, const MeanParameters& parameters, const Progress& progress,
                  unsigned maxThreads) {
    parameters.validate();
    const auto voxels = finiteVoxels(image);
    const std::vector<double> weights(static_cast<std::size_t>(parameters.support), 1.0 / parameters.support);
    const SeparableFilter filter{{parameters.extent == Extent::Space ? 3U : 2U, {centredKernel(weights)}}};
    return responseMap(image,
                       respond(voxels, image.geometry().size, filter, {}, parameters.boundary, {progress, maxThreads}));
}

} // namespace rimlight::imaging::ibsi
