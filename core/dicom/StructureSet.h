#pragma once

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
    imaging::Rgb colour;
    std::vector<imaging::Contour> contours; ///< CLOSED_PLANAR ones
    std::size_t otherContours = 0;          ///< POINT, OPEN_PLANAR, ...: they enclose nothing
};

struct StructureSet {
    std::string frameOfReferenceUid;
    std::vector<std::string> referencedSeriesUids;
    std::vector<StructureRoi> rois;
};

/// @throws Error when the file is no RTSTRUCT, is damaged, or holds no ROI
StructureSet readStructureSet(const std::filesystem::path& file);

/// Each ROI as a segment on the grid, XOR-combined per slice (holes). ROIs without a closed contour are left out and
/// named in notes. @throws Error when nothing of the structure set lies on the grid ("drawn on another image")
imaging::Segmentation rasterise(const StructureSet& structures, const imaging::Geometry& geometry,
                                std::vector<std::string>* notes = nullptr);

/// Which patient module an object written by us carries. Everything written is a new instance with new UIDs.
struct SyntheticIdentity {
    std::string patientId;   ///< "SYNTHETIC-0003"
    std::string patientName; ///< "SYNTHETIC^CASE 0003"
    std::string sex;         ///< "M", "F" or ""
    std::string age;         ///< DICOM AS: "004Y"
};

struct SeriesWriteOptions {
    SyntheticIdentity identity;
    std::string studyInstanceUid;
    std::string frameOfReferenceUid;
    std::string seriesInstanceUid;
    int seriesNumber = 1;
    std::string seriesDescription;
    std::string institution;
    double kvp = 120.0;
    bool jpeg2000 = false; ///< lossless JPEG 2000 instead of explicit little endian
};

/// Writes an int16 volume as a CT series of one file per slice, "IM0001.dcm" and on, marked as synthetic: PatientName
/// and PatientID say SYNTHETIC, ImageType is DERIVED\PRIMARY\AXIAL, ImageComments, SeriesDescription and Manufacturer
/// say so too. Returns the series as a scan of the folder would. @throws Error when the folder can't be written
Series writeSyntheticSeries(const imaging::Volume& volume, const std::filesystem::path& folder,
                            const SeriesWriteOptions& options, const Progress& progress = {});

/// Writes the outlines of the segments as an RTSTRUCT that refers to the series, in its frame of reference.
void writeSyntheticStructureSet(const imaging::Segmentation& segmentation, const Series& series,
                                const SyntheticIdentity& identity, const std::string& label,
                                const std::filesystem::path& file);

/// A UID that is the same for the same words: "2.25." and a number from their SHA-256.
std::string uidFromWords(const std::string& words);

} // namespace rimlight::dicom
