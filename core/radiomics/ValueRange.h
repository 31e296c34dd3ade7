#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>

namespace rimlight::radiomics {

/// Mean and extremes of the values that were added; no number before the first.
class ValueRange {
public:
    void add(double value) {
        m_sum += value;
        m_least = std::min(m_least, value);
        m_largest = std::max(m_largest, value);
        ++m_count;
    }

    double mean() const { return m_sum / static_cast<double>(m_count); }
    double least() const { return m_least; }
    double largest() const { return m_largest; }

private:
    double m_sum = 0.0;
    double m_least = std::numeric_limits<double>::infinity();
    double m_largest = -std::numeric_limits<double>::infinity();
    std::size_t m_count = 0;
};

} // namespace rimlight::radiomics
