#pragma once

#include "core/learning/FittedModel.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// A folder that models are looked for in, and what it is called.
struct ModelFolder {
    std::string title; ///< "My models", "Study WT vs CCSK"
    std::filesystem::path folder;
};

/// A model's card in a few lines.
struct ModelSummary {
    std::string question;     ///< "CCSK rather than Wilms tumour"
    std::string kind;         ///< "Support vector machine", "Cox model"
    std::string trainedOn;    ///< "62 cases: 24 CCSK, 38 Wilms tumour"
    std::string performance;  ///< "AUC 0.81 (0.70 to 0.92) in cross-validation"; of the part that tells most
    bool isSynthetic = false; ///< trained on made-up cases
    bool hasInterval = false; ///< its probabilities come with an interval
};
ModelSummary summaryOf(const learning::FittedModel& model);

/// A file of the library. One that can't be read stands there with what is wrong.
struct LibraryModel {
    std::string folder;         ///< title of the folder
    std::filesystem::path file; ///< empty: it came with the program
    std::string fileName;
    std::optional<learning::FittedModel> model;
    std::string hash;    ///< as CasePrediction::modelHash
    std::string problem; ///< a sentence with the remedy; empty: it can be used
    ModelSummary summary;
};

/// The models of the folders (not of those below), in the folders' order, by name. A folder that isn't there holds
/// none. JSON files of another kind are passed over; a model that is damaged, or of a newer version, has a problem.
std::vector<LibraryModel> listModels(const std::vector<ModelFolder>& folders);

/// The models that travel inside the program, all trained on synthetic cases or published formulas.
std::vector<LibraryModel> shippedModels();

/// The shipped model of that file name. @throws Error when there is none
learning::FittedModel shippedModel(const std::string& fileName);

} // namespace rimlight::study
