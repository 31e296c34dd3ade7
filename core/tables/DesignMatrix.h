#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace rimlight::tables {

/// Cases x features, column by column.
struct DesignMatrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values; ///< value of case r, feature c at [c * rows + r]

    std::span<const double> column(std::size_t c) const { return std::span(values).subspan(c * rows, rows); }
    std::span<double> column(std::size_t c) { return std::span(values).subspan(c * rows, rows); }
    double at(std::size_t row, std::size_t column) const { return values[column * rows + row]; }
};

} // namespace rimlight::tables
