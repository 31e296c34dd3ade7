#include "core/study/case/ModelFit.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/study/case/CaseRegions.h"

#include <algorithm>
#include <set>

namespace rimlight::study {

namespace {

using imaging::Modality;

bool isOutline(const std::string& region) {
    return region.empty() || region == "whole";
}

std::vector<std::string> phasesOf(const learning::FittedModel& model) {
    if (model.caseRecipe && !model.caseRecipe->phases.empty())
        return model.caseRecipe->phases;
    std::vector<std::string> phases;
    for (const auto& input : learning::inputsOf(model))
        if (input.origin.kind == learning::InputKind::Radiomic && !input.origin.phase.empty() &&
            std::find(phases.begin(), phases.end(), input.origin.phase) == phases.end())
            phases.push_back(input.origin.phase);
    return phases;
}

std::vector<NeededRegion> regionsOf(const learning::FittedModel& model) {
    std::vector<NeededRegion> regions;
    std::set<std::string> names;
    for (const auto& input : learning::inputsOf(model)) {
        if (input.origin.kind != learning::InputKind::Radiomic)
            continue;
        const std::string name = isOutline(input.origin.region) ? "whole" : input.origin.region;
        if (!names.insert(name).second)
            continue;
        const bool isKnown = model.caseRecipe && recipeOf(*model.caseRecipe, name) != nullptr;
        NeededRegion region{name, isKnown ? regionWords(*model.caseRecipe, name) : "", isKnown || name == "whole"};
        if (name == "whole")
            region.how = "the outline";
        regions.push_back(std::move(region));
    }
    return regions;
}

std::string settingsHashOf(const learning::FittedModel& model) {
    const auto& yaml = model.provenance.settingsYaml;
    if (yaml.empty())
        return "";
    try {
        return radiomics::settingsHash(radiomics::parseSettings(yaml, "the model's settings"));
    } catch (const Error&) {
        return "";
    }
}

/// "a CT", "an MR"
std::string withArticle(Modality modality) {
    return (modality == Modality::MR ? "an " : "a ") + imaging::modalityText(modality);
}

void checkModel(const learning::FittedModel& model, FitVerdict& verdict) {
    if (const auto* formula = model.formula())
        verdict.reasons.push_back("It " + formula->missing + ".");
    else if (!model.selectsFeatures())
        verdict.reasons.emplace_back("No feature was selected when it was fitted, so that it can't predict.");
}

/// Series that the model may read: of its modality, or of none that is known.
std::vector<const OfferedSeries*> readable(const ModelNeeds& needs, const CaseOffer& offer) {
    std::vector<const OfferedSeries*> series;
    for (const auto& one : offer.series)
        if (one.blocked.empty() && (needs.modality.empty() || one.modality == Modality::Other ||
                                    imaging::modalityText(one.modality) == needs.modality))
            series.push_back(&one);
    return series;
}

void checkModality(const ModelNeeds& needs, const CaseOffer& offer, FitVerdict& verdict) {
    if (!readable(needs, offer).empty())
        return;
    for (const auto& one : offer.series) {
        const bool isOther = !needs.modality.empty() && one.modality != Modality::Other &&
                             imaging::modalityText(one.modality) != needs.modality;
        verdict.reasons.push_back(isOther ? "The model reads " + needs.modality + "; this is " +
                                                withArticle(one.modality) + "."
                                          : one.label + " may be looked at, but not measured: " + one.blocked + ".");
        return; // of the open one; the others are alike
    }
}

/// What is left to do for a phase; empty: a series is surely of it.
std::string stepFor(const std::string& phase, const std::vector<std::string>& phases,
                    const std::vector<const OfferedSeries*>& series) {
    const OfferedSeries* likely = nullptr;
    const OfferedSeries* other = nullptr;
    PhaseGuess otherGuess;
    for (const auto* one : series) {
        // Any phase that its words tell counts, not only the model's.
        std::vector<std::string> known = {"precontrast", "arterial", "venous", "parenchymal", "delayed"};
        known.insert(known.begin(), phases.begin(), phases.end());
        const auto guesses = guessPhase(one->description, known);
        if (guesses.empty())
            continue;
        const auto wanted =
            std::find_if(guesses.begin(), guesses.end(), [&](const auto& guess) { return guess.phase == phase; });
        if (wanted != guesses.end() && wanted->certainty >= kLikelyPhase) {
            likely = likely == nullptr ? one : likely;
        } else if (guesses.front().certainty >= kLikelyPhase && other == nullptr) {
            other = one;
            otherGuess = guesses.front();
        }
    }
    if (likely != nullptr && likely == series.front())
        return "";
    if (likely != nullptr)
        return phases.size() > 1 ? "" : "Open " + likely->label + ", which looks like the " + phase + " phase.";
    if (series.size() == 1 && other != nullptr)
        return "Make sure that the series is of the " + phase + " phase: " + otherGuess.because + ".";
    return series.size() == 1 ? "Confirm that the series is of the " + phase + " phase."
                              : "Choose the series of the " + phase + " phase.";
}

void checkPhases(const ModelNeeds& needs, const CaseOffer& offer, FitVerdict& verdict) {
    const auto series = readable(needs, offer);
    if (series.empty())
        return;
    if (needs.phases.size() > series.size()) {
        verdict.reasons.push_back("It reads " + std::to_string(needs.phases.size()) + " phases (" +
                                  join(needs.phases, ", ") + "); this case has " + std::to_string(series.size()) +
                                  " series that it could read.");
        return;
    }
    for (const auto& phase : needs.phases)
        if (const auto step = stepFor(phase, needs.phases, series); !step.empty())
            verdict.steps.push_back(step);
}

void checkRegions(const ModelNeeds& needs, const CaseOffer& offer, FitVerdict& verdict) {
    const auto hasSegment = [&](const std::string& name) {
        return std::find(offer.segments.begin(), offer.segments.end(), name) != offer.segments.end();
    };
    const bool readsOutline = std::any_of(needs.regions.begin(), needs.regions.end(), [&](const auto& region) {
        return region.isMade && !hasSegment(region.name);
    });
    if (readsOutline && offer.segments.empty())
        verdict.steps.emplace_back("Outline the tumour, or import an outline.");
    for (const auto& region : needs.regions)
        if (!region.isMade && !hasSegment(region.name))
            verdict.steps.push_back("Draw or import a segment called \"" + region.name +
                                    "\": the model's file doesn't tell how it is made.");
}

void checkForm(const ModelNeeds& needs, FitVerdict& verdict) {
    std::vector<std::string> titles;
    for (const auto& field : needs.clinical)
        titles.push_back(field.title + (field.unit.empty() ? "" : " (" + field.unit + ")"));
    if (!titles.empty())
        verdict.steps.push_back("Fill in: " + join(titles, ", ") + ".");
    if (!needs.batches.empty())
        verdict.steps.push_back("Say where the case was scanned: " + join(needs.batches, ", ") + ".");
}

} // namespace

ModelNeeds modelNeeds(const learning::FittedModel& model) {
    ModelNeeds needs;
    if (model.caseRecipe)
        needs.modality = model.caseRecipe->modality;
    needs.regions = regionsOf(model);
    needs.readsImages = !needs.regions.empty();
    if (needs.readsImages)
        needs.phases = phasesOf(model);
    needs.clinical = clinicalForm(model);
    if (const auto* trained = model.trained())
        needs.batches = trained->batches;
    needs.settingsHash = settingsHashOf(model);
    return needs;
}

FitVerdict fits(const learning::FittedModel& model, const CaseOffer& offer) {
    FitVerdict verdict;
    checkModel(model, verdict);
    if (verdict.reasons.empty()) {
        const auto needs = modelNeeds(model);
        if (needs.readsImages) {
            if (offer.series.empty())
                verdict.steps.emplace_back("Open the case's images.");
            checkModality(needs, offer, verdict);
            checkPhases(needs, offer, verdict);
            checkRegions(needs, offer, verdict);
            if (needs.settingsHash.empty())
                verdict.notes.emplace_back("The model's file doesn't tell how its features were measured; the "
                                           "program's own settings are used.");
        }
        if (!offer.isFormShown)
            checkForm(needs, verdict);
    }
    if (!verdict.reasons.empty()) {
        verdict.fitness = Fitness::DoesNotFit;
        verdict.steps.clear();
    } else if (!verdict.steps.empty()) {
        verdict.fitness = Fitness::FitsAfterSteps;
    }
    return verdict;
}

std::string shortText(const FitVerdict& verdict) {
    if (verdict.fitness == Fitness::DoesNotFit)
        return verdict.reasons.front();
    return verdict.fitness == Fitness::Fits ? "Fits this case." : "Fits, after this: " + join(verdict.steps, " ");
}

} // namespace rimlight::study
