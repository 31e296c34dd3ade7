#include "core/study/project/ProtocolWords.h"

#include "core/base/Text.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"
#include "core/study/project/ProtocolCopy.h"

#include <algorithm>
#include <set>

namespace rimlight::study {

namespace {

/// "a", "a and b", "a, b and c"
std::string listed(const std::vector<std::string>& words) {
    if (words.size() < 2)
        return words.empty() ? "" : words.front();
    std::vector<std::string> before(words.begin(), words.end() - 1);
    return join(before, ", ") + " and " + words.back();
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string percent(double share) {
    return formatFixed(100.0 * share, 0) + " %";
}

ProtocolWords inputWords(const Protocol& protocol) {
    ProtocolWords words{"What it takes", {}};
    if (!protocol.measuredPhases.empty())
        words.sentences.push_back("Images: " + listed(protocol.measuredPhases) + ".");
    std::vector<std::string> readings;
    for (const auto& [name, column] : protocol.readings)
        readings.push_back(name);
    if (!readings.empty())
        words.sentences.push_back(
            "Outlines: " + listed(readings) +
            (readings.size() > 1 ? "; the first is used, the others tell how well readers agree." : "."));
    words.sentences.push_back("Outcome: " + protocol.outcome.positiveLabel + " or " + protocol.outcome.negativeLabel +
                              (protocol.survival ? ", and " + lowerCase(protocol.survival->name.substr(0, 1)) +
                                                       protocol.survival->name.substr(1) + "."
                                                 : "."));
    std::vector<std::string> clinical;
    for (const auto& variable : protocol.clinical)
        clinical.push_back(variable.title.empty() ? variable.name : variable.title);
    if (!clinical.empty())
        words.sentences.push_back(counted(clinical.size(), "clinical value or finding: ",
                                          "clinical values and "
                                          "findings: ") +
                                  listed(clinical) + ".");
    return words;
}

std::string extractionWords(const Protocol& protocol) {
    const auto choices = extractionChoices(protocol);
    if (!choices)
        return "Profile ibsi, with the protocol's settings.";
    std::string text = choices->binCount
                           ? counted(static_cast<std::size_t>(*choices->binCount), "grey level", "grey levels")
                           : "Grey levels " + formatNumber(choices->binWidth.value_or(25.0)) + " wide";
    if (choices->spacingMm.empty()) {
        text += ", in the images' own voxels";
    } else {
        std::vector<std::string> sides;
        for (const double side : choices->spacingMm)
            sides.push_back(side > 0.0 ? formatNumber(side) : "own");
        text += ", voxels of " + join(sides, " x ") + " mm";
    }
    std::vector<std::string> types;
    for (const auto& type : choices->imageTypes) {
        std::vector<std::string> sigmas;
        for (const double sigma : choices->logSigmasMm)
            sigmas.push_back(formatNumber(sigma));
        types.push_back(type == "LoG" ? "Laplacian of Gaussian " + join(sigmas, "/") + " mm" : lowerCase(type));
    }
    return text + "; image types: " + listed(types) + ".";
}

ProtocolWords selectionWords(const Protocol& protocol) {
    ProtocolWords words{"How it selects and learns", {}};
    for (const auto& signature : protocol.signatures) {
        std::set<std::string> known;
        std::vector<std::string> classifiers;
        for (const auto& classifier : signature.classifiers)
            if (const auto& title = learning::classifierKind(classifier.key).title; known.insert(title).second)
                classifiers.push_back(lowerCase(title.substr(0, 1)) + title.substr(1));
        words.sentences.push_back((protocol.signatures.size() > 1 ? signature.title + ": " : "") +
                                  (signature.mixOf.empty() ? "" : "from " + listed(signature.mixOf) + "; ") +
                                  (signature.steps.empty() ? "no selection" : stepWords(signature)) + "; then " +
                                  listed(classifiers) + ".");
    }
    if (protocol.clinicalModel)
        words.sentences.emplace_back(
            "A clinical model by logistic regression, each predictor alone and then together.");
    if (protocol.nomogram)
        words.sentences.emplace_back("A nomogram of clinical predictors and Radscore.");
    return words;
}

ProtocolWords judgementWords(const Protocol& protocol) {
    const auto& evaluation = protocol.evaluation;
    ProtocolWords words{"How it judges", {}};
    if (!protocol.split.partColumn.empty())
        words.sentences.push_back("The column \"" + protocol.split.partColumn + "\" tells training and test cases.");
    else
        words.sentences.push_back(percent(protocol.split.trainingShare) +
                                  " of the cases train, the others test; drawn by the seed" +
                                  (protocol.split.stratifyBy == "outcome" ? ", with the classes alike." : "."));
    if (!protocol.split.externalColumn.empty())
        words.sentences.push_back("Cases of " + listed(protocol.split.externalValues) + " (column \"" +
                                  protocol.split.externalColumn + "\") are the external validation.");
    words.sentences.push_back(counted(static_cast<std::size_t>(evaluation.folds), "fold", "folds") +
                              " of cross-validation inside the training part, everything learnt again without the "
                              "fold; intervals from " +
                              std::to_string(evaluation.bootstraps) + " bootstraps.");
    words.sentences.emplace_back("Beside the main model always stand volume, maximum diameter and the clinical "
                                 "predictors alone: a Radscore that says no more than size is told as such.");
    if (!evaluation.dropSteps.empty())
        words.sentences.push_back("A sensitivity analysis leaves out " + listed(evaluation.dropSteps) + ".");
    return words;
}

} // namespace

std::string regionWords(const Protocol& protocol) {
    std::vector<std::string> words;
    for (const auto& region : protocol.regions) {
        if (std::holds_alternative<WholePlan>(region.kind)) {
            words.emplace_back("the whole tumour");
        } else if (const auto* ring = std::get_if<RingPlan>(&region.kind)) {
            words.push_back("a ring from " + formatNumber(ring->limits.innerMm) + " to " +
                            formatNumber(ring->limits.outerMm) + " mm around it");
        } else {
            const auto& plan = std::get<SubregionPlan>(region.kind);
            words.push_back(plan.smallestK == plan.largestK ? std::to_string(plan.smallestK) + " subregions of it"
                                                            : std::to_string(plan.smallestK) + " to " +
                                                                  std::to_string(plan.largestK) + " subregions of it");
        }
    }
    return words.empty() ? "the whole tumour" : listed(words);
}

std::string stepWords(const SignaturePlan& signature) {
    std::vector<std::string> words;
    for (const auto& step : signature.steps)
        words.push_back(learning::stepKind(step.key).title);
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i].size() > 1 && std::islower(static_cast<unsigned char>(words[i][1])) != 0)
            words[i][0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[i][0])));
    return join(words, ", ");
}

std::vector<ProtocolWords> protocolWords(const Protocol& protocol) {
    std::vector<ProtocolWords> words;
    words.push_back(inputWords(protocol));
    if (!protocol.measuredPhases.empty())
        words.push_back(
            {"What it measures", {"Features of " + regionWords(protocol) + ".", extractionWords(protocol)}});
    words.push_back(selectionWords(protocol));
    words.push_back(judgementWords(protocol));
    if (!protocol.assumed.empty())
        words.push_back({"What is assumed where the paper leaves it open", protocol.assumed});
    if (!protocol.notRun.empty()) {
        ProtocolWords notRun{"What of the paper is not run", {}};
        for (const auto& one : protocol.notRun)
            notRun.sentences.push_back(one.name + ": " + one.sentence);
        words.push_back(std::move(notRun));
    }
    return words;
}

} // namespace rimlight::study
