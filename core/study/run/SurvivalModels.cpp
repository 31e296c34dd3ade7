#include "core/study/run/SurvivalModels.h"

#include "core/base/Error.h"

#include <algorithm>
#include <cmath>

namespace rimlight::study {

namespace {

/// The column with its gaps filled; nothing when no training case has a value.
std::optional<std::vector<double>> completed(const StudyData& data, std::span<const double> column) {
    const auto typical = typicalValue(data, column);
    if (!typical)
        return std::nullopt;
    std::vector<double> values(column.begin(), column.end());
    for (double& value : values)
        if (std::isnan(value))
            value = *typical;
    return values;
}

void addColumn(SurvivalColumns& columns, const std::string& name, const std::vector<double>& values) {
    columns.names.push_back(name);
    columns.x.rows = values.size();
    ++columns.x.columns;
    columns.x.values.insert(columns.x.values.end(), values.begin(), values.end());
}

} // namespace

tables::DesignMatrix rowsOf(const tables::DesignMatrix& x, std::span<const std::size_t> rows) {
    tables::DesignMatrix part{rows.size(), x.columns, {}};
    part.values.reserve(rows.size() * x.columns);
    for (std::size_t c = 0; c < x.columns; ++c)
        for (const std::size_t row : rows)
            part.values.push_back(x.at(row, c));
    return part;
}

std::optional<double> typicalValue(const StudyData& data, std::span<const double> column) {
    std::vector<double> known;
    for (const std::size_t row : data.rowsOf(Part::Training))
        if (!std::isnan(column[row]))
            known.push_back(column[row]);
    if (known.empty())
        return std::nullopt;
    std::sort(known.begin(), known.end());
    return 0.5 * (known[(known.size() - 1) / 2] + known[known.size() / 2]);
}

statistics::SurvivalTimes followUpOf(const StudyData& data, std::span<const std::size_t> rows) {
    statistics::SurvivalTimes times;
    for (const std::size_t row : rows) {
        times.time.push_back(data.all.survival->time[row]);
        times.event.push_back(data.all.survival->event[row]);
    }
    return times;
}

SurvivalColumns survivalColumns(const StudyData& data, const std::vector<std::string>& clinical,
                                const std::vector<double>& scores, const std::string& scoreName) {
    SurvivalColumns columns;
    columns.x.rows = data.part.size();
    for (std::size_t c = 0; c < data.clinical.columns.size(); ++c) {
        const auto& name = data.clinical.columns[c].name;
        if (std::find(clinical.begin(), clinical.end(), name) == clinical.end())
            continue;
        if (const auto values = completed(data, data.clinical.x.column(c)))
            addColumn(columns, name, *values);
    }
    if (!scores.empty())
        addColumn(columns, scoreName, scores);
    return columns;
}

std::optional<SurvivalModel> fitSurvivalModel(const StudyData& data, const std::string& key, const std::string& title,
                                              const SurvivalColumns& columns, std::vector<std::string>& notes) {
    if (columns.names.empty())
        return std::nullopt;
    const auto training = data.rowsOf(Part::Training);
    SurvivalModel model{key, title, columns.names, columns.x, {}, {}};
    try {
        model.fit = statistics::fitCox(rowsOf(columns.x, training), columns.names, followUpOf(data, training));
    } catch (const Error& error) {
        notes.push_back("The Cox model \"" + title + "\" was not fitted: " + error.what());
        return std::nullopt;
    }
    if (const auto warning = statistics::separationWarning(model.fit); !warning.empty())
        notes.push_back(title + ": " + warning);
    model.predictors = statistics::linearPredictors(model.fit, columns.x);
    return model;
}

tables::DesignMatrix risksAt(const SurvivalModel& model, std::span<const std::size_t> rows,
                             std::span<const double> times) {
    std::vector<double> predictors;
    for (const std::size_t row : rows)
        predictors.push_back(model.predictors[row]);
    auto risks = statistics::predictedSurvival(model.fit.baseline, predictors, times);
    for (double& value : risks.values)
        value = std::clamp(1.0 - value, 0.0, 1.0);
    return risks;
}

} // namespace rimlight::study
