#include "core/study/report/ChecklistAnswers.h"

#include "core/study/report/ReportDraft.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>

namespace rimlight::study {

namespace {

ItemAnswer open(const std::string& toWrite) {
    return {ItemState::Open, "To be filled in by the authors: " + toWrite};
}

bool hasStep(const ReportInput& input, const std::vector<std::string>& keys) {
    if (!input.protocol)
        return false;
    for (const auto& plan : input.protocol->signatures)
        for (const auto& step : plan.steps)
            if (std::find(keys.begin(), keys.end(), step.key) != keys.end())
                return true;
    return false;
}

} // namespace

ItemAnswer centresAnswer(const ReportInput& input) {
    if (input.centres.empty())
        return open("the setting and the number and location of centres; the cohort's table names none");
    return {ItemState::Partly, std::to_string(input.centres.size()) +
                                   (input.centres.size() == 1 ? " centre" : " centres") +
                                   see({"section:participants"}) + "; the authors add the setting and where they are"};
}

ItemAnswer sampleSizeAnswer(const ReportInput& input) {
    const auto* training = input.part("training");
    if (training == nullptr)
        return open("how the number of cases was arrived at");
    return {ItemState::Partly, "Cases and outcomes of each part are told" +
                                   see({"section:split", "table:flow", "section:limits"}) +
                                   "; the authors add how the number was arrived at"};
}

ItemAnswer balanceAnswer(const ReportInput& input) {
    const bool isBalanced = hasStep(input, {"smote", "over-sampling", "under-sampling", "class-weights"});
    return {ItemState::Answered, (isBalanced ? std::string("Balanced for training; not recalibrated afterwards")
                                             : std::string("Nothing was done about the imbalance")) +
                                     see({"section:missing", "section:results-calibration"})};
}

ItemAnswer externalAnswer(const ReportInput& input) {
    if (input.part("external validation") != nullptr)
        return {ItemState::Answered,
                "Cross-validation, a test part and external cases" + see({"section:split", "section:evaluation"})};
    return {ItemState::Answered, "Cross-validation and a test part; there was no external validation" +
                                     see({"section:split", "section:evaluation"})};
}

ItemAnswer agreementAnswer(const ReportInput& input) {
    if (!hasStep(input, {"icc"}))
        return {ItemState::NotApplicable, "The protocol has no analysis of reader agreement"};
    return {ItemState::Answered,
            "Intraclass correlation of every feature between readings" +
                see({"section:images", "section:models", "table:selection-" + input.mainSignature()})};
}

ItemAnswer readersAnswer(const ReportInput& input) {
    if (!input.protocol || input.protocol->readings.empty())
        return open("who outlined the tumours, with which experience, and what they knew");
    return {ItemState::Partly, std::to_string(input.protocol->readings.size()) +
                                   (input.protocol->readings.size() == 1 ? " reading is" : " readings are") + " named" +
                                   see({"section:images"}) +
                                   "; the authors add the readers' experience and what they knew"};
}

ItemAnswer clinicalVariablesAnswer(const ReportInput& input) {
    if (input.variables.empty())
        return {ItemState::NotApplicable, "The study has no variables besides the images"};
    return {ItemState::Partly, "Columns, units and how readers were combined" + see({"table:clinical-variables"}) +
                                   "; the authors add when and how each was measured, and by whom"};
}

ItemAnswer modelFilesAnswer(const ReportInput& input) {
    std::size_t count = 0;
    for (const auto& [path, sum] : input.results.sums)
        count += path.starts_with("models/") && path.ends_with(".json") ? 1 : 0;
    if (count == 0)
        return open("where the final model can be had; the results hold no model file");
    return {ItemState::Partly,
            std::to_string(count) +
                (count == 1 ? " model lies in the results as a file" : " models lie in the results as files") +
                " that apply to new cases" + see({"section:files"}) + "; the authors add where they are published"};
}

ItemAnswer ethicsAnswer(const ReportInput& input) {
    if (input.results.synthetic)
        return {ItemState::NotApplicable, "The cases are synthetic: no patient took part"};
    return open("the committee that approved the study, and consent or its waiver");
}

} // namespace rimlight::study
