#include "app/cli/Command.h"
#include "app/cli/Options.h"
#include "app/cli/Printing.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/CasePrediction.h"
#include "core/study/PredictionObjects.h"
#include "ui/printing/PdfReport.h"

#include <CLI/CLI.hpp>
#include <QTemporaryDir>

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
    std::optional<std::string> sr;
    std::optional<std::string> pdfDicom;

    bool wantsDicom() const { return sr.has_value() || pdfDicom.has_value(); }
    bool writesFiles() const { return json || report || wantsDicom(); }
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

/// The outputs can be written, and no two are one file.
void requireOutputs(const Options& options) {
    std::set<std::string> seen;
    for (const auto& output : {options.json, options.report, options.sr, options.pdfDicom}) {
        if (!output)
            continue;
        requireWritable(*output);
        if (!seen.insert(std::filesystem::absolute(*output).lexically_normal().string()).second)
            throw Error("is to hold two outputs", *output, "Give each output a file of its own.");
    }
}

study::PredictionSources sourcesOf(const std::vector<study::PhaseInput>& phases,
                                   const std::vector<std::pair<PhasePath, PhasePath>>& pairs) {
    study::PredictionSources sources;
    for (const auto& phase : phases)
        sources.images.push_back(&phase.image);
    sources.outlineFile = pairs.front().second.path;
    return sources;
}

/// What was asked for as a file: JSON, PDF, and the two that a PACS takes.
void writeFiles(const Options& options, const study::CasePrediction& result,
                const std::vector<study::PhaseInput>& phases, const study::PredictionSources& sources) {
    if (options.json)
        writeFileAtomically(*options.json, study::toJson(result));
    if (options.sr)
        study::writePredictionSr(result, sources, *options.sr);
    if (!options.report && !options.pdfDicom)
        return;
    // The object holds the very bytes of the PDF beside it; alone, of one that is gone with the folder.
    const QTemporaryDir folder;
    if (!folder.isValid())
        throw Error("no temporary folder can be made", folder.path().toStdString(),
                    "Make room where temporary files lie, or set TMPDIR.");
    const std::filesystem::path pdf =
        options.report ? std::filesystem::path(*options.report)
                       : std::filesystem::path(folder.filePath(QStringLiteral("report.pdf")).toStdString());
    {
        const PrintingSession session;
        printing::printReport(study::caseReport(result, phases.front().image, phases.front().region), pdf);
    }
    if (options.pdfDicom)
        study::writePredictionPdfObject(readTextFile(pdf), sources, *options.pdfDicom);
}

void predictOneCase(const Options& options, const Progress& progress) {
    requireOutputs(options);
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
    const auto sources = sourcesOf(phases, pairs);
    if (options.wantsDicom())
        study::requireDicomSources(sources);
    const auto result = study::predictCase(phases, model, clinical, progress.part(0.5, 0.95), options.batch);
    writeFiles(options, result, phases, sources);
    progress.report(1.0, "Done");
    if (!options.writesFiles()) {
        std::cout << study::toJson(result);
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
            app.add_option("--sr", options->sr,
                           "Prediction to write as a DICOM structured report, with the patient of a DICOM image");
            app.add_option("--pdf-dicom", options->pdfDicom,
                           "Report to write as a PDF inside a DICOM object, with the patient of a DICOM image");
            return [options](const Progress& progress) { predictOneCase(*options, progress); };
        }};
}

} // namespace rimlight::cli
