#include "core/base/Text.h"
#include "core/study/report/MethodWords.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>
#include <map>

namespace rimlight::study {

namespace {

using radiomics::ExtractionSettings;
using Facts = std::vector<std::pair<std::string, std::string>>;

std::string interpolatorWords(imaging::Interpolator interpolator) {
    switch (interpolator) {
    case imaging::Interpolator::Nearest:
        return "nearest-neighbour interpolation";
    case imaging::Interpolator::Linear:
        return "linear interpolation";
    case imaging::Interpolator::BSpline:
        return "cubic B-spline interpolation";
    case imaging::Interpolator::Gaussian:
    case imaging::Interpolator::LabelGaussian:
        return "Gaussian interpolation";
    default:
        return "windowed sinc interpolation";
    }
}

std::string millimetres(const std::vector<double>& values) {
    std::vector<std::string> parts;
    parts.reserve(values.size());
    for (const double value : values)
        parts.push_back(formatNumber(value));
    return join(parts, " x ") + " mm";
}

std::string spacingWords(const ExtractionSettings& settings) {
    if (!settings.resampledPixelSpacingMm)
        return "";
    const auto& spacing = *settings.resampledPixelSpacingMm;
    return millimetres({spacing.begin(), spacing.end()});
}

std::string binWords(const ExtractionSettings& settings) {
    if (settings.binCount)
        return std::to_string(*settings.binCount) + " bins of equal width between the smallest and the largest value";
    return "bins of a fixed width of " + formatNumber(settings.binWidth) + " units of intensity";
}

/// PyRadiomics' name of an image type, with what belongs to it.
std::string imageTypeWords(const ExtractionSettings& settings, const std::string& type) {
    if (type == "Wavelet")
        return "wavelet (" + settings.wavelet + ", " +
               (settings.waveletLevels == 1 ? "one level, eight sub-bands)"
                                            : std::to_string(settings.waveletLevels) + " levels)");
    if (type == "LoG") {
        std::vector<std::string> sigmas;
        for (const auto& sigma : settings.sigmas)
            sigmas.push_back(formatNumber(sigma.mm));
        return "Laplacian of Gaussian (sigma " + listText(sigmas) + " mm)";
    }
    static const std::map<std::string, std::string> words = {{"Original", "original"},
                                                             {"Square", "square"},
                                                             {"SquareRoot", "square root"},
                                                             {"Logarithm", "logarithm"},
                                                             {"Exponential", "exponential"},
                                                             {"Gradient", "gradient magnitude"},
                                                             {"LBP2D", "local binary pattern in the slice"},
                                                             {"LBP3D", "local binary pattern in space"}};
    const auto known = words.find(type);
    return known == words.end() ? type : known->second;
}

std::vector<std::string> imageTypes(const ExtractionSettings& settings) {
    std::vector<std::string> words;
    for (const auto& choice : settings.imageTypes)
        words.push_back(imageTypeWords(settings, choice.imageType));
    return words.empty() ? std::vector<std::string>{"original"} : words;
}

std::string intensityWords(const ExtractionSettings& settings) {
    std::vector<std::string> parts;
    if (settings.correctBias)
        parts.emplace_back("the bias field was corrected (N4; Tustison et al., IEEE Trans Med Imaging 2010;29:1310)");
    if (settings.zScoreWithin == ExtractionSettings::ZScore::Body)
        parts.emplace_back("intensities were standardised by mean and standard deviation within the body");
    if (settings.zScoreWithin == ExtractionSettings::ZScore::Region)
        parts.emplace_back("intensities were standardised by mean and standard deviation within the region");
    if (settings.normalize)
        parts.push_back("intensities were standardised over the whole image and multiplied by " +
                        formatNumber(settings.normalizeScale));
    return parts.empty() ? "" : capitalised(listText(parts)) + ". ";
}

std::string pyradiomicsParagraph(const ExtractionSettings& settings) {
    std::string words = "Features were extracted by the program's own implementation of PyRadiomics' definitions (van "
                        "Griethuysen et al., Cancer Res 2017;77:e104; profile \"pyradiomics\", agreeing with version "
                        "3.1). " +
                        intensityWords(settings);
    const auto spacing = spacingWords(settings);
    words += spacing.empty() ? "Images were not resampled. "
                             : "Images and regions were resampled to voxels of " + spacing + " (" +
                                   interpolatorWords(settings.interpolator) +
                                   " of the image, nearest neighbour of the "
                                   "region). ";
    words += "Grey levels were discretised into " + binWords(settings) + ". ";
    const auto types = imageTypes(settings);
    words += types.size() == 1 ? "Features were read from the " + types.front() + " image. "
                               : "Features were read from these image types: " + listText(types) + ". ";
    words += settings.force2D ? "Texture was computed within slices" : "Texture was computed in three dimensions";
    std::vector<std::string> distances;
    for (const int distance : settings.distances)
        distances.push_back(std::to_string(distance));
    words += " at a distance of " + listText(distances) +
             (distances == std::vector<std::string>{"1"} ? " voxel" : " voxels") +
             ". All other settings were PyRadiomics' defaults unless the table says otherwise.";
    return words;
}

void addResegmentation(const ExtractionSettings& settings, Facts& facts) {
    if (settings.resegmentRange.empty())
        return;
    std::vector<std::string> limits;
    for (const double limit : settings.resegmentRange)
        limits.push_back(formatNumber(limit));
    facts.emplace_back("Region cut to intensities of", join(limits, " to "));
}

Facts pyradiomicsFacts(const ExtractionSettings& settings) {
    Facts facts;
    facts.emplace_back("Bias correction (N4)", settings.correctBias ? "yes" : "no");
    const auto zScore = settings.zScoreWithin;
    facts.emplace_back("Intensities standardised", zScore == ExtractionSettings::ZScore::Body     ? "within the body"
                                                   : zScore == ExtractionSettings::ZScore::Region ? "within the region"
                                                   : settings.normalize ? "over the whole image"
                                                                        : "no");
    if (settings.removeOutliers)
        facts.emplace_back("Outliers cut at", formatNumber(*settings.removeOutliers) + " standard deviations");
    const auto spacing = spacingWords(settings);
    facts.emplace_back("Voxels after resampling", spacing.empty() ? "as scanned" : spacing);
    if (!spacing.empty())
        facts.emplace_back("Interpolation", interpolatorWords(settings.interpolator));
    addResegmentation(settings, facts);
    facts.emplace_back("Grey levels", binWords(settings));
    facts.emplace_back("Image types", listText(imageTypes(settings)));
    facts.emplace_back("Texture", settings.force2D ? "within slices" : "in three dimensions");
    facts.emplace_back("Co-occurrence matrix", settings.symmetricalGLCM ? "symmetric" : "not symmetric");
    facts.emplace_back("Weighting by distance", settings.weightingNorm.empty() ? "none" : settings.weightingNorm);
    facts.emplace_back("Dependence matrix, alpha", formatNumber(settings.gldmAlpha));
    facts.emplace_back("Intensity shift of energy features", formatNumber(settings.voxelArrayShift));
    return facts;
}

/// "binning: fixed bin size" lines of a settings file.
Facts settingLines(const std::string& yaml) {
    Facts facts;
    for (const auto& line : split(yaml, '\n')) {
        const auto colon = line.find(':');
        const auto value =
            colon == std::string::npos ? std::string_view() : trimmed(std::string_view(line).substr(colon + 1));
        if (!value.empty())
            facts.emplace_back(std::string(trimmed(std::string_view(line).substr(0, colon))), std::string(value));
    }
    return facts;
}

std::string ibsiParagraph(const radiomics::ibsi::IbsiSettings& settings) {
    std::string words = "Features were extracted as the Image Biomarker Standardisation Initiative defines them (IBSI; "
                        "Zwanenburg et al., Radiology 2020;295:328; profile \"ibsi\"). ";
    if (settings.interpolation)
        words += "Images were interpolated to voxels of " + millimetres(settings.interpolation->spacingMm) + " (" +
                 interpolatorWords(settings.interpolation->image) + "). ";
    else
        words += "Images were not interpolated. ";
    return words + "The table lists all settings by the names of the program's settings file.";
}

std::string classTitle(const std::string& key) {
    static const std::map<std::string, std::string> titles = {
        {"shape", "Shape"}, {"shape2D", "Shape (2D)"}, {"firstorder", "First order"},
        {"glcm", "GLCM"},   {"glrlm", "GLRLM"},        {"glszm", "GLSZM"},
        {"ngtdm", "NGTDM"}, {"gldm", "GLDM"}};
    const auto known = titles.find(key);
    return known == titles.end() ? capitalised(key) : known->second;
}

/// "wavelet-LLH" and "log-sigma-1-0-mm-3D" belong to one image type each.
std::string imageTitle(const std::string& image) {
    if (image.starts_with("wavelet"))
        return "Wavelet";
    if (image.starts_with("log-sigma"))
        return "Laplacian of Gaussian";
    if (image.starts_with("lbp-"))
        return "Local binary pattern";
    return capitalised(image);
}

std::size_t placeOf(std::vector<std::string>& list, const std::string& value) {
    const auto found = std::find(list.begin(), list.end(), value);
    if (found != list.end())
        return static_cast<std::size_t>(found - list.begin());
    list.push_back(value);
    return list.size() - 1;
}

} // namespace

std::string regionWords(const RegionPlan& region) {
    if (const auto* ring = std::get_if<RingPlan>(&region.kind))
        return "a ring around it from " + formatNumber(ring->limits.innerMm) + " to " +
               formatNumber(ring->limits.outerMm) + " mm (\"" + region.name + "\")";
    if (const auto* subregions = std::get_if<SubregionPlan>(&region.kind))
        return "its subregions (\"" + region.name + "\"; " + std::to_string(subregions->smallestK) + " to " +
               std::to_string(subregions->largestK) + " were tried)";
    return "the whole tumour";
}

std::string extractionParagraph(const ExtractionPlan& plan) {
    if (const auto* ibsi = std::get_if<radiomics::ibsi::IbsiSettings>(&plan.recipe))
        return ibsiParagraph(*ibsi);
    return pyradiomicsParagraph(std::get<ExtractionSettings>(plan.recipe));
}

Facts extractionFacts(const ExtractionPlan& plan) {
    if (const auto* ibsi = std::get_if<radiomics::ibsi::IbsiSettings>(&plan.recipe))
        return settingLines(radiomics::ibsi::toYaml(*ibsi));
    return pyradiomicsFacts(std::get<ExtractionSettings>(plan.recipe));
}

FeatureCounts featureCounts(const FeatureRecipe& recipe) {
    FeatureCounts counts;
    std::vector<std::string> images;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> table;
    for (const auto& feature : featureNames(recipe)) {
        const auto parts = split(feature, '_');
        constexpr std::size_t kNamed = 3; // image, class, feature
        const bool isNamed = parts.size() >= kNamed;
        const auto image = placeOf(images, isNamed ? imageTitle(parts[0]) : "Original");
        const auto featureClass = placeOf(counts.classes, isNamed ? classTitle(parts[1]) : "All");
        ++table[{image, featureClass}];
        ++counts.total;
    }
    for (std::size_t i = 0; i < images.size(); ++i) {
        counts.imageTypes.emplace_back(images[i], std::vector<std::size_t>());
        for (std::size_t c = 0; c < counts.classes.size(); ++c)
            counts.imageTypes.back().second.push_back(table[{i, c}]);
    }
    return counts;
}

} // namespace rimlight::study
