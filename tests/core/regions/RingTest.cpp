#include "core/regions/Ring.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/regions/BodyMask.h"
#include "core/regions/DistanceMap.h"
#include "tests/support/TestData.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <cmath>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::regions;

namespace {

imaging::Geometry obliqueGrid(const imaging::Index& size, const Eigen::Vector3d& spacingMm) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = spacingMm;
    geometry.originMm = {-31.0, 12.5, 200.0};
    geometry.direction = Eigen::AngleAxisd(0.7, Eigen::Vector3d(2.0, -1.0, 1.0).normalized()).toRotationMatrix();
    return geometry;
}

template <class F>
imaging::Mask maskWhere(const imaging::Geometry& geometry, F&& isInside) {
    std::vector<std::uint8_t> voxels;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                voxels.push_back(isInside(i, j, k) ? 1 : 0);
    return imaging::Mask::fromDense(geometry, voxels);
}

/// An ellipsoid about the middle of the grid, half as wide as it.
imaging::Mask ellipsoid(const imaging::Geometry& geometry) {
    const Eigen::Vector3d size(geometry.size[0], geometry.size[1], geometry.size[2]);
    const Eigen::Vector3d middle = (0.5 * size).array().floor();
    return maskWhere(geometry, [&](int i, int j, int k) {
        const Eigen::Vector3d at = (Eigen::Vector3d(i, j, k) - middle).cwiseQuotient(0.25 * size);
        return at.norm() <= 1.0;
    });
}

/// The distance in the patient to the nearest voxel that is, or isn't, in the region: every voxel against every other.
double patientDistanceMm(const imaging::Mask& region, bool inside, int i, int j, int k) {
    const auto& geometry = region.geometry();
    const Eigen::Vector3d here = geometry.toPatient(Eigen::Vector3d(i, j, k));
    double nearest = std::numeric_limits<double>::infinity();
    for (int z = 0; z < geometry.size[2]; ++z)
        for (int y = 0; y < geometry.size[1]; ++y)
            for (int x = 0; x < geometry.size[0]; ++x)
                if (region.contains(x, y, z) == inside)
                    nearest = std::min(nearest, (geometry.toPatient(Eigen::Vector3d(x, y, z)) - here).norm());
    return nearest;
}

imaging::Volume rampAlongI(const imaging::Geometry& geometry) {
    std::vector<std::int16_t> voxels;
    for (std::size_t v = 0; v < geometry.voxelCount(); ++v)
        voxels.push_back(
            static_cast<std::int16_t>(10 * static_cast<int>(v % static_cast<std::size_t>(geometry.size[0]))));
    return imaging::Volume::fromVoxels(geometry, std::move(voxels), imaging::Modality::CT,
                                       imaging::IntensityUnit::Hounsfield);
}

imaging::Mask only(const imaging::Mask& region, RingLimits limits, const RingClip& clip = {}) {
    return rings(region, std::span(&limits, 1), clip).front().mask;
}

} // namespace

TEST_CASE("Rings on anisotropic oblique grids hold the voxels that brute force finds in the patient") {
    for (const auto& geometry : {obliqueGrid({17, 15, 9}, {0.9, 1.3, 3.1}), obliqueGrid({21, 19, 1}, {1.7, 0.8, 5.0}),
                                 obliqueGrid({8, 9, 24}, {2.3, 2.1, 0.7})}) {
        const auto region = ellipsoid(geometry);
        REQUIRE(!region.isEmpty());
        std::vector<double> signedMm;
        for (int k = 0; k < geometry.size[2]; ++k)
            for (int j = 0; j < geometry.size[1]; ++j)
                for (int i = 0; i < geometry.size[0]; ++i)
                    signedMm.push_back(region.contains(i, j, k) ? -patientDistanceMm(region, false, i, j, k)
                                                                : patientDistanceMm(region, true, i, j, k));
        const std::vector<RingLimits> limits = {{0, 3},    {3, 6},       {0, 1.2},  {1.1, 4.4}, {-2, 0},
                                                {-2, 3.5}, {-4.5, -1.5}, {-50, 50}, {0, 2.9},   {-3, -2.5}};
        const auto made = rings(region, limits);
        REQUIRE(made.size() == limits.size());
        for (std::size_t r = 0; r < limits.size(); ++r) {
            std::vector<std::uint8_t> expected;
            for (const double mm : signedMm) {
                // At most outer outside; inside, at most -inner from the outside.
                const auto isWithin = [&](double limit) {
                    return limit < 0.0 ? mm < limit - 1e-6 : mm <= limit + 1e-6;
                };
                expected.push_back(isWithin(limits[r].outerMm) && !isWithin(limits[r].innerMm) ? 1 : 0);
            }
            CAPTURE(limits[r].innerMm, limits[r].outerMm);
            CHECK(made[r].mask.toDense() == expected);
            CHECK(made[r].mask.geometry().sameGrid(geometry));
            CHECK(made[r].voxelsBeforeClip == made[r].mask.voxelCount());
        }
    }
}

TEST_CASE("Rings that follow each other share no voxel and leave none out, and one millimetre is one layer") {
    imaging::Geometry geometry;
    geometry.size = {30, 30, 30};
    const auto region = ellipsoid(geometry);
    const std::vector<RingLimits> limits = {{-100, -2}, {-2, -1}, {-1, 0}, {0, 1}, {1, 2.5}, {2.5, 100}};
    std::vector<int> held(geometry.voxelCount(), 0);
    for (const auto& ring : rings(region, limits)) {
        CHECK(!ring.mask.isEmpty());
        const auto voxels = ring.mask.toDense();
        for (std::size_t v = 0; v < held.size(); ++v)
            held[v] += voxels[v];
    }
    CHECK(std::all_of(held.begin(), held.end(), [](int count) { return count == 1; }));
    const auto rim = only(region, {-1, 0});
    for (int i = 0; i < 30; ++i)
        CHECK(rim.contains(i, 15, 15) ==
              (region.contains(i, 15, 15) && !(region.contains(i - 1, 15, 15) && region.contains(i + 1, 15, 15))));
}

TEST_CASE("A ring is the same on any number of threads") {
    const auto region = ellipsoid(obliqueGrid({60, 50, 20}, {0.7, 0.7, 2.0}));
    const std::vector<RingLimits> limits = {{-3, 4}};
    const auto one = rings(region, limits, {}, 1).front().mask;
    CHECK(one.toDense() == rings(region, limits, {}, 2).front().mask.toDense());
    CHECK(one.toDense() == rings(region, limits, {}, 5).front().mask.toDense());
}

TEST_CASE("A ring is cut down to body, intensities and a distance from other segments") {
    const auto geometry = obliqueGrid({24, 20, 8}, {1.0, 1.2, 2.5});
    const auto region = ellipsoid(geometry);
    const auto whole = only(region, {0, 5});
    RingClip clip;
    clip.body = maskWhere(geometry, [](int, int j, int) { return j < 12; });
    clip.image = rampAlongI(geometry);
    clip.lowestIntensity = 50;
    clip.highestIntensity = 180;
    const auto vessel = maskWhere(geometry, [](int i, int j, int k) { return i == 4 && j == 10 && k == 4; });
    const auto organ = maskWhere(geometry, [](int i, int j, int) { return i > 14 && j < 6; });
    clip.keepAway = {{"vessel", vessel, 3.0}, {"organ", organ, 0.0}};
    const std::vector<RingLimits> limits = {{0, 5}};
    const auto ring = rings(region, limits, clip).front();
    CHECK(ring.voxelsBeforeClip == whole.voxelCount());
    CHECK(ring.mask.voxelCount() > 0);
    CHECK(ring.mask.voxelCount() < whole.voxelCount());
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i) {
                const bool stays = whole.contains(i, j, k) && j < 12 && i >= 5 && i <= 18 && !organ.contains(i, j, k) &&
                                   patientDistanceMm(vessel, true, i, j, k) > 3.0 + 1e-6;
                REQUIRE(ring.mask.contains(i, j, k) == stays);
            }
}

TEST_CASE("One limit of intensity is enough, and a voxel without a number lies in no range") {
    imaging::Geometry geometry;
    geometry.size = {9, 1, 1};
    const auto region = maskWhere(geometry, [](int i, int, int) { return i == 4; });
    RingClip clip;
    clip.image = imaging::Volume::fromVoxels(
        geometry, std::vector<float>{0, 1, 2, 3, 4, std::numeric_limits<float>::quiet_NaN(), 6, 7, 8});
    clip.lowestIntensity = 3;
    CHECK(only(region, {0, 2}, clip).toDense() == std::vector<std::uint8_t>{0, 0, 0, 1, 0, 0, 1, 0, 0});
    clip.lowestIntensity.reset();
    clip.highestIntensity = 3;
    CHECK(only(region, {0, 2}, clip).toDense() == std::vector<std::uint8_t>{0, 0, 1, 1, 0, 0, 0, 0, 0});
}

TEST_CASE("An empty ring says what emptied it") {
    imaging::Geometry geometry;
    geometry.size = {12, 12, 12};
    const auto region = ellipsoid(geometry);
    const auto whyEmpty = [&](RingLimits limits, const RingClip& clip = {}) {
        const auto ring = rings(region, std::span(&limits, 1), clip).front();
        CHECK(ring.mask.isEmpty());
        CHECK(ring.mask.geometry().sameGrid(geometry));
        return ring.whyEmpty;
    };
    CHECK_THAT(whyEmpty({0, 0.5}), Catch::Contains("smallest spacing is 1 mm"));
    RingClip clip;
    clip.image = rampAlongI(geometry);
    clip.lowestIntensity = 900;
    clip.highestIntensity = 1000;
    CHECK_THAT(whyEmpty({0, 2}, clip), Catch::Contains("voxels has an intensity of 900 to 1000 HU"));
    clip = {};
    clip.body = region;
    CHECK_THAT(whyEmpty({0, 2}, clip), Catch::Contains("voxels lies inside the body"));
    clip = {};
    clip.keepAway = {{"liver", region, 4.0}};
    CHECK_THAT(whyEmpty({0, 2}, clip), Catch::Contains("voxels lies 4 mm away from \"liver\""));
}

TEST_CASE("A ring that the image's border cuts off says so") {
    imaging::Geometry geometry;
    geometry.size = {20, 20, 20};
    const auto region = ellipsoid(geometry); // voxels 5 to 15 along each axis
    const std::vector<RingLimits> limits = {{0, 4}, {0, 5}};
    const auto made = rings(region, limits);
    CHECK(!made[0].cutByBorder);
    CHECK(made[1].cutByBorder);
}

TEST_CASE("A ring that makes no sense is an error that says why") {
    imaging::Geometry geometry;
    geometry.size = {10, 10, 10};
    const auto region = ellipsoid(geometry);
    const auto none = maskWhere(geometry, [](int, int, int) { return false; });
    CHECK_THROWS_WITH(only(none, {0, 3}), Catch::Contains("empty"));
    CHECK_THROWS_WITH(only(region, {3, 3}), Catch::Contains("inner limit"));
    CHECK_THROWS_WITH(only(region, {0, std::numeric_limits<double>::infinity()}), Catch::Contains("not a number"));
    RingClip clip;
    clip.lowestIntensity = 5;
    CHECK_THROWS_WITH(only(region, {0, 3}, clip), Catch::Contains("without an image"));
    clip.image = rampAlongI(geometry);
    clip.highestIntensity = 2;
    CHECK_THROWS_WITH(only(region, {0, 3}, clip), Catch::Contains("above the highest"));
    clip = {};
    auto other = geometry;
    other.size = {10, 10, 11};
    clip.body = ellipsoid(other);
    CHECK_THROWS_WITH(only(region, {0, 3}, clip), Catch::Contains("another grid"));
    clip = {};
    clip.keepAway = {{"liver", region, -1.0}};
    CHECK_THROWS_WITH(only(region, {0, 3}, clip), Catch::Contains("liver"));
    std::stop_source stop;
    stop.request_stop();
    const std::vector<RingLimits> limits = {{0, 3}};
    CHECK_THROWS_AS(rings(region, limits, {}, 0, Progress([](double, std::string_view) {}, stop.get_token())),
                    Cancelled);
}

TEST_CASE("Rings are named after their region and limits") {
    CHECK(ringName("tumour", {0, 3}) == "tumour ring 0-3 mm");
    CHECK(ringName("tumour", {-2, 3.5}) == "tumour ring -2 to 3.5 mm");
    CHECK(ringName("", {3, 6}) == "ring 3-6 mm");
}

TEST_CASE("The body of a CT has lungs and no couch") {
    imaging::Geometry geometry;
    geometry.size = {100, 90, 6};
    geometry.spacingMm = {2.0, 2.0, 5.0};
    const auto within = [](int i, int j, double x, double y, double a, double b) {
        return std::pow((i - x) / a, 2) + std::pow((j - y) / b, 2) <= 1.0;
    };
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i) {
                const bool isTrunk = within(i, j, 50, 40, 35, 25);
                const bool isLung = within(i, j, 38, 40, 8, 12) || within(i, j, 62, 40, 8, 12);
                const bool isCouch = (j == 65 || j == 66 || j == 80) && i > 5 && i < 95; // 4 mm, touches the back
                voxels.push_back(static_cast<std::int16_t>(isLung ? -850 : isTrunk ? 40 : isCouch ? 200 : -1000));
            }
    const auto expected = maskWhere(geometry, [&](int i, int j, int) { return within(i, j, 50, 40, 35, 25); });
    const auto image = imaging::Volume::fromVoxels(geometry, std::move(voxels), imaging::Modality::CT,
                                                   imaging::IntensityUnit::Hounsfield);
    const auto body = bodyMask(image);
    // Thin tips of the body go, and where the couch lies against the back some of it stays.
    std::size_t differing = 0;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                if (body.contains(i, j, k) != expected.contains(i, j, k)) {
                    ++differing;
                    CHECK(j < 67);
                    CHECK((j < 65 || (i > 25 && i < 75)));
                }
    CHECK(static_cast<double>(differing) < 0.02 * static_cast<double>(expected.voxelCount()));
    CHECK(body.contains(38, 40, 3));
    CHECK(!body.contains(10, 65, 3));
    CHECK(!body.contains(50, 80, 3));
    // Without a margin for contact the couch would come along: the step is what removes it.
    CHECK(bodyMask(image, {.threshold = {}, .contactMm = 0.0}).contains(10, 65, 3));
    CHECK(body.toDense() == bodyMask(image, {}, 1).toDense());
    CHECK(body.toDense() == bodyMask(image, {}, 3).toDense());
}

TEST_CASE("Without HU the body is what Otsu's threshold parts from air, with dark parts inside") {
    imaging::Geometry geometry;
    geometry.size = {40, 40, 3};
    Random random(12);
    std::vector<float> voxels;
    const auto isBody = [](int i, int j) { return std::hypot(i - 20.0, j - 20.0) <= 15.0; };
    for (int k = 0; k < 3; ++k)
        for (int j = 0; j < 40; ++j)
            for (int i = 0; i < 40; ++i) {
                const bool isDark = std::hypot(i - 22.0, j - 18.0) <= 4.0;
                voxels.push_back(static_cast<float>(random.normal(isBody(i, j) && !isDark ? 300.0 : 20.0, 8.0)));
            }
    const auto image = imaging::Volume::fromVoxels(geometry, voxels, imaging::Modality::MR);
    const double threshold = bodyThreshold(image);
    CHECK(threshold > 60.0);
    CHECK(threshold < 260.0);
    CHECK(bodyMask(image).toDense() == maskWhere(geometry, [&](int i, int j, int) { return isBody(i, j); }).toDense());
}

TEST_CASE("Beside bright fat dark muscle is body too, with air in the image and without") {
    imaging::Geometry geometry;
    geometry.size = {60, 40, 3};
    Random random(13);
    for (const double airFrom : {45.0, 60.0}) {
        std::vector<float> voxels;
        for (int k = 0; k < 3; ++k)
            for (int j = 0; j < 40; ++j)
                for (int i = 0; i < 60; ++i) // muscle, fat, air; the muscle's side is the image's border
                    voxels.push_back(static_cast<float>(i >= airFrom ? std::abs(random.normal(0.0, 15.0))
                                                        : i >= 30    ? random.normal(900.0, 60.0)
                                                                     : random.normal(280.0, 25.0)));
        voxels.front() = 0.0F; // some voxel is dark in any image
        const auto image = imaging::Volume::fromVoxels(geometry, voxels, imaging::Modality::MR);
        CHECK(bodyThreshold(image) > 60.0);
        CHECK(bodyThreshold(image) < 200.0);
        CHECK(bodyMask(image).contains(15, 20, 1));
        CHECK(bodyMask(image).contains(40, 20, 1));
        CHECK(bodyMask(image).contains(50, 20, 1) == (airFrom > 50.0));
    }
}

TEST_CASE("Noise in air is no body beside blank padding") {
    imaging::Geometry geometry;
    geometry.size = {60, 40, 3};
    Random random(14);
    std::vector<float> voxels;
    for (int k = 0; k < 3; ++k)
        for (int j = 0; j < 40; ++j)
            for (int i = 0; i < 60; ++i) // muscle, fat, air, padding
                voxels.push_back(i < 20   ? static_cast<float>(random.normal(250.0, 25.0))
                                 : i < 35 ? static_cast<float>(random.normal(900.0, 60.0))
                                 : i < 45 ? static_cast<float>(random.normal(60.0, 8.0))
                                          : 0.0F);
    const auto body = bodyMask(imaging::Volume::fromVoxels(geometry, voxels, imaging::Modality::MR));
    CHECK(body.contains(10, 20, 1));
    CHECK(body.contains(30, 20, 1));
    CHECK(!body.contains(38, 20, 1));
    CHECK(!body.contains(50, 20, 1));
}

TEST_CASE("Images without a body, without numbers and thinner than the contact margin have their bodies too") {
    imaging::Geometry geometry;
    geometry.size = {8, 1, 1};
    const auto bodyOf = [&](const std::vector<float>& voxels, imaging::IntensityUnit unit) {
        return bodyMask(imaging::Volume::fromVoxels(geometry, voxels, imaging::Modality::Other, unit)).toDense();
    };
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    const std::vector<std::uint8_t> none(8, 0);
    CHECK(bodyOf(std::vector<float>(8, 5.0F), imaging::IntensityUnit::Arbitrary) == none);
    CHECK(bodyOf({0, 0, 1, 1, 1, 0, 0, 0}, imaging::IntensityUnit::Arbitrary) ==
          std::vector<std::uint8_t>{0, 0, 1, 1, 1, 0, 0, 0});
    CHECK(bodyOf(std::vector<float>(8, kNan), imaging::IntensityUnit::Arbitrary) == none);
    CHECK(bodyOf(std::vector<float>(8, -1000.0F), imaging::IntensityUnit::Hounsfield) == none);
    CHECK(bodyOf({-1000, 50, -1000, 50, 50, 50, -1000, -1000}, imaging::IntensityUnit::Arbitrary) ==
          std::vector<std::uint8_t>{0, 0, 0, 1, 1, 1, 0, 0});
}

TEST_CASE("A tumour of edge-masks grown by 10 mm is the mask that its data set ships", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "edge-masks");
    const auto region = imaging::readLabels(folder / "seg_one_label.nii.gz").segments.front().mask;
    const auto shipped = imaging::readLabels(folder / "seg_dilated_10mm.nii.gz").segments.front().mask;
    // The file's spacing of 4.0000024 mm puts 233 voxels at 10.000004 mm in the place of 10: ours to take, not theirs.
    CHECK(grown(region, 9.9999).toDense() == shipped.toDense());
    CHECK(grown(region, 10.0).voxelCount() == shipped.voxelCount() + 233);
}
