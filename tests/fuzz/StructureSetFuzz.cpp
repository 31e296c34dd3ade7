#include "core/base/AtomicFile.h"
#include "core/dicom/StructureSet.h"
#include "core/dicom/SyntheticObjects.h"
#include "tests/fuzz/FuzzedReader.h"

#include <Eigen/Geometry>

#include <cassert>
#include <unistd.h>

namespace rimlight::fuzz {

namespace {

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {40, 30, 5};
    geometry.spacingMm = {0.703125, 0.9, 5.0};
    geometry.originMm = {-112.4, 35.0, -640.5};
    geometry.direction = Eigen::AngleAxisd(0.3, Eigen::Vector3d(1.0, -2.0, 0.5).normalized()).toRotationMatrix();
    return geometry;
}

/// A disc with a hole, on some slices.
imaging::Mask disc(double radiusPixels, int slices) {
    const auto geometry = grid();
    std::vector<std::uint8_t> voxels(geometry.voxelCount(), 0);
    for (int k = 0; k < slices; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i) {
                const double distance = std::hypot(i - 20.0, j - 15.0);
                voxels[geometry.offset(i, j, k)] = distance < radiusPixels && distance > 1.0 ? 1 : 0;
            }
    return imaging::Mask::fromDense(geometry, voxels);
}

std::string written(const imaging::Segmentation& segmentation) {
    dicom::Series series;
    series.seriesInstanceUid = dicom::uidFromWords("series");
    series.studyInstanceUid = dicom::uidFromWords("study");
    series.frameOfReferenceUid = dicom::uidFromWords("frame");
    series.geometry = segmentation.geometry;
    for (int k = 0; k < segmentation.geometry.size[2]; ++k) {
        dicom::Slice slice;
        slice.sopInstanceUid = dicom::uidFromWords("slice " + std::to_string(k));
        slice.sopClassUid = "1.2.840.10008.5.1.4.1.1.2";
        slice.positionMm = segmentation.geometry.toPatient({0.0, 0.0, static_cast<double>(k)});
        series.slices.push_back(slice);
    }
    const auto path = std::filesystem::temp_directory_path() / ("fuzz-seed-" + std::to_string(::getpid()) + ".dcm");
    dicom::writeSyntheticStructureSet(segmentation, series, {"SECRETPATIENT", "SECRETPATIENT", "F", "004Y"}, "seed",
                                      path);
    std::string bytes = readTextFile(path);
    std::filesystem::remove(path);
    return bytes;
}

} // namespace

std::vector<std::string> seeds() {
    return {written({grid(), {{"a", {1, 2, 3}, disc(2.0, 1)}}}),
            written({grid(), {{"a", {1, 2, 3}, disc(3.0, 2)}, {"a", {}, disc(5.0, 1)}, {"b", {}, imaging::Mask()}}})};
}

void read(std::span<const std::uint8_t> bytes) {
    const auto structures = dicom::readStructureSet(fileOf(bytes));
    assert(!structures.rois.empty());
    std::vector<std::string> notes;
    static_cast<void>(dicom::liesInFrame(structures, "1.2.3"));
    const auto here = dicom::inFrame(structures, structures.rois.front().frameOfReferenceUid, &notes);
    const auto segmentation = dicom::rasterise(here, grid(), &notes);
    for (const auto& segment : segmentation.segments)
        assert(!segment.mask.isEmpty() && segment.mask.voxelCount() <= segmentation.geometry.voxelCount());
}

} // namespace rimlight::fuzz
