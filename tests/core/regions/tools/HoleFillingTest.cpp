#include "core/regions/tools/HoleFilling.h"

#include "tests/core/regions/tools/Phantom.h"
#include "tests/core/regions/tools/ToolsOracle.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

void checkHoles(OracleInput input) {
    for (const auto& row : oracleRows("holes", input))
        checkAgainst(row, holesFilled(oracleMask(row.input)));
    for (const auto& row : oracleRows("holesPerSlice", input))
        checkAgainst(row, holesFilledPerSlice(oracleMask(row.input), row.whole("axis")));
}

} // namespace

TEST_CASE("Holes are filled as scipy fills them, in space and per slice along every axis", "[oracle]") {
    checkHoles(OracleInput::Formula);
}

TEST_CASE("Holes of a real image are filled as scipy fills them", "[oracle]") {
    if (!testData("pyradiomics"))
        return;
    checkHoles(OracleInput::Real);
}

TEST_CASE("A tunnel is a hole of the slices that it crosses, not of space") {
    const auto tube = maskOf(
        grid({9, 9, 5}), [](int i, int j, int) { return i >= 2 && i <= 6 && j >= 2 && j <= 6 && !(i == 4 && j == 4); });
    CHECK(holesFilled(tube).voxelCount() == tube.voxelCount());
    CHECK(holesFilledPerSlice(tube, 2).voxelCount() == tube.voxelCount() + 5);
    CHECK(holesFilledPerSlice(tube, 0).voxelCount() == tube.voxelCount());
}

TEST_CASE("A hole that opens by a corner only is filled, and one at the border of the image is not") {
    const auto ring = maskOf(grid({7, 7, 1}), [](int i, int j, int) {
        return i >= 1 && i <= 5 && j >= 1 && j <= 5 && !(i >= 2 && i <= 4 && j >= 2 && j <= 4) && !(i == 1 && j == 1);
    });
    CHECK(holesFilledPerSlice(ring, 2).voxelCount() == 24);
    const auto bay = maskOf(grid({3, 3, 1}), [](int i, int j, int) { return !(i == 1 && j <= 1); });
    CHECK(holesFilledPerSlice(bay, 2).voxelCount() == bay.voxelCount());
    CHECK(holesFilled(ring).voxelCount() == ring.voxelCount()); // one slice: all of it lies at the border
}

TEST_CASE("Without holes nothing changes, be the region empty, one voxel or the whole grid") {
    const auto none = maskOf(phantomGrid(), [](int, int, int) { return false; });
    const auto one = maskOf(phantomGrid(), [](int i, int j, int k) { return i == 39 && j == 0 && k == 13; });
    const auto all = maskOf(phantomGrid(), [](int, int, int) { return true; });
    for (const auto& mask : {none, one, all}) {
        CHECK(holesFilled(mask).toDense() == mask.toDense());
        for (int axis = 0; axis < 3; ++axis)
            CHECK(holesFilledPerSlice(mask, axis).toDense() == mask.toDense());
    }
}

TEST_CASE("Hole filling that is no longer wanted stops") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(holesFilledPerSlice(spots(), 2, Progress({}, stop.get_token())), Cancelled);
}
