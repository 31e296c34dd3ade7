#pragma once

#include "core/dicom/Series.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::dicom {

/// What tells stacks apart that share their positions, in the order in which it is tried.
enum class Distinction : std::uint8_t {
    TemporalPosition,
    AcquisitionNumber,
    Dimension, ///< the file's own further dimensions (Dimension Index Values)
    Echo,
    DiffusionWeight,
    TriggerTime,
    ImageType,
    AcquisitionTime,
    Count
};
inline constexpr std::size_t kDistinctions = static_cast<std::size_t>(Distinction::Count);

/// One plane, from the header of its file or from its functional groups.
struct FrameHeader {
    bool isPlaced = false; ///< position and orientation are known
    std::array<double, 3> positionMm{0.0, 0.0, 0.0};
    std::array<double, 6> orientation{1.0, 0.0, 0.0, 0.0, 1.0, 0.0}; ///< along a row, then along a column
    std::array<double, 2> pixelSpacingMm{0.0, 0.0};                  ///< between rows, between columns; 0: not told
    double sliceThicknessMm = 0.0;
    double spacingBetweenSlicesMm = 0.0;
    double rescaleSlope = 1.0;
    double rescaleIntercept = 0.0;
    bool hasRescale = false;
    double windowCentre = 0.0;
    double windowWidth = 0.0; ///< 0: not told
    std::string stack;
    std::array<std::string, kDistinctions> distinctions;
};

enum class FileKind : std::uint8_t { Image, StructureSet, Segmentation, Other, Unusable };

/// What a scan needs of one file, and no more: nothing that identifies the patient but the UIDs.
struct FileHeader {
    std::size_t number = 0; ///< in the list that was asked for
    FileKind kind = FileKind::Other;
    std::string problem; ///< for Unusable: what is wrong, without the name
    std::string sopInstanceUid;
    std::string sopClassUid;
    std::string seriesInstanceUid;
    std::string studyInstanceUid;
    std::string frameOfReferenceUid;
    std::string modality;
    std::string description;
    std::string rescaleType;
    std::string photometric;
    int seriesNumber = 0;
    int instanceNumber = 0;
    int rows = 0;
    int columns = 0;
    int bitsAllocated = 0;
    int bitsStored = 0;
    int highBit = 0;
    bool isSigned = false;
    bool isBigEndian = false;
    bool isMultiFrame = false;
    bool isSynthetic = false;
    bool isLocaliser = false;
    std::uint64_t nativePixelOffset = 0; ///< 0: compressed
    std::vector<FrameHeader> frames;
};

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FrameHeader, isPlaced, positionMm, orientation, pixelSpacingMm, sliceThicknessMm,
                                   spacingBetweenSlicesMm, rescaleSlope, rescaleIntercept, hasRescale, windowCentre,
                                   windowWidth, stack, distinctions)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FileHeader, number, kind, problem, sopInstanceUid, sopClassUid, seriesInstanceUid,
                                   studyInstanceUid, frameOfReferenceUid, modality, description, rescaleType,
                                   photometric, seriesNumber, instanceNumber, rows, columns, bitsAllocated, bitsStored,
                                   highBit, isSigned, isBigEndian, isMultiFrame, isSynthetic, isLocaliser,
                                   nativePixelOffset, frames)

/// Reads a file's header with DCMTK, and finds its pixels. For the decoder's process. Whatever is wrong with the file
/// is told in the result.
FileHeader readFileHeader(const std::filesystem::path& path);

/// Sorts the planes of usable image files into stacks: one Series each, by number and UID.
std::vector<Series> stacksOf(const std::vector<FileHeader>& files, const std::vector<std::filesystem::path>& paths);

} // namespace rimlight::dicom
