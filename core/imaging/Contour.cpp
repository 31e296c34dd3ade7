#include "core/imaging/Contour.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
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

/// Running parities of the bytes of each row, each 0 or 1.
void sumParities(std::span<std::uint8_t> plane, std::size_t width) {
    static_assert(std::endian::native == std::endian::little);
    for (std::size_t row = 0; row < plane.size(); row += width) {
        std::uint64_t before = 0;
        std::size_t column = 0;
        // Eight bytes at once: the first one is the lowest.
        for (; column + 8 <= width; column += 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, &plane[row + column], 8);
            eight ^= eight << 8U;
            eight ^= eight << 16U;
            eight ^= eight << 32U;
            eight ^= before * 0x0101010101010101U;
            std::memcpy(&plane[row + column], &eight, 8);
            before = eight >> 56U;
        }
        for (; column < width; ++column) {
            plane[row + column] ^= static_cast<std::uint8_t>(before);
            before = plane[row + column];
        }
    }
}

/// A contour on the grid.
struct PlacedRing {
    Ring ring;
    int slice = 0;
    double plane = 0.0; ///< mean k of its points
    double climb = 0.0; ///< difference of the highest and the lowest k
};

bool comesBefore(const Eigen::Vector2d& a, const Eigen::Vector2d& b) {
    return a[0] != b[0] ? a[0] < b[0] : a[1] < b[1];
}

bool comesBefore(const PlacedRing& a, const PlacedRing& b) {
    if (a.slice != b.slice)
        return a.slice < b.slice;
    if (a.plane != b.plane)
        return a.plane < b.plane;
    return std::lexicographical_compare(
        a.ring.begin(), a.ring.end(), b.ring.begin(), b.ring.end(),
        [](const Eigen::Vector2d& p, const Eigen::Vector2d& q) { return comesBefore(p, q); });
}

bool hasArea(const Ring& ring) {
    // Three different points are enough to enclose something, if not on one line; a line covers no pixel centre.
    const auto differs = [](const Eigen::Vector2d& a) { return [a](const Eigen::Vector2d& b) { return a != b; }; };
    const auto second = std::find_if(ring.begin(), ring.end(), differs(ring.front()));
    return second != ring.end() && std::any_of(second, ring.end(), [&](const Eigen::Vector2d& point) {
               return point != ring.front() && point != *second;
           });
}

/// Puts a contour on the grid, or counts why it can't be.
std::optional<PlacedRing> place(const Contour& contour, const Geometry& geometry, RasteriseResult& result) {
    PlacedRing placed;
    placed.ring.reserve(contour.pointsMm.size());
    double sum = 0.0;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const Eigen::Vector3d& point : contour.pointsMm) {
        const Eigen::Vector3d index = geometry.toIndex(point);
        lowest = std::min(lowest, index[2]);
        highest = std::max(highest, index[2]);
        sum += index[2];
        placed.ring.emplace_back(snapped(index[0]), snapped(index[1]));
    }
    if (placed.ring.size() < 3 || !hasArea(placed.ring)) {
        ++result.contoursTooShort;
        return std::nullopt;
    }
    // A contour that climbs by half a slice or more has no nearest slice.
    placed.climb = highest - lowest;
    if (!(placed.climb < 0.5)) {
        ++result.contoursTilted;
        return std::nullopt;
    }
    placed.plane = snapped(sum / static_cast<double>(placed.ring.size()));
    const Bounds bounds = boundsOf(placed.ring);
    if (!(placed.plane >= -0.5 && placed.plane <= geometry.size[2] - 0.5) || bounds.high[0] < -0.5 ||
        bounds.high[1] < -0.5 || bounds.low[0] > geometry.size[0] - 0.5 || bounds.low[1] > geometry.size[1] - 0.5) {
        ++result.contoursOutside;
        return std::nullopt;
    }
    placed.slice = std::min(static_cast<int>(std::floor(placed.plane + 0.5)), geometry.size[2] - 1);
    return placed;
}

/// Keeps, of rings in order, one of each and those of the plane nearest to each slice.
std::vector<PlacedRing> chosen(std::vector<PlacedRing> rings, RasteriseResult& result) {
    const auto sameRing = [](const PlacedRing& a, const PlacedRing& b) {
        return a.slice == b.slice && a.plane == b.plane && a.ring == b.ring;
    };
    const auto repeated = std::unique(rings.begin(), rings.end(), sameRing);
    result.contoursRepeated = static_cast<std::size_t>(rings.end() - repeated);
    rings.erase(repeated, rings.end());

    const auto offset = [](const PlacedRing& ring) { return std::abs(ring.plane - ring.slice); };
    std::vector<PlacedRing> kept;
    kept.reserve(rings.size());
    for (auto begin = rings.begin(); begin != rings.end();) {
        const auto end =
            std::find_if(begin, rings.end(), [&](const PlacedRing& ring) { return ring.slice != begin->slice; });
        const auto nearest = std::min_element(
            begin, end, [&](const PlacedRing& a, const PlacedRing& b) { return offset(a) < offset(b); });
        const double plane = nearest->plane;
        const double climb = nearest->climb;
        for (; begin != end; ++begin) {
            // Contours of one plane differ by what their coordinates were rounded to, and more when the plane is
            // a little tilted.
            constexpr double kRounding = 0.05;
            if (std::abs(begin->plane - plane) > kRounding + climb + begin->climb)
                ++result.contoursFarther;
            else
                kept.push_back(std::move(*begin));
        }
    }
    return kept;
}

void countWhatIsUsed(const std::vector<PlacedRing>& rings, const Geometry& geometry, RasteriseResult& result) {
    result.contoursUsed = rings.size();
    std::size_t slices = 0;
    for (std::size_t n = 0; n < rings.size(); ++n) {
        slices += n == 0 || rings[n].slice != rings[n - 1].slice ? 1 : 0;
        result.contoursBetween += std::abs(rings[n].plane - rings[n].slice) >= 0.1 ? 1 : 0;
        const Bounds bounds = boundsOf(rings[n].ring);
        // The outermost pixels' centres and half of their width are of the grid; outlines end there.
        bool inside = true;
        for (int axis = 0; axis < 2; ++axis)
            inside =
                inside && bounds.low[axis] > -1.0 && bounds.high[axis] < geometry.size[static_cast<std::size_t>(axis)];
        result.contoursClipped += inside ? 0 : 1;
    }
    if (!rings.empty())
        result.slicesWithin = static_cast<std::size_t>(rings.back().slice - rings.front().slice) + 1;
    result.slicesBare = result.slicesWithin - slices;
}

} // namespace

RasteriseResult rasterise(const std::vector<Contour>& contours, const Geometry& geometry) {
    RasteriseResult result;
    std::vector<PlacedRing> rings;
    for (const Contour& contour : contours)
        if (auto placed = place(contour, geometry, result))
            rings.push_back(std::move(*placed));
    std::sort(rings.begin(), rings.end(), [](const PlacedRing& a, const PlacedRing& b) { return comesBefore(a, b); });
    rings = chosen(std::move(rings), result);
    countWhatIsUsed(rings, geometry, result);

    IndexBox box;
    for (const PlacedRing& ring : rings)
        box = united(box, coveredBox(boundsOf(ring.ring), geometry, ring.slice));
    std::vector<std::uint8_t> voxels(box.voxelCount(), 0);
    const std::size_t planeSize = static_cast<std::size_t>(box.size[0]) * static_cast<std::size_t>(box.size[1]);
    // Contours smaller than a pixel may lie on slices that the box of what is covered does not reach.
    parallelFor(static_cast<std::size_t>(std::max(0, box.size[2])), [&](std::size_t k) {
        const auto plane = std::span(voxels).subspan(k * planeSize, planeSize);
        const int slice = box.begin[2] + static_cast<int>(k);
        auto ring = std::lower_bound(rings.begin(), rings.end(), slice,
                                     [](const PlacedRing& placed, int wanted) { return placed.slice < wanted; });
        for (; ring != rings.end() && ring->slice == slice; ++ring)
            flipCrossings(ring->ring, box, plane);
        sumParities(plane, static_cast<std::size_t>(box.size[0]));
    });
    result.mask = Mask::fromBox(geometry, box.isEmpty() ? IndexBox{} : box, voxels);
    return result;
}

} // namespace rimlight::imaging
