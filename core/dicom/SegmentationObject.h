#pragma once

#include "core/base/Progress.h"
#include "core/dicom/Series.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::dicom {

/// A DICOM segmentation (SEG; PS3.3 A.51 and A.101) on its own grid: the planes of its frames, sorted along the normal,
/// and evenly spaced between the first and the last; planes that a sparse SEG leaves out are empty.
struct SegmentationObject {
    /// Segments in the file's order, those without a voxel too. The label is the name, with a number where two share
    /// it. Of fractional segments, a voxel of at least half of maximumFraction is inside.
    imaging::Segmentation segmentation;
    /// For each segment of a fractional SEG: uint8, 0 to maximumFraction, on the grid; nothing for the other kinds.
    std::vector<std::optional<imaging::Volume>> fractions;
    int maximumFraction = 0;                ///< 0 when not fractional
    bool fractionsAreProbabilities = false; ///< else the share of the voxel that is occupied
    std::string frameOfReferenceUid;        ///< of the images that it was drawn on; empty when the file is silent
    std::vector<std::string> referencedSeriesUids;
    std::vector<std::string> notes; ///< sentences: what was left out, or is odd
};

/// Whether the file says that it holds a binary, fractional or label-map SEG. Looks at the first bytes only; false for
/// anything unreadable.
bool isSegmentationObject(const std::filesystem::path& file);

/// Reads a binary, fractional or label-map SEG, native or compressed. Peak memory: the file twice, and the boxes around
/// the segments twice; of a fractional SEG the whole grid once for each segment. That sum may not exceed 64 bytes for
/// each pixel of the file plus 256 MB, so that a small file can't ask for all memory.
/// @throws Error when the file is no SEG or a damaged one, when it does not tell where its frames lie (photographs,
/// slides of a microscope), when they form no even stack, and when frames contradict each other; Cancelled
SegmentationObject readSegmentationObject(const std::filesystem::path& file, const Progress& progress = {});

/// What a written SEG says beyond its segments.
struct SegmentationWriting {
    std::string seriesDescription = "Segmentation";
    /// Empty: outlined by hand. Else the program's part in it, as the Segment Algorithm Name.
    std::string algorithmName;
    bool automatic = false; ///< no hand had a part in it; only with an algorithm's name
    /// For a fractional SEG: one volume for each segment, uint8, 0 to maximumFraction, on the segmentation's grid. The
    /// masks are not written then. Empty: a binary SEG.
    std::vector<imaging::Volume> fractions;
    int maximumFraction = 255;
    bool fractionsAreProbabilities = false;
};

/// Writes the segments as a SEG (binary, unless fractions are given), as a whole or not at all: one frame for each
/// slice that holds part of a segment, with its source image. Segments may overlap. Patient and study are those of the
/// series' first file; all else is ours. Labels end at 64 characters, as DICOM's do. Peak memory: the written pixels
/// twice.
/// @throws Error when the segmentation lies on another grid than the series, the slices of the series form no even
/// stack, no segment holds a voxel, or the file can't be written; Cancelled
void writeSegmentationObject(const imaging::Segmentation& segmentation, const Series& drawnOn,
                             const std::filesystem::path& file, const SegmentationWriting& writing = {},
                             const Progress& progress = {});

} // namespace rimlight::dicom
