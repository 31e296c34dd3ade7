#include "core/study/FileExtraction.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "core/radiomics/Extractor.h"
#include "core/study/CaseFeatures.h"

namespace rimlight::study {

namespace {

constexpr unsigned kOneThread = 1; ///< the cases run beside each other

/// The segment of a mask to measure: the one that the label names, else the only one, else the label of the settings.
std::optional<std::string> wantedSegment(const BatchCase& one, const BatchMask& mask,
                                         const imaging::Segmentation& segmentation, const FeatureRecipe& recipe) {
    const auto& label = mask.label ? mask.label : one.label;
    if (label || segmentation.segments.size() == 1)
        return label;
    if (imaging::isImageFileName(mask.path))
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

CasePhase openPhase(const BatchCase& one, const BatchImage& image, const FeatureRecipe& recipe,
                    std::vector<std::string>& notes, const Progress& progress) {
    CasePhase phase{image.phase, openImage(image.path, progress.part(0.0, 0.8)), {}};
    std::vector<std::string> found = phase.image.notes;
    // The extraction moves masks to the image's grid, or lets them pass, when the settings say so.
    const auto* settings = std::get_if<radiomics::ExtractionSettings>(&recipe);
    const bool mayLieElsewhere = settings != nullptr && (settings->correctMask || settings->geometryTolerance);
    const auto grid = mayLieElsewhere ? MaskGrid::LeftToExtraction : MaskGrid::MustBeTheImages;
    const int channel = settings == nullptr ? 0 : settings->labelChannel;
    for (const auto& mask : one.masks) {
        if (mask.phase != image.phase)
            continue;
        const auto segmentation = openMask(mask.path, phase.image, progress.part(0.8, 1.0), &found, grid, channel);
        phase.regions.push_back({mask.region, segmentOf(segmentation, one, mask, recipe).mask});
    }
    for (const auto& note : found)
        notes.push_back((image.phase.empty() ? "" : image.phase + ": ") + note);
    return phase;
}

CaseResult extractFromFiles(const BatchCase& one, const FeatureRecipe& recipe, const Progress& progress) {
    CaseResult result;
    const auto phases = openCase(one, recipe, result.notes, progress.part(0.0, 0.4));
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
    const auto plain = featureNames(recipe);
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
                                const Progress& progress) {
    std::vector<CasePhase> phases;
    const auto count = static_cast<double>(one.images.size());
    for (const auto& image : one.images) {
        const auto done = static_cast<double>(phases.size());
        phases.push_back(openPhase(one, image, recipe, notes, progress.part(done / count, (done + 1.0) / count)));
    }
    return phases;
}

BatchExtraction fileExtraction(const BatchPlan& plan, const FeatureRecipe& recipe) {
    return {columnNames(plan, recipe), settingsHash(recipe), [recipe](const BatchCase& one, const Progress& progress) {
                return extractFromFiles(one, recipe, progress);
            }};
}

} // namespace rimlight::study
