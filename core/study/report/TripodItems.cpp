#include "core/study/report/ChecklistAnswers.h"
#include "core/study/report/ReportDraft.h"

namespace rimlight::study {

namespace {

constexpr const char* kTitle = "Title and abstract";
constexpr const char* kIntroduction = "Introduction";
constexpr const char* kMethods = "Methods";
constexpr const char* kOpen = "Open science";
constexpr const char* kPublic = "Patient and public involvement";
constexpr const char* kResults = "Results";
constexpr const char* kDiscussion = "Discussion";

ItemAnswer outcomeAnswer(const ReportInput& /*input*/) {
    return {ItemState::Partly, "Column, values and labels" + see({"section:outcome"}) +
                                   "; the authors add how and when it was assessed, and why it was chosen"};
}

ItemAnswer updatingAnswer(const ReportInput& /*input*/) {
    return {ItemState::Answered, "No model was updated or recalibrated after its evaluation"};
}

ItemAnswer flowAnswer(const ReportInput& input) {
    const bool isFollowed = input.protocol && input.protocol->survival;
    return {ItemState::Answered, "Flow chart with reasons and outcomes" + see({"figure:flow", "table:flow"}) +
                                     (isFollowed ? "; follow-up" + see({"table:survival-follow-up"}) : "")};
}

ItemAnswer characteristicsAnswer(const ReportInput& input) {
    if (input.table("table1-parts") == nullptr && input.table("table1-training") == nullptr)
        return {ItemState::Open, "To be filled in by the authors: the characteristics of the cases; the cohort's table "
                                 "has no clinical columns"};
    return {ItemState::Partly, "By part and by class" +
                                   see({"table:table1-parts", "table:table1-training", "table:table1-test"}) +
                                   "; the authors add dates, treatments and demographic groups"};
}

} // namespace

const std::vector<ChecklistItem>& tripodItems() {
    static const std::vector<ChecklistItem> items = {
        {kTitle, "1", "Title",
         openItem("a title that says whether a model is developed or evaluated, in whom, and for which outcome")},
        {kTitle, "2", "Abstract",
         partly("The summary has the numbers" + see({"section:summary"}) +
                "; the authors write the structured abstract")},
        {kIntroduction, "3a", "Medical context and reasons for the model",
         openItem("the context, diagnostic or prognostic, why a model is needed, and which ones exist")},
        {kIntroduction, "3b", "For whom and by whom it is meant to be used",
         openItem("the population, the place in the care pathway, and the intended users")},
        {kIntroduction, "3c", "Known inequalities of health",
         openItem("what is known of inequalities between groups of patients")},
        {kIntroduction, "4", "Objectives",
         partly("The question" + see({"section:participants"}) +
                "; the authors state the objective: development, evaluation or both")},
        {kMethods, "5a", "Sources of data", openItem("where the data come from, why these, and whom they represent")},
        {kMethods, "5b", "Dates", openItem("the first and last date of accrual, and the end of follow-up")},
        {kMethods, "6a", "Setting and centres", centresAnswer},
        {kMethods, "6b", "Eligibility",
         partly("Reasons for leaving cases out, with counts" + see({"figure:flow", "section:participants"}) +
                "; the authors write the criteria of inclusion")},
        {kMethods, "6c", "Treatments", openItem("treatments received and how they were handled")},
        {kMethods, "7", "Preparation of the data",
         answered("Preprocessing of images, extraction and scaling" +
                  see({"section:extraction", "table:extraction-settings", "section:models"}))},
        {kMethods, "8a", "The outcome", outcomeAnswer},
        {kMethods, "8b", "Who assessed the outcome",
         openItem("the assessors' qualification, where judgement was needed")},
        {kMethods, "8c", "Blinding to the predictors", openItem("whether the outcome was assessed without them")},
        {kMethods, "9a", "Choice of the first predictors",
         answered("All features of the extraction, and the clinical variables" +
                  see({"table:feature-counts", "table:clinical-variables"}))},
        {kMethods, "9b", "Definition of the predictors",
         partly("Features by their standard names and settings" + see({"section:extraction"}) +
                "; the authors add how and when clinical variables were measured")},
        {kMethods, "9c", "Who assessed the predictors", readersAnswer},
        {kMethods, "10", "Sample size", sampleSizeAnswer},
        {kMethods, "11", "Missing data",
         answered("What was left out and how gaps were filled" + see({"section:missing"}))},
        {kMethods, "12a", "How the data were used", answered("Division of the cohort" + see({"section:split"}))},
        {kMethods, "12b", "How predictors were handled",
         answered("Standardisation and selection, step by step" + see({"section:models"}))},
        {kMethods, "12c", "Type of model, building, tuning, internal validation",
         answered("Steps, classifiers, searches and folds" +
                  see({"section:models", "table:classifiers", "section:evaluation"}))},
        {kMethods, "12d", "Differences between clusters of cases",
         partly("Centres are counted" + see({"section:participants"}) +
                "; performance is not computed for each, which the authors discuss")},
        {kMethods, "12e", "Measures and plots of performance",
         answered("Discrimination, calibration, net benefit, comparisons" +
                  see({"section:evaluation", "section:statistics"}))},
        {kMethods, "12f", "Updating of the model", updatingAnswer},
        {kMethods, "12g", "How predictions were computed in the evaluation",
         answered("By the fitted steps and models, unchanged; they lie in the results as files" +
                  see({"section:split", "section:files"}))},
        {kMethods, "13", "Class imbalance", balanceAnswer},
        {kMethods, "14", "Fairness", openItem("what was done about fairness between groups; the program did nothing")},
        {kMethods, "15", "What the model tells",
         answered("A score, a probability and a class, with the cut-off and its rule" + see({"section:evaluation"}))},
        {kMethods, "16", "Differences between training and evaluation",
         partly("Characteristics part by part" + see({"table:table1-parts"}) +
                "; the authors add differences in setting and eligibility")},
        {kMethods, "17", "Ethical approval", ethicsAnswer},
        {kOpen, "18a", "Funding", openItem("the source of funding and the funders' part")},
        {kOpen, "18b", "Conflicts of interest", openItem("interests of all authors")},
        {kOpen, "18c", "Protocol", answered("The protocol as it was run" + see({"section:protocol"}))},
        {kOpen, "18d", "Registration", openItem("the register and number, or that the study was not registered")},
        {kOpen, "18e", "Availability of the data", openItem("where the data can be had, and under which terms")},
        {kOpen, "18f", "Availability of the code",
         partly("Program, version and command" + see({"section:reproducibility"}) +
                "; the authors add where it can be had")},
        {kPublic, "19", "Patient and public involvement", openItem("who took part and how, or that nobody did")},
        {kResults, "20a", "Flow of participants", flowAnswer},
        {kResults, "20b", "Characteristics", characteristicsAnswer},
        {kResults, "20c", "Training and evaluation data compared",
         answered("Clinical variables and selected features, part by part" +
                  see({"table:table1-parts", "section:results-participants"}))},
        {kResults, "21", "Numbers of cases and outcomes in each analysis",
         answered("By part, and per model" + see({"section:split", "table:performance-printed"}))},
        {kResults, "22", "The full model",
         [](const ReportInput& input) {
             return ItemAnswer{ItemState::Answered,
                               "Coefficients of the Radscore; every model as a file" +
                                   see({"table:radscore-" + input.mainSignature(), "section:files"})};
         }},
        {kResults, "23a", "Performance with intervals",
         answered("Every model on every part" +
                  see({"table:performance-printed", "section:results-performance", "section:results-calibration"}) +
                  "; not by subgroups")},
        {kResults, "23b", "Differences of performance between clusters",
         openItem("performance by centre, where there are several")},
        {kResults, "24", "Results of updating", updatingAnswer},
        {kDiscussion, "25", "Interpretation", openItem("what the results mean, beside those of other studies")},
        {kDiscussion, "26", "Limits",
         partly("Those that follow from the numbers" + see({"section:limits"}) +
                "; the authors add those of the design")},
        {kDiscussion, "27a", "Poor or missing input when it is used",
         partly("Models warn of missing and unusual values of a new case; the authors add how such cases are handled")},
        {kDiscussion, "27b", "What its users have to do and know",
         openItem("the interaction that is needed, and the expertise")},
        {kDiscussion, "27c", "Next steps", openItem("what research is needed before it could be used")}};
    return items;
}

} // namespace rimlight::study
