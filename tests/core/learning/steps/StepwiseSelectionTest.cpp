#include "core/learning/linear/StepwiseLogistic.h"
#include "tests/core/learning/steps/StepTestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

const StepwiseDetail& detailOf(const FittedStep& step) {
    return std::get<StepwiseDetail>(step.detail);
}

std::vector<std::string> namesOf(const StepwiseFit& fit) {
    std::vector<std::string> names;
    for (const auto& term : fit.terms)
        names.push_back(term.name);
    return names;
}

} // namespace

TEST_CASE("The stepwise step keeps the columns of the stepwise model, with their odds ratios", "[unit]") {
    const auto cases = madeUpCases(150, 8);
    struct Run {
        Settings settings;
        StepwiseSettings expected;
    };
    const std::vector<Run> runs = {
        {{}, {StepwiseDirection::Both, StepwiseByP{0.05, 0.1}, std::nullopt}},
        {{{"enter", 0.01}, {"leave", 0.2}, {"direction", std::string("forward")}},
         {StepwiseDirection::Forward, StepwiseByP{0.01, 0.2}, std::nullopt}},
        {{{"by", std::string("aic")}}, {StepwiseDirection::Both, StepwiseByAic{2.0}, std::nullopt}},
        {{{"by", std::string("bic")}, {"start", std::string("empty")}},
         {StepwiseDirection::Both, StepwiseByAic{std::log(150.0)}, StepwiseStart::Empty}},
        {{{"by", std::string("aic")}, {"direction", std::string("backward")}},
         {StepwiseDirection::Backward, StepwiseByAic{2.0}, std::nullopt}},
    };
    for (const auto& run : runs) {
        const auto result = fitStep("stepwise", cases, run.settings);
        const auto direct = stepwiseLogistic(cases.x, cases.names, cases.positive, run.expected);
        CHECK(result.fitted.kept == namesOf(direct));
        CHECK(result.training.names == result.fitted.kept);
        CHECK_FALSE(result.fitted.kept.empty());
        CHECK(result.fitted.kept.size() < 8);
        const auto& detail = detailOf(result.fitted);
        CHECK(detail.moves.size() == direct.moves.size());
        CHECK(detail.model.intercept == direct.fit.intercept);
        REQUIRE(detail.model.rows.size() == direct.fit.coefficients.size());
        for (std::size_t k = 0; k < detail.model.rows.size(); ++k) {
            CHECK(detail.model.rows[k].name == result.fitted.kept[k]);
            CHECK(detail.model.rows[k].oddsRatio == std::exp(direct.fit.coefficients[k]));
        }
        CHECK(hasNote(result.fitted, "are too small"));
    }
}

TEST_CASE("A model that no column enters lets none go on, and says so", "[unit]") {
    const auto cases = madeUpCases(60, 4);
    const auto fitted = fitStep("stepwise", cases, {{"enter", 1e-12}}).fitted;
    CHECK(fitted.kept.empty());
    CHECK(hasNote(fitted, "No column entered the model"));
    CHECK(verdictOf(fitted, "f1").reason == "not in the model");
}

TEST_CASE("A column that separates the classes doesn't enter, and is named", "[unit]") {
    auto cases = madeUpCases(60, 4);
    for (std::size_t row = 0; row < 60; ++row)
        cases.x.column(1)[row] = (cases.positive[row] ? 100.0 : 0.0) + static_cast<double>(row % 7);
    const auto fitted = fitStep("stepwise", cases).fitted;
    CHECK(std::find(fitted.kept.begin(), fitted.kept.end(), "f2") == fitted.kept.end());
    CHECK(verdictOf(fitted, "f2").reason == "would separate the classes");
    CHECK(hasNote(fitted, "separates the classes: f2"));
}

TEST_CASE("Weights of the cases count in the stepwise model", "[unit]") {
    const auto cases = madeUpCases(120, 5);
    const auto weighted = fitStep("class-weights", cases).training;
    CHECK(detailOf(fitStep("stepwise", weighted).fitted).model.intercept !=
          detailOf(fitStep("stepwise", cases).fitted).model.intercept);
}

TEST_CASE("A stepwise model that can't be fitted says why", "[unit]") {
    auto cases = madeUpCases(40, 4);
    CHECK_THAT(messageOf([&] {
                   fitStep("stepwise", cases, {{"enter", 0.2}, {"leave", 0.1}});
               }),
               Catch::Contains("smaller p than it enters"));
    auto oneClass = cases;
    oneClass.positive.assign(40, false);
    CHECK_THAT(messageOf([&] { fitStep("stepwise", oneClass); }), Catch::Contains("the same outcome"));
    cases.x.values[9] = std::nan("");
    CHECK_THAT(messageOf([&] { fitStep("stepwise", cases); }), Catch::Contains("Put the step \"impute\" before it"));
}
