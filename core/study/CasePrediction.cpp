#include "core/study/CasePrediction.h"

#include "core/base/Error.h"
#include "core/base/Hash.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace rimlight::study {

namespace {

constexpr char kPhaseSeparator = '|';

std::string phaseOf(const std::string& feature) {
    const auto bar = feature.find(kPhaseSeparator);
    return bar == std::string::npos ? std::string() : feature.substr(0, bar);
}

std::string withPhase(const std::string& phase, const std::string& feature) {
    return phase.empty() ? feature : phase + kPhaseSeparator + feature;
}

/// The phase that the features of an image go by: the given one, unless the model knows no phase, or the image is
/// unnamed and the model has just one.
std::string modelPhase(const std::string& given, const std::set<std::string>& known, std::size_t imageCount,
                       std::vector<std::string>& warnings) {
    if (known.contains(given))
        return given;
    if (imageCount == 1 && known.size() == 1) {
        const std::string& only = *known.begin();
        if (given.empty())
            warnings.push_back("The image was taken for the phase \"" + only + "\" that the model was trained on.");
        else if (!only.empty())
            warnings.push_back("The image is of the phase \"" + given + "\"; the model was trained on \"" + only +
                               "\".");
        return only;
    }
    return given;
}

std::set<std::string> radiomicPhases(const learning::FittedModel& model, const tables::FeatureRow& clinical) {
    std::set<std::string> phases;
    for (const auto& term : model.terms)
        if (clinical.find(term.feature) == nullptr)
            phases.insert(phaseOf(term.feature));
    return phases;
}

nlohmann::ordered_json cellJson(const tables::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell))
        return *number;
    return nullptr;
}

} // namespace

CasePrediction predictCase(const std::vector<PhaseInput>& phases, const learning::FittedModel& model,
                           const tables::FeatureRow& clinical, const Progress& progress) {
    if (phases.empty())
        throw Error("no image was given", "The case", "Give an image and its outline.");
    CasePrediction result;
    result.model = model;
    if (!model.provenance.settingsYaml.empty())
        result.settings =
            radiomics::parseSettings(model.provenance.settingsYaml, "the settings inside model " + model.name);
    const auto known = radiomicPhases(model, clinical);
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const auto& [phase, image, region] = phases[i];
        if (image.blocked)
            throw Error("it may be looked at but not measured: " + *image.blocked, "The image", "");
        const double share = 0.95 / static_cast<double>(phases.size());
        auto extraction =
            radiomics::extract(image.volume, region.mask, result.settings,
                               progress.part(static_cast<double>(i) * share, static_cast<double>(i + 1) * share));
        const std::string name = modelPhase(phase, known, phases.size(), result.warnings);
        for (auto& value : extraction.features.values)
            result.extraction.features.values.push_back({withPhase(name, value.name), value.value});
        for (const auto& warning : extraction.warnings)
            result.warnings.push_back(withPhase(phase, warning));
        if (i == 0) {
            auto features = std::move(result.extraction.features);
            result.extraction = extraction;
            result.extraction.features = std::move(features);
            result.imageHash = imaging::contentHash(image.volume);
            result.maskHash = imaging::contentHash(region.mask);
            result.regionName = region.name;
            result.regionMl = region.mask.volumeMl();
            result.modality = imaging::modalityText(image.volume.modality());
        }
        result.syntheticImage = result.syntheticImage || image.volume.isSynthetic();
        result.warnings.insert(result.warnings.end(), image.notes.begin(), image.notes.end());
    }
    progress.throwIfCancelled();
    tables::FeatureRow features = result.extraction.features;
    features.values.insert(features.values.end(), clinical.values.begin(), clinical.values.end());
    result.prediction = learning::predict(model, features);
    const auto& doubts = result.prediction.warnings;
    result.warnings.insert(result.warnings.begin(), doubts.begin(), doubts.end());
    result.modelHash = sha256Hex(learning::toJson(model));
    progress.report(1.0, "Prediction ready");
    return result;
}

CasePrediction predictCase(const CaseImage& image, const imaging::Segment& region, const learning::FittedModel& model,
                           const tables::FeatureRow& clinical, const Progress& progress) {
    return predictCase({{"", image, region}}, model, clinical, progress);
}

std::string toJson(const CasePrediction& result) {
    using Json = nlohmann::ordered_json;
    const auto& prediction = result.prediction;
    Json contributions = Json::array();
    for (const auto& item : prediction.contributions)
        contributions.push_back({{"feature", item.feature},
                                 {"value", item.value},
                                 {"zScore", item.zScore},
                                 {"contribution", item.contribution}});
    Json features = Json::object();
    Json missing = Json::object();
    for (const auto& [name, value] : result.extraction.features.values) {
        features[name] = cellJson(value);
        if (const auto* reason = std::get_if<tables::Missing>(&value))
            missing[name] = reason->reason;
    }
    const Json json = {
        {"format", "rimlight-prediction"},
        {"formatVersion", 1},
        {"notice", "Research use only. Not for clinical use."},
        {"question", result.model.question},
        {"label", prediction.label},
        {"positive", prediction.positive},
        {"positiveLabel", result.model.positiveLabel},
        {"negativeLabel", result.model.negativeLabel},
        {"probability", prediction.probability},
        {"radscore", prediction.radscore},
        {"cutoffRadscore", prediction.cutoffRadscore},
        {"cutoffProbability", prediction.cutoffProbability},
        {"percentileOfPositives", prediction.percentileOfPositives},
        {"percentileOfNegatives", prediction.percentileOfNegatives},
        {"contributions", contributions},
        {"warnings", result.warnings},
        {"region",
         {{"name", result.regionName},
          {"volumeMl", result.regionMl},
          {"voxelsMeasured", result.extraction.regionVoxels},
          {"greyLevels", result.extraction.greyLevels}}},
        {"features", features},
        {"missing", missing},
        {"settings", radiomics::toYaml(result.settings)},
        {"synthetic", {{"image", result.syntheticImage}, {"training", result.model.provenance.syntheticData}}},
        {"provenance",
         {{"program", "Rimlight"},
          {"version", RIMLIGHT_VERSION},
          {"modality", result.modality},
          {"model", result.model.name},
          {"modelSha256", result.modelHash},
          {"imageSha256", result.imageHash},
          {"maskSha256", result.maskHash},
          {"settingsSha256", radiomics::settingsHash(result.settings)}}},
    };
    return json.dump(2) + "\n";
}

} // namespace rimlight::study
