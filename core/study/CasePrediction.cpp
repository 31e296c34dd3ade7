#include "core/study/CasePrediction.h"

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace rimlight::study {

namespace {

constexpr char kPhaseSeparator = '|';

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

/// What the model reads from images, not from the clinical values.
std::vector<learning::ModelInput> radiomicInputs(const learning::FittedModel& model,
                                                 const tables::FeatureRow& clinical) {
    auto inputs = learning::inputsOf(model);
    std::erase_if(inputs, [&](const learning::ModelInput& input) {
        return input.origin.kind == learning::InputKind::Clinical || clinical.find(input.name) != nullptr;
    });
    return inputs;
}

/// The outline as it is drawn, which models call so or not at all.
bool isWhole(const std::string& region) {
    return region.empty() || region == "whole";
}

/// The image that an input is read from; null when the case has none of that phase with that outline. names: of the
/// images' phases, as the model has them.
const PhaseInput* sourceOf(const learning::ModelInput& input, const std::vector<PhaseInput>& phases,
                           const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < phases.size(); ++i)
        if (names[i] == input.origin.phase &&
            (isWhole(input.origin.region) || phases[i].region.name == input.origin.region))
            return &phases[i];
    return nullptr;
}

std::string placeWords(const learning::ColumnOrigin& origin) {
    const std::string phase = origin.phase.empty() ? "the image" : "the phase \"" + origin.phase + '"';
    return isWhole(origin.region) ? phase : "the region \"" + origin.region + "\" in " + phase;
}

/// @throws Error naming every phase and region that the model reads and the case doesn't have
void requirePlaces(const learning::FittedModel& model, const std::vector<learning::ModelInput>& inputs,
                   const std::vector<PhaseInput>& phases, const std::vector<std::string>& names) {
    std::vector<std::string> absent;
    for (const auto& input : inputs)
        if (sourceOf(input, phases, names) == nullptr)
            if (const auto words = placeWords(input.origin);
                std::find(absent.begin(), absent.end(), words) == absent.end())
                absent.push_back(words);
    if (!absent.empty())
        throw Error("reads features from what this case doesn't have: " + join(absent, ", "),
                    "The model \"" + model.name + '"',
                    "Give these images with their outlines, or use a model of what the case has.");
}

nlohmann::ordered_json cellJson(const tables::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell))
        return *number;
    return nullptr;
}

nlohmann::ordered_json classJson(const CasePrediction& result) {
    const auto& prediction = result.prediction;
    nlohmann::ordered_json json = {{"label", prediction.label},
                                   {"positive", prediction.positive},
                                   {"positiveLabel", result.model.positiveLabel},
                                   {"negativeLabel", result.model.negativeLabel},
                                   {"probability", prediction.probability}};
    if (prediction.hasRadscore)
        json["radscore"] = prediction.radscore;
    if (prediction.radscoreDecides)
        json["cutoffRadscore"] = prediction.cutoffRadscore;
    json["cutoffProbability"] = prediction.cutoffProbability;
    json["percentileOfPositives"] = prediction.percentileOfPositives;
    json["percentileOfNegatives"] = prediction.percentileOfNegatives;
    return json;
}

nlohmann::ordered_json survivalJson(const learning::SurvivalPrediction& survival) {
    return {{"event", survival.event},          {"timeUnit", survival.timeUnit},
            {"times", survival.times},          {"risk", survival.risk},
            {"survival", survival.survival},    {"linearPredictor", survival.linearPredictor},
            {"percentile", survival.percentile}};
}

/// What signatures of format version 1 don't have.
nlohmann::ordered_json scoreJson(const learning::Prediction& prediction) {
    nlohmann::ordered_json json = {{"score", prediction.score},
                                   {"percentileOfAll", prediction.percentileOfAll},
                                   {"contributionMethod", prediction.contributionMethod},
                                   {"contributionBase", prediction.contributionBase},
                                   {"filled", prediction.filled}};
    if (prediction.hasRadscore && !prediction.hasClasses)
        json["radscore"] = prediction.radscore;
    if (prediction.distance)
        json["mahalanobisDistance"] = *prediction.distance;
    return json;
}

} // namespace

CasePrediction predictCase(const std::vector<PhaseInput>& phases, const learning::FittedModel& model,
                           const tables::FeatureRow& clinical, const Progress& progress, const std::string& batch) {
    if (phases.empty())
        throw Error("no image was given", "The case", "Give an image and its outline.");
    if (model.formula() != nullptr)
        learning::predict(model, {}); // which says why it can't, before anything is measured
    CasePrediction result;
    result.model = model;
    if (!model.provenance.settingsYaml.empty())
        result.settings =
            radiomics::parseSettings(model.provenance.settingsYaml, "the settings inside model " + model.name);
    const auto inputs = radiomicInputs(model, clinical);
    std::set<std::string> known;
    for (const auto& input : inputs)
        known.insert(input.origin.phase);
    std::vector<std::string> names;
    for (const auto& phase : phases)
        names.push_back(modelPhase(phase.phase, known, phases.size(), result.warnings));
    requirePlaces(model, inputs, phases, names);
    tables::FeatureRow features;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const auto& [phase, image, region] = phases[i];
        if (image.blocked)
            throw Error("it may be looked at but not measured: " + *image.blocked, "The image", "");
        const double share = 0.95 / static_cast<double>(phases.size());
        auto extraction =
            radiomics::extract(image.volume, region.mask, result.settings,
                               progress.part(static_cast<double>(i) * share, static_cast<double>(i + 1) * share));
        for (const auto& input : inputs)
            if (sourceOf(input, phases, names) == &phases[i])
                if (const auto* cell = extraction.features.find(input.origin.feature))
                    features.values.push_back({input.name, *cell});
        const bool hasOtherRegion = std::count(names.begin(), names.end(), names[i]) > 1;
        const std::string prefix = radiomics::columnPrefix(names[i], hasOtherRegion ? region.name : "");
        for (auto& value : extraction.features.values)
            result.extraction.features.values.push_back({prefix + value.name, value.value});
        for (const auto& warning : extraction.warnings)
            result.warnings.push_back(withPhase(phase, warning));
        if (i == 0) {
            auto all = std::move(result.extraction.features);
            result.extraction = extraction;
            result.extraction.features = std::move(all);
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
    features.values.insert(features.values.end(), clinical.values.begin(), clinical.values.end());
    result.prediction = learning::predict(model, features, {batch, 0, progress.part(0.95, 1.0)});
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
    const bool isSignature = std::holds_alternative<learning::LinearSignature>(result.model.kind);
    Json json = {{"format", "rimlight-prediction"},
                 {"formatVersion", isSignature ? 1 : 2},
                 {"notice", "Research use only. Not for clinical use."},
                 {"question", result.model.question}};
    if (prediction.hasClasses)
        json.update(classJson(result));
    if (prediction.survival)
        json["survival"] = survivalJson(*prediction.survival);
    if (!isSignature)
        json.update(scoreJson(prediction));
    json.update({
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
    });
    return json.dump(2) + "\n";
}

} // namespace rimlight::study
