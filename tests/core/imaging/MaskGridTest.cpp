#include "core/imaging/MaskGrid.h"

#include "core/imaging/Crop.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TestData.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <limits>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

Geometry obliqueGrid() {
    Geometry grid;
    grid.size = {9, 7, 5};
    grid.spacingMm = {0.7, 1.3, 4.1};
    grid.originMm = {-101.3, 54.25, 344.33};
    grid.direction = Eigen::AngleAxisd(0.4, Eigen::Vector3d(0.2, -1.0, 0.7).normalized()).toRotationMatrix();
    return grid;
}

/// Voxels without symmetry, at the borders too.
Mask oddMask(const Geometry& grid) {
    std::vector<std::uint8_t> voxels(grid.voxelCount(), 0);
    for (std::size_t v = 0; v < voxels.size(); ++v)
        voxels[v] = (v * v + 3 * v) % 7 < 2 ? 1 : 0;
    return Mask::fromDense(grid, voxels);
}

/// The grid with its axes in another order and direction; the same voxels.
Geometry rearranged(const Geometry& grid, const std::array<Eigen::Index, 3>& order, const std::array<int, 3>& sign) {
    Geometry other = grid;
    Eigen::Vector3d first(0.0, 0.0, 0.0);
    for (std::size_t a = 0; a < 3; ++a) {
        const auto from = order[a];
        const auto to = static_cast<Eigen::Index>(a);
        other.size[a] = grid.size[static_cast<std::size_t>(from)];
        other.spacingMm[to] = grid.spacingMm[from];
        other.direction.col(to) = sign[a] * grid.direction.col(from);
        if (sign[a] < 0)
            first[from] = other.size[a] - 1;
    }
    other.originMm = grid.toPatient(first);
    return other;
}

/// The two hold the same patient positions: each voxel of the mask is looked up by where it lies.
void checkSamePlaces(const Mask& mask, const Mask& placed) {
    std::size_t found = 0;
    const Geometry& grid = mask.geometry();
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const Eigen::Vector3d there =
                    placed.geometry().toIndex(grid.toPatient(Eigen::Vector3d(i, j, k))).array().round();
                const Index voxel{static_cast<int>(there[0]), static_cast<int>(there[1]), static_cast<int>(there[2])};
                const bool isInside = placed.geometry().contains(voxel[0], voxel[1], voxel[2]);
                if (isInside)
                    CHECK(placed.contains(voxel[0], voxel[1], voxel[2]) == mask.contains(i, j, k));
                found += isInside && mask.contains(i, j, k) ? 1 : 0;
            }
    CHECK(placed.voxelCount() == found);
}

} // namespace

TEST_CASE("A mask on a part of the image's grid is placed voxel by voxel", "[unit]") {
    const Geometry image = obliqueGrid();
    Geometry part = cropped(image, {{2, 1, 1}, {5, 6, 3}});
    part.originMm += Eigen::Vector3d(1e-4, -1e-4, 1e-4); // the rounding of a text header
    const Mask mask = oddMask(part);
    const GridOverlap overlap = overlapOf(mask, image);
    REQUIRE(overlap.match);
    CHECK(overlap.match->offset == Index{2, 1, 1});
    CHECK(overlap.isPart);
    CHECK(overlap.coveredShare() == 1.0);
    const Mask placed = placedOn(mask, image, *overlap.match);
    CHECK(placed.geometry().sameGrid(image));
    CHECK(placed.voxelsOf({{2, 1, 1}, {5, 6, 3}}) == mask.toDense());
    CHECK(placed.voxelCount() == mask.voxelCount());
}

TEST_CASE("A mask whose axes run in another order or backwards is placed at the same positions", "[unit]") {
    const Geometry image = obliqueGrid();
    for (const auto& [order, sign] : {std::pair(std::array<Eigen::Index, 3>{0, 1, 2}, std::array{1, 1, -1}),
                                      std::pair(std::array<Eigen::Index, 3>{0, 1, 2}, std::array{-1, -1, 1}),
                                      std::pair(std::array<Eigen::Index, 3>{2, 0, 1}, std::array{1, -1, 1}),
                                      std::pair(std::array<Eigen::Index, 3>{1, 0, 2}, std::array{-1, 1, -1})}) {
        const Mask mask = oddMask(rearranged(image, order, sign));
        const auto match = matchOf(mask.geometry(), image);
        REQUIRE(match);
        const Mask placed = placedOn(mask, image, *match);
        CHECK(placed.voxelCount() == mask.voxelCount());
        checkSamePlaces(mask, placed);
    }
}

TEST_CASE("What lies outside the image is counted, and cut off when it is placed", "[unit]") {
    const Geometry image = obliqueGrid();
    Geometry shifted = image;
    shifted.originMm = image.toPatient({4.0, -2.0, 0.0});
    const Mask mask = oddMask(shifted);
    const GridOverlap overlap = overlapOf(mask, image);
    REQUIRE(overlap.match);
    CHECK_FALSE(overlap.isPart);
    const Mask placed = placedOn(mask, image, *overlap.match);
    checkSamePlaces(mask, placed);
    CHECK(overlap.voxels == mask.voxelCount());
    CHECK(overlap.voxelsInside == placed.voxelCount());
    CHECK(overlap.coveredShare() == Approx(static_cast<double>(placed.voxelCount()) / mask.voxelCount()));
    CHECK(overlap.insideMl == Approx(placed.volumeMl()));
    CHECK(overlap.volumeMl == Approx(mask.volumeMl()));
}

TEST_CASE("Grids that do not share voxel centres have no match", "[unit]") {
    const Geometry image = obliqueGrid();
    const auto isMatched = [&](auto change) {
        Geometry other = image;
        change(other);
        return matchOf(other, image).has_value();
    };
    CHECK(isMatched([](Geometry&) {}));
    CHECK_FALSE(isMatched([&](Geometry& grid) { grid.originMm = image.toPatient({0.02, 0.0, 0.0}); }));
    CHECK_FALSE(isMatched([&](Geometry& grid) { grid.originMm = image.toPatient({0.5, 0.5, 0.5}); }));
    CHECK_FALSE(isMatched([](Geometry& grid) { grid.spacingMm[2] *= 2.0; }));
    CHECK_FALSE(isMatched([](Geometry& grid) { grid.spacingMm *= 1.01; }));
    CHECK_FALSE(isMatched([](Geometry& grid) { grid.direction = Eigen::Matrix3d::Identity(); }));
    CHECK_FALSE(isMatched([](Geometry& grid) { grid.originMm[0] = 1e300; }));
    CHECK_FALSE(isMatched([](Geometry& grid) { grid.spacingMm[0] = 1e-300; }));
}

TEST_CASE("An empty mask, one far away and one of a single voxel are no trouble", "[unit]") {
    const Geometry image = obliqueGrid();
    const Mask empty = Mask::fromBox(image, {}, {});
    CHECK(overlapOf(empty, image).coveredShare() == 1.0);
    CHECK(placedOn(empty, image, *matchOf(image, image)).isEmpty());
    CHECK(resampledOnto(empty, image).isEmpty());

    for (const double distance : {1e3, 1e9, 1e200}) {
        Geometry far = image;
        far.originMm[1] += distance;
        const GridOverlap overlap = overlapOf(oddMask(far), image);
        CHECK(overlap.voxelsInside == 0);
        CHECK(overlap.coveredShare() == 0.0);
        CHECK(resampledOnto(oddMask(far), image).isEmpty());
    }

    Geometry one = image;
    one.size = {1, 1, 1};
    one.originMm = image.toPatient({8.0, 6.0, 4.0});
    one.direction = Eigen::Matrix3d::Identity();
    const Mask voxel = Mask::fromDense(one, std::vector<std::uint8_t>{1});
    CHECK(resampledOnto(voxel, image, MaskInterpolation::Nearest).contains(8, 6, 4));
    CHECK(resampledOnto(voxel, image).voxelCount() == 1);
}

TEST_CASE("On its own grid a resampled mask is the mask", "[unit]") {
    const Mask mask = oddMask(obliqueGrid());
    CHECK(resampledOnto(mask, obliqueGrid()).toDense() == mask.toDense());
    CHECK(resampledOnto(mask, obliqueGrid(), MaskInterpolation::Nearest).toDense() == mask.toDense());
}

TEST_CASE("A mask on another grid is as SimpleITK resamples it, voxel by voxel", "[oracle]") {
    const auto folder = test::sourceFolder() / "tests/oracle/outlines/files";
    const Mask source = readLabels(folder / "resample_source.nrrd").segments.at(0).mask;
    for (const char* grid : {"axial", "coarse", "fine", "half_outside"})
        for (const auto interpolation : {MaskInterpolation::Linear, MaskInterpolation::Nearest}) {
            const bool isLinear = interpolation == MaskInterpolation::Linear;
            CAPTURE(grid, isLinear);
            const std::string name = std::string("resample_") + grid + (isLinear ? "_linear" : "_nearest") + ".nrrd";
            const Mask expected = readLabels(folder / name).segments.at(0).mask;
            const Mask resampled = resampledOnto(source, expected.geometry(), interpolation);
            CHECK(resampled.voxelCount() == expected.voxelCount());
            CHECK(resampled.toDense() == expected.toDense());
        }
}
