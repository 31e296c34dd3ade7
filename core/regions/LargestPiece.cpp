#include "core/regions/LargestPiece.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <vector>

namespace rimlight::regions {

namespace {

/// Voxels begin .. end - 1 of a row.
struct Run {
    int begin = 0;
    int end = 0;
    std::size_t parent = 0; ///< an earlier run of the piece, or itself
};

class Pieces {
public:
    Pieces(std::span<const std::uint8_t> voxels, const imaging::Index& size, const Progress& progress) {
        const auto width = static_cast<std::size_t>(size[0]);
        const auto height = static_cast<std::size_t>(size[1]);
        m_firstRunOfRow.reserve(height * static_cast<std::size_t>(size[2]) + 1);
        for (std::size_t row = 0; row < height * static_cast<std::size_t>(size[2]); ++row) {
            if (row % height == 0)
                progress.throwIfCancelled();
            m_firstRunOfRow.push_back(m_runs.size());
            addRow(voxels.subspan(row * width, width));
            if (row % height != 0)
                join(row, row - 1);
            if (row >= height)
                join(row, row - height);
        }
        m_firstRunOfRow.push_back(m_runs.size());
    }

    /// Writes 0 over the runs that are not of the largest piece.
    void eraseOthers(std::span<std::uint8_t> voxels, const imaging::Index& size) {
        std::vector<std::size_t> counts(m_runs.size(), 0);
        for (std::size_t run = 0; run < m_runs.size(); ++run)
            counts[rootOf(run)] += static_cast<std::size_t>(m_runs[run].end - m_runs[run].begin);
        const auto largest = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
        for (std::size_t row = 0; row + 1 < m_firstRunOfRow.size(); ++row)
            for (std::size_t run = m_firstRunOfRow[row]; run < m_firstRunOfRow[row + 1]; ++run)
                if (rootOf(run) != largest)
                    std::fill_n(voxels.begin() + static_cast<std::ptrdiff_t>(row * static_cast<std::size_t>(size[0])) +
                                    m_runs[run].begin,
                                m_runs[run].end - m_runs[run].begin, std::uint8_t{0});
    }

private:
    void addRow(std::span<const std::uint8_t> row) {
        const auto isInside = [](std::uint8_t voxel) { return voxel != 0; };
        for (auto at = row.begin(); at != row.end();) {
            const auto begin = std::find_if(at, row.end(), isInside);
            at = std::find_if_not(begin, row.end(), isInside);
            if (begin != at)
                m_runs.push_back(
                    {static_cast<int>(begin - row.begin()), static_cast<int>(at - row.begin()), m_runs.size()});
        }
    }

    /// Joins the runs of the last row with those of an earlier one that share a face with them.
    void join(std::size_t row, std::size_t earlier) {
        std::size_t mine = m_firstRunOfRow[row];
        std::size_t theirs = m_firstRunOfRow[earlier];
        while (mine < m_runs.size() && theirs < m_firstRunOfRow[earlier + 1]) {
            const auto& a = m_runs[mine];
            const auto& b = m_runs[theirs];
            if (a.begin < b.end && b.begin < a.end) {
                const std::size_t rootA = rootOf(mine);
                const std::size_t rootB = rootOf(theirs);
                m_runs[std::max(rootA, rootB)].parent = std::min(rootA, rootB);
            }
            if (a.end < b.end)
                ++mine;
            else
                ++theirs;
        }
    }

    std::size_t rootOf(std::size_t run) {
        while (m_runs[run].parent != run) {
            m_runs[run].parent = m_runs[m_runs[run].parent].parent;
            run = m_runs[run].parent;
        }
        return run;
    }

    std::vector<Run> m_runs;
    std::vector<std::size_t> m_firstRunOfRow;
};

} // namespace

void keepLargestPiece(std::span<std::uint8_t> voxels, const imaging::Index& size, const Progress& progress) {
    assert(voxels.size() ==
           static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) * static_cast<std::size_t>(size[2]));
    Pieces pieces(voxels, size, progress);
    pieces.eraseOthers(voxels, size);
}

} // namespace rimlight::regions
