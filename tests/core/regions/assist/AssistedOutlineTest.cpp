#include "core/regions/assist/AssistedOutline.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "tests/core/regions/assist/Phantom.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <limits>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::regions;
using rimlight::test::dice;
using rimlight::test::ellipsoid;
using rimlight::test::EllipsoidScene;

namespace {

bool holds(const imaging::Mask& mask, const Eigen::Vector3d& patientMm) {
    const Eigen::Vector3d index = mask.geometry().toIndex(patientMm).array().round();
    return mask.contains(static_cast<int>(index[0]), static_cast<int>(index[1]), static_cast<int>(index[2]));
}

imaging::Volume constantVolume(const imaging::Index& size, float value) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = {1.0, 1.0, 2.0};
    std::vector<float> voxels(geometry.voxelCount(), value);
    return imaging::Volume::fromVoxels(geometry, std::move(voxels));
}

OutlineHint strokeFrom(const Eigen::Vector3d& begin, const Eigen::Vector3d& end) {
    OutlineHint hint;
    hint.strokeMm = {begin, end};
    return hint;
}

} // namespace

TEST_CASE("A stroke along an ellipsoid that stands out from its surroundings proposes the ellipsoid", "[oracle]") {
    EllipsoidScene scene;
    SECTION("on thick slices") {}
    SECTION("on fine isotropic voxels") {
        scene.spacingMm = {0.8, 0.8, 0.8};
        scene.size = {90, 90, 90};
    }
    SECTION("darker than its surroundings, with much noise") {
        scene.inside = 60.0;
        scene.noise = 20.0;
    }
    SECTION("without noise") {
        scene.noise = 0.0;
    }
    SECTION("on an oblique grid") {
        scene.direction = Eigen::AngleAxisd(0.5, Eigen::Vector3d(1.0, -0.3, 0.6).normalized()).toRotationMatrix();
    }
    SECTION("deeper and flatter than a ball") {
        scene.radiiMm = {22.0, 13.0, 30.0};
    }
    const auto blob = ellipsoid(scene);
    const auto proposal = proposeOutline(blob.volume, blob.stroke);
    CHECK(dice(proposal.mask, blob.truth) > 0.93);
    // Where noise is half of the step, not all of an edge stands out; chance would give 0.02.
    CHECK(proposal.edgeShare > (scene.noise > 10.0 ? 0.3 : 0.7));
}

TEST_CASE("A stroke that is a tenth too long or too short, or beside the longest diameter, still finds the ellipsoid",
          "[oracle]") {
    const auto blob = ellipsoid();
    for (const double length : {0.9, 1.1})
        for (const double beside : {-0.15, 0.15}) {
            const Eigen::Vector3d shift = beside * blob.acrossMm;
            const auto hint = strokeFrom(blob.centreMm + shift - length * blob.alongMm,
                                         blob.centreMm + shift + length * blob.alongMm);
            CHECK(dice(proposeOutline(blob.volume, hint).mask, blob.truth) > 0.9);
        }
}

TEST_CASE("A click in an ellipsoid that stands out proposes the ellipsoid and says how large it was thought to be",
          "[oracle]") {
    const auto blob = ellipsoid();
    const auto proposal = proposeOutline(blob.volume, blob.click);
    CHECK(dice(proposal.mask, blob.truth) > 0.9);
    REQUIRE_FALSE(proposal.notes.empty());
    CHECK_THAT(proposal.notes.front(), Catch::Contains("one click"));
}

TEST_CASE("A stroke of no length is a click") {
    const auto blob = ellipsoid();
    const auto click = proposeOutline(blob.volume, blob.click);
    const auto stroke = proposeOutline(blob.volume, strokeFrom(blob.centreMm, blob.centreMm));
    CHECK(stroke.mask.toDense() == click.mask.toDense());
    CHECK(stroke.notes == click.notes);
}

TEST_CASE("A proposal is the same, bit for bit, on any number of threads") {
    const auto blob = ellipsoid();
    for (const auto* hint : {&blob.stroke, &blob.click}) {
        const auto one = proposeOutline(blob.volume, *hint, {}, 1);
        for (const unsigned threads : {2U, 7U}) {
            const auto other = proposeOutline(blob.volume, *hint, {}, threads);
            CHECK(other.mask.toDense() == one.mask.toDense());
            CHECK(other.edgeShare == one.edgeShare);
        }
    }
}

TEST_CASE("Corrections are obeyed wherever they lie, and the outline goes with them") {
    const auto blob = ellipsoid();
    const auto first = proposeOutline(blob.volume, blob.stroke).mask;
    auto hint = blob.stroke;
    const Eigen::Vector3d beyond = blob.centreMm + 1.4 * blob.acrossMm;
    const Eigen::Vector3d within = blob.centreMm - 0.7 * blob.throughMm;
    REQUIRE_FALSE(holds(first, beyond));
    REQUIRE(holds(first, within));
    SECTION("a place beyond the border brings its surroundings in") {
        hint.insideMm = {beyond};
        const auto corrected = proposeOutline(blob.volume, hint).mask;
        CHECK(holds(corrected, beyond));
        CHECK(corrected.voxelCount() > first.voxelCount() + 30);
    }
    SECTION("a place within takes its surroundings out") {
        hint.outsideMm = {within};
        const auto corrected = proposeOutline(blob.volume, hint).mask;
        CHECK_FALSE(holds(corrected, within));
        CHECK(corrected.voxelCount() + 30 < first.voxelCount());
    }
    SECTION("both at once") {
        hint.insideMm = {beyond};
        hint.outsideMm = {within};
        const auto corrected = proposeOutline(blob.volume, hint).mask;
        CHECK(holds(corrected, beyond));
        CHECK_FALSE(holds(corrected, within));
    }
    SECTION("places in the corners of the image, at the stroke's middle and all over") {
        Random random(11);
        const auto& geometry = blob.volume.geometry();
        const auto anywhere = [&] {
            return geometry.toPatient({static_cast<double>(random.below(100)), static_cast<double>(random.below(100)),
                                       static_cast<double>(random.below(40))});
        };
        hint.outsideMm = {geometry.toPatient({99.0, 99.0, 39.0}), blob.centreMm};
        hint.insideMm = {geometry.toPatient({0.0, 0.0, 0.0})};
        for (int n = 0; n < 6; ++n) {
            hint.insideMm.push_back(anywhere());
            hint.outsideMm.push_back(anywhere());
        }
        const auto corrected = proposeOutline(blob.volume, hint).mask;
        for (const auto& place : hint.insideMm)
            CHECK(holds(corrected, place));
        for (const auto& place : hint.outsideMm)
            CHECK_FALSE(holds(corrected, place));
    }
}

TEST_CASE("A correction of what a click proposed changes its surroundings alone") {
    const auto blob = ellipsoid();
    const auto first = proposeOutline(blob.volume, blob.click).mask;
    auto hint = blob.click;
    hint.outsideMm = {blob.centreMm - 0.8 * blob.throughMm};
    const auto corrected = proposeOutline(blob.volume, hint).mask;
    CHECK(corrected.voxelCount() < first.voxelCount());
    std::size_t changedFarAway = 0;
    const auto& box = first.box();
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i) {
                const Eigen::Vector3d position = blob.volume.geometry().toPatient(Eigen::Vector3d(i, j, k));
                if ((position - blob.centreMm).dot(blob.throughMm) > 0.0 &&
                    first.contains(i, j, k) != corrected.contains(i, j, k))
                    ++changedFarAway;
            }
    CHECK(changedFarAway <= first.voxelCount() / 100);
}

TEST_CASE("No voxel that is to be avoided is in the outline") {
    const auto blob = ellipsoid();
    auto hint = blob.stroke;
    imaging::IndexBox half{{0, 52, 0}, {100, 48, 40}};
    hint.avoid = imaging::Mask::fromBox(blob.volume.geometry(), half, std::vector<std::uint8_t>(half.voxelCount(), 1));
    const auto mask = proposeOutline(blob.volume, hint).mask;
    CHECK(mask.box().begin[1] + mask.box().size[1] <= 52);
    CHECK(mask.voxelCount() > blob.truth.voxelCount() / 3);

    hint.insideMm = {blob.volume.geometry().toPatient({50.0, 60.0, 20.0})};
    CHECK_THROWS_WITH(proposeOutline(blob.volume, hint), Catch::Contains("to be avoided"));

    hint.insideMm.clear();
    half = {{0, 0, 0}, {100, 100, 40}};
    hint.avoid = imaging::Mask::fromBox(blob.volume.geometry(), half, std::vector<std::uint8_t>(half.voxelCount(), 1));
    CHECK_THROWS_WITH(proposeOutline(blob.volume, hint), Catch::Contains("nothing is left"));

    hint.avoid = ellipsoid({.size = {90, 100, 40}}).truth;
    CHECK_THROWS_AS(proposeOutline(blob.volume, hint), Error);
}

TEST_CASE("Without an edge in the image the proposal is the blob that the stroke suggests, and says so") {
    const auto volume = constantVolume({60, 60, 30}, 7.0F);
    const auto hint = strokeFrom({15.0, 30.0, 30.0}, {45.0, 30.0, 30.0});
    const auto proposal = proposeOutline(volume, hint);
    CHECK(proposal.edgeShare == 0.0);
    REQUIRE(proposal.notes.size() == 1);
    CHECK_THAT(proposal.notes.front(), Catch::Contains("guessed"));
    const double ballMl = 4.0 / 3.0 * 3.14159265 * 15.0 * 15.0 * 15.0 / 1000.0;
    CHECK(proposal.mask.volumeMl() == Approx(ballMl).epsilon(0.35));
    CHECK(holds(proposal.mask, {30.0, 30.0, 30.0}));

    OutlineHint click;
    click.strokeMm = {{30.0, 30.0, 30.0}};
    CHECK(holds(proposeOutline(volume, click).mask, {30.0, 30.0, 30.0}));
}

TEST_CASE("An image without a finite number is outlined as one without an edge") {
    const auto volume = constantVolume({40, 40, 20}, std::numeric_limits<float>::quiet_NaN());
    const auto proposal = proposeOutline(volume, strokeFrom({10.0, 20.0, 20.0}, {30.0, 20.0, 20.0}));
    CHECK(holds(proposal.mask, {20.0, 20.0, 20.0}));
    CHECK(proposal.edgeShare == 0.0);
}

TEST_CASE("Images of one slice, one row and one voxel can be outlined") {
    for (const auto& size :
         {imaging::Index{50, 50, 1}, imaging::Index{50, 1, 1}, imaging::Index{1, 50, 50}, imaging::Index{1, 1, 1}}) {
        const auto volume = constantVolume(size, 1.0F);
        const auto& geometry = volume.geometry();
        const Eigen::Vector3d centre = geometry.centreMm();
        OutlineHint click;
        click.strokeMm = {geometry.toPatient(geometry.toIndex(centre).array().round())};
        CHECK_FALSE(proposeOutline(volume, click).mask.isEmpty());
        Eigen::Vector3d reach = Eigen::Vector3d::Zero();
        reach[size[0] > 1 ? 0 : 1] = size[0] > 1 || size[1] > 1 ? 10.0 : 1.0;
        CHECK_FALSE(proposeOutline(volume, strokeFrom(centre - reach, centre + reach)).mask.isEmpty());
    }
}

TEST_CASE("A tumour in one slice is outlined as an ellipse", "[oracle]") {
    const auto blob = ellipsoid({.spacingMm = {1.0, 1.0, 5.0}, .size = {100, 100, 1}});
    CHECK(dice(proposeOutline(blob.volume, blob.stroke).mask, blob.truth) > 0.93);
}

TEST_CASE("A stroke that is longer than the image, or has an end beyond it, is outlined within the image") {
    const auto volume = constantVolume({40, 40, 20}, 3.0F);
    const auto& geometry = volume.geometry();
    for (const double length : {60.0, 200.0}) {
        const Eigen::Vector3d reach(length / 2.0, 0.0, 0.0);
        const auto proposal =
            proposeOutline(volume, strokeFrom(geometry.centreMm() - reach, geometry.centreMm() + reach));
        CHECK_FALSE(proposal.mask.isEmpty());
        CHECK_THAT(proposal.notes.back(), Catch::Contains("border of the image"));
    }
}

TEST_CASE("Hints that show no place in the image are refused in a sentence") {
    const auto volume = constantVolume({40, 40, 20}, 3.0F);
    CHECK_THROWS_WITH(proposeOutline(volume, {}), Catch::Contains("no place was shown"));
    CHECK_THROWS_WITH(proposeOutline(volume, strokeFrom({100.0, 0.0, 0.0}, {140.0, 0.0, 0.0})),
                      Catch::Contains("outside the image"));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(proposeOutline(volume, strokeFrom({nan, 0.0, 0.0}, {10.0, 0.0, 0.0})), Error);
    CHECK_THROWS_AS(proposeOutline(volume, strokeFrom({0.0, 0.0, 0.0}, {infinite, 0.0, 0.0})), Error);
    CHECK_THROWS_WITH(proposeOutline(volume, strokeFrom({-1e300, 20.0, 20.0}, {1e300, 20.0, 20.0})),
                      Catch::Contains("longer than the image"));
    CHECK_THROWS_AS(proposeOutline({}, strokeFrom({0.0, 0.0, 0.0}, {10.0, 0.0, 0.0})), Error);
    auto hint = strokeFrom({10.0, 20.0, 20.0}, {30.0, 20.0, 20.0});
    hint.insideMm = {{-20.0, 0.0, 0.0}};
    CHECK_THROWS_WITH(proposeOutline(volume, hint), Catch::Contains("outside the image"));
    hint.insideMm = {{20.0, 20.0, 20.0}};
    hint.outsideMm = {{20.2, 19.9, 20.1}};
    CHECK_THROWS_WITH(proposeOutline(volume, hint), Catch::Contains("inside and outside"));
}

TEST_CASE("A proposal that is no longer wanted ends without one") {
    const auto blob = ellipsoid();
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(proposeOutline(blob.volume, blob.stroke, Progress({}, stop.get_token())), Cancelled);
    CHECK_THROWS_AS(proposeOutline(blob.volume, blob.click, Progress({}, stop.get_token())), Cancelled);
}
