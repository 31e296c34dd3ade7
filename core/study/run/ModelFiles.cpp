#include "core/study/run/ModelFiles.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/ModelCard.h"
#include "core/learning/ModelFromStudy.h"
#include "core/statistics/Roc.h"
#include "core/statistics/survival/Concordance.h"
#include "core/study/case/StudyRecipe.h"
#include "core/study/run/Baselines.h"

#include <algorithm>
#include <cmath>

namespace rimlight::study {

namespace {

constexpr const char* kCutoffRule = "the largest Youden index on the training cases";

learning::Provenance provenanceOf(const ModelOrigin& origin) {
    const auto& study = origin.study;
    learning::Provenance provenance;
    provenance.programVersion = RIMLIGHT_VERSION;
    provenance.command = "rimlight-cli study run STUDY.yaml -o DIR";
    provenance.tableHash = origin.tableHash;
    if (study.features.empty() && !study.protocol.phases.empty())
        provenance.settingsYaml =
            std::visit([](const auto& settings) { return toYaml(settings); }, study.protocol.extraction.recipe);
    provenance.syntheticData = study.synthetic;
    provenance.note = study.title;
    provenance.protocol = study.protocol.key;
    provenance.protocolVersion = std::to_string(study.protocol.version);
    provenance.inputsHash = origin.inputsHash;
    provenance.seed = study.protocol.seed;
    return provenance;
}

std::vector<std::string> selectionSentences(const FittedSignature& signature) {
    std::vector<std::string> sentences;
    if (!signature.mixOf.empty())
        sentences.push_back("It starts from what these signatures selected: " + join(signature.mixOf, ", ") + ".");
    std::size_t before = signature.rawColumns.size();
    for (const auto& step : signature.pipeline) {
        const std::string of = std::to_string(step.kept.size()) + " of " + std::to_string(before) + " features";
        sentences.push_back(step.title + ": " + (step.kept.size() == before ? "leaves all " : "keeps ") +
                            (step.kept.size() == before ? std::to_string(before) + " features" : of) + ".");
        before = step.kept.size();
    }
    return sentences;
}

std::string parameterSentence(const FittedClassifier& classifier) {
    if (!classifier.search)
        return "";
    const auto& point = classifier.search->points[classifier.search->best];
    std::vector<std::string> parameters;
    for (const auto& [key, value] : point.given)
        parameters.push_back(key + " = " + learning::parameterText(value));
    return "Parameters, the best of " + std::to_string(classifier.search->points.size()) +
           " in folds of the training cases: " + join(parameters, ", ") +
           (point.mean ? " (mean AUC there " + formatFixed(*point.mean, 3) + ", too high to be expected of new cases)."
                       : ".");
}

bool makesCases(const FittedSignature& signature) {
    return std::any_of(signature.pipeline.begin(), signature.pipeline.end(), [](const auto& step) {
        return step.key == "smote" || step.key == "over-sampling" || step.key == "under-sampling" ||
               step.key == "class-weights";
    });
}

std::optional<learning::RadscoreFormula> formulaOf(const std::optional<Radscore>& radscore) {
    if (!radscore)
        return std::nullopt;
    learning::RadscoreFormula formula;
    formula.intercept = radscore->intercept;
    for (std::size_t i = 0; i < radscore->names.size(); ++i)
        formula.terms.push_back({radscore->names[i], radscore->coefficients[i]});
    return formula;
}

/// Of the protocol's regions and phases; a single phase stands in no column.
learning::ColumnOrigin originIn(const Protocol& protocol, const std::string& column) {
    auto origin = learning::originOf(column);
    if (origin.kind == learning::InputKind::Clinical)
        return origin;
    const auto parsed = parseFeatureColumn(column, protocol);
    origin.phase = parsed.phase;
    origin.region = parsed.region;
    return origin;
}

/// What all models of a signature have in common.
learning::ModelInputs inputsFor(const ModelOrigin& origin, const StudyData& data, const FittedSignature& signature,
                                const learning::LearningData& training) {
    const auto& outcome = origin.study.protocol.outcome;
    learning::ModelInputs inputs{{},
                                 origin.study.protocol.question,
                                 outcome.column,
                                 outcome.positiveLabel,
                                 outcome.negativeLabel,
                                 signature.pipeline,
                                 training};
    inputs.originOfColumn = [&protocol = origin.study.protocol](const std::string& column) {
        return originIn(protocol, column);
    };
    inputs.radscore = formulaOf(signature.radscore);
    inputs.selection = selectionSentences(signature);
    if (makesCases(signature))
        inputs.limits.emplace_back("Classes were balanced for training: the probability is that of such a mix, not of "
                                   "the cohort.");
    inputs.provenance = provenanceOf(origin);
    inputs.caseRecipe = caseRecipeOf(origin.study, data);
    return inputs;
}

std::string noteOf(const std::string& key, const Error& error) {
    return "The model file of \"" + key + "\" was not written: " + error.problem() + '.';
}

std::optional<double> slopeOf(const JudgedCases& cases) {
    const auto fit = statistics::logisticRecalibration(cases.probabilities, cases.positive);
    const auto* known = std::get_if<statistics::LogisticRecalibration>(&fit);
    return known == nullptr ? std::nullopt : std::optional(known->slope);
}

std::vector<learning::PartPerformance> performanceOf(const StudyModel& model, const StudyData& data) {
    std::vector<learning::PartPerformance> parts;
    for (const JudgedOn part : judgedParts(data)) {
        const auto cases = judgedCases(model, data, part);
        learning::PartPerformance performance;
        performance.part = judgedText(part);
        performance.cases = cases.rows.size();
        performance.positives =
            static_cast<std::size_t>(std::count(cases.positive.begin(), cases.positive.end(), true));
        if (cases.hasBothClasses()) {
            const auto auc = statistics::aucWithInterval(cases.scores, cases.positive);
            performance.auc = auc.value;
            performance.auc95 = auc.interval95;
            performance.calibrationSlope = slopeOf(cases);
        }
        performance.brier = statistics::brierScore(cases.probabilities, cases.positive);
        parts.push_back(std::move(performance));
    }
    return parts;
}

/// The baselines of size that are among the models.
std::vector<learning::SizeBaseline> sizesOf(const SignatureContext& context, const std::vector<StudyModel>& models) {
    const auto& data = context.data;
    std::vector<learning::SizeBaseline> sizes;
    for (const auto& size : data.sizes) {
        const auto key = sizeKey(size);
        const auto model = std::find_if(models.begin(), models.end(), [&](const auto& one) { return one.key == key; });
        auto baseline = model == models.end() ? std::nullopt : sizeBaseline(context, size);
        if (!baseline)
            continue;
        baseline->feature.origin = originIn(context.protocol, size.feature);
        baseline->cutoff = {model->cutoff, kCutoffRule};
        baseline->calibration =
            learning::calibrateScores(model->crossValidatedScores, data.positive(data.rowsOf(Part::Training)));
        baseline->performance = performanceOf(*model, data);
        sizes.push_back(std::move(*baseline));
    }
    return sizes;
}

void addModel(const std::string& name, const learning::FittedModel& model, ResultFiles& files) {
    const auto json = learning::toJson(model);
    learning::parseModel(json, name);
    files.addFile("models/" + name + ".json", json);
    files.addFile("models/" + name + ".md", learning::toMarkdown(learning::modelCard(model)));
}

std::vector<learning::PartPerformance> performanceOf(const SurvivalModel& model, const StudyData& data) {
    std::vector<learning::PartPerformance> parts;
    for (const Part part : {Part::Training, Part::Test, Part::External}) {
        const auto rows = data.rowsOf(part);
        if (rows.empty())
            continue;
        const auto times = followUpOf(data, rows);
        std::vector<double> risk;
        for (const std::size_t row : rows)
            risk.push_back(model.predictors[row]);
        learning::PartPerformance performance;
        performance.part = partText(part);
        performance.cases = rows.size();
        performance.positives = statistics::eventCount(times);
        if (const auto c = statistics::concordance(risk, times)) {
            performance.auc = c->estimate.value;
            performance.auc95 = c->estimate.interval95;
        }
        parts.push_back(std::move(performance));
    }
    return parts;
}

learning::CoxInput coxInputOf(const SurvivalContext& context, const FollowedScore& score, const SurvivalModel& model) {
    const auto& data = context.data;
    const auto& plan = *context.protocol.survival;
    learning::CoxInput input;
    input.fit = model.fit;
    input.times = plan.readAt;
    input.timeUnit = plan.unit;
    input.event = "the event (" + plan.name + ")";
    const auto training = data.rowsOf(Part::Training);
    for (const std::size_t row : training)
        input.trainingPredictors.push_back(model.predictors[row]);
    input.cases = {rowsOf(model.x, training), followUpOf(data, training)};
    for (const auto& name : model.names) {
        if (name == score.title) {
            input.kinds.push_back(score.isRadscore ? learning::PredictorKind::Radscore
                                                   : learning::PredictorKind::Score);
            continue;
        }
        input.kinds.push_back(learning::PredictorKind::Feature);
        const auto& columns = data.clinical.columns;
        const auto place = static_cast<std::size_t>(
            std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.name == name; }) -
            columns.begin());
        const auto values = data.clinical.x.column(place);
        learning::ClinicalInput clinical{name, {}, typicalValue(data, values)};
        for (const std::size_t row : data.rowsOf(Part::Training))
            clinical.training.push_back(values[row]);
        input.clinical.push_back(std::move(clinical));
    }
    return input;
}

/// Nothing when it can't be drawn, of which the study's own nomogram has a note.
std::optional<learning::NomogramModel> drawnNomogram(const SurvivalContext& context, const SurvivalModel& model) {
    try {
        auto drawn = nomogramModel(context, context.protocol.clinical, model);
        learning::drawNomogram(drawn);
        return drawn;
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::vector<std::string> clinicalNames(const learning::CoxInput& cox) {
    std::vector<std::string> names;
    for (const auto& variable : cox.clinical)
        names.push_back(variable.name);
    return names;
}

/// The model without features, for Cox models of clinical values alone.
learning::FittedModel clinicalCox(const SurvivalContext& context, const ModelOrigin& origin,
                                  const learning::CoxInput& cox) {
    const learning::FittedPipeline noSteps;
    const auto training = context.data.rowsOf(Part::Training);
    learning::LearningData none = learning::rowsOf(learning::columnsOf(context.data.all, {}), training);
    learning::ModelInputs inputs{{}, context.protocol.question, {}, {}, {}, noSteps, none};
    inputs.cox = cox;
    inputs.provenance = provenanceOf(origin);
    return learning::makeModel(inputs);
}

} // namespace

std::string radscoreKey(const std::string& signature) {
    return signature + "/Radscore";
}

ModelDrafts draftModels(const SignatureContext& context, const ModelOrigin& origin, const FittedSignature& signature,
                        const std::vector<StudyModel>& models, std::vector<std::string>& notes) {
    ModelDrafts drafts;
    if (!signature.selectsFeatures())
        return drafts;
    const auto training = casesBefore(signature, context.data, context.data.rowsOf(Part::Training));
    const auto common = inputsFor(origin, context.data, signature, training);
    const auto add = [&](const std::string& key, const learning::ModelInputs& inputs) {
        try {
            drafts[key] = learning::toJson(learning::makeModel(inputs));
        } catch (const Error& error) {
            notes.push_back(noteOf(key, error));
        }
    };
    for (std::size_t c = 0; c < models.size(); ++c) {
        const auto& classifier = signature.classifiers[c];
        if (!classifier.model)
            continue;
        auto inputs = common;
        inputs.name = origin.study.title + ": " + models[c].title;
        inputs.classifier = classifier.model;
        inputs.classifierOnRadscore = classifier.plan.onRadscore;
        inputs.cutoff = {models[c].cutoff, kCutoffRule};
        inputs.crossValidatedScores = models[c].crossValidatedScores;
        if (const auto sentence = parameterSentence(classifier); !sentence.empty())
            inputs.selection.push_back(sentence);
        if (!classifier.note.empty())
            inputs.limits.push_back(classifier.note);
        add(models[c].key, inputs);
    }
    const auto& name = models.empty() ? std::string() : models.front().signature;
    if (signature.radscore && context.protocol.survival && name == context.protocol.mainSignature)
        add(radscoreKey(name), common);
    return drafts;
}

std::vector<std::string> modelFiles(const SignatureContext& context, const std::vector<StudyModel>& models,
                                    const ModelDrafts& drafts, const std::vector<std::string>& findings,
                                    ResultFiles& files) {
    std::vector<std::string> notes;
    const auto sizes = sizesOf(context, models);
    for (const auto& one : models) {
        const auto draft = drafts.find(one.key);
        if (draft == drafts.end())
            continue;
        try {
            auto model = learning::parseModel(draft->second, one.key);
            auto& trained = std::get<learning::TrainedModel>(model.kind);
            trained.performance = performanceOf(one, context.data);
            trained.sizes = sizes;
            if (one.isMain)
                trained.limits.insert(trained.limits.end(), findings.begin(), findings.end());
            addModel(fileNamePart(one.key), model, files);
        } catch (const Error& error) {
            notes.push_back(noteOf(one.key, error));
        }
    }
    return notes;
}

std::vector<std::string> coxModelFiles(const SurvivalContext& context, const ModelOrigin& origin,
                                       const FollowedScore& score, const std::vector<SurvivalModel>& models,
                                       const std::string& draft, ResultFiles& files) {
    std::vector<std::string> notes;
    for (const auto& one : models) {
        const bool readsScore = std::find(one.names.begin(), one.names.end(), score.title) != one.names.end();
        if (readsScore && draft.empty())
            continue;
        try {
            auto cox = coxInputOf(context, score, one);
            if (context.protocol.nomogram && &one == &models.back())
                cox.nomogram = drawnNomogram(context, one);
            auto model = readsScore ? learning::withCox(learning::parseModel(draft, one.key), cox)
                                    : clinicalCox(context, origin, cox);
            model.name = origin.study.title + ": Cox model, " + one.title;
            model.question = context.protocol.survival->name; // not of the classes whose score it reads
            model.caseRecipe = caseRecipeOf(origin.study, context.data, clinicalNames(cox));
            auto& trained = std::get<learning::TrainedModel>(model.kind);
            trained.performance = performanceOf(one, context.data);
            if (readsScore)
                trained.selection.emplace_back(
                    "The Cox model was fitted on the training cases' cross-validated scores, since a score knows the "
                    "outcome of the cases that it was learnt from.");
            addModel("cox-" + fileNamePart(one.key), model, files);
        } catch (const Error& error) {
            notes.push_back(noteOf("cox-" + one.key, error));
        }
    }
    return notes;
}

} // namespace rimlight::study
