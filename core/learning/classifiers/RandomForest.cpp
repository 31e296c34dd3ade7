#include "core/learning/classifiers/RandomForest.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/learning/classifiers/ForestTree.h"
#include "core/learning/classifiers/TrainingCases.h"
#include "core/learning/classifiers/TreeEnsembleJson.h"

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

const std::string kKey = "random-forest";
const std::string kTitle = "Random forest";

class ForestModel final : public TrainedClassifier {
public:
    explicit ForestModel(TreeEnsemble ensemble) : m_ensemble(std::move(ensemble)) {}

    const std::string& kind() const override { return kKey; }
    std::size_t columnCount() const override { return m_ensemble.columns; }
    const TreeEnsemble* trees() const override { return &m_ensemble; }
    std::vector<double> scores(const DesignMatrix& x) const override { return scoresOf(m_ensemble, x); }
    std::vector<double> probabilities(const DesignMatrix& x) const override {
        auto values = scores(x);
        for (double& value : values)
            value = std::clamp(value, 0.0, 1.0); // the mean of many ones may be a rounding error above
        return values;
    }
    std::string json() const override { return classifierText(treesToJson(kKey, m_ensemble)); }

private:
    TreeEnsemble m_ensemble;
};

std::size_t featuresPerSplit(const ParameterValues& values, std::size_t columns) {
    const auto all = static_cast<double>(columns);
    double wanted = all;
    if (!values.isText("features_per_split"))
        wanted = values.number("features_per_split") * all;
    else if (values.text("features_per_split") == "sqrt")
        wanted = std::sqrt(all);
    return std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
}

ClassifierPointer fit(const LearningData& data, const ParameterValues& values, const FitContext& context) {
    requireLearnable(data, kTitle);
    ForestSettings settings;
    settings.trees = static_cast<int>(values.whole("trees"));
    settings.featuresPerSplit = featuresPerSplit(values, data.x.columns);
    if (values.whole("max_depth") > 0)
        settings.deepest = static_cast<int>(values.whole("max_depth"));
    settings.leastPerLeaf = static_cast<std::size_t>(values.whole("min_leaf"));
    return std::make_shared<ForestModel>(growForest(data, settings, context).ensemble);
}

ClassifierPointer read(const std::string& text, const std::string& item) {
    const auto json = parseClassifier(text, kKey, item);
    const ModelField root = classifierRoot(json, item);
    auto ensemble = treesFromJson(root);
    root.member("base").numberWithin(0.0, 0.0);
    root.member("divisor").numberWithin(static_cast<double>(ensemble.trees.size()),
                                        static_cast<double>(ensemble.trees.size()));
    for (const Tree& tree : ensemble.trees)
        for (const TreeNode& node : tree)
            if (node.isLeaf() && (node.number < 0.0 || node.number > 1.0))
                root.member("trees").fail("has a leaf whose value is no share");
    return std::make_shared<ForestModel>(std::move(ensemble));
}

} // namespace

ForestFit growForest(const LearningData& data, const ForestSettings& settings, const FitContext& context) {
    const auto weights = caseWeights(data);
    std::vector<std::uint32_t> counted;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0.0)
            counted.push_back(static_cast<std::uint32_t>(i));
    const auto columns = rankedColumns(data.x);
    const auto trees = static_cast<std::size_t>(settings.trees);
    ForestFit result;
    result.ensemble.columns = data.x.columns;
    result.ensemble.divisor = static_cast<double>(trees);
    result.ensemble.trees.resize(trees);
    std::vector<std::vector<bool>> drawn(trees);
    parallelFor(
        trees,
        [&](std::size_t t) {
            Random random(subSeed(context.seed, t));
            TreeCases cases;
            cases.positive = &data.positive;
            cases.weights.assign(data.x.rows, 0.0);
            drawn[t].assign(data.x.rows, false);
            for (std::size_t i = 0; i < counted.size(); ++i) {
                const std::uint32_t row = counted[random.below(counted.size())];
                cases.weights[row] += weights[row];
                drawn[t][row] = true;
            }
            for (const std::uint32_t row : counted)
                if (drawn[t][row])
                    cases.rows.push_back(row);
            result.ensemble.trees[t] = growTree(columns, std::move(cases), settings, random, context.progress);
        },
        context.maxThreads);
    result.outOfBag.resize(data.x.rows);
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        double sum = 0.0;
        int count = 0;
        for (std::size_t t = 0; t < trees; ++t)
            if (!drawn[t][r]) {
                sum += leafValue(result.ensemble.trees[t], data.x, r);
                ++count;
            }
        if (count > 0)
            result.outOfBag[r] = sum / count;
    }
    return result;
}

ClassifierKind randomForestKind() {
    ClassifierKind kind;
    kind.key = kKey;
    kind.title = kTitle;
    kind.help = "The mean of many trees, each grown on a bootstrap of the cases (Breiman 2001).";
    kind.parameters = {
        {"trees", "Trees", "How many; more are slower and never worse.", std::int64_t{500}, NumberRange{1, 10000}},
        {"features_per_split", "Features per split", "Looked at for each split: sqrt of all, all, or a share of them.",
         std::string("sqrt"), NumberOrWord{{1e-6, 1.0}, {"sqrt", "all"}}},
        {"max_depth", "Greatest depth", "Splits between root and leaf; 0: as many as it takes.", std::int64_t{0},
         NumberRange{0, kDeepestTree}},
        {"min_leaf", "Cases per leaf", "A split that leaves fewer on a side isn't made.", std::int64_t{1},
         NumberRange{1, 100000}},
    };
    kind.defaultGrid = {{"max_depth", {std::int64_t{3}, std::int64_t{6}, std::int64_t{0}}},
                        {"min_leaf", {std::int64_t{5}, std::int64_t{1}}}};
    kind.fit = fit;
    kind.read = read;
    return kind;
}

} // namespace rimlight::learning
