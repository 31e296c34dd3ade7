#include "core/study/case/CaseRegions.h"

#include "core/base/Error.h"
#include "core/learning/ModelCard.h"
#include "core/regions/Habitats.h"
#include "core/regions/Ring.h"
#include "tests/core/study/case/SampleStudies.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;

namespace {

learning::CaseRecipe recipe() {
    learning::CaseRecipe made;
    made.regions = {{"whole", learning::OutlineRegion{}},
                    {"sub", learning::SubregionSet{2}},
                    {"peri", learning::RingRegion{0.0, 2.0}}};
    return made;
}

/// A block, half of which is bright.
struct Block {
    imaging::Geometry grid;
    imaging::Volume image;
    imaging::Mask outline;

    Block() {
        grid.size = {16, 14, 10};
        std::vector<std::int16_t> voxels(grid.voxelCount(), 0);
        std::vector<std::uint8_t> inside(grid.voxelCount(), 0);
        for (int k = 3; k < 7; ++k)
            for (int j = 4; j < 10; ++j)
                for (int i = 4; i < 12; ++i) {
                    const auto at = grid.offset(i, j, k);
                    inside[at] = 1;
                    voxels[at] = static_cast<std::int16_t>((i < 8 ? 20 : 120) + (7 * i + 5 * j + 3 * k) % 9);
                }
        image = imaging::Volume::fromVoxels(grid, std::move(voxels));
        outline = imaging::Mask::fromDense(grid, inside);
    }
};

} // namespace

TEST_CASE("Regions are made of one outline: a ring around it, and parts of it from the darkest on", "[unit]") {
    const Block block;
    const auto made = makeRegions(recipe(), {"peri", "sub1", "sub2"}, std::vector{block.image}, block.outline);
    REQUIRE(made.size() == 3);
    CHECK(made[0].name == "sub1");
    CHECK(made[0].mask.voxelCount() == block.outline.voxelCount() / 2);
    CHECK(made[0].mask.contains(5, 5, 4));
    CHECK(made[1].mask.contains(10, 5, 4));
    CHECK(made[0].how == "part 1 of 2 by intensity, the lowest first");
    CHECK(made[2].name == "peri");
    CHECK(made[2].how == "ring 0-2 mm around the outline");
    CHECK_FALSE(made[2].mask.contains(5, 5, 4));
    CHECK(made[2].mask.contains(3, 5, 4));
}

TEST_CASE("Regions are voxel for voxel what rings and mixtures give, on any number of threads", "[unit]") {
    const Block block;
    const std::vector phases = {block.image};
    const std::vector<regions::RingLimits> limits = {{0.0, 2.0}};
    const auto ring = regions::rings(block.outline, limits).front().mask;
    regions::HabitatSettings settings;
    settings.smallestK = 2;
    settings.largestK = 2;
    const auto values = regions::regionValues(phases, block.outline);
    const auto curve = regions::fitHabitats(regions::weightedPoints(values), settings);
    const auto parts = regions::mapHabitats(curve.bestFit().mixture, values, block.outline).segmentation.segments;
    for (const unsigned threads : {1U, 4U}) {
        const auto made = makeRegions(recipe(), {"whole", "sub1", "sub2", "peri"}, phases, block.outline, {}, threads);
        REQUIRE(made.size() == 4);
        CHECK(made[0].mask.toDense() == block.outline.toDense());
        CHECK(made[1].mask.toDense() == parts[0].mask.toDense());
        CHECK(made[2].mask.toDense() == parts[1].mask.toDense());
        CHECK(made[3].mask.toDense() == ring.toDense());
    }
}

TEST_CASE("Only the wanted regions are made, and an unknown one is refused by its name", "[unit]") {
    const Block block;
    const auto made = makeRegions(recipe(), {"peri"}, std::vector{block.image}, block.outline);
    REQUIRE(made.size() == 1);
    CHECK(made[0].name == "peri");
    for (const std::string name : {"sub3", "sub0", "sub01", "sub", "other"})
        CHECK_THROWS_WITH(makeRegions(recipe(), {name}, std::vector{block.image}, block.outline),
                          Catch::Contains('"' + name + '"'));
}

TEST_CASE("A case of a study predicted from its image and one outline gets the study's own score to the last bit",
          "[unit]") {
    const test::StageStudy stage;
    const auto model = stage.model("mix-logistic-regression");
    REQUIRE(model.caseRecipe);
    CHECK(model.caseRecipe->modality == "CT");
    CHECK(model.caseRecipe->phases == std::vector<std::string>{"parenchymal"});
    REQUIRE(model.caseRecipe->regions.size() == 3);
    const auto inputs = learning::inputsOf(model);
    CHECK(std::all_of(inputs.begin(), inputs.end(), [](const auto& one) { return one.origin.phase.empty(); }));
    const auto readsFrom = [&](const std::string& region) {
        return std::any_of(inputs.begin(), inputs.end(),
                           [&](const auto& one) { return one.origin.region.starts_with(region); });
    };
    REQUIRE(readsFrom("sub"));
    REQUIRE(readsFrom("peri"));
    const auto scores = stage.predictions("mix/logistic-regression score");
    const auto probabilities = stage.predictions("mix/logistic-regression probability");
    const auto bySize = stage.predictions("size/volume probability");
    REQUIRE(model.trained()->sizes.size() == 1);
    CHECK_THAT(learning::toPlainText(learning::modelCard(model)), Catch::Contains("Volume alone: AUC 0."));
    std::size_t checked = 0;
    for (const auto& [id, score] : scores) {
        if (++checked > 8)
            break;
        CAPTURE(id);
        const auto result = predictCase({stage.openCase(id)}, model, {});
        CHECK(result.prediction.score == score);
        CHECK(result.prediction.probability == probabilities.at(id));
        INFO("the model reads no volume: it is measured for the answer by size alone");
        REQUIRE(result.sizeAlone.size() == 1);
        CHECK(result.sizeAlone.front().probability == bySize.at(id));
        CHECK(result.sizeAlone.front().name == "Volume");
        REQUIRE(result.regions.size() == 2);
        CHECK(result.regionName == "tumour");
        CHECK_FALSE(result.regions.front().how.empty());
    }
    REQUIRE(checked > 8);

    const auto first = scores.begin()->first;
    const auto whole = stage.openCase(first);
    INFO("regions that are given are taken as they are");
    auto ring = whole;
    ring.region.name = "peri"; // the tumour itself, which no ring is
    CHECK(predictCase({whole, ring}, model, {}).prediction.score != scores.at(first));

    INFO("a file that doesn't tell how regions are made names those that are missing");
    auto old = model;
    old.caseRecipe.reset();
    CHECK_THROWS_WITH(predictCase({whole}, old, {}), Catch::Contains("the region \"peri\" in the image"));

    INFO("an image of another modality is told");
    auto magnetic = whole;
    const auto& volume = whole.image.volume;
    magnetic.image.volume =
        imaging::Volume(volume.geometry(), volume.scalarType(), volume.buffer(), imaging::Modality::MR, volume.unit());
    const auto warnings = predictCase({magnetic}, model, {}).warnings;
    CHECK(std::find(warnings.begin(), warnings.end(), "The model reads CT; this image is MR.") != warnings.end());
}
