#include "core/base/Error.h"
#include "core/dicom/SyntheticObjects.h"
#include "core/imaging/Crop.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrd.h"
#include "core/study/FileExtraction.h"
#include "core/study/MaskOutput.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;

namespace {

imaging::Geometry imageGrid() {
    imaging::Geometry grid;
    grid.size = {14, 12, 8};
    grid.spacingMm = {0.9, 0.9, 2.5};
    grid.originMm = {-80.5, 12.0, 300.0};
    grid.direction = Eigen::AngleAxisd(0.3, Eigen::Vector3d(1.0, 0.4, -0.2).normalized()).toRotationMatrix();
    return grid;
}

CaseImage someImage() {
    CaseImage image;
    std::vector<std::int16_t> voxels(imageGrid().voxelCount());
    for (std::size_t v = 0; v < voxels.size(); ++v)
        voxels[v] = static_cast<std::int16_t>((v * 7919) % 600);
    image.volume = imaging::Volume::fromVoxels(imageGrid(), std::move(voxels));
    return image;
}

imaging::Mask blockOf(const imaging::Geometry& grid, const imaging::Index& begin, const imaging::Index& size) {
    const imaging::IndexBox box{begin, size};
    return imaging::Mask::fromBox(grid, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
}

/// Two segments that overlap, on a grid of at least 6 x 6 x 4.
imaging::Segmentation twoOn(const imaging::Geometry& grid) {
    return {grid,
            {{"tumour", {200, 10, 10}, blockOf(grid, {1, 1, 1}, {4, 4, 2})},
             {"necrosis", {10, 10, 200}, blockOf(grid, {3, 2, 1}, {3, 2, 3})}}};
}

const MaskChoices& resampling() {
    static const MaskChoices choices{MaskGrid::Resample, 0, imaging::MaskInterpolation::Linear, nullptr};
    return choices;
}

} // namespace

TEST_CASE("A 3D Slicer file that holds a part of the image's grid is placed exactly", "[unit]") {
    const test::TemporaryFolder folder;
    const auto part = imaging::cropped(imageGrid(), {{5, 3, 2}, {7, 8, 5}});
    const auto file = folder / "part.seg.nrrd";
    imaging::writeSegNrrd(twoOn(part), file);
    std::vector<std::string> notes;
    const auto opened = openMask(file, someImage(), {}, &notes);
    CHECK(opened.geometry.sameGrid(imageGrid()));
    REQUIRE(opened.segments.size() == 2);
    CHECK(opened.segments[1].name == "necrosis");
    CHECK(opened.segments[1].colour.blue == 200);
    CHECK(opened.segments[0].mask.box().begin == imaging::Index{6, 4, 3});
    CHECK(opened.segments[0].mask.voxelCount() == 32);
    CHECK(opened.segments[1].mask.voxelCount() == 18);
    CHECK(notes.empty());
}

TEST_CASE("A label image of a part of the image's grid is placed on request only, and exactly", "[unit]") {
    const test::TemporaryFolder folder;
    const auto part = imaging::cropped(imageGrid(), {{5, 3, 2}, {7, 8, 5}});
    const auto file = folder / "part.nii.gz";
    imaging::writeMask(blockOf(part, {1, 1, 1}, {4, 4, 2}), file);
    CHECK_THROWS_WITH(openMask(file, someImage()),
                      Catch::Contains("size 7 x 8 x 5 against 14 x 12 x 8") && Catch::Contains("all of its"));
    std::vector<std::string> notes;
    const auto opened = openMask(file, someImage(), {}, &notes, resampling());
    CHECK(opened.segments.at(0).mask.toDense() == blockOf(imageGrid(), {6, 4, 3}, {4, 4, 2}).toDense());
    CHECK(notes.empty());
}

TEST_CASE("A label image whose axes run backwards is placed at its positions", "[unit]") {
    const test::TemporaryFolder folder;
    auto flipped = imageGrid();
    flipped.direction.col(2) *= -1.0;
    flipped.direction.col(1) *= -1.0;
    flipped.originMm = imageGrid().toPatient({0.0, 11.0, 7.0});
    const auto file = folder / "flipped.nii.gz";
    imaging::writeMask(blockOf(flipped, {1, 2, 3}, {5, 4, 3}), file);
    const auto opened = openMask(file, someImage());
    CHECK(opened.segments.at(0).mask.toDense() == blockOf(imageGrid(), {1, 6, 2}, {5, 4, 3}).toDense());
}

TEST_CASE("An outline that the image's border would cut is refused with its overlap, and cut on request", "[unit]") {
    const test::TemporaryFolder folder;
    auto shifted = imageGrid();
    shifted.originMm = imageGrid().toPatient({-3.0, 0.0, 0.0});
    const auto file = folder / "m.nii.gz";
    imaging::writeMask(blockOf(shifted, {1, 2, 2}, {4, 3, 3}), file); // i from -2 to 1: half of it is inside
    const auto image = someImage();
    CHECK_THROWS_WITH(openMask(file, image), Catch::Contains("another grid") &&
                                                 Catch::Contains("50 % of its 0.0729 ml lie inside the image") &&
                                                 Catch::Contains("--resample"));
    try {
        openMask(file, image);
    } catch (const OtherGridError& error) {
        CHECK(error.overlap().voxels == 36);
        CHECK(error.overlap().voxelsInside == 18);
        CHECK(error.overlap().match);
    }
    std::vector<std::string> notes;
    const auto opened = openMask(file, image, {}, &notes, resampling());
    CHECK(opened.segments.at(0).mask.toDense() == blockOf(imageGrid(), {0, 2, 2}, {2, 3, 3}).toDense());
    REQUIRE(notes.size() == 1);
    CHECK_THAT(notes[0], Catch::Contains("cut off") && Catch::Contains("0.0729 ml became 0.03645 ml (-50.0 %)"));
}

TEST_CASE("An outline between the image's voxels is moved on request only, and the change of volume is told",
          "[unit]") {
    const test::TemporaryFolder folder;
    auto other = imageGrid();
    other.originMm = imageGrid().toPatient({0.5, 0.4, 0.3});
    other.spacingMm *= 0.8;
    const auto file = folder / "m.seg.nrrd";
    imaging::writeSegNrrd(twoOn(other), file);
    const auto image = someImage();
    CHECK_THROWS_WITH(openMask(file, image), Catch::Contains("another grid") && Catch::Contains("all of its"));
    std::vector<std::string> notes;
    const auto opened = openMask(file, image, {}, &notes, resampling());
    const auto written = twoOn(other);
    REQUIRE(opened.segments.size() == 2);
    for (std::size_t n = 0; n < 2; ++n) {
        CHECK(opened.segments[n].mask.toDense() ==
              imaging::resampledOnto(written.segments[n].mask, imageGrid()).toDense());
        CHECK(opened.segments[n].mask.volumeMl() == Approx(written.segments[n].mask.volumeMl()).epsilon(0.5));
        CHECK_THAT(notes.at(n), Catch::Contains(written.segments[n].name) && Catch::Contains("resampled") &&
                                    Catch::Contains(" ml became ") && Catch::Contains(" %)"));
    }
}

TEST_CASE("An outline that lies elsewhere is refused, asked for or not", "[unit]") {
    const test::TemporaryFolder folder;
    auto far = imageGrid();
    far.originMm[2] += 500.0;
    far.spacingMm *= 1.1;
    const auto file = folder / "m.nrrd";
    imaging::writeMask(blockOf(far, {1, 1, 1}, {4, 4, 4}), file);
    CHECK_THROWS_WITH(openMask(file, someImage()), Catch::Contains("none of its") && !Catch::Contains("--resample"));
    CHECK_THROWS_WITH(openMask(file, someImage(), {}, nullptr, resampling()), Catch::Contains("none of its"));

    // One voxel, between the centres of the image's larger ones.
    auto fine = imageGrid();
    fine.spacingMm *= 0.1;
    fine.originMm = imageGrid().toPatient({4.3, 4.3, 4.3});
    imaging::writeMask(blockOf(fine, {1, 1, 1}, {1, 1, 1}), file);
    CHECK_THROWS_WITH(openMask(file, someImage(), {}, nullptr, resampling()), Catch::Contains("no voxel"));
}

TEST_CASE("An empty 3D Slicer file is refused, and a missing one", "[unit]") {
    const test::TemporaryFolder folder;
    imaging::writeSegNrrd({imageGrid(), {{"x", {}, imaging::Mask::fromBox(imageGrid(), {}, {})}}},
                          folder / "m.seg.nrrd");
    CHECK_THROWS_WITH(openMask(folder / "m.seg.nrrd", someImage()), Catch::Contains("empty"));
    CHECK(openMaskAlone(folder / "m.seg.nrrd").segments.at(0).mask.isEmpty());
    CHECK_THROWS_WITH(openMask(folder / "absent.seg.nrrd", someImage()), Catch::Contains("does not exist"));
    CHECK_THROWS_WITH(openMask(folder.path(), someImage()), Catch::Contains("no DICOM"));
}

TEST_CASE("Segments are chosen by name, or by their place where none has that name", "[unit]") {
    auto all = twoOn(imageGrid());
    all.segments.push_back({"1", {}, all.segments[0].mask});
    const auto namesOf = [&](const std::vector<std::string>& wanted) {
        std::string names;
        for (const auto& segment : chooseSegments(all, wanted).segments)
            names += segment.name + ";";
        return names;
    };
    CHECK(namesOf({}) == "tumour;necrosis;1;");
    CHECK(namesOf({"necrosis"}) == "necrosis;");
    CHECK(namesOf({"3", "2"}) == "1;necrosis;");
    CHECK(namesOf({"1"}) == "1;"); // the name goes before the place
    CHECK(namesOf({"2", "necrosis"}) == "necrosis;");
    for (const char* absent : {"0", "4", "1.5", "-1", "liver", ""})
        CHECK_THROWS_WITH(chooseSegments(all, {absent}), Catch::Contains("\"tumour\", \"necrosis\", \"1\""));
}

TEST_CASE("Features are measured of the named segment of a 3D Slicer file, and of no guessed one", "[unit]") {
    const test::TemporaryFolder folder;
    const auto image = someImage();
    imaging::writeVolume(image.volume, folder / "image.nrrd");
    imaging::writeSegNrrd(twoOn(imageGrid()), folder / "m.seg.nrrd");
    CHECK_FALSE(isLabelFile(folder / "m.seg.nrrd"));
    CHECK(isLabelFile(folder / "m.seg.nrrd", 1));
    CHECK(isLabelFile(folder / "image.nrrd"));
    const auto regionOf = [&](std::optional<std::string> label, int channel = 0) {
        BatchCase one;
        one.id = "P1";
        one.images = {{"", folder / "image.nrrd"}};
        one.masks.emplace_back();
        one.masks.front().path = folder / "m.seg.nrrd";
        one.masks.front().label = std::move(label);
        radiomics::ExtractionSettings settings;
        settings.labelChannel = channel;
        std::vector<std::string> notes;
        return openCase(one, settings, notes, {}).at(0).regions.at(0).mask.toDense();
    };
    const auto expected = twoOn(imageGrid());
    CHECK(regionOf("necrosis") == expected.segments[1].mask.toDense());
    CHECK_THROWS_WITH(regionOf(std::nullopt), Catch::Contains("2 segments (\"tumour\", \"necrosis\")"));
    CHECK_THROWS_WITH(regionOf("liver"), Catch::Contains("liver") && Catch::Contains("necrosis"));
    // A channel that is asked for is read as PyRadiomics does: the second layer's label 1.
    CHECK(regionOf(std::nullopt, 1) == expected.segments[1].mask.toDense());
}

namespace {

/// A synthetic CT in the folder "ct", upright, with the image's size.
dicom::Series syntheticSeries(const test::TemporaryFolder& folder) {
    auto grid = imageGrid();
    grid.direction = Eigen::Matrix3d::Identity();
    const auto volume = imaging::Volume::fromVoxels(grid, std::vector<std::int16_t>(grid.voxelCount(), 5));
    std::filesystem::create_directory(folder / "ct");
    dicom::SeriesWriteOptions options;
    options.identity = {"SYNTHETIC-1", "SYNTHETIC^ONE", "M", "004Y"};
    options.studyInstanceUid = dicom::uidFromWords("study");
    options.frameOfReferenceUid = dicom::uidFromWords("frame");
    options.seriesInstanceUid = dicom::uidFromWords("series");
    return dicom::writeSyntheticSeries(volume, folder / "ct", options);
}

bool sameSegments(const imaging::Segmentation& a, const imaging::Segmentation& b) {
    return std::equal(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                      [](const imaging::Segment& one, const imaging::Segment& other) {
                          return one.name == other.name && one.mask.toDense() == other.mask.toDense();
                      });
}

} // namespace

TEST_CASE("Outlines of equal names are told apart", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = syntheticSeries(folder);
    auto both = twoOn(series.geometry);
    both.segments[1].name = "tumour";
    const auto image = openImage(folder / "ct");
    for (const char* name : {"rs.rtstruct.dcm", "s.seg.dcm", "s.seg.nrrd"}) {
        CAPTURE(name);
        writeMask(both, &image, folder / name);
        std::vector<std::string> notes;
        const auto opened = openMask(folder / name, image, {}, &notes);
        REQUIRE(opened.segments.size() == 2);
        CHECK(opened.segments[0].name == "tumour");
        CHECK_THAT(opened.segments[1].name, Catch::Contains("(2)", Catch::CaseSensitive::No));
        CHECK(opened.segments[1].mask.voxelCount() == 18);
    }
}

TEST_CASE("A folder shows the SEG of its series, and an RTSTRUCT before it", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = syntheticSeries(folder);
    const auto image = openImage(folder / "ct");
    const auto written = twoOn(series.geometry);
    writeMask(written, &image, folder / "a.dcm");
    const auto opened = openFolder(folder.path());
    REQUIRE(opened.segmentation);
    CHECK(sameSegments(*opened.segmentation, written));
    CHECK(opened.scan.segmentations.size() == 1);
    CHECK(opened.image.notes == image.notes);

    auto renamed = written;
    renamed.segments[0].name = "by hand";
    writeMask(renamed, &image, folder / "b.rtss.dcm");
    const auto both = openFolder(folder.path());
    REQUIRE(both.segmentation);
    CHECK(sameSegments(*both.segmentation, renamed));
    CHECK_THAT(both.image.notes.back(), Catch::Contains("1 more RTSTRUCT or SEG file"));
}

TEST_CASE("A folder shows the SEG of its oblique MR, whose four segments overlap", "[unit]") {
    RIMLIGHT_NEEDS_DATA(prostate, "qin-prostate-seg");
    const auto opened = openFolder(prostate);
    REQUIRE(opened.segmentation);
    REQUIRE(opened.segmentation->segments.size() == 4);
    CHECK(opened.segmentation->geometry.sameGrid(opened.image.volume.geometry()));
    CHECK(sameSegments(*opened.segmentation, openMask(prostate / "seg", opened.image)));
}

TEST_CASE("A folder with one SEG is opened as outlines, one with several is not", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = syntheticSeries(folder);
    const auto image = openImage(folder / "ct");
    std::filesystem::create_directory(folder / "outlines");
    CHECK_THROWS_WITH(openMask(folder / "ct", image), Catch::Contains("no RTSTRUCT and no SEG"));
    writeMask(twoOn(series.geometry), &image, folder / "outlines" / "a.dcm");
    CHECK(sameSegments(openMask(folder / "outlines", image), twoOn(series.geometry)));
    CHECK(sameSegments(openMaskAlone(folder / "outlines"), openMaskAlone(folder / "outlines" / "a.dcm")));
    writeMask(twoOn(series.geometry), &image, folder / "outlines" / "b.rtss.dcm");
    CHECK_THROWS_WITH(openMask(folder / "outlines", image), Catch::Contains("2 RTSTRUCT or SEG files"));
}

TEST_CASE("A folder's outlines that cannot be placed do not keep its images from being seen", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = syntheticSeries(folder);
    const auto image = openImage(folder / "ct");
    const auto written = twoOn(series.geometry);
    writeMask(written, &image, folder / "a.dcm");
    for (std::size_t slice = 3; slice < series.slices.size(); ++slice) // the last of the outlined ones and those above
        std::filesystem::remove(series.slices[slice].file);
    const auto opened = openFolder(folder.path());
    CHECK_FALSE(opened.image.volume.isEmpty());
    CHECK_FALSE(opened.segmentation);
    CHECK_THAT(opened.image.notes.back(), Catch::Contains("not shown") && Catch::Contains("another grid"));
}

TEST_CASE("Outlines of another image are refused, with the name of its series where it is known, else its UID",
          "[unit]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts/dicom");
    const auto image = openImage(sts / "STS_008/CT/image");
    CHECK_THROWS_WITH(openMask(sts / "STS_025/MR_T1/mask", image),
                      Catch::Contains("another image (series 1.3.6.1.4.1.") &&
                          Catch::Contains("another frame of reference"));
    const auto scan = dicom::scanFolder(sts / "STS_025");
    MaskChoices choices;
    choices.knownSeries = &scan.series;
    CHECK_THROWS_WITH(openMask(sts / "STS_025/MR_T1/mask", image, {}, nullptr, choices),
                      Catch::Contains("(MR, ") && Catch::Contains(" slices)") && !Catch::Contains("1.3.6.1.4.1"));
}

TEST_CASE("Outlines of another series in the image's frame of reference come with a note of it", "[unit]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts/dicom");
    const auto image = openImage(sts / "STS_008/CT/image");
    const auto scan = dicom::scanFolder(sts / "STS_008");
    MaskChoices choices;
    choices.knownSeries = &scan.series;
    std::vector<std::string> notes;
    openMask(sts / "STS_008/MR_T1/mask", image, {}, &notes, choices);
    CHECK_THAT(notes.at(0),
               Catch::Contains("another series of the same frame of reference (Series ") && Catch::Contains("(MR, "));
    notes.clear();
    openMask(sts / "STS_008/CT/mask", image, {}, &notes, choices);
    CHECK(notes.empty());
}

TEST_CASE("An RTSTRUCT has no grid of its own", "[unit]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts/dicom");
    CHECK_THROWS_WITH(openMaskAlone(sts / "STS_008/CT/mask"), Catch::Contains("--image"));
}
