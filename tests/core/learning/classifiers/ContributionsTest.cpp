#include "core/learning/classifiers/Contributions.h"

#include "core/base/AtomicFile.h"
#include "core/learning/classifiers/RandomForest.h"
#include "core/learning/classifiers/TreeContributions.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <functional>
#include <numeric>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

/// The same scores, with nothing known about how they are made.
class Opaque final : public TrainedClassifier {
public:
    explicit Opaque(ClassifierPointer inside) : m_inside(std::move(inside)) {}
    const std::string& kind() const override { return m_inside->kind(); }
    std::size_t columnCount() const override { return m_inside->columnCount(); }
    std::vector<double> scores(const DesignMatrix& x) const override { return m_inside->scores(x); }
    std::vector<double> probabilities(const DesignMatrix& x) const override { return m_inside->probabilities(x); }
    std::string json() const override { return m_inside->json(); }

private:
    ClassifierPointer m_inside;
};

DesignMatrix firstRows(const DesignMatrix& x, std::size_t count) {
    LearningData data;
    data.x = x;
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rowsOf(data, rows).x;
}

double sumOfRow(const Contributions& result, std::size_t row) {
    double sum = result.base;
    for (std::size_t c = 0; c < result.values.columns; ++c)
        sum += result.values.at(row, c);
    return sum;
}

double factorial(int n) {
    return std::tgamma(n + 1.0);
}

/// Shapley values by their definition, over all subsets of the features that are known (a bit each).
std::vector<double> byDefinition(std::size_t features, const std::function<double(unsigned)>& worth) {
    std::vector<double> values(features, 0.0);
    const auto all = static_cast<int>(features);
    for (unsigned set = 0; set < 1U << features; ++set)
        for (std::size_t c = 0; c < features; ++c) {
            if ((set >> c & 1U) != 0)
                continue;
            const int size = std::popcount(set);
            values[c] +=
                factorial(size) * factorial(all - size - 1) / factorial(all) * (worth(set | 1U << c) - worth(set));
        }
    return values;
}

/// What a tree gives when the features of the set alone are known: both ways by their covers where one isn't.
double expectedOf(const Tree& tree, std::size_t node, const DesignMatrix& x, std::size_t row, unsigned known) {
    if (tree[node].isLeaf())
        return tree[node].number;
    const auto left = static_cast<std::size_t>(tree[node].left);
    const auto feature = static_cast<std::size_t>(tree[node].feature);
    if ((known >> feature & 1U) != 0)
        return expectedOf(tree, x.at(row, feature) < tree[node].number ? left : left + 1, x, row, known);
    return (tree[left].cover * expectedOf(tree, left, x, row, known) +
            tree[left + 1].cover * expectedOf(tree, left + 1, x, row, known)) /
           (tree[left].cover + tree[left + 1].cover);
}

/// The mean score over the background when the set's features are the case's.
double meanScore(const TrainedClassifier& classifier, DesignMatrix background, const DesignMatrix& cases,
                 std::size_t row, unsigned known) {
    for (std::size_t c = 0; c < cases.columns; ++c)
        if ((known >> c & 1U) != 0)
            for (double& value : background.column(c))
                value = cases.at(row, c);
    const auto scores = classifier.scores(background);
    return std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
}

} // namespace

TEST_CASE("Contributions in trees are those of shap and of XGBoost", "[oracle]") {
    const auto cases = firstRows(cohort("birthwt").x, 40);
    const OracleTable oracle("contributions.csv", {"model", "case"});
    int compared = 0;
    for (const char* name : {"forest", "boosting"}) {
        const auto model = classifierFromJson(readTextFile(classifierOracle() / (std::string(name) + ".json")), name);
        const auto result = contributions(*model, cases, cases, {});
        CHECK(result.method == "tree");
        for (std::size_t r = 0; r < cases.rows; ++r) {
            const auto& expected = oracle.groups().at({name, std::to_string(r)});
            REQUIRE(expected.size() == cases.columns + 1);
            CHECK(result.base == Approx(expected[0]).margin(1e-6));
            for (std::size_t c = 0; c < cases.columns; ++c)
                CHECK(result.values.at(r, c) == Approx(expected[c + 1]).margin(1e-6));
            ++compared;
        }
    }
    CHECK(compared == 80);
}

TEST_CASE("Contributions in trees are Shapley's by their definition", "[unit]") {
    const auto data = oddlyWeighted(clouds(90, 5, 3));
    ForestSettings settings;
    settings.trees = 5;
    settings.featuresPerSplit = 2;
    const auto forest = growForest(data, settings, {4, 0, {}}).ensemble;
    for (const Tree& tree : forest.trees)
        for (std::size_t r = 0; r < 20; ++r) {
            std::vector<double> sums(5, 0.0);
            addTreeContributions(tree, data.x, r, sums);
            const auto expected =
                byDefinition(5, [&](unsigned known) { return expectedOf(tree, 0, data.x, r, known); });
            for (std::size_t c = 0; c < 5; ++c)
                CHECK(sums[c] == Approx(expected[c]).margin(1e-12));
        }
}

TEST_CASE("Contributions sum to the score in every classifier", "[unit]") {
    const auto data = clouds(80, 6, 3);
    const auto cases = clouds(12, 6, 5).x;
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        const auto model = fitted(kind.key, data);
        ContributionOptions options;
        options.backgroundCases = 10;
        options.rounds = 1;
        const auto result = contributions(*model, data.x, cases, options);
        const auto scores = model->scores(cases);
        for (std::size_t r = 0; r < cases.rows; ++r)
            CHECK(sumOfRow(result, r) == Approx(scores[r]).margin(1e-10));
    }
}

TEST_CASE("A linear score's contributions are coefficients times distances from the mean", "[unit]") {
    const auto data = clouds(80, 3, 3);
    for (const auto& model :
         {fitted("logistic-regression", data), fitted("svm", data, {{"kernel", std::string("linear")}})}) {
        const auto result = contributions(*model, data.x, data.x, {});
        CHECK(result.method == "linear");
        const auto score = model->linearScore().value();
        for (std::size_t c = 0; c < 3; ++c) {
            const auto column = data.x.column(c);
            const double mean = std::accumulate(column.begin(), column.end(), 0.0) / 80.0;
            CHECK(result.values.at(7, c) == Approx(score.coefficients[c] * (column[7] - mean)));
        }
        const auto scores = model->scores(data.x);
        CHECK(result.base == Approx(std::accumulate(scores.begin(), scores.end(), 0.0) / 80.0));
    }
}

TEST_CASE("Contributions by orders are exact for additive scores", "[unit]") {
    const auto data = clouds(40, 4, 3);
    const auto cases = clouds(6, 4, 5).x;
    ContributionOptions options;
    options.rounds = 1;
    for (const char* kind : {"logistic-regression", "naive-bayes"}) {
        const auto model = fitted(kind, data);
        const auto result = contributions(Opaque(model), data.x, cases, options);
        CHECK(result.method == "permutation");
        for (std::size_t r = 0; r < cases.rows; ++r) {
            const auto expected =
                byDefinition(4, [&](unsigned known) { return meanScore(*model, data.x, cases, r, known); });
            for (std::size_t c = 0; c < 4; ++c)
                CHECK(result.values.at(r, c) == Approx(expected[c]).margin(1e-10));
        }
    }
}

TEST_CASE("Contributions by orders come near Shapley's by their definition", "[unit]") {
    const auto data = clouds(60, 4, 3);
    const auto cases = clouds(5, 4, 5).x;
    ContributionOptions options;
    options.backgroundCases = 60;
    options.rounds = 50;
    for (const char* kind : {"svm", "mlp"}) {
        INFO(kind);
        const auto model = fitted(kind, data);
        const auto result = contributions(*model, data.x, cases, options);
        double largest = 0.0;
        double size = 0.0;
        for (std::size_t r = 0; r < cases.rows; ++r) {
            const auto expected =
                byDefinition(4, [&](unsigned known) { return meanScore(*model, data.x, cases, r, known); });
            for (std::size_t c = 0; c < 4; ++c) {
                largest = std::max(largest, std::abs(result.values.at(r, c) - expected[c]));
                size = std::max(size, std::abs(expected[c]));
            }
        }
        CHECK(largest < 0.02 * size);
    }
}

TEST_CASE("A feature that the classifier doesn't use contributes nothing", "[unit]") {
    auto data = clouds(80, 3, 3);
    for (double& value : data.x.column(2))
        value = 5.0;
    auto cases = clouds(6, 3, 5).x;
    for (const char* kind : {"random-forest", "boosting", "mlp"}) {
        const auto result = contributions(*fitted(kind, data), data.x, cases, {});
        for (std::size_t r = 0; r < cases.rows; ++r)
            CHECK(std::abs(result.values.at(r, 2)) < 1e-12);
    }
}

TEST_CASE("Contributions are the same on one, two and eight threads, and can be cancelled", "[unit]") {
    const auto data = clouds(80, 4, 3);
    for (const char* kind : {"svm", "random-forest"}) {
        const auto model = fitted(kind, data);
        ContributionOptions options;
        options.backgroundCases = 8;
        options.maxThreads = 1;
        const auto one = contributions(*model, data.x, data.x, options).values.values;
        options.maxThreads = 2;
        CHECK(contributions(*model, data.x, data.x, options).values.values == one);
        options.maxThreads = 8;
        CHECK(contributions(*model, data.x, data.x, options).values.values == one);
        std::stop_source stop;
        stop.request_stop();
        options.progress = Progress({}, stop.get_token());
        CHECK_THROWS_AS(contributions(*model, data.x, data.x, options), Cancelled);
    }
}
