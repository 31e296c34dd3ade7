#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/classifiers/Boosting.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/classifiers/ClassifierJson.h"
#include "core/learning/classifiers/LogisticRegressionClassifier.h"
#include "core/learning/classifiers/MultilayerPerceptron.h"
#include "core/learning/classifiers/NaiveBayes.h"
#include "core/learning/classifiers/RandomForest.h"
#include "core/learning/classifiers/SupportVectorMachine.h"

#include <algorithm>

namespace rimlight::learning {

const std::vector<ClassifierKind>& classifierKinds() {
    static const std::vector<ClassifierKind> kinds = {
        logisticRegressionKind(), supportVectorMachineKind(), randomForestKind(),
        boostingKind(),           naiveBayesKind(),           multilayerPerceptronKind(),
    };
    return kinds;
}

const ClassifierKind& classifierKind(const std::string& key) {
    const auto& kinds = classifierKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.key == key; });
    if (found != kinds.end())
        return *found;
    std::vector<std::string> keys;
    keys.reserve(kinds.size());
    for (const auto& kind : kinds)
        keys.push_back(kind.key);
    throw Error("is no classifier", '"' + key + '"', "Choose one of: " + join(keys, ", ") + '.');
}

ClassifierPointer classifierFromJson(const std::string& json, const std::string& item) {
    const auto document = parseClassifier(json, "", item);
    const auto key = ModelField(document, "", item).member("classifier");
    for (const auto& kind : classifierKinds())
        if (kind.key == key.text())
            return kind.read(json, item);
    key.fail("names a classifier that this program doesn't have");
}

} // namespace rimlight::learning
