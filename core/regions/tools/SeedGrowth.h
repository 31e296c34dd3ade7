#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::regions {

struct SeedGrowthSettings {
    /// What a step of one millimetre costs, as a share of the box's range of intensities; 0 .. 1. With little, regions
    /// follow edges wherever they lead; with much, they stay near their seeds.
    double costPerMm = 0.001;
};

/// The box around all seeds, widened on each side by a quarter of its size and 5 voxels at least, cut off at the grid.
imaging::IndexBox seedGrowthBox(std::span<const imaging::Mask> seeds);

/// Shares out a box of the image among segments that have seeds in it, one of them the background: each voxel goes to
/// the seed that is nearest by the way on which the intensity changes least. A way leads over the 26 neighbours; a step
/// costs the change of intensity as a share of the range of intensities (mean +- 4 standard deviations of the box, or
/// least to greatest where that is less), plus settings.costPerMm for each mm. Costs are counted in whole 4095ths, a
/// step being 1 at least, so that the nearest seed is certain; of seeds as near, the first segment's wins. It is the
/// result that GrowCut's automaton (Vezhnevets and Konouchine 2005) ends with, found by shortest paths as in Zhu et al.
/// 2014.
///
/// When seeds change, only what depended on the removed and what the new ones reach is worked out again; the result is
/// the same as from the start. Memory: 8 bytes a voxel of the box and some more for the open ones. Belongs to one
/// thread.
class SeedGrowth {
public:
    /// @param box lies inside the volume's grid
    /// @throws Error for a box of no voxel or of more than 2^31; Cancelled
    SeedGrowth(const imaging::Volume& volume, const imaging::IndexBox& box, const SeedGrowthSettings& settings = {},
               const Progress& progress = {});

    /// Makes these the seeds, in the place of those before. Where they overlap the first segment's counts; those
    /// outside the box are passed over.
    /// @param seeds one region per segment, at most 254, on the volume's grid
    /// @throws Error for more segments; Cancelled, whereafter the next call starts anew
    void setSeeds(std::span<const imaging::Mask> seeds, const Progress& progress = {});

    /// What each segment got, in the order of the seeds. Together they fill the box, unless none has a seed in it.
    std::vector<imaging::Mask> regions() const;

private:
    struct Node {
        std::uint32_t cost = 0;
        std::uint16_t level = 0;
        std::uint8_t label = 0;  ///< segment + 1; 0 for none
        std::uint8_t parent = 0; ///< the number of the step that led to it
    };
    struct Step {
        std::ptrdiff_t offset = 0; ///< among the nodes
        std::uint32_t cost = 0;
    };

    std::size_t nodeOf(int i, int j, int k) const;
    void forgetAll();
    std::vector<std::uint8_t> seedLabels(std::span<const imaging::Mask> seeds) const;
    std::vector<std::uint32_t> forget(std::vector<std::uint32_t> roots);
    void spread(std::vector<std::uint32_t> open, const Progress& progress);

    imaging::Geometry m_geometry;
    imaging::IndexBox m_box;
    std::array<std::size_t, 2> m_strides{}; ///< of a row and a slice of nodes, which have a rim of one around the box
    std::array<Step, 26> m_steps;
    std::vector<Node> m_nodes;
    std::vector<std::uint8_t> m_seeds; ///< label of the seed at each voxel of the box
    std::size_t m_segments = 0;
    bool m_isUnfinished = false;
};

/// The regions of SeedGrowth from seeds that don't change.
std::vector<imaging::Mask> grownFromSeeds(const imaging::Volume& volume, std::span<const imaging::Mask> seeds,
                                          const imaging::IndexBox& box, const SeedGrowthSettings& settings = {},
                                          const Progress& progress = {});

} // namespace rimlight::regions
