#include "core/radiomics/maps/KernelWindow.h"

#include <cstdlib>

namespace rimlight::radiomics {

KernelWindow::KernelWindow(const KernelImage& image, int border)
    : m_image(&image), m_reach(image.reach),
      m_border(border), m_padded{2 * (m_reach[0] + border) + 1, 2 * (m_reach[1] + border) + 1,
                                 2 * (m_reach[2] + border) + 1} {
    m_levels.assign(static_cast<std::size_t>(m_padded[0]) * static_cast<std::size_t>(m_padded[1]) *
                        static_cast<std::size_t>(m_padded[2]),
                    0);
    m_occupied.reserve(image.kernelVoxelCount());
}

void KernelWindow::load(int i, int j, int k) {
    m_occupied.clear();
    for (int dk = -m_reach[2]; dk <= m_reach[2]; ++dk)
        for (int dj = -m_reach[1]; dj <= m_reach[1]; ++dj) {
            const std::int32_t* from = m_image->levels.data() + m_image->offset(i - m_reach[0], j + dj, k + dk);
            const int row = ((dk + m_reach[2] + m_border) * m_padded[1] + dj + m_reach[1] + m_border) * m_padded[0];
            auto here = static_cast<std::uint32_t>(row + m_border);
            for (int di = 0; di <= 2 * m_reach[0]; ++di, ++here) {
                m_levels[here] = from[di];
                if (from[di] > 0)
                    m_occupied.push_back(here);
            }
        }
}

std::vector<std::ptrdiff_t> KernelWindow::steps(const std::vector<imaging::Index>& directions) const {
    std::vector<std::ptrdiff_t> all;
    all.reserve(directions.size());
    for (const auto& direction : directions)
        all.push_back(step(direction));
    return all;
}

bool KernelWindow::anyLineHoldsTwo(const imaging::Index& direction) const {
    const std::ptrdiff_t stride = step(direction);
    for (const std::uint32_t start : m_occupied) {
        imaging::Index at{static_cast<int>(start) % m_padded[0], static_cast<int>(start) / m_padded[0] % m_padded[1],
                          static_cast<int>(start) / m_padded[0] / m_padded[1]};
        auto here = static_cast<std::ptrdiff_t>(start);
        const auto advance = [&] {
            here += stride;
            for (std::size_t axis = 0; axis < 3; ++axis) {
                at[axis] += direction[axis];
                if (at[axis] < 0 || at[axis] >= m_padded[axis])
                    return false;
            }
            return true;
        };
        while (advance())
            if (m_levels[static_cast<std::size_t>(here)] > 0)
                return true;
    }
    return false;
}

} // namespace rimlight::radiomics
