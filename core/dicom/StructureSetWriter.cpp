#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/DatasetValues.h"
#include "core/dicom/DerivedObject.h"
#include "core/dicom/StructureSet.h"
#include "core/dicom/StructureSetItems.h"
#include "core/imaging/Contour.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>

// Why outlines are written as they are:
//
// Along pixel edges, not through pixel centres or smoothed: the area is that of the voxels, every pixel centre is half
// a pixel away from the outline, and whoever asks which centres lie inside gets the mask back, however the grid lies.
//
// Holes as keyholes, in one CLOSED_PLANAR polygon with the outline around them. The standard names this way
// (PS3.3 C.8.8.6.3); it needs no agreement on how contours of one slice are combined. There is none: plastimatch 1.9.4
// unites them (unless told --xor-contours), rt-utils 1.2.7 and we take even-odd, 3D Slicer looks for keyholes and cuts
// them open. Rejected: holes as contours of their own, which plastimatch fills; CLOSEDPLANAR_XOR, which is from 2020
// and read by few. A channel of no width would do for even-odd, but some programs drop points that come twice, so it is
// some thousandth of a pixel wide.

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

/// DS of an explicit file ends at 64 KB.
constexpr std::size_t kMaxExplicitLength = 65534;
/// What readStructureSet() takes in, less the file's other parts.
constexpr std::size_t kMaxTextBytes = std::size_t{500} << 20U;
/// Slices further from their place on an even grid than this share of a voxel can't carry outlines: these would come
/// back on other slices.
constexpr double kMaxSliceOffset = 0.25;

/// Which image a slice is.
class SliceReferences {
public:
    explicit SliceReferences(const Series& series) : m_series(series) {
        std::set<std::string> instances;
        for (const Slice& slice : series.slices)
            m_multiFrame = !instances.insert(slice.sopInstanceUid).second || slice.frame > 0 || m_multiFrame;
    }

    /// Each file once.
    void putAll(DcmItem& item) const {
        const std::string* previous = nullptr;
        std::set<std::string> known;
        for (const Slice& slice : m_series.slices) {
            if (previous != nullptr && *previous == slice.sopInstanceUid)
                continue;
            previous = &slice.sopInstanceUid;
            if (known.insert(slice.sopInstanceUid).second)
                putImage(newItem(item, DCM_ContourImageSequence), slice);
        }
    }

    void putOne(DcmItem& item, int k) const {
        const Slice& slice = m_series.slices[static_cast<std::size_t>(k)];
        DcmItem& image = newItem(item, DCM_ContourImageSequence);
        putImage(image, slice);
        if (m_multiFrame)
            put(image, DCM_ReferencedFrameNumber, std::to_string(slice.frame + 1));
    }

private:
    static void putImage(DcmItem& item, const Slice& slice) {
        put(item, DCM_ReferencedSOPClassUID, slice.sopClassUid);
        put(item, DCM_ReferencedSOPInstanceUID, slice.sopInstanceUid);
    }

    const Series& m_series;
    bool m_multiFrame = false;
};

void putReferencedSeries(DcmItem& dataset, const Series& series, const SliceReferences& references) {
    DcmItem& frame = newItem(dataset, DCM_ReferencedFrameOfReferenceSequence);
    put(frame, DCM_FrameOfReferenceUID, frameOfReferenceOf(series));
    DcmItem& study = newItem(frame, DCM_RTReferencedStudySequence);
    // The retired Study Management class is what the standard asks for here.
    put(study, DCM_ReferencedSOPClassUID, "1.2.840.10008.3.1.2.3.1");
    put(study, DCM_ReferencedSOPInstanceUID, series.studyInstanceUid);
    DcmItem& referenced = newItem(study, DCM_RTReferencedSeriesSequence);
    put(referenced, DCM_SeriesInstanceUID, series.seriesInstanceUid);
    references.putAll(referenced);
}

/// Nanometres: far below the inset of the outlines on any grid, and within the 16 characters of DS up to ten metres.
std::string coordinateText(double millimetres) {
    std::string text = formatFixed(millimetres, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string contourData(const imaging::Contour& contour, const Eigen::Vector3d& shiftMm) {
    std::string text;
    text.reserve(contour.pointsMm.size() * 36);
    for (const Eigen::Vector3d& point : contour.pointsMm)
        for (const double coordinate : Eigen::Vector3d(point + shiftMm)) {
            if (!text.empty())
                text += '\\';
            text += coordinateText(coordinate);
        }
    return text;
}

/// How far slice k lies from its place on the grid: outlines go with their image.
Eigen::Vector3d shiftOf(const Series& series, int k) {
    return series.slices[static_cast<std::size_t>(k)].positionMm -
           series.geometry.toPatient({0.0, 0.0, static_cast<double>(k)});
}

/// The text of all outlines, and the longest.
struct TextLength {
    std::size_t longest = 0;
    std::size_t sum = 0;
};

void putContours(DcmItem& roi, const imaging::Mask& mask, const Series& series, const SliceReferences& references,
                 TextLength& length, const Progress& progress) {
    const imaging::IndexBox& box = mask.box();
    int number = 0;
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k) {
        progress.throwIfCancelled();
        progress.report((k - box.begin[2]) / static_cast<double>(box.size[2]), "Outlining");
        for (const imaging::Contour& contour : imaging::keyholeContours(mask, k)) {
            const std::string data = contourData(contour, shiftOf(series, k));
            length.longest = std::max(length.longest, data.size());
            length.sum += data.size();
            if (length.sum > kMaxTextBytes)
                throw Error("the outlines come to more than 500 MB as text", "The segmentation",
                            "Remove islands and smooth the segments, or save them as DICOM SEG or NRRD.");
            DcmItem& item = newItem(roi, DCM_ContourSequence);
            references.putOne(item, k);
            put(item, DCM_ContourGeometricType, "CLOSED_PLANAR");
            put(item, DCM_NumberOfContourPoints, std::to_string(contour.pointsMm.size()));
            put(item, DCM_ContourNumber, std::to_string(++number));
            put(item, DCM_ContourData, data);
        }
    }
}

void checkSegments(const imaging::Segmentation& segmentation, const Series& series) {
    if (std::all_of(segmentation.segments.begin(), segmentation.segments.end(),
                    [](const imaging::Segment& segment) { return segment.mask.isEmpty(); }))
        throw Error("holds no voxel to outline", "The segmentation", "Draw something first.");
    const std::string difference = segmentation.geometry.differenceTo(series.geometry);
    if (!difference.empty())
        throw Error("lies on another grid than " + series.label() + " (" + difference + ")", "The segmentation",
                    "Choose the series that it was drawn on, or save it as NRRD.");
    if (series.slices.size() != static_cast<std::size_t>(series.geometry.size[2]))
        throw Error("its slices are not known one by one", series.label(), "Open the series anew.");
    double furthest = 0.0;
    for (int k = 0; k < series.geometry.size[2]; ++k)
        furthest = std::max(furthest, (series.geometry.direction.transpose() * shiftOf(series, k))
                                          .cwiseAbs()
                                          .cwiseQuotient(series.geometry.spacingMm)
                                          .maxCoeff());
    if (!(furthest <= kMaxSliceOffset))
        throw Error("its slices lie unevenly, up to " + formatFixed(furthest, 2) +
                        " voxels off, so that outlines would not come back as they are",
                    series.label(), "Save the segmentation as NRRD.");
}

/// The content in a few words, for UIDs.
std::string digestOf(const imaging::Segmentation& segmentation) {
    std::string words;
    for (const imaging::Segment& segment : segmentation.segments)
        words += segment.name + "\n" + imaging::contentHash(segment.mask) + "\n";
    return words;
}

} // namespace

E_TransferSyntax putStructures(DcmItem& dataset, const imaging::Segmentation& segmentation, const Series& series,
                               const StructureSetWording& wording, const Progress& progress) {
    assert(series.geometry.sameGrid(segmentation.geometry));
    assert(series.slices.size() == static_cast<std::size_t>(series.geometry.size[2]));
    put(dataset, DCM_StructureSetLabel, plainText(wording.label, 16));
    put(dataset, DCM_StructureSetDescription, wording.description);
    put(dataset, DCM_StructureSetDate, wording.date);
    put(dataset, DCM_StructureSetTime, wording.time);
    put(dataset, DCM_ApprovalStatus, "UNAPPROVED");
    const SliceReferences references(series);
    putReferencedSeries(dataset, series, references);

    TextLength length;
    const auto count = static_cast<double>(segmentation.segments.size());
    int number = 0;
    for (const imaging::Segment& segment : segmentation.segments) {
        const std::string numberText = std::to_string(number + 1);
        DcmItem& roi = newItem(dataset, DCM_StructureSetROISequence);
        put(roi, DCM_ROINumber, numberText);
        put(roi, DCM_ReferencedFrameOfReferenceUID, frameOfReferenceOf(series));
        put(roi, DCM_ROIName, plainText(segment.name, 64));
        put(roi, DCM_ROIVolume, decimalString(segment.mask.volumeMl()));
        put(roi, DCM_ROIGenerationAlgorithm, wording.roiGenerationAlgorithm);
        DcmItem& contours = newItem(dataset, DCM_ROIContourSequence);
        const imaging::Rgb& colour = segment.colour;
        put(contours, DCM_ROIDisplayColor,
            std::to_string(colour.red) + "\\" + std::to_string(colour.green) + "\\" + std::to_string(colour.blue));
        put(contours, DCM_ReferencedROINumber, numberText);
        putContours(contours, segment.mask, series, references, length,
                    progress.part(number / count, (number + 1) / count));
        DcmItem& observation = newItem(dataset, DCM_RTROIObservationsSequence);
        put(observation, DCM_ObservationNumber, numberText);
        put(observation, DCM_ReferencedROINumber, numberText);
        put(observation, DCM_RTROIInterpretedType, wording.roiInterpretedType);
        put(observation, DCM_ROIInterpreter, "");
        ++number;
    }
    return length.longest > kMaxExplicitLength ? EXS_LittleEndianImplicit : EXS_LittleEndianExplicit;
}

void writeStructureSet(const imaging::Segmentation& segmentation, const Series& drawnOn, const fs::path& file,
                       const Progress& progress) {
    checkSegments(segmentation, drawnOn);
    requireWritable(file);
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    DerivedObject object;
    object.sopClassUid = UID_RTStructureSetStorage;
    object.modality = "RTSTRUCT";
    object.seriesDescription = drawnOn.synthetic ? "SYNTHETIC outlines" : "Outlines";
    object.seriesNumber = 1000 + drawnOn.number;
    object.content = digestOf(segmentation);
    object = datedNow(object);
    putDerivedObject(dataset, drawnOn, object);
    put(dataset, DCM_OperatorsName, "");
    const E_TransferSyntax syntax =
        putStructures(dataset, segmentation, drawnOn,
                      {"Outlines", object.seriesDescription, object.date, object.time, "", ""}, progress);
    writeFileAtomically(file, [&](const fs::path& temporary) {
        if (format.saveFile(temporary.c_str(), syntax).bad())
            throw Error("cannot be written", file.string(),
                        "Choose a folder that you may write to, with enough space.");
    });
}

} // namespace rimlight::dicom
