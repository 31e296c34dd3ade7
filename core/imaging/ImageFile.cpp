#include "core/imaging/ImageFile.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/DecoderProcess.h"
#include "core/imaging/ImageHeader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <type_traits>

namespace rimlight::imaging {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxLabels = 255;

struct LabelBox {
    Index low{0, 0, 0};
    Index high{0, 0, 0};

    void add(int i, int j, int k) {
        low = {std::min(low[0], i), std::min(low[1], j), std::min(low[2], k)};
        high = {std::max(high[0], i), std::max(high[1], j), std::max(high[2], k)};
    }
    IndexBox box() const { return {low, {high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1}}; }
};

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
                    if (labels.size() > kMaxLabels)
                        throw Error("is no mask: it holds more than 255 different values", item,
                                    "Choose a label image, with a whole number per region and 0 outside.");
                }
                box->add(i, j, k);
            }
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

} // namespace

bool isImageFileName(const fs::path& path) {
    const std::string name = lowerCase(path.filename().string());
    return std::ranges::any_of(std::array{".nii", ".nii.gz", ".nrrd", ".mha"},
                               [&](std::string_view ending) { return name.ends_with(ending); });
}

namespace {

std::shared_ptr<const void> decode(const fs::path& path, const ImageHeader& header, const Progress& progress) {
    DecodeJob job;
    job.task = "image";
    job.body = fs::absolute(path).string();
    job.item = path.string();
    job.voxelBytes = header.valueCount() * bytesPerVoxel(header.volumeType());
    return decodeInChild(job, progress);
}

/// One of the components of each voxel.
Volume channelOf(const ImageHeader& header, const std::shared_ptr<const void>& values, int channel) {
    const auto step = static_cast<std::size_t>(header.components);
    return withScalarType(header.volumeType(), [&]<class T>(T) {
        const std::span<const T> all(static_cast<const T*>(values.get()), header.valueCount());
        std::vector<T> voxels(header.geometry.voxelCount());
        for (std::size_t v = 0; v < voxels.size(); ++v)
            voxels[v] = all[v * step + static_cast<std::size_t>(channel)];
        return Volume::fromVoxels(header.geometry, std::move(voxels));
    });
}

} // namespace

Volume readVolume(const fs::path& path, const Progress& progress) {
    const ImageHeader header = readImageHeader(path);
    return {header.geometry, header.volumeType(), decode(path, header, progress)};
}

Segmentation readLabels(const fs::path& path, const Progress& progress, int channel) {
    const ImageHeader header = readImageHeader(path, Components::Several);
    if (channel < 0 || channel >= header.components)
        throw Error("has " + std::to_string(header.components) + " channels, counted from 0; label_channel asks for " +
                        std::to_string(channel),
                    path.string(), "Correct label_channel.");
    const auto values = decode(path, header, progress);
    const Volume volume = header.components == 1 ? Volume(header.geometry, header.volumeType(), values)
                                                 : channelOf(header, values, channel);
    Segmentation segmentation{volume.geometry(), {}};
    volume.visit([&]<class T>(std::span<const T> voxels) {
        for (const auto& [label, found] : findLabels<T>(voxels, volume.geometry(), path.string()))
            segmentation.segments.push_back({formatNumber(static_cast<double>(label)),
                                             segmentColour(segmentation.segments.size()),
                                             maskOf<T>(voxels, volume.geometry(), found.box(), label)});
    });
    return segmentation;
}

} // namespace rimlight::imaging
