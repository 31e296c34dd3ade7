#include "core/radiomics/maps/KernelSizes.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics {

KernelSizes::KernelSizes(int levelCount, std::size_t largestSize, std::size_t mostCells)
    : m_cells(mostCells), m_sizes(static_cast<std::uint32_t>(largestSize) + 1),
      m_ofLevel(static_cast<std::size_t>(levelCount) + 1, 0.0), m_ofSize(largestSize + 1, 0.0),
      m_inverseSquare(std::max(m_ofLevel.size(), m_ofSize.size()), 0.0) {
    for (std::size_t n = 1; n < m_inverseSquare.size(); ++n)
        m_inverseSquare[n] = 1.0 / (static_cast<double>(n) * static_cast<double>(n));
    m_levels.reserve(std::min(mostCells, m_ofLevel.size()));
    m_usedSizes.reserve(std::min(mostCells, m_ofSize.size()));
}

KernelSizeFeatures KernelSizes::features(const std::vector<double>& nLog2N, bool wholeCounts) {
    KernelSizeFeatures f;
    double n = 0.0;
    double voxels = 0.0;
    double logs = 0.0;
    m_levels.clear();
    m_usedSizes.clear();
    for (const auto& [key, weight] : m_cells.cells()) {
        const std::uint32_t level = key / m_sizes;
        const std::uint32_t size = key % m_sizes;
        if (m_ofLevel[level] == 0.0)
            m_levels.push_back(level);
        if (m_ofSize[size] == 0.0)
            m_usedSizes.push_back(size);
        m_ofLevel[level] += weight;
        m_ofSize[size] += weight;
        n += weight;
        voxels += weight * size;
        logs += wholeCounts ? nLog2N[static_cast<std::size_t>(weight)] : weight * std::log2(weight);
        const double i2 = static_cast<double>(level) * level;
        const double j2 = static_cast<double>(size) * size;
        f.shortLowEmphasis += weight * m_inverseSquare[level] * m_inverseSquare[size];
        f.shortHighEmphasis += weight * i2 * m_inverseSquare[size];
        f.longLowEmphasis += weight * j2 * m_inverseSquare[level];
        f.longHighEmphasis += weight * i2 * j2;
    }
    double levelMean = 0.0;
    double sizeMean = 0.0;
    for (const std::uint32_t level : m_levels) {
        const double i = level;
        const double count = m_ofLevel[level];
        levelMean += i * count;
        f.greyLevelNonUniformity += count * count;
        f.lowGreyLevelEmphasis += count * m_inverseSquare[level];
        f.highGreyLevelEmphasis += count * i * i;
    }
    for (const std::uint32_t size : m_usedSizes) {
        const double j = size;
        const double count = m_ofSize[size];
        sizeMean += j * count;
        f.sizeNonUniformity += count * count;
        f.shortEmphasis += count * m_inverseSquare[size];
        f.longEmphasis += count * j * j;
    }
    const double share = 1.0 / n;
    levelMean /= n;
    sizeMean /= n;
    for (const std::uint32_t level : m_levels) {
        f.greyLevelVariance += m_ofLevel[level] * (level - levelMean) * (level - levelMean);
        m_ofLevel[level] = 0.0;
    }
    for (const std::uint32_t size : m_usedSizes) {
        f.sizeVariance += m_ofSize[size] * (size - sizeMean) * (size - sizeMean);
        m_ofSize[size] = 0.0;
    }
    for (double* sum : {&f.shortEmphasis, &f.longEmphasis, &f.lowGreyLevelEmphasis, &f.highGreyLevelEmphasis,
                        &f.shortLowEmphasis, &f.shortHighEmphasis, &f.longLowEmphasis, &f.longHighEmphasis,
                        &f.greyLevelNonUniformity, &f.sizeNonUniformity, &f.greyLevelVariance, &f.sizeVariance})
        *sum *= share;
    f.greyLevelNonUniformityNormalised = f.greyLevelNonUniformity * share;
    f.sizeNonUniformityNormalised = f.sizeNonUniformity * share;
    f.percentage = n / voxels;
    f.entropy = std::log2(n) - logs * share;
    return f;
}

} // namespace rimlight::radiomics
