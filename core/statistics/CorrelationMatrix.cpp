#include "core/base/Parallel.h"
#include "core/statistics/Correlation.h"
#include "core/statistics/Description.h"
#include "core/statistics/Ranks.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace rimlight::statistics {

namespace {

/// Columns side by side in a panel: what the processor multiplies at once.
constexpr std::size_t kWidth = 8;
constexpr std::size_t kSide = kWidth / 2;
/// Cases of a panel that stay in the nearest cache.
constexpr std::size_t kRowsAtOnce = 256;
/// Panels of a task.
constexpr std::size_t kPanelsPerTask = 16;

/// A column as differences from its mean divided by their length, so that a correlation is a sum of products. Empty
/// when the column doesn't vary.
std::vector<double> unitColumn(std::span<const double> values) {
    if (values.size() < 2 || isConstant(values))
        return {};
    const double mean = meanOf(values);
    double largest = 0.0;
    std::vector<double> unit(values.begin(), values.end());
    for (double& value : unit) {
        value -= mean;
        largest = std::max(largest, std::abs(value));
    }
    if (largest == 0.0)
        return {};
    double squares = 0.0;
    for (double& value : unit) {
        value /= largest; // so that squares neither overflow nor vanish
        squares += value * value;
    }
    const double length = std::sqrt(squares);
    for (double& value : unit)
        value /= length;
    return unit;
}

std::vector<double> unitColumn(std::span<const double> values, CorrelationKind kind) {
    return kind == CorrelationKind::Spearman ? unitColumn(averageRanks(values).ranks) : unitColumn(values);
}

bool hasMissing(std::span<const double> values) {
    return std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value); });
}

double product(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return std::clamp(sum, -1.0, 1.0);
}

/// Of two columns on the cases that both have; 0 where there is none.
double pairwise(std::span<const double> a, std::span<const double> b, CorrelationKind kind) {
    std::vector<double> first;
    std::vector<double> second;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i]))
            continue;
        first.push_back(a[i]);
        second.push_back(b[i]);
    }
    const auto unitA = unitColumn(first, kind);
    const auto unitB = unitColumn(second, kind);
    return unitA.empty() || unitB.empty() ? 0.0 : product(unitA, unitB);
}

/// Complete columns in panels of kWidth, case by case, so that the sums of a panel grow side by side: each in the order
/// of the cases, whatever else is computed beside it.
class Panels {
public:
    Panels(const tables::DesignMatrix& x, CorrelationKind kind, unsigned maxThreads, const Progress& progress)
        : m_rows(x.rows), m_count((x.columns + kWidth - 1) / kWidth), m_values(m_count * x.rows * kWidth, 0.0) {
        std::vector<char> constant(x.columns, 0);
        std::vector<char> missing(x.columns, 0);
        parallelFor(
            x.columns,
            [&](std::size_t c) {
                progress.throwIfCancelled();
                const auto column = x.column(c);
                if (hasMissing(column)) {
                    missing[c] = 1;
                    constant[c] = isConstantWhereKnown(column) ? 1 : 0;
                    return;
                }
                const auto unit = unitColumn(column, kind);
                constant[c] = unit.empty() ? 1 : 0;
                double* to = m_values.data() + c / kWidth * m_rows * kWidth + c % kWidth;
                for (std::size_t r = 0; r < unit.size(); ++r)
                    to[r * kWidth] = unit[r];
            },
            maxThreads);
        m_constant.assign(constant.begin(), constant.end());
        for (std::size_t c = 0; c < x.columns; ++c)
            if (missing[c] != 0)
                m_incomplete.push_back(c);
    }

    std::size_t count() const { return m_count; }
    const std::vector<bool>& constant() const { return m_constant; }
    const std::vector<std::size_t>& incomplete() const { return m_incomplete; }

    using Tile = std::array<std::array<double, kWidth>, kWidth>;

    /// Sums of products of the columns of two panels.
    Tile products(std::size_t a, std::size_t b) const {
        Tile tile{};
        for (std::size_t row = 0; row < m_rows; row += kRowsAtOnce) {
            const double* first = m_values.data() + (a * m_rows + row) * kWidth;
            const double* second = m_values.data() + (b * m_rows + row) * kWidth;
            const std::size_t rows = std::min(kRowsAtOnce, m_rows - row);
            for (const std::size_t i : {std::size_t{0}, kSide})
                for (const std::size_t j : {std::size_t{0}, kSide})
                    addProducts(first + i, second + j, rows, tile, i, j);
        }
        return tile;
    }

private:
    static bool isConstantWhereKnown(std::span<const double> column) {
        std::vector<double> known;
        std::copy_if(column.begin(), column.end(), std::back_inserter(known), [](double v) { return !std::isnan(v); });
        return known.size() < 2 || isConstant(known);
    }

    /// Of four columns by four, from column i and j on: sixteen sums fit the registers.
    static void addProducts(const double* first, const double* second, std::size_t rows, Tile& tile, std::size_t i,
                            std::size_t j) {
        std::array<std::array<double, kSide>, kSide> sums{};
        for (std::size_t a = 0; a < kSide; ++a)
            for (std::size_t b = 0; b < kSide; ++b)
                sums[a][b] = tile[i + a][j + b];
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t a = 0; a < kSide; ++a)
                for (std::size_t b = 0; b < kSide; ++b)
                    sums[a][b] += first[r * kWidth + a] * second[r * kWidth + b];
        for (std::size_t a = 0; a < kSide; ++a)
            for (std::size_t b = 0; b < kSide; ++b)
                tile[i + a][j + b] = sums[a][b];
    }

    std::size_t m_rows = 0;
    std::size_t m_count = 0;
    std::vector<double> m_values; ///< of panel p, case r, column i at [(p * rows + r) * kWidth + i]
    std::vector<bool> m_constant;
    std::vector<std::size_t> m_incomplete;
};

} // namespace

CorrelationMatrix correlationMatrix(const tables::DesignMatrix& x, CorrelationKind kind, unsigned maxThreads,
                                    const Progress& progress) {
    const Panels panels(x, kind, maxThreads, progress);
    CorrelationMatrix matrix;
    matrix.columns = x.columns;
    matrix.constant = panels.constant();
    matrix.values.assign(x.columns * x.columns, 0.0);
    const auto set = [&](std::size_t a, std::size_t b, double value) {
        matrix.values[a * x.columns + b] = value;
        matrix.values[b * x.columns + a] = value;
    };
    // One task per square of panels at or above the diagonal.
    const std::size_t side = (panels.count() + kPanelsPerTask - 1) / kPanelsPerTask;
    std::vector<std::pair<std::size_t, std::size_t>> squares;
    for (std::size_t a = 0; a < side; ++a)
        for (std::size_t b = a; b < side; ++b)
            squares.emplace_back(a, b);
    parallelFor(
        squares.size(),
        [&](std::size_t task) {
            const auto [rowSquare, columnSquare] = squares[task];
            for (std::size_t a = rowSquare * kPanelsPerTask;
                 a < std::min(panels.count(), (rowSquare + 1) * kPanelsPerTask); ++a) {
                progress.throwIfCancelled();
                for (std::size_t b = std::max(a, columnSquare * kPanelsPerTask);
                     b < std::min(panels.count(), (columnSquare + 1) * kPanelsPerTask); ++b) {
                    const auto tile = panels.products(a, b);
                    for (std::size_t i = 0; i < std::min(kWidth, x.columns - a * kWidth); ++i)
                        for (std::size_t j = a == b ? i : 0; j < std::min(kWidth, x.columns - b * kWidth); ++j)
                            set(a * kWidth + i, b * kWidth + j, std::clamp(tile[i][j], -1.0, 1.0));
                }
            }
        },
        maxThreads);
    const auto& incomplete = panels.incomplete();
    parallelFor(
        incomplete.size(),
        [&](std::size_t task) {
            const std::size_t a = incomplete[task];
            for (std::size_t b = 0; b < x.columns; ++b) {
                progress.throwIfCancelled();
                // Of two incomplete columns the earlier one's task does the pair.
                if (b < a && std::binary_search(incomplete.begin(), incomplete.end(), b))
                    continue;
                set(a, b, pairwise(x.column(a), x.column(b), kind));
            }
        },
        maxThreads);
    for (std::size_t c = 0; c < x.columns; ++c)
        set(c, c, 1.0);
    return matrix;
}

std::vector<double> correlationsWith(const tables::DesignMatrix& x, std::span<const double> y, CorrelationKind kind) {
    assert(y.size() == x.rows);
    const auto unitY = unitColumn(y, kind);
    std::vector<double> result(x.columns, 0.0);
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        if (hasMissing(column)) {
            result[c] = pairwise(column, y, kind);
            continue;
        }
        const auto unit = unitColumn(column, kind);
        if (!unit.empty() && !unitY.empty())
            result[c] = product(unit, unitY);
    }
    return result;
}

} // namespace rimlight::statistics
