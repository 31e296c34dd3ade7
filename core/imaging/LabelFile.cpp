#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/ImageChannels.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/LabelRegions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <type_traits>

namespace rimlight::imaging {

namespace fs = std::filesystem;

namespace {

/// What a byte holds: more are a label image only when they are stored as whole numbers.
constexpr std::size_t kFewLabels = 255;
constexpr std::size_t kMostLabels = 65535;
/// Of more labels than a few the boxes may hold so many times the image: those of an atlas do not reach it, those of
/// a grey image are all about as large as the image.
constexpr std::size_t kMostBoxes = 16;

struct LabelBox {
    Index low{0, 0, 0};
    Index high{0, 0, 0};

    void add(int i, int j, int k) {
        low = {std::min(low[0], i), std::min(low[1], j), std::min(low[2], k)};
        high = {std::max(high[0], i), std::max(high[1], j), std::max(high[2], k)};
    }
    IndexBox box() const { return {low, {high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1}}; }
};

Error tooManyLabels(std::size_t most, const std::string& item) {
    return Error("is no mask: it holds more than " + std::to_string(most) + " different values", item,
                 "Choose a label image, with a whole number per region and 0 outside.");
}

template <class T>
void checkWhole(T value, const std::string& item) {
    if constexpr (std::is_floating_point_v<T>)
        if (!(std::isfinite(value) && value == std::floor(value)))
            throw Error(std::isnan(value) ? "is no mask: it holds voxels that are not numbers (NaN)"
                                          : "is no mask: its voxels are not all whole numbers",
                        item, "Choose a label image, with a whole number per region and 0 outside.");
}

/// The labels but 0, in order, with the box of each.
template <class T>
std::map<T, LabelBox> findLabels(std::span<const T> voxels, const Geometry& geometry, const std::string& item) {
    constexpr std::size_t kMost = std::is_floating_point_v<T> ? kFewLabels : kMostLabels;
    std::map<T, LabelBox> labels;
    LabelBox* box = nullptr;
    T last{};
    std::size_t offset = 0;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i, ++offset) {
                const T value = voxels[offset];
                if (value == T{})
                    continue;
                if (box == nullptr || value != last) {
                    checkWhole(value, item);
                    box = &labels.try_emplace(value, LabelBox{{i, j, k}, {i, j, k}}).first->second;
                    last = value;
                    if (labels.size() > kMost)
                        throw tooManyLabels(kMost, item);
                }
                box->add(i, j, k);
            }
    std::size_t boxVoxels = 0;
    for (const auto& [label, found] : labels)
        boxVoxels += found.box().voxelCount();
    if (labels.size() > kFewLabels && boxVoxels / kMostBoxes > voxels.size())
        throw tooManyLabels(kFewLabels, item);
    return labels;
}

template <class T>
Mask maskOf(std::span<const T> voxels, const Geometry& geometry, const IndexBox& box, T label) {
    std::vector<std::uint8_t> inside;
    inside.reserve(box.voxelCount());
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j) {
            const auto row = voxels.subspan(geometry.offset(box.begin[0], box.begin[1] + j, box.begin[2] + k),
                                            static_cast<std::size_t>(box.size[0]));
            std::transform(row.begin(), row.end(), std::back_inserter(inside),
                           [&](T value) { return value == label ? std::uint8_t{1} : std::uint8_t{0}; });
        }
    return Mask::fromBox(geometry, box, inside);
}

/// Writes n + 1 into the voxels of the n-th segment.
template <class T>
std::vector<T> labelVoxels(const Segmentation& segmentation, const std::string& item) {
    std::vector<T> labels(segmentation.geometry.voxelCount(), T{});
    for (std::size_t n = 0; n < segmentation.segments.size(); ++n) {
        const Mask& mask = segmentation.segments[n].mask;
        const IndexBox& box = mask.box();
        const auto voxels = mask.boxVoxels();
        std::size_t here = 0;
        for (int k = 0; k < box.size[2]; ++k)
            for (int j = 0; j < box.size[1]; ++j) {
                std::size_t there = segmentation.geometry.offset(box.begin[0], box.begin[1] + j, box.begin[2] + k);
                for (int i = 0; i < box.size[0]; ++i, ++here, ++there) {
                    if (voxels[here] == 0)
                        continue;
                    if (labels[there] != T{})
                        throw Error("the segments \"" + segmentation.segments[labels[there] - 1U].name + "\" and \"" +
                                        segmentation.segments[n].name + "\" overlap, which a label image can't hold",
                                    item, "Write a .seg.nrrd or a DICOM SEG (.seg.dcm), or one segment per file.");
                    labels[there] = static_cast<T>(n + 1);
                }
            }
    }
    return labels;
}

} // namespace

std::vector<LabelRegion> labelRegions(const Volume& labels, const std::string& item) {
    return labels.visit([&]<class T>(std::span<const T> voxels) {
        std::vector<LabelRegion> regions;
        for (const auto& [label, found] : findLabels<T>(voxels, labels.geometry(), item))
            regions.push_back({static_cast<double>(label), maskOf<T>(voxels, labels.geometry(), found.box(), label)});
        return regions;
    });
}

Segmentation readLabels(const fs::path& path, const Progress& progress, int channel) {
    const ImageHeader header = readImageHeader(path, Components::Several);
    if (channel < 0 || channel >= header.components)
        throw Error("has " + std::to_string(header.components) + " channels, counted from 0; label_channel asks for " +
                        std::to_string(channel),
                    path.string(), "Correct label_channel.");
    const auto channels = ImageChannels::read(path, Components::Several, progress);
    if (channels.count() != header.components)
        throw Error("changed while it was read", path.string(), "Open it again.");
    Segmentation segmentation{channels.geometry(), {}};
    for (auto& region : labelRegions(channels.channel(channel), path.string()))
        segmentation.segments.push_back(
            {formatNumber(region.label), segmentColour(segmentation.segments.size()), std::move(region.mask)});
    return segmentation;
}

void writeLabels(const Segmentation& segmentation, const fs::path& path) {
    const std::size_t count = segmentation.segments.size();
    if (count == 0)
        throw Error("there is no segment to write", path.string(), "Outline something first.");
    if (count > kMostLabels)
        throw Error("a label image holds 65535 segments, not " + std::to_string(count), path.string(),
                    "Write fewer segments.");
    const auto write = [&]<class T>(T) {
        writeVolume(Volume::fromVoxels(segmentation.geometry, labelVoxels<T>(segmentation, path.string())), path);
    };
    if (count <= std::numeric_limits<std::uint8_t>::max())
        write(std::uint8_t{});
    else
        write(std::uint16_t{});
}

} // namespace rimlight::imaging
