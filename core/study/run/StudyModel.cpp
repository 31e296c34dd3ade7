#include "core/study/run/StudyModel.h"

#include "core/statistics/Roc.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rimlight::study {

namespace {

Part partOf(JudgedOn part) {
    return part == JudgedOn::Test ? Part::Test : part == JudgedOn::External ? Part::External : Part::Training;
}

} // namespace

nlohmann::ordered_json toJson(const StudyModel& model) {
    return {{"key", model.key},
            {"title", model.title},
            {"kind", static_cast<int>(model.kind)},
            {"signature", model.signature},
            {"main", model.isMain},
            {"scores", model.scores},
            {"probabilities", model.probabilities},
            {"crossValidatedScores", model.crossValidatedScores},
            {"crossValidatedProbabilities", model.crossValidatedProbabilities},
            {"cutoff", model.cutoff},
            {"notes", model.notes}};
}

StudyModel modelFromJson(const nlohmann::ordered_json& json) {
    StudyModel model;
    json.at("key").get_to(model.key);
    json.at("title").get_to(model.title);
    model.kind = static_cast<ModelKind>(json.at("kind").get<int>());
    json.at("signature").get_to(model.signature);
    json.at("main").get_to(model.isMain);
    json.at("scores").get_to(model.scores);
    json.at("probabilities").get_to(model.probabilities);
    json.at("crossValidatedScores").get_to(model.crossValidatedScores);
    json.at("crossValidatedProbabilities").get_to(model.crossValidatedProbabilities);
    json.at("cutoff").get_to(model.cutoff);
    json.at("notes").get_to(model.notes);
    return model;
}

std::string judgedText(JudgedOn part) {
    return part == JudgedOn::CrossValidation ? "cross-validation" : partText(partOf(part));
}

bool JudgedCases::hasBothClasses() const {
    const auto positives = std::count(positive.begin(), positive.end(), true);
    return positives > 0 && positives < static_cast<std::ptrdiff_t>(positive.size());
}

JudgedCases judgedCases(const StudyModel& model, const StudyData& data, JudgedOn part) {
    JudgedCases cases;
    cases.rows = data.rowsOf(partOf(part));
    cases.positive = data.positive(cases.rows);
    if (part == JudgedOn::CrossValidation) {
        cases.scores = model.crossValidatedScores;
        cases.probabilities = model.crossValidatedProbabilities;
        return cases;
    }
    for (const std::size_t row : cases.rows) {
        cases.scores.push_back(model.scores[row]);
        cases.probabilities.push_back(model.probabilities[row]);
    }
    return cases;
}

std::vector<JudgedOn> judgedParts(const StudyData& data) {
    std::vector<JudgedOn> parts;
    for (const JudgedOn part : kJudgedOn)
        if (!data.rowsOf(partOf(part)).empty())
            parts.push_back(part);
    return parts;
}

double trainingCutoff(const StudyModel& model, const StudyData& data) {
    const auto cases = judgedCases(model, data, JudgedOn::Training);
    return statistics::youdenCutoff(cases.probabilities, cases.positive);
}

} // namespace rimlight::study
