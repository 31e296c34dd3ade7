#include "core/regions/tools/Flood.h"

#include <algorithm>
#include <cassert>

namespace rimlight::regions {

Flood::Flood(const imaging::Index& size, std::span<std::uint8_t> states) : m_size(size), m_states(states), m_low(size) {
    assert((states.size() == imaging::IndexBox{{0, 0, 0}, size}.voxelCount()));
}

void Flood::pushRow(std::size_t begin, std::size_t end, std::uint8_t from) {
    bool isInRun = false;
    for (std::size_t n = begin; n < end; ++n) {
        const bool open = m_states[n] == from;
        if (open && !isInRun)
            m_open.push_back(n);
        isInRun = open;
    }
}

void Flood::fill(std::size_t seed, std::uint8_t from, std::uint8_t to, const Progress& progress) {
    assert(from != to);
    const auto width = static_cast<std::size_t>(m_size[0]);
    const auto slice = width * static_cast<std::size_t>(m_size[1]);
    constexpr std::size_t kRunsBetweenChecks = 1 << 16;
    std::size_t runs = 0;
    m_open.assign(1, seed);
    while (!m_open.empty()) {
        const std::size_t here = m_open.back();
        m_open.pop_back();
        if (m_states[here] != from)
            continue;
        if (++runs % kRunsBetweenChecks == 0)
            progress.throwIfCancelled();
        const std::size_t row = here / width;
        std::size_t begin = here;
        while (begin > row * width && m_states[begin - 1] == from)
            --begin;
        std::size_t end = here + 1;
        while (end < (row + 1) * width && m_states[end] == from)
            ++end;
        std::fill(m_states.begin() + static_cast<std::ptrdiff_t>(begin),
                  m_states.begin() + static_cast<std::ptrdiff_t>(end), to);
        const auto rowsOfSlice = static_cast<std::size_t>(m_size[1]);
        const imaging::Index first{static_cast<int>(begin - row * width), static_cast<int>(row % rowsOfSlice),
                                   static_cast<int>(row / rowsOfSlice)};
        const imaging::Index last{static_cast<int>(end - 1 - row * width), first[1], first[2]};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            m_low[axis] = std::min(m_low[axis], first[axis]);
            m_high[axis] = std::max(m_high[axis], last[axis]);
        }
        if (first[1] > 0)
            pushRow(begin - width, end - width, from);
        if (first[1] + 1 < m_size[1])
            pushRow(begin + width, end + width, from);
        if (first[2] > 0)
            pushRow(begin - slice, end - slice, from);
        if (first[2] + 1 < m_size[2])
            pushRow(begin + slice, end + slice, from);
    }
}

imaging::IndexBox Flood::filledBox() const {
    imaging::IndexBox box;
    for (std::size_t axis = 0; axis < 3 && m_high[0] >= 0; ++axis) {
        box.begin[axis] = m_low[axis];
        box.size[axis] = m_high[axis] - m_low[axis] + 1;
    }
    return box;
}

} // namespace rimlight::regions
