#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/DatasetItems.h"
#include "core/dicom/ObjectFile.h"
#include "core/dicom/SegmentationHeader.h"
#include "core/dicom/SegmentationObject.h"
#include "core/dicom/SegmentationPixels.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <map>
#include <set>
#include <string_view>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

/// An hour of whole-body slices in fifty segments comes to some hundred megabytes.
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{2} << 30U;
/// What the boxes around segments may take beyond kBoxBytesPerPixel for each pixel in the file: a sparse SEG of two
/// frames may span the body.
constexpr double kBoxBytes = 256.0 * 1024.0 * 1024.0;
constexpr double kBoxBytesPerPixel = 64.0;
constexpr std::size_t kNoSegment = std::numeric_limits<std::size_t>::max();

/// The smallest box around the pixels that were added.
struct GrowingBox {
    imaging::Index low{std::numeric_limits<int>::max(), std::numeric_limits<int>::max(),
                       std::numeric_limits<int>::max()};
    imaging::Index high{-1, -1, -1};

    void add(int i, int j, int k) {
        const imaging::Index at{i, j, k};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            low[axis] = std::min(low[axis], at[axis]);
            high[axis] = std::max(high[axis], at[axis]);
        }
    }
    imaging::IndexBox box() const {
        if (high[0] < 0)
            return {};
        return {low, {high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1}};
    }
};

/// Makes masks of frames that lie on their planes.
class MaskBuilder {
public:
    MaskBuilder(const SegmentationHeader& header, const PlacedFrames& placed, const FramePixels& pixels,
                const std::string& item)
        : m_header(header), m_placed(placed), m_pixels(pixels), m_item(item) {}

    void build(SegmentationObject& object, const Progress& progress) {
        chooseFrames(object.notes);
        if (m_header.kind == SegmentationKind::LabelMap)
            listLabels();
        std::vector<GrowingBox> growing(m_header.segments.size());
        sweep(progress.part(0.0, 0.4), [&](std::size_t segment, int i, int j, int k, unsigned value) {
            if (isInside(value))
                growing[segment].add(i, j, k);
        });
        std::vector<imaging::IndexBox> boxes;
        for (const GrowingBox& box : growing)
            boxes.push_back(box.box());
        requireMemory(boxes);
        fill(boxes, object, progress.part(0.4, 1.0));
    }

private:
    bool isInside(unsigned value) const {
        return m_header.kind != SegmentationKind::Fractional ||
               2 * value >= static_cast<unsigned>(m_header.maximumFraction);
    }

    /// Leaves out frames that repeat others.
    void chooseFrames(std::vector<std::string>& notes) {
        std::map<std::pair<std::size_t, int>, std::size_t> frameOfPlace;
        std::size_t repeated = 0;
        for (std::size_t n = 0; n < m_header.frames.size(); ++n) {
            const std::size_t segment = m_header.frames[n].segment;
            const auto [found, isNew] = frameOfPlace.try_emplace({segment, m_placed.planes[n]}, n);
            if (isNew)
                m_frames.push_back(n);
            else if (m_pixels.areEqual(found->second, n))
                ++repeated;
            else
                throw Error("frames " + std::to_string(found->second + 1) + " and " + std::to_string(n + 1) +
                                (m_header.kind == SegmentationKind::LabelMap
                                     ? std::string()
                                     : " of segment " + std::to_string(m_header.segments[segment].number)) +
                                " lie in the same place and differ",
                            m_item, "Choose a SEG of one time point.");
        }
        if (repeated > 0)
            notes.push_back(std::to_string(repeated) + (repeated == 1
                                                            ? " frame is a copy of another and was taken once."
                                                            : " frames are copies of others and were taken once."));
    }

    void listLabels() {
        constexpr std::size_t kLabels = 65536;
        m_segmentOfLabel.assign(kLabels, kNoSegment);
        for (std::size_t n = 0; n < m_header.segments.size(); ++n)
            if (const int label = m_header.segments[n].number; label >= 0 && label < static_cast<int>(kLabels))
                m_segmentOfLabel[static_cast<std::size_t>(label)] = n;
    }

    bool isBackground(unsigned label) const {
        if (m_header.backgroundLabel && static_cast<int>(label) == *m_header.backgroundLabel)
            return true;
        const std::size_t segment = m_segmentOfLabel[label];
        return segment == kNoSegment ? label == 0 : m_header.segments[segment].isBackground;
    }

    /// Calls f(segment, i, j, k, value) for each pixel that belongs to a segment.
    template <class F>
    void sweep(const Progress& progress, F&& f) const {
        const auto columns = static_cast<std::uint32_t>(m_header.columns);
        for (std::size_t n = 0; n < m_frames.size(); ++n) {
            progress.throwIfCancelled();
            const std::size_t frame = m_frames[n];
            const int k = m_placed.planes[frame];
            const auto placeOf = [&](std::size_t pixel, std::size_t segment, unsigned value) {
                const auto at = static_cast<std::uint32_t>(pixel);
                f(segment, static_cast<int>(at % columns), static_cast<int>(at / columns), k, value);
            };
            if (m_header.kind == SegmentationKind::LabelMap)
                sweepLabels(frame, placeOf);
            else
                m_pixels.forEachNonzero(frame, [&](std::size_t pixel, unsigned value) {
                    placeOf(pixel, m_header.frames[frame].segment, value);
                });
            progress.report(static_cast<double>(n + 1) / static_cast<double>(m_frames.size()),
                            "Reading frame " + std::to_string(n + 1) + " of " + std::to_string(m_frames.size()));
        }
    }

    template <class F>
    void sweepLabels(std::size_t frame, const F& placeOf) const {
        unsigned last = 0; // neighbours mostly share their label
        bool lastIsBackground = isBackground(last);
        m_pixels.forEach(frame, [&](std::size_t pixel, unsigned label) {
            if (label != last) {
                last = label;
                lastIsBackground = isBackground(label);
            }
            if (lastIsBackground)
                return;
            const std::size_t segment = m_segmentOfLabel[label];
            if (segment == kNoSegment)
                throw Error("its pixels hold the label " + std::to_string(label) +
                                ", which the file does not list as a segment",
                            m_item, kOtherSegmentationRemedy);
            placeOf(pixel, segment, label);
        });
    }

    void requireMemory(const std::vector<imaging::IndexBox>& boxes) const {
        double bytes = 0.0;
        for (const auto& box : boxes)
            bytes += static_cast<double>(box.voxelCount());
        if (m_header.kind == SegmentationKind::Fractional)
            bytes += static_cast<double>(m_placed.geometry.voxelCount()) * static_cast<double>(boxes.size());
        const double pixels =
            static_cast<double>(m_pixels.pixelsPerFrame()) * static_cast<double>(m_header.frames.size());
        if (bytes > kBoxBytes + kBoxBytesPerPixel * pixels)
            throw Error("its few frames lie so far apart that its segments would take " +
                            formatSignificant(bytes / 1e9, 3) + " GB",
                        m_item, kOtherSegmentationRemedy);
    }

    void fill(const std::vector<imaging::IndexBox>& boxes, SegmentationObject& object, const Progress& progress) const {
        const bool isFractional = m_header.kind == SegmentationKind::Fractional;
        std::vector<std::vector<std::uint8_t>> inside(boxes.size());
        std::vector<std::vector<std::uint8_t>> fractions(boxes.size());
        const imaging::Geometry& geometry = m_placed.geometry;
        for (std::size_t n = 0; n < boxes.size(); ++n) {
            inside[n].assign(boxes[n].voxelCount(), 0);
            fractions[n].assign(isFractional ? geometry.voxelCount() : 0, 0);
        }
        bool exceeds = false;
        sweep(progress, [&](std::size_t segment, int i, int j, int k, unsigned value) {
            if (isInside(value))
                inside[segment][boxes[segment].offset(i, j, k)] = 1;
            if (!isFractional)
                return;
            exceeds = exceeds || value > static_cast<unsigned>(m_header.maximumFraction);
            fractions[segment][geometry.offset(i, j, k)] =
                static_cast<std::uint8_t>(std::min(value, static_cast<unsigned>(m_header.maximumFraction)));
        });
        if (exceeds)
            object.notes.push_back("Some fractions exceed the largest that the file allows, " +
                                   std::to_string(m_header.maximumFraction) + ", and were taken for it.");
        for (std::size_t n = 0; n < boxes.size(); ++n) {
            if (m_header.segments[n].isBackground)
                continue;
            object.segmentation.segments.push_back({{}, {}, imaging::Mask::fromBox(geometry, boxes[n], inside[n])});
            inside[n] = {};
            if (isFractional)
                object.fractions.emplace_back(imaging::Volume::fromVoxels(geometry, std::move(fractions[n])));
            else
                object.fractions.emplace_back();
        }
    }

    const SegmentationHeader& m_header;
    const PlacedFrames& m_placed;
    const FramePixels& m_pixels;
    const std::string& m_item;
    std::vector<std::size_t> m_frames;
    std::vector<std::size_t> m_segmentOfLabel;
};

std::string labelOf(const SegmentItem& item) {
    return item.label.empty() ? "Segment " + std::to_string(item.number) : item.label;
}

/// Names and colours; two of one name become "Tumour" and "Tumour (2)".
void nameSegments(const SegmentationHeader& header, SegmentationObject& object) {
    std::set<std::string> labels;
    for (const SegmentItem& item : header.segments)
        labels.insert(labelOf(item));
    std::set<std::string> seen;
    std::size_t place = 0;
    for (const SegmentItem& item : header.segments) {
        if (item.isBackground)
            continue;
        imaging::Segment& segment = object.segmentation.segments[place];
        segment.name = labelOf(item);
        if (!seen.insert(segment.name).second) {
            int number = 2;
            while (!labels.insert(labelOf(item) + " (" + std::to_string(number) + ")").second)
                ++number;
            segment.name += " (" + std::to_string(number) + ")";
            object.notes.push_back("Another segment is named \"" + labelOf(item) + "\" too; this one became \"" +
                                   segment.name + "\".");
        }
        segment.colour = item.colour.value_or(imaging::segmentColour(place));
        if (segment.mask.isEmpty())
            object.notes.push_back("Segment \"" + segment.name + "\" holds no voxel.");
        ++place;
    }
}

} // namespace

bool isSegmentationObject(const fs::path& file) {
    std::error_code code;
    if (!fs::is_regular_file(file, code))
        return false;
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 4096> bytes{};
    stream.read(bytes.data(), bytes.size());
    const std::string_view head(bytes.data(), static_cast<std::size_t>(stream.gcount()));
    constexpr std::size_t kPreamble = 128;
    const bool hasMeta = head.size() > kPreamble && head.substr(kPreamble).starts_with("DICM");
    if (!hasMeta && !head.starts_with(std::string_view("\x08\x00", 2)))
        return false;
    // (0002,0002), or without a meta header (0008,0016): in either VR the value follows eight bytes.
    constexpr std::size_t kValue = 8;
    const std::string_view tag(hasMeta ? "\x02\x00\x02\x00" : "\x08\x00\x16\x00", 4);
    const std::size_t at = head.find(tag, hasMeta ? kPreamble : 0);
    if (at == std::string_view::npos || at + kValue > head.size())
        return false;
    const bool isExplicit = head.substr(at + 4, 2) == "UI";
    const auto length = static_cast<unsigned char>(head[at + (isExplicit ? 6 : 4)]);
    // Both UIDs have an even length, and need no padding.
    const std::string_view value = head.substr(at + kValue, length);
    return value == UID_SegmentationStorage || value == kLabelMapSopClass;
}

SegmentationObject readSegmentationObject(const fs::path& file, const Progress& progress) {
    const std::string item = file.string();
    DcmFileFormat format;
    const std::uint64_t fileBytes = loadObject(file, {"a SEG", kOtherSegmentationRemedy, kMaxFileBytes}, format);
    DcmDataset& dataset = *format.getDataset();
    // Labels in a character set that the system can't convert stay as their bytes.
    static_cast<void>(dataset.convertToUTF8());
    progress.throwIfCancelled();
    const SegmentationHeader header = readSegmentationHeader(dataset, item);
    PlacedFrames placed = placeFrames(header, item);
    const FramePixels pixels(dataset, header, {file, fileBytes}, progress.part(0.1, 0.5));

    SegmentationObject object;
    object.segmentation.geometry = placed.geometry;
    object.maximumFraction = header.maximumFraction;
    object.fractionsAreProbabilities = header.fractionsAreProbabilities;
    object.frameOfReferenceUid = header.frameOfReferenceUid;
    object.referencedSeriesUids = header.referencedSeriesUids;
    object.notes = std::move(placed.notes);
    MaskBuilder(header, placed, pixels, item).build(object, progress.part(0.5, 1.0));
    nameSegments(header, object);
    return object;
}

} // namespace rimlight::dicom
