#include "core/study/case/StudyRecipe.h"

#include "core/regions/Habitats.h"

#include <algorithm>

namespace rimlight::study {

namespace {

/// How many subregions the study settled on, which its columns tell; 0: none was measured.
int subregionCount(const StudyData& data, const Protocol& protocol) {
    int count = 0;
    const auto isThere = [&](const std::string& region) {
        return std::any_of(data.all.names.begin(), data.all.names.end(),
                           [&](const auto& column) { return parseFeatureColumn(column, protocol).region == region; });
    };
    for (const auto& region : protocol.regions)
        if (std::holds_alternative<SubregionPlan>(region.kind))
            while (isThere(region.name + std::to_string(count + 1)))
                ++count;
    return count;
}

learning::AnswerKind answerKind(ClinicalVariable::Kind kind) {
    return kind == ClinicalVariable::Kind::Number  ? learning::AnswerKind::Number
           : kind == ClinicalVariable::Kind::YesNo ? learning::AnswerKind::YesNo
                                                   : learning::AnswerKind::Category;
}

/// All levels of a category, also those that the model has no column of: its columns compare with the first.
std::vector<std::string> levelsOf(const ClinicalVariable& variable, const ClinicalPredictors& predictors) {
    if (!variable.levels.empty())
        return variable.levels;
    std::vector<std::string> levels = {"another"};
    const std::string prefix = variable.name + ": ";
    for (const auto& column : predictors.columns)
        if (column.name.starts_with(prefix))
            levels.push_back(column.name.substr(prefix.size()));
    return levels;
}

} // namespace

std::vector<learning::RegionRecipe> regionRecipes(const Protocol& protocol, int subregions) {
    std::vector<learning::RegionRecipe> recipes;
    for (const auto& region : protocol.regions) {
        if (const auto* ring = std::get_if<RingPlan>(&region.kind)) {
            recipes.push_back({region.name, learning::RingRegion{ring->limits.innerMm, ring->limits.outerMm}});
        } else if (std::holds_alternative<SubregionPlan>(region.kind)) {
            const regions::HabitatSettings used;
            learning::SubregionSet parts;
            parts.count = subregions;
            parts.starts = used.starts;
            parts.seed = protocol.seed;
            parts.tolerance = used.tolerance;
            parts.maxIterations = used.maxIterations;
            if (parts.count > 0)
                recipes.push_back({region.name, parts});
        } else {
            recipes.push_back({region.name, learning::OutlineRegion{}});
        }
    }
    return recipes;
}

learning::CaseRecipe caseRecipeOf(const StudyFile& study, const StudyData& data,
                                  const std::vector<std::string>& clinicalColumns) {
    const auto& protocol = study.protocol;
    learning::CaseRecipe recipe;
    recipe.modality = protocol.modality;
    recipe.phases = protocol.measuredPhases;
    if (study.features.empty() && !protocol.phases.empty())
        recipe.regions = regionRecipes(protocol, subregionCount(data, protocol));
    for (const auto& variable : protocol.clinical) {
        learning::ClinicalQuestion question{variable.name, variable.title, variable.unit, answerKind(variable.kind)};
        if (question.kind == learning::AnswerKind::Category)
            question.levels = levelsOf(variable, data.clinical);
        const bool isAsked = std::any_of(clinicalColumns.begin(), clinicalColumns.end(), [&](const auto& column) {
            return question.kind == learning::AnswerKind::Category ? column.starts_with(variable.name + ": ")
                                                                   : column == variable.name;
        });
        if (isAsked)
            recipe.clinical.push_back(std::move(question));
    }
    return recipe;
}

} // namespace rimlight::study
