#include "app/cli/Command.h"
#include "app/cli/OutlineInput.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/regions/Agreement.h"
#include "core/regions/Consensus.h"
#include "core/regions/SameGrid.h"
#include "core/study/MaskOutput.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iomanip>
#include <iostream>

namespace rimlight::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::vector<std::string> masks;
    std::optional<std::string> segment;
    std::optional<std::string> image;
    std::optional<std::string> consensus;
    std::optional<std::string> output;
    double toleranceMm = 2.0;
    bool json = false;
    unsigned threads = 0;
};

struct Outline {
    OutlineArgument argument;
    std::string letter; ///< A, B, ... Z, R27, ...
    imaging::Mask mask;
};

struct Pair {
    std::size_t a = 0;
    std::size_t b = 0;
    regions::Agreement agreement;
};

struct Consensus {
    regions::ConsensusRule rule{};
    imaging::Mask mask;
    std::optional<regions::StapleResult> staple;
};

std::string letterOf(std::size_t number) {
    return number < 26 ? std::string(1, static_cast<char>('A' + number)) : "R" + std::to_string(number + 1);
}

std::optional<regions::ConsensusRule> ruleOf(const Options& options) {
    using enum regions::ConsensusRule;
    if (!options.consensus)
        return std::nullopt;
    for (const auto rule : {Union, Intersection, Majority, Staple})
        if (lowerCase(regions::consensusText(rule)) == lowerCase(*options.consensus))
            return rule;
    throw Error("\"" + *options.consensus + "\" is no rule of consensus", "--consensus",
                "Choose union, intersection, majority or staple.");
}

void requireUsable(const Options& options) {
    if (options.masks.size() < 2)
        throw Error("one outline alone can't agree", "agree", "Give the outlines of two readers or more.");
    if (!std::isfinite(options.toleranceMm) || options.toleranceMm < 0.0)
        throw Error("is not a length", "--tolerance", "Give it in mm, as in --tolerance 2.");
    if (!options.output)
        return;
    if (!options.consensus)
        throw Error("there is nothing to write without --consensus", "-o",
                    "Choose the consensus by --consensus union, intersection, majority or staple.");
    study::outlineFormatOf(*options.output); // throws for another ending
    requireWritable(*options.output);
}

struct Reading {
    std::optional<study::CaseImage> image;
    std::vector<Outline> outlines;
};

Reading openOutlines(const Options& options, const Progress& progress) {
    std::vector<std::string> notes;
    auto image = openOutlineImage(options.image, notes, progress.part(0.0, 0.5));
    std::vector<Outline> outlines;
    for (const auto& text : options.masks) {
        progress.throwIfCancelled();
        Outline outline{parseOutline(text), letterOf(outlines.size()), {}};
        if (!outline.argument.segment)
            outline.argument.segment = options.segment;
        outline.mask = openOutline(outline.argument, image, notes).mask;
        if (!outlines.empty())
            regions::requireSameGrid(outline.mask.geometry(), outline.argument.path.string(),
                                     outlines.front().mask.geometry(), outlines.front().argument.path.string());
        outlines.push_back(std::move(outline));
    }
    for (const auto& note : notes)
        std::cerr << "note: " << note << '\n';
    return {std::move(image), std::move(outlines)};
}

std::vector<Pair> compareAll(const std::vector<Outline>& outlines, const Options& options, const Progress& progress) {
    std::vector<Pair> pairs;
    const std::size_t pairCount = outlines.size() * (outlines.size() - 1) / 2;
    const auto count = static_cast<double>(pairCount);
    for (std::size_t a = 0; a < outlines.size(); ++a)
        for (std::size_t b = a + 1; b < outlines.size(); ++b) {
            const double done = static_cast<double>(pairs.size());
            progress.report(done / count, "Comparing " + outlines[a].letter + " and " + outlines[b].letter);
            pairs.push_back({a, b,
                             regions::agreementOf(outlines[a].mask, outlines[b].mask,
                                                  {.toleranceMm = options.toleranceMm, .maxThreads = options.threads},
                                                  progress.part(done / count, (done + 1.0) / count))});
        }
    return pairs;
}

Consensus makeConsensus(regions::ConsensusRule rule, const std::vector<Outline>& outlines) {
    std::vector<imaging::Mask> masks;
    masks.reserve(outlines.size());
    for (const auto& outline : outlines)
        masks.push_back(outline.mask);
    Consensus consensus{rule, {}, std::nullopt};
    if (rule == regions::ConsensusRule::Staple) {
        consensus.staple = regions::stapleOf(masks);
        consensus.mask = consensus.staple->consensus;
    } else {
        consensus.mask = regions::consensusOf(rule, masks);
    }
    return consensus;
}

Json numberOrNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json pairJson(const Pair& pair, const std::vector<Outline>& outlines) {
    const auto& agreement = pair.agreement;
    Json json{{"a", outlines[pair.a].letter},
              {"b", outlines[pair.b].letter},
              {"dice", numberOrNull(agreement.dice)},
              {"jaccard", numberOrNull(agreement.jaccard)},
              {"volumeDifferenceMl", agreement.volumeDifferenceMl},
              {"volumeDifferencePercent", numberOrNull(agreement.volumeDifferencePercent)},
              {"centroidDistanceMm", numberOrNull(agreement.centroidDistanceMm)}};
    const auto add = [&](const char* key, double regions::SurfaceAgreement::*value) {
        json[key] = agreement.surfaces ? Json((*agreement.surfaces).*value) : Json(nullptr);
    };
    add("hausdorffMm", &regions::SurfaceAgreement::hausdorffMm);
    add("hausdorff95Mm", &regions::SurfaceAgreement::hausdorff95Mm);
    add("meanSurfaceDistanceMm", &regions::SurfaceAgreement::meanSurfaceDistanceMm);
    add("meanFromAToBMm", &regions::SurfaceAgreement::meanFromAToBMm);
    add("meanFromBToAMm", &regions::SurfaceAgreement::meanFromBToAMm);
    add("surfaceDice", &regions::SurfaceAgreement::surfaceDice);
    if (!agreement.missing.empty())
        json["missing"] = agreement.missing;
    return json;
}

Json consensusJson(const Consensus& consensus, const std::vector<Outline>& outlines) {
    Json json{{"rule", lowerCase(regions::consensusText(consensus.rule))},
              {"voxels", consensus.mask.voxelCount()},
              {"volumeMl", consensus.mask.volumeMl()}};
    if (!consensus.staple)
        return json;
    json["prior"] = consensus.staple->prior;
    json["iterations"] = consensus.staple->iterations;
    json["converged"] = consensus.staple->converged;
    for (std::size_t reader = 0; reader < outlines.size(); ++reader)
        json["readers"].push_back({{"outline", outlines[reader].letter},
                                   {"sensitivity", consensus.staple->readers[reader].sensitivity},
                                   {"specificity", consensus.staple->readers[reader].specificity}});
    return json;
}

void printJson(const std::vector<Outline>& outlines, const std::vector<Pair>& pairs,
               const std::optional<Consensus>& consensus, double toleranceMm) {
    Json json;
    for (const auto& outline : outlines) {
        Json one{{"outline", outline.letter}, {"file", outline.argument.path.string()}};
        if (outline.argument.segment)
            one["segment"] = *outline.argument.segment;
        one["voxels"] = outline.mask.voxelCount();
        one["volumeMl"] = outline.mask.volumeMl();
        json["outlines"].push_back(one);
    }
    json["surfaceDiceToleranceMm"] = toleranceMm;
    for (const auto& pair : pairs)
        json["pairs"].push_back(pairJson(pair, outlines));
    if (consensus)
        json["consensus"] = consensusJson(*consensus, outlines);
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

/// One column of the table of pairs.
struct Column {
    std::string title;
    int decimals = 2;
    std::function<std::optional<double>(const regions::Agreement&)> value;
};

std::vector<Column> columns(double toleranceMm) {
    using regions::Agreement;
    using regions::SurfaceAgreement;
    const auto ofSurfaces = [](double SurfaceAgreement::*value) {
        return [value](const Agreement& agreement) {
            return agreement.surfaces ? std::optional((*agreement.surfaces).*value) : std::nullopt;
        };
    };
    return {{"Dice", 4, [](const Agreement& agreement) { return agreement.dice; }},
            {"Jaccard", 4, [](const Agreement& agreement) { return agreement.jaccard; }},
            {"HD mm", 2, ofSurfaces(&SurfaceAgreement::hausdorffMm)},
            {"HD95 mm", 2, ofSurfaces(&SurfaceAgreement::hausdorff95Mm)},
            {"mean mm", 2, ofSurfaces(&SurfaceAgreement::meanSurfaceDistanceMm)},
            {"surface Dice " + formatNumber(toleranceMm) + " mm", 4, ofSurfaces(&SurfaceAgreement::surfaceDice)},
            {"volume ml", 3, [](const Agreement& agreement) { return std::optional(agreement.volumeDifferenceMl); }},
            {"volume %", 1, [](const Agreement& agreement) { return agreement.volumeDifferencePercent; }},
            {"centroids mm", 2, [](const Agreement& agreement) { return agreement.centroidDistanceMm; }}};
}

void printText(const std::vector<Outline>& outlines, const std::vector<Pair>& pairs,
               const std::optional<Consensus>& consensus, double toleranceMm) {
    for (const auto& outline : outlines)
        std::cout << outline.letter << "  " << outline.argument.path.string()
                  << (outline.argument.segment ? " \"" + *outline.argument.segment + "\"" : "") << "  "
                  << formatFixed(outline.mask.volumeMl(), 3) << " ml\n";
    const auto titles = columns(toleranceMm);
    constexpr int kPairWidth = 7;
    std::cout << '\n' << std::left << std::setw(kPairWidth) << "" << std::right;
    for (const auto& column : titles)
        std::cout << "  " << std::setw(7) << column.title;
    std::cout << '\n';
    for (const auto& pair : pairs) {
        std::cout << std::left << std::setw(kPairWidth) << outlines[pair.a].letter + "-" + outlines[pair.b].letter
                  << std::right;
        for (const auto& column : titles) {
            const auto value = column.value(pair.agreement);
            std::cout << "  " << std::setw(std::max(7, static_cast<int>(column.title.size())))
                      << (value ? formatFixed(*value, column.decimals) : "-");
        }
        std::cout << '\n';
    }
    for (const auto& pair : pairs)
        if (!pair.agreement.missing.empty())
            std::cout << outlines[pair.a].letter << "-" << outlines[pair.b].letter << ": " << pair.agreement.missing
                      << '\n';
    if (!consensus)
        return;
    std::cout << "\nconsensus (" << regions::consensusText(consensus->rule) << "): " << consensus->mask.voxelCount()
              << " voxels, " << formatFixed(consensus->mask.volumeMl(), 3) << " ml\n";
    for (std::size_t reader = 0; consensus->staple && reader < outlines.size(); ++reader)
        std::cout << outlines[reader].letter << "  sensitivity "
                  << formatFixed(consensus->staple->readers[reader].sensitivity, 4) << "  specificity "
                  << formatFixed(consensus->staple->readers[reader].specificity, 4) << '\n';
}

void agree(const Options& options, const Progress& progress) {
    requireUsable(options);
    const auto rule = ruleOf(options);
    const auto [image, outlines] = openOutlines(options, progress.part(0.0, 0.4));
    const auto pairs = compareAll(outlines, options, progress.part(0.4, 0.9));
    std::optional<Consensus> consensus;
    if (rule)
        consensus = makeConsensus(*rule, outlines);
    if (options.output) {
        if (consensus->mask.isEmpty())
            throw Error("it is empty: no voxel is held by enough of the outlines", "The consensus",
                        "Choose another rule, or compare the outlines first.");
        const imaging::Segment segment{"consensus (" + regions::consensusText(consensus->rule) + ")",
                                       imaging::segmentColour(0), consensus->mask};
        study::writeMask({consensus->mask.geometry(), {segment}}, image ? &*image : nullptr, *options.output);
    }
    progress.report(1.0, "Done");
    if (options.json)
        printJson(outlines, pairs, consensus, options.toleranceMm);
    else
        printText(outlines, pairs, consensus, options.toleranceMm);
}

} // namespace

Command agreeCommand() {
    return {"agree", "Compare the outlines of two readers or more, pair by pair, and make their consensus",
            [](CLI::App& app) {
                auto options = std::make_shared<Options>();
                app.add_option("MASK", options->masks,
                               "PATH[:SEGMENT], two or more on one grid: NIfTI, NRRD, MHA, .seg.nrrd or a SEG; with "
                               "--image an RTSTRUCT or its folder too")
                    ->required()
                    ->expected(1, 64);
                app.add_option("--segment", options->segment, "Name of the segment, where an outline doesn't say");
                app.add_option("--image", options->image, "The image: NIfTI, NRRD, MHA or a DICOM folder");
                app.add_option("--tolerance", options->toleranceMm,
                               "Tolerance of the surface Dice in mm, 2 without it");
                app.add_flag("--json", options->json, "Print JSON, with all digits");
                app.add_option("--consensus", options->consensus, "union, intersection, majority or staple");
                app.add_option("--threads", options->threads, "Threads at most; 0: one per core");
                app.add_option("-o,--output", options->output,
                               "Consensus to write, by its ending: .nii.gz, .nii, .nrrd, .mha, .seg.nrrd, .seg.dcm or "
                               ".dcm (SEG), .rtstruct.dcm");
                return [options](const Progress& progress) { agree(*options, progress); };
            }};
}

} // namespace rimlight::cli
