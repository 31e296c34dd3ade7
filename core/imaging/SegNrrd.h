#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::imaging {

/// True for a name that ends as 3D Slicer's segmentations do: .seg.nrrd, in any case.
bool isSegNrrdName(const std::filesystem::path& path);

/// True when path ends in .nrrd and its header names segments, whatever its name; false for one that can't be read.
bool isSegNrrd(const std::filesystem::path& path);

/// Reads a 3D Slicer segmentation: names, colours and masks of its segments, on the file's own grid, which may be a
/// part of the image's. Segments may overlap: each lies in one of the file's layers. The voxels that bear its label are
/// a segment's, whatever its key Extent says. A file whose header names no segment is read as readLabels() does, of
/// several layers the first; notes then say so, and name what else is odd. Equal names are made distinct.
///
/// Peak memory: the file's voxels (all layers), one layer, and the segments' boxes.
/// @throws Error as readVolume(), and when the header's segments don't fit the voxels; Cancelled
Segmentation readSegNrrd(const std::filesystem::path& path, const Progress& progress = {},
                         std::vector<std::string>* notes = nullptr);

/// Writes the whole grid as 3D Slicer does, gzip-compressed: each segment goes to the first layer where it overlaps
/// none, and has the layer's next label value. One layer gives a 3-D file, several a 4-D one. A name's control
/// characters become blanks, and the blanks around it are dropped.
///
/// Peak memory: one slice of all layers.
/// @throws Error when the file can't be written, for no segment, and for more layers or a longer header than are read
void writeSegNrrd(const Segmentation& segmentation, const std::filesystem::path& path, const Progress& progress = {});

} // namespace rimlight::imaging
