#include "core/radiomics/ImageTypes.h"

#include "core/base/Error.h"

#include <algorithm>

namespace rimlight::radiomics {

const std::vector<ImageType>& imageTypes() {
    static const std::vector<ImageType> types = {
        originalType(),  waveletType(),     logType(),      squareType(), squareRootType(),
        logarithmType(), exponentialType(), gradientType(), lbp2DType(),  lbp3DType(),
    };
    return types;
}

DerivedImage derive(std::string name, const std::function<imaging::Volume()>& filter) {
    DerivedImage derived{std::move(name), {}};
    try {
        derived.image = filter();
    } catch (const Error& error) {
        derived.reason = error.problem();
    }
    return derived;
}

std::vector<ChosenImageType> chooseImageTypes(const ExtractionSettings& settings) {
    auto choices = settings.imageTypes;
    if (choices.empty())
        choices.push_back({"Original", {}});
    std::vector<ChosenImageType> chosen;
    for (const auto& choice : choices) {
        const auto found = std::find_if(imageTypes().begin(), imageTypes().end(),
                                        [&](const ImageType& type) { return type.key == choice.imageType; });
        chosen.push_back({&*found, settingsFor(settings, choice)});
    }
    return chosen;
}

} // namespace rimlight::radiomics
