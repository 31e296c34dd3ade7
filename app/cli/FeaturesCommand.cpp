#include "app/cli/Command.h"
#include "app/cli/Options.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "core/study/CaseFeatures.h"
#include "core/tables/Csv.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>

namespace rimlight::cli {

namespace {

struct Options {
    std::string image;
    std::string mask;
    std::optional<std::string> settings;
    std::optional<std::string> output;
    std::optional<std::string> segment;
    std::string caseId;
    std::vector<std::string> columns;
    bool append = false;
    unsigned threads = 0;
};

/// The segment to measure: the one that was named; of a label image with several labels, the label of the settings.
std::optional<std::string> wantedSegment(const Options& options, const imaging::Segmentation& segmentation,
                                         const radiomics::ExtractionSettings& settings) {
    if (options.segment || segmentation.segments.size() == 1 || !imaging::isImageFileName(options.mask))
        return options.segment;
    return std::to_string(settings.label);
}

void extractFeatures(const Options& options, const Progress& progress) {
    if (options.output)
        requireWritable(*options.output);
    const auto settings =
        options.settings ? radiomics::readSettings(*options.settings) : radiomics::ExtractionSettings{};
    const auto image = study::openImage(options.image, progress.part(0.0, 0.4));
    std::vector<std::string> notes = image.notes;
    const auto segmentation = study::openMask(options.mask, image, progress.part(0.4, 0.5), &notes);
    const auto& segment = study::chooseSegment(segmentation, wantedSegment(options, segmentation, settings));
    const auto features = study::measureCase(image, segment, settings, progress.part(0.5, 1.0), options.threads);
    notes.insert(notes.end(), features.extraction.warnings.begin(), features.extraction.warnings.end());
    for (const auto& note : notes)
        std::cerr << "note: " << note << '\n';
    std::vector<std::pair<std::string, std::string>> columns;
    for (const auto& argument : options.columns) {
        const auto [name, text] = parseNamed(argument, "--column");
        columns.emplace_back(name, text);
    }
    auto table = study::toTextTable(features, options.caseId, columns);
    if (options.output && options.append && std::filesystem::exists(*options.output))
        table = study::withRowAppended(*options.output, std::move(table));
    if (options.output)
        tables::writeCsv(table, *options.output);
    else
        std::cout << tables::toCsv(table);
}

} // namespace

Command featuresCommand() {
    return {"features", "Read the radiomic features of one case into a CSV", [](CLI::App& app) {
                auto options = std::make_shared<Options>();
                app.add_option("IMAGE", options->image, "NIfTI, NRRD, MHA or a DICOM folder")->required();
                app.add_option("MASK", options->mask, "NIfTI, NRRD, MHA, an RTSTRUCT file or its folder")->required();
                app.add_option("--settings", options->settings, "PyRadiomics parameter file (YAML)");
                app.add_option("-o,--output", options->output, "CSV to write; without it the CSV is printed");
                app.add_option("--segment", options->segment, "Name of the segment, when the mask holds several");
                app.add_option("--case", options->caseId, "Case id in the first column")->default_str("case");
                options->caseId = "case";
                app.add_option("--column", options->columns, "NAME=VALUE: a further column, such as the outcome");
                app.add_flag("--append", options->append, "Add the row to the CSV when it exists");
                app.add_option("--threads", options->threads, "Threads at most; 0: one per core");
                return [options](const Progress& progress) { extractFeatures(*options, progress); };
            }};
}

} // namespace rimlight::cli
