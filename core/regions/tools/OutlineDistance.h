#pragma once

#include "core/regions/tools/IslandPairs.h"

#include <Eigen/Core>

#include <array>
#include <vector>

namespace rimlight::regions {

/// How deep a position of a slice lies inside an outline: the distance in mm from it, negative outside. The outline
/// is taken as the middles of the pixel edges that bound the region, which lie nearer to a slanting line than corners.
class OutlineDistance {
public:
    /// @param pixels of the region, at least one; they lie inside the box by a pixel at least
    /// @param box where depths are asked for; it need not lie inside an image
    OutlineDistance(const std::vector<std::array<int, 2>>& pixels, const PixelBox& box,
                    const Eigen::Vector2d& spacingMm);

    /// In a straight line between the four pixel centres around a position; beyond the box that of its border.
    double at(const Eigen::Vector2d& pixel) const;
    /// The greatest depth of a pixel centre.
    double deepest() const { return m_deepest; }

private:
    PixelBox m_box;
    std::vector<float> m_depthsMm; ///< per pixel of the box, columns fastest
    double m_deepest = 0.0;
};

} // namespace rimlight::regions
