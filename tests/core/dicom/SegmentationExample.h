#pragma once

#include "core/dicom/Series.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <filesystem>
#include <functional>
#include <vector>

class DcmDataset;

namespace rimlight::test {

/// 20 x 16 x 7 voxels of 0.7 x 0.9 x 2.5 mm, oblique; the planes' pixels are no multiple of 8, so that frames begin
/// within bytes.
imaging::Geometry obliqueGrid();

/// A series of made-up images on the grid, one file for each slice.
dicom::Series writeSeriesOn(const imaging::Geometry& grid, const std::filesystem::path& folder);

/// A ball in mm around a continuous index.
imaging::Mask ballMask(const imaging::Geometry& grid, const Eigen::Vector3d& centre, double radiusMm);

/// "Tumour" and "Kidney" that overlap, and "Island", of two balls with empty slices between them.
imaging::Segmentation exampleSegmentation(const imaging::Geometry& grid);

/// Fractions of 0 to 200 for each segment: 200 inside, less around it.
std::vector<imaging::Volume> exampleFractions(const imaging::Segmentation& segmentation);

/// Changes the data set of a DICOM file.
void changeObject(const std::filesystem::path& file, const std::function<void(DcmDataset&)>& change);

} // namespace rimlight::test
