#pragma once

#include "core/base/Progress.h"
#include "core/dicom/Series.h"
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
    std::string frameOfReferenceUid; ///< of the images that it was drawn on; empty when the file is silent
    imaging::Rgb colour;
    std::vector<imaging::Contour> contours; ///< CLOSED_PLANAR ones
    std::size_t otherContours = 0;          ///< POINT, OPEN_PLANAR, ...: they enclose nothing
};

struct StructureSet {
    std::string frameOfReferenceUid;               ///< the first that the file names; empty when it is silent
    std::vector<std::string> referencedSeriesUids; ///< those series, where the file names them
    std::vector<StructureRoi> rois;
};

/// @throws Error when the file is no RTSTRUCT, is damaged, or holds no ROI
StructureSet readStructureSet(const std::filesystem::path& file);

/// True when an ROI lies in the frame of reference, or the file does not say where they lie.
bool liesInFrame(const StructureSet& structures, const std::string& frameOfReferenceUid);

/// Without the ROIs that lie in another frame of reference than the image's; they are named in notes. When none lies in
/// it, all stay: then the file and the image disagree, which is for the caller to judge.
StructureSet inFrame(StructureSet structures, const std::string& frameOfReferenceUid,
                     std::vector<std::string>* notes = nullptr);

/// Each ROI as a segment on the grid, as imaging::rasterise() combines its contours. Of ROIs with one name the later
/// are called "Tumour (2)" and on. What was left out, cut off or bridged by nothing is said in notes: ROIs without a
/// closed contour, contours that can't be used, slices between outlined ones that have no outline.
/// @throws Error when nothing of the structure set lies on the grid ("drawn on another image")
imaging::Segmentation rasterise(const StructureSet& structures, const imaging::Geometry& geometry,
                                std::vector<std::string>* notes = nullptr);

/// Writes the segments' outlines as a new RTSTRUCT that refers to the series: CLOSED_PLANAR contours on each slice
/// along pixel edges, holes as keyholes (imaging::keyholeContours), with names, colours and numbers in their order;
/// patient and study as the series' first file has them. Segments may overlap; an empty one keeps its name. Names are
/// cut to the 64 characters of DICOM. The file appears as a whole or not at all. rasterise() of it gives the masks
/// back.
/// @throws Error when there is no voxel to outline, the segmentation lies on another grid than the series, the slices
/// lie unevenly, the series' first file can't be read, or the target can't be written; Cancelled
void writeStructureSet(const imaging::Segmentation& segmentation, const Series& drawnOn,
                       const std::filesystem::path& file, const Progress& progress = {});

} // namespace rimlight::dicom
