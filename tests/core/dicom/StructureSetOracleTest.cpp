#include "core/base/AtomicFile.h"
#include "core/base/Hash.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/dicom/Series.h"
#include "core/dicom/StructureSet.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

/// Voxels in which the outlines, on the grid of their series, differ from the mask that the data set ships.
std::size_t differingVoxels(const fs::path& series, const fs::path& structures, const fs::path& maskFile) {
    const auto scan = scanFolder(series);
    REQUIRE(scan.series.size() == 1);
    const auto expected = imaging::readLabels(maskFile);
    const auto& grid = scan.series[0].geometry;
    REQUIRE(grid.differenceTo(expected.geometry).empty());
    const auto read = rasterise(readStructureSet(structures), grid);
    REQUIRE(read.segments.size() == 1);
    REQUIRE(expected.segments.size() == 1);
    const auto ours = read.segments[0].mask.toDense();
    const auto theirs = expected.segments[0].mask.toDense();
    CHECK(read.segments[0].mask.voxelCount() > 1000);
    std::size_t differing = 0;
    for (std::size_t n = 0; n < ours.size(); ++n)
        differing += ours[n] != theirs[n] ? 1 : 0;
    return differing;
}

} // namespace

TEST_CASE("Sarcoma outlines cover the voxels of the masks that come with them", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts");
    for (const char* name : {"STS_008", "STS_019", "STS_025"})
        for (const char* modality : {"CT", "MR_T1"}) {
            INFO(name << " " << modality);
            const fs::path dicom = sts / "dicom" / name / modality;
            CHECK(differingVoxels(dicom / "image", dicom / "mask" / "RS.dcm",
                                  sts / "nifti" / name / (std::string(modality) + "_mask.nii.gz")) == 0);
        }
}

TEST_CASE("Outlines of real structure sets cover the voxels that plastimatch 1.9.4 gives them", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts");
    RIMLIGHT_NEEDS_DATA(phantom, "ibsi/ibsi_1_ct_radiomics_phantom");
    const fs::path data = sts.parent_path();
    REQUIRE(data == phantom.parent_path().parent_path());
    const auto lines = split(readTextFile(test::sourceFolder() / "tests/oracle/structures/plastimatch.csv"), '\n');
    std::size_t compared = 0;
    for (std::size_t n = 1; n < lines.size(); ++n) {
        const auto cells = split(lines[n], ',');
        if (cells.size() != 4)
            continue;
        INFO(cells[1]);
        const auto scan = scanFolder(data / cells[0]);
        REQUIRE(scan.series.size() == 1);
        const auto read = rasterise(readStructureSet(data / cells[1]), scan.series[0].geometry);
        REQUIRE(read.segments.size() == 1);
        CHECK(std::to_string(read.segments[0].mask.voxelCount()) == cells[2]);
        const auto voxels = read.segments[0].mask.toDense();
        CHECK(sha256Hex({reinterpret_cast<const char*>(voxels.data()), voxels.size()}) == cells[3]);
        ++compared;
    }
    CHECK(compared == 7);
}

TEST_CASE("The IBSI CT phantom's outlines cover the voxels of its mask", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(phantom, "ibsi/ibsi_1_ct_radiomics_phantom");
    fs::path mask;
    for (const auto& entry : fs::directory_iterator(phantom / "nifti" / "mask"))
        mask = entry.path();
    CHECK(differingVoxels(phantom / "dicom" / "image", phantom / "dicom" / "mask" / "DCM_RS_00060.dcm", mask) == 0);
}

TEST_CASE("Outlines that refer to images which are not there lie on those that are, and the rest is said", "[unit]") {
    RIMLIGHT_NEEDS_DATA(rtUtils, "rt-utils/mock_data");
    const auto scan = scanFolder(rtUtils);
    REQUIRE(scan.series.size() == 1);
    const Series& series = scan.series[0];
    REQUIRE(series.slices.size() == 2);
    // Contours at 60, 65 and 70 mm, slices at 60 and 65 mm; one file lists five images, the other no series.
    for (const char* name : {"invalid_reference_rt.dcm", "non_existent_reference_rt.dcm"}) {
        const auto structures = readStructureSet(rtUtils / name);
        CHECK(liesInFrame(structures, series.frameOfReferenceUid));
        CHECK(structures.referencedSeriesUids.size() == (std::string(name) == "invalid_reference_rt.dcm" ? 1 : 0));
        std::vector<std::string> notes;
        const auto read = rasterise(structures, series.geometry, &notes);
        REQUIRE(read.segments.size() == 4);
        REQUIRE(notes.size() == 4);
        CHECK(notes[0] == "ROI \"ROI-1\": 1 of 3 outlines lie outside the image and were left out.");
        for (const auto& segment : read.segments) {
            CHECK(segment.mask.box().begin[2] == 0);
            CHECK(segment.mask.box().size[2] == 2);
        }
    }
    // Drawn on this very series, though it names another frame of reference.
    const auto other = readStructureSet(rtUtils / "rt.dcm");
    CHECK_FALSE(liesInFrame(other, series.frameOfReferenceUid));
    CHECK(other.referencedSeriesUids == std::vector<std::string>{series.seriesInstanceUid});
    CHECK(inFrame(other, series.frameOfReferenceUid).rois.size() == 1);
}

TEST_CASE("Outlines written on real oblique images with pixels that are not square come back", "[unit]") {
    RIMLIGHT_NEEDS_DATA(rtUtils, "rt-utils");
    RIMLIGHT_NEEDS_DATA(enhanced, "enhanced-mr");
    std::vector<Series> all = scanFolder(rtUtils / "oriented_data").series;
    for (const auto& series : scanFolder(enhanced).series)
        all.push_back(series);
    const test::TemporaryFolder folder;
    std::size_t multiFrame = 0;
    for (const Series& series : all) {
        INFO(series.label());
        if (series.blocksQuantification())
            continue;
        Random random(4);
        std::vector<std::uint8_t> voxels(series.geometry.voxelCount());
        for (auto& voxel : voxels)
            voxel = random.uniform() < 0.6 ? 1 : 0;
        const imaging::Segmentation drawn{series.geometry,
                                          {{"noise", {}, imaging::Mask::fromDense(series.geometry, voxels)}}};
        writeStructureSet(drawn, series, folder / "rs.dcm");
        const auto read = rasterise(readStructureSet(folder / "rs.dcm"), series.geometry);
        CHECK(read.segments.at(0).mask.toDense() == voxels);

        DcmFileFormat format;
        REQUIRE(format.loadFile((folder / "rs.dcm").c_str()).good());
        DcmItem* item = format.getDataset();
        REQUIRE(item->findAndGetSequenceItem(DCM_ROIContourSequence, item, 0).good());
        REQUIRE(item->findAndGetSequenceItem(DCM_ContourSequence, item, -1).good());
        REQUIRE(item->findAndGetSequenceItem(DCM_ContourImageSequence, item, 0).good());
        OFString frame;
        item->findAndGetOFString(DCM_ReferencedFrameNumber, frame);
        const bool isMultiFrame = series.slices.size() > 1 && series.slices[0].file == series.slices[1].file;
        CHECK((frame == std::to_string(series.slices.back().frame + 1).c_str()) == isMultiFrame);
        multiFrame += isMultiFrame ? 1 : 0;
    }
    CHECK(multiFrame > 0);
}

TEST_CASE("Other objects are refused as structure sets", "[unit]") {
    RIMLIGHT_NEEDS_DATA(highdicom, "highdicom");
    std::size_t refused = 0;
    for (const auto& entry : fs::directory_iterator(highdicom)) {
        if (entry.path().extension() != ".dcm")
            continue;
        INFO(entry.path().filename());
        CHECK_THROWS_WITH(readStructureSet(entry.path()), Catch::Contains("is no RTSTRUCT"));
        ++refused;
    }
    CHECK(refused > 20);
}

TEST_CASE("An inner outline is a hole in an RTSTRUCT that rt-utils wrote", "[unit]") {
    RIMLIGHT_NEEDS_DATA(rtUtils, "rt-utils/mock_data");
    imaging::Geometry grid;
    grid.size = {100, 100, 1};
    grid.originMm = {-99.5, -99.5, 60.0};
    const auto read = rasterise(readStructureSet(rtUtils / "rt.dcm"), grid);
    REQUIRE(read.segments.size() == 1);
    // An outer square of 24 mm and an inner one of 15 mm, of which a corner is cut through a pixel's centre; that pixel
    // belongs to the inner side, whose index is larger. Counted by hand from the points in the file.
    const auto& mask = read.segments[0].mask;
    CHECK(mask.contains(49, 49, 0));
    CHECK_FALSE(mask.contains(60, 60, 0));
    CHECK(mask.voxelCount() == 24 * 24 - 15 * 15);
}
