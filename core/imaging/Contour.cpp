#include "core/imaging/Contour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace rimlight::imaging {

namespace {

/// A contour in continuous pixel indices of its slice.
using Ring = std::vector<Eigen::Vector2d>;

/// Positions are snapped to 2^-20 of a pixel, so that an edge drawn through pixel centres stays there whatever the
/// rounding of origin, spacing and direction did to it.
double snapped(double index) {
    constexpr double kStepsPerPixel = 0x1.0p20;
    return std::round(index * kStepsPerPixel) / kStepsPerPixel;
}

/// First whole number not below value, within [low, high].
int ceilWithin(double value, int low, int high) {
    return static_cast<int>(std::ceil(std::clamp(value, static_cast<double>(low), static_cast<double>(high))));
}

struct Bounds {
    Eigen::Vector2d low;
    Eigen::Vector2d high;
};

Bounds boundsOf(const Ring& ring) {
    Bounds bounds{ring.front(), ring.front()};
    for (const auto& point : ring) {
        bounds.low = bounds.low.cwiseMin(point);
        bounds.high = bounds.high.cwiseMax(point);
    }
    return bounds;
}

/// The pixels whose centre can lie inside the bounds, clipped to the slice.
IndexBox coveredBox(const Bounds& bounds, const Geometry& geometry, int slice) {
    IndexBox box;
    box.begin[2] = slice;
    box.size[2] = 1;
    for (int axis = 0; axis < 2; ++axis) {
        const auto a = static_cast<std::size_t>(axis);
        box.begin[a] = ceilWithin(bounds.low[axis], 0, geometry.size[a]);
        box.size[a] = ceilWithin(bounds.high[axis], 0, geometry.size[a]) - box.begin[a];
    }
    return box;
}

IndexBox united(const IndexBox& a, const IndexBox& b) {
    if (a.isEmpty())
        return b;
    if (b.isEmpty())
        return a;
    IndexBox both;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        both.begin[axis] = std::min(a.begin[axis], b.begin[axis]);
        both.size[axis] = std::max(a.begin[axis] + a.size[axis], b.begin[axis] + b.size[axis]) - both.begin[axis];
    }
    return both;
}

/// Flips, for each row that an edge crosses, the first pixel of the box at or after the crossing; running parities
/// along the rows then are the even-odd rule. plane holds one byte per pixel of the box in this slice.
void flipCrossings(const Ring& ring, const IndexBox& box, std::span<std::uint8_t> plane) {
    const int width = box.size[0];
    for (std::size_t n = 0; n < ring.size(); ++n) {
        // From the smaller row to the larger: a shared edge crosses at the same place for both of its regions.
        Eigen::Vector2d from = ring[n];
        Eigen::Vector2d to = ring[(n + 1) % ring.size()];
        if (from[1] > to[1])
            std::swap(from, to);
        const int firstRow = ceilWithin(from[1], box.begin[1], box.begin[1] + box.size[1]);
        const int endRow = ceilWithin(to[1], box.begin[1], box.begin[1] + box.size[1]);
        for (int row = firstRow; row < endRow; ++row) {
            const double along = (row - from[1]) / (to[1] - from[1]);
            const double crossing = from[0] + along * (to[0] - from[0]);
            const int column = ceilWithin(crossing, box.begin[0], box.begin[0] + width) - box.begin[0];
            if (column < width)
                plane[static_cast<std::size_t>(row - box.begin[1]) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(column)] ^= 1U;
        }
    }
}

void sumParities(std::span<std::uint8_t> plane, std::size_t width) {
    for (std::size_t row = 0; row < plane.size(); row += width)
        for (std::size_t column = 1; column < width; ++column)
            plane[row + column] ^= plane[row + column - 1];
}

} // namespace

RasteriseResult rasterise(const std::vector<Contour>& contours, const Geometry& geometry) {
    RasteriseResult result;
    std::map<int, std::vector<Ring>> ringsOfSlice;
    IndexBox box;
    for (const Contour& contour : contours) {
        if (contour.pointsMm.size() < 3) {
            ++result.contoursTooShort;
            continue;
        }
        Ring ring;
        ring.reserve(contour.pointsMm.size());
        double sum = 0.0;
        double lowest = 0.0;
        double highest = 0.0;
        for (const Eigen::Vector3d& point : contour.pointsMm) {
            const Eigen::Vector3d index = geometry.toIndex(point);
            lowest = ring.empty() ? index[2] : std::min(lowest, index[2]);
            highest = ring.empty() ? index[2] : std::max(highest, index[2]);
            sum += index[2];
            ring.emplace_back(snapped(index[0]), snapped(index[1]));
        }
        // A contour that climbs by half a slice or more has no nearest slice.
        if (!(highest - lowest < 0.5)) {
            ++result.contoursTilted;
            continue;
        }
        const double plane = snapped(sum / static_cast<double>(ring.size()));
        if (!(plane >= -0.5 && plane <= geometry.size[2] - 0.5)) {
            ++result.contoursOutside;
            continue;
        }
        const int slice = std::min(static_cast<int>(std::floor(plane + 0.5)), geometry.size[2] - 1);
        const Bounds bounds = boundsOf(ring);
        if (bounds.high[0] < -0.5 || bounds.high[1] < -0.5 || bounds.low[0] > geometry.size[0] - 0.5 ||
            bounds.low[1] > geometry.size[1] - 0.5) {
            ++result.contoursOutside;
            continue;
        }
        ++result.contoursUsed;
        box = united(box, coveredBox(bounds, geometry, slice));
        ringsOfSlice[slice].push_back(std::move(ring));
    }

    std::vector<std::uint8_t> voxels(box.voxelCount(), 0);
    if (!voxels.empty()) {
        const std::size_t planeSize = static_cast<std::size_t>(box.size[0]) * static_cast<std::size_t>(box.size[1]);
        for (const auto& [slice, rings] : ringsOfSlice) {
            // Contours smaller than a pixel may lie on slices that the box of what is covered does not reach.
            if (slice < box.begin[2] || slice >= box.begin[2] + box.size[2])
                continue;
            const auto plane =
                std::span(voxels).subspan(static_cast<std::size_t>(slice - box.begin[2]) * planeSize, planeSize);
            for (const Ring& ring : rings)
                flipCrossings(ring, box, plane);
            sumParities(plane, static_cast<std::size_t>(box.size[0]));
        }
    }
    result.mask = Mask::fromBox(geometry, box.isEmpty() ? IndexBox{} : box, voxels);
    return result;
}

} // namespace rimlight::imaging
