#include "core/imaging/filters/GradientMagnitude.h"
#include "core/radiomics/ImageTypes.h"

namespace rimlight::radiomics {

/// Length of the gradient (PyRadiomics 3.0.1, imageoperations.getGradientImage).
ImageType gradientType() {
    return {"Gradient", [](const ExtractionSettings&) { return std::vector<std::string>{"gradient"}; },
            [](const ImageSource& source, const ExtractionSettings& settings, const ImageSink& deliver) {
                deliver({"gradient", imaging::gradientMagnitude(source.image, source.box, {settings.gradientUseSpacing},
                                                                source.progress, source.maxThreads)});
            }};
}

} // namespace rimlight::radiomics
