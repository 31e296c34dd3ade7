#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/dicom/DatasetValues.h"
#include "core/dicom/DerivedObject.h"
#include "core/dicom/SegmentationColour.h"
#include "core/dicom/SegmentationObject.h"
#include "core/dicom/SyntheticObjects.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <set>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

constexpr const char* kItem = "The segmentation";
/// A value of even length, short of the one that means "unknown".
constexpr std::uint64_t kMaxPixelBytes = 0xfffffffeULL;

/// One frame: a segment in a slice.
struct FramePlace {
    std::size_t segment = 0;
    int slice = 0;
};

void requireSameGrid(const imaging::Segmentation& segmentation, const Series& series) {
    const std::string difference = series.geometry.differenceTo(segmentation.geometry);
    if (!difference.empty() || series.slices.size() != static_cast<std::size_t>(series.geometry.size[2]))
        throw Error("it lies on another grid than " + series.label() +
                        (difference.empty() ? std::string() : " (" + difference + ")"),
                    kItem, "Choose the series that it was drawn on, or save it as NRRD.");
    // The positions are written as the slices have them, and readers look for even distances.
    const double allowedMm = std::max(0.02, 0.01 * series.geometry.spacingMm[2]);
    const Eigen::Vector3d normal = series.geometry.direction.col(2);
    for (std::size_t k = 0; k < series.slices.size(); ++k) {
        const Eigen::Vector3d aside =
            series.slices[k].positionMm - series.geometry.toPatient({0.0, 0.0, static_cast<double>(k)});
        if (std::abs(normal.dot(aside)) > allowedMm)
            throw Error("the slices of " + series.label() + " do not lie at even distances, which a SEG needs", kItem,
                        "Save it as RTSTRUCT or NRRD.");
    }
}

bool holdsVoxel(const imaging::Mask& mask, int k) {
    const imaging::IndexBox& box = mask.box();
    if (k < box.begin[2] || k >= box.begin[2] + box.size[2])
        return false;
    const auto plane = static_cast<std::size_t>(box.size[0]) * static_cast<std::size_t>(box.size[1]);
    const auto voxels = mask.boxVoxels().subspan(static_cast<std::size_t>(k - box.begin[2]) * plane, plane);
    return std::ranges::any_of(voxels, [](std::uint8_t voxel) { return voxel != 0; });
}

std::span<const std::uint8_t> planeOf(const imaging::Volume& volume, int k) {
    const imaging::Index& size = volume.geometry().size;
    const auto plane = static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]);
    return volume.voxels<std::uint8_t>().subspan(static_cast<std::size_t>(k) * plane, plane);
}

/// Sets the bits of one slice of a mask in a frame, the least significant first.
void packPlane(const imaging::Mask& mask, int k, std::size_t frame, std::vector<std::uint8_t>& bits) {
    const imaging::IndexBox& box = mask.box();
    const imaging::Index& size = mask.geometry().size;
    const auto columns = static_cast<std::size_t>(size[0]);
    const std::size_t begin = frame * columns * static_cast<std::size_t>(size[1]);
    const auto voxels = mask.boxVoxels();
    for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
        for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
            if (voxels[box.offset(i, j, k)] != 0) {
                const std::size_t at = begin + static_cast<std::size_t>(j) * columns + static_cast<std::size_t>(i);
                bits[at / 8] = static_cast<std::uint8_t>(bits[at / 8] | 1U << (at % 8));
            }
}

/// As LO allows it.
std::string labelOf(const imaging::Segment& segment, std::size_t number) {
    const std::string label = plainText(segment.name, 64);
    return label.empty() ? "Segment " + std::to_string(number) : label;
}

void putCode(DcmItem& item, const DcmTagKey& sequence, const char* value, const char* scheme, const char* meaning) {
    DcmItem& code = newItem(item, sequence);
    put(code, DCM_CodeValue, value);
    put(code, DCM_CodingSchemeDesignator, scheme);
    put(code, DCM_CodeMeaning, meaning);
}

class ObjectWriter {
public:
    ObjectWriter(const imaging::Segmentation& segmentation, const Series& series, const SegmentationWriting& writing)
        : m_segmentation(segmentation), m_series(series), m_writing(writing), m_dataset(*m_format.getDataset()) {
        // Not derived from the content alone: the same outlines saved twice are two instances.
        m_isMultiFrame = std::ranges::any_of(series.slices, [&](const Slice& slice) {
            return slice.frame > 0 || (series.slices.size() > 1 && slice.file == series.slices.back().file &&
                                       &slice != &series.slices.back());
        });
    }

    void build(const Progress& progress) {
        chooseFrames();
        putCommon();
        putImage();
        for (std::size_t n = 0; n < m_segmentation.segments.size(); ++n)
            putSegment(n);
        putSharedGroups();
        for (std::size_t n = 0; n < m_frames.size(); ++n)
            putFrameGroups(n);
        putReferences();
        putPixels(progress);
    }

    void save(const fs::path& file) {
        writeFileAtomically(file, [&](const fs::path& temporary) {
            if (m_format.saveFile(temporary.c_str(), EXS_LittleEndianExplicit).bad())
                throw Error("cannot be written", file.string(),
                            "Choose a folder that you may write to, with enough space.");
        });
    }

private:
    bool isFractional() const { return !m_writing.fractions.empty(); }

    void chooseFrames() {
        const int slices = m_segmentation.geometry.size[2];
        m_placeOfSlice.assign(static_cast<std::size_t>(slices), 0);
        for (std::size_t n = 0; n < m_segmentation.segments.size(); ++n)
            for (int k = 0; k < slices; ++k) {
                const bool holds = isFractional() ? std::ranges::any_of(planeOf(m_writing.fractions[n], k),
                                                                        [](std::uint8_t value) { return value != 0; })
                                                  : holdsVoxel(m_segmentation.segments[n].mask, k);
                if (holds) {
                    m_frames.push_back({n, k});
                    m_placeOfSlice[static_cast<std::size_t>(k)] = 1;
                }
            }
        if (m_frames.empty())
            throw Error("none of its segments holds a voxel", kItem, "Outline something first.");
        std::uint32_t place = 0;
        for (std::uint32_t& slice : m_placeOfSlice)
            slice = slice != 0 ? ++place : 0;
    }

    void putCommon() {
        DerivedObject object;
        object.sopClassUid = UID_SegmentationStorage;
        object.modality = "SEG";
        object.seriesDescription = m_writing.seriesDescription;
        object.seriesNumber = 1000 + std::clamp(m_series.number, 0, 99999);
        object.isImage = true;
        for (const imaging::Segment& segment : m_segmentation.segments)
            object.content += segment.name + " " + imaging::contentHash(segment.mask) + "\n";
        for (const imaging::Volume& fractions : m_writing.fractions)
            object.content += imaging::contentHash(fractions) + "\n";
        object = datedNow(std::move(object));
        putDerivedObject(m_dataset, m_series, object);
        put(m_dataset, DCM_DeviceSerialNumber, "none");
        put(m_dataset, DCM_ContentDate, object.date);
        put(m_dataset, DCM_ContentTime, object.time);
        putDimensions(uidFromWords(object.content + m_series.seriesInstanceUid + " dimensions"));
    }

    void putDimensions(const std::string& organisation) {
        put(newItem(m_dataset, DCM_DimensionOrganizationSequence), DCM_DimensionOrganizationUID, organisation);
        const auto add = [&](const DcmTagKey& pointer, const DcmTagKey& group, const char* label) {
            DcmItem& item = newItem(m_dataset, DCM_DimensionIndexSequence);
            put(item, DCM_DimensionOrganizationUID, organisation);
            item.putAndInsertTagKey(DCM_DimensionIndexPointer, pointer);
            item.putAndInsertTagKey(DCM_FunctionalGroupPointer, group);
            put(item, DCM_DimensionDescriptionLabel, label);
        };
        add(DCM_ReferencedSegmentNumber, DCM_SegmentIdentificationSequence, "Segment");
        add(DCM_ImagePositionPatient, DCM_PlanePositionSequence, "Position");
    }

    void putImage() {
        const int bits = isFractional() ? 8 : 1;
        put(m_dataset, DCM_ImageType, "DERIVED\\PRIMARY");
        put(m_dataset, DCM_ContentLabel, "SEGMENTATION");
        put(m_dataset, DCM_ContentDescription, plainText(m_writing.seriesDescription, 64));
        put(m_dataset, DCM_ContentCreatorName, "");
        putNumber(m_dataset, DCM_SamplesPerPixel, 1);
        put(m_dataset, DCM_PhotometricInterpretation, "MONOCHROME2");
        put(m_dataset, DCM_NumberOfFrames, std::to_string(m_frames.size()));
        putNumber(m_dataset, DCM_Rows, m_segmentation.geometry.size[1]);
        putNumber(m_dataset, DCM_Columns, m_segmentation.geometry.size[0]);
        putNumber(m_dataset, DCM_BitsAllocated, bits);
        putNumber(m_dataset, DCM_BitsStored, bits);
        putNumber(m_dataset, DCM_HighBit, bits - 1);
        putNumber(m_dataset, DCM_PixelRepresentation, 0);
        put(m_dataset, DCM_SegmentationType, isFractional() ? "FRACTIONAL" : "BINARY");
        put(m_dataset, DCM_SegmentsOverlap, m_segmentation.segments.size() == 1 ? "NO" : "UNDEFINED");
        if (isFractional()) {
            put(m_dataset, DCM_SegmentationFractionalType,
                m_writing.fractionsAreProbabilities ? "PROBABILITY" : "OCCUPANCY");
            putNumber(m_dataset, DCM_MaximumFractionalValue, m_writing.maximumFraction);
        }
    }

    void putSegment(std::size_t n) {
        const imaging::Segment& segment = m_segmentation.segments[n];
        DcmItem& item = newItem(m_dataset, DCM_SegmentSequence);
        putNumber(item, DCM_SegmentNumber, static_cast<int>(n + 1));
        put(item, DCM_SegmentLabel, labelOf(segment, n + 1));
        // What was outlined is not known; Slicer's and dcmqi's code for that.
        putCode(item, DCM_SegmentedPropertyCategoryCodeSequence, "85756007", "SCT", "Tissue");
        putCode(item, DCM_SegmentedPropertyTypeCodeSequence, "85756007", "SCT", "Tissue");
        const bool byProgram = !m_writing.algorithmName.empty();
        put(item, DCM_SegmentAlgorithmType,
            !byProgram            ? "MANUAL"
            : m_writing.automatic ? "AUTOMATIC"
                                  : "SEMIAUTOMATIC");
        if (byProgram)
            put(item, DCM_SegmentAlgorithmName, plainText(m_writing.algorithmName, 64));
        const CieLab lab = cieLabOf(segment.colour);
        item.putAndInsertUint16Array(DCM_RecommendedDisplayCIELabValue, lab.data(), lab.size());
    }

    void putSharedGroups() {
        const imaging::Geometry& geometry = m_series.geometry;
        DcmItem& shared = newItem(m_dataset, DCM_SharedFunctionalGroupsSequence);
        const Eigen::Matrix3d& axes = geometry.direction;
        put(newItem(shared, DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient,
            decimalStrings(
                std::array<double, 6>{axes(0, 0), axes(1, 0), axes(2, 0), axes(0, 1), axes(1, 1), axes(2, 1)}));
        DcmItem& measures = newItem(shared, DCM_PixelMeasuresSequence);
        put(measures, DCM_SliceThickness, decimalString(m_series.sliceThicknessMm.value_or(geometry.spacingMm[2])));
        put(measures, DCM_SpacingBetweenSlices, decimalString(geometry.spacingMm[2]));
        // The distance between rows comes first.
        put(measures, DCM_PixelSpacing,
            decimalStrings(std::array<double, 2>{geometry.spacingMm[1], geometry.spacingMm[0]}));
    }

    void putFrameGroups(std::size_t n) {
        const FramePlace& frame = m_frames[n];
        const Slice& slice = m_series.slices[static_cast<std::size_t>(frame.slice)];
        DcmItem& groups = newItem(m_dataset, DCM_PerFrameFunctionalGroupsSequence);
        if (!slice.sopInstanceUid.empty()) {
            DcmItem& derivation = newItem(groups, DCM_DerivationImageSequence);
            DcmItem& source = newItem(derivation, DCM_SourceImageSequence);
            put(source, DCM_ReferencedSOPClassUID, slice.sopClassUid);
            put(source, DCM_ReferencedSOPInstanceUID, slice.sopInstanceUid);
            if (m_isMultiFrame)
                put(source, DCM_ReferencedFrameNumber, std::to_string(slice.frame + 1));
            putCode(source, DCM_PurposeOfReferenceCodeSequence, "121322", "DCM",
                    "Source image for image processing operation");
            put(source, DCM_SpatialLocationsPreserved, "YES");
            putCode(derivation, DCM_DerivationCodeSequence, "113076", "DCM", "Segmentation");
        }
        const std::array<Uint32, 2> indices{static_cast<Uint32>(frame.segment + 1),
                                            m_placeOfSlice[static_cast<std::size_t>(frame.slice)]};
        newItem(groups, DCM_FrameContentSequence)
            .putAndInsertUint32Array(DCM_DimensionIndexValues, indices.data(), indices.size());
        put(newItem(groups, DCM_PlanePositionSequence), DCM_ImagePositionPatient,
            decimalStrings({slice.positionMm.data(), 3}));
        putNumber(newItem(groups, DCM_SegmentIdentificationSequence), DCM_ReferencedSegmentNumber,
                  static_cast<int>(frame.segment + 1));
    }

    void putReferences() {
        DcmItem& series = newItem(m_dataset, DCM_ReferencedSeriesSequence);
        put(series, DCM_SeriesInstanceUID, m_series.seriesInstanceUid);
        std::set<std::string> known;
        for (std::size_t k = 0; k < m_placeOfSlice.size(); ++k) {
            const Slice& slice = m_series.slices[k];
            if (m_placeOfSlice[k] == 0 || slice.sopInstanceUid.empty() || !known.insert(slice.sopInstanceUid).second)
                continue;
            DcmItem& instance = newItem(series, DCM_ReferencedInstanceSequence);
            put(instance, DCM_ReferencedSOPClassUID, slice.sopClassUid);
            put(instance, DCM_ReferencedSOPInstanceUID, slice.sopInstanceUid);
        }
    }

    void putPixels(const Progress& progress) {
        const imaging::Index& size = m_segmentation.geometry.size;
        const auto pixels = static_cast<std::uint64_t>(size[0]) * static_cast<std::uint64_t>(size[1]);
        const std::uint64_t samples = pixels * m_frames.size();
        std::uint64_t bytes = isFractional() ? samples : (samples + 7) / 8;
        bytes += bytes % 2;
        if (bytes > kMaxPixelBytes)
            throw Error("its frames take more than the 4 GB that a DICOM file can hold", kItem,
                        "Save fewer segments in one file, or save it as NRRD.");
        std::vector<std::uint8_t> stored(bytes, 0);
        for (std::size_t n = 0; n < m_frames.size(); ++n) {
            progress.throwIfCancelled();
            const FramePlace& frame = m_frames[n];
            if (!isFractional()) {
                packPlane(m_segmentation.segments[frame.segment].mask, frame.slice, n, stored);
                continue;
            }
            const auto plane = planeOf(m_writing.fractions[frame.segment], frame.slice);
            if (std::ranges::max(plane) > m_writing.maximumFraction)
                throw Error("a fraction exceeds the largest, " + std::to_string(m_writing.maximumFraction), kItem,
                            "Choose a larger maximum.");
            std::ranges::copy(plane, stored.begin() + static_cast<std::ptrdiff_t>(n * pixels));
        }
        m_dataset.putAndInsertUint8Array(DCM_PixelData, stored.data(), stored.size());
    }

    const imaging::Segmentation& m_segmentation;
    const Series& m_series;
    const SegmentationWriting& m_writing;
    DcmFileFormat m_format;
    DcmDataset& m_dataset;
    std::vector<FramePlace> m_frames;
    /// For each slice that holds part of a segment, its place among those, from 1; else 0.
    std::vector<std::uint32_t> m_placeOfSlice;
    bool m_isMultiFrame = false; ///< slices share a file
};

} // namespace

void writeSegmentationObject(const imaging::Segmentation& segmentation, const Series& drawnOn, const fs::path& file,
                             const SegmentationWriting& writing, const Progress& progress) {
    requireSameGrid(segmentation, drawnOn);
    if (segmentation.segments.size() > 65535)
        throw Error("it has more than the 65535 segments that a SEG can hold", kItem, "Save fewer segments.");
    assert(writing.fractions.empty() || writing.fractions.size() == segmentation.segments.size());
    for (const imaging::Volume& fractions : writing.fractions) {
        assert(fractions.scalarType() == imaging::ScalarType::UInt8);
        assert(fractions.geometry().size == segmentation.geometry.size);
        static_cast<void>(fractions);
    }
    ObjectWriter writer(segmentation, drawnOn, writing);
    writer.build(progress);
    progress.throwIfCancelled();
    writer.save(file);
}

} // namespace rimlight::dicom
