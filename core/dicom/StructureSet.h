#pragma once

#include "core/imaging/Contour.h"
#include "core/imaging/Mask.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::dicom {

/// One ROI of an RTSTRUCT.
struct StructureRoi {
    int number = 0;
    std::string name;
    imaging::Rgb colour;
    std::vector<imaging::Contour> contours; ///< CLOSED_PLANAR ones
    std::size_t otherContours = 0;          ///< POINT, OPEN_PLANAR, ...: they enclose nothing
};

struct StructureSet {
    std::string frameOfReferenceUid; ///< of the images that it was drawn on; empty when the file is silent
    std::vector<std::string> referencedSeriesUids; ///< those series, where the file names them
    std::vector<StructureRoi> rois;
};

/// @throws Error when the file is no RTSTRUCT, is damaged, or holds no ROI
StructureSet readStructureSet(const std::filesystem::path& file);

/// Each ROI as a segment on the grid, XOR-combined per slice (holes). ROIs without a closed contour are left out and
/// named in notes. @throws Error when nothing of the structure set lies on the grid ("drawn on another image")
imaging::Segmentation rasterise(const StructureSet& structures, const imaging::Geometry& geometry,
                                std::vector<std::string>* notes = nullptr);

} // namespace rimlight::dicom
