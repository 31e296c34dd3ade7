#pragma once

#include "core/base/Random.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace rimlight::study {

using Point = Eigen::Vector3f;

/// HU of a tissue in the two phases.
struct Enhancement {
    float corticomedullary = 0.0F;
    float nephrographic = 0.0F;
};

inline Enhancement both(float hu) {
    return {hu, hu};
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

/// One thin slice in both phases, painted from back to front with soft edges (partial volume within the slice).
class Plane {
public:
    Plane(int size, float pixelMm) : m_size(size), m_pixelMm(pixelMm) {
        const auto count = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
        m_values.assign(count, both(-1000.0F));
    }

    int size() const { return m_size; }
    float pixelMm() const { return m_pixelMm; }
    /// Position of a pixel's centre, from the middle of the slice.
    float coordinate(int pixel) const {
        return (static_cast<float>(pixel) - 0.5F * static_cast<float>(m_size - 1)) * m_pixelMm;
    }
    std::vector<Enhancement>& values() { return m_values; }
    const std::vector<Enhancement>& values() const { return m_values; }

    /// How much of a pixel lies inside a surface at that distance.
    float coverage(float distanceMm) const { return std::clamp(distanceMm / m_pixelMm + 0.5F, 0.0F, 1.0F); }

    void blend(std::size_t pixel, float share, const Enhancement& tissue) {
        Enhancement& value = m_values[pixel];
        value.corticomedullary += share * (tissue.corticomedullary - value.corticomedullary);
        value.nephrographic += share * (tissue.nephrographic - value.nephrographic);
    }

    /// Calls f(pixel, x, y) for the pixels of a rectangle.
    template <class F>
    void forEachIn(const Rectangle& rectangle, F&& f) const {
        const auto clipped = [&](float mm, float round) {
            return std::clamp(static_cast<int>(mm / m_pixelMm + 0.5F * static_cast<float>(m_size - 1) + round), 0,
                              m_size);
        };
        const int left = clipped(rectangle.left, 0.0F);
        const int right = clipped(rectangle.right, 2.0F);
        const int bottom = clipped(rectangle.bottom, 2.0F);
        for (int row = clipped(rectangle.top, 0.0F); row < bottom; ++row)
            for (int column = left; column < right; ++column)
                f(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_size) + static_cast<std::size_t>(column),
                  coordinate(column), coordinate(row));
    }

private:
    int m_size;
    float m_pixelMm;
    std::vector<Enhancement> m_values;
};

/// A square of noise with a Gaussian grain, of the standard deviation given.
std::vector<float> grainyNoise(int size, double sd, double grainPx, Random& random);

} // namespace rimlight::study
