#pragma once

#include "core/study/protocol/Protocol.h"

#include <string>
#include <utility>
#include <vector>

namespace rimlight::study {

/// What a step of a signature did, with its settings and its source, as the methods of a paper tell it: one or two
/// sentences in the past tense.
std::string stepSentence(const StepPlan& step);
/// The title of a step's kind: "Reader agreement".
std::string stepTitle(const StepPlan& step);
/// The title of a classifier's kind, without a capital.
std::string classifierTitle(const ClassifierPlan& plan);
/// "Penalty l2, C 1": every setting that was not searched.
std::string classifierSettings(const ClassifierPlan& plan);
/// "C 0.1, 1, 10; gamma scale, 0.01"; empty: nothing was searched.
std::string classifierSearch(const ClassifierPlan& plan);

/// What a region is, in words: "a ring around the tumour, from 0 to 5 mm outside its edge (peri)".
std::string regionWords(const RegionPlan& region);

/// How features were extracted, one paragraph.
std::string extractionParagraph(const ExtractionPlan& plan);
/// The settings that tell extractions apart, in words, with their values.
std::vector<std::pair<std::string, std::string>> extractionFacts(const ExtractionPlan& plan);

/// How many features of each class were read from each image type.
struct FeatureCounts {
    std::vector<std::string> classes;                                         ///< "First order"
    std::vector<std::pair<std::string, std::vector<std::size_t>>> imageTypes; ///< with one count per class
    std::size_t total = 0;
};
FeatureCounts featureCounts(const FeatureRecipe& recipe);

} // namespace rimlight::study
