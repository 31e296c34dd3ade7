#pragma once

#include "core/radiomics/maps/CellCounts.h"

#include <cstdint>
#include <vector>

namespace rimlight::radiomics {

/// The sums that run length, zone size and dependence features are made of (PyRadiomics 3.0.1, glrlm.py, glszm.py,
/// gldm.py; IBSI chapters 3.7, 3.8 and 3.11): "size" stands for a run's length, a zone's voxels, or a dependence.
struct KernelSizeFeatures {
    double shortEmphasis = 0.0;
    double longEmphasis = 0.0;
    double lowGreyLevelEmphasis = 0.0;
    double highGreyLevelEmphasis = 0.0;
    double shortLowEmphasis = 0.0;
    double shortHighEmphasis = 0.0;
    double longLowEmphasis = 0.0;
    double longHighEmphasis = 0.0;
    double greyLevelNonUniformity = 0.0;
    double greyLevelNonUniformityNormalised = 0.0;
    double sizeNonUniformity = 0.0;
    double sizeNonUniformityNormalised = 0.0;
    double percentage = 0.0;
    double greyLevelVariance = 0.0;
    double sizeVariance = 0.0;
    double entropy = 0.0;
};

/// A matrix of (level, size) for one kernel after another, as a list of its cells. Allocates nothing after its
/// construction. Weights that are no whole numbers are told by wholeCounts false.
class KernelSizes {
public:
    KernelSizes(int levelCount, std::size_t largestSize, std::size_t mostCells);

    void clear() { m_cells.clear(); }
    bool isEmpty() const { return m_cells.isEmpty(); }
    void add(std::int32_t level, std::size_t size, double weight = 1.0) {
        m_cells.add(static_cast<std::uint32_t>(level) * m_sizes + static_cast<std::uint32_t>(size), weight);
    }
    /// The features of a matrix that is not empty. nLog2N by n, as in MapInput.
    KernelSizeFeatures features(const std::vector<double>& nLog2N, bool wholeCounts = true);

private:
    CellCounts m_cells;
    std::uint32_t m_sizes; ///< one more than the largest size
    std::vector<double> m_ofLevel;
    std::vector<double> m_ofSize;
    std::vector<double> m_inverseSquare; ///< 1 / n^2 by n
    std::vector<std::uint32_t> m_levels; ///< those with a count above 0
    std::vector<std::uint32_t> m_usedSizes;
};

} // namespace rimlight::radiomics
