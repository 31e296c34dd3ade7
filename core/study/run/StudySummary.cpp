#include "core/study/run/StudySummary.h"

#include <nlohmann/json.hpp>

namespace rimlight::study {

namespace {

nlohmann::ordered_json headlineJson(const Headline& headline) {
    nlohmann::ordered_json line = {{"model", headline.model}, {"part", judgedText(headline.part)},
                                   {"cases", headline.cases}, {"positive", headline.positives},
                                   {"auc", nullptr},          {"auc95", nullptr}};
    if (const auto* auc = std::get_if<double>(&headline.auc))
        line["auc"] = *auc;
    if (const auto* interval = std::get_if<statistics::Interval>(&headline.auc95))
        line["auc95"] = {interval->low, interval->high};
    return line;
}

nlohmann::ordered_json protocolJson(const Protocol& protocol) {
    return {{"key", protocol.key},
            {"version", protocol.version},
            {"title", protocol.title},
            {"source", protocol.source},
            {"question", protocol.question},
            {"positive", protocol.outcome.positiveLabel},
            {"negative", protocol.outcome.negativeLabel},
            {"seed", protocol.seed},
            {"assumed", protocol.assumed}};
}

} // namespace

std::string summaryJson(const StudyFile& study, const StudySummary& summary,
                        const std::vector<std::pair<std::string, std::string>>& contents, RunState state) {
    nlohmann::ordered_json json;
    json["format"] = kResultsFormat;
    json["formatVersion"] = kResultsVersion;
    json["finished"] = state == RunState::Finished;
    json["notice"] = "Research use only. Not for clinical use.";
    if (study.synthetic)
        json["synthetic"] = "The cases are synthetic, made by a program: the results are no evidence about patients.";
    json["study"] = study.title;
    json["protocol"] = protocolJson(study.protocol);
    json["program"] = std::string("Rimlight ") + RIMLIGHT_VERSION;
    json["main"] = summary.mainModel;
    json["models"] = nlohmann::ordered_json::array();
    for (const auto& headline : summary.headlines)
        json["models"].push_back(headlineJson(headline));
    json["findings"] = summary.findings;
    json["notRun"] = nlohmann::ordered_json::array();
    for (const auto& step : summary.notRun)
        json["notRun"].push_back({{"name", step.name}, {"because", step.sentence}});
    json["notes"] = summary.notes;
    json["contents"] = nlohmann::ordered_json::array();
    for (const auto& [name, caption] : contents)
        json["contents"].push_back({{"name", name}, {"caption", caption}});
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace rimlight::study
