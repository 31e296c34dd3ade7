#include "core/imaging/filters/Wavelet.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/ImageTypes.h"

namespace rimlight::radiomics {

namespace {

std::array<bool, 3> transformedAxes(const ExtractionSettings& settings) {
    std::array<bool, 3> axes{true, true, true};
    if (const std::size_t apart = separateAxis(settings); apart < 3)
        axes[apart] = false;
    return axes;
}

/// A band of the transform: PyRadiomics counts levels from the first that is asked for.
struct Band {
    int level = 1;
    imaging::WaveletBand highPass{false, false, false};
};

/// The details of each level and the approximation of the last, in PyRadiomics' order.
std::vector<Band> bandsOf(const ExtractionSettings& settings) {
    std::vector<Band> bands;
    auto all = imaging::waveletBands(transformedAxes(settings));
    const auto approximation = all.back();
    all.pop_back();
    for (int level = 1; level <= settings.waveletLevels; ++level)
        for (const auto& highPass : all)
            bands.push_back({level, highPass});
    bands.push_back({settings.waveletLevels, approximation});
    return bands;
}

std::string nameOf(const Band& band, const ExtractionSettings& settings) {
    return "wavelet" + (band.level == 1 ? "" : std::to_string(band.level)) + "-" +
           imaging::waveletBandName(transformedAxes(settings), band.highPass);
}

std::vector<std::string> names(const ExtractionSettings& settings) {
    std::vector<std::string> all;
    for (const auto& band : bandsOf(settings))
        all.push_back(nameOf(band, settings));
    return all;
}

/// Undecimated wavelet transform (PyRadiomics 3.0.1, imageoperations.getWaveletImage).
void make(const ImageSource& source, const ExtractionSettings& settings, const ImageSink& deliver) {
    const int lastLevel = settings.waveletStartLevel + settings.waveletLevels;
    imaging::WaveletDecomposition decomposition(
        source.image, source.box, {settings.wavelet, transformedAxes(settings), lastLevel, {}}, source.maxThreads);
    for (const auto& band : bandsOf(settings))
        deliver({nameOf(band, settings),
                 decomposition.band(settings.waveletStartLevel + band.level, band.highPass, source.progress)});
}

} // namespace

ImageType waveletType() {
    return {"Wavelet", &names, &make};
}

} // namespace rimlight::radiomics
