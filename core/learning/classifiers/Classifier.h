#pragma once

#include "core/base/Progress.h"
#include "core/learning/LearningData.h"
#include "core/learning/Parameters.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::learning {

struct TreeEnsemble;

/// A score that is intercept + sum of coefficient x feature.
struct LinearScore {
    double intercept = 0.0;
    std::vector<double> coefficients; ///< one per column, in units of the classifier's input
};

/// A classifier as fitted, whatever its kind: it knows nothing of the cases it was fitted on but its numbers.
/// Immutable, so that copies share it and any thread may ask it.
class TrainedClassifier {
public:
    virtual ~TrainedClassifier() = default;
    virtual const std::string& kind() const = 0; ///< the key: "svm"
    virtual std::size_t columnCount() const = 0; ///< of the training
    /// What the cases are ranked by: log odds, decision value, ...; one per row. x has the columns of the training
    /// (assertion) and no missing value.
    virtual std::vector<double> scores(const DesignMatrix& x) const = 0;
    /// Of the positive class, in [0, 1]; rises with the score.
    virtual std::vector<double> probabilities(const DesignMatrix& x) const = 0;
    /// The score as a linear function of the features; nothing when it isn't one.
    virtual std::optional<LinearScore> linearScore() const { return std::nullopt; }
    /// The trees that add up to the score; null when there are none.
    virtual const TreeEnsemble* trees() const { return nullptr; }
    /// Everything that classifierFromJson() needs, as a JSON object with numbers at full precision.
    virtual std::string json() const = 0;
};

using ClassifierPointer = std::shared_ptr<const TrainedClassifier>;

struct FitContext {
    std::uint64_t seed = 1;
    unsigned maxThreads = 0; ///< 0: one per core; never changes the answer
    Progress progress = {};
};

/// A kind of classifier: one file, one line in classifiers/ClassifierKinds.cpp, one test.
struct ClassifierKind {
    std::string key;   ///< in protocols: "svm"
    std::string title; ///< "Support vector machine"
    std::string help;
    std::vector<Parameter> parameters;
    /// What the parameters are searched in when a protocol says "search: default".
    std::map<std::string, std::vector<ParameterValue>> defaultGrid;
    /// Takes z-scored or raw features without missing values, data.positive with both classes, and data.weights. No
    /// column at all is legal: every case then has the same score. @throws Error when the cases don't allow it;
    /// Cancelled
    std::function<ClassifierPointer(const LearningData&, const ParameterValues&, const FitContext&)> fit;
    /// Reads what TrainedClassifier::json() wrote. @throws Error when it is damaged
    std::function<ClassifierPointer(const std::string& json, const std::string& item)> read;
};

const std::vector<ClassifierKind>& classifierKinds();
/// @throws Error listing the legal keys
const ClassifierKind& classifierKind(const std::string& key);

/// What TrainedClassifier::json() wrote, of any kind. item names the file in messages. @throws Error when it is damaged
ClassifierPointer classifierFromJson(const std::string& json, const std::string& item);

} // namespace rimlight::learning
