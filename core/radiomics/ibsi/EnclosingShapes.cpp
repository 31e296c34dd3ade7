#include "core/radiomics/ibsi/EnclosingShapes.h"

#include "core/base/Parallel.h"

#include <Eigen/Eigenvalues>
#include <Eigen/Geometry>
#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace rimlight::radiomics::ibsi {

namespace {

using Point = Eigen::Vector2d;

/// The corners of the hull of points in a plane, counter-clockwise (Andrew's monotone chain).
void hullInPlane(std::vector<Point>& points, std::vector<Point>& hull) {
    std::sort(points.begin(), points.end(),
              [](const Point& a, const Point& b) { return std::pair(a[0], a[1]) < std::pair(b[0], b[1]); });
    hull.clear();
    const auto addChain = [&](auto begin, auto end) {
        const std::size_t start = hull.size();
        for (auto point = begin; point != end; ++point) {
            while (hull.size() >= start + 2) {
                const Point& before = hull[hull.size() - 2];
                const Point edge = hull.back() - before;
                const Point next = *point - before;
                if (edge[0] * next[1] - edge[1] * next[0] > 0.0)
                    break;
                hull.pop_back();
            }
            hull.push_back(*point);
        }
        hull.pop_back();
    };
    addChain(points.begin(), points.end());
    addChain(points.rbegin(), points.rend());
}

/// The smallest box with two sides across normal.
BoxEdges boxAcross(const Eigen::Vector3d& normal, const std::vector<Eigen::Vector3d>& corners) {
    // Two directions in the plane, from the axis that is least along the normal.
    Eigen::Index least = 0;
    normal.cwiseAbs().minCoeff(&least);
    const Eigen::Vector3d u = normal.cross(Eigen::Vector3d::Unit(least)).normalized();
    const Eigen::Vector3d v = normal.cross(u);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    std::vector<Point> flat;
    flat.reserve(corners.size());
    for (const auto& corner : corners) {
        low = std::min(low, corner.dot(normal));
        high = std::max(high, corner.dot(normal));
        flat.emplace_back(corner.dot(u), corner.dot(v));
    }
    std::vector<Point> outline;
    hullInPlane(flat, outline);
    BoxEdges best;
    double bestArea = std::numeric_limits<double>::infinity();
    for (std::size_t e = 0; e < outline.size(); ++e) {
        const Point along = (outline[(e + 1) % outline.size()] - outline[e]).normalized();
        const Point across(-along[1], along[0]);
        Point lowest = Point::Constant(std::numeric_limits<double>::infinity());
        Point highest = -lowest;
        for (const auto& corner : outline) {
            const Point turned(corner.dot(along), corner.dot(across));
            lowest = lowest.cwiseMin(turned);
            highest = highest.cwiseMax(turned);
        }
        const Point extent = highest - lowest;
        if (extent.prod() < bestArea) {
            bestArea = extent.prod();
            best.mm = {extent[0], extent[1], high - low};
        }
    }
    return best;
}

} // namespace

double ellipsoidVolume(const Eigen::Vector3d& semiAxes) {
    return 4.0 / 3.0 * std::numbers::pi * semiAxes.prod();
}

double ellipsoidArea(Eigen::Vector3d semiAxes) {
    std::sort(semiAxes.begin(), semiAxes.end(), std::greater<>());
    const double a = semiAxes[0];
    const double b = semiAxes[1];
    const double c = semiAxes[2];
    // With x = alpha beta and y = (alpha^2 + beta^2) / 2, the terms x^n P_n(y / x) follow Legendre's recurrence without
    // a division by x, which is 0 for a sphere.
    const double alphaSquared = 1.0 - b * b / (a * a);
    const double betaSquared = 1.0 - c * c / (a * a);
    const double y = 0.5 * (alphaSquared + betaSquared);
    const double xSquared = alphaSquared * betaSquared;
    constexpr int kHighestDegree = 20;
    double before = 1.0;
    double term = y;
    double sum = 1.0 - term / 3.0;
    for (int n = 1; n < kHighestDegree; ++n) {
        const double next = ((2.0 * n + 1.0) * y * term - n * xSquared * before) / (n + 1.0);
        before = term;
        term = next;
        sum += term / (1.0 - 4.0 * (n + 1.0) * (n + 1.0));
    }
    return 4.0 * std::numbers::pi * a * b * sum;
}

Eigen::Vector3d leastEllipsoid(const std::vector<Eigen::Vector3d>& points, const Progress& progress) {
    // How far the optimality conditions may be missed; the volume is within (1 + gap)^2 of the least. IBSI asks for
    // 0.001.
    constexpr double kGap = 1e-4;
    constexpr double kLifted = 4.0; // dimensions, with the constant 1
    constexpr int kMostSteps = 1000000;
    const auto count = static_cast<Eigen::Index>(points.size());
    Eigen::Matrix4Xd lifted(4, count);
    for (Eigen::Index p = 0; p < count; ++p)
        lifted.col(p) << points[static_cast<std::size_t>(p)], 1.0;
    Eigen::VectorXd weights = Eigen::VectorXd::Constant(count, 1.0 / static_cast<double>(count));
    Eigen::VectorXd distances(count);
    for (int step = 0; step < kMostSteps; ++step) {
        if (step % 64 == 0)
            progress.throwIfCancelled();
        const Eigen::Matrix4d moments = lifted * weights.asDiagonal() * lifted.transpose();
        const Eigen::Matrix4d inverse = moments.inverse();
        distances = (inverse * lifted).cwiseProduct(lifted).colwise().sum();
        Eigen::Index farthest = 0;
        const double most = distances.maxCoeff(&farthest);
        // Of the points that carry weight, the one that lies deepest inside: weight is taken from it.
        Eigen::Index nearest = farthest;
        for (Eigen::Index p = 0; p < count; ++p)
            if (weights[p] > 0.0 && distances[p] < distances[nearest])
                nearest = p;
        const double least = distances[nearest];
        if (most <= (1.0 + kGap) * kLifted && least >= (1.0 - kGap) * kLifted)
            break;
        if (most - kLifted >= kLifted - least) {
            const double share = (most - kLifted) / (kLifted * (most - 1.0));
            weights *= 1.0 - share;
            weights[farthest] += share;
        } else {
            const double taken =
                std::min((kLifted - least) / (kLifted * (least - 1.0)), weights[nearest] / (1.0 - weights[nearest]));
            weights *= 1.0 + taken;
            weights[nearest] = std::max(0.0, weights[nearest] - taken);
        }
    }
    Eigen::Vector3d centre = Eigen::Vector3d::Zero();
    for (Eigen::Index p = 0; p < count; ++p)
        centre += weights[p] * points[static_cast<std::size_t>(p)];
    Eigen::Matrix3d scatter = Eigen::Matrix3d::Zero();
    for (Eigen::Index p = 0; p < count; ++p) {
        const Eigen::Vector3d arm = points[static_cast<std::size_t>(p)] - centre;
        scatter += weights[p] * arm * arm.transpose();
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> axes(scatter);
    double reach = 0.0;
    for (const auto& point : points) {
        const Eigen::Vector3d turned = axes.eigenvectors().transpose() * (point - centre);
        reach = std::max(reach, turned.cwiseAbs2().cwiseQuotient(axes.eigenvalues()).sum());
    }
    return (reach * axes.eigenvalues()).cwiseSqrt();
}

BoxEdges smallestBox(const ConvexHull& hull, const Eigen::Vector3d& spacingMm, const Progress& progress,
                     unsigned maxThreads) {
    const auto corners = hull.cornersMm(spacingMm);
    std::vector<Eigen::Vector3d> normals;
    for (const auto& [a, b, c] : hull.faces) {
        Eigen::Vector3d normal = (corners[b] - corners[a]).cross(corners[c] - corners[a]).normalized();
        // Opposite sides give the same boxes: the first component that isn't 0 is made positive.
        constexpr double kZero = 1e-9;
        for (const double part : normal)
            if (std::abs(part) > kZero) {
                if (part < 0.0)
                    normal = -normal;
                break;
            }
        normals.push_back(normal);
    }
    // A flat side consists of many triangles.
    const auto before = [](const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    };
    std::sort(normals.begin(), normals.end(), before);
    normals.erase(std::unique(normals.begin(), normals.end(),
                              [](const auto& a, const auto& b) { return (a - b).cwiseAbs().maxCoeff() < 1e-12; }),
                  normals.end());
    std::vector<BoxEdges> boxes(normals.size());
    parallelFor(
        normals.size(),
        [&](std::size_t n) {
            progress.throwIfCancelled();
            boxes[n] = boxAcross(normals[n], corners);
        },
        maxThreads);
    BoxEdges best = axisAlignedBox(hull.corners, spacingMm);
    for (const auto& box : boxes)
        if (box.volumeMm3() < best.volumeMm3())
            best = box;
    return best;
}

BoxEdges axisAlignedBox(const std::vector<HalfPoint>& points, const Eigen::Vector3d& spacingMm) {
    BoxEdges box;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto [low, high] = std::minmax_element(
            points.begin(), points.end(), [axis](const auto& a, const auto& b) { return a[axis] < b[axis]; });
        const auto row = static_cast<Eigen::Index>(axis);
        box.mm[row] = 0.5 * spacingMm[row] * ((*high)[axis] - (*low)[axis]);
    }
    return box;
}

} // namespace rimlight::radiomics::ibsi
