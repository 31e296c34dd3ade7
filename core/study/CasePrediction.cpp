#include "core/study/CasePrediction.h"

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/study/case/CaseRegions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace rimlight::study {

namespace {

using radiomics::columnPrefix;

/// The usual slices of studies are not thicker.
constexpr double kThickSlicesMm = 5.0;

/// An image of the case with a region, as the model calls them.
struct Source {
    std::string phase; ///< as the model's columns name it
    const PhaseInput* input = nullptr;
    std::string region;
    imaging::Mask mask;
    std::string how; ///< it was made; empty: it was drawn
};

/// The phase that a single unnamed image of the model is of; empty: not known.
std::string onlyPhase(const learning::FittedModel& model, const std::set<std::string>& known) {
    if (!known.begin()->empty() || !model.caseRecipe || model.caseRecipe->phases.size() != 1)
        return *known.begin();
    return model.caseRecipe->phases.front();
}

/// The phase that the features of an image go by: the given one, unless the model knows no phase, or the image is
/// unnamed and the model has just one.
std::string modelPhase(const std::string& given, const std::set<std::string>& known, std::size_t imageCount,
                       const learning::FittedModel& model, std::vector<std::string>& warnings) {
    if (imageCount != 1 || known.size() != 1)
        return given;
    const auto only = onlyPhase(model, known);
    if (only.empty() || given == only)
        return *known.begin();
    if (given.empty())
        warnings.push_back("The image was taken for the phase \"" + only + "\" that the model was trained on.");
    else
        warnings.push_back("The image is of the phase \"" + given + "\"; the model was trained on \"" + only + "\".");
    return *known.begin();
}

/// What the model reads from images, not from the clinical values.
std::vector<learning::ModelInput> radiomicInputs(const learning::FittedModel& model,
                                                 const tables::FeatureRow& clinical) {
    auto inputs = learning::inputsOf(model);
    std::erase_if(inputs, [&](const learning::ModelInput& input) {
        return input.origin.kind == learning::InputKind::Clinical || clinical.find(input.name) != nullptr;
    });
    return inputs;
}

/// The outline as it is drawn, which models call so or not at all.
bool isWhole(const std::string& region) {
    return region.empty() || region == "whole";
}

/// What an input is read from; null when the case has none of that phase with that region.
const Source* sourceOf(const learning::ModelInput& input, const std::vector<Source>& sources) {
    for (const auto& source : sources)
        if (source.phase == input.origin.phase &&
            (isWhole(input.origin.region) || source.region == input.origin.region))
            return &source;
    return nullptr;
}

std::string placeWords(const learning::ColumnOrigin& origin) {
    const std::string phase = origin.phase.empty() ? "the image" : "the phase \"" + origin.phase + '"';
    return isWhole(origin.region) ? phase : "the region \"" + origin.region + "\" in " + phase;
}

/// @throws Error naming every phase and region that the model reads and the case doesn't have
void requirePlaces(const learning::FittedModel& model, const std::vector<learning::ModelInput>& inputs,
                   const std::vector<Source>& sources) {
    std::vector<std::string> absent;
    for (const auto& input : inputs)
        if (sourceOf(input, sources) == nullptr)
            if (const auto words = placeWords(input.origin);
                std::find(absent.begin(), absent.end(), words) == absent.end())
                absent.push_back(words);
    if (!absent.empty())
        throw Error("reads features from what this case doesn't have: " + join(absent, ", "),
                    "The model \"" + model.name + '"',
                    "Give these images with their outlines, or use a model of what the case has.");
}

const Source* drawnIn(const std::string& phase, const std::vector<Source>& sources) {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const auto& source) { return source.phase == phase; });
    return found == sources.end() ? nullptr : &*found;
}

/// The recipe's images in its order, as its columns call their phases. Nothing when the case lacks one.
std::optional<std::vector<imaging::Volume>> recipeImages(const learning::CaseRecipe& recipe,
                                                         const std::vector<Source>& sources) {
    std::vector<imaging::Volume> images;
    const bool single = recipe.phases.size() < 2;
    for (std::size_t p = 0; p < std::max<std::size_t>(recipe.phases.size(), 1); ++p) {
        const auto* drawn = drawnIn(single ? "" : recipe.phases[p], sources);
        if (drawn == nullptr)
            return std::nullopt;
        images.push_back(drawn->input->image.volume);
    }
    return images;
}

/// Adds the regions that the model reads, the case doesn't bring, and the recipe knows how to make.
void addMadeRegions(const learning::FittedModel& model, const std::vector<learning::ModelInput>& inputs,
                    std::vector<Source>& sources, const Progress& progress) {
    if (!model.caseRecipe)
        return;
    std::set<std::string> wanted;
    std::set<std::pair<std::string, std::string>> places;
    for (const auto& input : inputs)
        if (sourceOf(input, sources) == nullptr && drawnIn(input.origin.phase, sources) != nullptr &&
            recipeOf(*model.caseRecipe, input.origin.region) != nullptr) {
            wanted.insert(input.origin.region);
            places.insert({input.origin.phase, input.origin.region});
        }
    const auto images = recipeImages(*model.caseRecipe, sources);
    if (wanted.empty() || !images)
        return;
    const auto& phases = model.caseRecipe->phases;
    const auto* outline = drawnIn(phases.size() < 2 ? "" : phases.front(), sources);
    const auto made = makeRegions(*model.caseRecipe, wanted, *images, outline->mask, progress);
    for (const auto& region : made)
        for (const auto& [phase, name] : places)
            if (name == region.name)
                sources.push_back({phase, drawnIn(phase, sources)->input, region.name, region.mask, region.how});
}

/// Which sources are measured: all that were drawn, unless regions were made, when those alone that the model reads.
std::vector<Source> measuredSources(const std::vector<learning::ModelInput>& inputs,
                                    const std::vector<Source>& sources) {
    const bool anyMade = std::any_of(sources.begin(), sources.end(), [](const auto& one) { return !one.how.empty(); });
    std::vector<Source> measured;
    for (const auto& source : sources)
        if (!anyMade || std::any_of(inputs.begin(), inputs.end(),
                                    [&](const auto& input) { return sourceOf(input, sources) == &source; }))
            measured.push_back(source);
    return measured;
}

bool allMissing(const tables::FeatureRow& features) {
    return std::all_of(features.values.begin(), features.values.end(),
                       [](const auto& value) { return std::holds_alternative<tables::Missing>(value.value); });
}

/// The features of the regions of one phase. A region that was made and is too small has missing features, as in a
/// study; one that was drawn is refused.
std::vector<radiomics::RegionExtraction> extractPhase(const std::vector<Source>& group,
                                                      const radiomics::ExtractionSettings& settings,
                                                      const Progress& progress) {
    const auto& image = group.front().input->image;
    if (image.blocked)
        throw Error("it may be looked at but not measured: " + *image.blocked, "The image", "");
    std::vector<radiomics::PhaseImage> phases = {{group.front().phase, image.volume, {}}};
    for (const auto& source : group)
        phases.front().regions.push_back({source.region, source.mask});
    auto extractions = radiomics::extractRegions(phases, settings, progress, 0, radiomics::SettingsOwner::Model);
    for (std::size_t i = 0; i < group.size(); ++i)
        if (group[i].how.empty() && allMissing(extractions[i].extraction.features))
            radiomics::extract(image.volume, group[i].mask, settings, progress); // which says why
    return extractions;
}

/// "arterial, peri: the region has only 40 voxels"
std::string placed(const std::string& phase, const std::string& region, const std::string& words) {
    const auto place = phase + (phase.empty() || region.empty() ? "" : ", ") + region;
    return place.empty() ? words : place + ": " + words;
}

/// Puts what was read from one phase into the case's features and the result.
void takeExtractions(std::vector<radiomics::RegionExtraction> extractions, const std::vector<Source>& group,
                     const std::vector<learning::ModelInput>& inputs, const std::vector<Source>& sources,
                     tables::FeatureRow& features, CasePrediction& result) {
    for (std::size_t i = 0; i < group.size(); ++i) {
        auto& extraction = extractions[i].extraction;
        const auto& source = group[i];
        for (const auto& input : inputs)
            if (const auto* from = sourceOf(input, sources);
                from != nullptr && from->phase == source.phase && from->region == source.region)
                if (const auto* cell = extraction.features.find(input.origin.feature))
                    features.values.push_back({input.name, *cell});
        const std::string region = group.size() > 1 || !source.how.empty() ? source.region : "";
        for (const auto& warning : extraction.warnings)
            result.warnings.push_back(placed(source.input->phase, region, warning));
        result.regions.push_back({source.input->phase, source.region, source.how, source.mask.volumeMl(),
                                  extraction.regionVoxels, source.mask});
        auto all = std::move(result.extraction.features);
        if (result.regions.size() == 1)
            result.extraction = extraction;
        for (auto& value : extraction.features.values)
            all.values.push_back({columnPrefix(source.phase, region) + value.name, std::move(value.value)});
        result.extraction.features = std::move(all);
    }
}

/// The measures of size among those of the shape, by their columns; read from the outline with the model's settings.
tables::FeatureRow measureSizes(const std::vector<const learning::ModelFeature*>& sizes, const Source& outline,
                                radiomics::ExtractionSettings settings, const Progress& progress) {
    constexpr std::string_view kShape = "original_shape_";
    settings.imageTypes.clear();
    settings.featureClasses = {{"shape", {}}};
    for (const auto* size : sizes)
        if (size->origin.feature.starts_with(kShape))
            settings.featureClasses.front().features.push_back(size->origin.feature.substr(kShape.size()));
    tables::FeatureRow row;
    if (settings.featureClasses.front().features.empty())
        return row;
    const auto measured = radiomics::extract(outline.input->image.volume, outline.mask, settings, progress).features;
    for (const auto* size : sizes)
        if (const auto* cell = measured.find(size->origin.feature))
            row.values.push_back({size->name, *cell});
    return row;
}

/// What the outline's size tells alone. A measure that the model doesn't read is measured; one without a value is left
/// out. @param features that the model reads
std::vector<learning::SizeAnswer> sizeAnswers(const CasePrediction& result, const std::vector<Source>& sources,
                                              const tables::FeatureRow& features, const Progress& progress) {
    std::vector<learning::SizeAnswer> answers;
    const auto* trained = result.model.trained();
    if (trained == nullptr)
        return answers;
    std::map<const Source*, std::vector<const learning::ModelFeature*>> unread;
    for (const auto& size : trained->sizes)
        if (const auto* source = sourceOf({size.feature.name, size.feature.origin}, sources);
            source != nullptr && features.find(size.feature.name) == nullptr)
            unread[source].push_back(&size.feature);
    auto known = features;
    for (const auto& [source, sizes] : unread) {
        const auto row = measureSizes(sizes, *source, result.settings, progress);
        known.values.insert(known.values.end(), row.values.begin(), row.values.end());
    }
    for (const auto& size : trained->sizes)
        if (const auto* cell = known.find(size.feature.name); cell != nullptr && std::holds_alternative<double>(*cell))
            answers.push_back(learning::answerBySize(result.model, size, std::get<double>(*cell)));
    return answers;
}

/// What the result says of the images and the outline themselves.
void describeImages(const std::vector<PhaseInput>& phases, CasePrediction& result) {
    const auto& [phase, image, region] = phases.front();
    result.imageHash = imaging::contentHash(image.volume);
    result.maskHash = imaging::contentHash(region.mask);
    result.regionName = region.name;
    result.regionMl = region.mask.volumeMl();
    result.modality = imaging::modalityText(image.volume.modality());
    const auto& recipe = result.model.caseRecipe;
    const bool isKnown = image.volume.modality() != imaging::Modality::Other;
    if (recipe && isKnown && !recipe->modality.empty() && recipe->modality != result.modality)
        result.warnings.push_back("The model reads " + recipe->modality + "; this image is " + result.modality + ".");
    const double betweenSlicesMm = image.volume.geometry().spacingMm[2];
    if (betweenSlicesMm > kThickSlicesMm)
        result.warnings.push_back(
            "Slices lie " + formatSignificant(betweenSlicesMm, 3) +
            " mm apart: what is measured across such thick slices is coarse, and unlike what thin "
            "ones give.");
    for (const auto& one : phases) {
        result.syntheticImage = result.syntheticImage || one.image.volume.isSynthetic();
        result.warnings.insert(result.warnings.end(), one.image.notes.begin(), one.image.notes.end());
    }
}

} // namespace

CasePrediction predictCase(const std::vector<PhaseInput>& phases, const learning::FittedModel& model,
                           const tables::FeatureRow& clinical, const Progress& progress, const std::string& batch) {
    if (phases.empty())
        throw Error("no image was given", "The case", "Give an image and its outline.");
    if (model.formula() != nullptr)
        learning::predict(model, {}); // which says why it can't, before anything is measured
    CasePrediction result;
    result.model = model;
    if (!model.provenance.settingsYaml.empty())
        result.settings =
            radiomics::parseSettings(model.provenance.settingsYaml, "the settings inside model " + model.name);
    const auto inputs = radiomicInputs(model, clinical);
    std::set<std::string> known;
    for (const auto& input : inputs)
        known.insert(input.origin.phase);
    std::vector<Source> sources;
    sources.reserve(phases.size());
    for (const auto& phase : phases)
        sources.push_back({modelPhase(phase.phase, known, phases.size(), model, result.warnings), &phase,
                           phase.region.name, phase.region.mask, ""});
    addMadeRegions(model, inputs, sources, progress.part(0.0, 0.3));
    requirePlaces(model, inputs, sources);
    tables::FeatureRow features;
    const auto measured = measuredSources(inputs, sources);
    std::vector<std::string> order;
    for (const auto& source : measured)
        if (std::find(order.begin(), order.end(), source.phase) == order.end())
            order.push_back(source.phase);
    for (std::size_t p = 0; p < order.size(); ++p) {
        std::vector<Source> group;
        std::copy_if(measured.begin(), measured.end(), std::back_inserter(group),
                     [&](const auto& source) { return source.phase == order[p]; });
        const double share = 0.65 / static_cast<double>(order.size());
        const auto part = progress.part(0.3 + static_cast<double>(p) * share, 0.3 + static_cast<double>(p + 1) * share);
        takeExtractions(extractPhase(group, result.settings, part), group, inputs, sources, features, result);
    }
    describeImages(phases, result);
    progress.throwIfCancelled();
    result.sizeAlone = sizeAnswers(result, sources, features, {});
    features.values.insert(features.values.end(), clinical.values.begin(), clinical.values.end());
    result.prediction = learning::predict(model, features, {batch, 0, progress.part(0.95, 1.0)});
    const auto& doubts = result.prediction.warnings;
    result.warnings.insert(result.warnings.begin(), doubts.begin(), doubts.end());
    result.modelHash = sha256Hex(learning::toJson(model));
    progress.report(1.0, "Prediction ready");
    return result;
}

CasePrediction predictCase(const CaseImage& image, const imaging::Segment& region, const learning::FittedModel& model,
                           const tables::FeatureRow& clinical, const Progress& progress) {
    return predictCase({{"", image, region}}, model, clinical, progress);
}

} // namespace rimlight::study
