#pragma once

#include "core/base/Progress.h"
#include "core/imaging/SlicePicture.h"
#include "core/imaging/Volume.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::dicom {

/// One image plane as its header tells; a multi-frame file gives one per frame.
struct Slice {
    std::filesystem::path file;
    int frame = 0;
    std::string sopInstanceUid;
    std::string sopClassUid;
    Eigen::Vector3d positionMm{0.0, 0.0, 0.0}; ///< centre of the first pixel (Image Position)
    double rescaleSlope = 1.0;
    double rescaleIntercept = 0.0;
    std::uint64_t nativePixelOffset = 0; ///< where its uncompressed pixels begin in the file; 0: compressed or unknown
};

/// How the pixels of a series are stored (PS3.5, section 8.1.1).
struct PixelFormat {
    int bitsAllocated = 16;
    int bitsStored = 16;
    int highBit = 15;
    bool isSigned = true;
    bool isBigEndian = false;

    bool operator==(const PixelFormat&) const = default;
};

/// What keeps a series from being measured, or what the reader ought to know. In words, without patient data.
struct SeriesProblem {
    enum class Severity { Note, BlocksQuantification };
    Severity severity = Severity::Note;
    std::string text;   ///< "slice spacing varies (4.2 to 7.4 mm)"
    std::string remedy; ///< "Choose another series."
};

/// A stack of slices that belong together: same series, size, orientation and pixel format, sorted along the normal.
/// Holds nothing that identifies the patient but the UIDs, which link outlines to images.
struct Series {
    std::string seriesInstanceUid;
    std::string studyInstanceUid;
    std::string frameOfReferenceUid;
    imaging::Modality modality = imaging::Modality::Other;
    int number = 0;
    std::string description; ///< SeriesDescription, for the window only; never in a study file or log
    bool synthetic = false;  ///< the tags say that a program made it
    imaging::Geometry geometry;
    imaging::IntensityUnit unit = imaging::IntensityUnit::Arbitrary;
    PixelFormat pixelFormat;
    std::vector<Slice> slices;             ///< sorted along the normal: slices[k] is plane k of geometry
    std::optional<imaging::Window> window; ///< from the header
    std::optional<double> sliceThicknessMm;
    std::vector<SeriesProblem> problems;

    bool blocksQuantification() const;
    /// The narrowest voxel type that holds every rescaled value the format allows; float64 for fractional slopes.
    imaging::ScalarType voxelType() const;
    /// "Series 4 (CT, 41 slices)": for messages.
    std::string label() const;
};

/// What was found in a folder.
struct FolderScan {
    std::vector<Series> series;                       ///< by number, then UID
    std::vector<std::filesystem::path> structureSets; ///< RTSTRUCT files
    std::vector<std::filesystem::path> segmentations; ///< DICOM SEG files
    std::size_t otherFiles = 0;                       ///< not DICOM, or without an image
    std::vector<std::string> unreadable;              ///< one sentence per DICOM file that could not be used
};

/// Looks into every file below folder (headers only, in a child process). DICOMDIR is left out: the files themselves
/// tell. The path of one file is taken for a folder of that file: a multi-frame image. @throws Error when the folder is
/// missing, empty, or holds no DICOM; Cancelled
FolderScan scanFolder(const std::filesystem::path& folder, const Progress& progress = {});

/// Decodes the pixels of a series into one volume, rescaled; HU for CT, as int16 wherever its values fit. Pixel padding
/// keeps its value. Runs in a child process with memory and time
/// limits. A series with uneven spacing loads all the same (for looking); callers that measure check
/// blocksQuantification() first.
/// @throws Error when a file is truncated or can't be decoded; Cancelled
imaging::Volume loadSeries(const Series& series, const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::dicom
