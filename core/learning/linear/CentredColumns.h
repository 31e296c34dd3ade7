#pragma once

#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rimlight::learning {

/// The columns of a design matrix, each less its median and divided by its largest distance from it. All fits of a
/// cross-validation share this one copy. The median keeps what sets the usual cases apart to the last digit even where
/// one outlying case, which some folds leave out, is a trillion times as large.
class CentredColumns {
public:
    /// Row r is row order[r] of x. @throws Error for a value that is missing or so large that differences overflow
    CentredColumns(const tables::DesignMatrix& x, std::span<const std::size_t> order);

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_centre.size(); }
    std::span<const double> column(std::size_t c) const { return std::span(m_values).subspan(c * m_rows, m_rows); }
    const double* data() const { return m_values.data(); }
    /// x = centre + unit * value. unit is 0 where all cases are equal.
    double centre(std::size_t c) const { return m_centre[c]; }
    double unit(std::size_t c) const { return m_unit[c]; }

    /// sum += factors[k] * column(columns[k]) for all k.
    void addTo(std::span<double> sum, std::span<const std::size_t> columns, std::span<const double> factors) const;
    /// products[k] = sum over rows of column(columns[k]) * vector.
    void multiply(std::span<const double> vector, std::span<const std::size_t> columns,
                  std::span<double> products) const;

private:
    std::size_t m_rows = 0;
    std::vector<double> m_values;
    std::vector<double> m_centre;
    std::vector<double> m_unit;
};

/// Mean and population standard deviation of each column over weighted cases, in units of the CentredColumns. An
/// inverseDeviation of 0 marks a column that is constant among them, up to rounding.
struct ColumnUnits {
    std::vector<double> mean;
    std::vector<double> inverseDeviation;
};
ColumnUnits columnUnits(const CentredColumns& columns, std::span<const double> weights);

} // namespace rimlight::learning
