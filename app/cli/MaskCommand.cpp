#include "app/cli/Command.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/CaseInput.h"
#include "core/study/MaskOutput.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <map>
#include <optional>

namespace rimlight::cli {

namespace {

struct Options {
    std::string mask;
    std::string output;
    std::vector<std::string> segments;
    std::optional<std::string> image;
    std::optional<std::string> as;
    std::string interpolation = "linear";
    bool resample = false;
    bool json = false;
};

std::optional<study::OutlineFormat> dicomKindOf(const Options& options) {
    if (!options.as)
        return std::nullopt;
    return *options.as == "seg" ? study::OutlineFormat::SegmentationObject : study::OutlineFormat::StructureSet;
}

/// A line per segment, in the order of the output; of a label image the number is the label.
void printSummary(const imaging::Segmentation& segmentation) {
    std::size_t number = 0;
    for (const auto& segment : segmentation.segments)
        std::cout << ++number << "  " << segment.name << "  " << segment.mask.voxelCount() << " voxels  "
                  << formatSignificant(segment.mask.volumeMl(), 4) << " ml\n";
}

void printJson(const imaging::Segmentation& segmentation, const std::vector<std::string>& notes) {
    nlohmann::ordered_json segments = nlohmann::json::array();
    for (const auto& segment : segmentation.segments)
        segments.push_back({{"number", segments.size() + 1},
                            {"name", segment.name},
                            {"voxels", segment.mask.voxelCount()},
                            {"ml", segment.mask.volumeMl()}});
    const nlohmann::ordered_json summary = {{"segments", segments}, {"notes", notes}};
    // A name from a file may be no UTF-8.
    std::cout << summary.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void convertMask(const Options& options, const Progress& progress) {
    const auto format = study::outlineFormatOf(options.output, dicomKindOf(options));
    requireWritable(options.output);
    if (options.resample && !options.image)
        throw Error("--resample needs the image whose grid is wanted", "mask", "Give it with --image.");
    std::vector<std::string> notes;
    std::optional<study::CaseImage> image;
    imaging::Segmentation segmentation;
    if (options.image) {
        image = study::openImage(*options.image, progress.part(0.0, 0.4));
        notes = image->notes;
        study::MaskChoices choices;
        if (options.resample)
            choices.grid = study::MaskGrid::Resample;
        if (options.interpolation == "nearest")
            choices.interpolation = imaging::MaskInterpolation::Nearest;
        segmentation = study::openMask(options.mask, *image, progress.part(0.4, 0.8), &notes, choices);
    } else {
        segmentation = study::openMaskAlone(options.mask, progress.part(0.0, 0.8), &notes);
    }
    segmentation = study::chooseSegments(segmentation, options.segments);
    study::writeMask(segmentation, image ? &*image : nullptr, options.output, format, &notes, progress.part(0.8, 1.0));
    if (options.json) {
        printJson(segmentation, notes);
        return;
    }
    for (const auto& note : notes)
        std::cerr << "note: " << note << '\n';
    printSummary(segmentation);
}

} // namespace

Command maskCommand() {
    return {"mask",
            "Convert outlines between NIfTI, NRRD, MHA, 3D Slicer's .seg.nrrd, DICOM SEG and RTSTRUCT, put them on an "
            "image's grid, and list their segments with voxels and volume.",
            [](CLI::App& app) {
                auto options = std::make_shared<Options>();
                app.add_option("MASK", options->mask,
                               "NIfTI, NRRD, MHA, .seg.nrrd, an RTSTRUCT or SEG file, or its folder")
                    ->required();
                app.add_option("--image", options->image,
                               "The image that the outlines belong to: needed for an RTSTRUCT, to write a SEG or "
                               "RTSTRUCT (a DICOM folder), and to check or change the grid");
                app.add_option("--segment", options->segments,
                               "A segment by name, or by its place counted from 1; may be repeated. Without it all")
                    ->expected(1)
                    ->take_all();
                app.add_flag("--resample", options->resample,
                             "Put outlines that lie on another grid onto the image's; the change of volume is told");
                app.add_option("--interpolation", options->interpolation, "How --resample does it")
                    ->check(CLI::IsMember({"linear", "nearest"}))
                    ->capture_default_str();
                app.add_option("--as", options->as, "Kind of DICOM object when the output ends in .dcm; without it seg")
                    ->check(CLI::IsMember({"seg", "rtstruct"}));
                app.add_flag("--json", options->json, "Print the summary and the notes as JSON");
                app.add_option("-o,--output", options->output,
                               "By its ending: .nii.gz, .nii, .nrrd, .mha (labels), .seg.nrrd, .seg.dcm or .dcm (SEG), "
                               ".rtstruct.dcm")
                    ->required();
                return [options](const Progress& progress) { convertMask(*options, progress); };
            }};
}

} // namespace rimlight::cli
