#include "core/radiomics/ExtractionSettings.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/ImageTypes.h"
#include "core/radiomics/SettingsKeys.h"

#include <algorithm>

namespace rimlight::radiomics {

namespace {

const SettingsKey* findKey(const std::vector<SettingsKey>& keys, const std::string& name) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const SettingsKey& key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

/// Calls f(key, place) for each entry with a known key. @throws Error for another key, or when it is no table
template <class F>
void forEachSetting(const std::vector<SettingsKey>& keys, const std::string& section, const YAML::Node& map,
                    const std::string& item, F&& f) {
    if (map.IsNull())
        return;
    if (!map.IsMap())
        YamlPlace{item, section, map}.fail("is not a table of keys and values", "Write one \"key: value\" per line.");
    for (const auto& entry : map) {
        const YamlPlace place{item, entry.first.IsScalar() ? entry.first.Scalar() : "?", entry.second};
        const SettingsKey* key = findKey(keys, place.key);
        if (key == nullptr)
            YamlPlace{item, place.key, entry.first}.fail("is not a setting", "Remove it, or correct its spelling.");
        f(*key, place);
    }
}

/// Reads a value, or sets it back to none where null says so.
void readValue(ExtractionSettings& settings, const SettingsKey& key, const YamlPlace& place) {
    if (!place.node.IsNull())
        key.read(settings, place);
    else if (key.clear)
        key.clear(settings);
}

void readSettings(ExtractionSettings& settings, const std::vector<SettingsKey>& keys, const std::string& section,
                  const YAML::Node& map, const std::string& item) {
    bool noInterpolator = false;
    forEachSetting(keys, section, map, item, [&](const SettingsKey& key, const YamlPlace& place) {
        readValue(settings, key, place);
        noInterpolator = noInterpolator || (key.name == "interpolator" && place.node.IsNull());
    });
    // As in PyRadiomics, nothing is resampled without an interpolator.
    if (noInterpolator)
        settings.resampledPixelSpacingMm.reset();
}

bool hasFeature(const FeatureClass& featureClass, const std::string& name) {
    for (const auto* names : {&featureClass.names, &featureClass.deprecatedNames})
        if (std::find(names->begin(), names->end(), name) != names->end())
            return true;
    return false;
}

void readFeatureClasses(ExtractionSettings& settings, const YAML::Node& map, const std::string& item) {
    if (map.IsNull())
        return;
    if (!map.IsMap())
        YamlPlace{item, "featureClass", map}.fail("is not a table of classes", "Write one \"class:\" per line.");
    for (const auto& entry : map) {
        const YamlPlace place{item, entry.first.Scalar(), entry.first};
        const auto& classes = featureClasses();
        const auto known = std::find_if(classes.begin(), classes.end(),
                                        [&](const FeatureClass& candidate) { return candidate.key == place.key; });
        if (known == classes.end())
            place.fail("is not a feature class",
                       "Choose among shape, shape2D, firstorder, glcm, glrlm, glszm, gldm and ngtdm.");
        ExtractionSettings::FeatureClassChoice choice{place.key, {}};
        if (entry.second.IsSequence())
            for (std::size_t f = 0; f < entry.second.size(); ++f) {
                const YamlPlace featurePlace{item, place.key, entry.second[f]};
                const std::string name = featurePlace.text("a feature's name");
                if (!hasFeature(*known, name))
                    featurePlace.fail("has no feature \"" + name + "\"",
                                      "Correct its spelling, or leave the list out for all.");
                choice.features.push_back(name);
            }
        else if (!entry.second.IsNull())
            place.fail("is not a list of features", "Write [Feature, ...], or nothing for all.");
        settings.featureClasses.push_back(std::move(choice));
    }
}

/// Image types, after the settings that hold for all of them.
void readImageTypes(ExtractionSettings& settings, const YAML::Node& map, const std::string& item) {
    if (map.IsNull())
        return;
    if (!map.IsMap())
        YamlPlace{item, "imageType", map}.fail("is not a table of image types", "Write \"Original: {}\".");
    std::vector<std::string> known;
    for (const auto& type : imageTypes())
        known.push_back(type.key);
    for (const auto& entry : map) {
        const YamlPlace place{item, entry.first.IsScalar() ? entry.first.Scalar() : "?", entry.first};
        if (std::find(known.begin(), known.end(), place.key) == known.end())
            place.fail("is not an image type", "Choose among " + join(known, ", ") + ".");
        ExtractionSettings::ImageTypeChoice choice{place.key, {}};
        ExtractionSettings effective = settings;
        forEachSetting(settingsKeys(), place.key, entry.second, item,
                       [&](const SettingsKey& key, const YamlPlace& value) {
                           readValue(effective, key, value);
                           const std::string raw = value.node.IsScalar() ? value.node.Scalar() : "null";
                           choice.overrides.emplace_back(key.name, key.write(effective).value_or(raw));
                       });
        if (place.key == "LoG" && effective.sigmas.empty())
            place.fail("needs \"sigma\", the widths of the filter in mm", "Write LoG: {sigma: [1, 2, 3]}.");
        settings.imageTypes.push_back(std::move(choice));
    }
}

std::string writeSettings(const std::vector<SettingsKey>& keys, const ExtractionSettings& settings) {
    std::string text;
    for (const auto& key : keys)
        if (const auto value = key.write(settings))
            text += "  " + key.name + ": " + *value + "\n";
    return text;
}

} // namespace

ExtractionSettings settingsFor(const ExtractionSettings& settings, const ExtractionSettings::ImageTypeChoice& choice) {
    ExtractionSettings effective = settings;
    for (const auto& [name, value] : choice.overrides) {
        const std::string item = "Image type " + choice.imageType;
        readValue(effective, *findKey(settingsKeys(), name), {item, name, parseYaml(value, item)});
    }
    return effective;
}

ExtractionSettings parseSettings(std::string_view yaml, const std::string& item) {
    ExtractionSettings settings;
    const YAML::Node root = parseYaml(yaml, item);
    if (root.IsNull())
        return settings;
    if (!root.IsMap())
        throw Error("is not a PyRadiomics parameter file", item, "Write imageType, featureClass and setting.");
    YAML::Node images;
    for (const auto& entry : root) {
        const YamlPlace place{item, entry.first.IsScalar() ? entry.first.Scalar() : "?", entry.first};
        if (place.key == "setting")
            readSettings(settings, settingsKeys(), place.key, entry.second, item);
        else if (place.key == "voxelSetting")
            readSettings(settings, voxelSettingsKeys(), place.key, entry.second, item);
        else if (place.key == "featureClass")
            readFeatureClasses(settings, entry.second, item);
        else if (place.key == "imageType")
            images = entry.second;
        else
            place.fail("is not a part of a parameter file", "Write imageType, featureClass, setting or voxelSetting.");
    }
    if (settings.normalize && settings.zScoreWithin != ExtractionSettings::ZScore::None)
        throw Error("asks for normalize and zScoreWithin", item, "Keep one of the two.");
    readImageTypes(settings, images, item);
    return settings;
}

ExtractionSettings readSettings(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
    return parseSettings(readTextFile(path, kMostBytes), path.string());
}

std::string toYaml(const ExtractionSettings& settings) {
    std::string text = "imageType:\n";
    if (settings.imageTypes.empty())
        text += "  Original: {}\n";
    for (const auto& choice : settings.imageTypes) {
        std::vector<std::string> overrides;
        for (const auto& [name, value] : choice.overrides)
            overrides.push_back(name + ": " + value);
        text.append("  ").append(choice.imageType).append(": {").append(join(overrides, ", ")).append("}\n");
    }
    if (!settings.featureClasses.empty()) {
        text += "featureClass:\n";
        for (const auto& choice : settings.featureClasses)
            text += "  " + choice.featureClass +
                    (choice.features.empty() ? ":\n" : ": [" + join(choice.features, ", ") + "]\n");
    }
    text += "setting:\n" + writeSettings(settingsKeys(), settings);
    if (const auto voxel = writeSettings(voxelSettingsKeys(), settings); !voxel.empty())
        text += "voxelSetting:\n" + voxel;
    return text;
}

std::string settingsHash(const ExtractionSettings& settings) {
    return sha256Hex(toYaml(settings));
}

} // namespace rimlight::radiomics
