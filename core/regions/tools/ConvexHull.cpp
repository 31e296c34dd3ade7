#include "core/regions/tools/ConvexHull.h"

#include <algorithm>
#include <tuple>

namespace rimlight::regions {

namespace {

/// Positive when the way from a over b to c turns from x to y.
std::int64_t turn(const HullPoint& a, const HullPoint& b, const HullPoint& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

} // namespace

std::vector<HullPoint> convexHull(std::vector<HullPoint> points) {
    // Andrew's monotone chain (1979).
    const auto place = [](const HullPoint& p) { return std::tie(p.x, p.y); };
    std::sort(points.begin(), points.end(),
              [&](const auto& a, const auto& b) { return std::tie(a.x, a.y, a.id) < std::tie(b.x, b.y, b.id); });
    points.erase(
        std::unique(points.begin(), points.end(), [&](const auto& a, const auto& b) { return place(a) == place(b); }),
        points.end());
    if (points.size() < 3)
        return points;
    std::vector<HullPoint> hull;
    const auto add = [&](const HullPoint& point, std::size_t least) {
        while (hull.size() >= least + 2 && turn(hull[hull.size() - 2], hull.back(), point) <= 0)
            hull.pop_back();
        hull.push_back(point);
    };
    for (const auto& point : points)
        add(point, 0);
    const std::size_t lower = hull.size() - 1;
    for (auto point = points.rbegin() + 1; point != points.rend(); ++point)
        add(*point, lower);
    hull.pop_back(); // the first again
    return hull;
}

} // namespace rimlight::regions
