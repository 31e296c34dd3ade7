#include "core/imaging/filters/IntensityTransforms.h"
#include "core/radiomics/ImageTypes.h"

namespace rimlight::radiomics {

namespace {

/// An image type whose one image is a transform of the voxels (PyRadiomics 3.0.1, imageoperations.getSquareImage and
/// the like).
template <imaging::IntensityTransform transform, const char* name>
ImageType typeOf(const char* key) {
    return {key, [](const ExtractionSettings&) { return std::vector<std::string>{name}; },
            [](const ImageSource& source, const ExtractionSettings&, const ImageSink& deliver) {
                deliver(derive(name, [&] {
                    return imaging::transformIntensities(source.image, source.box, transform, source.progress,
                                                         source.maxThreads);
                }));
            }};
}

constexpr char kSquare[] = "square";
constexpr char kSquareRoot[] = "squareroot";
constexpr char kLogarithm[] = "logarithm";
constexpr char kExponential[] = "exponential";

} // namespace

ImageType squareType() {
    return typeOf<imaging::IntensityTransform::Square, kSquare>("Square");
}

ImageType squareRootType() {
    return typeOf<imaging::IntensityTransform::SquareRoot, kSquareRoot>("SquareRoot");
}

ImageType logarithmType() {
    return typeOf<imaging::IntensityTransform::Logarithm, kLogarithm>("Logarithm");
}

ImageType exponentialType() {
    return typeOf<imaging::IntensityTransform::Exponential, kExponential>("Exponential");
}

} // namespace rimlight::radiomics
