#include "core/study/CasePrediction.h"

#include <nlohmann/json.hpp>

namespace rimlight::study {

namespace {

nlohmann::ordered_json cellJson(const tables::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell))
        return *number;
    return nullptr;
}

nlohmann::ordered_json pairOf(const statistics::Interval& interval) {
    return {interval.low, interval.high};
}

nlohmann::ordered_json calibratedJson(const std::variant<learning::CalibratedProbability, tables::Missing>& cell) {
    if (const auto* known = std::get_if<learning::CalibratedProbability>(&cell))
        return {{"probability", known->probability}, {"interval95", pairOf(known->interval95)}};
    return {{"missing", std::get<tables::Missing>(cell).reason}};
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
    json["calibrated"] = calibratedJson(prediction.calibrated);
    return json;
}

nlohmann::ordered_json sizesJson(const CasePrediction& result) {
    auto json = nlohmann::ordered_json::array();
    for (const auto& size : result.sizeAlone)
        json.push_back({{"name", size.name},
                        {"feature", size.feature},
                        {"value", size.value},
                        {"label", size.label},
                        {"score", size.score},
                        {"probability", size.probability},
                        {"cutoffProbability", size.cutoffProbability},
                        {"calibrated", calibratedJson(size.calibrated)}});
    return json;
}

nlohmann::ordered_json survivalJson(const learning::SurvivalPrediction& survival) {
    nlohmann::ordered_json json = {{"event", survival.event},          {"timeUnit", survival.timeUnit},
                                   {"times", survival.times},          {"risk", survival.risk},
                                   {"survival", survival.survival},    {"linearPredictor", survival.linearPredictor},
                                   {"percentile", survival.percentile}};
    if (survival.risk95.empty()) {
        json["risk95"] = {{"missing", survival.noInterval}};
        return json;
    }
    json["risk95"] = nlohmann::ordered_json::array();
    for (const auto& interval : survival.risk95)
        json["risk95"].push_back(pairOf(interval));
    return json;
}

nlohmann::ordered_json regionsJson(const CasePrediction& result) {
    auto json = nlohmann::ordered_json::array();
    for (const auto& region : result.regions) {
        nlohmann::ordered_json one = {{"name", region.name}, {"volumeMl", region.ml}};
        if (!region.phase.empty())
            one["phase"] = region.phase;
        if (!region.how.empty())
            one["madeAs"] = region.how;
        one["voxelsMeasured"] = region.voxelsMeasured;
        json.push_back(std::move(one));
    }
    return json;
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
    if (!result.sizeAlone.empty())
        json["sizeAlone"] = sizesJson(result);
    json.update({
        {"contributions", contributions},
        {"warnings", result.warnings},
        {"region",
         {{"name", result.regionName},
          {"volumeMl", result.regionMl},
          {"voxelsMeasured", result.extraction.regionVoxels},
          {"greyLevels", result.extraction.greyLevels}}},
        {"regions", regionsJson(result)},
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
