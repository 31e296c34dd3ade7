#include "core/learning/linear/CentredColumns.h"

#include "core/base/Error.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <string>

namespace rimlight::learning {

namespace {

using ConstantColumn = Eigen::Map<const Eigen::VectorXd>;

ConstantColumn mapOf(std::span<const double> values) {
    return {values.data(), static_cast<Eigen::Index>(values.size())};
}

/// The middle value, or the upper one of the two.
double medianOf(std::span<const double> values, std::vector<double>& room) {
    room.assign(values.begin(), values.end());
    const auto middle = room.begin() + static_cast<std::ptrdiff_t>(room.size() / 2);
    std::nth_element(room.begin(), middle, room.end());
    return *middle;
}

Error unusable(std::size_t column, const std::string& problem) {
    return {problem, "Column " + std::to_string(column + 1) + " of the penalised regression",
            "Impute or leave it out before."};
}

} // namespace

CentredColumns::CentredColumns(const tables::DesignMatrix& x, std::span<const std::size_t> order)
    : m_rows(order.size()) {
    m_values.resize(m_rows * x.columns);
    m_centre.resize(x.columns);
    m_unit.resize(x.columns);
    std::vector<double> room;
    for (std::size_t c = 0; c < x.columns && m_rows > 0; ++c) {
        const auto from = x.column(c);
        const std::span<double> to = std::span(m_values).subspan(c * m_rows, m_rows);
        double largest = 0.0;
        for (std::size_t r = 0; r < m_rows; ++r) {
            to[r] = from[order[r]];
            if (std::isnan(to[r]))
                throw unusable(c, "has a missing value");
        }
        m_centre[c] = medianOf(to, room);
        for (double& value : to) {
            value -= m_centre[c];
            largest = std::max(largest, std::abs(value));
        }
        if (!std::isfinite(largest) || !std::isfinite(m_centre[c]))
            throw unusable(c, "has values that are too large to compute with");
        m_unit[c] = largest;
        if (largest > 0.0)
            for (double& value : to)
                value /= largest;
    }
}

void CentredColumns::addTo(std::span<double> sum, std::span<const std::size_t> columns,
                           std::span<const double> factors) const {
    Eigen::Map<Eigen::VectorXd> total(sum.data(), static_cast<Eigen::Index>(sum.size()));
    std::size_t k = 0;
    for (; k + 4 <= columns.size(); k += 4)
        total += factors[k] * mapOf(column(columns[k])) + factors[k + 1] * mapOf(column(columns[k + 1])) +
                 factors[k + 2] * mapOf(column(columns[k + 2])) + factors[k + 3] * mapOf(column(columns[k + 3]));
    for (; k < columns.size(); ++k)
        total += factors[k] * mapOf(column(columns[k]));
}

void CentredColumns::multiply(std::span<const double> vector, std::span<const std::size_t> columns,
                              std::span<double> products) const {
    const auto v = mapOf(vector);
    for (std::size_t k = 0; k < columns.size(); ++k)
        products[k] = mapOf(column(columns[k])).dot(v);
}

ColumnUnits columnUnits(const CentredColumns& columns, std::span<const double> weights) {
    // A spread below this share of the values themselves is rounding.
    constexpr double kRounding = 1e-12;
    double total = 0.0;
    for (const double weight : weights)
        total += weight;
    ColumnUnits units;
    units.mean.resize(columns.columns());
    units.inverseDeviation.resize(columns.columns());
    for (std::size_t c = 0; c < columns.columns(); ++c) {
        const auto column = columns.column(c);
        double sum = 0.0;
        double largest = 0.0;
        for (std::size_t r = 0; r < column.size(); ++r) {
            sum += weights[r] * column[r];
            if (weights[r] > 0.0)
                largest = std::max(largest, std::abs(columns.centre(c) + columns.unit(c) * column[r]));
        }
        const double mean = sum / total;
        double squares = 0.0;
        for (std::size_t r = 0; r < column.size(); ++r)
            squares += weights[r] * (column[r] - mean) * (column[r] - mean);
        const double deviation = std::sqrt(squares / total);
        units.mean[c] = mean;
        units.inverseDeviation[c] = deviation * columns.unit(c) > kRounding * largest ? 1.0 / deviation : 0.0;
    }
    return units;
}

} // namespace rimlight::learning
