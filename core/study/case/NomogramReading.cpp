#include "core/study/case/NomogramReading.h"

#include <algorithm>

namespace rimlight::study {

namespace {

report::NomogramFigure::Scale scaleOf(const learning::NomogramAxis& axis) {
    report::NomogramFigure::Scale scale;
    scale.label = axis.unit.empty() ? axis.title : axis.title + " (" + axis.unit + ")";
    for (const auto& tick : axis.ticks)
        scale.marks.push_back({tick.points, tick.value, tick.text});
    std::stable_sort(scale.marks.begin(), scale.marks.end(),
                     [](const auto& a, const auto& b) { return a.position < b.position; });
    return scale;
}

/// The case's value of a column of the Cox model; nothing when the model has no such column.
std::optional<double> columnValue(const learning::Prediction& prediction, const std::string& column) {
    for (const auto& item : prediction.contributions)
        if (item.feature == column)
            return item.zScore; // as the model sees it
    return std::nullopt;
}

/// The place of the case's level; 0, the reference's, when it has none of those that the model compares with it.
std::size_t levelOf(const learning::NomogramVariable& variable, const learning::NomogramLevels& levels,
                    const learning::Prediction& prediction) {
    if (const auto yes = columnValue(prediction, variable.name)) // yes/no
        return *yes >= 0.5 ? 1 : 0;
    for (std::size_t l = 1; l < levels.names.size(); ++l)
        if (const auto value = columnValue(prediction, variable.name + ": " + levels.names[l]); value && *value >= 0.5)
            return l;
    return 0;
}

} // namespace

report::NomogramFigure nomogramFigure(const learning::Nomogram& nomogram, const std::string& title) {
    report::NomogramFigure figure;
    figure.title = title;
    for (const auto& axis : nomogram.variables)
        figure.variables.push_back(scaleOf(axis));
    for (const auto& axis : nomogram.outcomes)
        figure.outcomes.push_back(scaleOf(axis));
    if (!nomogram.totalPoints.ticks.empty()) {
        figure.leastTotal = nomogram.totalPoints.ticks.front().points;
        figure.mostTotal = nomogram.totalPoints.ticks.back().points;
    }
    return figure;
}

std::optional<CaseNomogram> caseNomogram(const learning::FittedModel& model, const learning::Prediction& prediction) {
    const auto* trained = model.trained();
    if (trained == nullptr || !trained->cox || !trained->cox->nomogram || !prediction.survival)
        return std::nullopt;
    CaseNomogram result;
    result.nomogram = learning::drawNomogram(*trained->cox->nomogram);
    result.figure = nomogramFigure(result.nomogram, "Nomogram: " + trained->cox->event);
    std::vector<learning::NomogramValue> values;
    const auto& variables = result.nomogram.model.variables;
    for (std::size_t v = 0; v < variables.size(); ++v) {
        const auto& label = result.figure.variables[v].label;
        if (const auto* levels = std::get_if<learning::NomogramLevels>(&variables[v].kind)) {
            const auto place = levelOf(variables[v], *levels, prediction);
            values.emplace_back(levels->names[place]);
            result.values[label] = static_cast<double>(place);
        } else {
            const double value = columnValue(prediction, variables[v].name).value_or(0.0);
            values.emplace_back(value);
            result.values[label] = value;
        }
    }
    result.reading = learning::readNomogram(result.nomogram, values);
    return result;
}

} // namespace rimlight::study
