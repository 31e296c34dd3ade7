#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/nomogram/Nomogram.h"
#include "core/study/case/NomogramReading.h"
#include "core/study/run/SurvivalResults.h"

#include <algorithm>
#include <set>

namespace rimlight::study {

namespace {

/// The variable that the model's column belongs to; null for a score.
const ClinicalVariable* variableOf(const std::vector<ClinicalVariable>& variables, const std::string& column) {
    for (const auto& one : variables)
        if (one.kind == ClinicalVariable::Kind::Category ? column.starts_with(one.name + ": ") : column == one.name)
            return &one;
    return nullptr;
}

/// The model's columns as variables: a number, no and yes, or a category with all its levels.
std::vector<learning::NomogramVariable> variablesOf(const SurvivalModel& model, const StudyData& data,
                                                    const std::vector<ClinicalVariable>& clinical) {
    std::vector<learning::NomogramVariable> variables;
    const auto training = data.rowsOf(Part::Training);
    for (std::size_t c = 0; c < model.names.size(); ++c) {
        const double coefficient = model.fit.coefficients[c];
        const auto* plan = variableOf(clinical, model.names[c]);
        if (plan != nullptr && plan->kind == ClinicalVariable::Kind::Category) {
            const std::string level = model.names[c].substr(model.names[c].find(':') + 2);
            if (!variables.empty() && variables.back().name == plan->name) {
                auto& levels = std::get<learning::NomogramLevels>(variables.back().kind);
                levels.names.push_back(level);
                levels.coefficients.push_back(coefficient);
                continue;
            }
            const std::string reference = plan->levels.empty() ? "others" : plan->levels.front();
            variables.push_back(
                {plan->name, plan->title, "", learning::NomogramLevels{{reference, level}, {0.0, coefficient}}});
            continue;
        }
        if (plan != nullptr && plan->kind == ClinicalVariable::Kind::YesNo) {
            variables.push_back(
                {plan->name, plan->title, "", learning::NomogramLevels{{"no", "yes"}, {0.0, coefficient}}});
            continue;
        }
        learning::NomogramNumber number;
        number.coefficient = coefficient;
        number.low = number.high = model.x.at(training.front(), c);
        for (const std::size_t row : training) {
            number.low = std::min(number.low, model.x.at(row, c));
            number.high = std::max(number.high, model.x.at(row, c));
        }
        variables.push_back({model.names[c], plan == nullptr ? model.names[c] : plan->title,
                             plan == nullptr ? "" : plan->unit, number});
    }
    return variables;
}

void addAxis(tables::TextTable& table, const std::string& kind, const learning::NomogramAxis& axis) {
    for (const auto& tick : axis.ticks)
        table.rows.push_back({kind, axis.title, tick.text, formatNumber(tick.value), formatNumber(tick.points)});
}

} // namespace

learning::NomogramModel nomogramModel(const SurvivalContext& context, const std::vector<ClinicalVariable>& clinical,
                                      const SurvivalModel& model) {
    const auto& plan = *context.protocol.survival;
    std::vector<double> times;
    for (const double time : plan.readAt)
        if (time <= model.fit.baseline.lastTime)
            times.push_back(time);
    learning::NomogramModel drawn;
    drawn.intercept = learning::nomogramIntercept(model.fit);
    drawn.variables = variablesOf(model, context.data, clinical);
    const auto training = context.data.rowsOf(Part::Training);
    drawn.lowestPredictor = drawn.highestPredictor = model.predictors[training.front()];
    for (const std::size_t row : training) {
        drawn.lowestPredictor = std::min(drawn.lowestPredictor, model.predictors[row]);
        drawn.highestPredictor = std::max(drawn.highestPredictor, model.predictors[row]);
    }
    drawn.outcome = learning::survivalOutcome(model.fit, times, plan.unit);
    return drawn;
}

std::vector<std::string> nomogramResults(const SurvivalContext& context, const Cohort& cohort,
                                         const SurvivalModel& model, ResultFiles& files) {
    try {
        const auto nomogram = learning::drawNomogram(nomogramModel(context, cohort.variables, model));
        tables::TextTable table;
        table.columns = {"axis", "title", "tick", "value", "points"};
        for (const auto& axis : nomogram.variables)
            addAxis(table, "variable", axis);
        addAxis(table, "total", nomogram.totalPoints);
        addAxis(table, "linear predictor", nomogram.linearPredictor);
        for (const auto& axis : nomogram.outcomes)
            addAxis(table, "outcome", axis);
        files.add("nomogram", "Points and total points of the nomogram (" + model.title + ")", table);
        files.add("nomogram", nomogramFigure(nomogram, "Nomogram: " + context.protocol.survival->name));
    } catch (const Error& error) {
        return {"The nomogram was not drawn: " + std::string(error.what())};
    }
    return {};
}

} // namespace rimlight::study
