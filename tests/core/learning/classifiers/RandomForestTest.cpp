#include "core/learning/classifiers/RandomForest.h"

#include "core/base/Error.h"
#include "core/learning/classifiers/ForestTree.h"
#include "core/statistics/Roc.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

/// A single tree on all cases, each once.
Tree treeOn(const LearningData& data, const ForestSettings& settings) {
    const auto columns = rankedColumns(data.x);
    TreeCases cases;
    cases.rows.resize(data.x.rows);
    std::iota(cases.rows.begin(), cases.rows.end(), 0U);
    cases.weights = data.weights.empty() ? std::vector<double>(data.x.rows, 1.0) : data.weights;
    cases.positive = &data.positive;
    Random random(1);
    return growTree(columns, std::move(cases), settings, random, {});
}

double gini(double positive, double all) {
    return all > 0.0 ? 2.0 * positive * (all - positive) / all : 0.0;
}

/// The least weighted impurity that any single split of the data leaves, by trying all.
double leastImpurity(const LearningData& data, std::size_t leastPerLeaf) {
    double least = INFINITY;
    for (std::size_t c = 0; c < data.x.columns; ++c)
        for (std::size_t at = 0; at < data.x.rows; ++at) {
            std::array<double, 2> positive = {0.0, 0.0};
            std::array<double, 2> all = {0.0, 0.0};
            std::array<std::size_t, 2> count = {0, 0};
            for (std::size_t r = 0; r < data.x.rows; ++r) {
                const std::size_t side = data.x.at(r, c) < data.x.at(at, c) ? 0 : 1;
                const double weight = data.weights.empty() ? 1.0 : data.weights[r];
                all[side] += weight;
                positive[side] += data.positive[r] ? weight : 0.0;
                ++count[side];
            }
            if (count[0] >= leastPerLeaf && count[1] >= leastPerLeaf)
                least = std::min(least, gini(positive[0], all[0]) + gini(positive[1], all[1]));
        }
    return least;
}

double impurityOfRootSplit(const Tree& tree) {
    const auto& left = tree[1];
    const auto& right = tree[2];
    return gini(left.number * left.cover, left.cover) + gini(right.number * right.cover, right.cover);
}

} // namespace

TEST_CASE("A tree's root makes the split that leaves the least Gini impurity, weighted or not", "[unit]") {
    for (const std::size_t leastPerLeaf : {1U, 8U}) {
        ForestSettings settings;
        settings.featuresPerSplit = 9;
        settings.deepest = 1;
        settings.leastPerLeaf = leastPerLeaf;
        for (const auto& data : {cohort("birthwt"), oddlyWeighted(cohort("birthwt"))}) {
            const auto tree = treeOn(data, settings);
            REQUIRE(tree.size() == 3);
            CHECK(impurityOfRootSplit(tree) == Approx(leastImpurity(data, leastPerLeaf)).epsilon(1e-12));
        }
    }
}

TEST_CASE("A tree without limits tells all cases apart that differ in a feature", "[unit]") {
    const auto data = clouds(80, 3, 6);
    ForestSettings settings;
    settings.featuresPerSplit = 1;
    const auto tree = treeOn(data, settings);
    for (std::size_t r = 0; r < data.x.rows; ++r)
        CHECK(leafValue(tree, data.x, r) == (data.positive[r] ? 1.0 : 0.0));
}

TEST_CASE("Limits on depth and leaves are kept", "[unit]") {
    const auto data = clouds(200, 3, 6);
    ForestSettings settings;
    settings.featuresPerSplit = 3;
    settings.deepest = 3;
    settings.leastPerLeaf = 15;
    const auto tree = treeOn(data, settings);
    CHECK(tree.size() > 3);
    CHECK(tree.size() <= 15);
    for (const auto& node : tree) {
        CHECK(node.cover >= 15.0);
        if (!node.isLeaf())
            CHECK(node.cover == tree[static_cast<std::size_t>(node.left)].cover +
                                    tree[static_cast<std::size_t>(node.left) + 1].cover);
    }
}

TEST_CASE("Neighbouring numbers are split between, whatever the rounding", "[unit]") {
    LearningData data;
    const double low = 1.0;
    const double high = std::nextafter(1.0, 2.0);
    data.x = {4, 1, {low, high, low, high}};
    data.positive = {false, true, false, true};
    const auto tree = treeOn(data, {});
    REQUIRE(tree.size() == 3);
    for (std::size_t r = 0; r < 4; ++r)
        CHECK(leafValue(tree, data.x, r) == (data.positive[r] ? 1.0 : 0.0));
}

TEST_CASE("Constant columns don't use up the features of a split", "[unit]") {
    auto data = clouds(60, 1, 6);
    data.x.columns = 200;
    data.x.values.resize(200 * 60, 3.0);
    ForestSettings settings;
    settings.featuresPerSplit = 1;
    const auto tree = treeOn(data, settings);
    REQUIRE(tree.size() > 1);
    CHECK(tree[0].feature == 0);
}

TEST_CASE("A forest is the same on one, two and eight threads", "[unit]") {
    const auto data = oddlyWeighted(clouds(120, 6, 3));
    const auto one = fitted("random-forest", data, {{"trees", std::int64_t{40}}}, 5, 1)->json();
    CHECK(one == fitted("random-forest", data, {{"trees", std::int64_t{40}}}, 5, 2)->json());
    CHECK(one == fitted("random-forest", data, {{"trees", std::int64_t{40}}}, 5, 8)->json());
    CHECK(one != fitted("random-forest", data, {{"trees", std::int64_t{40}}}, 6, 1)->json());
}

TEST_CASE("Out-of-bag scores tell how the forest does on cases that it hasn't seen", "[unit]") {
    const auto data = clouds(300, 4, 11);
    const auto fresh = clouds(600, 4, 12);
    ForestSettings settings;
    settings.trees = 200;
    settings.featuresPerSplit = 2;
    const auto fit = growForest(data, settings, {3, 0, {}});
    std::vector<double> scores;
    for (const auto& score : fit.outOfBag)
        scores.push_back(score.value());
    const double honest = statistics::aucWithInterval(scores, data.positive).value;
    const double apparent = statistics::aucWithInterval(scoresOf(fit.ensemble, data.x), data.positive).value;
    const double test = statistics::aucWithInterval(scoresOf(fit.ensemble, fresh.x), fresh.positive).value;
    CHECK(apparent > 0.999);
    CHECK(honest < apparent);
    CHECK(honest == Approx(test).margin(0.05));
}

TEST_CASE("A forest of one tree leaves cases without an out-of-bag score", "[unit]") {
    const auto data = clouds(60, 3, 11);
    ForestSettings settings;
    settings.trees = 1;
    const auto fit = growForest(data, settings, {3, 0, {}});
    const auto missing = std::count(fit.outOfBag.begin(), fit.outOfBag.end(), std::nullopt);
    // About 1 - 1/e of the cases are drawn.
    CHECK(missing > 25);
    CHECK(missing < 50);
}

TEST_CASE("A case without weight has no part in a forest", "[unit]") {
    auto data = clouds(60, 3, 2);
    data.weights.assign(60, 1.0);
    data.weights[7] = 0.0;
    auto other = data;
    other.x.column(0)[7] = 1e6;
    other.positive[7] = !other.positive[7];
    ForestSettings settings;
    settings.trees = 20;
    const auto a = growForest(data, settings, {1, 0, {}});
    const auto b = growForest(other, settings, {1, 0, {}});
    CHECK(scoresOf(a.ensemble, data.x) == scoresOf(b.ensemble, data.x));
}
