#include "core/regions/Agreement.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "core/regions/DistanceMap.h"
#include "tests/core/regions/ExpectedValues.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <stop_token>

using namespace rimlight;
using namespace rimlight::regions;

namespace fs = std::filesystem;

namespace {

imaging::Geometry grid(const imaging::Index& size, const Eigen::Vector3d& spacingMm = {1.0, 1.0, 1.0}) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = spacingMm;
    return geometry;
}

/// A block of voxels begin .. begin + size - 1.
imaging::Mask block(const imaging::Geometry& geometry, const imaging::IndexBox& box) {
    return imaging::Mask::fromBox(geometry, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
}

/// The mask moved by whole voxels; what leaves the grid is lost.
imaging::Mask shifted(const imaging::Mask& mask, const imaging::Index& shift) {
    const auto& geometry = mask.geometry();
    std::vector<std::uint8_t> voxels(geometry.voxelCount(), 0);
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                if (mask.contains(i - shift[0], j - shift[1], k - shift[2]))
                    voxels[geometry.offset(i, j, k)] = 1;
    return imaging::Mask::fromDense(geometry, voxels);
}

imaging::Index indexOf(const std::string& text) {
    const auto parts = split(text, ' ');
    return {std::stoi(parts.at(0)), std::stoi(parts.at(1)), std::stoi(parts.at(2))};
}

/// The pairs of the table, those of real data or the others. Equal to the oracle within 1e-6 of the value.
void checkPairs(const fs::path& folder, bool isReal) {
    std::size_t compared = 0;
    for (const auto& row : test::expectedRows("pairs.csv")) {
        if (row.at("a").ends_with(".nii.gz") != isReal)
            continue;
        const auto a = imaging::readLabels(folder / row.at("a")).segments.at(0).mask;
        const auto b = shifted(imaging::readLabels(folder / row.at("b")).segments.at(0).mask, indexOf(row.at("shift")));
        CAPTURE(row.at("a"), row.at("b"), row.at("shift"));
        const auto agreement = agreementOf(a, b);
        const auto check = [&](double ours, const std::string& column) {
            CAPTURE(column);
            CHECK(ours == Approx(std::stod(row.at(column))).epsilon(1e-6).margin(1e-9));
            ++compared;
        };
        REQUIRE(agreement.surfaces);
        const auto& surfaces = *agreement.surfaces;
        check(static_cast<double>(agreement.voxelsA), "voxels_a");
        check(static_cast<double>(agreement.voxelsB), "voxels_b");
        check(agreement.dice.value(), "dice");
        check(agreement.jaccard.value(), "jaccard");
        check(-agreement.volumeDifferencePercent.value() / 100.0, "volume_similarity");
        check(agreement.centroidDistanceMm.value(), "centroid_mm");
        check(static_cast<double>(surfaces.surfaceVoxelsA), "surface_voxels_a");
        check(static_cast<double>(surfaces.surfaceVoxelsB), "surface_voxels_b");
        check(surfaces.hausdorffMm, "hausdorff_mm");
        check(surfaces.hausdorff95Mm, "hausdorff95_mm");
        check(surfaces.meanFromAToBMm, "mean_a_to_b_mm");
        check(surfaces.meanFromBToAMm, "mean_b_to_a_mm");
        check(surfaces.meanSurfaceDistanceMm, "mean_pooled_mm");
        check(surfaces.surfaceDice, "surface_dice");
    }
    CHECK(compared >= 13 * 13);
}

} // namespace

TEST_CASE("Agreement on random anisotropic oblique outlines is MedPy's and SimpleITK's", "[oracle]") {
    checkPairs(test::sourceFolder() / "tests/oracle/agreement/files", false);
}

TEST_CASE("Agreement on real outlines is MedPy's and SimpleITK's", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/nifti");
    checkPairs(folder.parent_path().parent_path(), true);
}

TEST_CASE("Two blocks side by side have the agreement that one works out by hand") {
    const auto geometry = grid({10, 6, 6}, {2.0, 1.0, 1.0});
    const auto a = block(geometry, {{1, 1, 1}, {4, 3, 3}});
    const auto b = block(geometry, {{3, 1, 1}, {4, 3, 3}});
    const auto agreement = agreementOf(a, b);
    CHECK(agreement.dice.value() == Approx(0.5));
    CHECK(agreement.jaccard.value() == Approx(1.0 / 3.0));
    CHECK(agreement.volumeAMl == Approx(0.072));
    CHECK(agreement.volumeDifferenceMl == 0.0);
    CHECK(agreement.centroidDistanceMm.value() == Approx(4.0));
    CHECK(agreement.surfaces.value().hausdorffMm == Approx(4.0));
    CHECK(agreement.missing.empty());
    const auto half = agreementOf(a, block(geometry, {{1, 1, 1}, {2, 3, 3}}));
    CHECK(half.volumeDifferenceMl == Approx(-0.036));
    CHECK(half.volumeDifferencePercent.value() == Approx(-100.0 * 18.0 / 27.0));
}

TEST_CASE("An outline agrees with itself in full, one voxel at the image's corner too") {
    const auto geometry = grid({5, 4, 3}, {0.7, 0.7, 5.0});
    for (const auto& box : {imaging::IndexBox{{0, 0, 0}, {5, 4, 3}}, imaging::IndexBox{{4, 3, 2}, {1, 1, 1}}}) {
        const auto mask = block(geometry, box);
        const auto agreement = agreementOf(mask, mask);
        CHECK(agreement.dice.value() == 1.0);
        CHECK(agreement.jaccard.value() == 1.0);
        CHECK(agreement.surfaces.value().hausdorffMm == 0.0);
        CHECK(agreement.surfaces.value().hausdorff95Mm == 0.0);
        CHECK(agreement.surfaces.value().meanSurfaceDistanceMm == 0.0);
        CHECK(agreement.surfaces.value().surfaceDice == 1.0);
    }
}

TEST_CASE("The surface Dice counts what lies within the tolerance, the tolerance itself included") {
    const auto geometry = grid({12, 1, 1}, {0.1, 1.0, 1.0});
    const auto a = block(geometry, {{0, 0, 0}, {1, 1, 1}});
    const auto b = block(geometry, {{3, 0, 0}, {1, 1, 1}});
    CHECK(agreementOf(a, b, {.toleranceMm = 0.3}).surfaces.value().surfaceDice == 1.0);
    CHECK(agreementOf(a, b, {.toleranceMm = 0.29}).surfaces.value().surfaceDice == 0.0);
}

TEST_CASE("What empty outlines leave undefined is missing, with the reason") {
    const auto geometry = grid({5, 5, 5});
    const auto none = imaging::Mask::fromDense(geometry, std::vector<std::uint8_t>(125, 0));
    const auto some = block(geometry, {{1, 1, 1}, {2, 2, 2}});
    const auto both = agreementOf(none, none);
    CHECK(!both.dice);
    CHECK(!both.jaccard);
    CHECK(!both.volumeDifferencePercent);
    CHECK(!both.surfaces);
    CHECK(both.missing == "both outlines are empty");
    const auto first = agreementOf(none, some);
    CHECK(first.dice.value() == 0.0);
    CHECK(first.jaccard.value() == 0.0);
    CHECK(first.volumeDifferencePercent.value() == 200.0);
    CHECK(!first.centroidDistanceMm);
    CHECK(!first.surfaces);
    CHECK(first.missing == "the first outline is empty");
    CHECK(agreementOf(some, none).missing == "the second outline is empty");
}

TEST_CASE("Outlines on different grids are not compared") {
    const auto a = block(grid({5, 5, 5}), {{1, 1, 1}, {2, 2, 2}});
    const auto b = block(grid({5, 5, 6}), {{1, 1, 1}, {2, 2, 2}});
    CHECK_THROWS_WITH(agreementOf(a, b), Catch::Contains("The second outline") && Catch::Contains("another grid") &&
                                             Catch::Contains("5 x 5 x 6"));
    CHECK_THROWS_WITH(disagreementOf(a, b), Catch::Contains("another grid"));
}

TEST_CASE("Agreement is the same on any number of threads, and stops when cancelled") {
    Random random(8);
    const auto geometry = grid({40, 30, 20}, {0.8, 0.9, 2.5});
    std::vector<std::uint8_t> voxels(geometry.voxelCount());
    for (auto& voxel : voxels)
        voxel = random.uniform() < 0.01 ? 1 : 0;
    const auto a = grown(imaging::Mask::fromDense(geometry, voxels), 2.5);
    const auto b = shifted(a, {3, 1, 0});
    const auto one = agreementOf(a, b, {.maxThreads = 1}).surfaces.value();
    const auto five = agreementOf(a, b, {.maxThreads = 5}).surfaces.value();
    CHECK(one.meanSurfaceDistanceMm == five.meanSurfaceDistanceMm);
    CHECK(one.hausdorff95Mm == five.hausdorff95Mm);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(agreementOf(a, b, {}, Progress([](double, std::string_view) {}, stop.get_token())), Cancelled);
}

TEST_CASE("Disagreement parts the voxels of both outlines in three") {
    const auto geometry = grid({10, 6, 6});
    const auto a = block(geometry, {{1, 1, 1}, {4, 3, 3}});
    const auto b = block(geometry, {{3, 2, 1}, {4, 3, 3}});
    const auto parts = disagreementOf(a, b);
    for (int k = 0; k < 6; ++k)
        for (int j = 0; j < 6; ++j)
            for (int i = 0; i < 10; ++i) {
                REQUIRE(parts.both.contains(i, j, k) == (a.contains(i, j, k) && b.contains(i, j, k)));
                REQUIRE(parts.onlyA.contains(i, j, k) == (a.contains(i, j, k) && !b.contains(i, j, k)));
                REQUIRE(parts.onlyB.contains(i, j, k) == (!a.contains(i, j, k) && b.contains(i, j, k)));
            }
    const auto same = disagreementOf(a, a);
    CHECK(same.onlyA.isEmpty());
    CHECK(same.both.voxelCount() == a.voxelCount());
}
