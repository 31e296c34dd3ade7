#include "core/regions/assist/OutlineModel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rimlight::regions::assist {

namespace {

constexpr double kSmallestMm = 4.0;
constexpr double kLargestMm = 80.0;
constexpr double kStep = 1.25;
constexpr double kCoarseVoxelShare = 1.0 / 20.0;
/// Of the greatest share of edges that any size reaches. Around a tumour lies a larger thing with edges, a limb or an
/// organ: the smallest of the good sizes is the tumour's.
constexpr double kGoodEnough = 0.8;
/// A weak guess of how large tumours are, so that a speck in a large tumour isn't taken for one: a share of edges is
/// worth this much less for each squared logarithm of the ratio to the usual radius.
constexpr double kUsualMm = 20.0;
constexpr double kUnusual = 0.14;

/// Radii to try: up to what fits into two of the image's three directions.
std::vector<double> radiiFor(const imaging::Geometry& geometry) {
    std::array<double, 3> extentMm{};
    for (std::size_t axis = 0; axis < 3; ++axis)
        extentMm[axis] = geometry.size[axis] * geometry.spacingMm[static_cast<Eigen::Index>(axis)];
    std::sort(extentMm.begin(), extentMm.end());
    const double largest = std::min(kLargestMm, extentMm[1] / 2.0);
    std::vector<double> radii{std::min(kSmallestMm, largest)};
    while (radii.back() * kStep <= largest)
        radii.push_back(radii.back() * kStep);
    return radii;
}

/// The ball that the outline found from it lies nearest to: half way to its middle and, as a ratio, to its size.
BlobPrior drawnTo(BlobPrior ball, const WalkerOutline& outline) {
    const auto& grid = outline.grid;
    double count = 0.0;
    Eigen::Vector3d sum = Eigen::Vector3d::Zero();
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                if (outline.inside[grid.offset(i, j, k)] > 0.5F) {
                    count += 1.0;
                    sum += grid.positionMm(i, j, k);
                }
    if (count == 0.0)
        return ball;
    const double found = std::cbrt(count * grid.spacingMm.prod() * 0.75 / std::numbers::pi);
    ball.centreMm = (ball.centreMm + sum / count) / 2.0;
    ball.radiiMm *= std::sqrt(std::clamp(found / ball.radiiMm[0], 0.5, 2.0));
    return ball;
}

} // namespace

BlobPrior clickedBall(const imaging::Volume& volume, const PlacedHint& hint, const imaging::Mask* avoid,
                      const OutlineSettings& settings, const Progress& progress, unsigned maxThreads) {
    OutlineSettings coarse = settings;
    coarse.voxelShare = kCoarseVoxelShare;
    std::vector<BlobPrior> balls;
    std::vector<double> shares;
    const auto radii = radiiFor(volume.geometry());
    for (const double radius : radii) {
        const auto ball = clickPrior(hint.strokeMm.front(), radius, settings.shape);
        const auto outline = walkerOutline(volume, hint, avoid, ball, 2.0 * radius, coarse, progress, maxThreads);
        balls.push_back(drawnTo(ball, outline));
        shares.push_back(outline.edgeShare);
        progress.report(static_cast<double>(balls.size()) / static_cast<double>(radii.size()), "Finding the size");
    }
    const double greatest = std::max(*std::max_element(shares.begin(), shares.end()), 1e-6);
    for (std::size_t n = 0; n < shares.size(); ++n) {
        const double unusual = std::log(radii[n] / kUsualMm);
        shares[n] = shares[n] / greatest - kUnusual * unusual * unusual;
    }
    const double enough = *std::max_element(shares.begin(), shares.end()) - (1.0 - kGoodEnough);
    const auto chosen = std::find_if(shares.begin(), shares.end(), [&](double share) { return share >= enough; });
    return balls[static_cast<std::size_t>(chosen - shares.begin())];
}

} // namespace rimlight::regions::assist
