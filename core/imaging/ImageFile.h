#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <filesystem>

namespace rimlight::imaging {

/// True for a name that ends as NIfTI (.nii, .nii.gz, .hdr/.img no), NRRD (.nrrd, .nhdr no) or MetaImage (.mha) does.
bool isImageFileName(const std::filesystem::path& path);

/// Reads a NIfTI-1, NRRD or MHA image of three dimensions and one component. The header is checked against the file's
/// length first; then a child process with memory and time limits decodes it, so that no file can take the program
/// down.
///
/// Integer types that a Volume does not hold are widened (int8 to int16, uint32 and 64-bit to float64). Modality is
/// Other and the unit arbitrary: these files don't say. Fractional NIfTI slopes give float32.
/// @throws Error for a missing, truncated, malformed, RGB or 4-D file; Cancelled
Volume readVolume(const std::filesystem::path& path, const Progress& progress = {});

/// Reads a label image: each value but 0 becomes a segment named after it ("1", "2", "7"), in the order of the values;
/// an image of zeros has no segments.
/// @param channel which component is read of an NRRD or MHA with several (PyRadiomics' label_channel)
/// @throws Error as readVolume(), when there is no such channel, when voxels are not whole numbers, and for more than
/// 255 labels of a floating-point image or so many of another that it is no label image (LabelRegions.h)
Segmentation readLabels(const std::filesystem::path& path, const Progress& progress = {}, int channel = 0);

/// Writes a NIfTI, NRRD or MHA by the ending of path, compressed where the format can, as a whole or not at all. A
/// NIfTI of a synthetic volume says so in its header (aux_file), and is synthetic when it is read.
void writeVolume(const Volume& volume, const std::filesystem::path& path);
/// Writes segments as a label image: the n-th, counted from 1, as the value n, in uint8, or uint16 past 255. Names and
/// colours are not kept, and a segment without a voxel leaves no trace.
/// @throws Error naming both when two segments overlap, for no segment and for more than 65535
void writeLabels(const Segmentation& segmentation, const std::filesystem::path& path);
/// 0 and 1 as uint8.
void writeMask(const Mask& mask, const std::filesystem::path& path);

} // namespace rimlight::imaging
