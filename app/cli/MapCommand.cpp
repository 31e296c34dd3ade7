#include "app/cli/Command.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "core/radiomics/maps/FeatureMap.h"
#include "core/study/CaseInput.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <span>

namespace rimlight::cli {

namespace fs = std::filesystem;

namespace {

struct Options {
    std::string image;
    std::string mask;
    std::string output;
    std::vector<std::string> features;
    std::optional<std::string> settings;
    std::optional<std::string> segment;
    std::optional<int> radius;
    std::optional<double> outside;
    bool all = false;
    bool unmaskedKernel = false;
    bool fullGrid = false;
    unsigned threads = 0;
};

/// "glcm_MCC" of "original_glcm_MCC", the name that PyRadiomics and the feature tables give.
std::string withoutImageType(const std::string& feature) {
    constexpr std::string_view kImageType = "original_";
    return feature.starts_with(kImageType) ? feature.substr(kImageType.size()) : feature;
}

std::vector<std::string> chosenFeatures(const Options& options) {
    if (options.all == !options.features.empty())
        throw Error(options.all ? "--all and --feature were given together" : "no feature was chosen", "map",
                    "Name features by --feature glcm_MCC, or choose --all.");
    if (options.all)
        return radiomics::mapFeatureNames();
    std::vector<std::string> features;
    for (const auto& argument : options.features)
        if (const auto feature = withoutImageType(argument);
            std::find(features.begin(), features.end(), feature) == features.end())
            features.push_back(feature);
    radiomics::requireMapFeatures(features);
    return features;
}

/// Where the maps go: one file for one feature, else a folder.
class MapFiles {
public:
    MapFiles(const fs::path& output, std::size_t count) : m_output(output) {
        std::error_code code;
        const bool isFolder = fs::is_directory(output, code);
        if (count == 1 && !isFolder && imaging::isImageFileName(output)) {
            m_isFile = true;
            requireWritable(output);
            return;
        }
        if (!isFolder && imaging::isImageFileName(output))
            throw Error("names one file, but there are " + std::to_string(count) + " maps", output.string(),
                        "Give the name of a folder.");
        if (count == 1 && !isFolder && output.has_extension())
            throw Error("is no name of an image file", output.string(),
                        "Use a name that ends in .nii.gz, .nii, .nrrd or .mha, or a folder.");
        // The folder itself is made with the first map, so that a failure before it leaves none behind.
        requireWritable(isFolder ? output / "map" : output);
    }

    fs::path pathOf(const std::string& feature) const {
        if (m_isFile)
            return m_output;
        std::error_code code;
        fs::create_directory(m_output, code);
        return m_output / ("original_" + feature + ".nii.gz");
    }

private:
    fs::path m_output;
    bool m_isFile = false;
};

/// The map on the whole grid, with the value outside its box.
imaging::Volume onWholeGrid(const imaging::Volume& map, const radiomics::FeatureMapGrid& grid, double outside) {
    std::vector<double> whole(grid.whole.voxelCount(), outside);
    const auto part = map.voxels<double>();
    const auto& box = grid.box;
    const auto width = static_cast<std::ptrdiff_t>(box.size[0]);
    auto from = part.begin();
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j, from += width)
            std::copy(from, from + width,
                      whole.begin() + static_cast<std::ptrdiff_t>(
                                          grid.whole.offset(box.begin[0], box.begin[1] + j, box.begin[2] + k)));
    return imaging::Volume::fromVoxels(grid.whole, std::move(whole));
}

/// The segment to map: the one that was named; of a label image with several labels, the label of the settings.
std::optional<std::string> wantedSegment(const Options& options, const imaging::Segmentation& segmentation,
                                         const radiomics::ExtractionSettings& settings) {
    if (options.segment || segmentation.segments.size() == 1 || !study::isLabelFile(options.mask))
        return options.segment;
    return std::to_string(settings.label);
}

/// The settings' voxelSetting, where no option says otherwise.
radiomics::FeatureMapSettings mapSettingsOf(const Options& options, const radiomics::ExtractionSettings& settings) {
    auto mapSettings = radiomics::mapSettingsOf(settings);
    mapSettings.kernelRadius = options.radius.value_or(mapSettings.kernelRadius);
    mapSettings.initValue = options.outside.value_or(mapSettings.initValue);
    mapSettings.maskedKernel = mapSettings.maskedKernel && !options.unmaskedKernel;
    return mapSettings;
}

/// Features with the same number of voxels without a value share a sentence: those of a class mostly have.
void noteUndefined(const std::vector<std::pair<std::string, std::size_t>>& undefined) {
    std::vector<std::pair<std::size_t, std::vector<std::string>>> byCount;
    for (const auto& [feature, voxels] : undefined) {
        if (voxels == 0)
            continue;
        if (byCount.empty() || byCount.back().first != voxels)
            byCount.push_back({voxels, {}});
        byCount.back().second.push_back(feature);
    }
    for (const auto& [voxels, features] : byCount)
        std::cerr << "note: " << voxels << (voxels == 1 ? " voxel has" : " voxels have") << " no value for "
                  << (features.size() > 3 ? std::to_string(features.size()) + " features such as " + features.front()
                                          : join(features, ", "))
                  << ", since the kernel holds too few voxels of the region; the map shows the value of --outside.\n";
}

void writeMaps(const Options& options, const Progress& progress) {
    const auto features = chosenFeatures(options);
    const MapFiles files(options.output, features.size());
    const auto settings =
        options.settings ? radiomics::readSettings(*options.settings) : radiomics::ExtractionSettings{};
    const auto mapSettings = mapSettingsOf(options, settings);
    const auto image = study::openImage(options.image, progress.part(0.0, 0.2));
    std::vector<std::string> notes = image.notes;
    const auto segmentation = study::openMask(options.mask, image, progress.part(0.2, 0.25), &notes);
    const auto& segment = study::chooseSegment(segmentation, wantedSegment(options, segmentation, settings));
    if (image.blocked)
        throw Error("it may be looked at but not measured: " + *image.blocked, "The image", "");
    for (const auto& note : notes)
        std::cerr << "note: " << note << '\n';
    std::vector<std::pair<std::string, std::size_t>> undefined;
    radiomics::deliverFeatureMaps(
        image.volume, segment.mask, settings, mapSettings, features,
        [&](radiomics::FeatureMap&& map, const radiomics::FeatureMapGrid& grid) {
            progress.throwIfCancelled();
            imaging::writeVolume(options.fullGrid ? onWholeGrid(map.map, grid, mapSettings.initValue) : map.map,
                                 files.pathOf(map.feature));
            undefined.emplace_back(map.feature, map.undefinedVoxels);
        },
        progress.part(0.25, 1.0), options.threads);
    noteUndefined(undefined);
}

} // namespace

Command mapCommand() {
    return {
        "map",
        "Write first-order and texture features as maps: each voxel of the region holds the feature of a kernel around "
        "it.\nPeak memory: 8 bytes x voxels of the region's box x features of one class (24 at most; a box of 300 x "
        "300 x "
        "100 voxels takes 1.7 GB), with --full-grid the whole image once more.",
        [](CLI::App& app) {
            auto options = std::make_shared<Options>();
            app.add_option("IMAGE", options->image, "NIfTI, NRRD, MHA or a DICOM folder")->required();
            app.add_option("MASK", options->mask, "NIfTI, NRRD, MHA, an RTSTRUCT file or its folder")->required();
            app.add_option("--feature", options->features, "A feature such as glcm_MCC; may be repeated")
                ->expected(1)
                ->take_all();
            app.add_flag("--all", options->all, "All 93 first-order and texture features");
            app.add_option("--radius", options->radius,
                           "Kernel radius in voxels, 1 to " + std::to_string(radiomics::kLargestKernelRadius) +
                               "; without it that of the settings, 1");
            app.add_flag("--unmasked-kernel", options->unmaskedKernel,
                         "Let the kernel see voxels outside the region (PyRadiomics' maskedKernel: false)");
            app.add_option("--outside", options->outside,
                           "Value outside the region (PyRadiomics' initValue); without it that of the settings, 0");
            app.add_option("--settings", options->settings, "PyRadiomics parameter file (YAML), voxelSetting included");
            app.add_option("--segment", options->segment, "Name of the segment, when the mask holds several");
            app.add_flag("--full-grid", options->fullGrid, "Write maps of the image's size, not of the region's box");
            app.add_option("--threads", options->threads, "Threads at most; 0: one per core");
            app.add_option("-o,--output", options->output,
                           "One feature: a .nii.gz, .nii, .nrrd or .mha file. Several: a folder for "
                           "original_glcm_MCC.nii.gz and so on")
                ->required();
            return [options](const Progress& progress) { writeMaps(*options, progress); };
        }};
}

} // namespace rimlight::cli
