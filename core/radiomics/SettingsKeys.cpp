#include "core/radiomics/SettingsKeys.h"

#include "core/base/Text.h"
#include "core/imaging/filters/WaveletBank.h"

#include <algorithm>
#include <map>

namespace rimlight::radiomics {

namespace {

using Settings = ExtractionSettings;
using Text = std::optional<std::string>;

constexpr int kAnyInteger = 1000000000;
constexpr int kLargestDistance = 100;

std::string boolText(bool value) {
    return value ? "true" : "false";
}

template <class T>
std::string listText(const std::vector<T>& values) {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const T value : values)
        texts.push_back(formatNumber(static_cast<double>(value)));
    return "[" + join(texts, ", ") + "]";
}

/// The text, unless the value is the default.
template <class T>
Text unlessDefault(T Settings::*member, const Settings& settings, const std::string& text) {
    static const Settings defaults;
    return settings.*member == defaults.*member ? Text{} : Text{text};
}

SettingsKey flag(const char* name, bool Settings::*member, bool alwaysWritten) {
    return {name, [member](Settings& s, const YamlPlace& p) { s.*member = p.boolean(); },
            [member, alwaysWritten](const Settings& s) {
                return alwaysWritten ? Text{boolText(s.*member)} : unlessDefault(member, s, boolText(s.*member));
            }};
}

SettingsKey integer(const char* name, int Settings::*member, int least, int most, bool alwaysWritten) {
    return {name, [member, least, most](Settings& s, const YamlPlace& p) { s.*member = p.integer(least, most); },
            [member, alwaysWritten](const Settings& s) {
                return alwaysWritten ? Text{std::to_string(s.*member)}
                                     : unlessDefault(member, s, std::to_string(s.*member));
            }};
}

SettingsKey positive(const char* name, double Settings::*member, bool alwaysWritten) {
    return {name, [member](Settings& s, const YamlPlace& p) { s.*member = p.positiveNumber(); },
            [member, alwaysWritten](const Settings& s) {
                return alwaysWritten ? Text{formatNumber(s.*member)}
                                     : unlessDefault(member, s, formatNumber(s.*member));
            }};
}

SettingsKey word(const char* name, std::string Settings::*member, const std::vector<std::string>& allowed) {
    return {name, [member, allowed](Settings& s, const YamlPlace& p) { s.*member = p.oneOf(allowed); },
            [member](const Settings& s) { return unlessDefault(member, s, s.*member); }};
}

/// SimpleITK's names; its numbers count them from 1.
const std::vector<std::pair<std::string, imaging::Interpolator>>& interpolators() {
    using enum imaging::Interpolator;
    static const std::vector<std::pair<std::string, imaging::Interpolator>> table = {
        {"sitkNearestNeighbor", Nearest},
        {"sitkLinear", Linear},
        {"sitkBSpline", BSpline},
        {"sitkGaussian", Gaussian},
        {"sitkLabelGaussian", LabelGaussian},
        {"sitkHammingWindowedSinc", HammingSinc},
        {"sitkCosineWindowedSinc", CosineSinc},
        {"sitkWelchWindowedSinc", WelchSinc},
        {"sitkLanczosWindowedSinc", LanczosSinc},
        {"sitkBlackmanWindowedSinc", BlackmanSinc}};
    return table;
}

imaging::Interpolator readInterpolator(const YamlPlace& place) {
    const std::string text = place.text("an interpolator");
    std::vector<std::string> names;
    for (std::size_t i = 0; i < interpolators().size(); ++i) {
        const auto& [name, interpolator] = interpolators()[i];
        if (text == name || text == std::to_string(i + 1))
            return interpolator;
        names.push_back(name);
    }
    place.fail("is \"" + text + "\", which is no interpolator", "Choose one of: " + join(names, ", ") + ".");
}

std::string interpolatorText(const Settings& settings) {
    const auto found = std::find_if(interpolators().begin(), interpolators().end(),
                                    [&](const auto& entry) { return entry.second == settings.interpolator; });
    return found->first;
}

SettingsKey binWidthKey() {
    return {"binWidth", [](Settings& s, const YamlPlace& p) { s.binWidth = p.positiveNumber(); },
            [](const Settings& s) { return s.binCount ? Text{} : Text{formatNumber(s.binWidth)}; }};
}

SettingsKey binCountKey() {
    return {"binCount", [](Settings& s, const YamlPlace& p) { s.binCount = p.integer(1, kAnyInteger); },
            [](const Settings& s) { return s.binCount ? Text{std::to_string(*s.binCount)} : Text{}; },
            [](Settings& s) { s.binCount.reset(); }};
}

SettingsKey removeOutliersKey() {
    return {"removeOutliers", [](Settings& s, const YamlPlace& p) { s.removeOutliers = p.positiveNumber(); },
            [](const Settings& s) { return s.removeOutliers ? Text{formatNumber(*s.removeOutliers)} : Text{}; }};
}

SettingsKey spacingKey() {
    return {"resampledPixelSpacing",
            [](Settings& s, const YamlPlace& p) {
                const auto values = p.numbers();
                if (values.size() != 3 || std::any_of(values.begin(), values.end(), [](double v) { return v < 0.0; }))
                    p.fail("is not three spacings in mm", "Write three numbers, 0 to keep that axis: [1, 1, 1].");
                s.resampledPixelSpacingMm = {values[0], values[1], values[2]};
            },
            [](const Settings& s) {
                const auto& spacing = s.resampledPixelSpacingMm;
                return spacing ? Text{listText(std::vector<double>(spacing->begin(), spacing->end()))} : Text{};
            }};
}

SettingsKey resegmentRangeKey() {
    return {"resegmentRange",
            [](Settings& s, const YamlPlace& p) {
                s.resegmentRange = p.numbers();
                if (s.resegmentRange.empty() || s.resegmentRange.size() > 2)
                    p.fail("has " + std::to_string(s.resegmentRange.size()) + " numbers", "Write one or two limits.");
            },
            [](const Settings& s) { return s.resegmentRange.empty() ? Text{} : Text{listText(s.resegmentRange)}; }};
}

SettingsKey resegmentModeKey() {
    using Mode = Settings::ResegmentMode;
    return {
        "resegmentMode",
        [](Settings& s, const YamlPlace& p) {
            const auto mode = p.oneOf({"absolute", "relative", "sigma"});
            s.resegmentMode = mode == "absolute" ? Mode::Absolute : mode == "relative" ? Mode::Relative : Mode::Sigma;
        },
        [](const Settings& s) {
            return s.resegmentRange.empty()            ? Text{}
                   : s.resegmentMode == Mode::Absolute ? Text{"absolute"}
                   : s.resegmentMode == Mode::Relative ? Text{"relative"}
                                                       : Text{"sigma"};
        }};
}

SettingsKey resegmentShapeKey() {
    return {"resegmentShape", [](Settings& s, const YamlPlace& p) { s.resegmentShape = p.boolean(); },
            [](const Settings& s) { return s.resegmentRange.empty() ? Text{} : Text{boolText(s.resegmentShape)}; }};
}

SettingsKey distancesKey() {
    return {"distances",
            [](Settings& s, const YamlPlace& p) {
                s.distances = p.integers(1, kLargestDistance);
                if (s.distances.empty())
                    p.fail("is empty", "Write at least one distance in voxels.");
            },
            [](const Settings& s) { return Text{listText(s.distances)}; }};
}

SettingsKey weightingNormKey() {
    return {"weightingNorm",
            [](Settings& s, const YamlPlace& p) {
                s.weightingNorm = p.oneOf({"no_weighting", "manhattan", "euclidean", "infinity"});
            },
            [](const Settings& s) { return s.weightingNorm.empty() ? Text{} : Text{s.weightingNorm}; },
            [](Settings& s) { s.weightingNorm.clear(); }};
}

std::vector<LogSigma> readSigmas(const YamlPlace& place) {
    std::vector<LogSigma> sigmas;
    const auto add = [&](const YamlPlace& one) {
        constexpr double kLargestMm = 1000.0;
        const double mm = one.positiveNumber();
        if (mm > kLargestMm)
            one.fail("is " + formatNumber(mm) + " mm, more than " + formatNumber(kLargestMm), "Write a smaller width.");
        sigmas.push_back({mm, one.node.Scalar().find_first_not_of("+0123456789") == std::string::npos});
    };
    if (!place.node.IsSequence())
        add(place);
    for (std::size_t i = 0; place.node.IsSequence() && i < place.node.size(); ++i)
        add({place.item, place.key, place.node[i]});
    return sigmas;
}

Text sigmasText(const Settings& settings) {
    if (settings.sigmas.empty())
        return {};
    std::vector<std::string> texts;
    for (const auto& sigma : settings.sigmas) {
        const std::string text = formatNumber(sigma.mm);
        const bool looksWhole = text.find_first_not_of("0123456789") == std::string::npos;
        texts.push_back(text + (looksWhole && !sigma.isWrittenWhole ? ".0" : ""));
    }
    return "[" + join(texts, ", ") + "]";
}

SettingsKey waveletKey() {
    return {"wavelet",
            [](Settings& s, const YamlPlace& p) {
                s.wavelet = p.text("a wavelet's name");
                if (imaging::findWavelet(s.wavelet) == nullptr)
                    p.fail("is no discrete wavelet (\"" + s.wavelet + "\")",
                           "Choose one of PyWavelets' names, such as haar, db2, sym4, coif1 or bior1.3.");
            },
            [](const Settings& s) { return unlessDefault(&Settings::wavelet, s, s.wavelet); }};
}

SettingsKey correctBiasKey() {
    return {"biasCorrection",
            [](Settings& s, const YamlPlace& p) {
                s.correctBias = p.oneOf({"none", "n4"}) == "n4";
            },
            [](const Settings& s) { return s.correctBias ? Text{"n4"} : Text{}; }};
}

SettingsKey n4IterationsKey() {
    return {"n4Iterations",
            [](Settings& s, const YamlPlace& p) {
                s.n4Iterations = p.integers(1, 1000);
                if (s.n4Iterations.empty() || s.n4Iterations.size() > 8)
                    p.fail("has " + std::to_string(s.n4Iterations.size()) + " numbers",
                           "Write the iterations of 1 to 8 levels, as in [50, 50, 50, 50].");
            },
            [](const Settings& s) {
                return s.correctBias ? unlessDefault(&Settings::n4Iterations, s, listText(s.n4Iterations)) : Text{};
            }};
}

SettingsKey zScoreKey() {
    using ZScore = Settings::ZScore;
    return {"zScoreWithin",
            [](Settings& s, const YamlPlace& p) {
                const auto where = p.oneOf({"none", "body", "region"});
                s.zScoreWithin = where == "none" ? ZScore::None : where == "body" ? ZScore::Body : ZScore::Region;
            },
            [](const Settings& s) {
                return s.zScoreWithin == ZScore::None   ? Text{}
                       : s.zScoreWithin == ZScore::Body ? Text{"body"}
                                                        : Text{"region"};
            }};
}

SettingsKey minimumSizeKey() {
    return {"minimumROISize", [](Settings& s, const YamlPlace& p) { s.minimumRoiSize = p.integer(1, kAnyInteger); },
            [](const Settings& s) { return s.minimumRoiSize ? Text{std::to_string(*s.minimumRoiSize)} : Text{}; }};
}

SettingsKey geometryToleranceKey() {
    return {"geometryTolerance", [](Settings& s, const YamlPlace& p) { s.geometryTolerance = p.positiveNumber(); },
            [](const Settings& s) { return s.geometryTolerance ? Text{formatNumber(*s.geometryTolerance)} : Text{}; }};
}

/// A number that PyRadiomics' schema wants whole, and that is kept as one with decimals.
SettingsKey wholeNumber(const char* name, double Settings::*member, int least) {
    return {name, [member, least](Settings& s, const YamlPlace& p) { s.*member = p.integer(least, kAnyInteger); },
            [member](const Settings& s) { return Text{formatNumber(s.*member)}; }};
}

} // namespace

const std::vector<SettingsKey>& settingsKeys() {
    static const std::vector<SettingsKey> keys = {
        binCountKey(),
        binWidthKey(),
        correctBiasKey(),
        integer("n4ShrinkFactor", &Settings::n4ShrinkFactor, 1, 16, false),
        n4IterationsKey(),
        zScoreKey(),
        flag("normalize", &Settings::normalize, true),
        positive("normalizeScale", &Settings::normalizeScale, true),
        removeOutliersKey(),
        spacingKey(),
        {"interpolator", [](Settings& s, const YamlPlace& p) { s.interpolator = readInterpolator(p); },
         [](const Settings& s) { return Text{interpolatorText(s)}; }},
        integer("padDistance", &Settings::padDistance, 0, 10000, true),
        flag("preCrop", &Settings::preCrop, true),
        resegmentRangeKey(),
        resegmentModeKey(),
        resegmentShapeKey(),
        flag("force2D", &Settings::force2D, true),
        integer("force2Ddimension", &Settings::force2Ddimension, 0, 2, true),
        distancesKey(),
        weightingNormKey(),
        flag("symmetricalGLCM", &Settings::symmetricalGLCM, true),
        {"gldm_a", [](Settings& s, const YamlPlace& p) { s.gldmAlpha = p.numberFrom(0.0); },
         [](const Settings& s) { return Text{formatNumber(s.gldmAlpha)}; }},
        wholeNumber("voxelArrayShift", &Settings::voxelArrayShift, -kAnyInteger),
        integer("minimumROIDimensions", &Settings::minimumRoiDimensions, 1, 3, true),
        minimumSizeKey(),
        integer("label", &Settings::label, 1, kAnyInteger, true),
        integer("label_channel", &Settings::labelChannel, 0, kAnyInteger, false),
        flag("correctMask", &Settings::correctMask, false),
        geometryToleranceKey(),
        flag("additionalInfo", &Settings::additionalInfo, false),
        {"sigma", [](Settings& s, const YamlPlace& p) { s.sigmas = readSigmas(p); }, &sigmasText},
        waveletKey(),
        integer("start_level", &Settings::waveletStartLevel, 0, 16, false),
        integer("level", &Settings::waveletLevels, 1, 16, false),
        flag("gradientUseSpacing", &Settings::gradientUseSpacing, false),
        positive("lbp2DRadius", &Settings::lbp2DRadius, false),
        integer("lbp2DSamples", &Settings::lbp2DSamples, 1, 31, false),
        word("lbp2DMethod", &Settings::lbp2DMethod, {"default", "ror", "uniform", "var"}),
        integer("lbp3DLevels", &Settings::lbp3DLevels, 1, 20, false),
        positive("lbp3DIcosphereRadius", &Settings::lbp3DIcosphereRadius, false),
        integer("lbp3DIcosphereSubdivision", &Settings::lbp3DIcosphereSubdivision, 0, 4, false),
        // PyRadiomics 2 had it; without effect on the numbers.
        {"enableCExtensions", [](Settings&, const YamlPlace& p) { p.boolean(); },
         [](const Settings&) { return Text{}; }},
    };
    return keys;
}

const std::vector<SettingsKey>& voxelSettingsKeys() {
    constexpr int kLargestKernel = 10;
    static const std::vector<SettingsKey> keys = {
        integer("kernelRadius", &Settings::kernelRadius, 1, kLargestKernel, false),
        flag("maskedKernel", &Settings::maskedKernel, false),
        {"initValue", [](Settings& s, const YamlPlace& p) { s.mapInitValue = p.number(); },
         [](const Settings& s) { return unlessDefault(&Settings::mapInitValue, s, formatNumber(s.mapInitValue)); }},
        // How many voxels PyRadiomics computes at once: without effect on the numbers.
        {"voxelBatch", [](Settings&, const YamlPlace& p) { p.integer(1, kAnyInteger); },
         [](const Settings&) { return Text{}; }},
    };
    return keys;
}

} // namespace rimlight::radiomics
