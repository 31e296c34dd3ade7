#include "core/imaging/filters/IntensityTransforms.h"
#include "core/radiomics/ImageTypes.h"

namespace rimlight::radiomics {

namespace {

/// Delivers the one image of a transform that takes nothing but the image and the box.
template <imaging::Volume (*transform)(const imaging::Volume&, const imaging::IndexBox&, const Progress&, unsigned)>
void make(const char* name, const ImageSource& source, const ImageSink& deliver) {
    deliver({name, transform(source.image, source.box, source.progress, source.maxThreads)});
}

} // namespace

ImageType squareType() {
    return {"Square", [](const ExtractionSettings&) { return std::vector<std::string>{"square"}; },
            [](const ImageSource& source, const ExtractionSettings&, const ImageSink& deliver) {
                make<&imaging::square>("square", source, deliver);
            }};
}

ImageType squareRootType() {
    return {"SquareRoot", [](const ExtractionSettings&) { return std::vector<std::string>{"squareroot"}; },
            [](const ImageSource& source, const ExtractionSettings&, const ImageSink& deliver) {
                make<&imaging::squareRoot>("squareroot", source, deliver);
            }};
}

ImageType logarithmType() {
    return {"Logarithm", [](const ExtractionSettings&) { return std::vector<std::string>{"logarithm"}; },
            [](const ImageSource& source, const ExtractionSettings&, const ImageSink& deliver) {
                make<&imaging::logarithm>("logarithm", source, deliver);
            }};
}

ImageType exponentialType() {
    return {"Exponential", [](const ExtractionSettings&) { return std::vector<std::string>{"exponential"}; },
            [](const ImageSource& source, const ExtractionSettings&, const ImageSink& deliver) {
                make<&imaging::exponential>("exponential", source, deliver);
            }};
}

} // namespace rimlight::radiomics
