#include "ui/segment/PolylineSimplification.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rimlight::segment {

namespace {

double distanceToSegment(const Eigen::Vector2d& point, const Eigen::Vector2d& from, const Eigen::Vector2d& to) {
    const Eigen::Vector2d way = to - from;
    const double squared = way.squaredNorm();
    const double along = squared > 0.0 ? std::clamp((point - from).dot(way) / squared, 0.0, 1.0) : 0.0;
    return (point - from - along * way).norm();
}

} // namespace

regions::PixelContour simplifiedRing(const regions::PixelContour& points, double tolerance) {
    if (points.size() <= 3)
        return points;
    std::size_t farthest = 0;
    for (std::size_t p = 1; p < points.size(); ++p)
        if ((points[p] - points[0]).norm() > (points[farthest] - points[0]).norm())
            farthest = p;
    const auto at = [&](std::size_t p) -> const Eigen::Vector2d& { return points[p % points.size()]; };
    std::vector<bool> isKept(points.size(), false);
    isKept[0] = isKept[farthest] = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, farthest}, {farthest, points.size()}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        double largest = tolerance;
        std::size_t worst = 0;
        for (std::size_t p = from + 1; p < to; ++p)
            if (const double distance = distanceToSegment(at(p), at(from), at(to)); distance > largest) {
                largest = distance;
                worst = p;
            }
        if (worst == 0)
            continue;
        isKept[worst] = true;
        open.emplace_back(from, worst);
        open.emplace_back(worst, to);
    }
    // A line that was drawn there and back keeps a middle point, so that it stays a ring.
    if (std::count(isKept.begin(), isKept.end(), true) < 3)
        isKept[farthest / 2 == 0 ? points.size() - 1 : farthest / 2] = true;
    regions::PixelContour kept;
    for (std::size_t p = 0; p < points.size(); ++p)
        if (isKept[p])
            kept.push_back(points[p]);
    return kept;
}

} // namespace rimlight::segment
