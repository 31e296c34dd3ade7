#include "core/learning/classifiers/Boosting.h"

#include "core/base/Text.h"
#include "core/learning/classifiers/BoostingRounds.h"
#include "core/learning/classifiers/TreeEnsembleJson.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <random>
#include <xgboost/c_api.h>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

/// Margins by XGBoost's own prediction after as many rounds with the same settings.
std::vector<double> xgboostMargins(const LearningData& data, const std::string& base) {
    std::vector<float> values;
    std::vector<float> labels;
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        labels.push_back(data.positive[r] ? 1.0F : 0.0F);
        for (std::size_t c = 0; c < data.x.columns; ++c)
            values.push_back(static_cast<float>(data.x.at(r, c)));
    }
    const std::string bins = std::to_string(data.x.rows / 3); // fewer than 255 here
    DMatrixHandle matrix = nullptr;
    REQUIRE(XGDMatrixCreateFromMat(values.data(), data.x.rows, data.x.columns, std::numeric_limits<float>::quiet_NaN(),
                                   &matrix) == 0);
    REQUIRE(XGDMatrixSetFloatInfo(matrix, "label", labels.data(), labels.size()) == 0);
    BoosterHandle booster = nullptr;
    REQUIRE(XGBoosterCreate(&matrix, 1, &booster) == 0);
    for (const auto& [name, value] : std::vector<std::pair<const char*, const char*>>{{"verbosity", "0"},
                                                                                      {"nthread", "1"},
                                                                                      {"objective", "binary:logistic"},
                                                                                      {"tree_method", "hist"},
                                                                                      {"max_bin", bins.c_str()},
                                                                                      {"grow_policy", "lossguide"},
                                                                                      {"max_leaves", "31"},
                                                                                      {"max_depth", "0"},
                                                                                      {"eta", "0.1"},
                                                                                      {"min_child_weight", "5"},
                                                                                      {"lambda", "0"},
                                                                                      {"base_score", base.c_str()}})
        REQUIRE(XGBoosterSetParam(booster, name, value) == 0);
    for (int round = 0; round < 100; ++round)
        REQUIRE(XGBoosterUpdateOneIter(booster, round, matrix) == 0);
    bst_ulong length = 0;
    const float* result = nullptr;
    REQUIRE(XGBoosterPredict(booster, matrix, 1, 0, 0, &length, &result) == 0);
    std::vector<double> margins(result, result + length);
    XGBoosterFree(booster);
    XGDMatrixFree(matrix);
    return margins;
}

} // namespace

TEST_CASE("Boosted trees score as XGBoost itself does", "[oracle]") {
    for (const auto& data : {cohort("birthwt"), clouds(300, 12, 4)}) {
        const double prevalence = static_cast<double>(std::count(data.positive.begin(), data.positive.end(), true)) /
                                  static_cast<double>(data.x.rows);
        const auto expected = xgboostMargins(data, formatNumber(prevalence));
        const auto scores = fitted("boosting", data)->scores(data.x);
        REQUIRE(scores.size() == expected.size());
        double least = INFINITY;
        double most = -INFINITY;
        for (std::size_t r = 0; r < scores.size(); ++r) {
            CHECK(scores[r] == Approx(expected[r]).epsilon(1e-6).margin(1e-6)); // XGBoost sums floats
            least = std::min(least, expected[r]);
            most = std::max(most, expected[r]);
        }
        CHECK(most - least > 1.0);
    }
}

TEST_CASE("A threshold between doubles sends every double where XGBoost's float goes", "[unit]") {
    std::mt19937 random(5);
    std::uniform_real_distribution<float> uniform(-3.0F, 3.0F);
    for (int i = 0; i < 2000; ++i) {
        const float threshold = i == 0 ? 0.0F : uniform(random) * std::pow(10.0F, static_cast<float>(i % 30 - 15));
        const double limit = doubleThreshold(threshold);
        const double before = std::nextafter(limit, -INFINITY);
        CHECK_FALSE(static_cast<float>(limit) < threshold);
        CHECK(static_cast<float>(before) < threshold);
    }
}

TEST_CASE("Boosting is the same on one, two and eight threads, and whatever the seed", "[unit]") {
    const auto data = clouds(200, 8, 3);
    const auto one = fitted("boosting", data, {}, 1, 1)->json();
    CHECK(one == fitted("boosting", data, {}, 1, 2)->json());
    CHECK(one == fitted("boosting", data, {}, 9, 8)->json());
}

TEST_CASE("Trees keep to their number of leaves, and leaves to their least weight", "[unit]") {
    const auto data = clouds(400, 8, 3);
    const auto model =
        fitted("boosting", data, {{"leaves", std::int64_t{5}}, {"trees", std::int64_t{20}}, {"min_weight", 3.0}});
    CHECK(model->trees()->trees.size() == 20);
    for (const auto& tree : model->trees()->trees) {
        CHECK(tree.size() == 9);
        for (const auto& node : tree)
            CHECK(node.cover >= 3.0);
    }
}

TEST_CASE("Boosting without a column gives everyone the prevalence", "[unit]") {
    auto data = clouds(30, 1, 3);
    data.x = {30, 0, {}};
    data.names.clear();
    CHECK(fitted("boosting", data)->probabilities(data.x)[3] == Approx(1.0 / 3.0));
}

TEST_CASE("Weights of two count as two cases in boosting", "[unit]") {
    auto data = clouds(120, 4, 8);
    for (double& value : data.x.values)
        value = std::round(2.0 * value); // fewer values than bins, whose number and place depend on the rows
    std::vector<std::size_t> rows;
    auto weighted = data;
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        rows.insert(rows.end(), data.positive[r] ? 2 : 1, r);
        weighted.weights.push_back(data.positive[r] ? 2.0 : 1.0);
    }
    const auto a = fitted("boosting", weighted)->scores(data.x);
    const auto b = fitted("boosting", rowsOf(data, rows))->scores(data.x);
    for (std::size_t r = 0; r < a.size(); ++r)
        CHECK(a[r] == Approx(b[r]).margin(1e-4));
}
