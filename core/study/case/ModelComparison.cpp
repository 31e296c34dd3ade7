#include "core/study/case/ModelComparison.h"

#include "core/base/Text.h"

#include <algorithm>
#include <map>
#include <set>

namespace rimlight::study {

namespace {

std::string radscoreText(const learning::Prediction& prediction) {
    if (!prediction.hasRadscore)
        return "-";
    return formatFixed(prediction.radscore, 2) +
           (prediction.radscoreDecides ? " (cut-off " + formatFixed(prediction.cutoffRadscore, 2) + ")" : "");
}

ComparedModel rowOf(const CasePrediction& result) {
    ComparedModel row;
    row.model = result.model.name;
    row.question = result.model.question;
    row.radscore = radscoreText(result.prediction);
    row.doubts = plainDoubts(result).size();
    row.probability = probabilityWords(result.prediction);
    if (result.prediction.survival)
        row.answer = "risk of " + result.prediction.survival->event;
    else
        row.answer = result.prediction.label;
    return row;
}

/// The classes that a model tells apart, in any order: models of one question have the same.
std::set<std::string> classesOf(const CasePrediction& result) {
    return {lowerCase(result.model.positiveLabel), lowerCase(result.model.negativeLabel)};
}

std::string agreementOf(const std::vector<const CasePrediction*>& group) {
    std::map<std::string, std::vector<std::string>> byLabel;
    for (const auto* one : group)
        byLabel[one->prediction.label].push_back(one->model.name);
    const std::string count = std::to_string(group.size());
    if (byLabel.size() == 1)
        return (group.size() == 2 ? "Both models" : "All " + count + " models") + " say " + byLabel.begin()->first +
               ".";
    std::vector<std::string> parts;
    parts.reserve(byLabel.size());
    for (const auto& [label, names] : byLabel)
        parts.push_back(std::to_string(names.size()) + " say" + (names.size() == 1 ? "s " : " ") + label + " (" +
                        join(names, "; ") + ")");
    return "The models disagree: " + join(parts, ", ") + ".";
}

} // namespace

ModelComparison compareModels(std::span<const CasePrediction> results) {
    ModelComparison comparison;
    std::vector<std::set<std::string>> questions;
    std::vector<std::vector<const CasePrediction*>> groups;
    for (const auto& result : results) {
        comparison.models.push_back(rowOf(result));
        if (!result.prediction.hasClasses)
            continue;
        const auto classes = classesOf(result);
        const auto known = std::find(questions.begin(), questions.end(), classes);
        if (known == questions.end()) {
            questions.push_back(classes);
            groups.push_back({&result});
        } else {
            groups[static_cast<std::size_t>(known - questions.begin())].push_back(&result);
        }
    }
    for (const auto& group : groups)
        if (group.size() > 1)
            comparison.agreement.push_back(agreementOf(group));
    return comparison;
}

report::Table comparisonTable(const ModelComparison& comparison) {
    report::Table table{"Models on this case, side by side",
                        {"Model", "Answer", "Probability (95 % interval)", "Radscore", "Doubts"},
                        {},
                        {false, false, false, true, true}};
    for (const auto& row : comparison.models)
        table.rows.push_back({row.model, row.answer, row.probability, row.radscore, std::to_string(row.doubts)});
    return table;
}

} // namespace rimlight::study
