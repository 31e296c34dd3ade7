#pragma once

#include "core/learning/FittedModel.h"

#include <string>
#include <vector>

namespace rimlight::learning {

/// A model in words: what it is for, what it was made of, how well it did, and what nobody knows about it. It is made
/// from the model's fields whenever it is shown; no number of the model comes from it.
struct ModelCard {
    struct Table {
        std::vector<std::string> columns;
        std::vector<std::vector<std::string>> rows;
    };
    struct Section {
        std::string heading;
        std::vector<std::string> sentences;
        Table table; ///< no columns: none
    };
    std::string title;
    std::string notice; ///< research use only
    std::vector<Section> sections;
};

/// Intended use, training data, features (and the Radscore's terms), selection, performance, limits, what is missing,
/// provenance.
ModelCard modelCard(const FittedModel& model);

std::string toMarkdown(const ModelCard& card);
std::string toPlainText(const ModelCard& card);

} // namespace rimlight::learning
