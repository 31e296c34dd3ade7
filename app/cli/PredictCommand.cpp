#include "app/cli/Command.h"
#include "app/cli/Options.h"
#include "app/cli/Printing.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/CasePrediction.h"
#include "ui/printing/PdfReport.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>
#include <set>

namespace rimlight::cli {

namespace {

struct Options {
    std::string model;
    std::vector<std::string> images;
    std::vector<std::string> masks;
    std::vector<std::string> clinical;
    std::string batch;
    std::optional<std::string> segment;
    std::optional<std::string> json;
    std::optional<std::string> report;
};

/// Pairs each image with the mask of its phase; one image with one mask needs no phase.
std::vector<std::pair<PhasePath, PhasePath>> pairByPhase(const Options& options) {
    std::vector<std::pair<PhasePath, PhasePath>> pairs;
    std::set<std::string> seen;
    for (const auto& argument : options.images) {
        const PhasePath image = parsePhasePath(argument);
        if (!seen.insert(image.phase).second)
            throw Error(image.phase.empty() ? "several images without a phase"
                                            : "the phase \"" + image.phase + "\" comes twice",
                        "--image", "Write PHASE=PATH, each phase once.");
        std::optional<PhasePath> mask;
        for (const auto& candidate : options.masks) {
            const PhasePath parsed = parsePhasePath(candidate);
            const bool single = options.images.size() == 1 && options.masks.size() == 1;
            if (parsed.phase == image.phase || single)
                mask = parsed;
        }
        if (!mask)
            throw Error("no mask was given for " +
                            (image.phase.empty() ? "the image" : "the phase \"" + image.phase + "\""),
                        "--mask", "Give one as [PHASE=]PATH.");
        pairs.emplace_back(image, *mask);
    }
    if (pairs.size() < options.masks.size())
        throw Error("there are more masks than images", "--mask", "Give one mask for each image.");
    return pairs;
}

tables::FeatureRow clinicalRow(const std::vector<std::string>& arguments) {
    tables::FeatureRow row;
    for (const auto& argument : arguments) {
        const auto [name, text] = parseNamed(argument, "--clinical");
        const auto value = parseNumber(text);
        if (!value)
            throw Error("\"" + text + "\" is not a number", "--clinical " + name,
                        "Give the number that the training table uses.");
        if (row.find(name) != nullptr)
            throw Error("\"" + name + "\" comes twice", "--clinical", "Give each value once.");
        row.values.push_back({name, *value});
    }
    return row;
}

void predictOneCase(const Options& options, const Progress& progress) {
    for (const auto& output : {options.json, options.report})
        if (output)
            requireWritable(*output);
    const auto model = learning::readModel(options.model);
    const auto clinical = clinicalRow(options.clinical);
    const auto pairs = pairByPhase(options);
    std::vector<study::PhaseInput> phases;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto& [imagePath, maskPath] = pairs[i];
        const double share = 0.5 / static_cast<double>(pairs.size());
        const Progress part = progress.part(static_cast<double>(i) * share, static_cast<double>(i + 1) * share);
        study::PhaseInput phase{imagePath.phase, study::openImage(imagePath.path, part.part(0.0, 0.8)), {}};
        const auto segmentation = study::openMask(maskPath.path, phase.image, part.part(0.8, 1.0), &phase.image.notes);
        phase.region = study::chooseSegment(segmentation, options.segment);
        phases.push_back(std::move(phase));
    }
    const auto result = study::predictCase(phases, model, clinical, progress.part(0.5, 0.95), options.batch);
    const std::string json = study::toJson(result);
    if (options.json)
        writeFileAtomically(*options.json, json);
    if (options.report) {
        const PrintingSession session;
        printing::printReport(study::caseReport(result, phases.front().image, phases.front().region), *options.report);
    }
    progress.report(1.0, "Done");
    if (!options.json && !options.report) {
        std::cout << json;
        return;
    }
    const auto& prediction = result.prediction;
    const auto words = study::answerWords(model, prediction);
    if (prediction.radscoreDecides)
        std::cout << model.positiveLabel << " probability " << formatFixed(prediction.probability * 100.0, 1)
                  << " %, Radscore " << formatFixed(prediction.radscore, 3) << " (cut-off "
                  << formatFixed(prediction.cutoffRadscore, 3) << "): " << prediction.label
                  << ". Research use only. Not for clinical use.\n";
    else
        std::cout << words.headline << ". " << words.explanation << " Research use only. Not for clinical use.\n";
    for (const auto& warning : result.warnings)
        std::cout << "doubt: " << warning << '\n';
}

} // namespace

Command predictCommand() {
    return {
        "predict", "Apply a model to one case", [](CLI::App& app) {
            auto options = std::make_shared<Options>();
            app.add_option("MODEL", options->model, "Model file (JSON)")->required();
            app.add_option("--image", options->images, "[PHASE=]PATH: NIfTI, NRRD, MHA or a DICOM folder")->required();
            app.add_option("--mask", options->masks, "[PHASE=]PATH: the outline on that image")->required();
            app.add_option("--clinical", options->clinical, "NAME=VALUE: a clinical value that the model uses");
            app.add_option("--batch", options->batch,
                           "Where the case was scanned, as the model calls it, for a model that removes batch effects");
            app.add_option("--segment", options->segment, "Name of the segment, when a mask holds several");
            app.add_option("--json", options->json, "Prediction to write as JSON");
            app.add_option("--report", options->report, "Report to write as PDF");
            return [options](const Progress& progress) { predictOneCase(*options, progress); };
        }};
}

} // namespace rimlight::cli
