#include "app/cli/Command.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/CaseHabitats.h"
#include "core/study/CaseInput.h"
#include "core/study/HabitatFigure.h"
#include "core/study/MaskInput.h"
#include "core/study/MaskOutput.h"
#include "ui/printing/SvgFigure.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>

#include <charconv>
#include <iomanip>
#include <iostream>
#include <optional>

namespace rimlight::cli {

namespace fs = std::filesystem;

namespace {

struct Options {
    std::vector<std::string> images;
    std::string mask;
    std::string output;
    std::string k = "2:4";
    std::optional<std::string> segment;
    std::optional<std::string> mixture;
    std::optional<std::string> figure;
    regions::HabitatSettings settings;
    bool resample = false;
    bool json = false;
};

int parseK(std::string_view text, const std::string& argument) {
    int k = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), k);
    if (error != std::errc() || end != text.data() + text.size())
        throw Error("\"" + argument + "\" is neither a number of habitats nor a range", "--k",
                    "Write 3, or 2:4 to have the number chosen by the BIC.");
    return k;
}

regions::HabitatSettings settingsOf(const Options& options) {
    auto settings = options.settings;
    const auto colon = options.k.find(':');
    settings.smallestK = parseK(std::string_view(options.k).substr(0, colon), options.k);
    settings.largestK = colon == std::string::npos ? settings.smallestK
                                                   : parseK(std::string_view(options.k).substr(colon + 1), options.k);
    return settings;
}

void requireOutputs(const Options& options) {
    study::outlineFormatOf(options.output); // refuses other endings
    requireWritable(options.output);
    if (!options.figure)
        return;
    if (options.mixture)
        throw Error("--mixture and --bic-figure were given together, but a mixture that is applied has no BIC curve",
                    "habitats", "Leave one of them out.");
    if (lowerCase(fs::path(*options.figure).extension().string()) != ".svg")
        throw Error("is no name of a figure", *options.figure, "Use a name that ends in .svg.");
    requireWritable(*options.figure);
}

/// The phases' volumes, and the segment on the first.
struct Input {
    std::vector<imaging::Volume> phases;
    study::CaseImage first;
    imaging::Segment region;
};

Input readInput(const Options& options, const Progress& progress) {
    Input input;
    std::vector<std::string> notes;
    for (std::size_t i = 0; i < options.images.size(); ++i) {
        const double share = 1.0 / static_cast<double>(options.images.size());
        const auto image = study::openImage(
            options.images[i], progress.part(static_cast<double>(i) * share, static_cast<double>(i + 1) * share));
        if (image.blocked)
            throw Error("it may be looked at but not measured: " + *image.blocked,
                        options.images.size() == 1 ? "The image" : "Image " + std::to_string(i + 1), "");
        notes.insert(notes.end(), image.notes.begin(), image.notes.end());
        input.phases.push_back(image.volume);
        if (i == 0) {
            input.first = image;
            input.region =
                study::chooseSegment(study::openMask(options.mask, image, progress, &notes), options.segment);
        }
    }
    for (const auto& note : notes)
        std::cerr << "note: " << note << '\n';
    return input;
}

void writeFigure(const regions::HabitatCurve& curve, const fs::path& svg) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt's remarks about the desktop (no runtime folder, ...) say nothing to the user of a command line.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int argc = 1;
    std::string name = "rimlight-cli";
    char* argv[] = {name.data(), nullptr};
    const QGuiApplication application(argc, argv);
    printing::printFigure(study::bicFigure(curve), "BIC over the number of habitats", svg);
}

void printSummary(const study::CaseHabitats& result) {
    if (result.curve)
        for (const auto& fit : result.curve->fits)
            std::cout << "K = " << fit.k << "  BIC " << formatFixed(fit.bic, 1)
                      << (fit.k == result.curve->bestFit().k ? "  <- smallest\n" : "\n");
    for (int h = 0; h < result.mixture.componentCount(); ++h) {
        const auto& segment = result.map.segmentation.segments[static_cast<std::size_t>(h)];
        std::cout << segment.name << ": ";
        for (int p = 0; p < result.mixture.phaseCount(); ++p)
            std::cout << (p == 0 ? "" : " | ")
                      << formatFixed(result.mixture.means(h, p), 1) + " +- " + formatFixed(result.mixture.sd(h, p), 1);
        std::cout << ", " << formatFixed(100.0 * result.map.shares[static_cast<std::size_t>(h)], 1) << " % ("
                  << formatFixed(segment.mask.volumeMl(), 2) << " ml)\n";
    }
}

void divide(const Options& options, const Progress& progress) {
    const auto settings = settingsOf(options);
    requireOutputs(options);
    std::optional<regions::GaussianMixture> mixture;
    if (options.mixture)
        mixture = study::readMixture(readTextFile(*options.mixture), *options.mixture);
    const auto input = readInput(options, progress.part(0.0, 0.3));
    const auto grids = options.resample ? regions::PhaseGrids::Interpolate : regions::PhaseGrids::MustMatch;
    auto result = mixture
                      ? study::applyHabitats(*mixture, input.phases, input.region.mask, grids, progress.part(0.3, 0.95))
                      : study::findHabitats(input.phases, input.region.mask, settings, grids, progress.part(0.3, 0.95));
    const auto format = study::outlineFormatOf(options.output);
    // What label images don't keep, the summary tells: the number of each habitat.
    study::writeMask(result.map.segmentation, &input.first, options.output, format,
                     format == study::OutlineFormat::LabelImage ? nullptr : &result.notes, progress.part(0.95, 1.0));
    if (options.figure)
        writeFigure(*result.curve, *options.figure);
    progress.report(1.0, "Done");
    for (const auto& note : result.notes)
        std::cerr << "note: " << note << '\n';
    if (options.json)
        std::cout << study::toJson(result);
    else
        printSummary(result);
}

} // namespace

Command habitatsCommand() {
    return {
        "habitats",
        "Divide a region into habitats: a Gaussian mixture of its voxels' values in one or more phases, the number "
        "of habitats by the smallest BIC.",
        [](CLI::App& app) {
            auto options = std::make_shared<Options>();
            app.add_option("IMAGE", options->images,
                           "NIfTI, NRRD, MHA or a DICOM folder; one per phase, the one that orders the habitats "
                           "first")
                ->required();
            app.add_option("--mask", options->mask,
                           "The outline on the first image: NIfTI, NRRD, MHA, an RTSTRUCT file or its folder")
                ->required();
            app.add_option("--segment", options->segment, "Name of the segment, when the mask holds several");
            auto* k =
                app.add_option("--k", options->k, "Number of habitats, or a range such as 2:4")->capture_default_str();
            app.add_option("--starts", options->settings.starts, "Starts for each number")->capture_default_str();
            app.add_option("--seed", options->settings.seed, "Seed; the same seed gives the same habitats")
                ->capture_default_str();
            app.add_option("--mixture", options->mixture,
                           "Apply the mixture of this file (what --json printed) in the place of fitting one")
                ->excludes(k);
            app.add_flag("--resample", options->resample, "Interpolate phases that lie on another grid than the first");
            app.add_option("--threads", options->settings.threads, "Threads at most; 0: one per core");
            app.add_flag("--json", options->json, "Print everything as JSON");
            app.add_option("--bic-figure", options->figure, "The BIC curve to write as SVG");
            app.add_option("-o,--output", options->output,
                           "On the first image's grid, by its ending: .nii.gz, .nii, .nrrd, .mha (labels 1, 2, ...), "
                           ".seg.nrrd, .seg.dcm or .dcm (SEG), .rtstruct.dcm")
                ->required();
            return [options](const Progress& progress) { divide(*options, progress); };
        }};
}

} // namespace rimlight::cli
