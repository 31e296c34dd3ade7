#pragma once

#include "core/dicom/SegmentationObject.h"
#include "core/dicom/StructureSet.h"
#include "core/study/CaseInput.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <variant>

namespace rimlight::study {

// What openFolder() and openMask() share; others include CaseInput.h.

/// @throws Error when there is no such file or folder
void requireExisting(const std::filesystem::path& path);

/// An RTSTRUCT or SEG as it was read.
using DicomOutline = std::variant<dicom::StructureSet, dicom::SegmentationObject>;

/// Outlines in a scanned folder that were drawn on one of its series.
struct FolderOutline {
    std::filesystem::path file;
    std::size_t series = 0;
    DicomOutline outline;
};

/// The first RTSTRUCT, else the first SEG, of the folder that was drawn on one of its series. Those that can't be read
/// are passed over: a damaged outline does not keep the images from being seen, and importing it says what is wrong.
/// @throws Cancelled
std::optional<FolderOutline> findFolderOutline(const dicom::FolderScan& scan, const Progress& progress);

/// The outlines for the image of their series. Nothing when they can't be placed; the image's notes then say why, and
/// they tell of the folder's other outlines. @throws Cancelled
std::optional<imaging::Segmentation> openFolderOutline(FolderOutline outline, const dicom::FolderScan& scan,
                                                       CaseImage& image, const Progress& progress);

} // namespace rimlight::study
