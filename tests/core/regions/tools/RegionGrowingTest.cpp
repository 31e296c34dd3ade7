#include "core/regions/tools/RegionGrowing.h"

#include "core/base/Error.h"
#include "tests/core/regions/tools/Phantom.h"
#include "tests/core/regions/tools/ToolsOracle.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

void checkGrowing(OracleInput input) {
    for (const auto& row : oracleRows("connected", input))
        checkAgainst(row,
                     grownByIntensity(oracleVolume(row.input), row.seeds(), {row.number("low"), row.number("high")}));
    for (const auto& row : oracleRows("confidence", input)) {
        ConfidenceSettings settings;
        settings.multiplier = row.number("multiplier");
        settings.iterations = row.whole("iterations");
        settings.neighbourhoodRadius = row.whole("radius");
        checkAgainst(row, grownByConfidence(oracleVolume(row.input), row.seeds(), settings).mask);
    }
}

const std::vector<imaging::Index> kCentre = {{14, 12, 6}};

} // namespace

TEST_CASE("Regions grow as ITK's ConnectedThreshold and ConfidenceConnected grow them", "[oracle]") {
    checkGrowing(OracleInput::Formula);
}

TEST_CASE("Regions of a real image grow as ITK's ConnectedThreshold and ConfidenceConnected grow them", "[oracle]") {
    if (!testData("pyradiomics"))
        return;
    checkGrowing(OracleInput::Real);
}

TEST_CASE("A region does not grow farther from its seeds than the radius, in mm on an anisotropic grid") {
    const auto geometry = grid({41, 31, 21}, {0.5, 1.0, 2.0});
    const auto flat = volumeOf<std::int16_t>(geometry, [](int, int, int) { return 7; });
    const std::vector<imaging::Index> seeds = {{20, 15, 10}, {2, 2, 0}};
    const auto grown = grownByIntensity(flat, seeds, {7, 7}, 5.0);
    for (int k = 0; k < 21; ++k)
        for (int j = 0; j < 31; ++j)
            for (int i = 0; i < 41; ++i) {
                const auto isNear = [&](const imaging::Index& seed) {
                    const Eigen::Vector3d step(i - seed[0], j - seed[1], k - seed[2]);
                    return step.cwiseProduct(geometry.spacingMm).norm() <= 5.0;
                };
                REQUIRE(grown.contains(i, j, k) == (isNear(seeds[0]) || isNear(seeds[1])));
            }
    CHECK(grownByIntensity(flat, seeds, {7, 7}, 0.0).voxelCount() == 2);
    ConfidenceSettings settings;
    settings.maxRadiusMm = 5.0;
    CHECK(grownByConfidence(flat, seeds, settings).mask.toDense() == grown.toDense());
}

TEST_CASE("What a wall parts from the seeds is not reached, nor what only touches by an edge") {
    const auto wall =
        volumeOf<float>(grid({9, 9, 1}), [](int i, int j, int) { return i == 4 || (i == 5 && j == 5) ? 0.0 : 1.0; });
    const std::vector<imaging::Index> seeds = {{0, 0, 0}};
    CHECK(grownByIntensity(wall, seeds, {1, 1}).voxelCount() == 36);
    const auto diagonal = volumeOf<float>(grid({9, 9, 1}), [](int i, int j, int) { return i == j ? 1.0 : 0.0; });
    CHECK(grownByIntensity(diagonal, seeds, {1, 1}).voxelCount() == 1);
}

TEST_CASE("Seeds outside the grid or the range start nothing, and no seeds give an empty region") {
    const auto volume = phantom();
    const std::vector<imaging::Index> outside = {{-1, 0, 0}, {40, 0, 0}, {0, 0, 14}};
    CHECK(grownByIntensity(volume, outside, {}).isEmpty());
    CHECK(grownByIntensity(volume, {}, {}).isEmpty());
    CHECK(grownByIntensity(volume, kCentre, {0, 50}).isEmpty());
    CHECK(grownByConfidence(volume, outside).mask.isEmpty());
    CHECK(grownByConfidence(volume, {}).mask.isEmpty());
    CHECK(grownByIntensity(volume, outside, {}).geometry().size == volume.geometry().size);
}

TEST_CASE("The confidence range takes in the seeds, and equal intensities end it") {
    const auto volume = phantom();
    ConfidenceSettings narrow;
    narrow.multiplier = 0.0;
    const auto region = grownByConfidence(volume, kCentre, narrow);
    CHECK(region.mask.contains(14, 12, 6));
    CHECK(region.range.contains(volume.at(14, 12, 6)));
    const auto flat = volumeOf<std::int16_t>(grid({5, 5, 1}), [](int, int, int) { return 3; });
    const std::vector<imaging::Index> corner = {{0, 0, 0}};
    const auto all = grownByConfidence(flat, corner);
    CHECK(all.mask.voxelCount() == 25);
    CHECK(all.range.low == 3.0);
    CHECK(all.range.high == 3.0);
}

TEST_CASE("Growing where intensities are no numbers is an error around the seed, and leaves them out elsewhere") {
    const auto holed = volumeOf<float>(grid({20, 5, 5}), [](int i, int, int) { return i == 3 ? NAN : float(i % 3); });
    const std::vector<imaging::Index> beside = {{4, 2, 2}};
    const std::vector<imaging::Index> far = {{12, 2, 2}};
    CHECK_THROWS_AS(grownByConfidence(holed, beside), Error);
    CHECK(grownByConfidence(holed, far).mask.voxelCount() == 16 * 25);
}

TEST_CASE("Region growing that is no longer wanted stops") {
    std::stop_source stop;
    stop.request_stop();
    const Progress progress({}, stop.get_token());
    CHECK_THROWS_AS(grownByIntensity(phantom(), kCentre, {}, 1e9, progress), Cancelled);
    CHECK_THROWS_AS(grownByConfidence(phantom(), kCentre, {}, progress), Cancelled);
}
