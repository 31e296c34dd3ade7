#include "core/dicom/SegmentationObject.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <map>

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

} // namespace

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
