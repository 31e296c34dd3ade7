#include "core/radiomics/maps/SmallEigenvalues.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::radiomics {

void SmallEigenvalues::reset(std::size_t rows) {
    m_rows = rows;
    std::fill_n(m_matrix.begin(), rows * kStride, 0.0);
}

/// Householder's reflections (Golub and Van Loan, Matrix Computations, 4th ed., 8.3.1), on the whole trailing block:
/// for so few rows that is faster than one triangle.
void SmallEigenvalues::makeTridiagonal() {
    std::array<double, kMostRows> v;
    std::array<double, kMostRows> w;
    for (std::size_t k = 0; k < m_rows; ++k) {
        m_diagonal[k] = at(k, k);
        m_squares[k] = 0.0;
        if (k + 1 == m_rows)
            break;
        const std::size_t size = m_rows - k - 1;
        const double* column = &at(k, k + 1); // the matrix is symmetric: its row
        double tail = 0.0;
        for (std::size_t i = 1; i < size; ++i)
            tail += column[i] * column[i];
        const double squared = column[0] * column[0] + tail;
        m_squares[k] = squared;
        if (tail == 0.0)
            continue;
        const double length = std::sqrt(squared);
        std::copy_n(column, size, v.begin());
        v[0] += std::copysign(length, v[0]);
        const double beta = 2.0 / (v[0] * v[0] + tail);
        double product = 0.0;
        for (std::size_t i = 0; i < size; ++i) {
            const double* row = &at(k + 1 + i, k + 1);
            double sum = 0.0;
            for (std::size_t j = 0; j < size; ++j)
                sum += row[j] * v[j];
            w[i] = beta * sum;
            product += w[i] * v[i];
        }
        const double half = 0.5 * beta * product;
        for (std::size_t i = 0; i < size; ++i)
            w[i] -= half * v[i];
        for (std::size_t i = 0; i < size; ++i) {
            double* row = &at(k + 1 + i, k + 1);
            for (std::size_t j = 0; j < size; ++j)
                row[j] -= v[i] * w[j] + w[i] * v[j];
        }
    }
}

/// The rational QL method on the diagonal and the squares beside it (C. H. Reinsch, Algorithm 464, Comm. ACM 16, 1973).
void SmallEigenvalues::diagonalise() {
    constexpr double kPrecision = std::numeric_limits<double>::epsilon();
    constexpr int kMostSteps = 60;
    auto& d = m_diagonal;
    auto& e2 = m_squares;
    double shift = 0.0;
    double scale = 0.0;
    double tiny = 0.0;
    for (std::size_t l = 0; l < m_rows; ++l) {
        scale = std::max(scale, std::abs(d[l]) + std::sqrt(e2[l]));
        tiny = std::max(kPrecision * scale, std::numeric_limits<double>::min());
        const double negligible = tiny * tiny;
        for (int step = 0; step < kMostSteps; ++step) {
            std::size_t m = l;
            while (e2[m] > negligible)
                ++m;
            if (m == l)
                break;
            const double beside = std::sqrt(e2[l]);
            const double before = d[l];
            const double ratio = (d[l + 1] - before) / (2.0 * beside);
            d[l] = beside / (ratio + std::copysign(std::sqrt(ratio * ratio + 1.0), ratio));
            const double moved = before - d[l];
            for (std::size_t i = l + 1; i < m_rows; ++i)
                d[i] -= moved;
            shift += moved;
            double g = d[m] == 0.0 ? tiny : d[m];
            double h = g;
            double s = 0.0;
            for (std::size_t i = m; i-- > l;) {
                const double p = g * h;
                const double r = p + e2[i];
                e2[i + 1] = s * r;
                s = e2[i] / r;
                d[i + 1] = h + s * (h + d[i]);
                g = d[i] - e2[i] / g;
                if (g == 0.0)
                    g = tiny;
                h = g * p / r;
            }
            e2[l] = s * g * h;
            d[l] = h;
        }
        d[l] += shift;
    }
}

double SmallEigenvalues::secondLargest() {
    makeTridiagonal();
    diagonalise();
    const auto end = m_diagonal.begin() + static_cast<std::ptrdiff_t>(m_rows);
    const auto one = std::max_element(m_diagonal.begin(), end);
    double second = 0.0;
    for (auto value = m_diagonal.begin(); value != end; ++value)
        if (value != one)
            second = std::max(second, std::abs(*value));
    return second;
}

} // namespace rimlight::radiomics
