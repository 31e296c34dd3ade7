#include "app/cli/Command.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/regions/assist/AssistedOutline.h"
#include "core/study/CaseInput.h"
#include "core/study/MaskInput.h"
#include "core/study/MaskOutput.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>

namespace rimlight::cli {

namespace {

struct Options {
    std::string image;
    std::string output;
    std::optional<std::string> stroke;
    std::optional<std::string> click;
    std::vector<std::string> inside;
    std::vector<std::string> outside;
    std::optional<std::string> avoid;
    unsigned threads = 0;
};

/// "x,y,z[,x,y,z...]" as positions.
std::vector<Eigen::Vector3d> parsePositions(const std::string& text, const std::string& option) {
    std::vector<double> numbers;
    for (const auto& part : split(text, ',')) {
        const auto number = parseNumber(part);
        if (!number)
            throw Error("\"" + part + "\" is no number", option, "Write positions in mm as in -12.5,30,104.");
        numbers.push_back(*number);
    }
    if (numbers.size() % 3 != 0)
        throw Error("it has " + std::to_string(numbers.size()) + " numbers", option,
                    "Give three for each position: x,y,z.");
    std::vector<Eigen::Vector3d> positions;
    for (std::size_t n = 0; n < numbers.size(); n += 3)
        positions.emplace_back(numbers[n], numbers[n + 1], numbers[n + 2]);
    return positions;
}

std::vector<Eigen::Vector3d> parseAll(const std::vector<std::string>& texts, const std::string& option) {
    std::vector<Eigen::Vector3d> all;
    for (const auto& text : texts)
        for (const auto& position : parsePositions(text, option))
            all.push_back(position);
    return all;
}

regions::OutlineHint hintOf(const Options& options) {
    if (options.stroke.has_value() == options.click.has_value())
        throw Error(options.stroke ? "--stroke and --click were given together" : "no place was shown", "outline",
                    "Give the tumour's longest diameter by --stroke x1,y1,z1,x2,y2,z2, or a place in it by --click "
                    "x,y,z, in mm.");
    regions::OutlineHint hint;
    if (options.stroke) {
        hint.strokeMm = parsePositions(*options.stroke, "--stroke");
        if (hint.strokeMm.size() < 2)
            throw Error("it has one position", "--stroke", "Give two at least, or use --click.");
    } else {
        hint.strokeMm = parsePositions(*options.click, "--click");
        if (hint.strokeMm.size() != 1)
            throw Error("it has several positions", "--click", "Give one, or use --stroke.");
    }
    hint.insideMm = parseAll(options.inside, "--inside");
    hint.outsideMm = parseAll(options.outside, "--outside");
    return hint;
}

void writeOutline(const Options& options, const Progress& progress) {
    auto hint = hintOf(options);
    const auto format = study::outlineFormatOf(options.output);
    requireWritable(options.output);
    const auto image = study::openImage(options.image, progress.part(0.0, 0.5));
    auto notes = image.notes;
    if (options.avoid) {
        std::vector<imaging::Mask> masks;
        for (const auto& segment : study::openMask(*options.avoid, image, progress, &notes).segments)
            masks.push_back(segment.mask);
        if (!masks.empty())
            hint.avoid = imaging::unionOf(masks);
    }
    const auto proposal = regions::proposeOutline(image.volume, hint, progress.part(0.5, 0.95), options.threads);
    const imaging::Segment segment{"Proposal", imaging::segmentColour(0), proposal.mask};
    // One mask has no name to lose in a label image.
    const bool isLabels = format == study::OutlineFormat::LabelImage;
    study::writeMask({proposal.mask.geometry(), {segment}}, &image, options.output, format, isLabels ? nullptr : &notes,
                     progress.part(0.95, 1.0));
    progress.report(1.0, "Done");
    notes.insert(notes.end(), proposal.notes.begin(), proposal.notes.end());
    for (const auto& note : notes)
        std::cerr << "note: " << note << '\n';
    std::cout << formatSignificant(proposal.mask.volumeMl(), 4) << " ml, " << formatFixed(100.0 * proposal.edgeShare, 0)
              << " % of the outline on edges\n";
}

} // namespace

Command outlineCommand() {
    return {"outline",
            "Propose the outline of a tumour from a line along its longest diameter, or from a click inside it. A "
            "proposal is to be looked at, corrected or refused by a reader.",
            [](CLI::App& app) {
                auto options = std::make_shared<Options>();
                app.add_option("IMAGE", options->image, "NIfTI, NRRD, MHA or a DICOM folder")->required();
                app.add_option("--stroke", options->stroke,
                               "x1,y1,z1,x2,y2,z2: the longest diameter on one slice, from border to border, in mm "
                               "(DICOM's patient coordinates: to the left, the back, the head)");
                app.add_option("--click", options->click, "x,y,z: a place well inside the tumour, in mm");
                app.add_option("--inside", options->inside,
                               "x,y,z: a place that the outline must hold; may be repeated")
                    ->expected(1)
                    ->take_all();
                app.add_option("--outside", options->outside,
                               "x,y,z: a place that the outline must not hold; may be repeated")
                    ->expected(1)
                    ->take_all();
                app.add_option("--avoid", options->avoid, "Outlines that the proposal must not overlap");
                app.add_option("--threads", options->threads, "Threads at most; 0: one per core");
                app.add_option("-o,--output", options->output,
                               "By its ending: .nii.gz, .nii, .nrrd, .mha, .seg.nrrd, .seg.dcm or .dcm (SEG), "
                               ".rtstruct.dcm")
                    ->required();
                return [options](const Progress& progress) { writeOutline(*options, progress); };
            }};
}

} // namespace rimlight::cli
