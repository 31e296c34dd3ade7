#include "core/base/Error.h"
#include "core/regions/Brush.h"
#include "core/regions/EditCommands.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::regions;

namespace {

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {80, 70, 20};
    geometry.spacingMm = {0.8, 0.8, 3.0};
    return geometry;
}

VoxelSet block(const imaging::IndexBox& box) {
    VoxelWriter writer{VoxelSet(grid().size)};
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            writer.setRow(box.begin[0], box.begin[0] + box.size[0], j, k, true);
    return writer.take();
}

/// "tumour" holds 10 x 10 x 10 voxels from (10, 10, 5), "kidney" the same from (15, 10, 5).
EditDocument twoSegments() {
    EditState state;
    state.segments = {{1, "tumour", {230, 159, 0}, block({{10, 10, 5}, {10, 10, 10}})},
                      {2, "kidney", {86, 180, 233}, block({{15, 10, 5}, {10, 10, 10}})}};
    return {grid(), state};
}

} // namespace

TEST_CASE("Undo and redo go through named steps, and a new step drops what was undone") {
    auto document = twoSegments();
    CHECK_FALSE(document.canUndo());
    CHECK(document.undoName().empty());
    const auto dot = block({{0, 0, 0}, {1, 1, 1}});
    REQUIRE(document.apply("Brush: tumour", edited(document, 1, EditAction::Add, dot)));
    REQUIRE(document.apply("Rename", renamed(document.present(), 2, "left kidney")));
    CHECK(document.undoName() == "Rename");
    document.undo();
    CHECK(document.redoName() == "Rename");
    CHECK(document.present().find(2)->name == "kidney");
    document.undo();
    CHECK_FALSE(document.present().find(1)->voxels.contains(0, 0, 0));
    document.redo();
    CHECK(document.present().find(1)->voxels.contains(0, 0, 0));
    REQUIRE(document.apply("Delete: kidney", withoutSegment(document.present(), 2)));
    CHECK_FALSE(document.canRedo());
    CHECK(document.present().find(2) == nullptr);
    CHECK(document.steps().size() == 3);
    document.goTo(0);
    CHECK(sameContent(document.present(), twoSegments().present()));
}

TEST_CASE("A command that changes nothing is no step") {
    auto document = twoSegments();
    const auto inside = block({{12, 12, 7}, {2, 2, 2}});
    CHECK_FALSE(document.apply("Brush: tumour", edited(document, 1, EditAction::Add, inside)));
    CHECK_FALSE(document.apply("Rename", renamed(document.present(), 1, "tumour")));
    CHECK_FALSE(document.canUndo());
}

TEST_CASE("Saving marks a step and keeps the history") {
    auto document = twoSegments();
    CHECK_FALSE(document.isModified());
    document.apply("Delete: kidney", withoutSegment(document.present(), 2));
    CHECK(document.isModified());
    document.markSaved();
    CHECK_FALSE(document.isModified());
    CHECK(document.canUndo());
    document.undo();
    CHECK(document.isModified());
    document.redo();
    CHECK_FALSE(document.isModified());
    document.undo();
    document.apply("Rename", renamed(document.present(), 1, "mass"));
    document.undo();
    document.redo();
    CHECK(document.isModified()); // the saved step is gone for good
    CHECK_FALSE(document.savedStep());
}

TEST_CASE("The oldest steps are forgotten past the limit, the present never") {
    EditState state;
    state.segments = {{1, "tumour", {}, VoxelSet(grid().size)}};
    EditDocument document(grid(), state, 40000);
    for (int n = 0; n < 60; ++n)
        REQUIRE(document.apply("Brush " + std::to_string(n),
                               edited(document, 1, EditAction::Add, block({{n, n, n % 20}, {3, 3, 1}}))));
    CHECK(document.historyBytes() <= 40000);
    CHECK(document.steps().size() > 3);
    CHECK(document.steps().size() < 61);
    CHECK(document.steps().back().name == "Brush 59");
    CHECK(document.present().find(1)->voxels.contains(0, 0, 0));
    while (document.canUndo())
        document.undo();
    CHECK(document.steps().front().name != "Opened");
    CHECK(document.isModified());
}

TEST_CASE("Adding and erasing heed locks and limits") {
    auto document = twoSegments();
    const auto around = block({{5, 5, 0}, {40, 40, 20}});
    SECTION("a locked segment stays as it is") {
        document.setFlags(1, {true, true});
        CHECK(sameContent(edited(document, 1, EditAction::Add, around), document.present()));
        CHECK(sameContent(edited(document, 1, EditAction::Replace, around), document.present()));
    }
    SECTION("within another segment") {
        const auto next = edited(document, 1, EditAction::Add, around, {.within = 2});
        CHECK(next.find(1)->voxels == united(document.present().find(1)->voxels, document.present().find(2)->voxels));
        const auto erased = edited(document, 1, EditAction::Erase, around, {.within = 2});
        CHECK(erased.find(1)->voxels == block({{10, 10, 5}, {5, 10, 10}}));
    }
    SECTION("outside another segment") {
        const auto next = edited(document, 1, EditAction::Replace, around, {.outside = 2});
        CHECK(next.find(1)->voxels.voxelCount() == 40 * 40 * 20 - 1000 + 500); // what lay in the kidney stays
    }
    SECTION("voxels taken from the others") {
        const auto next = edited(document, 1, EditAction::Add, around, {.takeFromOthers = true});
        CHECK(next.find(2)->voxels == block({{15, 10, 5}, {5, 10, 10}})); // where they overlapped before
        document.setFlags(2, {true, true});
        const auto kept = edited(document, 1, EditAction::Add, around, {.takeFromOthers = true});
        CHECK(kept.find(2)->voxels == document.present().find(2)->voxels);
    }
    SECTION("a segment that is not there") {
        CHECK(sameContent(edited(document, 9, EditAction::Add, around), document.present()));
    }
}

TEST_CASE("New segments get a free name, the palette's next colour, and an id that was never used") {
    auto document = twoSegments();
    document.apply("New", withSegment(document, "tumour", VoxelSet(grid().size)));
    const auto& added = document.present().segments.back();
    CHECK(added.id == 3);
    CHECK(added.name == "tumour (2)");
    CHECK(added.colour.green == imaging::segmentColour(2).green);
    document.undo();
    document.apply("New", withSegment(document, "cyst", VoxelSet(grid().size)));
    CHECK(document.present().segments.back().id == 4);
    document.apply("Order", moved(document.present(), 4, 0));
    CHECK(document.present().segments.front().name == "cyst");
    CHECK(renamed(document.present(), 4, "kidney").find(4)->name == "kidney (2)");
}

TEST_CASE("Masks of another grid are refused, others come back as they were") {
    imaging::Segmentation segmentation;
    segmentation.geometry = grid();
    auto other = grid();
    other.spacingMm[2] = 5.0;
    segmentation.segments = {{"cyst", {1, 2, 3}, block({{1, 2, 3}, {4, 5, 6}}).toMask(grid())}};
    const auto back = toSegmentation(toEditState(segmentation), grid());
    CHECK(back.segments.front().mask.toDense() == segmentation.segments.front().mask.toDense());
    segmentation.geometry = other;
    CHECK_THROWS_AS(toEditState(segmentation), Error);
}

TEST_CASE("The brush covers the voxels whose centre lies within its radius in mm") {
    const auto geometry = grid();
    Brush brush;
    brush.radiusMm = 5.0;
    const Eigen::Vector3d centre(40.3, 30.8, 10.0);
    for (const auto shape : {BrushShape::Ball, BrushShape::Disc})
        for (const int axis : {0, 1, 2}) {
            brush.shape = shape;
            brush.sliceAxis = axis;
            const auto voxels = brushed(geometry, brush, centre, centre);
            std::size_t expected = 0;
            for (int k = 0; k < 20; ++k)
                for (int j = 0; j < 70; ++j)
                    for (int i = 0; i < 80; ++i) {
                        Eigen::Vector3d offset = Eigen::Vector3d(i, j, k) - centre;
                        if (shape == BrushShape::Disc)
                            offset[axis] += centre[axis] - std::round(centre[axis]);
                        const bool near = offset.cwiseProduct(geometry.spacingMm).norm() <= 5.0;
                        const bool onSlice = shape == BrushShape::Ball || offset[axis] == 0.0;
                        expected += near && onSlice ? 1 : 0;
                        REQUIRE(voxels.contains(i, j, k) == (near && onSlice));
                    }
            CHECK(voxels.voxelCount() == expected);
        }
}

TEST_CASE("A stroke of the brush leaves no gaps, and one finer than a voxel draws a line") {
    const auto geometry = grid();
    Brush brush;
    brush.radiusMm = 0.01;
    const auto line = brushed(geometry, brush, {10.0, 10.0, 4.0}, {30.0, 18.0, 4.0});
    CHECK(line.voxelCount() >= 21);
    CHECK(line.contains(10, 10, 4));
    CHECK(line.contains(30, 18, 4));
    brush.radiusMm = 4.0;
    const auto stroke = brushed(geometry, brush, {10.0, 30.0, 4.0}, {60.0, 30.0, 4.0});
    for (int i = 10; i <= 60; ++i)
        CHECK(stroke.contains(i, 35, 4));
    CHECK(stroke.box().size == imaging::Index{61, 11, 1});
}

TEST_CASE("A brush partly or wholly outside the image paints what lies inside") {
    const auto geometry = grid();
    Brush brush;
    brush.shape = BrushShape::Ball;
    CHECK(brushed(geometry, brush, {-100.0, -100.0, -100.0}, {-90.0, -100.0, -100.0}).isEmpty());
    const auto corner = brushed(geometry, brush, {0.0, 0.0, 0.0}, {0.0, 0.0, 0.0});
    CHECK(corner.contains(0, 0, 0));
    CHECK(corner.contains(12, 0, 0));
    CHECK_FALSE(corner.contains(13, 0, 0));
}

TEST_CASE("A brush with an intensity range paints only voxels of these values") {
    const auto geometry = grid();
    std::vector<std::int16_t> values(geometry.voxelCount());
    for (std::size_t v = 0; v < values.size(); ++v)
        values[v] = static_cast<std::int16_t>(v % 3 * 50);
    const auto volume = imaging::Volume::fromVoxels(geometry, values);
    Brush brush;
    brush.values = ValueRange{50.0, 100.0};
    const auto painted = brushed(geometry, brush, {40.0, 30.0, 10.0}, {45.0, 30.0, 10.0}, &volume);
    brush.values.reset();
    const auto all = brushed(geometry, brush, {40.0, 30.0, 10.0}, {45.0, 30.0, 10.0});
    CHECK(painted.voxelCount() < all.voxelCount());
    all.forEachRow([&](int i, int j, int k, std::uint64_t bits) {
        for (int n = 0; n < 64; ++n)
            if ((bits >> n & 1U) != 0)
                REQUIRE(painted.contains(i + n, j, k) == (volume.at(i + n, j, k) >= 50.0));
    });
}
