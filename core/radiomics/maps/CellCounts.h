#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::radiomics {

/// A sparse matrix of counts that a sliding kernel updates: the cells that are not empty stand in a dense list, found
/// by key through an open-addressing table with linear probing (Knuth, TAOCP 3, 6.4, Algorithms L and R). A kernel
/// fills few of the matrix's cells, so that features cost as much as there are voxels, not levels squared. Allocates
/// nothing after its construction.
///
/// The order of the cells depends on the history of add() and remove().
class CellCounts {
public:
    struct Cell {
        std::uint32_t key = 0;
        double weight = 0.0; ///< sums of whole numbers stay exact
    };

    explicit CellCounts(std::size_t mostCells)
        : m_slots(std::bit_ceil(2 * mostCells + 2), 0),
          m_shift(64U - static_cast<unsigned>(std::countr_zero(m_slots.size()))), m_mask(m_slots.size() - 1) {
        m_cells.reserve(mostCells);
    }

    void add(std::uint32_t key, double weight = 1.0) {
        std::size_t slot = home(key);
        while (m_slots[slot] != 0) {
            Cell& cell = m_cells[m_slots[slot] - 1];
            if (cell.key == key) {
                cell.weight += weight;
                return;
            }
            slot = (slot + 1) & m_mask;
        }
        m_cells.push_back({key, weight});
        m_slots[slot] = static_cast<std::uint32_t>(m_cells.size());
    }

    /// Takes 1 from a cell that holds 1 at least, added with weight 1.
    void remove(std::uint32_t key) {
        const std::size_t slot = find(key);
        const std::size_t index = m_slots[slot] - 1;
        m_cells[index].weight -= 1.0;
        if (m_cells[index].weight > 0.0)
            return;
        const std::size_t last = m_cells.size() - 1;
        if (index != last) {
            m_slots[find(m_cells[last].key)] = static_cast<std::uint32_t>(index + 1);
            m_cells[index] = m_cells[last];
        }
        m_cells.pop_back();
        closeGap(slot);
    }

    void clear() {
        // Emptied one by one: the table is larger than the list.
        for (const Cell& cell : m_cells) {
            std::size_t slot = home(cell.key);
            while (m_slots[slot] != 0) {
                m_slots[slot] = 0;
                slot = (slot + 1) & m_mask;
            }
        }
        m_cells.clear();
    }

    /// Divides the weights by their sum, which may be tiny: the squares of weights would underflow.
    void normalise() {
        double sum = 0.0;
        for (const Cell& cell : m_cells)
            sum += cell.weight;
        for (Cell& cell : m_cells)
            cell.weight /= sum;
    }

    std::span<const Cell> cells() const { return m_cells; }
    bool isEmpty() const { return m_cells.empty(); }

private:
    std::size_t home(std::uint32_t key) const {
        return static_cast<std::size_t>((static_cast<std::uint64_t>(key) * 0x9E3779B97F4A7C15ULL) >> m_shift);
    }
    std::size_t find(std::uint32_t key) const {
        std::size_t slot = home(key);
        while (m_cells[m_slots[slot] - 1].key != key)
            slot = (slot + 1) & m_mask;
        return slot;
    }
    /// Moves the followers of a slot that was emptied, so that probing still reaches them.
    void closeGap(std::size_t gap) {
        m_slots[gap] = 0;
        for (std::size_t slot = (gap + 1) & m_mask; m_slots[slot] != 0; slot = (slot + 1) & m_mask) {
            const std::size_t wanted = home(m_cells[m_slots[slot] - 1].key);
            if (((slot - wanted) & m_mask) >= ((slot - gap) & m_mask)) {
                m_slots[gap] = m_slots[slot];
                m_slots[slot] = 0;
                gap = slot;
            }
        }
    }

    std::vector<std::uint32_t> m_slots; ///< index of the cell + 1; 0: empty
    std::vector<Cell> m_cells;
    unsigned m_shift;
    std::size_t m_mask;
};

} // namespace rimlight::radiomics
