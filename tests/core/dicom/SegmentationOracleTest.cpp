#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/dicom/SegmentationObject.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <map>
#include <optional>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

/// Voxels in which each segment of a SEG differs from the label of its number in the file that dcmqi made it of (or
/// read it to). Labels without a segment are background.
void checkAgainst(const fs::path& seg, const std::vector<fs::path>& labelFiles) {
    INFO(seg);
    CHECK(isSegmentationObject(seg));
    const auto object = readSegmentationObject(seg);
    std::map<std::string, imaging::Mask> expected;
    for (const fs::path& file : labelFiles) {
        const auto labels = imaging::readLabels(file);
        CHECK(object.segmentation.geometry.differenceTo(labels.geometry) == "");
        for (const auto& label : labels.segments)
            expected[label.name] = label.mask;
    }
    std::size_t number = 0;
    for (const auto& segment : object.segmentation.segments) {
        INFO(segment.name);
        const auto& mask = expected.at(std::to_string(++number));
        CHECK(segment.mask.voxelCount() > 100);
        CHECK((segment.mask.toDense() == mask.toDense()));
    }
    CHECK_FALSE(object.frameOfReferenceUid.empty());
    CHECK_FALSE(object.referencedSeriesUids.empty());
    CHECK(object.notes.empty());
}

/// One line of expected.csv.
struct ExpectedSegment {
    std::string label;
    imaging::Geometry geometry;
    std::size_t voxels = 0;
    Eigen::Vector3d centreMm{0.0, 0.0, 0.0};
    std::string sha256;
};

std::vector<double> numbersOf(const std::string& cell) {
    std::vector<double> numbers;
    for (const auto& word : split(cell, ' '))
        if (const auto number = parseNumber(word))
            numbers.push_back(*number);
    return numbers;
}

/// By file, in the file's order.
std::map<std::string, std::vector<ExpectedSegment>> expectedSegments() {
    std::map<std::string, std::vector<ExpectedSegment>> files;
    const auto lines = split(readTextFile(test::sourceFolder() / "tests/oracle/segmentations/expected.csv"), '\n');
    for (std::size_t n = 1; n < lines.size(); ++n) {
        const auto cells = split(lines[n], ',');
        if (cells.size() != 10)
            continue;
        ExpectedSegment segment;
        segment.label = cells[2];
        const auto size = numbersOf(cells[3]);
        segment.geometry.size = {static_cast<int>(size.at(0)), static_cast<int>(size.at(1)),
                                 static_cast<int>(size.at(2))};
        segment.geometry.spacingMm = Eigen::Vector3d::Map(numbersOf(cells[4]).data());
        segment.geometry.originMm = Eigen::Vector3d::Map(numbersOf(cells[5]).data());
        segment.geometry.direction = Eigen::Matrix3d::Map(numbersOf(cells[6]).data());
        segment.voxels = static_cast<std::size_t>(numbersOf(cells[7]).at(0));
        if (segment.voxels > 0)
            segment.centreMm = Eigen::Vector3d::Map(numbersOf(cells[8]).data());
        segment.sha256 = cells[9];
        files[cells[0]].push_back(segment);
    }
    return files;
}

Eigen::Vector3d centreOf(const imaging::Mask& mask) {
    Eigen::Vector3d sum(0.0, 0.0, 0.0);
    const auto& box = mask.box();
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
                if (mask.contains(i, j, k))
                    sum += Eigen::Vector3d(i, j, k);
    return mask.geometry().toPatient(sum / static_cast<double>(mask.voxelCount()));
}

std::string hashOf(std::span<const std::uint8_t> bytes) {
    return sha256Hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void checkAgainst(const fs::path& seg, const std::vector<ExpectedSegment>& expected) {
    INFO(seg);
    const auto object = readSegmentationObject(seg);
    REQUIRE(object.segmentation.segments.size() == expected.size());
    for (std::size_t n = 0; n < expected.size(); ++n) {
        const auto& segment = object.segmentation.segments[n];
        CHECK(segment.name == expected[n].label);
        CHECK(object.segmentation.geometry.differenceTo(expected[n].geometry) == "");
        CHECK(segment.mask.voxelCount() == expected[n].voxels);
        // Files give positions to a ten thousandth of a millimetre.
        CHECK((centreOf(segment.mask) - expected[n].centreMm).norm() < 1e-4);
        const auto& fractions = object.fractions.at(n);
        CHECK((fractions ? hashOf(fractions->voxels<std::uint8_t>()) : hashOf(segment.mask.toDense())) ==
              expected[n].sha256);
    }
}

} // namespace

TEST_CASE("SEG files of every kind and compression come out as highdicom 0.28.2 reads them", "[oracle]") {
    std::size_t compared = 0;
    for (const auto& [name, segments] : expectedSegments()) {
        if (!name.starts_with("files/"))
            continue;
        checkAgainst(test::sourceFolder() / "tests/oracle/segmentations" / name, segments);
        ++compared;
    }
    CHECK(compared == 14);
}

TEST_CASE("Real SEG files, oblique and sparse ones too, come out as highdicom 0.28.2 reads them", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(highdicom, "highdicom");
    RIMLIGHT_NEEDS_DATA(prostate, "qin-prostate-seg");
    RIMLIGHT_NEEDS_DATA(dcmqi, "dcmqi");
    REQUIRE(prostate.parent_path() == highdicom.parent_path());
    REQUIRE(dcmqi.parent_path() == highdicom.parent_path());
    std::size_t compared = 0;
    for (const auto& [name, segments] : expectedSegments()) {
        if (name.starts_with("files/"))
            continue;
        checkAgainst(highdicom.parent_path() / name, segments);
        ++compared;
    }
    CHECK(compared == 10);
}

TEST_CASE("SEG files of slides and photographs are refused, since they lie nowhere in the patient", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(highdicom, "highdicom");
    const auto problemOf = [&](const char* name) -> std::string {
        try {
            static_cast<void>(readSegmentationObject(highdicom / name));
        } catch (const Error& error) {
            return error.problem();
        }
        return "none";
    };
    for (const char* name : {"seg_image_sm_control.dcm", "seg_image_sm_dots.dcm", "seg_image_sm_dots_tiled_full.dcm",
                             "seg_image_sm_numbers.dcm", "seg_image_sm_control_labelmap.dcm",
                             "seg_image_sm_control_labelmap_palette_color.dcm"})
        CHECK(problemOf(name) == "segments the slide of a microscope, which is not placed in the patient");
    CHECK(problemOf("seg_image_cr_binary.dcm") == "frame 1 does not tell where it lies in the patient");
    CHECK(problemOf("ct_image.dcm") == "is no DICOM segmentation (SEG)");
    CHECK_FALSE(isSegmentationObject(highdicom / "ct_image.dcm"));
    CHECK_FALSE(isSegmentationObject(highdicom / "README.md"));
    CHECK_FALSE(isSegmentationObject(highdicom / "none.dcm"));
    CHECK_FALSE(isSegmentationObject(highdicom));
}

TEST_CASE("dcmqi's SEG files hold the voxels of their NRRD files, overlapping, sparse and label maps", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(dcmqi, "dcmqi/segmentations");
    checkAgainst(dcmqi / "liver.dcm", {dcmqi / "liver_seg.nrrd"});
    checkAgainst(dcmqi / "partial_overlaps.dcm", {dcmqi / "partial_overlaps-1.nrrd", dcmqi / "partial_overlaps-2.nrrd",
                                                  dcmqi / "partial_overlaps-3.nrrd"});
    checkAgainst(dcmqi / "sparse-labelmap-noppv.dcm", {dcmqi / "sparse_labelmap_noppv_seg.nrrd"});
    // dcmqi fills the slice that the file leaves out with the padding value, 5, which is no segment.
    checkAgainst(dcmqi / "sparse-labelmap-ppv5.dcm", {dcmqi / "sparse_labelmap_ppv5_seg.nrrd"});
    checkAgainst(dcmqi / "23x38x3/seg/label.seg", {dcmqi / "23x38x3/nrrd/label.nrrd"});
    checkAgainst(dcmqi / "24x38x3/seg/label.seg", {dcmqi / "24x38x3/nrrd/label.nrrd"});
}
