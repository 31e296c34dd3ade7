#include "core/regions/tools/ContourFill.h"

#include "core/base/Error.h"
#include "core/imaging/Contour.h"

#include <cassert>

namespace rimlight::regions {

imaging::Mask filledContours(const imaging::Geometry& geometry, const SlicePlane& plane,
                             std::span<const PixelContour> contours) {
    assert(plane.isInside(geometry.size));
    // A grid of this slice alone on which positions in mm are pixel positions, so that one rasteriser serves all.
    imaging::Geometry pixels;
    pixels.size = {geometry.size[plane.columnAxis()], geometry.size[plane.rowAxis()], 1};
    std::vector<imaging::Contour> outlines;
    outlines.reserve(contours.size());
    for (const auto& contour : contours) {
        imaging::Contour outline;
        outline.pointsMm.reserve(contour.size());
        for (const auto& point : contour) {
            if (!point.allFinite())
                throw Error("has a point that is not finite", "The contour", "Draw it again.");
            outline.pointsMm.emplace_back(point[0], point[1], 0.0);
        }
        outlines.push_back(std::move(outline));
    }
    const auto inside = imaging::rasterise(outlines, pixels).mask;
    const auto& covered = inside.box();
    if (covered.isEmpty())
        return imaging::Mask::fromBox(geometry, {}, {});
    const auto last = plane.voxel(covered.begin[0] + covered.size[0] - 1, covered.begin[1] + covered.size[1] - 1);
    imaging::IndexBox box;
    box.begin = plane.voxel(covered.begin[0], covered.begin[1]);
    for (std::size_t axis = 0; axis < 3; ++axis)
        box.size[axis] = last[axis] - box.begin[axis] + 1;
    return imaging::Mask::fromBox(geometry, box, inside.boxVoxels());
}

} // namespace rimlight::regions
