#include "core/regions/tools/Smoothing.h"

#include "tests/core/regions/tools/Phantom.h"
#include "tests/core/regions/tools/ToolsOracle.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

void checkSmoothing(OracleInput input) {
    for (const auto& row : oracleRows("median", input))
        checkAgainst(row, medianSmoothed(oracleMask(row.input), row.number("kernelMm")));
    for (const auto& row : oracleRows("opening", input))
        checkAgainst(row, opened(oracleMask(row.input), row.number("radiusMm")));
    for (const auto& row : oracleRows("closing", input))
        checkAgainst(row, closed(oracleMask(row.input), row.number("radiusMm")));
    for (const auto& row : oracleRows("gaussian", input))
        checkAgainst(row, gaussianSmoothed(oracleMask(row.input), row.number("sdMm")));
}

bool isWithin(const imaging::Mask& part, const imaging::Mask& whole) {
    const std::vector<imaging::Mask> both = {part, whole};
    return imaging::unionOf(both).voxelCount() == whole.voxelCount();
}

const std::vector<std::pair<std::string, imaging::Mask (*)(const imaging::Mask&, double, const Progress&)>> kTools = {
    {"median", medianSmoothed}, {"opening", opened}, {"closing", closed}, {"gaussian", gaussianSmoothed}};

} // namespace

TEST_CASE("Smoothing gives the voxels of ITK's BinaryMedian and of scipy's morphology and Gaussian", "[oracle]") {
    checkSmoothing(OracleInput::Formula);
}

TEST_CASE("Smoothing of a real region gives the voxels of ITK and scipy", "[oracle]") {
    if (!testData("pyradiomics"))
        return;
    checkSmoothing(OracleInput::Real);
}

TEST_CASE("Opening takes away only and closing adds only, and doing either twice changes nothing") {
    const auto mask = spots();
    for (const double radius : {0.75, 1.0, 2.6}) {
        const auto open = opened(mask, radius);
        const auto shut = closed(mask, radius);
        CHECK(isWithin(open, mask));
        CHECK(isWithin(mask, shut));
        CHECK(open.voxelCount() < mask.voxelCount());
        CHECK(shut.voxelCount() > mask.voxelCount());
        CHECK(opened(open, radius).toDense() == open.toDense());
        CHECK(closed(shut, radius).toDense() == shut.toDense());
    }
}

TEST_CASE("A region that the border of the image cuts off is not smoothed away from it") {
    const auto half = maskOf(grid({12, 9, 7}, {1.0, 1.5, 3.0}), [](int i, int, int) { return i < 6; });
    const auto all = maskOf(grid({6, 5, 1}), [](int, int, int) { return true; });
    for (const auto& [name, smooth] : kTools) {
        INFO(name);
        CHECK(smooth(half, 3.2, {}).toDense() == half.toDense());
        CHECK(smooth(all, 3.2, {}).toDense() == all.toDense());
    }
}

TEST_CASE("Nothing is smoothed over nothing, and an empty region stays empty") {
    const auto none = maskOf(phantomGrid(), [](int, int, int) { return false; });
    for (const auto& [name, smooth] : kTools) {
        INFO(name);
        CHECK(smooth(spots(), 0.0, {}).toDense() == spots().toDense());
        CHECK(smooth(none, 2.0, {}).isEmpty());
    }
}

TEST_CASE("A lone voxel is lost to the median, the opening and the Gaussian, and a lone gap is closed") {
    const auto one = maskOf(grid({9, 9, 1}), [](int i, int j, int) { return i == 4 && j == 4; });
    CHECK(medianSmoothed(one, 3.0).isEmpty());
    CHECK(opened(one, 1.0).isEmpty());
    CHECK(gaussianSmoothed(one, 1.0).isEmpty());
    CHECK(closed(one, 1.0).toDense() == one.toDense());
    const auto gap = maskOf(grid({9, 9, 1}), [](int i, int j, int) { return i != 4 || j != 4; });
    for (const auto& smooth : {medianSmoothed, closed, gaussianSmoothed})
        CHECK(smooth(gap, 3.0, {}).voxelCount() == 81);
}

TEST_CASE("Smoothing that is no longer wanted stops") {
    std::stop_source stop;
    stop.request_stop();
    for (const auto& [name, smooth] : kTools) {
        INFO(name);
        CHECK_THROWS_AS(smooth(spots(), 3.2, Progress({}, stop.get_token())), Cancelled);
    }
}
