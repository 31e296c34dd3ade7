#pragma once

#include "core/base/Progress.h"
#include "core/dicom/Series.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// An image as opened from a file or a DICOM folder.
struct CaseImage {
    imaging::Volume volume;
    std::optional<dicom::Series> series; ///< when it came from DICOM
    imaging::Window window;              ///< from the header, else by rule
    std::vector<std::string> notes;      ///< what the reader ought to know, one sentence each
    std::optional<std::string> blocked;  ///< why it may not be measured, with the remedy; looking is allowed
};

/// Opens an image: NIfTI, NRRD, MHA, or a DICOM folder that holds one image series (of several, the one with most
/// slices when the others are of one slice each; otherwise an Error lists them and says to choose a subfolder).
/// @throws Error, Cancelled
CaseImage openImage(const std::filesystem::path& path, const Progress& progress = {});

/// Opens one series of a scanned folder. @throws Error, Cancelled
CaseImage openSeries(const dicom::Series& series, const Progress& progress = {});

/// A DICOM folder opened for looking: all that is in it, one series shown, and its outlines when the folder holds them.
struct OpenedFolder {
    dicom::FolderScan scan;
    CaseImage image;
    std::optional<imaging::Segmentation> segmentation;
};

/// Opens the folder's best series: the one that an RTSTRUCT of the folder was drawn on, with those outlines, else the
/// one with most slices. @throws Error, Cancelled
OpenedFolder openFolder(const std::filesystem::path& folder, const Progress& progress = {});

/// Whether outlines in label files must lie on the image's grid: left to the extraction, which may move them
/// (correctMask) or let them pass (geometryTolerance).
enum class MaskGrid : std::uint8_t { MustBeTheImages, LeftToExtraction };

/// Opens outlines for an image: NIfTI, NRRD or MHA labels (one channel of several), an RTSTRUCT file, or a folder that
/// holds one.
/// @throws Error when they lie on another grid than the image ("drawn on another image"), are empty, or can't be read
imaging::Segmentation openMask(const std::filesystem::path& path, const CaseImage& image, const Progress& progress = {},
                               std::vector<std::string>* notes = nullptr, MaskGrid grid = MaskGrid::MustBeTheImages,
                               int channel = 0);

/// What openMask() makes of a label file that was read before.
/// @throws Error when it lies on another grid than the image, or is empty
imaging::Segmentation checkedLabels(imaging::Segmentation labels, const std::filesystem::path& path,
                                    const CaseImage& image, MaskGrid grid = MaskGrid::MustBeTheImages);

/// The segment of that name; of an unnamed label file the label's number. Without a name the only one, or an Error that
/// lists them.
const imaging::Segment& chooseSegment(const imaging::Segmentation& segmentation,
                                      const std::optional<std::string>& name);

} // namespace rimlight::study
