#include "core/learning/classifiers/NaiveBayes.h"

#include "core/base/Text.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

/// The largest difference of a log odds from scikit-learn's, relative to the larger of 1 and itself.
double differenceOn(const std::string& name, const LearningData& raw) {
    double largest = -1.0;
    const OracleTable oracle("naive_bayes.csv", {"set", "raw", "smoothing", "weighted"});
    for (const auto& [key, expected] : oracle.groups()) {
        if (key[0] != name)
            continue;
        auto data = key[1] == "1" ? raw : zScored(raw);
        if (key[3] == "1")
            data = oddlyWeighted(std::move(data));
        const auto scores = fitted("naive-bayes", data, {{"smoothing", parseNumber(key[2]).value()}})->scores(data.x);
        REQUIRE(scores.size() == expected.size());
        for (std::size_t r = 0; r < scores.size(); ++r)
            largest = std::max(largest, std::abs(scores[r] - expected[r]) / std::max(1.0, std::abs(expected[r])));
    }
    REQUIRE(largest >= 0.0);
    return largest;
}

} // namespace

TEST_CASE("Naive Bayes has scikit-learn's log odds, raw, smoothed and weighted", "[oracle]") {
    CHECK(differenceOn("birthwt", cohort("birthwt")) < 1e-8);
    CHECK(differenceOn("iris", cohort("iris")) < 1e-8);
    CHECK(differenceOn("wide", cohort("wide")) < 1e-8);
}

TEST_CASE("Naive Bayes has scikit-learn's log odds on 264 real features", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    CHECK(differenceOn("fae", faeCohort(folder)) < 1e-8);
}

TEST_CASE("Naive Bayes of one normal feature is the closed form", "[unit]") {
    LearningData data;
    data.names = {"x"};
    data.x = {6, 1, {0.0, 1.0, 2.0, 5.0, 7.0, 9.0}};
    data.positive = {false, false, false, true, true, true};
    const auto model = fitted("naive-bayes", data, {{"smoothing", 0.0}});
    const double v0 = 2.0 / 3.0;
    const double v1 = 8.0 / 3.0;
    const double expected = 0.5 * std::log(v0 / v1) + 0.5 * (9.0 / v0 - 9.0 / v1);
    CHECK(model->scores({1, 1, {4.0}})[0] == Approx(expected).epsilon(1e-14));
    CHECK(model->probabilities({1, 1, {4.0}})[0] == Approx(1.0 / (1.0 + std::exp(-expected))));
}

TEST_CASE("Naive Bayes tells nothing from columns that are constant", "[unit]") {
    LearningData data = clouds(30, 2, 5);
    for (double& value : data.x.values)
        value = 4.0;
    for (const double score : fitted("naive-bayes", data)->scores(data.x))
        CHECK(score == Approx(std::log(0.5)));
}
