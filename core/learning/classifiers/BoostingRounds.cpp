#include "core/learning/classifiers/BoostingRounds.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/classifiers/TrainingCases.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <xgboost/c_api.h>

namespace rimlight::learning {

namespace {

using Json = nlohmann::json;

void check(int status) {
    if (status != 0)
        throw Error("could not be fitted by XGBoost", "Boosting", "Check the features for extreme values.");
}

class Matrix {
public:
    Matrix(const std::vector<float>& values, std::size_t rows, std::size_t columns) {
        // The address goes in as a number: XGBoost's array interface, as NumPy's.
        const Json description = {{"data", {reinterpret_cast<std::uintptr_t>(values.data()), true}},
                                  {"shape", {rows, columns}},
                                  {"typestr", "<f4"},
                                  {"version", 3}};
        check(XGDMatrixCreateFromDense(description.dump().c_str(), R"({"missing": NaN, "nthread": 1})", &m_handle));
    }
    ~Matrix() { XGDMatrixFree(m_handle); }
    Matrix(const Matrix&) = delete;
    Matrix& operator=(const Matrix&) = delete;

    void set(const char* field, const std::vector<float>& values) {
        check(XGDMatrixSetFloatInfo(m_handle, field, values.data(), values.size()));
    }
    DMatrixHandle handle() const { return m_handle; }

private:
    DMatrixHandle m_handle = nullptr;
};

class Booster {
public:
    explicit Booster(const Matrix& matrix) {
        const std::array<DMatrixHandle, 1> matrices = {matrix.handle()};
        check(XGBoosterCreate(matrices.data(), matrices.size(), &m_handle));
    }
    ~Booster() { XGBoosterFree(m_handle); }
    Booster(const Booster&) = delete;
    Booster& operator=(const Booster&) = delete;

    void set(const char* name, const std::string& value) { check(XGBoosterSetParam(m_handle, name, value.c_str())); }
    void update(int round, const Matrix& matrix) { check(XGBoosterUpdateOneIter(m_handle, round, matrix.handle())); }
    Json model() const {
        bst_ulong length = 0;
        const char* bytes = nullptr;
        check(XGBoosterSaveModelToBuffer(m_handle, R"({"format": "json"})", &length, &bytes));
        return Json::parse(bytes, bytes + length);
    }

private:
    BoosterHandle m_handle = nullptr;
};

/// As many as LightGBM makes by default: at least three cases in each, 255 at most.
std::size_t binsFor(std::size_t cases) {
    constexpr std::size_t kFewest = 16;
    constexpr std::size_t kMost = 255;
    return std::clamp(cases / 3, kFewest, kMost);
}

/// XGBoost's arrays of a tree, in our order: children side by side.
Tree treeOf(const Json& arrays) {
    const auto left = arrays.at("left_children").get<std::vector<int>>();
    const auto right = arrays.at("right_children").get<std::vector<int>>();
    const auto feature = arrays.at("split_indices").get<std::vector<std::int32_t>>();
    const auto number = arrays.at("split_conditions").get<std::vector<float>>();
    const auto cover = arrays.at("sum_hessian").get<std::vector<float>>();
    Tree tree(1);
    std::vector<int> theirs = {0}; // node of XGBoost's behind each of ours
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        const auto node = static_cast<std::size_t>(theirs[i]);
        if (left.at(node) < 0) {
            tree[i] = {-1, 0, static_cast<double>(number.at(node)), static_cast<double>(cover.at(node))};
            continue;
        }
        tree[i] = {feature.at(node), static_cast<std::int32_t>(theirs.size()), doubleThreshold(number.at(node)),
                   static_cast<double>(cover.at(node))};
        theirs.push_back(left.at(node));
        theirs.push_back(right.at(node));
        tree.resize(theirs.size());
    }
    return tree;
}

} // namespace

double doubleThreshold(float threshold) {
    const float below = std::nextafter(threshold, -std::numeric_limits<float>::infinity());
    const double middle = 0.5 * (static_cast<double>(below) + static_cast<double>(threshold)); // exact
    // The middle itself is rounded to the even neighbour.
    return static_cast<float>(middle) < threshold ? std::nextafter(middle, std::numeric_limits<double>::infinity())
                                                  : middle;
}

TreeEnsemble boostedTrees(const LearningData& data, const BoostingSettings& settings, const Progress& progress) {
    const double prevalence = weightedPrevalence(data);
    TreeEnsemble ensemble;
    ensemble.columns = data.x.columns;
    if (data.x.columns == 0) {
        ensemble.base = std::log(prevalence / (1.0 - prevalence));
        return ensemble;
    }
    const auto caseWeight = caseWeights(data);
    std::vector<float> labels;
    std::vector<float> weights;
    std::vector<float> values;
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        if (caseWeight[r] == 0.0)
            continue;
        labels.push_back(data.positive[r] ? 1.0F : 0.0F);
        weights.push_back(static_cast<float>(caseWeight[r]));
        for (std::size_t c = 0; c < data.x.columns; ++c) {
            constexpr double kLargest = std::numeric_limits<float>::max();
            const double value = data.x.at(r, c);
            if (std::abs(value) > kLargest)
                throw Error("can't learn from values beyond 3e38", "Boosting",
                            "Leave the feature out, or take its logarithm.");
            values.push_back(static_cast<float>(value));
        }
    }
    progress.throwIfCancelled();
    Matrix matrix(values, labels.size(), data.x.columns);
    matrix.set("label", labels);
    matrix.set("weight", weights);
    Booster booster(matrix);
    booster.set("verbosity", "0");
    booster.set("nthread", "1");
    booster.set("booster", "gbtree");
    booster.set("objective", "binary:logistic");
    booster.set("disable_default_eval_metric", "1");
    booster.set("tree_method", "hist");
    booster.set("max_bin", std::to_string(binsFor(labels.size())));
    booster.set("grow_policy", "lossguide");
    booster.set("max_leaves", std::to_string(settings.leaves));
    booster.set("max_depth", std::to_string(settings.deepest));
    booster.set("eta", formatNumber(settings.rate));
    booster.set("min_child_weight", formatNumber(settings.leastWeight));
    booster.set("lambda", formatNumber(settings.ridge));
    booster.set("base_score", formatNumber(prevalence));
    for (int round = 0; round < settings.trees; ++round) {
        progress.throwIfCancelled();
        booster.update(round, matrix);
    }
    const Json model = booster.model();
    const auto& learner = model.at("learner");
    // As XGBoost rounded it.
    const double base =
        parseNumber(learner.at("learner_model_param").at("base_score").get<std::string>()).value_or(prevalence);
    ensemble.base = std::log(base / (1.0 - base));
    for (const auto& tree : learner.at("gradient_booster").at("model").at("trees"))
        ensemble.trees.push_back(treeOf(tree));
    return ensemble;
}

} // namespace rimlight::learning
