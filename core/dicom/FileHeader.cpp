#include "core/dicom/FileHeader.h"

#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "core/dicom/DicomDecoder.h"
#include "core/dicom/PixelElement.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmf.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <optional>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

constexpr int kMaxFrames = 100000;
constexpr int kMaxEdge = 65535;

std::string text(DcmItem& item, const DcmTagKey& tag, unsigned long position = 0) {
    OFString value;
    if (item.findAndGetOFString(tag, value, position).bad())
        return {};
    return std::string(trimmed(std::string_view(value.c_str(), value.size())));
}

/// The whole of a value with several parts, as in ImageType.
std::string allText(DcmItem& item, const DcmTagKey& tag) {
    OFString value;
    if (item.findAndGetOFStringArray(tag, value).bad())
        return {};
    return {value.c_str(), value.size()};
}

std::optional<double> number(DcmItem& item, const DcmTagKey& tag, unsigned long position = 0) {
    Float64 value = 0.0;
    if (item.findAndGetFloat64(tag, value, position).good())
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    return parseNumber(text(item, tag, position));
}

int wholeNumber(DcmItem& item, const DcmTagKey& tag, int otherwise = 0) {
    Uint16 small = 0;
    if (item.findAndGetUint16(tag, small).good())
        return small;
    const auto value = parseNumber(text(item, tag));
    return value && std::abs(*value) < 2e9 ? static_cast<int>(*value) : otherwise;
}

template <std::size_t N>
bool numbers(DcmItem& item, const DcmTagKey& tag, std::array<double, N>& values) {
    std::array<double, N> read{};
    for (std::size_t i = 0; i < N; ++i) {
        const auto value = number(item, tag, static_cast<unsigned long>(i));
        if (!value)
            return false;
        read[i] = *value;
    }
    values = read;
    return true;
}

DcmItem* macro(DcmItem* groups, const DcmTagKey& sequence) {
    DcmItem* item = nullptr;
    if (groups == nullptr || groups->findAndGetSequenceItem(sequence, item, 0).bad())
        return nullptr;
    return item;
}

bool isUnitFrame(const std::array<double, 6>& o) {
    const Eigen::Vector3d row(o[0], o[1], o[2]);
    const Eigen::Vector3d column(o[3], o[4], o[5]);
    return std::abs(row.norm() - 1.0) < 1e-2 && std::abs(column.norm() - 1.0) < 1e-2 &&
           std::abs(row.dot(column)) < 1e-2;
}

void readRescale(DcmItem& item, FrameHeader& frame) {
    const auto slope = number(item, DCM_RescaleSlope);
    const auto intercept = number(item, DCM_RescaleIntercept);
    frame.hasRescale = frame.hasRescale || (slope && intercept);
    if (slope && *slope != 0.0)
        frame.rescaleSlope = *slope;
    if (intercept)
        frame.rescaleIntercept = *intercept;
}

void readWindow(DcmItem& item, FrameHeader& frame) {
    const auto centre = number(item, DCM_WindowCenter);
    const auto width = number(item, DCM_WindowWidth);
    if (centre && width && *width >= 1.0) {
        frame.windowCentre = *centre;
        frame.windowWidth = *width;
    }
}

void readMeasures(DcmItem& item, FrameHeader& frame) {
    numbers(item, DCM_PixelSpacing, frame.pixelSpacingMm);
    frame.sliceThicknessMm = number(item, DCM_SliceThickness).value_or(frame.sliceThicknessMm);
    frame.spacingBetweenSlicesMm = number(item, DCM_SpacingBetweenSlices).value_or(frame.spacingBetweenSlicesMm);
}

std::string& distinction(FrameHeader& frame, Distinction which) {
    return frame.distinctions[static_cast<std::size_t>(which)];
}

/// What the file says of all its frames, outside the functional groups.
FrameHeader readPlane(DcmItem& data) {
    FrameHeader frame;
    const bool oriented = numbers(data, DCM_ImageOrientationPatient, frame.orientation);
    frame.isPlaced =
        numbers(data, DCM_ImagePositionPatient, frame.positionMm) && oriented && isUnitFrame(frame.orientation);
    readMeasures(data, frame);
    if (frame.pixelSpacingMm[0] == 0.0)
        numbers(data, DCM_ImagerPixelSpacing, frame.pixelSpacingMm);
    readRescale(data, frame);
    readWindow(data, frame);
    frame.stack = text(data, DCM_StackID);
    distinction(frame, Distinction::TemporalPosition) = text(data, DCM_TemporalPositionIdentifier);
    distinction(frame, Distinction::AcquisitionNumber) = text(data, DCM_AcquisitionNumber);
    distinction(frame, Distinction::Echo) = text(data, DCM_EchoTime) + "/" + text(data, DCM_EchoNumbers);
    distinction(frame, Distinction::DiffusionWeight) = text(data, DCM_DiffusionBValue);
    distinction(frame, Distinction::TriggerTime) = text(data, DCM_TriggerTime);
    distinction(frame, Distinction::ImageType) = allText(data, DCM_ImageType);
    distinction(frame, Distinction::AcquisitionTime) = text(data, DCM_AcquisitionTime);
    return frame;
}

/// The macros of one functional group, of the shared or of the frame's own (PS3.3, C.7.6.16).
void readGroups(DcmItem* groups, const std::vector<bool>& isPositional, FrameHeader& frame) {
    if (DcmItem* item = macro(groups, DCM_PixelMeasuresSequence))
        readMeasures(*item, frame);
    if (DcmItem* item = macro(groups, DCM_PlaneOrientationSequence))
        frame.isPlaced = numbers(*item, DCM_ImageOrientationPatient, frame.orientation) && frame.isPlaced;
    if (DcmItem* item = macro(groups, DCM_PixelValueTransformationSequence))
        readRescale(*item, frame);
    if (DcmItem* item = macro(groups, DCM_FrameVOILUTSequence))
        readWindow(*item, frame);
    if (DcmItem* item = macro(groups, DCM_MREchoSequence))
        distinction(frame, Distinction::Echo) = text(*item, DCM_EffectiveEchoTime);
    if (DcmItem* item = macro(groups, DCM_MRDiffusionSequence))
        distinction(frame, Distinction::DiffusionWeight) = text(*item, DCM_DiffusionBValue);
    if (DcmItem* item = macro(groups, DCM_MRImageFrameTypeSequence))
        distinction(frame, Distinction::ImageType) = allText(*item, DCM_FrameType);
    if (DcmItem* item = macro(groups, DCM_CTImageFrameTypeSequence))
        distinction(frame, Distinction::ImageType) = allText(*item, DCM_FrameType);
    if (DcmItem* item = macro(groups, DCM_CardiacSynchronizationSequence))
        distinction(frame, Distinction::TriggerTime) = text(*item, DCM_NominalCardiacTriggerDelayTime);
    DcmItem* content = macro(groups, DCM_FrameContentSequence);
    if (content == nullptr)
        return;
    frame.stack = text(*content, DCM_StackID);
    distinction(frame, Distinction::TemporalPosition) = text(*content, DCM_TemporalPositionIndex);
    distinction(frame, Distinction::AcquisitionNumber) = text(*content, DCM_FrameAcquisitionNumber);
    std::string further;
    for (std::size_t i = 0; i < isPositional.size(); ++i)
        if (!isPositional[i])
            further += text(*content, DCM_DimensionIndexValues, static_cast<unsigned long>(i)) + "/";
    distinction(frame, Distinction::Dimension) = further;
}

/// For each dimension of the file, whether it tells where a frame lies and not which stack it belongs to.
std::vector<bool> positionalDimensions(DcmItem& data) {
    std::vector<bool> result;
    constexpr unsigned long kMost = 32;
    DcmItem* item = nullptr;
    for (unsigned long i = 0;
         i < kMost && data.findAndGetSequenceItem(DCM_DimensionIndexSequence, item, static_cast<signed long>(i)).good();
         ++i) {
        DcmAttributeTag pointer(DCM_DimensionIndexPointer);
        Uint16 group = 0;
        Uint16 element = 0;
        DcmElement* found = nullptr;
        if (item->findAndGetElement(DCM_DimensionIndexPointer, found).good() && found->ident() == EVR_AT) {
            DcmTagKey key;
            if (static_cast<DcmAttributeTag*>(found)->getTagVal(key, 0).good()) {
                group = key.getGroup();
                element = key.getElement();
            }
        }
        const DcmTagKey key(group, element);
        result.push_back(key == DCM_StackID || key == DCM_InStackPositionNumber || key == DCM_ImagePositionPatient);
    }
    return result;
}

void readFrames(DcmItem& data, int count, FileHeader& header) {
    const FrameHeader plane = readPlane(data);
    header.frames.assign(static_cast<std::size_t>(count), plane);
    DcmItem* shared = macro(&data, DCM_SharedFunctionalGroupsSequence);
    header.isMultiFrame = count > 1 || shared != nullptr;
    if (!header.isMultiFrame)
        return;
    const auto isPositional = positionalDimensions(data);
    for (int i = 0; i < count; ++i) {
        FrameHeader& frame = header.frames[static_cast<std::size_t>(i)];
        DcmItem* own = nullptr;
        if (data.findAndGetSequenceItem(DCM_PerFrameFunctionalGroupsSequence, own, i).bad())
            own = nullptr;
        // One position for many frames (an old multi-frame object) places none of them.
        frame.isPlaced = shared != nullptr || count == 1;
        bool positioned = false;
        for (DcmItem* groups : {shared, own})
            if (DcmItem* item = macro(groups, DCM_PlanePositionSequence))
                positioned = numbers(*item, DCM_ImagePositionPatient, frame.positionMm) || positioned;
        bool oriented = false;
        for (DcmItem* groups : {shared, own})
            oriented = macro(groups, DCM_PlaneOrientationSequence) != nullptr || oriented;
        readGroups(shared, isPositional, frame);
        readGroups(own, isPositional, frame);
        frame.isPlaced = frame.isPlaced && ((positioned && oriented) || (count == 1 && plane.isPlaced)) &&
                         isUnitFrame(frame.orientation);
    }
}

bool mentionsSynthetic(DcmItem& data) {
    // The name is looked at for this word and goes no further.
    return std::ranges::any_of(
        std::array{DCM_ImageComments, DCM_SeriesDescription, DCM_PatientName},
        [&](const DcmTagKey& tag) { return lowerCase(allText(data, tag)).find("synthetic") != std::string::npos; });
}

bool mayBeDicom(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, 132> bytes{};
    file.read(bytes.data(), bytes.size());
    const auto count = file.gcount();
    if (count == 132 && std::string_view(bytes.data() + 128, 4) == "DICM")
        return true;
    // Without a preamble a data set begins with a low group, in either byte order.
    const auto low = [](char c) { return c == 0x02 || c == 0x08; };
    return count >= 8 && ((low(bytes[0]) && bytes[1] == 0) || (bytes[0] == 0 && low(bytes[1])));
}

FileHeader unusable(FileHeader header, std::string problem) {
    header.kind = FileKind::Unusable;
    header.problem = std::move(problem);
    header.frames.clear();
    return header;
}

FileKind kindOf(const std::string& sopClass) {
    if (sopClass == UID_RTStructureSetStorage)
        return FileKind::StructureSet;
    if (sopClass == UID_SegmentationStorage || sopClass == "1.2.840.10008.5.1.4.1.1.66.7") // Label Map Segmentation
        return FileKind::Segmentation;
    return FileKind::Image;
}

struct Parsed {
    DcmFileFormat file;
    std::uint64_t stoppedAt = 0;
};

/// Up to the pixels; they stay unread. False when DCMTK finds the header damaged.
bool parse(const fs::path& path, Parsed& parsed) {
    DcmInputFileStream stream(OFFilename(path.c_str()));
    if (stream.status().bad())
        return false;
    const DcmTagKey firstPixelTag(0x7fe0, 0x0008);
    parsed.file.transferInit();
    const OFCondition read =
        parsed.file.readUntilTag(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength, firstPixelTag);
    parsed.file.transferEnd();
    parsed.stoppedAt = static_cast<std::uint64_t>(stream.tell());
    return read.good() || read == EC_EndOfStream;
}

} // namespace

FileHeader readFileHeader(const fs::path& path) {
    FileHeader header;
    if (!mayBeDicom(path))
        return header;
    Parsed parsed;
    const bool whole = parse(path, parsed);
    DcmDataset& data = *parsed.file.getDataset();
    header.sopClassUid = text(data, DCM_SOPClassUID);
    header.sopInstanceUid = text(data, DCM_SOPInstanceUID);
    if (header.sopClassUid.empty() && !data.tagExists(DCM_Rows))
        return header; // a DICOMDIR, or no DICOM at all
    if (!whole)
        return unusable(header, "its DICOM header is damaged");
    header.kind = kindOf(header.sopClassUid);
    if (header.kind != FileKind::Image)
        return header;
    header.rows = wholeNumber(data, DCM_Rows);
    header.columns = wholeNumber(data, DCM_Columns);
    if (header.rows == 0 && header.columns == 0) {
        header.kind = FileKind::Other; // a report, a plan, a curve
        return header;
    }
    if (header.sopClassUid == UID_RTDoseStorage)
        return unusable(header, "holds a radiation dose, not an image");
    header.seriesInstanceUid = text(data, DCM_SeriesInstanceUID);
    header.studyInstanceUid = text(data, DCM_StudyInstanceUID);
    header.frameOfReferenceUid = text(data, DCM_FrameOfReferenceUID);
    header.modality = text(data, DCM_Modality);
    header.seriesNumber = wholeNumber(data, DCM_SeriesNumber);
    header.instanceNumber = wholeNumber(data, DCM_InstanceNumber);
    header.rescaleType = text(data, DCM_RescaleType);
    header.photometric = text(data, DCM_PhotometricInterpretation);
    header.isSynthetic = mentionsSynthetic(data);
    header.isLocaliser = allText(data, DCM_ImageType).find("LOCALIZER") != std::string::npos;
    header.bitsAllocated = wholeNumber(data, DCM_BitsAllocated);
    header.bitsStored = wholeNumber(data, DCM_BitsStored, header.bitsAllocated);
    header.highBit = wholeNumber(data, DCM_HighBit, header.bitsStored - 1);
    header.isSigned = wholeNumber(data, DCM_PixelRepresentation) == 1;

    const int samples = wholeNumber(data, DCM_SamplesPerPixel, 1);
    if (samples != 1 || header.photometric == "PALETTE COLOR")
        return unusable(header, "holds colours, not grey values");
    if (header.rows < 1 || header.columns < 1 || header.rows > kMaxEdge || header.columns > kMaxEdge)
        return unusable(header, "its header gives an impossible image size");
    if (data.tagExists(DcmTagKey(0x7fe0, 0x0008)) || data.tagExists(DcmTagKey(0x7fe0, 0x0009)))
        return unusable(header, "stores floating-point pixels, which are not supported");
    if ((header.bitsAllocated != 8 && header.bitsAllocated != 16 && header.bitsAllocated != 32) ||
        header.bitsStored < 1 || header.bitsStored > header.bitsAllocated || header.highBit >= header.bitsAllocated ||
        header.highBit < header.bitsStored - 1)
        return unusable(header, "stores its pixels in a way that is not supported (" +
                                    std::to_string(header.bitsStored) + " of " + std::to_string(header.bitsAllocated) +
                                    " bits)");
    const int frames = data.tagExists(DCM_NumberOfFrames) ? wholeNumber(data, DCM_NumberOfFrames, 1) : 1;
    if (frames < 1 || frames > kMaxFrames)
        return unusable(header, "its header gives an impossible number of frames");

    const DcmXfer syntax(data.getOriginalXfer());
    const std::uint64_t frameBytes = static_cast<std::uint64_t>(header.rows) *
                                     static_cast<std::uint64_t>(header.columns) *
                                     static_cast<std::uint64_t>(header.bitsAllocated / 8);
    if (syntax.getStreamCompression() == ESC_none) {
        const PixelElement element = findPixelElement(
            path, {parsed.stoppedAt, syntax.isExplicitVR(), syntax.isBigEndian(),
                   frameBytes * static_cast<std::uint64_t>(frames), static_cast<std::uint64_t>(frames)});
        if (!element.problem.empty())
            return unusable(header, element.problem);
        if (!element.isEncapsulated && !syntax.isEncapsulated()) {
            header.nativePixelOffset = element.valueOffset;
            header.isBigEndian = syntax.isBigEndian();
        }
    }
    readFrames(data, frames, header);
    // Text in the file's character set; nothing but this is shown.
    if (data.convertToUTF8().good())
        header.description = allText(data, DCM_SeriesDescription);
    return header;
}

void readHeaders(const imaging::DecodeRequest& request) {
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    const auto files = nlohmann::json::from_cbor(request.body);
    parallelFor(
        files.size(),
        [&](std::size_t i) {
            // A path may hold bytes that are no UTF-8; CBOR carries them as they are.
            FileHeader header = readFileHeader(files[i].at("path").get<std::string>());
            header.number = files[i].at("number").get<std::size_t>();
            request.emitResult(nlohmann::json(header).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            request.progress.report(static_cast<double>(i) / static_cast<double>(files.size()),
                                    "Looking into file " + std::to_string(i + 1) + " of " +
                                        std::to_string(files.size()));
        },
        request.threads);
}

} // namespace rimlight::dicom
