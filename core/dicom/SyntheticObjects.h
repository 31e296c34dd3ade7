#pragma once

#include "core/base/Progress.h"
#include "core/dicom/Series.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <filesystem>
#include <string>

namespace rimlight::dicom {

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
