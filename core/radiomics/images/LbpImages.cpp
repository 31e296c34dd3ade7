#include "core/imaging/filters/LocalBinaryPattern2D.h"
#include "core/imaging/filters/LocalBinaryPattern3D.h"
#include "core/radiomics/ImageTypes.h"

namespace rimlight::radiomics {

namespace {

imaging::LocalBinaryPatternMethod methodOf(const ExtractionSettings& settings) {
    using enum imaging::LocalBinaryPatternMethod;
    return settings.lbp2DMethod == "default" ? Default
           : settings.lbp2DMethod == "ror"   ? RotationInvariant
           : settings.lbp2DMethod == "var"   ? Variance
                                             : Uniform;
}

/// Local binary patterns by slice (PyRadiomics 3.0.1, imageoperations.getLBP2DImage). The slices lie across
/// force2Ddimension, whether or not force2D is set.
void makeLbp2D(const ImageSource& source, const ExtractionSettings& settings, const ImageSink& deliver) {
    deliver(derive("lbp-2D", [&] {
        return imaging::localBinaryPattern2D(
            source.image, source.box,
            {settings.lbp2DRadius, settings.lbp2DSamples, methodOf(settings), 2 - settings.force2Ddimension},
            source.progress, source.maxThreads);
    }));
}

std::vector<std::string> lbp3DNames(const ExtractionSettings& settings) {
    std::vector<std::string> names;
    for (int level = 1; level <= settings.lbp3DLevels; ++level)
        names.push_back("lbp-3D-m" + std::to_string(level));
    names.emplace_back("lbp-3D-k");
    return names;
}

/// Local binary patterns in space (PyRadiomics 3.0.1, imageoperations.getLBP3DImage).
void makeLbp3D(const ImageSource& source, const ExtractionSettings& settings, const ImageSink& deliver) {
    const auto images = imaging::localBinaryPattern3D(
        source.image, source.box, source.region,
        {settings.lbp3DLevels, settings.lbp3DIcosphereRadius, settings.lbp3DIcosphereSubdivision}, source.progress,
        source.maxThreads);
    const auto names = lbp3DNames(settings);
    for (std::size_t i = 0; i < names.size(); ++i)
        deliver({names[i], images[i]});
}

} // namespace

ImageType lbp2DType() {
    return {"LBP2D", [](const ExtractionSettings&) { return std::vector<std::string>{"lbp-2D"}; }, &makeLbp2D};
}

ImageType lbp3DType() {
    return {"LBP3D", &lbp3DNames, &makeLbp3D};
}

} // namespace rimlight::radiomics
