#include "core/base/Error.h"
#include "core/learning/classifiers/Classifier.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <stop_token>
#include <thread>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

std::map<std::string, ParameterValue> quick(const std::string& kind) {
    if (kind == "random-forest")
        return {{"trees", std::int64_t{30}}};
    if (kind == "mlp")
        return {{"hidden_1", std::int64_t{8}}, {"rounds", std::int64_t{60}}, {"rate", 0.02}};
    return {};
}

/// Enough work for many seconds.
std::map<std::string, ParameterValue> slow(const std::string& kind) {
    if (kind == "random-forest")
        return {{"trees", std::int64_t{10000}}, {"features_per_split", std::string("all")}};
    if (kind == "mlp")
        return {{"hidden_1", std::int64_t{500}}, {"rounds", std::int64_t{100000}}, {"tolerance", 0.0}};
    if (kind == "boosting")
        return {{"trees", std::int64_t{10000}}, {"min_weight", 0.001}};
    if (kind == "svm")
        return {{"kernel", std::string("linear")}, {"c", 1e6}, {"tolerance", 1e-6}};
    if (kind == "logistic-regression")
        return {{"c", 100.0}};
    return {};
}

} // namespace

TEST_CASE("Every classifier reads back what it wrote, with the same scores to the last bit", "[unit]") {
    const auto data = clouds(80, 5, 3);
    const auto fresh = clouds(50, 5, 4);
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        auto variants = std::vector<std::map<std::string, ParameterValue>>{quick(kind.key)};
        if (kind.key == "svm")
            variants.push_back({{"kernel", std::string("linear")}});
        if (kind.key == "mlp")
            variants.push_back({{"hidden_2", std::int64_t{4}}, {"activation", std::string("tanh")}});
        for (const auto& given : variants) {
            const auto model = fitted(kind.key, data, given);
            CHECK(model->kind() == kind.key);
            CHECK(model->columnCount() == 5);
            const auto copy = classifierFromJson(model->json(), "the model");
            CHECK(copy->kind() == kind.key);
            CHECK(copy->scores(fresh.x) == model->scores(fresh.x));
            CHECK(copy->probabilities(fresh.x) == model->probabilities(fresh.x));
            CHECK(copy->json() == model->json());
        }
    }
}

TEST_CASE("Every classifier learns, and its probabilities rise with its scores", "[unit]") {
    const auto data = clouds(200, 4, 3);
    const auto fresh = clouds(400, 4, 4);
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        const auto model = fitted(kind.key, data, quick(kind.key));
        CHECK(aucOf(*model, fresh) > 0.8);
        const auto scores = model->scores(fresh.x);
        const auto probabilities = model->probabilities(fresh.x);
        for (std::size_t a = 0; a < scores.size(); ++a) {
            CHECK((probabilities[a] >= 0.0 && probabilities[a] <= 1.0));
            for (std::size_t b = 0; b < scores.size(); b += 17)
                if (scores[a] < scores[b])
                    CHECK(probabilities[a] <= probabilities[b]);
        }
    }
}

TEST_CASE("Every classifier says what keeps it from learning", "[unit]") {
    const auto data = clouds(30, 2, 3);
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        auto single = data;
        single.positive.assign(30, true);
        CHECK_THROWS_WITH(fitted(kind.key, single), Catch::Contains("no negative case"));
        single.positive.assign(30, false);
        CHECK_THROWS_WITH(fitted(kind.key, single), Catch::Contains("no positive case"));
        auto unweighted = data;
        for (std::size_t r = 0; r < 30; ++r)
            unweighted.weights.push_back(data.positive[r] ? 0.0 : 1.0);
        CHECK_THROWS_WITH(fitted(kind.key, unweighted), Catch::Contains("no positive case"));
        auto missing = data;
        missing.x.column(1)[3] = NAN;
        CHECK_THROWS_WITH(fitted(kind.key, missing), Catch::Contains("\"x1\"") && Catch::Contains("impute"));
        auto infinite = data;
        infinite.x.column(0)[3] = INFINITY;
        CHECK_THROWS_AS(fitted(kind.key, infinite), Error);
        auto negative = data;
        negative.weights.assign(30, 1.0);
        negative.weights[2] = -1.0;
        CHECK_THROWS_WITH(fitted(kind.key, negative), Catch::Contains("weight"));
        auto without = data;
        without.positive.clear();
        CHECK_THROWS_WITH(fitted(kind.key, without), Catch::Contains("outcome"));
    }
}

TEST_CASE("Every classifier bears constant and copied columns, and none at all", "[unit]") {
    auto data = clouds(60, 3, 3);
    data.names.insert(data.names.end(), {"copy", "constant", "zero"});
    data.x.columns = 6;
    for (std::size_t r = 0; r < 60; ++r)
        data.x.values.push_back(data.x.at(r, 0));
    data.x.values.insert(data.x.values.end(), 60, 7.5);
    data.x.values.insert(data.x.values.end(), 60, 0.0);
    auto empty = data;
    empty.x = {60, 0, {}};
    empty.names.clear();
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        CHECK(aucOf(*fitted(kind.key, data, quick(kind.key)), data) > 0.75);
        const auto model = fitted(kind.key, empty, quick(kind.key));
        const auto scores = model->scores(empty.x);
        for (const double score : scores)
            CHECK(score == scores[0]);
        CHECK(model->probabilities(empty.x)[0] == Approx(1.0 / 3.0).margin(0.15));
        CHECK(classifierFromJson(model->json(), "the model")->scores(empty.x) == scores);
    }
}

TEST_CASE("Every classifier bears 10 cases with 2000 features", "[unit]") {
    const auto data = zScored(cohort("wide"));
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        const auto model = fitted(kind.key, data, quick(kind.key));
        for (const double score : model->scores(data.x))
            CHECK(std::isfinite(score));
        for (const double p : model->probabilities(data.x))
            CHECK((p >= 0.0 && p <= 1.0));
    }
}

TEST_CASE("Every classifier bears two cases", "[unit]") {
    LearningData data;
    data.names = {"x"};
    data.x = {2, 1, {0.0, 1.0}};
    data.positive = {false, true};
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        const auto model = fitted(kind.key, data, quick(kind.key));
        for (const double p : model->probabilities(data.x))
            CHECK((p >= 0.0 && p <= 1.0));
    }
}

TEST_CASE("Every classifier's defaults and grid are legal", "[unit]") {
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        CHECK_FALSE(kind.title.empty());
        CHECK_FALSE(kind.help.empty());
        CHECK_FALSE(kind.defaultGrid.empty());
        std::map<std::string, ParameterValue> defaults;
        for (const auto& parameter : kind.parameters) {
            CHECK_FALSE(parameter.help.empty());
            defaults[parameter.key] = parameter.defaultValue;
        }
        CHECK_NOTHROW(ParameterValues(kind.parameters, defaults, kind.title));
        for (const auto& [key, values] : kind.defaultGrid)
            for (const auto& value : values)
                CHECK_NOTHROW(ParameterValues(kind.parameters, {{key, value}}, kind.title));
        CHECK_THROWS_WITH(ParameterValues(kind.parameters, {{"nonsense", true}}, kind.title),
                          Catch::Contains("nonsense"));
    }
}

TEST_CASE("Training ends soon after it is cancelled", "[unit]") {
    const auto usual = clouds(1000, 200, 3);
    const auto large = clouds(4000, 1200, 3);
    for (const auto& kind : classifierKinds()) {
        if (slow(kind.key).empty())
            continue; // done within a moment
        const auto& data = kind.key == "logistic-regression" ? large : usual;
        INFO(kind.key);
        std::stop_source stop;
        std::chrono::steady_clock::time_point asked;
        std::jthread user([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        const ParameterValues values(kind.parameters, slow(kind.key), kind.title);
        CHECK_THROWS_AS(kind.fit(data, values, {1, 0, Progress({}, stop.get_token())}), Cancelled);
        const auto now = std::chrono::steady_clock::now();
        user.join();
        // A second on a machine that does nothing else.
        CHECK(std::chrono::duration<double>(now - asked).count() < 3.0);
    }
}

TEST_CASE("A training that is cancelled beforehand doesn't begin", "[unit]") {
    std::stop_source stop;
    stop.request_stop();
    const auto data = clouds(100, 3, 3);
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        const ParameterValues values(kind.parameters, {}, kind.title);
        CHECK_THROWS_AS(kind.fit(data, values, {1, 0, Progress({}, stop.get_token())}), Cancelled);
    }
}

TEST_CASE("An unknown classifier is told, with those that there are", "[unit]") {
    CHECK_THROWS_WITH(classifierKind("perceptron"), Catch::Contains("logistic-regression") && Catch::Contains("mlp"));
    CHECK(classifierKind("svm").key == "svm");
}
