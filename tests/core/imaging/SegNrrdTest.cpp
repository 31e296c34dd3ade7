#include "core/imaging/SegNrrd.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrdHeader.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <numbers>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

Geometry obliqueGrid() {
    Geometry grid;
    grid.size = {9, 7, 5};
    grid.spacingMm = {0.7, 1.3, 4.1};
    grid.originMm = {-101.3, 54.25, 1033.0 / 3.0};
    grid.direction = (Eigen::AngleAxisd(0.4, Eigen::Vector3d::UnitX()) *
                      Eigen::AngleAxisd(-1.1, Eigen::Vector3d(1.0, 2.0, -0.5).normalized()))
                         .toRotationMatrix();
    return grid;
}

Mask blockOf(const Geometry& grid, const Index& begin, const Index& size) {
    const IndexBox box{begin, size};
    return Mask::fromBox(grid, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
}

bool sameColour(const Rgb& a, const Rgb& b) {
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

/// Written and read: geometry, order, names, colours and voxels are the same.
void checkRoundTrip(const Segmentation& written, const std::filesystem::path& file) {
    writeSegNrrd(written, file);
    const Segmentation read = readSegNrrd(file);
    CHECK(read.geometry.sameGrid(written.geometry));
    REQUIRE(read.segments.size() == written.segments.size());
    for (std::size_t n = 0; n < read.segments.size(); ++n) {
        CHECK(read.segments[n].name == written.segments[n].name);
        CHECK(sameColour(read.segments[n].colour, written.segments[n].colour));
        CHECK(read.segments[n].mask.toDense() == written.segments[n].mask.toDense());
    }
}

/// A file of eight voxels in a row with the pairs in its header; the rest of the header is in order.
std::filesystem::path smallFile(const test::TemporaryFolder& folder, const std::string& pairs,
                                const std::string& voxels = {0, 1, 1, 0, 2, 2, 3, 0}) {
    const auto file = folder / "small.seg.nrrd";
    writeFileAtomically(file, "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 8 1 1\nspace: left-posterior-superior\n"
                              "space directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: (0,0,0)\n"
                              "kinds: domain domain domain\nencoding: raw\n" +
                                  pairs + "\n" + voxels);
    return file;
}

} // namespace

TEST_CASE("Segmentations written by slicerio come with its names, colours, voxels and grid", "[oracle]") {
    const auto folder = test::sourceFolder() / "tests/oracle/outlines";
    const auto expected = nlohmann::json::parse(readTextFile(folder / "expected.json"));
    REQUIRE(expected.size() == 7);
    for (const auto& [name, told] : expected.items()) {
        CAPTURE(name);
        std::vector<std::string> notes;
        const Segmentation read = readSegNrrd(folder / "files" / name, {}, &notes);
        const Eigen::Matrix3d steps = read.geometry.indexToPatientMatrix();
        for (std::size_t row = 0; row < 3; ++row) {
            CHECK(read.geometry.size[row] == told["size"][row].get<int>());
            const auto r = static_cast<Eigen::Index>(row);
            for (std::size_t column = 0; column < 3; ++column)
                CHECK(steps(r, static_cast<Eigen::Index>(column)) ==
                      Approx(told["ijkToLps"][row][column].get<double>()).margin(1e-12));
            CHECK(read.geometry.originMm[r] == Approx(told["ijkToLps"][row][3].get<double>()).epsilon(1e-14));
        }
        REQUIRE(read.segments.size() == told["segments"].size());
        for (std::size_t n = 0; n < read.segments.size(); ++n) {
            const auto& segment = read.segments[n];
            const auto& one = told["segments"][n];
            CAPTURE(n);
            CHECK(segment.name == one["name"].get<std::string>());
            CHECK(segment.mask.voxelCount() == one["voxels"].get<std::size_t>());
            CHECK(segment.mask.geometry().sameGrid(read.geometry));
            Sha256 hash;
            const auto dense = segment.mask.toDense();
            hash.add(std::as_bytes(std::span(dense)));
            CHECK(hash.hex() == one["sha256"].get<std::string>());
            if (!one["colour"].is_null())
                CHECK(sameColour(segment.colour, {one["colour"][0], one["colour"][1], one["colour"][2]}));
        }
    }
}

TEST_CASE("Overlapping and empty segments on an oblique grid survive a 3D Slicer file", "[unit]") {
    const test::TemporaryFolder folder;
    const Geometry grid = obliqueGrid();
    const Mask empty = Mask::fromBox(grid, {}, {});
    const Segmentation apart{grid,
                             {{"tumour", {1, 2, 254}, blockOf(grid, {0, 0, 0}, {3, 7, 2})},
                              {"Nähe \\n links: x|y&z", {255, 0, 7}, blockOf(grid, {3, 0, 1}, {6, 2, 4})},
                              {"leer", {9, 9, 9}, empty}}};
    checkRoundTrip(apart, folder / "apart.seg.nrrd");
    CHECK_THAT(readTextFile(folder / "apart.seg.nrrd"), Catch::Contains("dimension: 3"));

    Segmentation overlapping = apart;
    overlapping.segments.push_back({"over both", {0, 128, 64}, blockOf(grid, {2, 1, 1}, {5, 5, 3})});
    overlapping.segments.push_back({"all", {3, 3, 3}, blockOf(grid, {0, 0, 0}, grid.size)});
    checkRoundTrip(overlapping, folder / "Overlapping.SEG.NRRD");
    const std::string header = readTextFile(folder / "Overlapping.SEG.NRRD");
    CHECK_THAT(header, Catch::Contains("sizes: 3 9 7 5\n") && Catch::Contains("kinds: list domain domain domain\n") &&
                           Catch::Contains("space directions: none ("));

    checkRoundTrip({grid, {{"nothing at all", {}, empty}}}, folder / "empty.seg.nrrd");
}

TEST_CASE("More than 255 segments in one layer keep their voxels", "[unit]") {
    const test::TemporaryFolder folder;
    Geometry grid;
    grid.size = {20, 15, 2};
    Segmentation many{grid, {}};
    for (int n = 0; n < 300; ++n)
        many.segments.push_back(
            {"s" + std::to_string(n), segmentColour(0), blockOf(grid, {n % 20, n / 20, 0}, {1, 1, 1 + n % 2})});
    checkRoundTrip(many, folder / "many.seg.nrrd");
    CHECK_THAT(readTextFile(folder / "many.seg.nrrd"), Catch::Contains("type: unsigned short"));
}

TEST_CASE("A one-layer file is a label image for programs that know no segments", "[unit]") {
    const test::TemporaryFolder folder;
    const Geometry grid = obliqueGrid();
    const Segmentation written{
        grid, {{"a", {}, blockOf(grid, {0, 0, 0}, {2, 2, 2})}, {"b", {}, blockOf(grid, {5, 5, 3}, {2, 2, 2})}}};
    writeSegNrrd(written, folder / "x.seg.nrrd");
    const Segmentation read = readLabels(folder / "x.seg.nrrd");
    REQUIRE(read.segments.size() == 2);
    CHECK(read.segments[0].name == "1");
    CHECK(read.segments[1].mask.toDense() == written.segments[1].mask.toDense());
}

TEST_CASE("What a 3D Slicer header leaves out is made up for, and said", "[unit]") {
    const test::TemporaryFolder folder;
    std::vector<std::string> notes;
    const auto read = [&](const std::string& pairs) {
        notes.clear();
        return readSegNrrd(smallFile(folder, pairs), {}, &notes);
    };
    SECTION("no segment is named") {
        const auto labels = read("");
        REQUIRE(labels.segments.size() == 3);
        CHECK(labels.segments[2].name == "3");
        CHECK_THAT(notes.at(0), Catch::Contains("names no segments"));
    }
    SECTION("labels that belong to no segment") {
        const auto one = read("Segment0_ID:=x\nSegment0_LabelValue:=2\n");
        REQUIRE(one.segments.size() == 1);
        CHECK(one.segments[0].name == "x");
        CHECK(one.segments[0].mask.toDense() == std::vector<std::uint8_t>{0, 0, 0, 0, 1, 1, 0, 0});
        CHECK(notes == std::vector<std::string>{
                           "3 voxels of layer 0 bear a label that belongs to no segment; they were left out."});
    }
    SECTION("a segment of the background's label is empty") {
        const auto none = read("Segment0_Name:=x\nSegment0_LabelValue:=0\n");
        CHECK(none.segments.at(0).mask.isEmpty());
        CHECK_THAT(notes.back(), Catch::Contains("\"x\" is empty"));
    }
    SECTION("two segments of one label, and of one name") {
        const auto two = read("Segment4_Name:=x\nSegment9_Name:=x\nSegment9_Color:=2 0 0\nSegment_1_Name:=y\n");
        REQUIRE(two.segments.size() == 2);
        CHECK(two.segments[0].name == "x");
        CHECK(two.segments[1].name == "x (2)");
        CHECK(two.segments[0].mask.toDense() == two.segments[1].mask.toDense());
        CHECK(sameColour(two.segments[1].colour, segmentColour(1)));
        CHECK_THAT(notes.at(1), Catch::Contains("\"x (2)\""));
    }
    SECTION("no name at all, and a name on two lines") {
        const auto two = read("Segment0_LabelValue:=1\nSegment1_Name:=a\\nb\nSegment1_LabelValue:=2\n");
        CHECK(two.segments.at(0).name == "Segment 1");
        CHECK(two.segments.at(1).name == "a b");
        const auto one = read("Segment0_Name:=\x01 a\\n\x02\nSegment0_LabelValue:=1\n");
        CHECK(one.segments.at(0).name == "a");
    }
}

TEST_CASE("A 3D Slicer file that contradicts itself is refused in a sentence", "[unit]") {
    const test::TemporaryFolder folder;
    const auto refused = [&](const std::string& pairs) {
        try {
            readSegNrrd(smallFile(folder, pairs));
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK_THAT(refused("Segment0_Layer:=1\n"), Catch::Contains("layer 1") && Catch::Contains("small.seg.nrrd"));
    CHECK_THAT(refused("Segment0_Layer:=-1\n"), Catch::Contains("layer -1"));
    CHECK_THAT(refused("Segment0_Layer:=1e300\n"), Catch::Contains("no whole number"));
    CHECK_THAT(refused("Segment0_LabelValue:=one\n"), Catch::Contains("LabelValue"));
    CHECK_THAT(refused("Segment0_LabelValue:=1.5\n"), Catch::Contains("no whole number"));
    CHECK_THAT(refused("Segment0_Name:=x\nSegmentation_MasterRepresentation:=Fractional labelmap\n"),
               Catch::Contains("fractional"));
    std::ofstream(folder / "short.seg.nrrd") << "NRRD0004\nSegment0_Name:=x\n";
    CHECK_THROWS_AS(readSegNrrd(folder / "short.seg.nrrd"), Error);
    CHECK_THROWS_AS(readSegNrrd(folder / "absent.seg.nrrd"), Error);
    CHECK_THROWS_WITH(writeSegNrrd({obliqueGrid(), {}}, folder / "none.seg.nrrd"), Catch::Contains("no segment"));
    CHECK_THROWS_AS(writeSegNrrd({obliqueGrid(), {{"x", {}, blockOf(obliqueGrid(), {0, 0, 0}, {1, 1, 1})}}},
                                 folder / "absent" / "x.seg.nrrd"),
                    Error);
    CHECK_FALSE(std::filesystem::exists(folder / "none.seg.nrrd"));
}

TEST_CASE("A 3D Slicer segmentation is known by its ending, and by its header under another", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK(isSegNrrdName("a.seg.nrrd"));
    CHECK(isSegNrrdName("/x/A.Seg.NRRD"));
    CHECK_FALSE(isSegNrrdName("seg.nrrd.gz"));
    CHECK_FALSE(isSegNrrdName("a.nrrd"));
    std::filesystem::rename(smallFile(folder, "Segment0_Name:=x\n"), folder / "a.nrrd");
    CHECK(isSegNrrd(folder / "a.nrrd"));
    std::filesystem::rename(smallFile(folder, "Segmentation_Of:=x\nSegments_Name:=x\nSegment_Name:=y\n"),
                            folder / "b.nrrd");
    CHECK_FALSE(isSegNrrd(folder / "b.nrrd"));
    CHECK_FALSE(isSegNrrd(folder / "absent.nrrd"));
    CHECK_FALSE(isSegNrrd(folder / "a.nii.gz"));
}
