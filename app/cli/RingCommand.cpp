#include "app/cli/Command.h"
#include "app/cli/OutlineInput.h"
#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/regions/BodyMask.h"
#include "core/regions/Ring.h"
#include "core/study/MaskOutput.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace rimlight::cli {

namespace {

struct Options {
    std::string mask;
    std::string output;
    std::vector<double> innerMm;
    std::vector<double> outerMm;
    std::optional<std::string> image;
    std::optional<std::string> clipHu;
    std::optional<std::string> segment;
    std::vector<std::string> awayFrom;
    double awayMm = 0.0;
    bool body = false;
    unsigned threads = 0;
};

/// Each ring with its own inner limit, or each beginning where the one before ended.
std::vector<regions::RingLimits> limitsOf(const Options& options) {
    if (options.outerMm.empty())
        throw Error("no outer limit was given", "--outer", "Give it in mm, as in --outer 3.");
    if (options.innerMm.size() > 1 && options.innerMm.size() != options.outerMm.size())
        throw Error(std::to_string(options.innerMm.size()) + " inner and " + std::to_string(options.outerMm.size()) +
                        " outer limits make no rings",
                    "--inner", "Give one inner limit, or one for each outer limit.");
    std::vector<regions::RingLimits> limits;
    for (std::size_t ring = 0; ring < options.outerMm.size(); ++ring) {
        double innerMm = options.innerMm.empty() ? 0.0 : options.innerMm.front();
        if (ring > 0)
            innerMm = options.innerMm.size() > 1 ? options.innerMm[ring] : options.outerMm[ring - 1];
        limits.push_back({innerMm, options.outerMm[ring]});
    }
    return limits;
}

struct Range {
    std::optional<double> lowest;
    std::optional<double> highest;
};

/// "a,b", either of which may be left out.
Range parseRange(const std::string& text) {
    const auto parts = split(text, ',');
    Range range;
    const auto number = [](const std::string& part) { return parseNumber(part); };
    if (parts.size() == 2) {
        range = {number(parts[0]), number(parts[1])};
        const bool isRead = (range.lowest || trimmed(parts[0]).empty()) && (range.highest || trimmed(parts[1]).empty());
        if (isRead && (range.lowest || range.highest))
            return range;
    }
    throw Error("\"" + text + "\" is no range", "--clip-hu",
                "Write it as in --clip-hu -100,200; -100, has no upper limit.");
}

regions::RingClip clipOf(const Options& options, const std::optional<study::CaseImage>& image,
                         std::vector<std::string>& notes, const Progress& progress) {
    regions::RingClip clip;
    if (!image && (options.clipHu || options.body))
        throw Error("needs the image", options.body ? "--body" : "--clip-hu", "Give it with --image.");
    if (options.clipHu) {
        const auto range = parseRange(*options.clipHu);
        clip.image = image->volume;
        clip.lowestIntensity = range.lowest;
        clip.highestIntensity = range.highest;
    }
    if (options.body)
        clip.body = regions::bodyMask(image->volume, {}, options.threads, progress);
    for (const auto& argument : options.awayFrom) {
        auto segment = openOutline(parseOutline(argument), image, notes);
        clip.keepAway.push_back({segment.name.empty() ? argument : segment.name, segment.mask, options.awayMm});
    }
    return clip;
}

bool isUnnamed(const std::string& segment) {
    return std::all_of(segment.begin(), segment.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The rings as segments that are named after the region and their limits.
imaging::Segmentation segmentsOf(const std::vector<regions::Ring>& made, const std::string& region) {
    imaging::Segmentation segmentation{made.front().mask.geometry(), {}};
    for (const auto& ring : made)
        segmentation.segments.push_back(
            {regions::ringName(region, ring.limits), imaging::segmentColour(segmentation.segments.size()), ring.mask});
    return segmentation;
}

void makeRings(const Options& options, const Progress& progress) {
    const auto limits = limitsOf(options);
    const auto format = study::outlineFormatOf(options.output);
    requireWritable(options.output);
    std::vector<std::string> notes;
    const auto image = openOutlineImage(options.image, notes, progress.part(0.0, 0.3));
    auto argument = parseOutline(options.mask);
    if (options.segment)
        argument.segment = options.segment;
    const auto region = openOutline(argument, image, notes, progress.part(0.3, 0.4));
    const auto clip = clipOf(options, image, notes, progress.part(0.4, 0.7));
    const auto made = regions::rings(region.mask, limits, clip, options.threads, progress.part(0.7, 0.95));
    for (const auto& ring : made)
        if (!ring.whyEmpty.empty())
            throw Error("it is empty: " + ring.whyEmpty, "The ring " + regions::ringText(ring.limits),
                        "Widen the ring or its limits.");
    const std::string name = isUnnamed(region.name) ? "" : region.name;
    // What label images don't keep, the lines below tell: the number of each ring.
    const bool isLabels = format == study::OutlineFormat::LabelImage;
    study::writeMask(segmentsOf(made, name), image ? &*image : nullptr, options.output, format,
                     isLabels ? nullptr : &notes, progress.part(0.95, 1.0));
    progress.report(1.0, "Done");
    for (const auto& note : notes)
        std::cerr << "note: " << note << '\n';
    for (std::size_t ring = 0; ring < made.size(); ++ring) {
        const auto& one = made[ring];
        std::cout << (made.size() > 1 ? std::to_string(ring + 1) + ": " : "") << regions::ringName(name, one.limits)
                  << ", " << one.mask.voxelCount() << " voxels, " << formatFixed(one.mask.volumeMl(), 3) << " ml";
        if (one.mask.voxelCount() < one.voxelsBeforeClip)
            std::cout << " (" << one.voxelsBeforeClip << " voxels before clipping)";
        std::cout << '\n';
        if (one.cutByBorder)
            std::cerr << "note: the ring " << regions::ringText(one.limits) << " is cut off at the image's border.\n";
    }
}

} // namespace

Command ringCommand() {
    return {
        "ring",
        "Make rings of so many mm around an outline, on its true grid, clipped to the body, to intensities or away "
        "from other outlines",
        [](CLI::App& app) {
            auto options = std::make_shared<Options>();
            app.add_option(
                   "MASK", options->mask,
                   "PATH[:SEGMENT], the outline: NIfTI, NRRD, MHA, .seg.nrrd or a SEG; with --image an RTSTRUCT or its "
                   "folder too")
                ->required();
            app.add_option("--inner", options->innerMm,
                           "Inner limit in mm, 0 without it: the outline's edge. Negative limits reach into it. May "
                           "be repeated with --outer")
                ->expected(1)
                ->take_all();
            app.add_option("--outer", options->outerMm,
                           "Outer limit in mm. Repeated: several rings, each from where the one before ended")
                ->expected(1)
                ->take_all();
            app.add_option("--image", options->image, "The image: NIfTI, NRRD, MHA or a DICOM folder");
            app.add_option("--clip-hu", options->clipHu,
                           "LOW,HIGH: keep voxels within these intensities of the image, the limits included; "
                           "either may be left out");
            app.add_flag("--body", options->body, "Keep voxels inside the patient, without air around and couch");
            app.add_option("--away-from", options->awayFrom,
                           "PATH[:SEGMENT]: leave out voxels of this outline; may be repeated")
                ->expected(1)
                ->take_all();
            app.add_option("--away-mm", options->awayMm, "Leave out voxels so near to those outlines too");
            app.add_option("--segment", options->segment, "Name of the segment, when the outline's file holds several");
            app.add_option("--threads", options->threads, "Threads at most; 0: one per core");
            app.add_option("-o,--output", options->output,
                           "By its ending: .nii.gz, .nii, .nrrd, .mha (several rings as labels 1, 2 and so on), "
                           ".seg.nrrd, .seg.dcm or .dcm (SEG), .rtstruct.dcm")
                ->required();
            return [options](const Progress& progress) { makeRings(*options, progress); };
        }};
}

} // namespace rimlight::cli
