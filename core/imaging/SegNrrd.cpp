#include "core/imaging/SegNrrd.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/ImageChannels.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/LabelRegions.h"
#include "core/imaging/SegNrrdHeader.h"
#include "core/imaging/SegmentNames.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <new>
#include <span>
#include <utility>
#include <zlib.h>

namespace rimlight::imaging {

namespace fs = std::filesystem;

namespace {

/// As many components as checkedComponents() lets pass, and as long a text header as readImageHeader() reads.
constexpr std::size_t kMostLayers = 4096;
constexpr std::size_t kLongestHeader = std::size_t{1} << 20U;

void note(std::vector<std::string>* notes, const std::string& text) {
    if (notes != nullptr)
        notes->push_back(text);
}

void addNoteOnStrays(std::vector<std::string>* notes, std::size_t voxels, int layer) {
    if (voxels > 0)
        note(notes, std::to_string(voxels) + " voxels of layer " + std::to_string(layer) +
                        " bear a label that belongs to no segment; they were left out.");
}

/// The places of the file where a segment lies: layer, and the value of its voxels in it.
struct SegmentPlace {
    std::size_t layer = 0;
    std::size_t label = 0;
};

/// True when the masks, of one grid, share a voxel.
bool overlap(const Mask& a, const Mask& b) {
    IndexBox common;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        common.begin[axis] = std::max(a.box().begin[axis], b.box().begin[axis]);
        common.size[axis] =
            std::min(a.box().begin[axis] + a.box().size[axis], b.box().begin[axis] + b.box().size[axis]) -
            common.begin[axis];
    }
    if (common.isEmpty())
        return false;
    const auto voxelsA = a.boxVoxels();
    const auto voxelsB = b.boxVoxels();
    const auto width = static_cast<std::size_t>(common.size[0]);
    for (int k = common.begin[2]; k < common.begin[2] + common.size[2]; ++k)
        for (int j = common.begin[1]; j < common.begin[1] + common.size[1]; ++j) {
            const auto rowA = voxelsA.subspan(a.box().offset(common.begin[0], j, k), width);
            const auto rowB = voxelsB.subspan(b.box().offset(common.begin[0], j, k), width);
            for (std::size_t i = 0; i < width; ++i)
                if (rowA[i] != 0 && rowB[i] != 0)
                    return true;
        }
    return false;
}

/// Each segment in the first layer where it overlaps none.
std::vector<SegmentPlace> placesOf(const Segmentation& segmentation, const Progress& progress) {
    std::vector<SegmentPlace> places;
    std::vector<std::vector<std::size_t>> layers;
    for (std::size_t n = 0; n < segmentation.segments.size(); ++n) {
        progress.throwIfCancelled();
        const Mask& mask = segmentation.segments[n].mask;
        std::size_t layer = 0;
        while (layer < layers.size() && std::ranges::any_of(layers[layer], [&](std::size_t other) {
                   return overlap(mask, segmentation.segments[other].mask);
               }))
            ++layer;
        if (layer == layers.size())
            layers.emplace_back();
        layers[layer].push_back(n);
        places.push_back({layer, layers[layer].size()});
    }
    return places;
}

std::string vectorText(const Eigen::Vector3d& v) {
    return "(" + formatNumber(v[0]) + "," + formatNumber(v[1]) + "," + formatNumber(v[2]) + ")";
}

/// 0 .. size - 1 of each axis. Slicer 5.0 and older crop all segments of a layer to the first one's extent, so that
/// every segment is given the whole grid.
std::string wholeExtent(const Geometry& geometry, char separator) {
    std::string text;
    for (const int length : geometry.size)
        text += (text.empty() ? "" : std::string(1, separator)) + "0" + separator + std::to_string(length - 1);
    return text;
}

/// Slicer's text of a grid: voxel to patient in RAS, by rows, and the extent.
std::string referenceGeometry(const Geometry& geometry) {
    const Eigen::Matrix3d steps = geometry.indexToPatientMatrix();
    std::string text;
    for (int row = 0; row < 3; ++row) {
        const double sign = row < 2 ? -1.0 : 1.0;
        for (int column = 0; column < 3; ++column)
            text += formatNumber(sign * steps(row, column) + 0.0) + ";";
        text += formatNumber(sign * geometry.originMm[row] + 0.0) + ";";
    }
    return text + "0;0;0;1;" + wholeExtent(geometry, ';') + ";";
}

std::string headerOf(const Segmentation& segmentation, const std::vector<SegmentPlace>& places, std::size_t layers,
                     bool isWide) {
    const Geometry& geometry = segmentation.geometry;
    const bool several = layers > 1;
    const Eigen::Matrix3d steps = geometry.indexToPatientMatrix();
    std::string text = "NRRD0004\n# Complete NRRD file format specification at:\n"
                       "# http://teem.sourceforge.net/nrrd/format.html\n";
    text += std::string("type: ") + (isWide ? "unsigned short" : "unsigned char") + "\n";
    text += std::string("dimension: ") + (several ? "4" : "3") + "\nspace: left-posterior-superior\nsizes:";
    text += several ? " " + std::to_string(layers) : "";
    for (const int length : geometry.size)
        text += " " + std::to_string(length);
    text += std::string("\nspace directions:") + (several ? " none" : "");
    for (int axis = 0; axis < 3; ++axis)
        text += " " + vectorText(steps.col(axis));
    text += std::string("\nkinds:") + (several ? " list" : "") + " domain domain domain\n";
    text += isWide ? "endian: little\n" : "";
    text += "encoding: gzip\nspace origin: " + vectorText(geometry.originMm) + "\n";
    for (std::size_t n = 0; n < places.size(); ++n) {
        const Segment& segment = segmentation.segments[n];
        const std::string key = "Segment" + std::to_string(n) + "_";
        const auto channel = [](std::uint8_t value) { return formatNumber(value / 255.0); };
        const std::string id = "Segment_" + std::to_string(n + 1);
        const std::string name = segNrrdText(segment.name);
        text += key + "Color:=" + channel(segment.colour.red) + " " + channel(segment.colour.green) + " " +
                channel(segment.colour.blue) + "\n";
        text += key + "ColorAutoGenerated:=0\n" + key + "Extent:=" + wholeExtent(geometry, ' ') + "\n";
        text += key + "ID:=" + id + "\n" + key + "LabelValue:=" + std::to_string(places[n].label) + "\n";
        text += key + "Layer:=" + std::to_string(places[n].layer) + "\n" + key + "Name:=" + (name.empty() ? id : name) +
                "\n" + key + "NameAutoGenerated:=0\n" + key + "Tags:=Segmentation.Status:inprogress|\n";
    }
    text += "Segmentation_ContainedRepresentationNames:=Binary labelmap|\n"
            "Segmentation_ConversionParameters:=Reference image geometry|" +
            referenceGeometry(geometry) +
            "|Image geometry description string determining the geometry of the labelmap that is created in course of "
            "conversion.&\nSegmentation_MasterRepresentation:=Binary labelmap\n"
            "Segmentation_ReferenceImageExtentOffset:=0 0 0\n\n";
    return text;
}

/// Deflates bytes into a file as one gzip stream.
class GzipSink {
public:
    GzipSink(std::ofstream& file, std::string item)
        : m_file(file), m_item(std::move(item)), m_out(std::size_t{1} << 18U) {
        constexpr int kGzip = 15 + 16;
        constexpr int kMemoryLevel = 8;
        if (deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzip, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    GzipSink(const GzipSink&) = delete;
    GzipSink& operator=(const GzipSink&) = delete;
    ~GzipSink() { deflateEnd(&m_stream); }

    void add(std::span<std::uint8_t> bytes) {
        while (!bytes.empty()) {
            const auto part = bytes.first(std::min(bytes.size(), std::size_t{1} << 30U));
            m_stream.next_in = part.data();
            m_stream.avail_in = static_cast<uInt>(part.size());
            while (m_stream.avail_in > 0)
                deflateSome(Z_NO_FLUSH);
            bytes = bytes.subspan(part.size());
        }
    }
    void finish() {
        while (deflateSome(Z_FINISH) != Z_STREAM_END) {
        }
        m_file.close();
        if (!m_file)
            throwCannotWrite();
    }

private:
    [[noreturn]] void throwCannotWrite() const {
        throw Error("cannot be written", m_item, "Choose a folder with free space that you may write to.");
    }
    int deflateSome(int flush) {
        m_stream.next_out = m_out.data();
        m_stream.avail_out = static_cast<uInt>(m_out.size());
        const int result = deflate(&m_stream, flush);
        m_file.write(reinterpret_cast<const char*>(m_out.data()),
                     static_cast<std::streamsize>(m_out.size() - m_stream.avail_out));
        if (!m_file)
            throwCannotWrite();
        return result;
    }

    std::ofstream& m_file;
    std::string m_item;
    std::vector<Bytef> m_out;
    z_stream m_stream{};
};

/// Slice k of all layers, which lie one beside the other in each voxel, in bytes; wide values are little-endian.
void fillSlice(const Segmentation& segmentation, const std::vector<SegmentPlace>& places, std::size_t layers,
               bool isWide, int k, std::vector<std::uint8_t>& slice) {
    std::ranges::fill(slice, std::uint8_t{0});
    const std::size_t valueBytes = isWide ? 2 : 1;
    const std::size_t step = layers * valueBytes;
    for (std::size_t n = 0; n < places.size(); ++n) {
        const Mask& mask = segmentation.segments[n].mask;
        const IndexBox& box = mask.box();
        if (k < box.begin[2] || k >= box.begin[2] + box.size[2])
            continue;
        const auto voxels = mask.boxVoxels();
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
            const std::size_t row = box.offset(box.begin[0], j, k);
            std::size_t there = segmentation.geometry.offset(box.begin[0], j, 0) * step + places[n].layer * valueBytes;
            for (std::size_t i = 0; i < static_cast<std::size_t>(box.size[0]); ++i, there += step)
                if (voxels[row + i] != 0) {
                    slice[there] = static_cast<std::uint8_t>(places[n].label & 0xffU);
                    if (isWide)
                        slice[there + 1] = static_cast<std::uint8_t>(places[n].label >> 8U);
                }
        }
    }
}

} // namespace

bool isSegNrrdName(const fs::path& path) {
    return lowerCase(path.filename().string()).ends_with(".seg.nrrd");
}

bool isSegNrrd(const fs::path& path) {
    if (!lowerCase(path.filename().string()).ends_with(".nrrd"))
        return false;
    try {
        return nameSegments(readNrrdKeyValues(path));
    } catch (const Error&) {
        return false; // who reads the file says what is wrong with it
    }
}

Segmentation readSegNrrd(const fs::path& path, const Progress& progress, std::vector<std::string>* notes) {
    const auto channels = ImageChannels::read(path, Components::Several, progress.part(0.0, 0.6));
    const auto entries = segNrrdEntries(readNrrdKeyValues(path), channels.count(), path.string());
    Segmentation segmentation{channels.geometry(), {}};
    if (entries.empty()) {
        note(notes, "The file names no segments: they are called after their label values.");
        if (channels.count() > 1)
            note(notes, "Of its " + std::to_string(channels.count()) + " layers the first was read.");
        for (auto& region : labelRegions(channels.channel(0), path.string()))
            segmentation.segments.push_back(
                {formatNumber(region.label), segmentColour(segmentation.segments.size()), std::move(region.mask)});
        return segmentation;
    }
    const Mask empty = Mask::fromBox(channels.geometry(), {}, {});
    std::multimap<std::pair<int, double>, std::size_t> segmentsOf; // by layer and label; two may have the same
    for (std::size_t n = 0; n < entries.size(); ++n) {
        segmentation.segments.push_back({entries[n].name, entries[n].colour.value_or(segmentColour(n)), empty});
        segmentsOf.emplace(std::pair(entries[n].layer, entries[n].labelValue), n);
    }
    for (int layer = 0; layer < channels.count(); ++layer) {
        progress.report(0.6 + 0.4 * layer / channels.count(), "Reading the segments");
        progress.throwIfCancelled();
        std::size_t strayVoxels = 0;
        for (const auto& region : labelRegions(channels.channel(layer), path.string())) {
            const auto [first, last] = segmentsOf.equal_range({layer, region.label});
            for (auto found = first; found != last; ++found)
                segmentation.segments[found->second].mask = region.mask;
            strayVoxels += first == last ? region.mask.voxelCount() : 0;
        }
        addNoteOnStrays(notes, strayVoxels, layer);
    }
    makeNamesDistinct(segmentation, notes);
    for (const auto& segment : segmentation.segments)
        if (segment.mask.isEmpty())
            note(notes, "The segment \"" + segment.name + "\" is empty.");
    return segmentation;
}

void writeSegNrrd(const Segmentation& segmentation, const fs::path& path, const Progress& progress) {
    if (segmentation.segments.empty())
        throw Error("there is no segment to write", path.string(), "Outline something first.");
    const auto places = placesOf(segmentation, progress);
    std::size_t layers = 1;
    std::size_t largestLabel = 1;
    for (const auto& place : places) {
        layers = std::max(layers, place.layer + 1);
        largestLabel = std::max(largestLabel, place.label);
    }
    const bool isWide = largestLabel > 255;
    const std::string header = headerOf(segmentation, places, layers, isWide);
    if (layers > kMostLayers || largestLabel > 65535 || header.size() > kLongestHeader)
        throw Error("there are too many segments for one file", path.string(), "Write fewer segments.");
    writeFileAtomically(path, [&](const fs::path& temporary) {
        std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
        file << header;
        GzipSink sink(file, path.string());
        const auto sliceVoxels = static_cast<std::size_t>(segmentation.geometry.size[0]) *
                                 static_cast<std::size_t>(segmentation.geometry.size[1]);
        std::vector<std::uint8_t> slice(sliceVoxels * layers * (isWide ? 2 : 1));
        const int slices = segmentation.geometry.size[2];
        for (int k = 0; k < slices; ++k) {
            progress.report(static_cast<double>(k) / slices, "Writing the outlines");
            progress.throwIfCancelled();
            fillSlice(segmentation, places, layers, isWide, k, slice);
            sink.add(slice);
        }
        sink.finish();
    });
}

} // namespace rimlight::imaging
