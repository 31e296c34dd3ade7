#include "core/learning/classifiers/LogisticRegressionClassifier.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

/// The largest difference from scikit-learn's coefficients over the oracle's fits of a set, and how many there were.
struct Difference {
    double largest = 0.0;
    int fits = 0;
};

Difference differenceOn(const std::string& name, const LearningData& raw) {
    Difference difference;
    const OracleTable oracle("logistic.csv", {"set", "c", "weighted"});
    for (const auto& [key, expected] : oracle.groups()) {
        if (key[0] != name)
            continue;
        auto data = zScored(raw);
        if (key[2] == "1")
            data = oddlyWeighted(std::move(data));
        std::map<std::string, ParameterValue> given;
        if (key[1] == "none")
            given["penalty"] = std::string("none");
        else
            given["c"] = parseNumber(key[1]).value();
        const auto score = fitted("logistic-regression", data, given)->linearScore().value();
        REQUIRE(expected.size() == score.coefficients.size() + 1);
        difference.largest = std::max(difference.largest, std::abs(score.intercept - expected[0]));
        for (std::size_t c = 0; c < score.coefficients.size(); ++c)
            difference.largest = std::max(difference.largest, std::abs(score.coefficients[c] - expected[c + 1]));
        ++difference.fits;
    }
    return difference;
}

} // namespace

TEST_CASE("Logistic regression has scikit-learn's coefficients, penalised, unpenalised and weighted", "[oracle]") {
    const auto birthwt = differenceOn("birthwt", cohort("birthwt"));
    CHECK(birthwt.fits == 4);
    CHECK(birthwt.largest < 1e-8);
    const auto iris = differenceOn("iris", cohort("iris"));
    CHECK(iris.fits == 1);
    CHECK(iris.largest < 1e-8);
}

TEST_CASE("Logistic regression has scikit-learn's coefficients with 200 features per case", "[oracle]") {
    const auto wide = differenceOn("wide", cohort("wide"));
    CHECK(wide.fits == 1);
    CHECK(wide.largest < 1e-8);
}

TEST_CASE("Logistic regression has scikit-learn's coefficients on 264 real features", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto fae = differenceOn("fae", faeCohort(folder));
    CHECK(fae.fits == 2);
    CHECK(fae.largest < 1e-8);
}

TEST_CASE("A penalised logistic regression ends where the gradient is nothing, whatever the units", "[unit]") {
    auto data = cohort("birthwt");
    for (double& value : data.x.column(1))
        value *= 1e6; // as large as an energy
    const auto model = fitted("logistic-regression", data, {{"c", 10.0}});
    const auto p = model->probabilities(data.x);
    const auto score = model->linearScore().value();
    for (std::size_t c = 0; c < data.x.columns; ++c) {
        double gradient = score.coefficients[c];
        double size = std::abs(score.coefficients[c]) + 1.0;
        for (std::size_t r = 0; r < data.x.rows; ++r) {
            gradient -= 10.0 * data.x.at(r, c) * ((data.positive[r] ? 1.0 : 0.0) - p[r]);
            size += 10.0 * std::abs(data.x.at(r, c));
        }
        CHECK(std::abs(gradient) < 1e-9 * size);
    }
}

TEST_CASE("Without a penalty a copied or constant column changes no score", "[unit]") {
    const auto data = zScored(cohort("birthwt"));
    auto longer = data;
    longer.x.columns += 2;
    for (std::size_t r = 0; r < data.x.rows; ++r)
        longer.x.values.push_back(data.x.at(r, 3));
    longer.x.values.insert(longer.x.values.end(), data.x.rows, 5.0);
    const auto expected = fitted("logistic-regression", data, {{"penalty", std::string("none")}})->scores(data.x);
    const auto model = fitted("logistic-regression", longer, {{"penalty", std::string("none")}});
    const auto scores = model->scores(longer.x);
    for (std::size_t r = 0; r < scores.size(); ++r)
        CHECK(scores[r] == Approx(expected[r]).margin(1e-9));
    CHECK(model->linearScore()->coefficients[data.x.columns] == 0.0);
}

TEST_CASE("Without a penalty separated classes are told, and the penalty is offered", "[unit]") {
    auto data = clouds(30, 1, 3);
    for (std::size_t r = 0; r < 30; ++r)
        data.x.column(0)[r] = static_cast<double>(r) + (data.positive[r] ? 100.0 : 0.0);
    CHECK_THROWS_WITH(fitted("logistic-regression", data, {{"penalty", std::string("none")}}),
                      Catch::Contains("separate") && Catch::Contains("x0") && Catch::Contains("\"l2\""));
    CHECK(aucOf(*fitted("logistic-regression", data), data) == 1.0);
    CHECK_THROWS_AS(fitted("logistic-regression", cohort("wide"), {{"penalty", std::string("none")}}), Error);
}

TEST_CASE("A case that weighs two counts as two cases in logistic regression", "[unit]") {
    const auto data = zScored(cohort("birthwt"));
    auto weighted = data;
    weighted.weights.assign(data.x.rows, 1.0);
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        rows.push_back(r);
        if (r % 4 == 0) {
            rows.push_back(r);
            weighted.weights[r] = 2.0;
        }
    }
    const auto a = fitted("logistic-regression", weighted)->linearScore().value();
    const auto b = fitted("logistic-regression", rowsOf(data, rows))->linearScore().value();
    for (std::size_t c = 0; c < data.x.columns; ++c)
        CHECK(a.coefficients[c] == Approx(b.coefficients[c]).margin(1e-10));
}

TEST_CASE("Firth's penalty is offered by the classifier and is finite where the classes are separated", "[unit]") {
    auto data = clouds(40, 2, 3);
    for (std::size_t r = 0; r < 40; ++r)
        data.x.column(0)[r] = data.positive[r] ? 1.0 : 0.0;
    const auto score = fitted("logistic-regression", data, {{"penalty", std::string("firth")}})->linearScore().value();
    // A yes-or-no feature alone: half a case is added to each cell of the table (13 or 14 positives of 40 here).
    LearningData alone = data;
    alone.x = {40, 1, std::vector<double>(data.x.column(0).begin(), data.x.column(0).end())};
    alone.names = {"x0"};
    const auto single =
        fitted("logistic-regression", alone, {{"penalty", std::string("firth")}})->linearScore().value();
    const auto positives = static_cast<double>(std::count(data.positive.begin(), data.positive.end(), true));
    CHECK(single.intercept == Approx(std::log(0.5 / (40.0 - positives + 0.5))).epsilon(1e-9));
    CHECK(single.intercept + single.coefficients[0] == Approx(std::log((positives + 0.5) / 0.5)).epsilon(1e-9));
    CHECK(std::isfinite(score.coefficients[0]));
}

TEST_CASE("A case without weight has no part in logistic regression", "[unit]") {
    for (const char* penalty : {"l2", "none"}) {
        auto data = clouds(60, 3, 2);
        data.weights.assign(60, 1.0);
        data.weights[7] = 0.0;
        auto other = data;
        other.x.column(0)[7] = 1e6;
        const std::map<std::string, ParameterValue> given = {{"penalty", std::string(penalty)}};
        CHECK(fitted("logistic-regression", data, given)->json() ==
              fitted("logistic-regression", other, given)->json());
    }
}
