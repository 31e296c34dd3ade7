#include "core/learning/LearningData.h"

#include <algorithm>
#include <cassert>

namespace rimlight::learning {

namespace {

DesignMatrix rowsOf(const DesignMatrix& x, std::span<const std::size_t> rows) {
    DesignMatrix part{rows.size(), x.columns, {}};
    part.values.reserve(rows.size() * x.columns);
    for (std::size_t c = 0; c < x.columns; ++c)
        for (const std::size_t row : rows)
            part.values.push_back(x.at(row, c));
    return part;
}

template <class T>
std::vector<T> picked(const std::vector<T>& values, std::span<const std::size_t> indices) {
    std::vector<T> part;
    if (values.empty())
        return part;
    part.reserve(indices.size());
    for (const std::size_t i : indices)
        part.push_back(values[i]);
    return part;
}

} // namespace

std::optional<std::size_t> LearningData::columnOf(const std::string& name) const {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

LearningData rowsOf(const LearningData& data, std::span<const std::size_t> rows) {
    LearningData part;
    part.caseIds = picked(data.caseIds, rows);
    part.names = data.names;
    part.x = rowsOf(data.x, rows);
    part.positive = picked(data.positive, rows);
    if (data.survival)
        part.survival =
            statistics::SurvivalTimes{picked(data.survival->time, rows), picked(data.survival->event, rows)};
    part.weights = picked(data.weights, rows);
    part.batch = picked(data.batch, rows);
    if (data.covariates.columns > 0)
        part.covariates = rowsOf(data.covariates, rows);
    return part;
}

LearningData columnsOf(const LearningData& data, std::span<const std::size_t> columns) {
    LearningData part;
    part.caseIds = data.caseIds;
    part.names = picked(data.names, columns);
    part.positive = data.positive;
    part.survival = data.survival;
    part.weights = data.weights;
    part.batch = data.batch;
    part.covariates = data.covariates;
    part.x = {data.x.rows, columns.size(), {}};
    part.x.values.reserve(data.x.rows * columns.size());
    for (const std::size_t c : columns) {
        assert(c < data.x.columns);
        const auto column = data.x.column(c);
        part.x.values.insert(part.x.values.end(), column.begin(), column.end());
    }
    return part;
}

} // namespace rimlight::learning
