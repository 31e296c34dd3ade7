#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"
#include "core/study/protocol/ProtocolSections.h"

#include <algorithm>

namespace rimlight::study {

using learning::Parameter;
using learning::ParameterValue;
using radiomics::YamlPlace;

namespace {

const Parameter* parameterOf(const std::vector<Parameter>& parameters, const std::string& key) {
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const auto& one) { return one.key == key; });
    return found == parameters.end() ? nullptr : &*found;
}

/// A value of the parameter's type. @throws Error
ParameterValue valueOf(const Parameter& parameter, const YamlPlace& place) {
    if (std::holds_alternative<learning::NumberOrWord>(parameter.legal)) {
        const auto number = parseNumber(place.text("a number or a word"));
        return number ? ParameterValue(*number) : ParameterValue(place.node.Scalar());
    }
    struct Reader {
        const YamlPlace& place;
        ParameterValue operator()(bool) const { return place.boolean(); }
        ParameterValue operator()(std::int64_t) const {
            constexpr int kAny = 1000000000;
            return static_cast<std::int64_t>(place.integer(-kAny, kAny));
        }
        ParameterValue operator()(double) const { return place.number(); }
        ParameterValue operator()(const std::string&) const { return place.text("text"); }
    };
    return std::visit(Reader{place}, parameter.defaultValue);
}

/// The parameter, or an Error at the line that lists all.
const Parameter& requireParameter(const std::vector<Parameter>& parameters, const std::string& key,
                                  const YamlPlace& place, const std::string& owner) {
    const auto* parameter = parameterOf(parameters, key);
    if (parameter != nullptr)
        return *parameter;
    std::vector<std::string> keys;
    for (const auto& one : parameters)
        keys.push_back(one.key);
    place.fail("is no setting of \"" + owner + '"',
               keys.empty() ? "It has none." : "Its settings are: " + join(keys, ", ") + '.');
}

/// Checks a value against the parameter's range, with the line in the message.
void requireLegal(const std::vector<Parameter>& parameters, const std::string& key, const ParameterValue& value,
                  const YamlPlace& place, const std::string& owner) {
    try {
        const learning::ParameterValues checked(parameters, {{key, value}}, owner);
    } catch (const Error& error) {
        place.fail("of \"" + owner + "\" can't be " + learning::parameterText(value), error.remedy());
    }
}

/// An entry of a list of steps or classifiers: "key", or "key: {setting: value, ...}".
struct ListEntry {
    std::string key;
    YAML::Node settings; ///< a table; null when there are none
};

ListEntry entryOf(const YamlPlace& place) {
    if (place.node.IsScalar())
        return {place.node.Scalar(), {}};
    if (!place.node.IsMap() || place.node.size() != 1)
        place.fail("is not \"name\" or \"name: {setting: value}\"", "Write one of them behind each \"- \".");
    const auto entry = *place.node.begin();
    return {entry.first.Scalar(), entry.second};
}

template <class Kind>
const Kind& kindOf(const std::vector<Kind>& kinds, const std::string& key, const YamlPlace& place,
                   const std::string& what) {
    std::vector<std::string> keys;
    for (const auto& kind : kinds) {
        if (kind.key == key)
            return kind;
        keys.push_back(kind.key);
    }
    place.fail("has no " + what + " \"" + key + '"', "Choose one of: " + join(keys, ", ") + '.');
}

StepPlan readStep(const YamlPlace& place) {
    const auto entry = entryOf(place);
    const auto& kind = kindOf(learning::stepKinds(), entry.key, place, "step");
    std::map<std::string, ParameterValue> given;
    if (entry.settings && !entry.settings.IsNull()) {
        if (!entry.settings.IsMap())
            YamlPlace{place.item, entry.key, entry.settings}.fail("is not a table of settings",
                                                                  "Write it as in {setting: value}.");
        for (const auto& setting : entry.settings) {
            const YamlPlace value{place.item, setting.first.Scalar(), setting.second};
            const auto& parameter = requireParameter(kind.parameters, value.key, value, kind.key);
            given[value.key] = valueOf(parameter, value);
            requireLegal(kind.parameters, value.key, given[value.key], value, kind.key);
        }
    }
    return {kind.key, learning::ParameterValues(kind.parameters, given, kind.key)};
}

void readGrid(ClassifierPlan& plan, const learning::ClassifierKind& kind, const YamlPlace& place) {
    if (place.node.IsScalar()) {
        place.oneOf({"default"});
        plan.grid = kind.defaultGrid;
        return;
    }
    if (!place.node.IsMap())
        place.fail("is not a table of lists", "Write \"search: default\", or \"search: {c: [1, 10]}\".");
    for (const auto& setting : place.node) {
        const YamlPlace values{place.item, setting.first.Scalar(), setting.second};
        const auto& parameter = requireParameter(kind.parameters, values.key, values, kind.key);
        forEachEntry(values, [&](const YamlPlace& value) {
            plan.grid[values.key].push_back(valueOf(parameter, value));
            requireLegal(kind.parameters, values.key, plan.grid[values.key].back(), values, kind.key);
        });
        if (plan.grid[values.key].empty())
            values.fail("has no values to search", "List at least one.");
    }
}

ClassifierPlan readClassifier(const YamlPlace& place) {
    const auto entry = entryOf(place);
    const auto& kind = kindOf(learning::classifierKinds(), entry.key, place, "classifier");
    ClassifierPlan plan;
    plan.key = plan.name = kind.key;
    if (!entry.settings || entry.settings.IsNull())
        return plan;
    if (!entry.settings.IsMap())
        YamlPlace{place.item, entry.key, entry.settings}.fail("is not a table of settings",
                                                              "Write it as in {setting: value}.");
    for (const auto& setting : entry.settings) {
        const YamlPlace value{place.item, setting.first.Scalar(), setting.second};
        if (value.key == "name") {
            plan.name = value.text("a name");
        } else if (value.key == "search") {
            readGrid(plan, kind, value);
        } else if (value.key == "on") {
            plan.onRadscore = value.oneOf({"features", "radscore"}) == "radscore";
        } else {
            const auto& parameter = requireParameter(kind.parameters, value.key, value, kind.key);
            plan.fixed[value.key] = valueOf(parameter, value);
            requireLegal(kind.parameters, value.key, plan.fixed[value.key], value, kind.key);
        }
    }
    return plan;
}

RadscorePlan readRadscore(const YamlPlace& place, const SignaturePlan& signature) {
    YamlTable table(place.item, "radscore", place.node, "a table with \"from\"");
    RadscorePlan radscore;
    const std::string from = table.text("from", "lasso, stepwise or a classifier's name");
    radscore.withIntercept = table.flagOr("intercept", true);
    const auto hasStep = [&](const std::string& key) {
        return std::any_of(signature.steps.begin(), signature.steps.end(),
                           [&](const auto& step) { return step.key == key; });
    };
    if (from == "lasso" || from == "elastic-net" || from == "stepwise") {
        if (!hasStep(from))
            table.fail("is taken from the step \"" + from + "\", which the signature does not have",
                       "Add the step, or take the Radscore from another.");
        radscore.source = from == "stepwise" ? RadscorePlan::Source::Stepwise : RadscorePlan::Source::Lasso;
    } else {
        const auto classifier = std::find_if(signature.classifiers.begin(), signature.classifiers.end(),
                                             [&](const auto& one) { return one.name == from; });
        if (classifier == signature.classifiers.end() || classifier->key != "logistic-regression")
            table.fail("is taken from \"" + from + "\", which is no logistic regression of the signature",
                       "Choose lasso, stepwise, or the name of a logistic regression.");
        radscore.source = RadscorePlan::Source::Classifier;
        radscore.classifier = from;
    }
    table.finish();
    return radscore;
}

void requireKnown(const std::vector<std::string>& names, const std::vector<std::string>& known, const YamlTable& table,
                  const std::string& what) {
    for (const auto& name : names)
        if (std::find(known.begin(), known.end(), name) == known.end())
            table.fail("refers to the " + what + " \"" + name + "\", which the protocol does not have",
                       known.empty() ? "It has none." : "Choose among: " + join(known, ", ") + '.');
}

SignaturePlan readSignature(const YamlPlace& place, const Protocol& protocol) {
    YamlTable table(place.item, "signatures", place.node, "a signature: a table with name, steps and classifiers");
    SignaturePlan signature;
    signature.name = table.text("name", "a name");
    signature.title = table.textOr("title", signature.name);
    signature.phases = table.textsOr("phases", {});
    signature.regions = table.textsOr("regions", {});
    signature.mixOf = table.textsOr("mix_of", {});
    std::vector<std::string> regions;
    for (const auto& region : protocol.regions)
        regions.push_back(region.name);
    requireKnown(signature.phases, protocol.measuredPhases, table, "measured phase");
    requireKnown(signature.regions, regions, table, "region");
    if (const auto steps = table.find("steps"))
        forEachEntry(*steps, [&](const YamlPlace& entry) { signature.steps.push_back(readStep(entry)); });
    forEachEntry(table.require("classifiers", "a list of classifiers"), [&](const YamlPlace& entry) {
        auto plan = readClassifier(entry);
        for (const auto& other : signature.classifiers)
            if (other.name == plan.name)
                entry.fail("has two classifiers called \"" + plan.name + '"', "Give one another \"name\".");
        signature.classifiers.push_back(std::move(plan));
    });
    if (signature.classifiers.empty())
        table.fail("has no classifier", "Add logistic-regression, say.");
    if (const auto radscore = table.find("radscore"))
        signature.radscore = readRadscore(*radscore, signature);
    signature.mainClassifier = table.textOr("main", signature.classifiers.front().name);
    const bool isThere = std::any_of(signature.classifiers.begin(), signature.classifiers.end(),
                                     [&](const auto& one) { return one.name == signature.mainClassifier; });
    if (!isThere)
        table.fail("has no classifier \"" + signature.mainClassifier + '"', "Correct \"main\".");
    for (const auto& classifier : signature.classifiers)
        if (classifier.onRadscore && signature.radscore.source != RadscorePlan::Source::Lasso &&
            signature.radscore.source != RadscorePlan::Source::Stepwise)
            table.fail("has a classifier on the Radscore, but the Radscore does not come from a step",
                       "Add \"radscore: {from: lasso}\".");
    table.finish();
    return signature;
}

} // namespace

void readSignatures(Protocol& protocol, YamlTable& table) {
    const auto place = table.find("signatures");
    if (!place)
        return;
    forEachEntry(*place,
                 [&](const YamlPlace& entry) { protocol.signatures.push_back(readSignature(entry, protocol)); });
    if (!protocol.signatures.empty())
        protocol.mainSignature = table.textOr("main", protocol.signatures.back().name);
}

void readModels(Protocol& protocol, YamlTable& protocolTable) {
    if (const auto place = protocolTable.find("clinical_model")) {
        YamlTable table(place->item, "clinical_model", place->node, "a table");
        ClinicalModelPlan plan;
        plan.univariateP = table.numberOr("univariate_p", 0.0, 1.0, plan.univariateP);
        plan.multivariateP = table.numberOr("multivariate_p", 0.0, 1.0, plan.multivariateP);
        table.finish();
        protocol.clinicalModel = plan;
    }
    protocol.nomogram = protocolTable.flagOr("nomogram", false);
    if (const auto place = protocolTable.find("not_run"))
        forEachEntry(*place, [&](const YamlPlace& entry) {
            YamlTable table(entry.item, "not_run", entry.node, "a table with name and because");
            const std::string name = table.text("name", "a name");
            protocol.notRun.push_back({name, table.text("because", "a sentence")});
            table.finish();
        });
}

void readEvaluation(Protocol& protocol, YamlTable& protocolTable) {
    if (const auto place = protocolTable.find("comparison")) {
        YamlTable table(place->item, "comparison", place->node, "a table");
        auto& plan = protocol.comparison;
        const auto test = table.wordOr("continuous", {"by tests", "t", "welch", "mann-whitney"}, "by tests");
        plan.continuous = test == "t"              ? ComparisonPlan::Continuous::StudentT
                          : test == "welch"        ? ComparisonPlan::Continuous::WelchT
                          : test == "mann-whitney" ? ComparisonPlan::Continuous::MannWhitney
                                                   : ComparisonPlan::Continuous::ByTests;
        plan.whenVariancesDiffer = table.wordOr("unequal_variances", {"welch", "mann-whitney"}, "welch") == "welch"
                                       ? ComparisonPlan::Unequal::Welch
                                       : ComparisonPlan::Unequal::MannWhitney;
        plan.alpha = table.numberOr("alpha", 0.0, 1.0, plan.alpha);
        table.finish();
    }
    if (const auto place = protocolTable.find("evaluation")) {
        YamlTable table(place->item, "evaluation", place->node, "a table");
        auto& plan = protocol.evaluation;
        constexpr int kMost = 100000;
        plan.folds = table.wholeOr("folds", 2, kMost, plan.folds);
        plan.repeats = table.wholeOr("repeats", 1, kMost, plan.repeats);
        plan.bootstraps = table.wholeOr("bootstraps", 0, kMost, plan.bootstraps);
        plan.optimismResamples = table.wholeOr("optimism_resamples", 0, kMost, plan.optimismResamples);
        plan.lowestThreshold = table.numberOr("lowest_threshold", 0.0, 1.0, plan.lowestThreshold);
        plan.highestThreshold = table.numberOr("highest_threshold", plan.lowestThreshold, 1.0, plan.highestThreshold);
        plan.dropSteps = table.textsOr("drop_steps", {});
        table.finish();
    }
}

} // namespace rimlight::study
