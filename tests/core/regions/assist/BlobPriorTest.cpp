#include "core/regions/assist/BlobPrior.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight::regions::assist;
using Positions = std::vector<Eigen::Vector3d>;

TEST_CASE("A stroke's blob ends where the stroke ends, and is as wide and deep as its shape says") {
    const BlobShape shape{0.8, 1.1, {0.1, 0.2, 0.4}, 0.3};
    const Positions stroke{{10.0, 20.0, 30.0}, {10.0, 60.0, 30.0}};
    const auto prior = strokePrior(stroke, {1.0, 1.0, 3.0}, shape);
    CHECK(prior.centreMm.isApprox(Eigen::Vector3d(10.0, 40.0, 30.0)));
    for (const auto& surface :
         {stroke[0], stroke[1], Eigen::Vector3d(26.0, 40.0, 30.0), Eigen::Vector3d(10.0, 40.0, 52.0)}) {
        CHECK(prior.radiusAt(surface) == Approx(1.0));
        CHECK(prior.logOdds(surface) == Approx(0.0).margin(1e-9));
    }
    CHECK(prior.logOdds({10.0, 40.0, 30.0}) == 6.0);
    CHECK(prior.logOdds({500.0, 40.0, 30.0}) == -6.0);
}

TEST_CASE("Beyond its surface a blob's odds fall fastest where the surface is best known: at the stroke's ends") {
    const auto prior = strokePrior(Positions{{0.0, 0.0, 0.0}, {40.0, 0.0, 0.0}}, {1.0, 1.0, 3.0}, BlobShape{});
    const double outside = 1.2;
    const auto at = [&](Eigen::Index axis) {
        return prior.logOdds(prior.centreMm + outside * prior.radiiMm[axis] * prior.axes.col(axis));
    };
    CHECK(at(0) < at(1));
    CHECK(at(1) < at(2));
    CHECK(at(2) < 0.0);
}

TEST_CASE("A polyline's blob is that of its two points that are farthest apart") {
    const Eigen::Vector3d spacing(1.0, 1.0, 1.0);
    const auto straight = strokePrior(Positions{{0.0, 0.0, 0.0}, {40.0, 30.0, 0.0}}, spacing, {});
    const auto bent =
        strokePrior(Positions{{20.0, 20.0, 0.0}, {0.0, 0.0, 0.0}, {18.0, 9.0, 0.0}, {40.0, 30.0, 0.0}}, spacing, {});
    CHECK(bent.centreMm.isApprox(straight.centreMm));
    CHECK(bent.radiiMm.isApprox(straight.radiiMm));
    CHECK(bent.radiiMm[0] == Approx(25.0));
}

TEST_CASE("The blob of a stroke in a coronal slice is deep along the slice's normal, not along the series'") {
    const BlobShape shape{0.5, 2.0, {0.1, 0.2, 0.4}, 0.3};
    const auto prior = strokePrior(Positions{{0.0, 50.0, 0.0}, {20.0, 50.0, 60.0}}, {1.0, 1.0, 1.0}, shape);
    const double half = std::hypot(20.0, 60.0) / 2.0;
    CHECK(prior.radiusAt(prior.centreMm + Eigen::Vector3d(0.0, 2.0 * half, 0.0)) == Approx(1.0));
}

TEST_CASE("A click's blob is a ball") {
    const auto prior = clickPrior({1.0, 2.0, 3.0}, 12.0, {});
    for (const auto& direction : {Eigen::Vector3d(1.0, 0.0, 0.0), Eigen::Vector3d(0.6, 0.0, -0.8)})
        CHECK(prior.radiusAt(prior.centreMm + 12.0 * direction) == Approx(1.0));
}
