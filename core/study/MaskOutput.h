#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/study/CaseInput.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

enum class OutlineFormat : std::uint8_t { LabelImage, SegNrrd, SegmentationObject, StructureSet };

/// The format that a name asks for: .nii, .nii.gz, .nrrd and .mha are label images, .seg.nrrd is 3D Slicer's,
/// .rtstruct.dcm and .rtss.dcm an RTSTRUCT, any other .dcm a SEG unless dicomKind says otherwise.
/// @throws Error for another ending, and for a dicomKind that contradicts it
OutlineFormat outlineFormatOf(const std::filesystem::path& path, std::optional<OutlineFormat> dicomKind = std::nullopt);

/// Writes outlines, as a whole or not at all. A label image holds the n-th segment as value n.
/// @param image what they were drawn on; a SEG or RTSTRUCT refers to its DICOM series and carries that patient's module
/// @param notes takes what the format does not keep, one sentence each
/// @throws Error when segments overlap in a label image, when there is no DICOM series for a SEG or RTSTRUCT or the
/// outlines lie on another grid than it, when no segment holds a voxel, and when the file can't be written; Cancelled
void writeMask(const imaging::Segmentation& segmentation, const CaseImage* image, const std::filesystem::path& path,
               OutlineFormat format, std::vector<std::string>* notes = nullptr, const Progress& progress = {});

/// The same in the format of the path's name.
void writeMask(const imaging::Segmentation& segmentation, const CaseImage* image, const std::filesystem::path& path);

} // namespace rimlight::study
