#pragma once

#include "core/learning/FittedModel.h"
#include "core/tables/FeatureTable.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// A field of the form that a model asks for clinical values and a reader's findings with.
struct ClinicalField {
    std::string name;  ///< "sex"
    std::string title; ///< "Sex"
    std::string unit;
    learning::AnswerKind kind = learning::AnswerKind::Number;
    std::vector<std::string> levels = {};                             ///< of a category
    std::optional<statistics::Interval> legal = std::nullopt;         ///< of a number: others are errors
    std::optional<statistics::Interval> trainingRange = std::nullopt; ///< of a number: others are doubts
    bool required = true;                                             ///< false: a missing value counts as in training
    std::string help = {};                 ///< a sentence: the range, and what an empty field counts as
    std::vector<std::string> columns = {}; ///< of the model that it fills
};

/// In the model's order; of a category one field for all its columns. A column that the model's file says nothing of is
/// asked for as a number by its name.
std::vector<ClinicalField> clinicalForm(const learning::FittedModel& model);

/// What was typed, as the model reads it.
struct TypedClinical {
    tables::FeatureRow row; ///< of the fields without a problem; an empty one that may be empty is Missing
    std::map<std::string, std::string> problems; ///< by the field's name, a sentence each; empty: predict
    std::map<std::string, std::string> doubts;   ///< by the field's name: outside the training cases' range
};

/// @param typed text by the field's name; one that isn't there is empty. Numbers in the C locale; yes and no; a level
TypedClinical clinicalRow(const std::vector<ClinicalField>& fields, const std::map<std::string, std::string>& typed);

} // namespace rimlight::study
