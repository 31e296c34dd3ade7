#include "core/radiomics/ExtractionSettings.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/radiomics/FeatureClass.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace rimlight::radiomics {

namespace {

/// One place of a parameter file, for messages.
struct Place {
    const std::string& item;
    std::string key;
    YAML::Node node;

    [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const {
        throw Error("\"" + key + "\" (line " + std::to_string(node.Mark().line + 1) + ") " + problem, item, remedy);
    }
};

std::string scalarText(const Place& place, const std::string& expected) {
    if (!place.node.IsScalar())
        place.fail("is not " + expected, "Write " + expected + ".");
    return place.node.Scalar();
}

double asNumber(const Place& place) {
    const auto value = parseNumber(scalarText(place, "a number"));
    if (!value)
        place.fail("is not a number: " + place.node.Scalar(), "Write a number such as 25.");
    return *value;
}

double asPositive(const Place& place) {
    const double value = asNumber(place);
    if (value <= 0.0)
        place.fail("is " + place.node.Scalar() + ", but must be above 0", "Write a number above 0.");
    return value;
}

int asInteger(const Place& place, int least, int most) {
    const double value = asNumber(place);
    if (value != std::floor(value) || value < least || value > most)
        place.fail("is " + place.node.Scalar() + ", but must be a whole number from " + std::to_string(least) + " to " +
                       std::to_string(most),
                   "Write such a number.");
    return static_cast<int>(value);
}

bool asBool(const Place& place) {
    const std::string text = lowerCase(scalarText(place, "true or false"));
    if (text == "true" || text == "yes" || text == "on" || text == "1")
        return true;
    if (text == "false" || text == "no" || text == "off" || text == "0")
        return false;
    place.fail("is not true or false: " + text, "Write true or false.");
}

std::vector<double> asNumbers(const Place& place) {
    std::vector<double> values;
    if (place.node.IsScalar())
        return {asNumber(place)};
    if (!place.node.IsSequence())
        place.fail("is not a list of numbers", "Write it as in [1, 1, 1].");
    for (std::size_t i = 0; i < place.node.size(); ++i)
        values.push_back(asNumber({place.item, place.key, place.node[i]}));
    return values;
}

imaging::Interpolator asInterpolator(const Place& place) {
    // Names and numbers of SimpleITK.
    static const std::map<std::string, imaging::Interpolator> known = {
        {"sitkNearestNeighbor", imaging::Interpolator::Nearest}, {"1", imaging::Interpolator::Nearest},
        {"sitkLinear", imaging::Interpolator::Linear},           {"2", imaging::Interpolator::Linear},
        {"sitkBSpline", imaging::Interpolator::BSpline},         {"3", imaging::Interpolator::BSpline}};
    const auto found = known.find(scalarText(place, "an interpolator"));
    if (found == known.end())
        place.fail("is " + place.node.Scalar() + ", which this version does not offer",
                   "Choose sitkBSpline, sitkLinear or sitkNearestNeighbor.");
    return found->second;
}

std::string asOneOf(const Place& place, const std::vector<std::string>& allowed) {
    std::string text = scalarText(place, "a word");
    if (std::find(allowed.begin(), allowed.end(), text) == allowed.end())
        place.fail("is \"" + text + "\"", "Choose one of: " + join(allowed, ", ") + ".");
    return text;
}

constexpr int kAnyInteger = 1000000000;

using Setter = std::function<void(ExtractionSettings&, const Place&)>;

/// The keys of "setting". A null value leaves the default.
const std::map<std::string, Setter>& setters() {
    static const std::map<std::string, Setter> table = {
        {"binWidth", [](auto& s, const Place& p) { s.binWidth = asPositive(p); }},
        {"binCount", [](auto& s, const Place& p) { s.binCount = asInteger(p, 1, kAnyInteger); }},
        {"normalize", [](auto& s, const Place& p) { s.normalize = asBool(p); }},
        {"normalizeScale", [](auto& s, const Place& p) { s.normalizeScale = asPositive(p); }},
        {"removeOutliers", [](auto& s, const Place& p) { s.removeOutliers = asPositive(p); }},
        {"resampledPixelSpacing",
         [](auto& s, const Place& p) {
             const auto values = asNumbers(p);
             if (values.size() != 3 || std::any_of(values.begin(), values.end(), [](double v) { return v < 0.0; }))
                 p.fail("is not three spacings in mm", "Write three numbers, 0 to keep that axis: [1, 1, 1].");
             s.resampledPixelSpacingMm = {values[0], values[1], values[2]};
         }},
        {"interpolator", [](auto& s, const Place& p) { s.interpolator = asInterpolator(p); }},
        {"padDistance", [](auto& s, const Place& p) { s.padDistance = asInteger(p, 0, 10000); }},
        {"preCrop", [](auto& s, const Place& p) { s.preCrop = asBool(p); }},
        {"resegmentRange",
         [](auto& s, const Place& p) {
             s.resegmentRange = asNumbers(p);
             if (s.resegmentRange.empty() || s.resegmentRange.size() > 2)
                 p.fail("has " + std::to_string(s.resegmentRange.size()) + " numbers", "Write one or two limits.");
         }},
        {"resegmentMode",
         [](auto& s, const Place& p) {
             const auto mode = asOneOf(p, {"absolute", "relative", "sigma"});
             using Mode = ExtractionSettings::ResegmentMode;
             s.resegmentMode = mode == "absolute" ? Mode::Absolute : mode == "relative" ? Mode::Relative : Mode::Sigma;
         }},
        {"resegmentShape", [](auto& s, const Place& p) { s.resegmentShape = asBool(p); }},
        {"force2D", [](auto& s, const Place& p) { s.force2D = asBool(p); }},
        {"force2Ddimension", [](auto& s, const Place& p) { s.force2Ddimension = asInteger(p, 0, 2); }},
        {"distances",
         [](auto& s, const Place& p) {
             s.distances.clear();
             for (const double value : asNumbers(p)) {
                 if (value != std::floor(value) || value < 1.0 || value > 100.0)
                     p.fail("holds " + formatNumber(value), "Write whole numbers of voxels from 1 to 100.");
                 s.distances.push_back(static_cast<int>(value));
             }
             if (s.distances.empty())
                 p.fail("is empty", "Write at least one distance.");
         }},
        {"weightingNorm",
         [](auto& s, const Place& p) {
             s.weightingNorm = asOneOf(p, {"no_weighting", "manhattan", "euclidean", "infinity"});
         }},
        {"symmetricalGLCM", [](auto& s, const Place& p) { s.symmetricalGLCM = asBool(p); }},
        {"gldm_a",
         [](auto& s, const Place& p) {
             s.gldmAlpha = asNumber(p);
             if (s.gldmAlpha < 0.0)
                 p.fail("is below 0", "Write 0 or more.");
         }},
        {"voxelArrayShift",
         [](auto& s, const Place& p) { s.voxelArrayShift = asInteger(p, -kAnyInteger, kAnyInteger); }},
        {"minimumROIDimensions", [](auto& s, const Place& p) { s.minimumRoiDimensions = asInteger(p, 1, 3); }},
        {"minimumROISize", [](auto& s, const Place& p) { s.minimumRoiSize = asInteger(p, 1, kAnyInteger); }},
        {"label", [](auto& s, const Place& p) { s.label = asInteger(p, 1, kAnyInteger); }},
        // Read, and without effect here: diagnostics have columns of their own, a mask is never moved to another grid
        // unasked.
        {"additionalInfo", [](auto&, const Place& p) { asBool(p); }},
        {"enableCExtensions", [](auto&, const Place& p) { asBool(p); }},
    };
    return table;
}

/// Keys of PyRadiomics that this version does not take, with the reason.
const std::map<std::string, std::string>& refusedSettings() {
    static const std::map<std::string, std::string> table = {
        {"geometryTolerance", "a mask on another grid is refused, whatever the tolerance"},
        {"correctMask", "a mask on another grid is refused, not moved"},
        {"label_channel", "masks have one channel here"}};
    return table;
}

void readSetting(ExtractionSettings& settings, const YAML::Node& map, const std::string& item) {
    if (map.IsNull())
        return;
    if (!map.IsMap())
        Place{item, "setting", map}.fail("is not a table of keys and values", "Write one \"key: value\" per line.");
    for (const auto& entry : map) {
        const Place place{item, entry.first.Scalar(), entry.second};
        const Place keyPlace{item, place.key, entry.first};
        const auto setter = setters().find(place.key);
        if (setter != setters().end()) {
            if (!entry.second.IsNull())
                setter->second(settings, place);
            continue;
        }
        const auto refused = refusedSettings().find(place.key);
        if (refused == refusedSettings().end())
            keyPlace.fail("is not a setting", "Remove it, or correct its spelling.");
        if (!entry.second.IsNull() && lowerCase(entry.second.IsScalar() ? entry.second.Scalar() : "x") != "false")
            keyPlace.fail("is not supported: " + refused->second, "Remove it.");
    }
}

void readFeatureClasses(ExtractionSettings& settings, const YAML::Node& map, const std::string& item) {
    if (map.IsNull())
        return;
    if (!map.IsMap())
        Place{item, "featureClass", map}.fail("is not a table of classes", "Write one \"class:\" per line.");
    for (const auto& entry : map) {
        const Place place{item, entry.first.Scalar(), entry.first};
        const auto& classes = featureClasses();
        const auto known = std::find_if(classes.begin(), classes.end(),
                                        [&](const FeatureClass& candidate) { return candidate.key == place.key; });
        if (known == classes.end())
            place.fail("is not a feature class",
                       "Choose among shape, shape2D, firstorder, glcm, glrlm, glszm, gldm and ngtdm.");
        ExtractionSettings::FeatureClassChoice choice{place.key, {}};
        if (entry.second.IsSequence())
            for (std::size_t f = 0; f < entry.second.size(); ++f) {
                const Place featurePlace{item, place.key, entry.second[f]};
                const std::string name = scalarText(featurePlace, "a feature's name");
                if (std::find(known->names.begin(), known->names.end(), name) == known->names.end())
                    featurePlace.fail("has no feature \"" + name + "\"",
                                      "Correct its spelling, or leave the list out for all.");
                choice.features.push_back(name);
            }
        else if (!entry.second.IsNull())
            place.fail("is not a list of features", "Write [Feature, ...], or nothing for all.");
        settings.featureClasses.push_back(std::move(choice));
    }
}

void readImageTypes(ExtractionSettings& settings, const YAML::Node& map, const std::string& item) {
    if (map.IsNull())
        return;
    if (!map.IsMap())
        Place{item, "imageType", map}.fail("is not a table of image types", "Write \"Original: {}\".");
    for (const auto& entry : map) {
        const Place place{item, entry.first.Scalar(), entry.first};
        if (place.key != "Original")
            place.fail("is an image type that this version does not compute", "Keep \"Original\" only.");
        readSetting(settings, entry.second, item);
    }
}

std::string listText(const std::vector<double>& values) {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const double value : values)
        texts.push_back(formatNumber(value));
    return "[" + join(texts, ", ") + "]";
}

std::string boolText(bool value) {
    return value ? "true" : "false";
}

} // namespace

ExtractionSettings parseSettings(std::string_view yaml, const std::string& item) {
    ExtractionSettings settings;
    YAML::Node root;
    try {
        root = YAML::Load(std::string(yaml));
    } catch (const YAML::Exception& error) {
        throw Error("is not valid YAML (line " + std::to_string(error.mark.line + 1) + ")", item, "Correct the file.");
    }
    if (root.IsNull())
        return settings;
    if (!root.IsMap())
        throw Error("is not a PyRadiomics parameter file", item, "Write imageType, featureClass and setting.");
    for (const auto& entry : root) {
        const Place place{item, entry.first.IsScalar() ? entry.first.Scalar() : "?", entry.first};
        if (place.key == "setting")
            readSetting(settings, entry.second, item);
        else if (place.key == "featureClass")
            readFeatureClasses(settings, entry.second, item);
        else if (place.key == "imageType")
            readImageTypes(settings, entry.second, item);
        else
            place.fail("is not a part of a parameter file", "Write imageType, featureClass or setting.");
    }
    return settings;
}

ExtractionSettings readSettings(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
    return parseSettings(readTextFile(path, kMostBytes), path.string());
}

std::string toYaml(const ExtractionSettings& settings) {
    static const std::map<imaging::Interpolator, std::string> interpolators = {
        {imaging::Interpolator::Nearest, "sitkNearestNeighbor"},
        {imaging::Interpolator::Linear, "sitkLinear"},
        {imaging::Interpolator::BSpline, "sitkBSpline"}};
    std::string text = "imageType:\n  Original: {}\n";
    if (!settings.featureClasses.empty()) {
        text += "featureClass:\n";
        for (const auto& choice : settings.featureClasses)
            text += "  " + choice.featureClass +
                    (choice.features.empty() ? ":\n" : ": [" + join(choice.features, ", ") + "]\n");
    }
    text += "setting:\n";
    const auto add = [&](const char* key, const std::string& value) {
        text += std::string("  ") + key + ": " + value + "\n";
    };
    if (settings.binCount)
        add("binCount", std::to_string(*settings.binCount));
    else
        add("binWidth", formatNumber(settings.binWidth));
    add("normalize", boolText(settings.normalize));
    add("normalizeScale", formatNumber(settings.normalizeScale));
    if (settings.removeOutliers)
        add("removeOutliers", formatNumber(*settings.removeOutliers));
    if (const auto& spacing = settings.resampledPixelSpacingMm)
        add("resampledPixelSpacing", listText({(*spacing)[0], (*spacing)[1], (*spacing)[2]}));
    add("interpolator", interpolators.at(settings.interpolator));
    add("padDistance", std::to_string(settings.padDistance));
    add("preCrop", boolText(settings.preCrop));
    if (!settings.resegmentRange.empty()) {
        using Mode = ExtractionSettings::ResegmentMode;
        add("resegmentRange", listText(settings.resegmentRange));
        add("resegmentMode", settings.resegmentMode == Mode::Absolute   ? "absolute"
                             : settings.resegmentMode == Mode::Relative ? "relative"
                                                                        : "sigma");
        add("resegmentShape", boolText(settings.resegmentShape));
    }
    add("force2D", boolText(settings.force2D));
    add("force2Ddimension", std::to_string(settings.force2Ddimension));
    add("distances", listText({settings.distances.begin(), settings.distances.end()}));
    if (!settings.weightingNorm.empty())
        add("weightingNorm", settings.weightingNorm);
    add("symmetricalGLCM", boolText(settings.symmetricalGLCM));
    add("gldm_a", formatNumber(settings.gldmAlpha));
    add("voxelArrayShift", formatNumber(settings.voxelArrayShift));
    add("minimumROIDimensions", std::to_string(settings.minimumRoiDimensions));
    if (settings.minimumRoiSize)
        add("minimumROISize", std::to_string(*settings.minimumRoiSize));
    add("label", std::to_string(settings.label));
    return text;
}

std::string settingsHash(const ExtractionSettings& settings) {
    return sha256Hex(toYaml(settings));
}

} // namespace rimlight::radiomics
