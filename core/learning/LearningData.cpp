#include "core/learning/LearningData.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace rimlight::learning {

namespace {

DesignMatrix partOf(const DesignMatrix& x, std::span<const std::size_t> rows, std::span<const std::size_t> columns) {
    DesignMatrix part{rows.size(), columns.size(), {}};
    part.values.reserve(rows.size() * columns.size());
    for (const std::size_t c : columns) {
        assert(c < x.columns);
        for (const std::size_t row : rows)
            part.values.push_back(x.at(row, c));
    }
    return part;
}

std::vector<std::size_t> numbersBelow(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
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

LearningData partOf(const LearningData& data, std::span<const std::size_t> rows, std::span<const std::size_t> columns) {
    LearningData part;
    part.caseIds = picked(data.caseIds, rows);
    part.names = picked(data.names, columns);
    part.x = partOf(data.x, rows, columns);
    part.positive = picked(data.positive, rows);
    if (data.survival)
        part.survival =
            statistics::SurvivalTimes{picked(data.survival->time, rows), picked(data.survival->event, rows)};
    part.weights = picked(data.weights, rows);
    part.batch = picked(data.batch, rows);
    if (data.covariates.columns > 0)
        part.covariates = partOf(data.covariates, rows, numbersBelow(data.covariates.columns));
    return part;
}

LearningData rowsOf(const LearningData& data, std::span<const std::size_t> rows) {
    auto part = partOf(data, rows, numbersBelow(data.x.columns));
    part.names = data.names; // of data without columns, too
    return part;
}

LearningData columnsOf(const LearningData& data, std::span<const std::size_t> columns) {
    return partOf(data, numbersBelow(data.x.rows), columns);
}

} // namespace rimlight::learning
