#include "core/study/project/ProtocolCopy.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"
#include "core/radiomics/YamlPlace.h"
#include "core/study/protocol/ProtocolFile.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>

namespace rimlight::study {

namespace {

constexpr const char* kItem = "the protocol";

/// Without what aliases share: a change in one place must not show in another.
YAML::Node withoutAliases(const YAML::Node& node) {
    if (node.IsMap()) {
        YAML::Node copy(YAML::NodeType::Map);
        for (const auto& entry : node)
            copy[entry.first.Scalar()] = withoutAliases(entry.second);
        copy.SetStyle(node.Style());
        return copy;
    }
    if (node.IsSequence()) {
        YAML::Node copy(YAML::NodeType::Sequence);
        for (const auto& entry : node)
            copy.push_back(withoutAliases(entry));
        copy.SetStyle(node.Style());
        return copy;
    }
    YAML::Node copy;
    if (node.IsScalar()) {
        copy = node.Scalar();
        copy.SetTag(node.Tag()); // a quoted "yes" stays a text
    }
    return copy;
}

YAML::Node treeOf(const std::string& yaml) {
    return withoutAliases(radiomics::parseYaml(yaml, kItem));
}

/// The text of a changed tree, when it is a protocol still. @throws Error
std::string checkedText(const YAML::Node& root) {
    YAML::Emitter emitter;
    emitter.SetIndent(2);
    emitter << root;
    std::string text = std::string(emitter.c_str()) + '\n';
    parseProtocol(text, kItem);
    return text;
}

YAML::Node flowList(const std::vector<std::string>& values) {
    YAML::Node list(YAML::NodeType::Sequence);
    for (const auto& value : values)
        list.push_back(value);
    list.SetStyle(YAML::EmitterStyle::Flow);
    return list;
}

YAML::Node flowNumbers(const std::vector<double>& values) {
    std::vector<std::string> texts;
    for (const double value : values)
        texts.push_back(formatNumber(value));
    return flowList(texts);
}

template <class Kind>
const Kind* findKind(const std::vector<RegionPlan>& regions, std::string* name = nullptr) {
    for (const auto& region : regions)
        if (const auto* kind = std::get_if<Kind>(&region.kind)) {
            if (name != nullptr)
                *name = region.name;
            return kind;
        }
    return nullptr;
}

/// The name of the region of that kind, or the usual one.
template <class Kind>
std::string nameOf(const std::vector<RegionPlan>& regions, const std::string& usual) {
    std::string name = usual;
    findKind<Kind>(regions, &name);
    return name;
}

YAML::Node regionsNode(const RegionChoices& choices, const std::string& ring, const std::string& subregions,
                       const std::string& whole) {
    YAML::Node list(YAML::NodeType::Sequence);
    list.push_back(whole);
    if (choices.subregions) {
        YAML::Node one;
        one["subregions"]["name"] = subregions;
        one["subregions"]["smallest"] = choices.smallestK;
        one["subregions"]["largest"] = choices.largestK;
        list.push_back(one);
    }
    if (choices.ring) {
        YAML::Node one;
        one["ring"]["name"] = ring;
        one["ring"]["from_mm"] = formatNumber(choices.ringFromMm);
        one["ring"]["to_mm"] = formatNumber(choices.ringToMm);
        list.push_back(one);
    }
    return list;
}

std::vector<std::string> textsAt(const YAML::Node& node) {
    std::vector<std::string> texts;
    if (node && node.IsScalar())
        texts.push_back(node.Scalar());
    if (node && node.IsSequence())
        for (const auto& one : node)
            texts.push_back(one.Scalar());
    return texts;
}

/// Takes the regions that are gone out of the signatures, and signatures without a region or part out of the list.
YAML::Node signaturesWithout(const YAML::Node& signatures, const std::set<std::string>& goneRegions) {
    YAML::Node kept(YAML::NodeType::Sequence);
    std::set<std::string> goneSignatures;
    const auto isLeft = [](std::vector<std::string>& names, const auto& isGone) {
        const bool hadAny = !names.empty();
        std::erase_if(names, isGone);
        return !hadAny || !names.empty();
    };
    for (const auto& signature : signatures) {
        YAML::Node one = signature;
        auto regions = textsAt(one["regions"]);
        auto parts = textsAt(one["mix_of"]);
        const bool hasRegions = isLeft(regions, [&](const auto& name) { return goneRegions.contains(name); });
        const bool hasParts = isLeft(parts, [&](const std::string& name) {
            constexpr std::string_view kBest = "best of ";
            return goneSignatures.contains(name.starts_with(kBest) ? name.substr(kBest.size()) : name);
        });
        // A mix of one is that one.
        const bool isMix = !textsAt(one["mix_of"]).empty();
        if (!hasRegions || !hasParts || (isMix && parts.size() < 2)) {
            goneSignatures.insert(one["name"].Scalar());
            continue;
        }
        if (!regions.empty())
            one["regions"] = flowList(regions);
        if (isMix)
            one["mix_of"] = flowList(parts);
        kept.push_back(one);
    }
    return kept;
}

/// A signature of its own for a region that no signature would read.
void addSignature(YAML::Node& signatures, const std::string& region, const std::string& title) {
    bool isRead = false;
    for (const auto& signature : signatures) {
        const auto regions = textsAt(signature["regions"]);
        const bool isMix = !textsAt(signature["mix_of"]).empty();
        isRead = isRead ||
                 (!isMix && (regions.empty() || std::find(regions.begin(), regions.end(), region) != regions.end()));
    }
    if (isRead || signatures.size() == 0)
        return;
    YAML::Node made = withoutAliases(signatures[0]);
    made["name"] = region;
    made["title"] = title;
    made["regions"] = flowList({region});
    YAML::Node list(YAML::NodeType::Sequence);
    for (std::size_t i = 0; i < signatures.size(); ++i) {
        // Before the mixes, which may come to use it.
        if (made && !textsAt(signatures[i]["mix_of"]).empty()) {
            list.push_back(made);
            made.reset();
        }
        list.push_back(signatures[i]);
    }
    if (made && !made.IsNull())
        list.push_back(made);
    signatures = list;
}

/// The words of a value as YAML would read them back.
YAML::Node valueNode(const learning::ParameterValue& value) {
    YAML::Node node;
    node = learning::parameterText(value);
    return node;
}

YAML::Node entryNode(const std::string& key, const YAML::Node& settings) {
    if (settings.size() == 0)
        return YAML::Node(key);
    YAML::Node entry;
    entry[key] = settings;
    entry[key].SetStyle(YAML::EmitterStyle::Flow);
    return entry;
}

YAML::Node stepNode(const StepPlan& step) {
    const auto& parameters = learning::stepKind(step.key).parameters;
    YAML::Node settings(YAML::NodeType::Map);
    for (const auto& [key, value] : step.values.all()) {
        const auto parameter =
            std::find_if(parameters.begin(), parameters.end(), [&](const auto& one) { return one.key == key; });
        if (parameter == parameters.end() || value != parameter->defaultValue)
            settings[key] = valueNode(value);
    }
    return entryNode(step.key, settings);
}

YAML::Node classifierNode(const ClassifierPlan& plan) {
    YAML::Node settings(YAML::NodeType::Map);
    if (plan.name != plan.key)
        settings["name"] = plan.name;
    if (plan.onRadscore)
        settings["on"] = "radscore";
    for (const auto& [key, value] : plan.fixed)
        settings[key] = valueNode(value);
    if (!plan.grid.empty() && plan.grid == learning::classifierKind(plan.key).defaultGrid) {
        settings["search"] = "default";
    } else {
        for (const auto& [key, values] : plan.grid) {
            YAML::Node list(YAML::NodeType::Sequence);
            for (const auto& value : values)
                list.push_back(valueNode(value));
            list.SetStyle(YAML::EmitterStyle::Flow);
            settings["search"][key] = list;
        }
    }
    return entryNode(plan.key, settings);
}

} // namespace

RegionChoices regionChoices(const Protocol& protocol) {
    RegionChoices choices;
    if (const auto* ring = findKind<RingPlan>(protocol.regions)) {
        choices.ring = true;
        choices.ringFromMm = ring->limits.innerMm;
        choices.ringToMm = ring->limits.outerMm;
    }
    if (const auto* subregions = findKind<SubregionPlan>(protocol.regions)) {
        choices.subregions = true;
        choices.smallestK = subregions->smallestK;
        choices.largestK = subregions->largestK;
    }
    return choices;
}

std::string withRegions(const std::string& yaml, const RegionChoices& choices) {
    const auto before = parseProtocol(yaml, kItem);
    const auto had = regionChoices(before);
    const auto ring = nameOf<RingPlan>(before.regions, "peri");
    const auto subregions = nameOf<SubregionPlan>(before.regions, "sub");
    YAML::Node root = treeOf(yaml);
    root["regions"] = regionsNode(choices, ring, subregions, nameOf<WholePlan>(before.regions, "whole"));
    std::set<std::string> gone;
    if (had.ring && !choices.ring)
        gone.insert(ring);
    if (had.subregions && !choices.subregions)
        gone.insert(subregions);
    YAML::Node signatures = signaturesWithout(root["signatures"], gone);
    if (choices.subregions && !had.subregions)
        addSignature(signatures, subregions, "Subregion");
    if (choices.ring && !had.ring)
        addSignature(signatures, ring, "Peritumoral ring");
    if (signatures.size() == 0)
        throw Error("would have no signature left", kItem, "Keep the regions that its signatures read.");
    root["signatures"] = signatures;
    const auto main = root["main"] ? root["main"].Scalar() : std::string();
    const bool isMainLeft = std::any_of(signatures.begin(), signatures.end(),
                                        [&](const YAML::Node& one) { return one["name"].Scalar() == main; });
    if (!main.empty() && !isMainLeft)
        root.remove("main"); // by default the last
    return checkedText(root);
}

std::optional<ExtractionChoices> extractionChoices(const Protocol& protocol) {
    if (protocol.extraction.profile != "pyradiomics")
        return std::nullopt;
    ExtractionChoices choices;
    const auto text = protocol.extraction.settingsText;
    const YAML::Node settings = text.empty() ? YAML::Node() : radiomics::parseYaml(text, kItem);
    const YAML::Node setting = settings["setting"];
    const auto numberAt = [&](const char* key) -> std::optional<double> {
        return setting && setting[key] ? parseNumber(setting[key].Scalar()) : std::nullopt;
    };
    if (const auto count = numberAt("binCount"))
        choices.binCount = static_cast<int>(*count);
    else
        choices.binWidth = numberAt("binWidth").value_or(25.0);
    if (setting && setting["resampledPixelSpacing"] && setting["resampledPixelSpacing"].IsSequence())
        for (const auto& one : setting["resampledPixelSpacing"])
            choices.spacingMm.push_back(parseNumber(one.Scalar()).value_or(0.0));
    choices.normalize = setting && setting["normalize"] && setting["normalize"].Scalar() == "true";
    if (const YAML::Node types = settings["imageType"])
        for (const auto& type : types) {
            choices.imageTypes.push_back(type.first.Scalar());
            if (type.first.Scalar() == "LoG" && type.second.IsMap() && type.second["sigma"])
                for (const auto& sigma : type.second["sigma"])
                    choices.logSigmasMm.push_back(parseNumber(sigma.Scalar()).value_or(0.0));
        }
    if (choices.imageTypes.empty())
        choices.imageTypes = {"Original"};
    return choices;
}

std::string withExtraction(const std::string& yaml, const ExtractionChoices& choices) {
    YAML::Node root = treeOf(yaml);
    YAML::Node settings = root["extraction"]["settings"];
    if (!settings || !settings.IsMap())
        root["extraction"]["settings"] = settings = YAML::Node(YAML::NodeType::Map);
    YAML::Node setting = settings["setting"];
    if (!setting || !setting.IsMap())
        settings["setting"] = setting = YAML::Node(YAML::NodeType::Map);
    setting.remove("binWidth");
    setting.remove("binCount");
    if (choices.binCount)
        setting["binCount"] = *choices.binCount;
    else
        setting["binWidth"] = formatNumber(choices.binWidth.value_or(25.0));
    if (choices.spacingMm.empty())
        setting.remove("resampledPixelSpacing");
    else
        setting["resampledPixelSpacing"] = flowNumbers(choices.spacingMm);
    if (choices.normalize)
        setting["normalize"] = "true";
    else
        setting.remove("normalize");
    const YAML::Node before = settings["imageType"];
    YAML::Node types(YAML::NodeType::Map);
    for (const auto& type : choices.imageTypes) {
        YAML::Node of(YAML::NodeType::Map);
        if (before && before[type] && before[type].IsMap())
            of = before[type];
        if (type == "LoG")
            of["sigma"] = flowNumbers(choices.logSigmasMm);
        types[type] = of;
    }
    settings["imageType"] = types;
    return checkedText(root);
}

ValidationChoices validationChoices(const Protocol& protocol) {
    return {protocol.split.trainingShare,   protocol.split.stratifyBy == "outcome",
            protocol.evaluation.folds,      protocol.evaluation.repeats,
            protocol.evaluation.bootstraps, protocol.evaluation.optimismResamples};
}

std::string withValidation(const std::string& yaml, const ValidationChoices& choices) {
    YAML::Node root = treeOf(yaml);
    root["split"]["training"] = formatNumber(choices.trainingShare);
    root["split"]["stratify"] = choices.stratified ? "outcome" : "nothing";
    YAML::Node evaluation = root["evaluation"];
    evaluation["folds"] = choices.folds;
    evaluation["repeats"] = choices.repeats;
    evaluation["bootstraps"] = choices.bootstraps;
    evaluation["optimism_resamples"] = choices.optimismResamples;
    return checkedText(root);
}

std::string withSignature(const std::string& yaml, const SignaturePlan& signature) {
    YAML::Node root = treeOf(yaml);
    for (YAML::Node one : root["signatures"]) {
        if (one["name"].Scalar() != signature.name)
            continue;
        YAML::Node steps(YAML::NodeType::Sequence);
        for (const auto& step : signature.steps)
            steps.push_back(stepNode(step));
        YAML::Node classifiers(YAML::NodeType::Sequence);
        for (const auto& classifier : signature.classifiers)
            classifiers.push_back(classifierNode(classifier));
        one["steps"] = steps;
        one["classifiers"] = classifiers;
        one["main"] = signature.mainClassifier;
        return checkedText(root);
    }
    throw Error("has no signature \"" + signature.name + '"', kItem, "Choose one that it has.");
}

std::string withName(const std::string& yaml, const std::string& key, const std::string& title) {
    YAML::Node root = treeOf(yaml);
    root["protocol"] = key;
    root["title"] = title;
    return checkedText(root);
}

} // namespace rimlight::study
