#include "core/study/FileExtraction.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "core/radiomics/Extractor.h"
#include "core/study/CaseFeatures.h"

#include <exception>
#include <optional>
#include <utility>

namespace rimlight::study {

namespace {

constexpr unsigned kOneThread = 1; ///< the cases run beside each other

/// The component of a label file that is read (PyRadiomics' label_channel).
int channelOf(const FeatureRecipe& recipe) {
    const auto* settings = std::get_if<radiomics::ExtractionSettings>(&recipe);
    return settings == nullptr ? 0 : settings->labelChannel;
}

/// The segment of a mask to measure: the one that the label names, else the only one, else the label of the settings.
std::optional<std::string> wantedSegment(const BatchCase& one, const BatchMask& mask,
                                         const imaging::Segmentation& segmentation, const FeatureRecipe& recipe) {
    const auto& label = mask.label ? mask.label : one.label;
    if (label || segmentation.segments.size() == 1)
        return label;
    if (isLabelFile(mask.path, channelOf(recipe)))
        return std::to_string(labelOf(recipe));
    std::vector<std::string> names;
    for (const auto& segment : segmentation.segments)
        names.push_back("\"" + segment.name + "\"");
    throw Error("holds " + std::to_string(names.size()) + " segments (" + join(names, ", ") + ")", mask.path.string(),
                "Say which one: --segment NAME, or a column Label in a batch.");
}

/// The mask's segment. Its errors name the mask, of which a case may have several.
const imaging::Segment& segmentOf(const imaging::Segmentation& segmentation, const BatchCase& one,
                                  const BatchMask& mask, const FeatureRecipe& recipe) {
    const auto wanted = wantedSegment(one, mask, segmentation, recipe);
    try {
        return chooseSegment(segmentation, wanted);
    } catch (const Error& error) {
        throw Error(error.problem(), mask.path.string(), error.remedy());
    }
}

/// A label file, or why it can't be read: told only after the image was read, whose errors come first.
struct LabelFile {
    std::optional<imaging::Segmentation> labels;
    std::exception_ptr error;
};

/// Reads the image and, beside it, those masks of its phase that need no image to be read.
CaseImage openBeside(const BatchCase& one, const BatchImage& image, int channel, std::vector<LabelFile>& files,
                     const Progress& progress, unsigned maxThreads) {
    CaseImage opened;
    const auto readAhead = [&](std::size_t m) {
        const auto& mask = one.masks[m];
        std::error_code code;
        if (mask.phase != image.phase || !isLabelFile(mask.path, channel) ||
            std::filesystem::is_directory(mask.path, code))
            return;
        try {
            files[m].labels = imaging::readLabels(mask.path, progress.part(0.8, 1.0), channel);
        } catch (...) {
            files[m].error = std::current_exception();
        }
    };
    parallelFor(
        1 + one.masks.size(),
        [&](std::size_t task) {
            if (task == 0)
                opened = openImage(image.path, progress.part(0.0, 0.8));
            else
                readAhead(task - 1);
        },
        maxThreads);
    return opened;
}

CasePhase openPhase(const BatchCase& one, const BatchImage& image, const FeatureRecipe& recipe,
                    std::vector<std::string>& notes, const Progress& progress, unsigned maxThreads) {
    const auto* settings = std::get_if<radiomics::ExtractionSettings>(&recipe);
    const int channel = channelOf(recipe);
    std::vector<LabelFile> files(one.masks.size());
    CasePhase phase{image.phase, openBeside(one, image, channel, files, progress, maxThreads), {}};
    std::vector<std::string> found = phase.image.notes;
    // The extraction moves masks to the image's grid, or lets them pass, when the settings say so.
    const bool mayLieElsewhere = settings != nullptr && (settings->correctMask || settings->geometryTolerance);
    MaskChoices choices;
    choices.grid = mayLieElsewhere ? MaskGrid::LeftToExtraction : MaskGrid::MustBeTheImages;
    choices.channel = channel;
    for (std::size_t m = 0; m < one.masks.size(); ++m) {
        const auto& mask = one.masks[m];
        if (mask.phase != image.phase)
            continue;
        if (files[m].error)
            std::rethrow_exception(files[m].error);
        const auto segmentation =
            files[m].labels
                ? checkedLabels(*std::exchange(files[m].labels, std::nullopt), mask.path, phase.image, choices)
                : openMask(mask.path, phase.image, progress.part(0.8, 1.0), &found, choices);
        phase.regions.push_back({mask.region, segmentOf(segmentation, one, mask, recipe).mask});
    }
    for (const auto& note : found)
        notes.push_back((image.phase.empty() ? "" : image.phase + ": ") + note);
    return phase;
}

CaseResult extractFromFiles(const BatchCase& one, const FeatureRecipe& recipe, const Progress& progress) {
    CaseResult result;
    const auto phases = openCase(one, recipe, result.notes, progress.part(0.0, 0.4), kOneThread);
    const auto features = measureCase(phases, recipe, progress.part(0.4, 1.0), kOneThread);
    const auto& warnings = features.extraction.warnings;
    result.notes.insert(result.notes.end(), warnings.begin(), warnings.end());
    result.features = features.extraction.features;
    // What the table of a single case has before its features: version, hashes and what the settings ask for.
    const auto table = toTextTable(features, one.id);
    for (std::size_t c = 1; c < table.columns.size() && result.features.find(table.columns[c]) == nullptr; ++c)
        if (table.columns[c] != "Missing")
            result.diagnostics.emplace_back(table.columns[c], table.rows.front()[c]);
    return result;
}

/// The names of joinExtractions().
std::vector<std::string> columnNames(const BatchPlan& plan, const FeatureRecipe& recipe) {
    auto plain = featureNames(recipe);
    if (plan.phases.size() == 1 && plan.regions.size() == 1)
        return plain;
    std::vector<std::string> names;
    for (const auto& phase : plan.phases)
        for (const auto& region : plan.regions)
            for (const auto& name : plain)
                names.push_back(radiomics::columnPrefix(phase, region) + name);
    return names;
}

} // namespace

std::vector<CasePhase> openCase(const BatchCase& one, const FeatureRecipe& recipe, std::vector<std::string>& notes,
                                const Progress& progress, unsigned maxThreads) {
    std::vector<CasePhase> phases;
    const auto count = static_cast<double>(one.images.size());
    for (const auto& image : one.images) {
        const auto done = static_cast<double>(phases.size());
        phases.push_back(
            openPhase(one, image, recipe, notes, progress.part(done / count, (done + 1.0) / count), maxThreads));
    }
    return phases;
}

BatchExtraction fileExtraction(const BatchPlan& plan, const FeatureRecipe& recipe) {
    return {columnNames(plan, recipe), settingsHash(recipe), [recipe](const BatchCase& one, const Progress& progress) {
                return extractFromFiles(one, recipe, progress);
            }};
}

} // namespace rimlight::study
