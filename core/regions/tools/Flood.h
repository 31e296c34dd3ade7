#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::regions {

/// Finds what hangs together by faces in a box of voxels with a state byte each, i fastest. Works on runs of a row.
class Flood {
public:
    /// @param states one per voxel of the size; they are changed by fill() and must outlive this object
    Flood(const imaging::Index& size, std::span<std::uint8_t> states);

    /// Turns every voxel of state from that hangs together with the seed into state to (another one). Nothing when the
    /// seed isn't of state from. @throws Cancelled
    void fill(std::size_t seed, std::uint8_t from, std::uint8_t to, const Progress& progress = {});

    /// The smallest box around all voxels that were turned.
    imaging::IndexBox filledBox() const;

private:
    void pushRow(std::size_t begin, std::size_t end, std::uint8_t from);

    imaging::Index m_size;
    std::span<std::uint8_t> m_states;
    std::vector<std::size_t> m_open;
    imaging::Index m_low;
    imaging::Index m_high{-1, -1, -1};
};

} // namespace rimlight::regions
