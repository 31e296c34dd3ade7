#include "core/statistics/survival/Cox.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

#include <map>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

namespace {

const std::map<std::string, std::vector<std::string>> kModels = {
    {"lung", {"age", "sex", "ph.ecog", "wt.loss"}},
    {"pbc", {"age", "edema", "logbili", "albumin", "protime", "stage2", "stage3", "stage4"}},
    {"colon", {"sex", "age", "nodes", "obstruct"}},
    {"ovarian", {"age", "rx"}},
    {"veteran", {"karno", "age", "diagtime", "prior"}},
    {"ties", {"a", "b", "c"}},
    {"rounded", {"a"}}};

tables::DesignMatrix matrixOf(std::size_t rows, const std::vector<std::vector<double>>& columns) {
    tables::DesignMatrix x;
    x.rows = rows;
    x.columns = columns.size();
    for (const auto& column : columns)
        x.values.insert(x.values.end(), column.begin(), column.end());
    return x;
}

const SurvivalTimes kSix = {{1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, {true, true, false, true, true, false}};

} // namespace

TEST_CASE("Cox models agree with coxph: coefficients, errors, tests, baseline, predictions", "[oracle]") {
    const auto sets = oracleSets("cox.csv");
    CHECK(sets.size() == 16);
    for (const auto& key : sets) {
        CAPTURE(key);
        const auto words = split(key, ' ');
        const auto cases = survivalCases(words[0]);
        const auto& names = kModels.at(words[0]);
        const auto x = cases.design(names);
        CoxOptions options;
        options.ties = words[1] == "efron" ? Ties::Efron : Ties::Breslow;
        if (words.size() > 2) {
            options.weights = cases.column("weight");
            options.offset = cases.column("offset");
        }
        const auto fit = fitCox(x, names, cases.outcome, options);
        const OracleValues expected("cox.csv", key);
        const auto rows = hazardRatios(fit);
        CHECK(fit.separated.empty());
        for (std::size_t c = 0; c < names.size(); ++c) {
            CAPTURE(names[c]);
            CHECK(differenceOf(fit.coefficients[c], expected.at("coefficient", names[c])) < 1e-8);
            CHECK(differenceOf(fit.means[c], expected.at("mean", names[c])) < 1e-8);
            CHECK(differenceOf(rows[c].standardError, expected.at("error", names[c])) < 1e-8);
            CHECK(differenceOf(rows[c].z, expected.at("z", names[c])) < 1e-8);
            CHECK(std::abs(rows[c].p / expected.at("p", names[c]) - 1.0) < 1e-8);
            CHECK(differenceOf(rows[c].interval95.low, expected.at("low", names[c])) < 1e-8);
            CHECK(differenceOf(rows[c].interval95.high, expected.at("high", names[c])) < 1e-8);
        }
        for (std::size_t k = 0; k < fit.covariance.values.size(); ++k)
            CHECK(differenceOf(fit.covariance.values[k], expected.at("covariance", k)) < 1e-8);
        CHECK(differenceOf(fit.nullLogLikelihood, expected.at("loglik", "null")) < 1e-8);
        CHECK(differenceOf(fit.logLikelihood, expected.at("loglik", "fit")) < 1e-8);
        const auto checkTest = [&](const ChiSquareTest& test, const std::string& what) {
            CAPTURE(what);
            CHECK(differenceOf(test.statistic, expected.at(what, "chisq")) < 1e-8);
            CHECK(std::abs(test.p / expected.at(what, "p") - 1.0) < 1e-8);
            CHECK(test.degreesOfFreedom == names.size());
        };
        checkTest(fit.likelihoodRatio, "likelihood ratio");
        checkTest(fit.score, "score");
        checkTest(fit.wald, "wald");
        std::size_t steps = 0;
        for (const auto& [time, hazard] : expected.all("baseline")) {
            CAPTURE(time);
            CHECK(differenceOf(fit.baseline.at(parseNumber(time).value()), hazard) < 1e-8);
            ++steps;
        }
        CHECK(steps >= 5);
        const auto predictors = linearPredictors(fit, x, options.offset);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(differenceOf(predictors[i] + fit.meanOffset, expected.at("predictor", i)) < 1e-8);
        for (const auto& [name, survival] : expected.all("survival")) {
            const auto parts = split(name, ' ');
            const std::vector<double> times = {parseNumber(parts[1]).value()};
            const auto predicted = predictedSurvival(fit.baseline, predictors, times);
            CHECK(differenceOf(predicted.at(static_cast<std::size_t>(parseNumber(parts[0]).value()), 0), survival) <
                  1e-8);
        }
    }
}

TEST_CASE("The slope of the partial likelihood of one binary column, by hand, is 0 at the fit", "[oracle]") {
    // Events of x = 1, 0, 1 with two, one and one 1s among four, three and two at risk; r is exp(coefficient).
    const SurvivalTimes outcome = {{1.0, 2.0, 3.0, 4.0}, {true, true, true, false}};
    const auto fit = fitCox(matrixOf(4, {{1.0, 0.0, 1.0, 0.0}}), {"x"}, outcome);
    double low = -5.0;
    double high = 5.0;
    for (int k = 0; k < 200; ++k) {
        const double b = 0.5 * (low + high);
        const double r = std::exp(b);
        const double slope = 2.0 - 2.0 * r / (2.0 * r + 2.0) - r / (r + 2.0) - r / (r + 1.0);
        (slope > 0.0 ? low : high) = b;
    }
    CHECK(std::abs(fit.coefficients[0] - low) < 1e-9);
}

TEST_CASE("Units and origin of a column change nothing but its coefficient", "[unit]") {
    const auto cases = survivalCases("lung");
    const auto x = cases.design({"age", "wt.loss"});
    auto other = x;
    for (double& value : other.column(0))
        value = 1e6 + 1e-3 * value;
    const auto first = fitCox(x, {"age", "wt.loss"}, cases.outcome);
    const auto second = fitCox(other, {"age", "wt.loss"}, cases.outcome);
    CHECK(second.coefficients[0] * 1e-3 == Approx(first.coefficients[0]).epsilon(1e-6));
    CHECK(second.logLikelihood == Approx(first.logLikelihood).epsilon(1e-9));
    CHECK(second.coefficients[1] == Approx(first.coefficients[1]).epsilon(1e-6));
}

TEST_CASE("Columns that are nearly the same are fitted as well as their difference is", "[unit]") {
    const auto cases = survivalCases("lung");
    const auto apart = cases.design({"age", "wt.loss"});
    auto close = apart;
    for (std::size_t r = 0; r < close.rows; ++r)
        close.column(1)[r] = apart.at(r, 0) + 1e-5 * apart.at(r, 1);
    const auto expected = fitCox(apart, {"age", "wt.loss"}, cases.outcome);
    const auto fit = fitCox(close, {"age", "sum"}, cases.outcome);
    CHECK(fit.converged);
    CHECK(fit.coefficients[1] * 1e-5 == Approx(expected.coefficients[1]).epsilon(1e-6));
    CHECK(fit.logLikelihood == Approx(expected.logLikelihood).epsilon(1e-12));
}

TEST_CASE("A column that separates the events is named, and the others are still fitted", "[unit]") {
    // Whoever has the event has the largest x of all at risk, so that the likelihood rises with its coefficient for
    // ever.
    Random random(7);
    SurvivalTimes outcome;
    std::vector<double> x;
    std::vector<double> noise;
    for (int i = 0; i < 40; ++i) {
        outcome.time.push_back(i + 1.0);
        outcome.event.push_back(i % 3 == 0);
        x.push_back(40.0 - i);
        noise.push_back(random.normal());
    }
    const auto fit = fitCox(matrixOf(40, {noise, x}), {"noise", "sorted"}, outcome);
    CHECK(fit.separated == std::vector<std::size_t>{1});
    CHECK_THAT(separationWarning(fit), Catch::Contains("The hazard ratio of sorted has no finite estimate"));
    CHECK(hazardRatios(fit)[1].separated);
    CHECK_FALSE(hazardRatios(fit)[0].separated);
    // One pair out of order, and there is a maximum.
    std::swap(x[0], x[20]);
    const auto finite = fitCox(matrixOf(40, {noise, x}), {"noise", "sorted"}, outcome);
    CHECK(finite.separated.empty());
    CHECK(finite.converged);
    CHECK_FALSE(fit.converged);
    CHECK(separationWarning(finite).empty());
}

TEST_CASE("One event: a maximum where its column lies inside the others', none where it is the least", "[unit]") {
    const SurvivalTimes outcome = {{1, 2, 3, 4}, {false, true, false, false}};
    const auto fit = fitCox(matrixOf(4, {{9, 2, 1, 4}}), {"x"}, outcome);
    REQUIRE(fit.separated.empty());
    // The slope 2 - (2 r^2 + r + 4 r^4) / (r^2 + r + r^4), r = exp(coefficient), is 0 where 1 = 2 r^3.
    CHECK(fit.coefficients[0] == Approx(-std::log(2.0) / 3.0).epsilon(1e-12));
    const auto one = survivalCases("one");
    CHECK(fitCox(one.design({"a"}), {"a"}, one.outcome).separated == std::vector<std::size_t>{0});
}

TEST_CASE("Whether there is a maximum agrees with a linear programme on 200 small cohorts", "[oracle]") {
    const auto table = survivalOracle("separation.csv");
    std::size_t separated = 0;
    for (const auto& row : table.rows) {
        CAPTURE(row);
        SurvivalTimes outcome;
        for (const auto& time : split(row[1], ' '))
            outcome.time.push_back(parseNumber(time).value());
        for (const auto& event : split(row[2], ' '))
            outcome.event.push_back(event == "1");
        tables::DesignMatrix x;
        x.rows = outcome.size();
        for (const auto& value : split(row[3], ' '))
            x.values.push_back(parseNumber(value).value());
        x.columns = x.values.size() / x.rows;
        std::vector<std::string> names;
        for (std::size_t c = 0; c < x.columns; ++c)
            names.push_back("x" + std::to_string(c));
        for (const Ties ties : {Ties::Efron, Ties::Breslow}) {
            CoxOptions options;
            options.ties = ties;
            const auto fit = fitCox(x, names, outcome, options);
            CHECK(fit.separated.empty() == (row[0] == "0"));
            CHECK(fit.converged == (row[0] == "0"));
        }
        separated += row[0] == "1" ? 1 : 0;
    }
    CHECK(table.rows.size() == 200);
    CHECK(separated == 80);
}

TEST_CASE("A category without events is separated", "[unit]") {
    const SurvivalTimes outcome = {{1, 2, 3, 4, 5, 6, 7, 8}, {true, true, false, true, false, true, false, false}};
    const auto fit =
        fitCox(matrixOf(8, {{1, 1, 0, 1, 0, 1, 0, 0}, {0, 1, 1, 0, 1, 0, 0, 1}}), {"grade", "side"}, outcome);
    CHECK(fit.separated == std::vector<std::size_t>{0});
}

TEST_CASE("Constant, repeated and dependent columns are named", "[unit]") {
    const std::vector<double> a = {1, 2, 3, 4, 2, 1};
    const std::vector<double> b = {2, 1, 2, 1, 5, 1};
    CHECK_THROWS_WITH(fitCox(matrixOf(6, {a, {3, 3, 3, 3, 3, 3}}), {"a", "flat"}, kSix),
                      Catch::Contains("flat") && Catch::Contains("one value only"));
    CHECK_THROWS_WITH(fitCox(matrixOf(6, {a, b, {2, 4, 6, 8, 4, 2}}), {"a", "b", "twice"}, kSix),
                      Catch::Contains("column twice") && Catch::Contains("says the same as a"));
    CHECK_THROWS_WITH(fitCox(matrixOf(6, {a, b, {3, 3, 5, 5, 7, 2}}), {"a", "b", "sum"}, kSix),
                      Catch::Contains("column sum") && Catch::Contains("follows from a, b"));
    CHECK_NOTHROW(fitCox(matrixOf(6, {a, b}), {"a", "b"}, kSix));
}

TEST_CASE("A column that only cases without an event at risk have is named", "[unit]") {
    // The two cases that differ were censored before the first event.
    const SurvivalTimes outcome = {{1, 1, 3, 4, 5, 6}, {false, false, true, true, true, false}};
    CHECK_THROWS_WITH(fitCox(matrixOf(6, {{1, 0, 0, 0, 0, 0}}), {"early"}, outcome), Catch::Contains("column early"));
}

TEST_CASE("Cox regression refuses what it can't fit", "[unit]") {
    const auto x = matrixOf(6, {{1, 2, 3, 4, 2, 1}});
    CHECK_THROWS_WITH(fitCox(x, {"a"}, {kSix.time, std::vector<bool>(6, false)}),
                      Catch::Contains("no case had the event"));
    CHECK_THROWS_WITH(fitCox(matrixOf(6, {}), {}, kSix), Catch::Contains("no column"));
    CHECK_THROWS_WITH(
        fitCox(matrixOf(6, std::vector<std::vector<double>>(6, x.values)), {"a", "b", "c", "d", "e", "f"}, kSix),
        Catch::Contains("6 columns for 6 cases"));
    CHECK_THROWS_WITH(fitCox(matrixOf(6, {{1, 2, NAN, 4, 2, 1}}), {"a"}, kSix), Catch::Contains("column a"));
    CoxOptions options;
    options.weights = {1, 1, 0, 1, 1, 1};
    CHECK_THROWS_WITH(fitCox(x, {"a"}, kSix, options), Catch::Contains("weight"));
    std::stop_source stop;
    stop.request_stop();
    CoxOptions stopped;
    stopped.progress = Progress({}, stop.get_token());
    CHECK_THROWS_AS(fitCox(x, {"a"}, kSix, stopped), Cancelled);
}

TEST_CASE("Nothing is predicted beyond the longest follow-up", "[unit]") {
    const auto fit = fitCox(matrixOf(6, {{1, 2, 3, 4, 2, 1}}), {"a"}, kSix);
    CHECK(predictedSurvival(fit.baseline, std::vector<double>{0.0}, std::vector<double>{0.5}).values ==
          std::vector<double>{1.0});
    CHECK_NOTHROW(predictedSurvival(fit.baseline, std::vector<double>{0.0}, std::vector<double>{6.0}));
    CHECK_THROWS_WITH(predictedSurvival(fit.baseline, std::vector<double>{0.0}, std::vector<double>{6.5}),
                      Catch::Contains("the longest follow-up is 6"));
    CHECK_THROWS_AS(predictedSurvival(fit.baseline, std::vector<double>{0.0}, std::vector<double>{-1.0}), Error);
}
