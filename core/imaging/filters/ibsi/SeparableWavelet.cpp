#include "core/imaging/filters/ibsi/SeparableWavelet.h"

#include "core/base/Error.h"
#include "core/imaging/filters/ibsi/SeparableFilter.h"
#include "core/imaging/filters/ibsi/WaveletKernels.h"

#include <utility>

namespace rimlight::imaging::ibsi {

void SeparableWaveletParameters::validate() const {
    ibsi::wavelet(wavelet);
    if ((passes.size() != 2 && passes.size() != 3) || passes.find_first_not_of("LH") != std::string::npos)
        throw Error("\"" + passes + "\" is not two or three of L and H", "passes of the wavelet",
                    "Choose one letter for each axis, such as LH or LLH.");
    requireInRange(level, 1, 8, "level of the wavelet");
}

Volume separableWavelet(const Volume& image, const SeparableWaveletParameters& parameters, const Progress& progress,
                        unsigned maxThreads) {
    parameters.validate();
    const WaveletKernels kernels = wavelet(parameters.wavelet);
    const Kernel low = centredKernel(kernels.lowPass);
    const Kernel high = centredKernel(kernels.highPass);
    SeparableFilter filter;
    for (const char pass : parameters.passes) {
        KernelChain chain;
        for (int level = 1; level <= parameters.level; ++level)
            chain.push_back(dilated(level == parameters.level && pass == 'H' ? high : low, 1 << (level - 1)));
        filter.axes.push_back(std::move(chain));
    }
    return responseMap(image, respond(finiteVoxels(image), image.geometry().size, filter,
                                      {parameters.rotationInvariant, parameters.pooling}, parameters.boundary,
                                      {progress, maxThreads}));
}

} // namespace rimlight::imaging::ibsi
