#include "tests/core/dicom/SegmentationExample.h"

#include "core/dicom/SyntheticObjects.h"

#include <Eigen/Geometry>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <stdexcept>

namespace rimlight::test {

imaging::Geometry obliqueGrid() {
    imaging::Geometry grid;
    grid.size = {20, 17, 7};
    grid.spacingMm = {0.703125, 0.9, 2.5};
    grid.originMm = {-112.4, 35.0, -640.5};
    grid.direction = Eigen::AngleAxisd(0.3, Eigen::Vector3d(1.0, -2.0, 0.5).normalized()).toRotationMatrix();
    return grid;
}

dicom::Series writeSeriesOn(const imaging::Geometry& grid, const std::filesystem::path& folder) {
    dicom::SeriesWriteOptions options;
    options.identity = {"SYNTHETIC-7", "SYNTHETIC^S\xc3\xa4ule", "F", "004Y"};
    options.studyInstanceUid = dicom::uidFromWords("study");
    options.frameOfReferenceUid = dicom::uidFromWords("frame");
    options.seriesInstanceUid = dicom::uidFromWords("series");
    options.seriesNumber = 3;
    options.seriesDescription = "SYNTHETIC";
    return dicom::writeSyntheticSeries(
        imaging::Volume::fromVoxels(grid, std::vector<std::int16_t>(grid.voxelCount(), 40)), folder, options);
}

imaging::Mask ballMask(const imaging::Geometry& grid, const Eigen::Vector3d& centre, double radiusMm) {
    std::vector<std::uint8_t> voxels(grid.voxelCount(), 0);
    // Around a voxel, so that it holds one at least, however thick the slices are.
    const Eigen::Vector3d nearest = centre.array().round();
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                voxels[grid.offset(i, j, k)] =
                    (Eigen::Vector3d(i, j, k) - nearest).cwiseProduct(grid.spacingMm).norm() <= radiusMm ? 1 : 0;
    return imaging::Mask::fromDense(grid, voxels);
}

imaging::Segmentation exampleSegmentation(const imaging::Geometry& grid) {
    const auto at = [&](double i, double j, double k) -> Eigen::Vector3d {
        const Eigen::Vector3d last(grid.size[0] - 1, grid.size[1] - 1, grid.size[2] - 1);
        return Eigen::Vector3d(i, j, k).cwiseProduct(last);
    };
    const double sizeMm = grid.size[0] * grid.spacingMm[0];
    const std::vector<imaging::Mask> balls{ballMask(grid, at(0.15, 0.25, 0.0), 0.15 * sizeMm),
                                           ballMask(grid, at(0.8, 0.75, 1.0), 0.15 * sizeMm)};
    return {grid,
            {{"Tumour", {221, 130, 101}, ballMask(grid, at(0.5, 0.5, 0.5), 0.36 * sizeMm)},
             {"Niere rechts \xc3\xa4", {0, 0, 0}, ballMask(grid, at(0.63, 0.55, 0.5), 0.3 * sizeMm)},
             {"Island", {255, 255, 255}, imaging::unionOf(balls)}}};
}

std::vector<imaging::Volume> exampleFractions(const imaging::Segmentation& segmentation) {
    std::vector<imaging::Volume> fractions;
    for (const auto& segment : segmentation.segments) {
        auto values = segment.mask.toDense();
        // A gradient around the segment, with values at and beside half of the maximum.
        for (std::size_t n = 0; n < values.size(); ++n)
            values[n] = values[n] != 0 ? 200 : static_cast<std::uint8_t>(n % 7 == 0 ? 98 + n % 5 : 0);
        fractions.push_back(imaging::Volume::fromVoxels(segmentation.geometry, std::move(values)));
    }
    return fractions;
}

void changeObject(const std::filesystem::path& file, const std::function<void(DcmDataset&)>& change) {
    DcmFileFormat format;
    if (format.loadFile(file.c_str()).bad() || format.loadAllDataIntoMemory().bad())
        throw std::runtime_error("no test object");
    change(*format.getDataset());
    if (format.saveFile(file.c_str(), EXS_LittleEndianExplicit).bad())
        throw std::runtime_error("no changed test object");
}

} // namespace rimlight::test
