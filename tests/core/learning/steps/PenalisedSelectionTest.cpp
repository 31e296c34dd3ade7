#include "core/base/Random.h"
#include "core/learning/linear/PenalisedCrossValidation.h"
#include "tests/core/learning/steps/StepTestData.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

/// Pure noise: the classes say nothing about the columns.
LearningData noise(std::size_t cases, std::size_t features) {
    auto data = madeUpCases(cases, features);
    Random random(77);
    for (double& value : data.x.values)
        value = random.normal();
    return data;
}

LearningData withSurvival(LearningData data) {
    Random random(5);
    data.survival.emplace();
    for (std::size_t row = 0; row < data.caseCount(); ++row) {
        data.survival->time.push_back(std::exp(-0.2 * data.x.at(row, 0)) * (0.1 + random.uniform()));
        data.survival->event.push_back(random.uniform() < 0.7);
    }
    return data;
}

const PenalisedDetail& detailOf(const FittedStep& step) {
    return std::get<PenalisedDetail>(step.detail);
}

std::size_t selectedAt(const PenalisedDetail& detail, std::size_t step) {
    return static_cast<std::size_t>(
        std::ranges::count_if(detail.coefficients[step], [](double b) { return b != 0.0; }));
}

} // namespace

TEST_CASE("The LASSO step is the cross-validated path with folds from its seed", "[unit]") {
    const auto cases = withSurvival(madeUpCases(90, 30));
    for (const std::string family : {"logistic", "gaussian", "cox"}) {
        const auto result = fitStep("lasso", cases, {{"family", family}, {"folds", std::int64_t{5}}});
        const auto& detail = detailOf(result.fitted);
        const auto& strata = family == "cox" ? cases.survival->event : cases.positive;
        const auto outcome = family == "cox" ? coxOutcome(*cases.survival)
                             : family == "logistic"
                                 ? logisticOutcome(cases.positive)
                                 : gaussianOutcome(std::vector<double>(cases.positive.begin(), cases.positive.end()));
        const auto direct = crossValidatePenalised(cases.x, outcome, stratifiedFolds(strata, 5, 1));
        CHECK(detail.meanError == direct.curve.meanError);
        CHECK(detail.minimum == direct.curve.minimum);
        CHECK(detail.chosen == direct.curve.minimum);
        CHECK(detail.folds == 5);
        CHECK(detail.coefficients[detail.chosen] == direct.path.onOriginalScale(detail.chosen).coefficients);
        std::vector<std::string> expected;
        for (std::size_t c = 0; c < cases.names.size(); ++c)
            if (direct.path.steps[detail.chosen].coefficients[c] != 0.0)
                expected.push_back(cases.names[c]);
        CHECK(result.fitted.kept == expected);
        CHECK(result.training.names == expected);
        CHECK_FALSE(expected.empty());
        CHECK(result.fitted.verdicts.size() == 30);
    }
}

TEST_CASE("The coefficients give the linear predictor from the step's input", "[unit]") {
    const auto cases = madeUpCases(60, 12);
    const auto detail = detailOf(fitStep("lasso", cases).fitted);
    const auto direct =
        crossValidatePenalised(cases.x, logisticOutcome(cases.positive), stratifiedFolds(cases.positive, 10, 1));
    for (std::size_t row = 0; row < 60; ++row) {
        double sum = detail.intercepts[detail.chosen];
        for (std::size_t c = 0; c < 12; ++c)
            sum += detail.coefficients[detail.chosen][c] * cases.x.at(row, c);
        CHECK(sum == Approx(direct.path.linearPredictor(cases.x, row, detail.chosen)).margin(1e-10));
    }
}

TEST_CASE("lambda.1se selects no more columns than lambda.min", "[unit]") {
    const auto cases = madeUpCases(120, 40);
    const auto minimum = fitStep("lasso", cases).fitted;
    const auto oneError = fitStep("lasso", cases, {{"lambda", std::string("lambda.1se")}}).fitted;
    CHECK(detailOf(oneError).chosen == detailOf(minimum).oneStandardError);
    CHECK(detailOf(oneError).chosen < detailOf(minimum).chosen);
    CHECK(oneError.kept.size() <= minimum.kept.size());
    CHECK(oneError.kept.size() == selectedAt(detailOf(minimum), detailOf(minimum).oneStandardError));
    CHECK_FALSE(oneError.kept.empty());
}

TEST_CASE("The elastic net keeps more of what correlates than the LASSO", "[unit]") {
    const auto cases = madeUpCases(120, 40);
    const auto net = fitStep("elastic-net", cases, {{"alpha", 0.2}}).fitted;
    CHECK(detailOf(net).alpha == 0.2);
    CHECK(net.kept.size() > fitStep("lasso", cases).fitted.kept.size());
    // An elastic net that is all LASSO is the LASSO.
    CHECK(fitStep("elastic-net", cases, {{"alpha", 1.0}}).fitted.kept == fitStep("lasso", cases).fitted.kept);
}

TEST_CASE("Where nothing is selected no column goes on, and the reader is told", "[unit]") {
    const auto cases = noise(60, 20);
    const auto result = fitStep("lasso", cases, {{"lambda", std::string("lambda.1se")}});
    REQUIRE(result.fitted.kept.empty());
    CHECK(result.training.x.columns == 0);
    CHECK(result.training.caseCount() == 60);
    CHECK(hasNote(result.fitted, "No column is selected at lambda.1se"));
    CHECK(apply(result.fitted, cases).x.columns == 0);
    // Further steps have nothing to do, and don't fall over it.
    for (const auto& kind : stepKinds()) {
        INFO(kind.key);
        CHECK(kind.fit(result.training, ParameterValues(kind.parameters, {}, kind.key), {}).fitted.kept.empty());
    }
}

TEST_CASE("At least so many columns are selected when asked for, and the reader is told", "[unit]") {
    const auto cases = noise(60, 20);
    const Settings settings = {{"lambda", std::string("lambda.1se")}, {"at_least", std::int64_t{3}}};
    const auto fitted = fitStep("lasso", cases, settings).fitted;
    const auto& detail = detailOf(fitted);
    CHECK(fitted.kept.size() >= 3);
    CHECK(selectedAt(detail, detail.chosen - 1) < 3);
    CHECK(hasNote(fitted, "lambda.1se selects 0 columns, fewer than the 3 asked for; the largest lambda"));
    const auto all = fitStep("lasso", cases, {{"at_least", std::int64_t{21}}}).fitted;
    CHECK(hasNote(all, "no lambda selects as many"));
    std::size_t most = 0;
    for (std::size_t step = 0; step < detailOf(all).lambdas.size(); ++step)
        most = std::max(most, selectedAt(detailOf(all), step));
    CHECK(all.kept.size() == most);
}

TEST_CASE("A class with fewer cases than folds makes fewer folds, with a note", "[unit]") {
    auto cases = madeUpCases(30, 6); // 10 positive
    const auto fitted = fitStep("lasso", cases, {{"folds", std::int64_t{15}}}).fitted;
    CHECK(detailOf(fitted).folds == 10);
    CHECK(hasNote(fitted, "with 10 folds in the place of 15"));
    for (std::size_t row = 6; row < 30; ++row)
        cases.positive[row] = false; // 2 positive are left
    CHECK_THAT(messageOf([&] { fitStep("lasso", cases); }), Catch::Contains("fewer than 3 training cases"));
}

TEST_CASE("Weights of the cases count in the LASSO", "[unit]") {
    const auto cases = madeUpCases(90, 12);
    const auto weighted = fitStep("class-weights", cases).training;
    CHECK(fingerprint(fitStep("lasso", weighted).fitted) != fingerprint(fitStep("lasso", cases).fitted));
    auto even = cases;
    even.weights.assign(90, 2.0);
    CHECK(fitStep("lasso", even).fitted.kept == fitStep("lasso", cases).fitted.kept);
}

TEST_CASE("The LASSO asks for the outcome of its family", "[unit]") {
    auto cases = madeUpCases(30, 4);
    CHECK_THAT(messageOf([&] {
                   fitStep("lasso", cases, {{"family", std::string("cox")}});
               }),
               Catch::Contains("no survival times"));
    cases.positive.assign(30, true);
    CHECK_THAT(messageOf([&] { fitStep("lasso", cases); }), Catch::Contains("the same outcome"));
    auto gap = madeUpCases(30, 4);
    gap.x.values[0] = std::nan("");
    CHECK_THAT(messageOf([&] { fitStep("lasso", gap); }), Catch::Contains("Put the step \"impute\" before it"));
}

TEST_CASE("The LASSO step is the same on any number of threads, and another with another seed", "[unit]") {
    const auto cases = withSurvival(madeUpCases(60, 80));
    for (const std::string family : {"logistic", "gaussian", "cox"})
        checkThreads("lasso", cases, {{"family", family}});
    checkThreads("elastic-net", cases);
    StepContext other;
    other.seed = 2;
    CHECK(detailOf(fitStep("lasso", cases, {}, other).fitted).meanError !=
          detailOf(fitStep("lasso", cases).fitted).meanError);
}
