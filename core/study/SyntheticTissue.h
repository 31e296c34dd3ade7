#pragma once

#include "core/base/Random.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace rimlight::study {

using Point = Eigen::Vector3f;

/// Signal of a tissue in each image of a scene, which tells what the three are: HU in the phases of a CT, per cent of
/// still water's in MR.
using Signals = Eigen::Array3f;

/// A tissue of the abdomen that takes no contrast.
inline Signals unenhanced(float hu, float t2) {
    return {hu, hu, t2};
}

/// Smooth random field of mean 0 and standard deviation about 1 that varies over a length of about 1: values on a
/// periodic lattice, blended by smooth steps.
class SmoothNoise {
public:
    explicit SmoothNoise(Random& random);
    float at(const Point& position) const;

private:
    std::vector<float> m_lattice;
};

/// An ellipsoid with its own axes; distances are in mm, positive inside, exact on the surface to first order.
struct Ellipsoid {
    Point centre;
    Point radii;
    Eigen::Matrix3f axes = Eigen::Matrix3f::Identity(); ///< columns

    float distance(const Point& position) const {
        const Point q = (axes.transpose() * (position - centre)).cwiseQuotient(radii);
        const float r = q.norm();
        if (r < 1e-3F)
            return radii.minCoeff();
        return (1.0F - r) * r / q.cwiseQuotient(radii).norm();
    }
    float reach() const { return radii.maxCoeff(); }
};

/// A tube of constant radius around a line segment.
struct Tube {
    Point from;
    Point to;
    float radius = 1.0F;

    float distance(const Point& position) const {
        const Point along = to - from;
        const float share = std::clamp((position - from).dot(along) / along.squaredNorm(), 0.0F, 1.0F);
        return radius - (position - from - share * along).norm();
    }
};

/// A box in mm around a shape.
struct Bounds {
    Point low;
    Point high;

    Bounds grownBy(float mm) const { return {low - Point::Constant(mm), high + Point::Constant(mm)}; }
};

inline Bounds boundsOf(const Tube& tube) {
    return Bounds{tube.from.cwiseMin(tube.to), tube.from.cwiseMax(tube.to)}.grownBy(tube.radius + 1.0F);
}

inline Bounds boundsOf(const Ellipsoid& ellipsoid) {
    const Point half = (ellipsoid.axes * ellipsoid.radii.asDiagonal()).rowwise().norm();
    return Bounds{ellipsoid.centre - half, ellipsoid.centre + half}.grownBy(1.0F);
}

/// The part of a long upright tube that a slice can meet.
inline Tube section(const Tube& tube, float z) {
    constexpr float kHalfMm = 25.0F;
    const Point along = (tube.to - tube.from) / (tube.to[2] - tube.from[2]);
    return {tube.from + along * (z - kHalfMm - tube.from[2]), tube.from + along * (z + kHalfMm - tube.from[2]),
            tube.radius};
}

inline float smoothStep(float low, float high, float value) {
    const float t = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}

/// A rectangle of a slice in mm; an empty one when made without values.
struct Rectangle {
    float left = 1e4F;
    float right = -1e4F;
    float top = 1e4F;
    float bottom = -1e4F;
};

/// The pixels of a slice: a square around a place of the body.
struct PlaneGrid {
    int size = 0;
    float pixelMm = 1.0F;
    float middleX = 0.0F; ///< in mm, in the scene's coordinates
    float middleY = 0.0F;

    std::size_t pixelCount() const { return static_cast<std::size_t>(size) * static_cast<std::size_t>(size); }
};

/// One thin slice in all images, painted from back to front with soft edges (partial volume within the slice).
class Plane {
public:
    Plane(const PlaneGrid& grid, const Signals& air) : m_grid(grid), m_values(grid.pixelCount(), air) {}

    const PlaneGrid& grid() const { return m_grid; }
    std::vector<Signals>& values() { return m_values; }
    const std::vector<Signals>& values() const { return m_values; }

    /// How much of a pixel lies inside a surface at that distance.
    float coverage(float distanceMm) const { return std::clamp(distanceMm / m_grid.pixelMm + 0.5F, 0.0F, 1.0F); }

    void blend(std::size_t pixel, float share, const Signals& tissue) {
        m_values[pixel] += share * (tissue - m_values[pixel]);
    }

    /// Calls f(pixel, x, y) for the pixels of a rectangle.
    template <class F>
    void forEachIn(const Rectangle& rectangle, F&& f) const {
        const float half = 0.5F * static_cast<float>(m_grid.size - 1);
        const auto clipped = [&](float mm, float round) {
            return std::clamp(static_cast<int>(mm / m_grid.pixelMm + half + round), 0, m_grid.size);
        };
        const auto coordinate = [&](int pixel) { return (static_cast<float>(pixel) - half) * m_grid.pixelMm; };
        const int left = clipped(rectangle.left - m_grid.middleX, 0.0F);
        const int right = clipped(rectangle.right - m_grid.middleX, 2.0F);
        const int bottom = clipped(rectangle.bottom - m_grid.middleY, 2.0F);
        for (int row = clipped(rectangle.top - m_grid.middleY, 0.0F); row < bottom; ++row)
            for (int column = left; column < right; ++column)
                f(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_grid.size) +
                      static_cast<std::size_t>(column),
                  coordinate(column) + m_grid.middleX, coordinate(row) + m_grid.middleY);
    }

private:
    PlaneGrid m_grid;
    std::vector<Signals> m_values;
};

/// A tumour that grew from half its radius and pushed the tissue around it outwards at constant volume.
struct Growth {
    static constexpr float kReachRadii = 2.6F; ///< how far it pushes, in its radii

    Point centre;
    float radius = 1.0F;

    bool reaches(const Point& p) const { return (p - centre).squaredNorm() < square(kReachRadii * radius); }
    /// Where the tissue that lies at p was before. @param free 0 for tissue that can't move, to 1
    Point before(const Point& p, float free) const;

private:
    static float square(float x) { return x * x; }
};

/// Distance into an upright cylinder whose section is an ellipse with exponent 2.5, along the ray from its middle.
float roundedBoxDistance(float x, float y, float halfWidth, float halfDepth);

/// Rotations around the three axes, x first.
Eigen::Matrix3f turned(float aroundX, float aroundY, float aroundZ);
/// A direction in space, each as likely.
Point randomDirection(Random& random);
float uniformFloat(Random& random, double low, double high);

/// A square of noise with a Gaussian grain, of the standard deviation given.
std::vector<float> grainyNoise(int size, double sd, double grainPx, Random& random);

} // namespace rimlight::study
