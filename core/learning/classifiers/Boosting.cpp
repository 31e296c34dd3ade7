#include "core/learning/classifiers/Boosting.h"

#include "core/learning/classifiers/BoostingRounds.h"
#include "core/learning/classifiers/TrainingCases.h"
#include "core/learning/classifiers/TreeEnsembleJson.h"
#include "core/statistics/Deviance.h"

namespace rimlight::learning {

namespace {

const std::string kKey = "boosting";
const std::string kTitle = "Gradient boosting";

class BoostingModel final : public TrainedClassifier {
public:
    explicit BoostingModel(TreeEnsemble ensemble) : m_ensemble(std::move(ensemble)) {}

    const std::string& kind() const override { return kKey; }
    std::size_t columnCount() const override { return m_ensemble.columns; }
    const TreeEnsemble* trees() const override { return &m_ensemble; }
    std::vector<double> scores(const DesignMatrix& x) const override { return scoresOf(m_ensemble, x); }
    std::vector<double> probabilities(const DesignMatrix& x) const override {
        auto values = scores(x);
        for (double& value : values)
            value = statistics::logistic(value);
        return values;
    }
    std::string json() const override { return classifierText(treesToJson(kKey, m_ensemble)); }

private:
    TreeEnsemble m_ensemble;
};

ClassifierPointer fit(const LearningData& data, const ParameterValues& values, const FitContext& context) {
    requireLearnable(data, kTitle);
    BoostingSettings settings;
    settings.trees = static_cast<int>(values.whole("trees"));
    settings.rate = values.number("rate");
    settings.leaves = static_cast<int>(values.whole("leaves"));
    settings.deepest = static_cast<int>(values.whole("max_depth"));
    settings.leastWeight = values.number("min_weight");
    settings.ridge = values.number("lambda");
    return std::make_shared<BoostingModel>(boostedTrees(data, settings, context.progress));
}

ClassifierPointer read(const std::string& text, const std::string& item) {
    const auto json = parseClassifier(text, kKey, item);
    return std::make_shared<BoostingModel>(treesFromJson(classifierRoot(json, item)));
}

} // namespace

ClassifierKind boostingKind() {
    ClassifierKind kind;
    kind.key = kKey;
    kind.title = kTitle;
    kind.help =
        "Small trees, each mending the errors of those before; grown leaf by leaf as LightGBM does, by XGBoost.";
    kind.parameters = {
        {"trees", "Trees", "Rounds of boosting.", std::int64_t{100}, NumberRange{1, 10000}},
        {"rate", "Learning rate", "Share of each tree that counts.", 0.1, NumberRange{1e-4, 1.0}},
        {"leaves", "Leaves", "Most leaves of a tree.", std::int64_t{31}, NumberRange{2, 100}},
        {"max_depth", "Greatest depth", "Splits between root and leaf; 0: as many as it takes.", std::int64_t{0},
         NumberRange{0, 100}},
        {"min_weight", "Weight per leaf",
         "Least sum of p (1 - p) over a leaf's cases; 5 is 20 cases of which nothing is known yet.", 5.0,
         NumberRange{1e-3, 1e6}},
        {"lambda", "Lambda", "Penalty on the leaves' squares.", 0.0, NumberRange{0.0, 1e6}},
    };
    kind.defaultGrid = {{"leaves", {std::int64_t{4}, std::int64_t{8}, std::int64_t{31}}}, {"rate", {0.05, 0.1}}};
    kind.fit = fit;
    kind.read = read;
    return kind;
}

} // namespace rimlight::learning
