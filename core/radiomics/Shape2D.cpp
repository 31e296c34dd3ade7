#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/PrincipalAxes.h"
#include "core/radiomics/RegionMesh.h"

#include <cmath>
#include <numbers>

namespace rimlight::radiomics {

namespace {

using Point = std::array<int, 2>; // (y, x) in half pixels

/// Middles of the edges of a square of four pixels: top, right, bottom, left.
constexpr std::array<Point, 4> kEdgeMiddles = {{{0, 1}, {1, 2}, {2, 1}, {1, 0}}};

/// The lines of marching squares, as pairs of edges, for the corners inside (bits: top left, top right, bottom right,
/// bottom left); the inside lies on the same hand of each.
constexpr std::array<std::string_view, 16> kSquareLines = {"",   "30", "01",   "31", "12", "1230", "02", "32",
                                                           "23", "20", "0123", "21", "13", "10",   "03", ""};

struct OutlineMeasures {
    double areaMm2 = 0.0;
    double lengthMm = 0.0;
    std::vector<Point> points;
};

/// The plane of the region as pixels (u across, v down).
struct Plane {
    std::size_t u = 0;
    std::size_t v = 1;
    std::size_t apart = 2;
};

Plane planeOf(const ExtractionSettings& settings) {
    const std::size_t apart = separateAxis(settings);
    if (apart == 0)
        return {1, 2, 0};
    return apart == 1 ? Plane{0, 2, 1} : Plane{0, 1, 2};
}

OutlineMeasures measureOutline(const RegionImage& region, const Plane& plane) {
    const double uMm = region.spacingMm[static_cast<Eigen::Index>(plane.u)] / 2.0;
    const double vMm = region.spacingMm[static_cast<Eigen::Index>(plane.v)] / 2.0;
    const auto inside = [&](int u, int v) {
        imaging::Index at{0, 0, 0};
        at[plane.u] = u;
        at[plane.v] = v;
        return u >= 0 && v >= 0 && u < region.size[plane.u] && v < region.size[plane.v] &&
               region.inside[region.offset(at[0], at[1], at[2])] != 0;
    };
    OutlineMeasures result;
    std::int64_t twofoldArea = 0;
    for (int v = -1; v < region.size[plane.v]; ++v)
        for (int u = -1; u < region.size[plane.u]; ++u) {
            const unsigned number = (inside(u, v) ? 1U : 0U) | (inside(u + 1, v) ? 2U : 0U) |
                                    (inside(u + 1, v + 1) ? 4U : 0U) | (inside(u, v + 1) ? 8U : 0U);
            const std::string_view lines = kSquareLines[number];
            for (std::size_t t = 0; t + 1 < lines.size(); t += 2) {
                Point a = kEdgeMiddles[static_cast<std::size_t>(lines[t] - '0')];
                Point b = kEdgeMiddles[static_cast<std::size_t>(lines[t + 1] - '0')];
                for (auto* point : {&a, &b}) {
                    (*point)[0] += 2 * v;
                    (*point)[1] += 2 * u;
                    result.points.push_back(*point);
                }
                twofoldArea += static_cast<std::int64_t>(a[0]) * b[1] - static_cast<std::int64_t>(b[0]) * a[1];
                result.lengthMm += std::hypot((a[0] - b[0]) * vMm, (a[1] - b[1]) * uMm);
            }
        }
    result.areaMm2 = std::abs(static_cast<double>(twofoldArea)) / 2.0 * uMm * vMm;
    return result;
}

double largestDistanceMm(const std::vector<Point>& points, double vMm, double uMm) {
    const auto hull = convexHull(points);
    double best = 0.0;
    for (const auto& a : hull)
        for (const auto& b : hull)
            best = std::max(best, std::hypot((a[0] - b[0]) * vMm, (a[1] - b[1]) * uMm));
    return best;
}

/// Shape of a region in one slice (PyRadiomics 3.0.1, shape2D.py).
std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto& region = input.shape;
    const Plane plane = planeOf(input.settings);
    if (region.size[plane.apart] > 1)
        return std::vector<tables::Cell>(10, tables::Missing{"the region spans several slices"});
    const auto outline = measureOutline(region, plane);
    const double uMm = region.spacingMm[static_cast<Eigen::Index>(plane.u)];
    const double vMm = region.spacingMm[static_cast<Eigen::Index>(plane.v)];
    // Across the slice the variance is 0: the larger two are those in the plane.
    const Eigen::Vector3d variances = principalVariances(region);
    const double minor = variances[1];
    const double major = variances[2];
    const double sphericity = 2.0 * std::sqrt(std::numbers::pi * outline.areaMm2) / outline.lengthMm;
    return {finiteOr(std::sqrt(minor / major), "the region is a single pixel"),
            4.0 * std::sqrt(major),
            largestDistanceMm(outline.points, vMm / 2.0, uMm / 2.0),
            outline.areaMm2,
            4.0 * std::sqrt(minor),
            outline.lengthMm,
            outline.lengthMm / outline.areaMm2,
            static_cast<double>(region.voxelCount()) * uMm * vMm,
            sphericity,
            1.0 / sphericity};
}

} // namespace

FeatureClass shape2DClass() {
    return {"shape2D",
            {"Elongation", "MajorAxisLength", "MaximumDiameter", "MeshSurface", "MinorAxisLength", "Perimeter",
             "PerimeterSurfaceRatio", "PixelSurface", "Sphericity"},
            &compute,
            {"SphericalDisproportion"}};
}

} // namespace rimlight::radiomics
