#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"
#include "core/dicom/Series.h"
#include "core/imaging/Mask.h"
#include "core/imaging/MaskGrid.h"
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

/// Opens the folder's best series: the one that an RTSTRUCT, else a SEG, of the folder was drawn on, with those
/// outlines, else the one with most slices. The image's notes say which other outlines there are, and why some can't be
/// shown.
/// @throws Error, Cancelled
OpenedFolder openFolder(const std::filesystem::path& folder, const Progress& progress = {});

/// What becomes of outlines on another grid than the image's. Those whose voxels are the image's are placed exactly all
/// the same, unless the grid is left to the extraction: a grid with its axes in another order or direction, and of a 3D
/// Slicer file or SEG a part of the grid. A label image of a part is refused: more likely it belongs to another image,
/// and its header lost its place.
enum class MaskGrid : std::uint8_t {
    MustBeTheImages,
    LeftToExtraction, ///< which may move label files (correctMask) or let them pass (geometryTolerance)
    Resample          ///< onto the image's grid; notes tell how the volume changed and what was cut off
};

struct MaskChoices {
    MaskGrid grid = MaskGrid::MustBeTheImages;
    int channel = 0; ///< of an NRRD or MHA with several; but for the first, a .seg.nrrd is read as plain labels
    imaging::MaskInterpolation interpolation = imaging::MaskInterpolation::Linear; ///< for MaskGrid::Resample
    /// To call the series that outlines were drawn on by its label; looked at during the call only.
    const std::vector<dicom::Series>* knownSeries = nullptr;
};

/// The outlines lie on another grid than the image and were not placed on it.
class OtherGridError : public Error {
public:
    OtherGridError(const Error& error, imaging::GridOverlap overlap) : Error(error), m_overlap(overlap) {}
    /// Of all segments together.
    const imaging::GridOverlap& overlap() const { return m_overlap; }

private:
    imaging::GridOverlap m_overlap;
};

/// True for an image file whose segments are called after their label values: any but a 3D Slicer segmentation that
/// names them.
bool isLabelFile(const std::filesystem::path& path, int channel = 0);

/// Opens outlines for an image: NIfTI, NRRD or MHA labels, a 3D Slicer segmentation, an RTSTRUCT or SEG, or a folder
/// that holds one of the latter two. Equal names are made distinct.
/// @throws OtherGridError when they lie on another grid than the image; Error when they were drawn on another image
/// (another series and frame of reference), are empty, or can't be read; Cancelled
imaging::Segmentation openMask(const std::filesystem::path& path, const CaseImage& image, const Progress& progress = {},
                               std::vector<std::string>* notes = nullptr, const MaskChoices& choices = {});

/// Opens outlines on their own grid, as openMask() does without an image; they may be empty.
/// @throws Error for an RTSTRUCT, which has no grid, and when they can't be read; Cancelled
imaging::Segmentation openMaskAlone(const std::filesystem::path& path, const Progress& progress = {},
                                    std::vector<std::string>* notes = nullptr);

/// What openMask() makes of a label file that was read before.
/// @throws OtherGridError, Error when it is empty
imaging::Segmentation checkedLabels(imaging::Segmentation labels, const std::filesystem::path& path,
                                    const CaseImage& image, const MaskChoices& choices = {},
                                    std::vector<std::string>* notes = nullptr, const Progress& progress = {});

/// The segment of that name; of an unnamed label file the label's number. Without a name the only one, or an Error that
/// lists them.
const imaging::Segment& chooseSegment(const imaging::Segmentation& segmentation,
                                      const std::optional<std::string>& name);

/// Some of the segments, each once, in the order asked for: by name, or by their place counted from 1 where no segment
/// has that name. All when none is asked for. @throws Error that lists them for one that isn't there
imaging::Segmentation chooseSegments(const imaging::Segmentation& segmentation, const std::vector<std::string>& wanted);

} // namespace rimlight::study
