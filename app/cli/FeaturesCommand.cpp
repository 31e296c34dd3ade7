#include "app/cli/Command.h"
#include "app/cli/FeaturesBatch.h"
#include "app/cli/Options.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/study/CaseFeatures.h"
#include "core/study/FileExtraction.h"
#include "core/tables/Csv.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>

namespace rimlight::cli {

namespace {

struct Options {
    std::optional<std::string> image;
    std::optional<std::string> mask;
    std::vector<std::string> phases;
    std::vector<std::string> regions;
    std::vector<std::string> segments;
    std::string caseId = "case";
    std::vector<std::string> columns;
    bool append = false;
    ExtractionOptions extraction;
};

constexpr const char* kAllSegments = "all";

/// The segments of the one mask that --segment names, as regions of their names; a single one keeps the plain columns.
std::vector<study::BatchMask> segmentsOf(const Options& options, const std::string& phase, const std::string& region,
                                         const std::filesystem::path& path) {
    if (options.segments.empty())
        return {{phase, region, path}};
    if (options.segments.size() == 1)
        return {{phase, region, path, options.segments.front()}};
    std::vector<study::BatchMask> masks;
    for (const auto& segment : options.segments)
        masks.push_back({phase, segment, path, segment});
    return masks;
}

/// --region [PHASE/]NAME=PATH: of one phase, or of all.
void addRegion(study::BatchCase& one, const std::string& argument) {
    const auto [name, path] = parseNamed(argument, "--region");
    const auto slash = name.find('/');
    const std::string phase = slash == std::string::npos ? "" : name.substr(0, slash);
    const std::string region = slash == std::string::npos ? name : name.substr(slash + 1);
    bool found = false;
    for (const auto& image : one.images)
        if (slash == std::string::npos || image.phase == phase) {
            // A mask for one phase takes the place of that for all.
            std::erase_if(one.masks, [&](const auto& mask) {
                return slash != std::string::npos && mask.phase == phase && mask.region == region;
            });
            one.masks.push_back({image.phase, region, path});
            found = true;
        }
    if (!found)
        throw Error("names no phase that was given", "--region " + argument, "Give --phase " + phase + "=IMAGE too.");
}

study::BatchCase caseOf(const Options& options) {
    study::BatchCase one;
    one.id = options.caseId;
    const bool named = !options.phases.empty() || !options.regions.empty();
    if (named && (options.mask || !options.segments.empty()))
        throw Error("are two ways to name what is measured", "MASK or --segment beside --phase and --region",
                    "Give IMAGE and MASK, or --phase and --region.");
    if (!named && !(options.image && options.mask))
        throw Error("an image and a mask are needed", "features", "Give IMAGE and MASK, or --batch cases.csv.");
    if (!named) {
        one.images.push_back({"", *options.image});
        one.masks = segmentsOf(options, "", "", *options.mask);
        return one;
    }
    if (options.image)
        one.images.push_back({"", *options.image});
    for (const auto& argument : options.phases) {
        const auto [name, path] = parseNamed(argument, "--phase");
        one.images.push_back({name, path});
    }
    if (one.images.empty() || options.regions.empty())
        throw Error("an image and a region are needed", "features", "Give --phase NAME=IMAGE and --region NAME=MASK.");
    for (const auto& argument : options.regions)
        addRegion(one, argument);
    return one;
}

/// With --segment all: the mask's segments.
void nameAllSegments(Options& options) {
    if (options.segments != std::vector<std::string>{kAllSegments} || !options.image || !options.mask)
        return;
    const auto segmentation = study::openMask(*options.mask, study::openImage(*options.image));
    options.segments.clear();
    for (const auto& segment : segmentation.segments)
        options.segments.push_back(segment.name);
}

void extractFeatures(Options options, const Progress& progress) {
    const auto& output = options.extraction.output;
    if (output)
        requireWritable(*output);
    const auto recipe = options.extraction.recipe();
    nameAllSegments(options);
    std::vector<std::string> notes;
    const auto phases =
        study::openCase(caseOf(options), recipe, notes, progress.part(0.0, 0.5), options.extraction.threads);
    const auto features = study::measureCase(phases, recipe, progress.part(0.5, 1.0), options.extraction.threads);
    notes.insert(notes.end(), features.extraction.warnings.begin(), features.extraction.warnings.end());
    for (const auto& note : notes)
        std::cerr << "note: " << note << '\n';
    std::vector<std::pair<std::string, std::string>> columns;
    for (const auto& argument : options.columns) {
        const auto [name, text] = parseNamed(argument, "--column");
        columns.emplace_back(name, text);
    }
    auto table = study::toTextTable(features, options.caseId, columns);
    if (output && options.append && std::filesystem::exists(*output))
        table = study::withRowAppended(*output, std::move(table));
    if (output)
        tables::writeCsv(table, *output);
    else
        std::cout << tables::toCsv(table);
}

} // namespace

Command featuresCommand() {
    return {"features", "Read the radiomic features of one case, or of a list of cases, into a table",
            [](CLI::App& app) {
                auto options = std::make_shared<Options>();
                auto& extraction = options->extraction;
                app.add_option("IMAGE", options->image, "NIfTI, NRRD, MHA or a DICOM folder");
                app.add_option("MASK", options->mask, "NIfTI, NRRD, MHA, an RTSTRUCT file or its folder");
                app.add_option("--profile", extraction.profile, "pyradiomics (default) or ibsi");
                app.add_option("--settings", extraction.settings, "PyRadiomics parameter file, or one of profile ibsi");
                app.add_flag("--diagnostics", extraction.diagnostics, "Add PyRadiomics' diagnostics_ columns");
                app.add_option("-o,--output", extraction.output, "CSV to write; without it the CSV is printed");
                app.add_option("--segment", options->segments,
                               "Name of the segment, when the mask holds several; repeated, or \"all\", for several "
                               "regions with columns NAME|...")
                    ->allow_extra_args(false);
                app.add_option("--phase", options->phases, "NAME=IMAGE: one of several images of the case")
                    ->allow_extra_args(false);
                app.add_option("--region", options->regions,
                               "NAME=MASK, or PHASE/NAME=MASK for one phase: one of several regions; columns are named "
                               "PHASE|NAME|feature")
                    ->allow_extra_args(false);
                app.add_option("--case", options->caseId, "Case id in the first column")->default_str("case");
                app.add_option("--column", options->columns, "NAME=VALUE: a further column, such as the outcome");
                app.add_flag("--append", options->append, "Add the row to the CSV when it exists");
                app.add_option("--threads", extraction.threads, "Threads at most; 0: one per core");
                auto batch = std::make_shared<BatchOptions>();
                addBatchOptions(app, *batch);
                return [options, batch](const Progress& progress) {
                    if (batch->chosen())
                        return extractBatch(*batch, options->extraction, progress);
                    extractFeatures(*options, progress);
                };
            }};
}

} // namespace rimlight::cli
