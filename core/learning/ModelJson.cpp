#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/FittedModel.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <set>
#include <unordered_set>

namespace rimlight::learning {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "rimlight-model";
constexpr const char* kFitAgain = "Fit the model again, or get an unchanged copy of the file.";
/// Beyond this a number can't be a feature's, and products would overflow.
constexpr double kLargestNumber = 1e100;
constexpr int kDeepest = 16;
constexpr std::size_t kLongestText = std::size_t{1} << 20;

/// A place in the document, with the words for an error about it.
class Field {
public:
    Field(const Json& node, std::string path, const std::string& item)
        : m_node(node), m_path(std::move(path)), m_item(item) {}

    [[noreturn]] void fail(const std::string& problem) const {
        throw Error("field " + m_path + " " + problem, m_item, kFitAgain);
    }

    Field member(const char* name) const {
        if (!m_node.is_object())
            fail("is not an object");
        const auto found = m_node.find(name);
        const std::string path = m_path.empty() ? name : m_path + "." + name;
        if (found == m_node.end())
            throw Error("field " + path + " is missing", m_item, kFitAgain);
        return {*found, path, m_item};
    }

    bool has(const char* name) const { return m_node.is_object() && m_node.contains(name); }

    std::size_t size(std::size_t most) const {
        if (!m_node.is_array())
            fail("is not a list");
        if (m_node.size() > most)
            fail("has " + std::to_string(m_node.size()) + " entries, more than " + std::to_string(most));
        return m_node.size();
    }

    Field at(std::size_t i) const { return {m_node[i], m_path + "[" + std::to_string(i) + "]", m_item}; }

    double number() const {
        if (!m_node.is_number())
            fail("is not a number");
        const auto value = m_node.get<double>();
        if (!(std::abs(value) <= kLargestNumber))
            fail("is too large (" + formatNumber(value) + ")");
        return value;
    }

    double numberWithin(double low, double high) const {
        const double value = number();
        if (value < low || value > high)
            fail("is " + formatNumber(value) + ", not within " + formatNumber(low) + " to " + formatNumber(high));
        return value;
    }

    std::uint64_t count(std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) const {
        if (!m_node.is_number_unsigned())
            fail("is not a whole number of 0 or more");
        const auto value = m_node.get<std::uint64_t>();
        if (value > most)
            fail("is " + std::to_string(value) + ", more than " + std::to_string(most));
        return value;
    }

    std::string text() const {
        if (!m_node.is_string())
            fail("is not a text");
        auto value = m_node.get<std::string>();
        if (value.size() > kLongestText)
            fail("is too long");
        return value;
    }

    std::string filledText() const {
        auto value = text();
        if (trimmed(value).empty())
            fail("is empty");
        return value;
    }

    bool truth() const {
        if (!m_node.is_boolean())
            fail("is neither true nor false");
        return m_node.get<bool>();
    }

private:
    const Json& m_node;
    std::string m_path;
    const std::string& m_item;
};

Json write(const ModelTerm& term) {
    return {{"feature", term.feature},
            {"mean", term.mean},
            {"standardDeviation", term.standardDeviation},
            {"coefficient", term.coefficient},
            {"trainingMinimum", term.trainingMinimum},
            {"trainingMaximum", term.trainingMaximum}};
}

ModelTerm readTerm(const Field& field) {
    constexpr double kSmallestDeviation = 1.0 / kLargestNumber;
    ModelTerm term;
    term.feature = field.member("feature").filledText();
    term.mean = field.member("mean").number();
    const Field deviation = field.member("standardDeviation");
    term.standardDeviation = deviation.number();
    if (term.standardDeviation < kSmallestDeviation)
        deviation.fail("is not positive (" + formatNumber(term.standardDeviation) + ")");
    const Field coefficient = field.member("coefficient");
    term.coefficient = coefficient.number();
    if (term.coefficient == 0.0)
        coefficient.fail("is 0; a feature that isn't selected has no place in a model");
    term.trainingMinimum = field.member("trainingMinimum").number();
    const Field maximum = field.member("trainingMaximum");
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

TrainingPerformance readPerformance(const Field& field) {
    TrainingPerformance performance;
    performance.positives = field.member("positives").count(kMostTrainingCases);
    performance.negatives = field.member("negatives").count(kMostTrainingCases);
    performance.apparentAuc = field.member("apparentAuc").numberWithin(0.0, 1.0);
    if (field.has("crossValidatedAuc"))
        performance.crossValidatedAuc = field.member("crossValidatedAuc").numberWithin(0.0, 1.0);
    if (field.has("crossValidatedAucInterval")) {
        const Field interval = field.member("crossValidatedAucInterval");
        if (interval.size(2) != 2)
            interval.fail("is not a pair of numbers");
        const double low = interval.at(0).numberWithin(0.0, 1.0);
        performance.crossValidatedAucInterval = statistics::Interval{low, interval.at(1).numberWithin(low, 1.0)};
    }
    performance.lambda = field.member("lambda").numberWithin(0.0, kLargestNumber);
    const Field rule = field.member("lambdaRule");
    performance.lambdaRule = rule.text();
    if (performance.lambdaRule != "lambda.min" && performance.lambdaRule != "lambda.1se")
        rule.fail("is neither \"lambda.min\" nor \"lambda.1se\"");
    performance.folds = static_cast<int>(field.member("folds").count(kMostTrainingCases));
    performance.seed = field.member("seed").count();
    return performance;
}

Json write(const Provenance& provenance) {
    return {{"programVersion", provenance.programVersion},
            {"command", provenance.command},
            {"tableHash", provenance.tableHash},
            {"settingsYaml", provenance.settingsYaml},
            {"createdOn", provenance.createdOn},
            {"syntheticData", provenance.syntheticData},
            {"note", provenance.note}};
}

Provenance readProvenance(const Field& field) {
    Provenance provenance;
    provenance.programVersion = field.member("programVersion").text();
    provenance.command = field.member("command").text();
    provenance.tableHash = field.member("tableHash").text();
    provenance.settingsYaml = field.member("settingsYaml").text();
    provenance.createdOn = field.member("createdOn").text();
    provenance.syntheticData = field.member("syntheticData").truth();
    provenance.note = field.member("note").text();
    return provenance;
}

/// The text as a document of bounded depth whose objects name no key twice.
Json parseDocument(std::string_view text, const std::string& item) {
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
        if (depth > kDeepest)
            throw Error("is nested too deeply for a model", item, "Check that it is the right file.");
        if (event == Json::parse_event_t::object_start) {
            keys.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            keys.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto key = value.get<std::string>();
            if (!keys.back().insert(key).second)
                throw Error("has the field " + key + " twice in one object", item, kFitAgain);
        }
        return true;
    };
    try {
        return Json::parse(text, watch);
    } catch (const Json::parse_error& error) {
        throw Error("is not JSON (error at byte " + std::to_string(error.byte) + ")", item,
                    "Check that it is a model file and complete.");
    } catch (const Json::exception&) {
        throw Error("holds a number that is too large", item, kFitAgain);
    }
}

void checkVersion(const Field& root, const Json& document, const std::string& item) {
    if (!document.is_object() || !root.has("format") || document["format"] != kFormat)
        throw Error("is not a Rimlight model", item, "Choose a file that \"rimlight-cli fit\" wrote.");
    const auto version = root.member("formatVersion").count();
    if (version > kModelFormatVersion)
        throw Error("format version " + std::to_string(version) + " is newer than this program reads (" +
                        std::to_string(kModelFormatVersion) + ")",
                    item, "Install a newer Rimlight, or fit the model again with this one.");
    if (version != kModelFormatVersion)
        throw Error("format version " + std::to_string(version) + " is unknown", item, kFitAgain);
}

} // namespace

std::string toJson(const FittedModel& model) {
    Json json = {{"format", kFormat},
                 {"formatVersion", kModelFormatVersion},
                 {"name", model.name},
                 {"question", model.question},
                 {"outcomeColumn", model.outcomeColumn},
                 {"positiveLabel", model.positiveLabel},
                 {"negativeLabel", model.negativeLabel},
                 {"phase", model.phase},
                 {"intercept", model.intercept},
                 {"terms", Json::array()},
                 {"cutoffRadscore", model.cutoffRadscore},
                 {"performance", write(model.performance)},
                 {"provenance", write(model.provenance)},
                 {"trainingCases", Json::array()}};
    for (const auto& term : model.terms)
        json["terms"].push_back(write(term));
    for (const auto& trainingCase : model.trainingCases)
        json["trainingCases"].push_back({{"radscore", trainingCase.radscore}, {"positive", trainingCase.positive}});
    try {
        return json.dump(2) + "\n";
    } catch (const Json::exception&) {
        throw Error("has a text that is not UTF-8", "the model", "Save the training table as CSV UTF-8.");
    }
}

FittedModel parseModel(std::string_view text, const std::string& item) {
    const Json document = parseDocument(text, item);
    const Field root(document, "", item);
    checkVersion(root, document, item);
    FittedModel model;
    model.name = root.member("name").text();
    model.question = root.member("question").text();
    model.outcomeColumn = root.member("outcomeColumn").text();
    model.positiveLabel = root.member("positiveLabel").filledText();
    const Field negativeLabel = root.member("negativeLabel");
    model.negativeLabel = negativeLabel.filledText();
    if (model.negativeLabel == model.positiveLabel)
        negativeLabel.fail("is the same as positiveLabel");
    model.phase = root.member("phase").text();
    model.intercept = root.member("intercept").number();
    model.cutoffRadscore = root.member("cutoffRadscore").number();

    const Field terms = root.member("terms");
    std::unordered_set<std::string> features;
    for (std::size_t i = 0; i < terms.size(kMostModelTerms); ++i) {
        model.terms.push_back(readTerm(terms.at(i)));
        if (!features.insert(model.terms.back().feature).second)
            terms.at(i).member("feature").fail("repeats " + model.terms.back().feature);
    }

    model.performance = readPerformance(root.member("performance"));
    model.provenance = readProvenance(root.member("provenance"));

    const Field cases = root.member("trainingCases");
    std::size_t positives = 0;
    for (std::size_t i = 0; i < cases.size(kMostTrainingCases); ++i) {
        const Field entry = cases.at(i);
        model.trainingCases.push_back({entry.member("radscore").number(), entry.member("positive").truth()});
        positives += model.trainingCases.back().positive ? 1 : 0;
    }
    if (positives != model.performance.positives ||
        model.trainingCases.size() - positives != model.performance.negatives)
        cases.fail("doesn't hold as many cases of each class as field performance says");
    return model;
}

} // namespace rimlight::learning
