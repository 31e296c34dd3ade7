#include "core/dicom/SyntheticObjects.h"

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Parallel.h"
#include "core/dicom/DatasetValues.h"
#include "core/dicom/Jpeg2000Encoder.h"
#include "core/dicom/StructureSetItems.h"

#include <Eigen/Geometry>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <cmath>
#include <cstdio>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

constexpr const char* kComment = "SYNTHETIC: made by a program, not by a scanner. No patient, no evidence of accuracy.";
constexpr const char* kManufacturer = "Rimlight SYNTHETIC";
/// The same bytes come out whenever the objects are written, so dates are fixed.
constexpr const char* kDate = "20200101";
constexpr const char* kTime = "120000";

/// What image and structure set have in common: patient, study, equipment.
void putCommon(DcmItem& dataset, const SyntheticIdentity& identity, const std::string& studyInstanceUid) {
    put(dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(dataset, DCM_InstanceCreationDate, kDate);
    put(dataset, DCM_InstanceCreationTime, kTime);
    put(dataset, DCM_StudyDate, kDate);
    put(dataset, DCM_SeriesDate, kDate);
    put(dataset, DCM_StudyTime, kTime);
    put(dataset, DCM_SeriesTime, kTime);
    put(dataset, DCM_AccessionNumber, "");
    put(dataset, DCM_ReferringPhysicianName, "");
    put(dataset, DCM_StudyDescription, "SYNTHETIC paediatric abdomen");
    put(dataset, DCM_Manufacturer, kManufacturer);
    put(dataset, DCM_ManufacturerModelName, "Rimlight sample cohort");
    put(dataset, DCM_SoftwareVersions, RIMLIGHT_VERSION);
    put(dataset, DCM_PatientName, identity.patientName);
    put(dataset, DCM_PatientID, identity.patientId);
    put(dataset, DCM_PatientBirthDate, "");
    put(dataset, DCM_PatientSex, identity.sex);
    if (!identity.age.empty())
        put(dataset, DCM_PatientAge, identity.age);
    put(dataset, DCM_PatientIdentityRemoved, "YES");
    put(dataset, DCM_DeidentificationMethod, "SYNTHETIC: there is no patient");
    put(dataset, DCM_StudyInstanceUID, studyInstanceUid);
    put(dataset, DCM_StudyID, "1");
    put(dataset, DCM_PositionReferenceIndicator, "");
}

void save(DcmFileFormat& format, const fs::path& file, E_TransferSyntax syntax) {
    const OFCondition condition = format.saveFile(file.c_str(), syntax);
    if (condition.bad())
        throw Error("cannot be written", file.string(), "Choose a folder that you may write to, with enough space.");
}

/// How the voxels are stored: as scanners do, 12 bits from -1024 HU on, where they fit; else as they are. GDCM's JPEG
/// 2000 codestreams say 16 bits, and so then does the header.
struct PixelCoding {
    int bitsStored = 16;
    bool isSigned = true;
    int intercept = 0;
};

PixelCoding codingFor(std::span<const std::int16_t> voxels, bool jpeg2000) {
    const auto [low, high] = std::minmax_element(voxels.begin(), voxels.end());
    if (*low >= -1024 && *high <= 3071)
        return {jpeg2000 ? 16 : 12, false, -1024};
    return {};
}

void putPixels(DcmDataset& dataset, const GreyFrame& frame, bool jpeg2000) {
    putNumber(dataset, DCM_SamplesPerPixel, 1);
    put(dataset, DCM_PhotometricInterpretation, "MONOCHROME2");
    putNumber(dataset, DCM_Rows, frame.rows);
    putNumber(dataset, DCM_Columns, frame.columns);
    putNumber(dataset, DCM_BitsAllocated, 16);
    putNumber(dataset, DCM_BitsStored, frame.bitsStored);
    putNumber(dataset, DCM_HighBit, frame.bitsStored - 1);
    putNumber(dataset, DCM_PixelRepresentation, frame.isSigned ? 1 : 0);
    if (!jpeg2000) {
        dataset.putAndInsertUint16Array(DCM_PixelData, frame.pixels.data(), frame.pixels.size());
        return;
    }
    auto codestream = encodeJpeg2000(frame);
    // DCMTK has no JPEG 2000 codec; it is handed the ready codestream as one fragment after an empty offset table.
    auto sequence = std::make_unique<DcmPixelSequence>(DCM_PixelSequenceTag);
    sequence->insert(new DcmPixelItem(DCM_PixelItemTag));
    DcmOffsetList offsets;
    sequence->storeCompressedFrame(offsets, codestream.data(), static_cast<Uint32>(codestream.size()), 0);
    auto pixels = std::make_unique<DcmPixelData>(DCM_PixelData);
    pixels->putOriginalRepresentation(EXS_JPEG2000LosslessOnly, nullptr, sequence.release());
    dataset.insert(pixels.release());
}

void writeSlice(const imaging::Volume& volume, int k, const Slice& slice, const SeriesWriteOptions& options,
                const PixelCoding& coding) {
    const imaging::Geometry& geometry = volume.geometry();
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    putCommon(dataset, options.identity, options.studyInstanceUid);
    put(dataset, DCM_ImageType, "DERIVED\\PRIMARY\\AXIAL");
    put(dataset, DCM_SOPClassUID, UID_CTImageStorage);
    put(dataset, DCM_SOPInstanceUID, slice.sopInstanceUid);
    put(dataset, DCM_ContentDate, kDate);
    put(dataset, DCM_ContentTime, kTime);
    put(dataset, DCM_Modality, "CT");
    put(dataset, DCM_SeriesDescription, options.seriesDescription);
    put(dataset, DCM_InstitutionName, options.institution);
    put(dataset, DCM_DerivationDescription, kComment);
    put(dataset, DCM_BodyPartExamined, "ABDOMEN");
    put(dataset, DCM_PatientPosition, "HFS");
    put(dataset, DCM_KVP, decimalString(options.kvp));
    put(dataset, DCM_SliceThickness, decimalString(geometry.spacingMm[2]));
    put(dataset, DCM_SpacingBetweenSlices, decimalString(geometry.spacingMm[2]));
    put(dataset, DCM_SeriesInstanceUID, options.seriesInstanceUid);
    put(dataset, DCM_SeriesNumber, std::to_string(options.seriesNumber));
    put(dataset, DCM_AcquisitionNumber, "1");
    put(dataset, DCM_InstanceNumber, std::to_string(k + 1));
    put(dataset, DCM_FrameOfReferenceUID, options.frameOfReferenceUid);
    put(dataset, DCM_ImagePositionPatient, decimalStrings({slice.positionMm.data(), 3}));
    const Eigen::Matrix3d& axes = geometry.direction;
    put(dataset, DCM_ImageOrientationPatient,
        decimalStrings(std::array<double, 6>{axes(0, 0), axes(1, 0), axes(2, 0), axes(0, 1), axes(1, 1), axes(2, 1)}));
    put(dataset, DCM_SliceLocation, decimalString(slice.positionMm.dot(axes.col(2))));
    // The distance between rows comes first.
    put(dataset, DCM_PixelSpacing, decimalStrings(std::array<double, 2>{geometry.spacingMm[1], geometry.spacingMm[0]}));
    put(dataset, DCM_ImageComments, kComment);
    put(dataset, DCM_RescaleIntercept, std::to_string(coding.intercept));
    put(dataset, DCM_RescaleSlope, "1");
    put(dataset, DCM_RescaleType, "HU");
    put(dataset, DCM_WindowCenter, "40");
    put(dataset, DCM_WindowWidth, "400");

    const std::size_t planeSize =
        static_cast<std::size_t>(geometry.size[0]) * static_cast<std::size_t>(geometry.size[1]);
    const auto voxels = volume.voxels<std::int16_t>().subspan(static_cast<std::size_t>(k) * planeSize, planeSize);
    std::vector<std::uint16_t> stored(planeSize);
    std::transform(voxels.begin(), voxels.end(), stored.begin(),
                   [&](std::int16_t value) { return static_cast<std::uint16_t>(value - coding.intercept); });
    putPixels(dataset, {geometry.size[0], geometry.size[1], coding.bitsStored, coding.isSigned, stored},
              options.jpeg2000);
    save(format, slice.file, options.jpeg2000 ? EXS_JPEG2000LosslessOnly : EXS_LittleEndianExplicit);
}

std::string sliceFileName(int k) {
    std::array<char, 32> name{};
    static_cast<void>(std::snprintf(name.data(), name.size(), "IM%04d.dcm", k + 1));
    return name.data();
}

} // namespace

Series writeSyntheticSeries(const imaging::Volume& volume, const fs::path& folder, const SeriesWriteOptions& options,
                            const Progress& progress) {
    const imaging::Geometry& geometry = volume.geometry();
    assert(volume.scalarType() == imaging::ScalarType::Int16);
    // Readers sort slices along the cross product of rows and columns.
    assert(geometry.direction.determinant() > 0.0);
    std::error_code code;
    fs::create_directories(folder, code);
    if (!fs::is_directory(folder, code))
        throw Error("the folder cannot be made", folder.string(), "Choose a place that you may write to.");

    Series series;
    series.seriesInstanceUid = options.seriesInstanceUid;
    series.studyInstanceUid = options.studyInstanceUid;
    series.frameOfReferenceUid = options.frameOfReferenceUid;
    series.modality = imaging::Modality::CT;
    series.number = options.seriesNumber;
    series.description = options.seriesDescription;
    series.synthetic = true;
    series.geometry = geometry;
    series.unit = imaging::IntensityUnit::Hounsfield;
    series.window = imaging::Window{400.0, 40.0};
    series.sliceThicknessMm = geometry.spacingMm[2];
    const PixelCoding coding = codingFor(volume.voxels<std::int16_t>(), options.jpeg2000);
    series.pixelFormat = {16, coding.bitsStored, coding.bitsStored - 1, coding.isSigned, false};
    for (int k = 0; k < geometry.size[2]; ++k) {
        Slice slice;
        slice.file = folder / sliceFileName(k);
        slice.sopInstanceUid = uidFromWords(options.seriesInstanceUid + " slice " + std::to_string(k));
        slice.sopClassUid = UID_CTImageStorage;
        slice.positionMm = geometry.toPatient({0.0, 0.0, static_cast<double>(k)});
        slice.rescaleIntercept = coding.intercept;
        series.slices.push_back(std::move(slice));
    }

    std::atomic<int> written{0};
    parallelFor(series.slices.size(), [&](std::size_t k) {
        progress.throwIfCancelled();
        writeSlice(volume, static_cast<int>(k), series.slices[k], options, coding);
        const int count = ++written;
        progress.report(count / static_cast<double>(series.slices.size()),
                        "Writing slice " + std::to_string(count) + " of " + std::to_string(series.slices.size()));
    });
    return series;
}

void writeSyntheticStructureSet(const imaging::Segmentation& segmentation, const Series& series,
                                const SyntheticIdentity& identity, const std::string& label, const fs::path& file) {
    assert(series.geometry.sameGrid(segmentation.geometry));
    const std::string words = series.seriesInstanceUid + " structures " + label;
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    putCommon(dataset, identity, series.studyInstanceUid);
    put(dataset, DCM_SOPClassUID, UID_RTStructureSetStorage);
    put(dataset, DCM_SOPInstanceUID, uidFromWords(words));
    put(dataset, DCM_Modality, "RTSTRUCT");
    put(dataset, DCM_SeriesDescription, "SYNTHETIC outlines, " + label);
    put(dataset, DCM_SeriesInstanceUID, uidFromWords(words + " series"));
    put(dataset, DCM_SeriesNumber, std::to_string(100 + series.number));
    put(dataset, DCM_OperatorsName, "");
    put(dataset, DCM_InstanceNumber, "1");
    put(dataset, DCM_FrameOfReferenceUID, series.frameOfReferenceUid);
    const E_TransferSyntax syntax =
        putStructures(dataset, segmentation, series, {label, kComment, kDate, kTime, "AUTOMATIC", "GTV"});
    save(format, file, syntax);
}

std::string uidFromWords(const std::string& words) {
    // The first 128 bits of the digest as a UUID of version 8, as a decimal number (PS3.5 B.2, RFC 9562).
    const std::string hex = sha256Hex(words);
    std::array<unsigned, 16> bytes{};
    for (std::size_t n = 0; n < bytes.size(); ++n)
        bytes[n] = static_cast<unsigned>(std::stoul(hex.substr(2 * n, 2), nullptr, 16));
    bytes[6] = (bytes[6] & 0x0fU) | 0x80U;
    bytes[8] = (bytes[8] & 0x3fU) | 0x80U;
    std::string decimal;
    while (std::any_of(bytes.begin(), bytes.end(), [](unsigned byte) { return byte != 0; })) {
        unsigned remainder = 0;
        for (unsigned& byte : bytes) {
            const unsigned value = remainder * 256U + byte;
            byte = value / 10U;
            remainder = value % 10U;
        }
        decimal.insert(decimal.begin(), static_cast<char>('0' + remainder));
    }
    return "2.25." + decimal;
}

} // namespace rimlight::dicom
