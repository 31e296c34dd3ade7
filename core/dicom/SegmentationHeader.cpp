#include "core/dicom/SegmentationHeader.h"

#include "core/base/Error.h"
#include "core/dicom/DatasetItems.h"
#include "core/dicom/SegmentationColour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace rimlight::dicom {

namespace {

/// Patient coordinates beyond ten metres, and voxels beyond one, are damage.
constexpr double kMaxCoordinateMm = 1e4;
constexpr double kMaxSpacingMm = 1e3;
constexpr int kMaxEdge = 65535;
constexpr int kMaxFrames = 1000000;
/// Directions and pixel sizes of frames that differ by less are the same: writers round them.
constexpr double kSameDirection = 1e-3;
constexpr double kSameSpacing = 1e-3;

template <std::size_t N>
std::optional<std::array<double, N>> numbersOf(DcmItem& item, const DcmTagKey& key) {
    std::array<double, N> values{};
    for (std::size_t n = 0; n < N; ++n) {
        Float64 value = 0.0;
        if (item.findAndGetFloat64(key, value, static_cast<unsigned long>(n)).bad() || !std::isfinite(value))
            return std::nullopt;
        values[n] = value;
    }
    return values;
}

DcmItem* firstItem(DcmItem* groups, const DcmTagKey& sequence) {
    DcmItem* item = nullptr;
    return groups != nullptr && groups->findAndGetSequenceItem(sequence, item, 0).good() ? item : nullptr;
}

std::optional<imaging::Rgb> colourOf(DcmItem& segment) {
    CieLab lab{};
    for (unsigned long n = 0; n < lab.size(); ++n) {
        Uint16 value = 0;
        if (segment.findAndGetUint16(DCM_RecommendedDisplayCIELabValue, value, n).bad())
            return std::nullopt;
        lab[n] = value;
    }
    return rgbOf(lab);
}

bool saysBackground(DcmItem& segment) {
    DcmItem* type = firstItem(&segment, DCM_SegmentedPropertyTypeCodeSequence);
    return type != nullptr && textOf(*type, DCM_CodeValue) == "125040" &&
           textOf(*type, DCM_CodingSchemeDesignator) == "DCM";
}

class HeaderReader {
public:
    HeaderReader(DcmDataset& dataset, const std::string& item) : m_dataset(dataset), m_item(item) {}

    SegmentationHeader read() {
        readKind();
        readPixelFormat();
        readSegments();
        readReferences();
        readFrames();
        return std::move(m_header);
    }

private:
    [[noreturn]] void fail(const std::string& problem, const std::string& remedy = kOtherSegmentationRemedy) const {
        throw Error(problem, m_item, remedy);
    }

    void readKind() {
        const std::string sopClass = textOf(m_dataset, DCM_SOPClassUID);
        if (sopClass != UID_SegmentationStorage && sopClass != kLabelMapSopClass)
            fail("is no DICOM segmentation (SEG)", "Choose a SEG file.");
        const std::string type = textOf(m_dataset, DCM_SegmentationType);
        if (type == "LABELMAP" || (type.empty() && sopClass == kLabelMapSopClass))
            m_header.kind = SegmentationKind::LabelMap;
        else if (type == "FRACTIONAL")
            readFractionScale();
        else if (type == "BINARY")
            m_header.kind = SegmentationKind::Binary;
        else
            fail("its segmentation type is neither binary nor fractional nor a label map");
    }

    void readFractionScale() {
        m_header.kind = SegmentationKind::Fractional;
        // Type 1C; files without it hold bytes up to their largest value.
        m_header.maximumFraction = wholeNumber(m_dataset, DCM_MaximumFractionalValue).value_or(255);
        if (m_header.maximumFraction < 1 || m_header.maximumFraction > 255)
            fail("its largest fraction is " + std::to_string(m_header.maximumFraction) + ", not 1 to 255");
        m_header.fractionsAreProbabilities = textOf(m_dataset, DCM_SegmentationFractionalType) == "PROBABILITY";
    }

    void readPixelFormat() {
        m_header.rows = wholeNumber(m_dataset, DCM_Rows).value_or(0);
        m_header.columns = wholeNumber(m_dataset, DCM_Columns).value_or(0);
        if (m_header.rows < 1 || m_header.columns < 1 || m_header.rows > kMaxEdge || m_header.columns > kMaxEdge)
            fail("its header gives an impossible image size");
        const int bits = wholeNumber(m_dataset, DCM_BitsAllocated).value_or(0);
        const bool fits = m_header.kind == SegmentationKind::Binary       ? bits == 1 || bits == 8
                          : m_header.kind == SegmentationKind::Fractional ? bits == 8
                                                                          : bits == 8 || bits == 16;
        if (!fits || wholeNumber(m_dataset, DCM_BitsStored).value_or(bits) != bits ||
            wholeNumber(m_dataset, DCM_SamplesPerPixel).value_or(1) != 1 ||
            wholeNumber(m_dataset, DCM_PixelRepresentation).value_or(0) != 0)
            fail("stores its pixels in a way that its segmentation type does not allow (" + std::to_string(bits) +
                 " bits)");
        m_header.bitsAllocated = bits;
        if (m_header.kind == SegmentationKind::LabelMap)
            m_header.backgroundLabel = wholeNumber(m_dataset, DCM_PixelPaddingValue);
    }

    void readSegments() {
        forEachItem(sequenceOf(m_dataset, DCM_SegmentSequence), [&](DcmItem& item) {
            const auto number = wholeNumber(item, DCM_SegmentNumber);
            if (!number)
                fail("a segment has no number");
            if (!m_segmentOfNumber.emplace(*number, m_header.segments.size()).second)
                fail("two segments have the number " + std::to_string(*number));
            m_header.segments.push_back({*number, textOf(item, DCM_SegmentLabel), colourOf(item),
                                         m_header.kind == SegmentationKind::LabelMap && saysBackground(item)});
        });
        if (m_header.segments.empty())
            fail("lists no segment");
    }

    void readReferences() {
        m_header.frameOfReferenceUid = textOf(m_dataset, DCM_FrameOfReferenceUID);
        const auto add = [&](DcmItem& series) {
            const std::string uid = textOf(series, DCM_SeriesInstanceUID);
            auto& known = m_header.referencedSeriesUids;
            if (!uid.empty() && std::find(known.begin(), known.end(), uid) == known.end())
                known.push_back(uid);
        };
        forEachItem(sequenceOf(m_dataset, DCM_ReferencedSeriesSequence), add);
        forEachItem(sequenceOf(m_dataset, DCM_StudiesContainingOtherReferencedInstancesSequence),
                    [&](DcmItem& study) { forEachItem(sequenceOf(study, DCM_ReferencedSeriesSequence), add); });
    }

    void readFrames() {
        if (m_dataset.tagExists(DCM_TotalPixelMatrixColumns))
            refuseSlide();
        const auto number = wholeNumber(m_dataset, DCM_NumberOfFrames);
        m_shared = firstItem(&m_dataset, DCM_SharedFunctionalGroupsSequence);
        DcmSequenceOfItems* own = sequenceOf(m_dataset, DCM_PerFrameFunctionalGroupsSequence);
        const std::size_t described = own != nullptr ? own->card() : 0;
        const int count = number.value_or(static_cast<int>(std::min<std::size_t>(described, kMaxFrames)));
        if (count < 1 || count > kMaxFrames)
            fail("its header gives an impossible number of frames");
        // A single frame may say all in the shared groups.
        if (described != static_cast<std::size_t>(count) && !(count == 1 && described == 0))
            fail("announces " + std::to_string(count) + " frames and describes " + std::to_string(described));
        forEachItem(own, [&](DcmItem& groups) { readFrame(&groups); });
        if (described == 0)
            readFrame(nullptr);
    }

    [[noreturn]] void refuseSlide() const {
        fail("segments the slide of a microscope, which is not placed in the patient",
             "Choose a SEG that was drawn on CT, MR or PET.");
    }

    /// The frame's own macro, else the one that all share.
    DcmItem* macro(DcmItem* own, const DcmTagKey& sequence) const {
        DcmItem* found = firstItem(own, sequence);
        return found != nullptr ? found : firstItem(m_shared, sequence);
    }

    std::string frameName() const { return "frame " + std::to_string(m_header.frames.size() + 1); }

    void readFrame(DcmItem* own) {
        SegmentationFrame frame;
        if (m_header.kind != SegmentationKind::LabelMap)
            frame.segment = segmentOf(own);
        if (macro(own, DCM_PlanePositionSlideSequence) != nullptr)
            refuseSlide();
        DcmItem* place = macro(own, DCM_PlanePositionSequence);
        const auto position = place != nullptr ? numbersOf<3>(*place, DCM_ImagePositionPatient) : std::nullopt;
        DcmItem* plane = macro(own, DCM_PlaneOrientationSequence);
        const auto orientation = plane != nullptr ? numbersOf<6>(*plane, DCM_ImageOrientationPatient) : std::nullopt;
        if (!position || !orientation)
            fail(frameName() + " does not tell where it lies in the patient",
                 "Choose a SEG that was drawn on CT, MR or PET.");
        frame.positionMm = Eigen::Vector3d::Map(position->data());
        if (frame.positionMm.cwiseAbs().maxCoeff() > kMaxCoordinateMm)
            fail(frameName() + " lies beyond ten metres");
        readOrientation(*orientation);
        readMeasures(macro(own, DCM_PixelMeasuresSequence));
        m_header.frames.push_back(frame);
    }

    std::size_t segmentOf(DcmItem* own) const {
        DcmItem* identification = macro(own, DCM_SegmentIdentificationSequence);
        const auto number =
            identification != nullptr ? wholeNumber(*identification, DCM_ReferencedSegmentNumber) : std::nullopt;
        if (!number)
            fail(frameName() + " does not tell which segment it belongs to");
        const auto found = m_segmentOfNumber.find(*number);
        if (found == m_segmentOfNumber.end())
            fail(frameName() + " belongs to segment " + std::to_string(*number) + ", which the file does not list");
        return found->second;
    }

    void readOrientation(const std::array<double, 6>& values) {
        const Eigen::Vector3d row(values[0], values[1], values[2]);
        const Eigen::Vector3d column(values[3], values[4], values[5]);
        constexpr double kAskew = 1e-2;
        if (std::abs(row.norm() - 1.0) > kAskew || std::abs(column.norm() - 1.0) > kAskew ||
            std::abs(row.dot(column)) > kAskew)
            fail("the axes of " + frameName() + " are not perpendicular");
        const Eigen::Vector3d unitRow = row.normalized();
        // Perpendicular to the row, also where the header's decimals leave it a little askew.
        const Eigen::Vector3d unitColumn = (column - unitRow * unitRow.dot(column)).normalized();
        if (m_header.frames.empty()) {
            m_header.rowDirection = unitRow;
            m_header.columnDirection = unitColumn;
        } else if ((unitRow - m_header.rowDirection).norm() > kSameDirection ||
                   (unitColumn - m_header.columnDirection).norm() > kSameDirection)
            fail("its frames lie in different orientations");
    }

    void readMeasures(DcmItem* measures) {
        const auto spacing = measures != nullptr ? numbersOf<2>(*measures, DCM_PixelSpacing) : std::nullopt;
        if (!spacing)
            fail(frameName() + " does not tell the size of its pixels");
        for (const double value : *spacing)
            if (!(value > 0.0 && value < kMaxSpacingMm))
                fail(frameName() + " has an impossible pixel size");
        if (m_header.frames.empty()) {
            // The distance between rows comes first.
            m_header.betweenRowsMm = (*spacing)[0];
            m_header.betweenColumnsMm = (*spacing)[1];
            m_header.sliceThicknessMm = lengthOf(*measures, DCM_SliceThickness);
            m_header.spacingBetweenSlicesMm = lengthOf(*measures, DCM_SpacingBetweenSlices);
        } else if (std::abs((*spacing)[0] - m_header.betweenRowsMm) > kSameSpacing * m_header.betweenRowsMm ||
                   std::abs((*spacing)[1] - m_header.betweenColumnsMm) > kSameSpacing * m_header.betweenColumnsMm)
            fail("its frames have pixels of different sizes");
    }

    static double lengthOf(DcmItem& item, const DcmTagKey& key) {
        const auto value = numbersOf<1>(item, key);
        return value && (*value)[0] > 0.0 && (*value)[0] < kMaxSpacingMm ? (*value)[0] : 0.0;
    }

    DcmDataset& m_dataset;
    const std::string& m_item;
    SegmentationHeader m_header;
    std::map<int, std::size_t> m_segmentOfNumber;
    DcmItem* m_shared = nullptr;
};

} // namespace

SegmentationHeader readSegmentationHeader(DcmDataset& dataset, const std::string& item) {
    return HeaderReader(dataset, item).read();
}

} // namespace rimlight::dicom
