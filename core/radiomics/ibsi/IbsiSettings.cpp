#include "core/radiomics/ibsi/IbsiSettings.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/radiomics/Discretise.h"
#include "core/radiomics/YamlPlace.h"
#include "core/radiomics/ibsi/FilterSettingsFile.h"

#include <algorithm>
#include <functional>
#include <map>

namespace rimlight::radiomics::ibsi {

namespace {

using imaging::Interpolator;
using Method = Binning::Method;

/// The intensity-volume histogram is one list, no square matrix, and IBSI asks for a fine one.
constexpr int kMostVolumeBins = 1000000;

/// The words of a settings file for the values of an enumeration.
template <class Value>
using Words = std::vector<std::pair<std::string, Value>>;

const Words<Interpolator> kInterpolators = {
    {"nearest", Interpolator::Nearest}, {"linear", Interpolator::Linear}, {"cubic", Interpolator::BSpline}};
const Words<Method> kMethods = {
    {"none", Method::None}, {"fixedBinSize", Method::FixedBinSize}, {"fixedBinNumber", Method::FixedBinNumber}};
const Words<Aggregation> kSpaces = {
    {"2D", Aggregation::Slices2D}, {"2.5D", Aggregation::Merged2D5}, {"3D", Aggregation::Volume3D}};

template <class Value>
Value valueOf(const YamlPlace& place, const Words<Value>& words) {
    std::vector<std::string> allowed;
    allowed.reserve(words.size());
    for (const auto& [word, value] : words)
        allowed.push_back(word);
    const std::string chosen = place.oneOf(allowed);
    return std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.first == chosen; })->second;
}

template <class Value>
const std::string& wordOf(Value value, const Words<Value>& words) {
    return std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.second == value; })->first;
}

template <class Target>
using Setters = std::map<std::string, std::function<void(Target&, const YamlPlace&)>>;

/// Hands each key of a table to its setter; a null value leaves the default.
template <class Target>
void readTable(Target& target, const YamlPlace& table, const Setters<Target>& setters) {
    if (table.node.IsNull())
        return;
    if (!table.node.IsMap())
        table.fail("is not a table of keys and values", "Write one \"key: value\" per line.");
    for (const auto& entry : table.node) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : "?";
        const auto setter = setters.find(key);
        if (setter == setters.end()) {
            std::vector<std::string> known;
            for (const auto& [name, set] : setters)
                known.push_back(name);
            YamlPlace{table.item, key, entry.first}.fail("is not a setting of \"" + table.key + "\"",
                                                         "Choose among " + join(known, ", ") + ".");
        }
        if (!entry.second.IsNull())
            setter->second(target, YamlPlace{table.item, key, entry.second});
    }
}

std::vector<YamlPlace> entriesOf(const YamlPlace& list, const std::string& example) {
    if (!list.node.IsSequence())
        list.fail("is not a list", "Write it as in " + example + ".");
    std::vector<YamlPlace> entries;
    for (std::size_t i = 0; i < list.node.size(); ++i)
        entries.push_back({list.item, list.key, list.node[i]});
    return entries;
}

void readInterpolation(IbsiSettings& settings, const YamlPlace& place) {
    static const Setters<Interpolation> setters = {
        {"spacing",
         [](auto& s, const YamlPlace& p) {
             s.spacingMm = p.numbers();
             if ((s.spacingMm.size() != 2 && s.spacingMm.size() != 3) ||
                 std::any_of(s.spacingMm.begin(), s.spacingMm.end(), [](double mm) { return mm <= 0.0; }))
                 p.fail("is not two or three spacings in mm",
                        "Write two numbers above 0 to interpolate within slices, or three.");
         }},
        {"image", [](auto& s, const YamlPlace& p) { s.image = valueOf(p, kInterpolators); }},
        {"mask",
         [](auto& s, const YamlPlace& p) {
             s.mask = valueOf<Interpolator>(p, {kInterpolators.begin(), kInterpolators.begin() + 2});
         }},
        {"maskThreshold",
         [](auto& s, const YamlPlace& p) {
             s.maskThreshold = p.positiveNumber();
             if (s.maskThreshold > 1.0)
                 p.fail("is above 1", "Write the share of a voxel that must lie in the region, such as 0.5.");
         }},
        {"round", [](auto& s, const YamlPlace& p) { s.roundIntensities = p.boolean(); }},
    };
    if (place.node.IsScalar()) {
        place.oneOf({"none"});
        return;
    }
    Interpolation interpolation;
    readTable(interpolation, place, setters);
    if (interpolation.spacingMm.empty())
        place.fail("has no spacing", "Write \"spacing: [2, 2, 2]\", or leave the table out.");
    settings.interpolation = interpolation;
}

void readResegmentation(IbsiSettings& settings, const YamlPlace& place) {
    static const Setters<Resegmentation> setters = {
        {"range",
         [](auto& s, const YamlPlace& p) {
             const auto limits = p.numbers();
             if (limits.empty() || limits.size() > 2)
                 p.fail("has " + std::to_string(limits.size()) + " numbers",
                        "Write the lowest and the highest intensity, or the lowest alone.");
             s.lowest = limits.front();
             if (limits.size() == 2)
                 s.highest = limits.back();
             if (s.highest && *s.highest <= *s.lowest)
                 p.fail("ends at or below its beginning", "Write the lowest intensity first.");
         }},
        {"outliers", [](auto& s, const YamlPlace& p) { s.outlierSigma = p.positiveNumber(); }},
    };
    readTable(settings.resegmentation, place, setters);
}

void readBinning(Binning& binning, const YamlPlace& place, int mostBins) {
    const Setters<Binning> setters = {
        {"method", [](auto& s, const YamlPlace& p) { s.method = valueOf(p, kMethods); }},
        {"binSize", [](auto& s, const YamlPlace& p) { s.binSize = p.positiveNumber(); }},
        {"lowest", [](auto& s, const YamlPlace& p) { s.lowest = p.number(); }},
        {"binCount", [mostBins](auto& s, const YamlPlace& p) { s.binCount = p.integer(1, mostBins); }},
    };
    readTable(binning, place, setters);
    // A key that another method would need is a mistake, not a detail to pass over.
    const auto refuse = [&](const char* key, Method method) {
        if (place.node.IsMap() && place.node[key] && !place.node[key].IsNull() && binning.method != method)
            YamlPlace{place.item, key, place.node[key]}.fail("has no part in the method " +
                                                                 wordOf(binning.method, kMethods),
                                                             "Remove it, or choose " + wordOf(method, kMethods) + ".");
    };
    refuse("binSize", Method::FixedBinSize);
    refuse("lowest", Method::FixedBinSize);
    refuse("binCount", Method::FixedBinNumber);
}

void readAggregation(IbsiSettings& settings, const YamlPlace& place) {
    settings.aggregation.clear();
    for (const auto& entry : entriesOf(place, "[2D, 2.5D]")) {
        const auto space = valueOf(entry, kSpaces);
        if (std::find(settings.aggregation.begin(), settings.aggregation.end(), space) != settings.aggregation.end())
            entry.fail("names " + wordOf(space, kSpaces) + " twice", "Write each once.");
        settings.aggregation.push_back(space);
    }
    if (settings.aggregation.empty())
        place.fail("is empty", "Write at least one of 2D, 2.5D and 3D.");
}

void readFamilies(IbsiSettings& settings, const YamlPlace& place) {
    std::vector<std::string> chosen;
    for (const auto& entry : entriesOf(place, "[morphology, intensityStatistics]"))
        chosen.push_back(entry.oneOf(familyKeys()));
    if (chosen.empty())
        place.fail("is empty", "Name at least one family, or leave the key out for all.");
    // In the order of reports and once each, so that equal choices give equal settings.
    for (const auto& key : familyKeys())
        if (std::find(chosen.begin(), chosen.end(), key) != chosen.end())
            settings.families.push_back(key);
}

std::string numberList(const std::vector<double>& values) {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const double value : values)
        texts.push_back(formatNumber(value));
    return "[" + join(texts, ", ") + "]";
}

std::string binningText(const std::string& key, const Binning& binning) {
    std::string text = key + ":\n  method: " + wordOf(binning.method, kMethods) + "\n";
    if (binning.method == Method::FixedBinSize)
        text += "  binSize: " + formatNumber(binning.binSize) + "\n";
    if (binning.method == Method::FixedBinSize && binning.lowest)
        text += "  lowest: " + formatNumber(*binning.lowest) + "\n";
    if (binning.method == Method::FixedBinNumber)
        text += "  binCount: " + std::to_string(binning.binCount) + "\n";
    return text;
}

} // namespace

const std::vector<std::string>& familyKeys() {
    static const std::vector<std::string> keys = {"diagnostics",
                                                  "morphology",
                                                  "localIntensity",
                                                  "intensityStatistics",
                                                  "intensityHistogram",
                                                  "intensityVolumeHistogram",
                                                  "glcm",
                                                  "glrlm",
                                                  "glszm",
                                                  "gldzm",
                                                  "ngtdm",
                                                  "ngldm"};
    return keys;
}

bool wants(const IbsiSettings& settings, std::string_view familyKey) {
    return settings.families.empty() ||
           std::find(settings.families.begin(), settings.families.end(), familyKey) != settings.families.end();
}

IbsiSettings parseIbsiSettings(std::string_view yaml, const std::string& item) {
    static const Setters<IbsiSettings> setters = {
        {"profile", [](auto&, const YamlPlace& p) { p.oneOf({"ibsi"}); }},
        {"interpolation", readInterpolation},
        {"filter", [](auto& s, const YamlPlace& p) { s.filter = readFilter(p); }},
        {"resegmentation", readResegmentation},
        {"discretisation", [](auto& s, const YamlPlace& p) { readBinning(s.discretisation, p, kMostGreyLevels); }},
        {"intensityVolumeHistogram",
         [](auto& s, const YamlPlace& p) { readBinning(s.volumeHistogram, p, kMostVolumeBins); }},
        {"aggregation", readAggregation},
        {"families", readFamilies},
        {"label", [](auto& s, const YamlPlace& p) { s.label = p.integer(1, 1000000000); }},
    };
    const YAML::Node root = parseYaml(yaml, item);
    if (!root.IsMap() || !root["profile"])
        throw Error("is not a settings file of the profile ibsi", item, "Begin it with \"profile: ibsi\".");
    IbsiSettings settings;
    readTable(settings, YamlPlace{item, "profile: ibsi", root}, setters);
    return settings;
}

IbsiSettings readIbsiSettings(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
    return parseIbsiSettings(readTextFile(path, kMostBytes), path.string());
}

std::string toYaml(const IbsiSettings& settings) {
    std::string text = "profile: ibsi\n";
    if (const auto& grid = settings.interpolation) {
        text += "interpolation:\n  spacing: " + numberList(grid->spacingMm) + "\n";
        text += "  image: " + wordOf(grid->image, kInterpolators) + "\n";
        text += "  mask: " + wordOf(grid->mask, kInterpolators) + "\n";
        text += "  maskThreshold: " + formatNumber(grid->maskThreshold) + "\n";
        text += std::string("  round: ") + (grid->roundIntensities ? "true" : "false") + "\n";
    }
    if (settings.filter)
        text += filterText(*settings.filter);
    const auto& resegmentation = settings.resegmentation;
    if (resegmentation.lowest || resegmentation.outlierSigma)
        text += "resegmentation:\n";
    if (resegmentation.lowest)
        text += "  range: " +
                numberList(resegmentation.highest ? std::vector{*resegmentation.lowest, *resegmentation.highest}
                                                  : std::vector{*resegmentation.lowest}) +
                "\n";
    if (resegmentation.outlierSigma)
        text += "  outliers: " + formatNumber(*resegmentation.outlierSigma) + "\n";
    text += binningText("discretisation", settings.discretisation);
    text += binningText("intensityVolumeHistogram", settings.volumeHistogram);
    std::vector<std::string> spaces;
    for (const auto space : settings.aggregation)
        spaces.push_back(wordOf(space, kSpaces));
    text += "aggregation: [" + join(spaces, ", ") + "]\n";
    if (!settings.families.empty())
        text += "families: [" + join(settings.families, ", ") + "]\n";
    return text + "label: " + std::to_string(settings.label) + "\n";
}

std::string settingsHash(const IbsiSettings& settings) {
    return sha256Hex(toYaml(settings));
}

} // namespace rimlight::radiomics::ibsi
