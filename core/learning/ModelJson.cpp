#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/CaseRecipeJson.h"
#include "core/learning/FittedModel.h"
#include "core/learning/ModelField.h"
#include "core/learning/TrainedModelJson.h"

#include <unordered_set>

namespace rimlight::learning {

namespace {

using Json = ModelJson;

constexpr const char* kFormat = "rimlight-model";
constexpr const char* kFitAgain = "Fit the model again, or get an unchanged copy of the file.";
constexpr int kSignatureVersion = 1; ///< of a file that holds a LinearSignature
constexpr int kAnyKindVersion = 2;

Json write(const ModelTerm& term) {
    return {{"feature", term.feature},
            {"mean", term.mean},
            {"standardDeviation", term.standardDeviation},
            {"coefficient", term.coefficient},
            {"trainingMinimum", term.trainingMinimum},
            {"trainingMaximum", term.trainingMaximum}};
}

ModelTerm readTerm(const ModelField& field) {
    ModelTerm term;
    term.feature = field.member("feature").filledText();
    term.mean = field.member("mean").number();
    term.standardDeviation = field.member("standardDeviation").divisor();
    const ModelField coefficient = field.member("coefficient");
    term.coefficient = coefficient.number();
    if (term.coefficient == 0.0)
        coefficient.fail("is 0; a feature that isn't selected has no place in a model");
    term.trainingMinimum = field.member("trainingMinimum").number();
    const ModelField maximum = field.member("trainingMaximum");
    term.trainingMaximum = maximum.number();
    if (term.trainingMaximum < term.trainingMinimum)
        maximum.fail("is less than trainingMinimum");
    return term;
}

Json write(const TrainingPerformance& performance) {
    Json json = {{"positives", performance.positives},
                 {"negatives", performance.negatives},
                 {"apparentAuc", performance.apparentAuc}};
    if (performance.crossValidatedAuc)
        json["crossValidatedAuc"] = *performance.crossValidatedAuc;
    if (performance.crossValidatedAucInterval)
        json["crossValidatedAucInterval"] = {performance.crossValidatedAucInterval->low,
                                             performance.crossValidatedAucInterval->high};
    json["lambda"] = performance.lambda;
    json["lambdaRule"] = performance.lambdaRule;
    json["folds"] = performance.folds;
    json["seed"] = performance.seed;
    return json;
}

TrainingPerformance readPerformance(const ModelField& field) {
    TrainingPerformance performance;
    performance.positives = field.member("positives").count(kMostTrainingCases);
    performance.negatives = field.member("negatives").count(kMostTrainingCases);
    performance.apparentAuc = field.member("apparentAuc").numberWithin(0.0, 1.0);
    if (field.has("crossValidatedAuc"))
        performance.crossValidatedAuc = field.member("crossValidatedAuc").numberWithin(0.0, 1.0);
    if (field.has("crossValidatedAucInterval")) {
        const ModelField interval = field.member("crossValidatedAucInterval");
        if (interval.size(2) != 2)
            interval.fail("is not a pair of numbers");
        const double low = interval.at(0).numberWithin(0.0, 1.0);
        performance.crossValidatedAucInterval = statistics::Interval{low, interval.at(1).numberWithin(low, 1.0)};
    }
    performance.lambda = field.member("lambda").numberWithin(0.0, kLargestModelNumber);
    const ModelField rule = field.member("lambdaRule");
    performance.lambdaRule = rule.text();
    if (performance.lambdaRule != "lambda.min" && performance.lambdaRule != "lambda.1se")
        rule.fail("is neither \"lambda.min\" nor \"lambda.1se\"");
    performance.folds = static_cast<int>(field.member("folds").count(kMostTrainingCases));
    performance.seed = field.member("seed").count();
    return performance;
}

Json write(const Provenance& provenance, int version) {
    Json json = {{"programVersion", provenance.programVersion},
                 {"command", provenance.command},
                 {"tableHash", provenance.tableHash},
                 {"settingsYaml", provenance.settingsYaml},
                 {"createdOn", provenance.createdOn},
                 {"syntheticData", provenance.syntheticData},
                 {"note", provenance.note}};
    if (version == kAnyKindVersion) {
        json["protocol"] = provenance.protocol;
        json["protocolVersion"] = provenance.protocolVersion;
        json["inputsHash"] = provenance.inputsHash;
        json["seed"] = provenance.seed;
    }
    return json;
}

Provenance readProvenance(const ModelField& field, int version) {
    Provenance provenance;
    provenance.programVersion = field.member("programVersion").text();
    provenance.command = field.member("command").text();
    provenance.tableHash = field.member("tableHash").text();
    provenance.settingsYaml = field.member("settingsYaml").text();
    provenance.createdOn = field.member("createdOn").text();
    provenance.syntheticData = field.member("syntheticData").truth();
    provenance.note = field.member("note").text();
    if (version == kAnyKindVersion) {
        provenance.protocol = field.member("protocol").text();
        provenance.protocolVersion = field.member("protocolVersion").text();
        provenance.inputsHash = field.member("inputsHash").text();
        provenance.seed = field.member("seed").count();
    }
    return provenance;
}

int versionOf(const ModelField& root, const Json& document, const std::string& item) {
    if (!document.is_object() || !root.has("format") || document["format"] != kFormat)
        throw Error("is not a Rimlight model", item, "Choose a file that \"rimlight-cli fit\" or a study wrote.");
    const auto version = root.member("formatVersion").count();
    if (version > kModelFormatVersion)
        throw Error("format version " + std::to_string(version) + " is newer than this program reads (" +
                        std::to_string(kModelFormatVersion) + ")",
                    item, "Install a newer Rimlight, or fit the model again with this one.");
    if (version == 0)
        throw Error("format version " + std::to_string(version) + " is unknown", item, kFitAgain);
    return static_cast<int>(version);
}

void writeSignature(const FittedModel& model, Json& json) {
    json["intercept"] = model.intercept;
    json["terms"] = Json::array();
    json["cutoffRadscore"] = model.cutoffRadscore;
    json["performance"] = write(model.performance);
    json["provenance"] = write(model.provenance, kSignatureVersion);
    json["trainingCases"] = Json::array();
    for (const auto& term : model.terms)
        json["terms"].push_back(write(term));
    for (const auto& trainingCase : model.trainingCases)
        json["trainingCases"].push_back({{"radscore", trainingCase.radscore}, {"positive", trainingCase.positive}});
}

void readSignature(const ModelField& root, FittedModel& model) {
    model.intercept = root.member("intercept").number();
    model.cutoffRadscore = root.member("cutoffRadscore").number();
    const ModelField terms = root.member("terms");
    std::unordered_set<std::string> features;
    for (std::size_t i = 0; i < terms.size(kMostModelTerms); ++i) {
        model.terms.push_back(readTerm(terms.at(i)));
        if (!features.insert(model.terms.back().feature).second)
            terms.at(i).member("feature").fail("repeats " + model.terms.back().feature);
    }
    model.performance = readPerformance(root.member("performance"));
    const ModelField cases = root.member("trainingCases");
    std::size_t positives = 0;
    for (std::size_t i = 0; i < cases.size(kMostTrainingCases); ++i) {
        const ModelField entry = cases.at(i);
        model.trainingCases.push_back({entry.member("radscore").number(), entry.member("positive").truth()});
        positives += model.trainingCases.back().positive ? 1 : 0;
    }
    if (positives != model.performance.positives ||
        model.trainingCases.size() - positives != model.performance.negatives)
        cases.fail("doesn't hold as many cases of each class as field performance says");
}

/// A model that tells no classes apart, but who has the event when, needs no names for them.
bool namesClasses(const FittedModel& model) {
    const auto* trained = model.trained();
    return trained == nullptr || !trained->cox;
}

void readLabels(const ModelField& root, FittedModel& model) {
    const ModelField positive = root.member("positiveLabel");
    const ModelField negative = root.member("negativeLabel");
    if (!namesClasses(model)) {
        model.positiveLabel = positive.text();
        model.negativeLabel = negative.text();
        return;
    }
    model.positiveLabel = positive.filledText();
    model.negativeLabel = negative.filledText();
    if (model.negativeLabel == model.positiveLabel)
        negative.fail("is the same as positiveLabel");
}

} // namespace

std::string toJson(const FittedModel& model) {
    const bool isSignature = std::holds_alternative<LinearSignature>(model.kind);
    Json json = {{"format", kFormat},
                 {"formatVersion", isSignature ? kSignatureVersion : kAnyKindVersion},
                 {"name", model.name},
                 {"question", model.question},
                 {"outcomeColumn", model.outcomeColumn},
                 {"positiveLabel", model.positiveLabel},
                 {"negativeLabel", model.negativeLabel},
                 {"phase", model.phase}};
    if (model.caseRecipe)
        json["case"] = toModelJson(*model.caseRecipe);
    try {
        if (isSignature) {
            writeSignature(model, json);
            return json.dump(2) + "\n";
        }
        json["provenance"] = write(model.provenance, kAnyKindVersion);
        if (const auto* trained = model.trained())
            writeTrained(*trained, json);
        else
            writeFormula(*model.formula(), json);
        return laidOut(json) + "\n";
    } catch (const Json::exception&) {
        throw Error("has a text that is not UTF-8", "the model", "Save the training table as CSV UTF-8.");
    }
}

FittedModel parseModel(std::string_view text, const std::string& item) {
    const Json document = parseModelDocument(text, item);
    const ModelField root(document, "", item);
    const int version = versionOf(root, document, item);
    FittedModel model;
    if (version == kAnyKindVersion) {
        if (root.member("kind").choice(kModelKinds) == 0)
            model.kind = readTrained(root);
        else
            model.kind = readFormula(root);
    }
    model.name = root.member("name").text();
    model.question = root.member("question").text();
    model.outcomeColumn = root.member("outcomeColumn").text();
    readLabels(root, model);
    model.phase = root.member("phase").text();
    if (root.has("case"))
        model.caseRecipe = readCaseRecipe(root.member("case"));
    model.provenance = readProvenance(root.member("provenance"), version);
    if (version == kSignatureVersion)
        readSignature(root, model);
    return model;
}

} // namespace rimlight::learning
