#include "core/imaging/filters/LaplacianOfGaussian.h"
#include "core/radiomics/ImageTypes.h"

namespace rimlight::radiomics {

namespace {

/// PyRadiomics writes a sigma as its parameter file does: 1 and 1.0 give different names.
std::string nameOf(const LogSigma& sigma) {
    return sigma.isWrittenWhole ? imaging::laplacianOfGaussianName(static_cast<int>(sigma.mm))
                                : imaging::laplacianOfGaussianName(sigma.mm);
}

std::vector<std::string> names(const ExtractionSettings& settings) {
    std::vector<std::string> all;
    for (const auto& sigma : settings.sigmas)
        all.push_back(nameOf(sigma));
    return all;
}

/// Laplacian of Gaussian (PyRadiomics 3.0.1, imageoperations.getLoGImage). An image that is too small for a sigma,
/// which PyRadiomics leaves out, has a reason.
void make(const ImageSource& source, const ExtractionSettings& settings, const ImageSink& deliver) {
    for (const auto& sigma : settings.sigmas)
        deliver(derive(nameOf(sigma), [&] {
            return imaging::laplacianOfGaussian(source.image, source.box, {sigma.mm}, source.progress,
                                                source.maxThreads);
        }));
}

} // namespace

ImageType logType() {
    return {"LoG", &names, &make};
}

} // namespace rimlight::radiomics
