#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/ValueRange.h"
#include "core/radiomics/ibsi/Family.h"

namespace rimlight::radiomics::ibsi {

namespace {

void append(std::vector<tables::Cell>& cells, const ValueRange& intensities) {
    for (const double value : {intensities.mean(), intensities.least(), intensities.largest()})
        cells.push_back(finiteOr(value, "the image holds values that are no numbers"));
}

void append(std::vector<tables::Cell>& cells, const imaging::Index& size) {
    for (const int length : size)
        cells.emplace_back(static_cast<double>(length));
}

void appendImage(std::vector<tables::Cell>& cells, const imaging::Geometry& grid, const ValueRange& intensities) {
    append(cells, grid.size);
    for (const double mm : grid.spacingMm)
        cells.emplace_back(mm);
    append(cells, intensities);
}

void appendRegion(std::vector<tables::Cell>& cells, const imaging::Mask& intensity, const imaging::Mask& morphological,
                  const ValueRange& intensities) {
    append(cells, intensity.geometry().size);
    append(cells, intensity.box().size);
    append(cells, morphological.box().size);
    cells.emplace_back(static_cast<double>(intensity.voxelCount()));
    cells.emplace_back(static_cast<double>(morphological.voxelCount()));
    append(cells, intensities);
}

ValueRange rangeOf(const RegionImage& values, const std::vector<std::uint8_t>& inside) {
    ValueRange range;
    for (std::size_t v = 0; v < inside.size(); ++v)
        if (inside[v] != 0)
            range.add(values.values[v]);
    return range;
}

/// What each step of the processing made of image and region (IBSI chapter 5.2).
std::vector<tables::Cell> compute(const FamilyInput& input) {
    std::vector<tables::Cell> cells;
    ValueRange initial;
    input.volume.visit([&](auto voxels) {
        for (const auto voxel : voxels)
            initial.add(static_cast<double>(voxel));
    });
    appendImage(cells, input.volume.geometry(), initial);
    ValueRange interpolated = initial;
    if (input.settings.interpolation) {
        interpolated = {};
        forEachSlab(input.volume, input.region.grid, input.settings, input.progress, input.maxThreads,
                    [&](const std::vector<double>& values) {
                        for (const double value : values)
                            interpolated.add(value);
                    });
    }
    appendImage(cells, input.region.grid, interpolated);

    ValueRange initialRegion;
    const auto& box = input.mask.box();
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
                if (input.mask.contains(i, j, k))
                    initialRegion.add(input.volume.at(i, j, k));
    appendRegion(cells, input.mask, input.mask, initialRegion);
    const auto& region = input.region;
    appendRegion(cells, region.morphological, region.morphological,
                 rangeOf(region.intensities, region.morphology.inside));
    appendRegion(cells, region.intensity, region.morphological, rangeOf(region.intensities, region.intensities.inside));
    return cells;
}

std::vector<CodedName> names() {
    std::vector<CodedName> all;
    const auto axes = [&](const std::string& tag, const std::string& step, const std::string& title) {
        for (const char* axis : {"x", "y", "z"})
            all.push_back({std::string(tag).append("_").append(axis).append("_").append(step), "",
                           std::string(title).append(" along ").append(axis)});
    };
    for (const auto& [step, when] : {std::pair{"init_img", "initial"}, std::pair{"interp_img", "interpolated"}}) {
        const std::string image = std::string(" of the ") + when + " image";
        axes("img_dim", step, "Voxels" + image);
        axes("vox_dim", step, "Spacing" + image);
        all.push_back({std::string("mean_int_") + step, "", "Mean intensity" + image});
        all.push_back({std::string("min_int_") + step, "", "Minimum intensity" + image});
        all.push_back({std::string("max_int_") + step, "", "Maximum intensity" + image});
    }
    for (const auto& [step, when] : {std::pair{"init_roi", "initial"}, std::pair{"interp_roi", "interpolated"},
                                     std::pair{"reseg_roi", "re-segmented"}}) {
        const std::string suffix = std::string("_") + step;
        const std::string region = std::string(" of the ") + when + " region";
        axes("int_mask_dim", step, "Grid" + region);
        axes("int_mask_bb_dim", step, "Intensity mask's box" + region);
        axes("morph_mask_bb_dim", step, "Morphological mask's box" + region);
        all.push_back({"int_mask_vox_count" + suffix, "", "Voxels of the intensity mask" + region});
        all.push_back({"morph_mask_vox_count" + suffix, "", "Voxels of the morphological mask" + region});
        all.push_back({"int_mask_mean_int" + suffix, "", "Mean intensity" + region});
        all.push_back({"int_mask_min_int" + suffix, "", "Minimum intensity" + region});
        all.push_back({"int_mask_max_int" + suffix, "", "Maximum intensity" + region});
    }
    return all;
}

} // namespace

Family diagnosticsFamily() {
    return {"diagnostics", names(), &compute};
}

} // namespace rimlight::radiomics::ibsi
