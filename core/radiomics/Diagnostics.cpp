#include "core/radiomics/Diagnostics.h"

#include "core/base/Text.h"
#include "core/radiomics/ValueRange.h"

#include <algorithm>
#include <array>

namespace rimlight::radiomics {

namespace {

using Items = std::vector<std::pair<std::string, std::string>>;

template <class Values>
std::string tupleText(const Values& values) {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const auto value : values)
        texts.push_back(formatNumber(static_cast<double>(value)));
    return "(" + join(texts, ", ") + ")";
}

void addRange(Items& items, const std::string& prefix, const ValueRange& range) {
    items.emplace_back(prefix + "Mean", formatNumber(range.mean()));
    items.emplace_back(prefix + "Minimum", formatNumber(range.least()));
    items.emplace_back(prefix + "Maximum", formatNumber(range.largest()));
}

void addImage(Items& items, const imaging::Volume& image, const std::string& stage) {
    const std::string prefix = "diagnostics_Image-" + stage + "_";
    if (stage == "original")
        items.emplace_back(prefix + "Dimensionality", "3D");
    items.emplace_back(prefix + "Spacing", tupleText(image.geometry().spacingMm));
    items.emplace_back(prefix + "Size", tupleText(image.geometry().size));
    ValueRange range;
    image.visit([&](auto voxels) {
        for (const auto voxel : voxels)
            range.add(static_cast<double>(voxel));
    });
    addRange(items, prefix, range);
}

/// How many volumes the region falls into, 26 neighbours.
std::size_t countVolumes(const imaging::Mask& mask) {
    const auto& size = mask.box().size;
    std::vector<std::uint8_t> left(mask.boxVoxels().begin(), mask.boxVoxels().end());
    const auto offset = [&](int i, int j, int k) {
        return (static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(j)) *
                   static_cast<std::size_t>(size[0]) +
               static_cast<std::size_t>(i);
    };
    std::size_t volumes = 0;
    std::vector<imaging::Index> open;
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i) {
                if (left[offset(i, j, k)] == 0)
                    continue;
                ++volumes;
                left[offset(i, j, k)] = 0;
                open.assign(1, {i, j, k});
                while (!open.empty()) {
                    const auto here = open.back();
                    open.pop_back();
                    for (int c = std::max(0, here[2] - 1); c <= std::min(size[2] - 1, here[2] + 1); ++c)
                        for (int b = std::max(0, here[1] - 1); b <= std::min(size[1] - 1, here[1] + 1); ++b)
                            for (int a = std::max(0, here[0] - 1); a <= std::min(size[0] - 1, here[0] + 1); ++a)
                                if (left[offset(a, b, c)] != 0) {
                                    left[offset(a, b, c)] = 0;
                                    open.push_back({a, b, c});
                                }
                }
            }
    return volumes;
}

/// @param image null: PyRadiomics doesn't look at the image yet
void addMask(Items& items, const imaging::Volume* image, const imaging::Mask& mask, const std::string& stage) {
    const std::string prefix = "diagnostics_Mask-" + stage + "_";
    const auto& box = mask.box();
    items.emplace_back(prefix + "Spacing", tupleText(mask.geometry().spacingMm));
    items.emplace_back(prefix + "Size", tupleText(mask.geometry().size));
    items.emplace_back(prefix + "BoundingBox", tupleText(std::array<int, 6>{box.begin[0], box.begin[1], box.begin[2],
                                                                            box.size[0], box.size[1], box.size[2]}));
    items.emplace_back(prefix + "VoxelNum", std::to_string(mask.voxelCount()));
    items.emplace_back(prefix + "VolumeNum", std::to_string(countVolumes(mask)));
    Eigen::Vector3d centre = Eigen::Vector3d::Zero();
    ValueRange range;
    std::size_t here = 0;
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j)
            for (int i = 0; i < box.size[0]; ++i, ++here)
                if (mask.boxVoxels()[here] != 0) {
                    centre += Eigen::Vector3d(box.begin[0] + i, box.begin[1] + j, box.begin[2] + k);
                    if (image != nullptr)
                        range.add(image->at(box.begin[0] + i, box.begin[1] + j, box.begin[2] + k));
                }
    centre /= static_cast<double>(mask.voxelCount());
    items.emplace_back(prefix + "CenterOfMassIndex", tupleText(centre));
    items.emplace_back(prefix + "CenterOfMass", tupleText(mask.geometry().toPatient(centre)));
    if (image != nullptr)
        addRange(items, prefix, range);
}

} // namespace

Items diagnosticsOf(const ExtractionStages& stages, const ExtractionSettings& settings) {
    Items items;
    addImage(items, stages.originalImage, "original");
    addMask(items, nullptr, stages.originalMask, "original");
    if (settings.resampledPixelSpacingMm) {
        addImage(items, stages.image, "interpolated");
        addMask(items, &stages.image, stages.mask, "interpolated");
    }
    if (!settings.resegmentRange.empty())
        addMask(items, &stages.image, stages.measured, "resegmented");
    return items;
}

} // namespace rimlight::radiomics
