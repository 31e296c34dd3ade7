#pragma once

#include "core/study/SyntheticTissue.h"

#include <algorithm>
#include <span>
#include <vector>

namespace rimlight::study {

/// A thin slice of an invented body being painted, and where its tissue lay before the tumour grew. Positions are those
/// of SyntheticScene.
struct SyntheticCanvas {
    Plane& plane;
    std::span<const float> cavityMm; ///< distance into the body's cavity, of each pixel
    float z = 0.0F;
    Growth growth;             ///< of the tumour
    std::vector<Point> before; ///< of each pixel

    /// The part of the slice that lies within the bounds.
    Rectangle within(const Bounds& bounds) const {
        if (z < bounds.low[2] || z > bounds.high[2])
            return {};
        return {bounds.low[0], bounds.high[0], bounds.low[1], bounds.high[1]};
    }
    /// How much of a pixel a shape covers that stays within the cavity.
    float share(std::size_t pixel, float distanceMm) const {
        return plane.coverage(std::min(distanceMm, cavityMm[pixel]));
    }

    /// Paints a soft shape where its tissue lies now. tissue(p, depthMm) is asked with the place before the tumour
    /// grew.
    template <class Shape, class Tissue>
    void paintShape(const Shape& shape, const Tissue& tissue) {
        // A tumour nearby moves an organ by up to half its radius.
        const Bounds bounds = boundsOf(shape);
        const float reach = 0.5F * (bounds.high - bounds.low).norm();
        const float apart = (0.5F * (bounds.low + bounds.high) - growth.centre).norm();
        const bool isPushed = apart < reach + Growth::kReachRadii * growth.radius;
        const Rectangle rectangle = within(bounds.grownBy(isPushed ? 0.5F * growth.radius : 0.0F));
        plane.forEachIn(rectangle, [&](std::size_t pixel, float, float) {
            if (share(pixel, 1.0F) <= 0.0F)
                return;
            const Point& p = before[pixel];
            const float depth = shape.distance(p);
            const float covered = share(pixel, depth);
            if (covered > 0.0F)
                plane.blend(pixel, covered, tissue(p, depth));
        });
    }
};

} // namespace rimlight::study
