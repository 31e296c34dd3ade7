#include "core/study/report/ChecklistAnswers.h"
#include "core/study/report/ReportDraft.h"

namespace rimlight::study {

namespace {

constexpr const char* kTitle = "Title";
constexpr const char* kAbstract = "Abstract";
constexpr const char* kKeywords = "Keywords";
constexpr const char* kIntroduction = "Introduction";
constexpr const char* kDesign = "Methods: study design";
constexpr const char* kData = "Methods: data";
constexpr const char* kSegmentation = "Methods: segmentation";
constexpr const char* kPreprocessing = "Methods: pre-processing";
constexpr const char* kExtraction = "Methods: feature extraction";
constexpr const char* kPreparation = "Methods: data preparation";
constexpr const char* kModelling = "Methods: modelling";
constexpr const char* kEvaluation = "Methods: evaluation";
constexpr const char* kResults = "Results";
constexpr const char* kDiscussion = "Discussion";
constexpr const char* kOpen = "Open science";

ItemAnswer demographicsAnswer(const ReportInput& input) {
    if (input.table("table1-parts") == nullptr && input.table("table1-training") == nullptr)
        return {ItemState::Open,
                "To be filled in by the authors: baseline characteristics; the cohort's table has no clinical columns"};
    return {ItemState::Answered, "By part and by class, with tests" +
                                     see({"table:table1-parts", "table:table1-training", "table:table1-test"})};
}

ItemAnswer explanationAnswer(const ReportInput& input) {
    const auto main = input.mainSignature();
    return {ItemState::Answered,
            "Weights of the Radscore, importance and contributions of features" +
                see({"figure:weights-" + main, "figure:importance-" + main, "table:words-" + main})};
}

ItemAnswer featureStatisticsAnswer(const ReportInput& input) {
    const auto main = input.mainSignature();
    return {ItemState::Answered,
            "Counts at each step, verdicts, correlations, values by part" +
                see({"table:selection-" + main, "table:verdicts-" + main, "table:features-" + main})};
}

} // namespace

const std::vector<ChecklistItem>& clearItems() {
    static const std::vector<ChecklistItem> items = {
        {kTitle, "1", "Title that names radiomics and its kind", openItem("a title that names them")},
        {kAbstract, "2", "Structured abstract",
         partly("The summary has the numbers" + see({"section:summary"}) + "; the authors write the abstract")},
        {kKeywords, "3", "Keywords", openItem("keywords of radiomics")},
        {kIntroduction, "4", "Background", openItem("the scientific or clinical background")},
        {kIntroduction, "5", "Why radiomics", openItem("why radiomics is used for this question")},
        {kIntroduction, "6", "Objectives",
         partly("The question" + see({"section:participants"}) + "; the authors state the objectives")},
        {kDesign, "7", "Guidelines that were followed",
         answered("CLEAR and TRIPOD+AI, as far as they could be filled in" + see({"section:clear", "section:tripod"}))},
        {kDesign, "8", "Ethics", ethicsAnswer},
        {kDesign, "9", "Sample size", sampleSizeAnswer},
        {kDesign, "10", "Nature of the study", openItem("retrospective or prospective, cohort or case-control")},
        {kDesign, "11", "Eligibility",
         partly("Reasons for leaving cases out" + see({"section:participants", "figure:flow"}) +
                "; the authors write the criteria of inclusion")},
        {kDesign, "12", "The way from image to model",
         answered("In words, step by step" + see({"section:extraction", "section:models"}))},
        {kData, "13", "Source of the data", openItem("private or public, and which")},
        {kData, "14", "Overlap with earlier studies", openItem("whether cases were published before")},
        {kData, "15", "Division of the data", answered("Parts, shares and seed" + see({"section:split"}))},
        {kData, "16", "Imaging protocol", openItem("scanners, acquisition, reconstruction and contrast medium")},
        {kData, "17", "Predictors besides radiomics", clinicalVariablesAnswer},
        {kData, "18", "Reference standard",
         partly("Column, values and labels of the outcome" + see({"section:outcome"}) +
                "; the authors add how it was established")},
        {kSegmentation, "19", "How regions were outlined",
         partly("Which outlines and regions were used" + see({"section:images"}) +
                "; the authors add software and manner of outlining")},
        {kSegmentation, "20", "Who outlined", readersAnswer},
        {kPreprocessing, "21", "Pre-processing of images",
         answered("Bias correction, standardisation" + see({"section:extraction", "table:extraction-settings"}))},
        {kPreprocessing, "22", "Resampling", answered("Voxels and interpolation" + see({"table:extraction-settings"}))},
        {kPreprocessing, "23", "Discretisation", answered("Bins" + see({"table:extraction-settings"}))},
        {kPreprocessing, "24", "Image types",
         answered("Original and filtered images" + see({"section:extraction", "table:feature-counts"}))},
        {kExtraction, "25", "Method of extraction",
         answered("Program, version and profile" + see({"section:extraction"}))},
        {kExtraction, "26", "Feature classes", answered("By image type" + see({"table:feature-counts"}))},
        {kExtraction, "27", "Number of features", answered("By class and image type" + see({"table:feature-counts"}))},
        {kExtraction, "28", "Settings left at their defaults",
         answered("Said so; all settings have a SHA-256" + see({"section:extraction", "table:extraction-settings"}))},
        {kPreparation, "29", "Missing data", answered("How gaps were filled" + see({"section:missing"}))},
        {kPreparation, "30", "Class imbalance", balanceAnswer},
        {kPreparation, "31", "Reliability of the outlines", agreementAnswer},
        {kPreparation, "32", "Scaling of features", answered("In the order of the steps" + see({"section:models"}))},
        {kPreparation, "33", "Reduction of dimensions",
         [](const ReportInput& input) {
             return ItemAnswer{ItemState::Answered,
                               "Selection, step by step" +
                                   see({"section:models", "table:selection-" + input.mainSignature()})};
         }},
        {kModelling, "34", "Algorithms", answered("Classifiers and their settings" + see({"table:classifiers"}))},
        {kModelling, "35", "Training and tuning",
         answered("Nested folds, grids, seed" + see({"section:models", "table:classifiers", "section:evaluation"}))},
        {kModelling, "36", "Confounders",
         partly("Size and clinical predictors are compared with the main model" + see({"section:results-comparisons"}) +
                "; the authors discuss others")},
        {kModelling, "37", "Choice of the model",
         answered("The main signature and classifier are fixed by the protocol" +
                  see({"section:models", "section:protocol"}))},
        {kEvaluation, "38", "Internal and external testing", externalAnswer},
        {kEvaluation, "39", "Measures of performance",
         answered("What was measured and how" + see({"section:evaluation"}))},
        {kEvaluation, "40", "Uncertainty",
         answered("95 % intervals: DeLong, Wilson, bootstrap" + see({"section:evaluation"}))},
        {kEvaluation, "41", "Comparison of performance",
         answered("DeLong's test, NRI, IDI, likelihood ratio" + see({"section:evaluation", "table:comparisons"}))},
        {kEvaluation, "42", "Comparison with other and combined methods",
         answered("Size and clinical predictors, alone and combined" +
                  see({"section:evaluation", "section:results-comparisons"}))},
        {kEvaluation, "43", "Interpretability", explanationAnswer},
        {kResults, "44", "Baseline characteristics", demographicsAnswer},
        {kResults, "45", "Flow chart of eligibility", answered("With reasons and counts" + see({"figure:flow"}))},
        {kResults, "46", "Statistics of the features", featureStatisticsAnswer},
        {kResults, "47", "Performance of the models",
         answered("Discrimination, calibration, net benefit" +
                  see({"table:performance-printed", "section:results-performance", "section:results-calibration",
                       "section:results-decision"}))},
        {kResults, "48", "Comparison with other and combined models",
         answered("Main model beside the others" + see({"section:results-comparisons", "table:comparisons"}))},
        {kDiscussion, "49", "Important findings",
         partly("In sentences" + see({"section:summary"}) + "; the authors put them into context")},
        {kDiscussion, "50", "Earlier work", openItem("how the results differ from those of other studies")},
        {kDiscussion, "51", "Practical implications", openItem("what would follow for practice")},
        {kDiscussion, "52", "Strengths and limits",
         partly("Limits that follow from the numbers" + see({"section:limits"}) +
                "; the authors add those of the design")},
        {kOpen, "53", "Sharing of images and outlines", openItem("where they can be had, or why not")},
        {kOpen, "54", "Sharing of feature values",
         partly("Every feature of every case lies in the results" + see({"section:files"}) +
                "; the authors add where it is published")},
        {kOpen, "55", "Sharing of settings", answered("The protocol with all settings" + see({"section:protocol"}))},
        {kOpen, "56", "Sharing of the code",
         partly("Program, version and command" + see({"section:reproducibility"}) +
                "; the authors add where it can be had")},
        {kOpen, "57", "Sharing of the model", modelFilesAnswer},
        {kOpen, "58", "A system that is ready to use",
         partly("The model files apply to new cases in the program, for research only; the authors add where they can "
                "be had")}};
    return items;
}

} // namespace rimlight::study
