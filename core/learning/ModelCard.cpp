#include "core/learning/ModelCard.h"

#include "core/base/Text.h"
#include "core/learning/MahalanobisDistance.h"
#include "core/learning/Predict.h"

#include <algorithm>
#include <array>

namespace rimlight::learning {

namespace {

constexpr const char* kNotice = "Research use only. Not for clinical use: no medical device, validated for no patient.";

using Section = ModelCard::Section;

std::string digits(double value) {
    return formatSignificant(value, 6);
}

std::string numberOrDash(const std::optional<double>& value, int decimals) {
    return value ? formatFixed(*value, decimals) : "-";
}

std::string intervalText(const std::optional<statistics::Interval>& interval) {
    return interval ? formatFixed(interval->low, 3) + " to " + formatFixed(interval->high, 3) : "-";
}

/// "venous, peri", "clinical", "" when it goes without saying.
std::string originText(const ColumnOrigin& origin) {
    if (origin.kind == InputKind::Clinical)
        return "clinical";
    return origin.phase + (origin.phase.empty() || origin.region.empty() ? "" : ", ") + origin.region;
}

std::string classifierTitle(const TrainedModel& trained) {
    const auto& key = trained.classifier->classifier->kind();
    for (const auto& kind : classifierKinds())
        if (kind.key == key)
            return kind.title;
    return key;
}

std::string answerText(const FittedModel& model) {
    const auto* trained = model.trained();
    if (model.formula() != nullptr)
        return "A published formula: Radscore = intercept + sum of coefficient x z-score. It has no means and standard "
               "deviations to form z-scores with, and scores no case.";
    if (trained == nullptr)
        return "z-score and LASSO logistic regression: Radscore = intercept + sum of coefficient x z, probability = 1 "
               "/ "
               "(1 + exp(-Radscore)).";
    if (trained->cox) {
        std::vector<std::string> times;
        for (const double time : trained->cox->times)
            times.push_back(formatSignificant(time, 6));
        return "Cox regression: the risk of " + (trained->cox->event.empty() ? "the event" : trained->cox->event) +
               " by " + join(times, ", ") + " " + trained->cox->timeUnit + ".";
    }
    if (!trained->classifier)
        return "Radscore = intercept + sum of coefficient x mapped feature, probability = 1 / (1 + exp(-Radscore)).";
    return classifierTitle(*trained) + " on " + (trained->classifier->onRadscore ? "the Radscore" : "the features") +
           ".";
}

Section intendedUse(const FittedModel& model) {
    Section section{"Intended use", {}, {}};
    section.sentences.push_back("To repeat and to check a study's results on other cohorts, by researchers.");
    if (!model.question.empty())
        section.sentences.push_back("Question: " + model.question + ".");
    section.sentences.push_back(answerText(model));
    if (!model.phase.empty())
        section.sentences.push_back("Features are read from the phase \"" + model.phase + "\".");
    const auto* trained = model.trained();
    if (trained != nullptr && !trained->cox)
        section.sentences.push_back(model.positiveLabel + " from a probability of " +
                                    digits(trained->cutoff.probability) + " on; the cut-off is " +
                                    (trained->cutoff.rule.empty() ? "of unknown origin" : trained->cutoff.rule) + ".");
    if (trained == nullptr && model.formula() == nullptr)
        section.sentences.push_back(model.positiveLabel + " from a Radscore of " + digits(model.cutoffRadscore) +
                                    " on: the largest Youden index on the training cases.");
    return section;
}

std::string regionText(const RegionRecipe& region) {
    if (const auto* ring = std::get_if<RingRegion>(&region.kind))
        return region.name + " (a ring from " + digits(ring->innerMm) + " to " + digits(ring->outerMm) +
               " mm of the outline's edge)";
    if (const auto* parts = std::get_if<SubregionSet>(&region.kind))
        return region.name + "1 to " + region.name + std::to_string(parts->count) +
               " (a Gaussian mixture of the case's voxels, seed " + std::to_string(parts->seed) +
               ", by rising intensity)";
    return region.name + " (the outline)";
}

/// What a case must bring.
Section caseSection(const FittedModel& model) {
    Section section{"What a case must bring", {}, {}};
    if (!model.caseRecipe) {
        section.sentences.emplace_back("The file does not tell modality, phases and how regions are made: rings and "
                                       "subregions must be given.");
        return section;
    }
    const auto& recipe = *model.caseRecipe;
    section.sentences.push_back("Modality: " + (recipe.modality.empty() ? "any" : recipe.modality) + ".");
    if (!recipe.phases.empty())
        section.sentences.push_back("Phases: " + join(recipe.phases, ", ") + ".");
    std::vector<std::string> regions;
    for (const auto& region : recipe.regions)
        regions.push_back(regionText(region));
    if (!regions.empty())
        section.sentences.push_back("One outline, of which it makes: " + join(regions, ", ") + ".");
    for (const auto& question : recipe.clinical)
        section.sentences.push_back("Asked for: " + question.title +
                                    (question.unit.empty() ? "" : " (" + question.unit + ")") +
                                    (question.levels.empty() ? "" : ": " + join(question.levels, ", ")) + ".");
    return section;
}

/// Whether its probabilities come with an interval.
std::string calibrationText(const FittedModel& model, const TrainedModel& trained) {
    if (const auto* missing = std::get_if<tables::Missing>(&trained.calibration))
        return "Its probabilities have no interval: " + missing->reason + ".";
    const auto& fit = std::get<ScoreCalibration>(trained.calibration);
    return "Calibration in cross-validation: logit P(" + model.positiveLabel + ") = " + digits(fit.intercept) + " + " +
           digits(fit.slope) + " x score, from " + std::to_string(fit.cases) + " training cases, " +
           std::to_string(fit.positives) + " of them " + model.positiveLabel + "; intervals of answers come from it.";
}

Section trainingData(const FittedModel& model) {
    Section section{"Trained on", {}, {}};
    auto& sentences = section.sentences;
    if (const auto* formula = model.formula()) {
        sentences.push_back("The cases of the paper: " + formula->source + ".");
        return section;
    }
    if (model.provenance.syntheticData)
        sentences.push_back("SYNTHETIC cases, made by a program: no evidence of accuracy.");
    const auto* trained = model.trained();
    const std::string count = std::to_string(trainingCaseCount(model)) + " cases";
    if (trained != nullptr && trained->cox) {
        sentences.push_back(count + ", " + std::to_string(trained->cox->events) +
                            " of them with the event; the longest " + "follow-up is " +
                            digits(trained->cox->baseline.lastTime) + " " + trained->cox->timeUnit + ".");
        return section;
    }
    std::size_t positives = model.performance.positives;
    if (trained != nullptr) {
        const auto& positive = trained->training.positive;
        positives = static_cast<std::size_t>(std::count(positive.begin(), positive.end(), true));
        if (positive.empty()) {
            sentences.push_back(count + " of unknown outcome.");
            return section;
        }
    }
    sentences.push_back(count + ": " + std::to_string(positives) + " " + model.positiveLabel + ", " +
                        std::to_string(trainingCaseCount(model) - positives) + " " + model.negativeLabel + ".");
    return section;
}

/// The coefficient of a feature in the Radscore, or "".
std::string coefficientText(const std::optional<RadscoreFormula>& radscore, const std::string& feature) {
    if (radscore)
        for (const auto& term : radscore->terms)
            if (term.feature == feature)
                return digits(term.coefficient);
    return "";
}

void addTrainedFeatures(const TrainedModel& trained, Section& section) {
    auto& table = section.table;
    table.columns = {"Feature", "Of", "Mean", "SD", "Smallest", "Largest", "Missing"};
    if (trained.radscore) {
        table.columns.push_back("Radscore coefficient");
        section.sentences.push_back("Radscore = " + digits(trained.radscore->intercept) +
                                    " + sum of coefficient x mapped feature.");
    }
    for (const auto* features : {&trained.features, &trained.clinical})
        for (const auto& feature : *features) {
            const auto& values = feature.training;
            table.rows.push_back({feature.name, originText(feature.origin), digits(values.mean),
                                  digits(values.standardDeviation), digits(values.minimum), digits(values.maximum),
                                  std::to_string(values.missing)});
            if (trained.radscore)
                table.rows.back().push_back(coefficientText(trained.radscore, feature.name));
        }
    section.sentences.emplace_back(trained.fillsMissing
                                       ? "A missing value is filled in as in training, with a warning, where the "
                                         "training steps say how."
                                       : "A case that lacks a value is refused.");
    if (!trained.batches.empty())
        section.sentences.push_back(
            "ComBat: only cases of these batches can be scored: " + join(trained.batches, ", ") + ".");
}

Section coxPredictors(const CoxModel& cox) {
    Section section{"Cox model", {}, {{"Predictor", "log hazard ratio", "Mean"}, {}}};
    for (const auto& predictor : cox.predictors)
        section.table.rows.push_back({predictor.name, digits(predictor.coefficient), digits(predictor.mean)});
    return section;
}

Section features(const FittedModel& model) {
    Section section{"Features", {}, {}};
    if (const auto* trained = model.trained()) {
        addTrainedFeatures(*trained, section);
        return section;
    }
    auto& table = section.table;
    if (const auto* formula = model.formula()) {
        section.sentences.push_back("Radscore = " + digits(formula->radscore.intercept) +
                                    " + sum of coefficient x z-score; high is " + model.positiveLabel + ".");
        table.columns = {"Feature", "Coefficient", "Mean", "SD"};
        for (const auto& term : formula->radscore.terms)
            table.rows.push_back({term.feature, digits(term.coefficient), "not published", "not published"});
        return section;
    }
    section.sentences.push_back("Radscore = " + digits(model.intercept) + " + sum of coefficient x z-score.");
    table.columns = {"Feature", "Coefficient", "Mean", "SD", "Smallest", "Largest"};
    for (const auto& term : model.terms)
        table.rows.push_back({term.feature, digits(term.coefficient), digits(term.mean), digits(term.standardDeviation),
                              digits(term.trainingMinimum), digits(term.trainingMaximum)});
    return section;
}

Section selection(const FittedModel& model) {
    Section section{"How it was selected", {}, {}};
    if (const auto* trained = model.trained()) {
        section.sentences = trained->selection;
    } else if (model.formula() == nullptr) {
        const auto& performance = model.performance;
        section.sentences.push_back("LASSO, " + performance.lambdaRule + " = " + digits(performance.lambda) + " in " +
                                    std::to_string(performance.folds) + " folds, seed " +
                                    std::to_string(performance.seed) + ".");
    } else {
        section.sentences.emplace_back("As the paper tells.");
    }
    if (section.sentences.empty())
        section.sentences.emplace_back("Not told.");
    return section;
}

/// A signature's own words for the parts that a study names.
std::vector<PartPerformance> partsOf(const FittedModel& model) {
    if (const auto* trained = model.trained())
        return trained->performance;
    if (model.formula() != nullptr)
        return {};
    const auto& performance = model.performance;
    const std::size_t cases = performance.positives + performance.negatives;
    std::vector<PartPerformance> parts(1);
    parts[0] = {"training", cases, performance.positives, performance.apparentAuc, {}, {}, {}};
    if (performance.crossValidatedAuc)
        parts.push_back({kCrossValidationPart,
                         cases,
                         performance.positives,
                         performance.crossValidatedAuc,
                         performance.crossValidatedAucInterval,
                         {},
                         {}});
    return parts;
}

Section performance(const FittedModel& model) {
    Section section{"Performance", {}, {}};
    const auto parts = partsOf(model);
    if (parts.empty()) {
        section.sentences.emplace_back("Nothing was computed here.");
        return section;
    }
    const auto* trained = model.trained();
    const bool isCox = trained != nullptr && trained->cox;
    section.table.columns = {
        "Part",       "Cases", isCox ? "Events" : "Positive", isCox ? "C index" : "AUC", "95 % CI", "Calibration slope",
        "Brier score"};
    for (const auto& part : parts)
        section.table.rows.push_back({part.part, std::to_string(part.cases), std::to_string(part.positives),
                                      numberOrDash(part.auc, 3), intervalText(part.auc95),
                                      numberOrDash(part.calibrationSlope, 2), numberOrDash(part.brier, 3)});
    section.sentences.emplace_back("On its own training cases a model does better than on any others.");
    if (trained != nullptr)
        for (const auto& size : trained->sizes)
            for (const auto& part : size.performance)
                if (part.part == kCrossValidationPart && part.auc)
                    section.sentences.push_back(size.name + " alone: AUC " + digits(*part.auc) + " (" +
                                                intervalText(part.auc95) + ") in cross-validation.");
    if (trained != nullptr && !isCox)
        section.sentences.push_back(calibrationText(model, *trained));
    return section;
}

Section limits(const FittedModel& model) {
    Section section{"Limits", {}, {}};
    if (const auto* trained = model.trained()) {
        section.sentences = trained->limits;
        if (trained->mahalanobis)
            section.sentences.push_back("A case is called unlike the training cases beyond a Mahalanobis distance of " +
                                        formatSignificant(trained->mahalanobis->limit, 3) +
                                        (trained->mahalanobis->ridge > 0.0
                                             ? " (with a ridge, since there are few cases for so many features)."
                                             : "."));
    } else if (const auto* formula = model.formula()) {
        section.sentences = formula->notes;
    }
    section.sentences.emplace_back("A probability is that of the model among cases like its training cases, not of the "
                                   "disease.");
    section.sentences.emplace_back("Scanner, protocol, outlining reader and extraction settings change features; other "
                                   "ones than in training make the answer unreliable.");
    return section;
}

bool hasPart(const std::vector<PartPerformance>& parts, const std::string& part) {
    return std::any_of(parts.begin(), parts.end(), [&](const auto& one) { return one.part == part && one.auc; });
}

Section missing(const FittedModel& model) {
    Section section{"What is missing", {}, {}};
    auto& sentences = section.sentences;
    if (const auto* formula = model.formula()) {
        sentences.push_back("It " + formula->missing + ".");
        return section;
    }
    const auto parts = partsOf(model);
    if (!hasPart(parts, kCrossValidationPart) && !hasPart(parts, "test"))
        sentences.emplace_back("No performance on cases that took no part in training.");
    if (!hasPart(parts, "external validation"))
        sentences.emplace_back("No validation on cases of another centre.");
    if (std::none_of(parts.begin(), parts.end(), [](const auto& one) { return one.calibrationSlope.has_value(); }))
        sentences.emplace_back("No calibration: whether 70 % means 7 of 10 is not known.");
    if (model.provenance.settingsYaml.empty())
        sentences.emplace_back(
            "No extraction settings: a case must be measured as the training table was, however that "
            "was.");
    if (const auto* trained = model.trained();
        trained != nullptr && !trained->mahalanobis && !trained->features.empty())
        sentences.push_back("No check of the features together: there are more than " +
                            std::to_string(kMostCheckedFeatures) + ", or too few cases.");
    sentences.emplace_back("No prospective study, and no evidence that its use helps anybody.");
    return section;
}

Section provenance(const FittedModel& model) {
    Section section{"Provenance", {}, {}};
    const auto& p = model.provenance;
    const std::array<std::pair<const char*, std::string>, 10> lines = {{
        {"Program: Rimlight ", p.programVersion},
        {"Made on: ", p.createdOn},
        {"Protocol: ", p.protocol + (p.protocolVersion.empty() ? "" : ", version " + p.protocolVersion)},
        {"Seed: ", p.seed == 0 ? "" : std::to_string(p.seed)},
        {"Command: ", p.command},
        {"Training table, SHA-256: ", p.tableHash},
        {"All inputs, SHA-256: ", p.inputsHash},
        {"Outcome: ", model.outcomeColumn},
        {"Extraction settings: ", p.settingsYaml},
        {"Note: ", p.note},
    }};
    for (const auto& [title, value] : lines)
        if (!value.empty())
            section.sentences.push_back(title + value);
    return section;
}

} // namespace

ModelCard modelCard(const FittedModel& model) {
    ModelCard card;
    card.title = model.name.empty() ? "Model" : model.name;
    card.notice = kNotice;
    card.sections = {intendedUse(model), caseSection(model), trainingData(model), features(model)};
    if (const auto* trained = model.trained(); trained != nullptr && trained->cox)
        card.sections.push_back(coxPredictors(*trained->cox));
    for (auto* section : {&selection, &performance, &limits, &missing, &provenance})
        card.sections.push_back((*section)(model));
    return card;
}

} // namespace rimlight::learning
