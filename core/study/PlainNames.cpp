#include "core/base/Text.h"
#include "core/study/CasePrediction.h"

#include <map>

namespace rimlight::study {

namespace {

const std::map<std::string_view, std::string_view>& classWords() {
    static const std::map<std::string_view, std::string_view> words = {
        {"shape", "shape"},        {"shape2D", "shape in the slice"}, {"firstorder", "intensity"},
        {"glcm", "texture, GLCM"}, {"glrlm", "texture, GLRLM"},       {"glszm", "texture, GLSZM"},
        {"gldm", "texture, GLDM"}, {"ngtdm", "texture, NGTDM"}};
    return words;
}

/// Features whose name, taken apart at its capitals, would not be what a reader says.
const std::map<std::string_view, std::string_view>& featureWords() {
    static const std::map<std::string_view, std::string_view> words = {
        {"10Percentile", "10th percentile"},
        {"90Percentile", "90th percentile"},
        {"Id", "inverse difference"},
        {"Idm", "inverse difference moment"},
        {"Idmn", "inverse difference moment, normalised"},
        {"Idn", "inverse difference, normalised"},
        {"Imc1", "informational measure of correlation 1"},
        {"Imc2", "informational measure of correlation 2"},
        {"MCC", "maximal correlation coefficient"},
        {"SumSquares", "sum of squares"},
        {"Maximum2DDiameterColumn", "largest diameter in a coronal plane"},
        {"Maximum2DDiameterRow", "largest diameter in a sagittal plane"},
        {"Maximum2DDiameterSlice", "largest diameter in a slice"},
        {"Maximum3DDiameter", "largest diameter"},
        {"MeshVolume", "volume (mesh)"},
        {"VoxelVolume", "volume (voxels)"},
        {"SurfaceVolumeRatio", "surface to volume ratio"},
        {"MeshSurface", "area (mesh)"},
        {"PixelSurface", "area (pixels)"},
        {"PerimeterSurfaceRatio", "perimeter to area ratio"},
        {"InterquartileRange", "interquartile range"},
        {"RootMeanSquared", "root mean square"}};
    return words;
}

/// "GrayLevelNonUniformityNormalized" -> "grey level non uniformity, normalised".
std::string takenApart(std::string_view name) {
    std::string words;
    for (const char c : name) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && !words.empty())
            words += ' ';
        words += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const auto replaceAll = [&](std::string_view from, std::string_view to) {
        for (auto at = words.find(from); at != std::string::npos; at = words.find(from, at + to.size()))
            words.replace(at, from.size(), to);
    };
    replaceAll("gray", "grey");
    replaceAll("non uniformity", "non-uniformity");
    replaceAll(" normalized", ", normalised");
    return words;
}

} // namespace

std::string plainFeatureName(std::string_view feature) {
    const auto bar = feature.rfind('|');
    std::string phase; // and region: "venous|peri|" is " (venous, peri)"
    if (bar != std::string_view::npos)
        phase = " (" + join(split(feature.substr(0, bar), '|'), ", ") + ")";
    const std::string_view formal = bar == std::string_view::npos ? feature : feature.substr(bar + 1);
    const auto first = formal.find('_');
    const auto second = first == std::string_view::npos ? first : formal.find('_', first + 1);
    if (second == std::string_view::npos)
        return std::string(feature);
    const auto words = classWords().find(formal.substr(first + 1, second - first - 1));
    if (words == classWords().end())
        return std::string(feature);
    const std::string_view name = formal.substr(second + 1);
    const auto known = featureWords().find(name);
    const std::string plain = known != featureWords().end() ? std::string(known->second) : takenApart(name);
    return std::string(words->second) + ": " + plain + phase;
}

} // namespace rimlight::study
