#include "core/regions/tools/Islands.h"

#include "core/base/Error.h"
#include "tests/core/regions/tools/Phantom.h"
#include "tests/core/regions/tools/ToolsOracle.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

Connectivity connectivityOf(const OracleRow& row) {
    return row.parameters.at("connectivity") == "faces" ? Connectivity::Faces : Connectivity::Corners;
}

void checkIslands(OracleInput input) {
    for (const auto& row : oracleRows("largest", input)) {
        const auto mask = oracleMask(row.input);
        checkAgainst(row, largestIsland(mask, connectivityOf(row)));
        const auto sizes = islandSizes(mask, connectivityOf(row));
        CHECK(sizes.size() == static_cast<std::size_t>(row.whole("islands")));
        CHECK(sizes.front() == row.voxels);
    }
    for (const auto& row : oracleRows("withoutSmall", input))
        checkAgainst(row, withoutSmallIslands(oracleMask(row.input), connectivityOf(row),
                                              static_cast<std::size_t>(row.whole("least"))));
}

imaging::Mask nothing() {
    return maskOf(phantomGrid(), [](int, int, int) { return false; });
}

} // namespace

TEST_CASE("Islands are those that scipy labels", "[oracle]") {
    checkIslands(OracleInput::Formula);
}

TEST_CASE("Islands of a real image are those that scipy labels", "[oracle]") {
    if (!testData("pyradiomics"))
        return;
    checkIslands(OracleInput::Real);
}

TEST_CASE("A region split into islands is put together by them, and each is found by any of its voxels") {
    const auto mask = spots();
    const auto& geometry = mask.geometry();
    for (const auto connectivity : {Connectivity::Faces, Connectivity::Corners}) {
        const auto islands = splitIntoIslands(mask, connectivity, 1000);
        const auto sizes = islandSizes(mask, connectivity);
        REQUIRE(islands.size() == sizes.size());
        CHECK(imaging::unionOf(islands).toDense() == mask.toDense());
        std::size_t voxels = 0;
        for (std::size_t n = 0; n < islands.size(); ++n) {
            CHECK(islands[n].voxelCount() == sizes[n]);
            voxels += sizes[n];
        }
        CHECK(voxels == mask.voxelCount()); // so they don't overlap
        CHECK(islands.front().toDense() == largestIsland(mask, connectivity).toDense());
        for (std::size_t n = 0; n < islands.size(); n += 40)
            for (int k = 0; k < geometry.size[2]; k += 2)
                for (int i = 0; i < geometry.size[0]; i += 3)
                    if (islands[n].contains(i, 11, k))
                        CHECK(islandAt(mask, connectivity, {i, 11, k}).toDense() == islands[n].toDense());
    }
}

TEST_CASE("Voxels that touch by a corner only are islands by faces, and one by corners") {
    const auto diagonal = maskOf(grid({5, 5, 5}), [](int i, int j, int k) { return i == j && j == k; });
    CHECK(islandSizes(diagonal, Connectivity::Faces) == std::vector<std::size_t>(5, 1));
    CHECK(islandSizes(diagonal, Connectivity::Corners) == std::vector<std::size_t>{5});
    const auto counter = maskOf(grid({5, 5, 5}), [](int i, int j, int k) { return i == 4 - j && j == k; });
    CHECK(islandSizes(counter, Connectivity::Corners) == std::vector<std::size_t>{5});
    CHECK(largestIsland(diagonal, Connectivity::Faces).contains(0, 0, 0)); // of equals the first
}

TEST_CASE("An empty region has no islands, and no island lies where there is no region") {
    CHECK(islandSizes(nothing(), Connectivity::Faces).empty());
    CHECK(splitIntoIslands(nothing(), Connectivity::Corners).empty());
    CHECK(largestIsland(nothing(), Connectivity::Faces).isEmpty());
    CHECK(withoutSmallIslands(nothing(), Connectivity::Faces, 0).isEmpty());
    CHECK(islandAt(nothing(), Connectivity::Faces, {1, 1, 1}).isEmpty());
    CHECK(islandAt(spots(), Connectivity::Faces, {-1, 0, 0}).isEmpty());
    CHECK(islandAt(spots(), Connectivity::Faces, {0, 0, 14}).isEmpty());
    CHECK(withoutSmallIslands(spots(), Connectivity::Faces, 1000000).isEmpty());
}

TEST_CASE("More islands than segments are wanted is an error that says what to do") {
    CHECK_THROWS_WITH(splitIntoIslands(spots(), Connectivity::Faces), Catch::Contains("314 islands"));
    CHECK(splitIntoIslands(withoutSmallIslands(spots(), Connectivity::Corners, 3), Connectivity::Corners, 20).size() <=
          20);
}

TEST_CASE("A size in ml is a whole number of voxels, none too many") {
    const auto geometry = grid({10, 10, 10}, {0.1, 0.1, 1.0}); // 0.01 mm3 a voxel
    CHECK(voxelsForMl(geometry, 0.0) == 0);
    CHECK(voxelsForMl(geometry, 0.003) == 300);
    CHECK(voxelsForMl(geometry, 0.0030001) == 301);
    CHECK(voxelsForMl(geometry, 1e300) > 1000000000);
}
