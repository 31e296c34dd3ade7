// Against glm of R 4.2.2 and brglm2 0.9 (tests/oracle/learning/make_logistic.R).

#include "core/learning/linear/LogisticRegression.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "tests/core/learning/linear/OracleTables.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace rimlight;
using namespace rimlight::learning;
using test::NamedColumns;

namespace {

const std::vector<std::string> kBirthColumns = {"age", "lwt", "race2", "race3", "smoke", "ptl", "ht", "ui", "ftv"};
const std::vector<std::string> kFlowerColumns = {"sepal_length", "sepal_width", "petal_length", "petal_width"};
const std::vector<std::string> kGradeColumns = {"nv", "pi", "eh"};

NamedColumns table(const std::string& set) {
    return NamedColumns({"logistic_tables.csv"}, set);
}

LogisticFit fitOf(const NamedColumns& cases, const std::vector<std::string>& names,
                  const LogisticOptions& options = {}) {
    return fitLogistic(cases.matrix(names), names, cases.flags("y"), options);
}

using Values = std::map<std::string, double>; ///< by "quantity term"

Values oracleOf(const std::string& model) {
    Values values;
    for (const auto& row : tables::readCsv(test::learningOracles() / "logistic_values.csv").rows)
        if (row[0] == model)
            values[row[1] + " " + row[2]] = parseNumber(row[3]).value();
    return values;
}

/// Relative, but for p and others near 0 absolute.
void checkNear(double found, double expected, double tolerance = 1e-8) {
    INFO(formatNumber(found) << " is not " << formatNumber(expected));
    CHECK(std::abs(found - expected) <= tolerance * std::max(1.0, std::abs(expected)));
}

void checkTerms(const std::string& model, const LogisticFit& fit) {
    INFO(model);
    const auto values = oracleOf(model);
    REQUIRE(!values.empty());
    checkNear(fit.intercept, values.at("coefficient intercept"));
    checkNear(std::sqrt(fit.covariance.at(0, 0)), values.at("se intercept"));
    for (const auto& row : oddsRatios(fit).rows) {
        INFO(row.name);
        checkNear(row.coefficient, values.at("coefficient " + row.name));
        checkNear(row.standardError, values.at("se " + row.name));
        checkNear(row.z, values.at("z " + row.name));
        checkNear(row.p, values.at("p " + row.name));
        CHECK(row.oddsRatio == std::exp(row.coefficient));
        // An odds ratio's interval magnifies what the coefficient leaves by the standard error.
        checkNear(std::log(row.low), std::log(values.at("wald low " + row.name)));
        checkNear(std::log(row.high), std::log(values.at("wald high " + row.name)));
    }
}

void checkWhole(const std::string& model, const LogisticFit& fit) {
    INFO(model);
    const auto values = oracleOf(model);
    checkNear(fit.deviance(), values.at("deviance "));
    checkNear(fit.nullDeviance(), values.at("null deviance "));
    checkNear(fit.aic(), values.at("aic "));
    const auto test = likelihoodRatioTest(fit);
    checkNear(test.statistic, values.at("lr statistic "));
    CHECK(test.degreesOfFreedom == fit.names.size());
    checkNear(test.p / values.at("lr p "), 1.0);
}

void checkProfiles(const std::string& model, const NamedColumns& cases, const std::vector<std::string>& names,
                   LogisticMethod method) {
    INFO(model);
    const auto values = oracleOf(model);
    LogisticOptions options;
    options.method = method;
    const auto fit = fitOf(cases, names, options);
    const auto intervals = profileIntervals(fit, cases.matrix(names), cases.flags("y"), options);
    REQUIRE(intervals.size() == names.size());
    for (std::size_t c = 0; c < names.size(); ++c) {
        INFO(names[c]);
        REQUIRE((intervals[c].low && intervals[c].high));
        checkNear(std::log(*intervals[c].low), std::log(values.at("profile low " + names[c])));
        checkNear(std::log(*intervals[c].high), std::log(values.at("profile high " + names[c])));
    }
}

} // namespace

TEST_CASE("Logistic regressions of birth weights and irises agree with glm to eight digits", "[oracle]") {
    const auto births = fitOf(table("birthwt"), kBirthColumns);
    checkTerms("birthwt", births);
    checkWhole("birthwt", births);
    const auto flowers = fitOf(table("iris"), kFlowerColumns);
    checkTerms("iris", flowers);
    checkWhole("iris", flowers);
    CHECK(births.cases == 189);
    CHECK(births.positives == 59);
}

TEST_CASE("Weights and an offset count as in glm, and a case of weight 0 is not there", "[oracle]") {
    const auto cases = table("birthwt");
    LogisticOptions options;
    options.weights = cases.column("wt");
    options.offset = cases.column("offset");
    const auto fit = fitOf(cases, {"age", "lwt", "smoke"}, options);
    checkTerms("birthwt weighted", fit);
    checkWhole("birthwt weighted", fit);
    CHECK(fit.cases == 152);
}

TEST_CASE("Added value is the likelihood-ratio test of nested models", "[oracle]") {
    const auto cases = table("birthwt");
    const auto values = oracleOf("birthwt nested");
    const auto larger = fitOf(cases, kBirthColumns);
    const auto test = likelihoodRatioTest(fitOf(cases, {"age", "lwt", "smoke", "ht"}), larger);
    checkNear(test.statistic, values.at("lr statistic "));
    checkNear(test.p / values.at("lr p "), 1.0);
    CHECK(test.degreesOfFreedom == 5);
    CHECK_THROWS_WITH(likelihoodRatioTest(fitOf(cases, {"age", "offset"}), larger),
                      Catch::Contains("has a column that the larger model lacks"));
    LogisticOptions fewer;
    fewer.weights.assign(189, 1.0);
    fewer.weights[0] = 0.0;
    CHECK_THROWS_WITH(likelihoodRatioTest(fitOf(cases, {"age"}, fewer), larger),
                      Catch::Contains("were fitted to different cases"));
}

TEST_CASE("Wald's test takes the columns of a factor together", "[oracle]") {
    const auto fit = fitOf(table("birthwt"), kBirthColumns);
    const std::vector<std::size_t> races = {2, 3};
    const auto test = waldTest(fit, races);
    checkNear(test.statistic, oracleOf("birthwt").at("wald statistic race"));
    CHECK(test.degreesOfFreedom == 2);
    const std::vector<std::size_t> smoking = {4};
    checkNear(waldTest(fit, smoking).p, oddsRatios(fit).rows[4].p, 1e-12);
}

TEST_CASE("Profile intervals are where the deviance has risen by the chi-square quantile", "[oracle]") {
    checkProfiles("birthwt", table("birthwt"), kBirthColumns, LogisticMethod::MaximumLikelihood);
}

TEST_CASE("Firth's method agrees with brglm2 to eight digits", "[oracle]") {
    LogisticOptions options;
    options.method = LogisticMethod::Firth;
    const auto births = fitOf(table("birthwt"), kBirthColumns, options);
    checkTerms("firth birthwt", births);
    checkNear(births.penalisedLogLikelihood, oracleOf("firth birthwt").at("penalised log likelihood "));
    checkTerms("firth iris", fitOf(table("iris"), kFlowerColumns, options));
    checkTerms("firth endometrial", fitOf(table("endometrial"), kGradeColumns, options));
}

TEST_CASE("Firth's profile intervals hold the penalty of the whole design", "[oracle]") {
    checkProfiles("firth birthwt", table("birthwt"), kBirthColumns, LogisticMethod::Firth);
    checkProfiles("firth iris", table("iris"), kFlowerColumns, LogisticMethod::Firth);
    checkProfiles("firth endometrial", table("endometrial"), kGradeColumns, LogisticMethod::Firth);
}

TEST_CASE("Separation is found, named, and refused or told", "[unit]") {
    // Heinze and Schemper's data: all with neovasculation have a high grade, which ties leave open for the others.
    const auto cases = table("endometrial");
    CHECK_THROWS_WITH(fitOf(cases, kGradeColumns), Catch::Contains("nv") && Catch::Contains("separates the classes") &&
                                                       Catch::Contains("Firth") && Catch::Contains("ridge"));
    LogisticOptions tell;
    tell.onSeparation = OnSeparation::Tell;
    const auto fit = fitOf(cases, kGradeColumns, tell);
    CHECK(fit.separated == std::vector<std::size_t>{0});
    CHECK(separationWarning(fit) == "nv separates the classes: the odds ratio is infinite, and what is printed for it "
                                    "means nothing. Fit it by Firth's penalised likelihood or with a ridge, or leave "
                                    "it out.");
    CHECK(separationWarning(fitOf(cases, {"pi", "eh"})).empty());
}

TEST_CASE("Columns that separate the classes only together are all named", "[unit]") {
    // Positive where a + b > 3, which neither tells alone; noise has no part in it.
    const DesignMatrix x{8, 2, {0, 1, 2, 3, 1, 2, 3, 4, 2, 1, 0, -1, 3, 2, 1, 0}};
    const std::vector<bool> positive = {false, false, false, false, true, true, true, true};
    LogisticOptions tell;
    tell.onSeparation = OnSeparation::Tell;
    const auto fit = fitLogistic(x, {"a", "b"}, positive, tell);
    CHECK(fit.separated == std::vector<std::size_t>{0, 1});
    CHECK_THROWS_WITH(fitLogistic(x, {"a", "b"}, positive), Catch::Contains("a, b"));
}

TEST_CASE("Completely separated classes are found at any scale of the columns", "[unit]") {
    for (const double scale : {1e-9, 1.0, 1e9}) {
        DesignMatrix x{6, 1, {1, 2, 3, 4, 5, 6}};
        for (double& value : x.values)
            value *= scale;
        LogisticOptions tell;
        tell.onSeparation = OnSeparation::Tell;
        const auto fit = fitLogistic(x, {"a"}, {false, false, false, true, true, true}, tell);
        CHECK(fit.separated == std::vector<std::size_t>{0});
        // One case on the wrong side, and there is a maximum.
        CHECK(fitLogistic(x, {"a"}, {false, true, false, true, true, true}, tell).separated.empty());
    }
}

TEST_CASE("Separation is found wherever linear programming finds it, and nowhere else", "[oracle]") {
    struct Table {
        std::vector<double> cells; ///< case by case
        std::vector<bool> positive;
        bool isSeparated = false;
        std::vector<bool> hasPart;
    };
    std::map<std::string, Table> tables;
    for (const auto& row : tables::readCsv(test::learningOracles() / "separation.csv").rows) {
        auto& table = tables[row[0]];
        table.positive.push_back(row[1] == "1");
        for (std::size_t c = 2; c < 5; ++c)
            table.cells.push_back(parseNumber(row[c]).value());
        table.isSeparated = row[5] == "1";
        table.hasPart = {row[6] == "1", row[7] == "1", row[8] == "1"};
    }
    REQUIRE(tables.size() == 200);
    LogisticOptions tell;
    tell.onSeparation = OnSeparation::Tell;
    for (const auto& [name, table] : tables) {
        INFO("table " << name);
        const std::size_t n = table.positive.size();
        DesignMatrix x{n, 3, {}};
        for (std::size_t c = 0; c < 3; ++c)
            for (std::size_t r = 0; r < n; ++r)
                x.values.push_back(table.cells[r * 3 + c]);
        const auto fit = fitLogistic(x, {"x1", "x2", "x3"}, table.positive, tell);
        CHECK(fit.separated.empty() != table.isSeparated);
        for (const std::size_t c : fit.separated)
            CHECK(table.hasPart[c]);
    }
}

TEST_CASE("A strong but not separating column converges", "[unit]") {
    // 400 cases a side, two of them on the wrong one: an odds ratio far from 1 that has a maximum in closed form.
    DesignMatrix x{800, 1, {}};
    std::vector<bool> positive;
    for (std::size_t r = 0; r < 800; ++r) {
        x.values.push_back(r < 400 ? 0.0 : 1.0);
        positive.push_back(r == 0 || (r > 400));
    }
    const auto fit = fitLogistic(x, {"a"}, positive);
    CHECK(fit.coefficients[0] == Approx(2.0 * std::log(399.0)).epsilon(1e-12));
    CHECK(fit.intercept == Approx(-std::log(399.0)).epsilon(1e-12));
}

TEST_CASE("A maximum that nearly dependent columns put far away is found", "[unit]") {
    // The outcome follows the difference of two columns that is a 100,000th of either.
    Random random(5);
    DesignMatrix x{80, 2, std::vector<double>(160)};
    std::vector<bool> positive;
    for (std::size_t i = 0; i < 80; ++i) {
        const double difference = random.normal();
        x.column(0)[i] = random.normal();
        x.column(1)[i] = x.column(0)[i] + 1e-5 * difference;
        positive.push_back(random.uniform() < (difference > 0.0 ? 0.8 : 0.2));
    }
    const auto fit = fitLogistic(x, {"a", "b"}, positive);
    CHECK(fit.coefficients[1] > 5e4);
    const auto predictors = linearPredictors(fit, x);
    for (std::size_t c = 0; c < 2; ++c) {
        double score = 0.0;
        for (std::size_t i = 0; i < 80; ++i)
            score += x.at(i, c) * ((positive[i] ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-predictors[i])));
        CHECK(std::abs(score) < 1e-7);
    }
}

TEST_CASE("A model without columns is the prevalence", "[unit]") {
    const auto cases = table("birthwt");
    const auto fit = fitLogistic({189, 0, {}}, {}, cases.flags("y"));
    CHECK(fit.intercept == Approx(std::log(59.0 / 130.0)).epsilon(1e-13));
    CHECK(fit.deviance() == Approx(fit.nullDeviance()).epsilon(1e-14));
    CHECK(oddsRatios(fit).rows.empty());
}

TEST_CASE("What can't be fitted is refused with a reason", "[unit]") {
    const auto cases = table("birthwt");
    const auto y = cases.flags("y");
    auto x = cases.matrix({"age", "lwt"});
    CHECK_THROWS_WITH(fitLogistic(x, {"age", "lwt"}, std::vector<bool>(189, true)),
                      Catch::Contains("has cases of one class only"));
    auto constant = x;
    std::fill(constant.column(1).begin(), constant.column(1).end(), 7.0);
    CHECK_THROWS_WITH(fitLogistic(constant, {"age", "lwt"}, y),
                      Catch::Contains("lwt") && Catch::Contains("is the same in all cases"));
    auto doubled = x;
    doubled.columns = 3;
    for (std::size_t r = 0; r < 189; ++r)
        doubled.values.push_back(2.0 * x.at(r, 0) - 3.0 * x.at(r, 1) + 5.0);
    CHECK_THROWS_WITH(fitLogistic(doubled, {"age", "lwt", "sum"}, y),
                      Catch::Contains("sum") && Catch::Contains("sum of other columns"));
    auto missing = x;
    missing.column(1)[3] = std::nan("");
    CHECK_THROWS_WITH(fitLogistic(missing, {"age", "lwt"}, y), Catch::Contains("missing or not finite"));
    LogisticOptions negative;
    negative.weights.assign(189, 1.0);
    negative.weights[2] = -1.0;
    CHECK_THROWS_WITH(fitLogistic(x, {"age", "lwt"}, y, negative), Catch::Contains("has a negative weight"));
    const DesignMatrix few{3, 3, {1, 2, 4, 1, 3, 3, 0, 1, 5}};
    CHECK_THROWS_WITH(fitLogistic(few, {"a", "b", "c"}, {true, false, true}), Catch::Contains("3 columns for 3 cases"));
}

TEST_CASE("A regression that is no longer wanted stops", "[unit]") {
    std::stop_source stop;
    stop.request_stop();
    LogisticOptions options;
    options.progress = Progress([](double, std::string_view) {}, stop.get_token());
    CHECK_THROWS_AS(fitOf(table("birthwt"), kBirthColumns, options), Cancelled);
}

TEST_CASE("Linear predictors are intercept, columns and offset", "[unit]") {
    LogisticFit fit;
    fit.intercept = 1.0;
    fit.coefficients = {2.0, -1.0};
    const std::vector<double> offset = {10.0, 20.0};
    CHECK(linearPredictors(fit, {2, 2, {1, 2, 3, 4}}) == std::vector<double>{0.0, 1.0});
    CHECK(linearPredictors(fit, {2, 2, {1, 2, 3, 4}}, offset) == std::vector<double>{10.0, 21.0});
}
