#include "core/study/run/SignatureOutcome.h"

#include "core/study/run/ExplanationResults.h"
#include "core/study/run/SelectionResults.h"

namespace rimlight::study {

namespace {

/// Within a name: "Support vector machine" -> "support vector machine".
std::string withoutCapital(std::string title) {
    if (!title.empty() && title[0] >= 'A' && title[0] <= 'Z')
        title[0] = static_cast<char>(title[0] - 'A' + 'a');
    return title;
}

std::vector<StudyModel> modelsOf(const SignatureContext& context, const SignaturePlan& plan, const SignatureScores& all,
                                 const SignatureScores& crossValidated) {
    std::vector<StudyModel> models;
    for (std::size_t c = 0; c < plan.classifiers.size(); ++c) {
        StudyModel model;
        model.key = plan.name + '/' + plan.classifiers[c].name;
        model.title = plan.title + ", " + withoutCapital(learning::classifierKind(plan.classifiers[c].key).title);
        model.signature = plan.name;
        model.isMain = plan.name == context.protocol.mainSignature && plan.classifiers[c].name == plan.mainClassifier;
        model.scores = all.classifiers[c].scores;
        model.probabilities = all.classifiers[c].probabilities;
        model.crossValidatedScores = crossValidated.classifiers[c].scores;
        model.crossValidatedProbabilities = crossValidated.classifiers[c].probabilities;
        model.cutoff = trainingCutoff(model, context.data);
        models.push_back(std::move(model));
    }
    return models;
}

} // namespace

nlohmann::ordered_json toJson(const SignatureOutcome& outcome) {
    nlohmann::ordered_json json;
    json["models"] = nlohmann::ordered_json::array();
    for (const auto& model : outcome.models)
        json["models"].push_back(toJson(model));
    json["radscores"] = outcome.radscores;
    json["crossValidatedRadscores"] = outcome.crossValidatedRadscores;
    json["selected"] = outcome.selected;
    json["mixOf"] = outcome.mixOf;
    json["notes"] = outcome.notes;
    json["drafts"] = outcome.drafts;
    return json;
}

SignatureOutcome signatureOutcomeFromJson(const nlohmann::ordered_json& json) {
    SignatureOutcome outcome;
    for (const auto& model : json.at("models"))
        outcome.models.push_back(modelFromJson(model));
    json.at("radscores").get_to(outcome.radscores);
    json.at("crossValidatedRadscores").get_to(outcome.crossValidatedRadscores);
    json.at("selected").get_to(outcome.selected);
    json.at("mixOf").get_to(outcome.mixOf);
    json.at("notes").get_to(outcome.notes);
    json.at("drafts").get_to(outcome.drafts);
    return outcome;
}

SignatureOutcome runSignature(const SignatureContext& context, const SignaturePlan& plan, const ModelOrigin& origin,
                              ResultFiles& files) {
    const auto training = context.data.rowsOf(Part::Training);
    const auto seed = signatureSeed(context.protocol, plan.name);
    auto tolerant = plan;
    if (plan.name != context.protocol.mainSignature)
        tolerant.mainClassifier.clear(); // the study doesn't stand or fall with it
    const auto signature = fitSignature(context, tolerant, training, seed);
    const auto crossValidated = crossValidatedScores(context, tolerant, training, seed);
    const auto all = scoresOf(signature, context.data, context.data.everyRow());
    SignatureOutcome outcome;
    outcome.models = modelsOf(context, plan, all, crossValidated);
    outcome.radscores = all.radscores;
    outcome.crossValidatedRadscores = crossValidated.radscores;
    outcome.selected = signature.selected;
    outcome.mixOf = signature.mixOf;
    for (const auto& step : signature.pipeline)
        for (const auto& note : step.notes)
            outcome.notes.push_back(plan.title + ", " + step.title + ": " + note);
    for (const auto& classifier : signature.classifiers)
        for (const auto* words : {&classifier.note, &classifier.failure})
            if (!words->empty())
                outcome.notes.push_back(plan.title + ", " + classifier.plan.name + ": " + *words);
    outcome.notes.insert(outcome.notes.end(), crossValidated.notes.begin(), crossValidated.notes.end());
    if (!signature.selectsFeatures())
        outcome.notes.push_back(plan.title + ": no feature was selected, so that its models say nothing.");
    outcome.drafts = draftModels(context, origin, signature, outcome.models, outcome.notes);
    selectionResults(context, plan, signature, crossValidated.radscores, files);
    explanationResults(context, plan, signature, seed, files);
    return outcome;
}

} // namespace rimlight::study
