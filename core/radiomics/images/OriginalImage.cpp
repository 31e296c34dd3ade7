#include "core/imaging/Crop.h"
#include "core/radiomics/ImageTypes.h"

namespace rimlight::radiomics {

ImageType originalType() {
    return {"Original", [](const ExtractionSettings&) { return std::vector<std::string>{"original"}; },
            [](const ImageSource& source, const ExtractionSettings&, const ImageSink& deliver) {
                deliver({"original", imaging::cropped(source.image, source.box)});
            }};
}

} // namespace rimlight::radiomics
