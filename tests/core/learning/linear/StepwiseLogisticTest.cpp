// Against step(), add1() and drop1() of R 4.2.2 (tests/oracle/learning/make_logistic.R).

#include "core/learning/linear/StepwiseLogistic.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/learning/linear/OracleTables.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

struct Cases {
    std::vector<std::string> names;
    DesignMatrix x;
    std::vector<bool> positive;
};

Cases births() {
    const test::NamedColumns table({"logistic_tables.csv"}, "birthwt");
    const std::vector<std::string> names = {"age", "lwt", "race2", "race3", "smoke", "ptl", "ht", "ui", "ftv"};
    return {names, table.matrix(names), table.flags("y")};
}

Cases small() {
    const auto table = tables::readCsv(test::learningOracles() / "small.csv");
    Cases cases;
    for (const double y : test::numbersOf(table, "outcome"))
        cases.positive.push_back(y == 1.0);
    cases.x.rows = cases.positive.size();
    for (int k = 1; k <= 14; ++k) {
        cases.names.push_back((k < 10 ? "f0" : "f") + std::to_string(k));
        const auto values = test::numbersOf(table, cases.names.back());
        cases.x.values.insert(cases.x.values.end(), values.begin(), values.end());
        ++cases.x.columns;
    }
    return cases;
}

StepwiseFit run(const Cases& cases, const StepwiseSettings& settings, const std::vector<LogisticTerm>& terms = {}) {
    return stepwiseLogistic(cases.x, cases.names, cases.positive, settings, {}, terms);
}

void checkMoves(const std::string& rule, const Cases& cases, const StepwiseSettings& settings) {
    INFO(rule);
    const auto fit = run(cases, settings);
    std::size_t next = 0;
    bool isKnown = false;
    for (const auto& row : tables::readCsv(test::learningOracles() / "stepwise_moves.csv").rows) {
        if (row[0] != rule)
            continue;
        isKnown = true;
        const double criterion = parseNumber(row[4]).value();
        if (row[1] == "0") {
            CHECK(std::abs(fit.startingAic - criterion) < 1e-8 * criterion);
            continue;
        }
        INFO("move " << row[1] << ": " << row[3]);
        REQUIRE(next < fit.moves.size());
        const auto& move = fit.moves[next++];
        CHECK(move.added == (row[2] == "1"));
        CHECK(move.term.name == row[3]);
        CHECK(std::abs(move.criterion - criterion) < 1e-8 * std::max(1.0, criterion));
    }
    CHECK(isKnown);
    CHECK(next == fit.moves.size());
    // What is left is what the moves leave.
    std::vector<bool> isIn(cases.names.size(),
                           settings.direction == StepwiseDirection::Backward || settings.start == StepwiseStart::Full);
    for (const auto& move : fit.moves)
        isIn[move.term.columns.front()] = move.added;
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < isIn.size(); ++c)
        if (isIn[c])
            columns.push_back(c);
    CHECK(fit.columns == columns);
    CHECK(fit.fit.names.size() == columns.size());
}

StepwiseSettings byAic(StepwiseDirection direction, StepwiseStart start, double penalty = 2.0) {
    return {direction, StepwiseByAic{penalty}, start};
}

StepwiseSettings byP(StepwiseDirection direction, StepwiseByP rule) {
    return {direction, rule, std::nullopt};
}

} // namespace

TEST_CASE("Stepwise regression by AIC makes the moves of step()", "[oracle]") {
    checkMoves("birthwt aic forward", births(), byAic(StepwiseDirection::Forward, StepwiseStart::Empty));
    checkMoves("birthwt aic backward", births(), byAic(StepwiseDirection::Backward, StepwiseStart::Full));
    checkMoves("birthwt aic both full", births(), byAic(StepwiseDirection::Both, StepwiseStart::Full));
    checkMoves("birthwt aic both empty", births(), byAic(StepwiseDirection::Both, StepwiseStart::Empty));
    checkMoves("birthwt bic both full", births(), byAic(StepwiseDirection::Both, StepwiseStart::Full, std::log(189.0)));
    checkMoves("small aic forward", small(), byAic(StepwiseDirection::Forward, StepwiseStart::Empty));
    checkMoves("small aic backward", small(), byAic(StepwiseDirection::Backward, StepwiseStart::Full));
    checkMoves("small aic both full", small(), byAic(StepwiseDirection::Both, StepwiseStart::Full));
}

TEST_CASE("Stepwise regression by p makes the moves of add1() and drop1()", "[oracle]") {
    const StepwiseByP spss{};
    const StepwiseByP mixed{0.15, 0.15, EntryTest::LikelihoodRatio, RemovalTest::Wald};
    const StepwiseByP wald{0.05, 0.05, EntryTest::Score, RemovalTest::Wald};
    const StepwiseByP likelihood{0.05, 0.05, EntryTest::Score, RemovalTest::LikelihoodRatio};
    for (const std::string set : {"birthwt", "small"}) {
        const auto cases = set == "birthwt" ? births() : small();
        checkMoves(set + " p forward score", cases, byP(StepwiseDirection::Forward, spss));
        checkMoves(set + " p both score lr", cases, byP(StepwiseDirection::Both, spss));
        // In "small" a term enters by one test and leaves by the other: the model comes back, and that is the end.
        checkMoves(set + " p both lr wald", cases, byP(StepwiseDirection::Both, mixed));
        checkMoves(set + " p backward wald", cases, byP(StepwiseDirection::Backward, wald));
        checkMoves(set + " p backward lr", cases, byP(StepwiseDirection::Backward, likelihood));
    }
}

TEST_CASE("The levels of a factor enter together", "[unit]") {
    auto terms = singleTerms(births().names);
    terms[2] = {"race", {2, 3}};
    terms.erase(terms.begin() + 3);
    const auto fit = run(births(), byAic(StepwiseDirection::Both, StepwiseStart::Full), terms);
    std::vector<std::string> left;
    left.reserve(fit.terms.size());
    for (const auto& term : fit.terms)
        left.push_back(term.name);
    // MASS, 4th edition, section 7.2: without its two-way terms and with ptl and ftv as numbers.
    CHECK(left == std::vector<std::string>{"lwt", "race", "smoke", "ptl", "ht", "ui"});
    CHECK(fit.columns == std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("Terms that separate the classes or repeat others don't enter, and are named", "[unit]") {
    auto cases = births();
    cases.names.insert(cases.names.end(), {"outcome", "twice"});
    cases.x.columns += 2;
    for (std::size_t r = 0; r < cases.x.rows; ++r)
        cases.x.values.push_back(cases.positive[r] ? 1.0 : 0.0);
    for (std::size_t r = 0; r < cases.x.rows; ++r)
        cases.x.values.push_back(2.0 * cases.x.at(r, 5));
    for (const auto& settings : {byP(StepwiseDirection::Forward, {}), byP(StepwiseDirection::Both, {}),
                                 byAic(StepwiseDirection::Forward, StepwiseStart::Empty)}) {
        const auto fit = run(cases, settings);
        CHECK(fit.separating == std::vector<std::string>{"outcome"});
        CHECK(fit.dependent == std::vector<std::string>{"twice"});
        CHECK(fit.moves.front().term.name == "ptl");
    }
    CHECK_THROWS_WITH(run(cases, byP(StepwiseDirection::Backward, {})), Catch::Contains("twice"));
}

TEST_CASE("Noise may leave no term, and the model is the prevalence", "[unit]") {
    Cases cases{{"a"}, {8, 1, {1, 2, 3, 4, 4, 3, 2, 1}}, {true, true, true, true, false, false, false, false}};
    const auto fit = run(cases, byP(StepwiseDirection::Both, {}));
    CHECK(fit.moves.empty());
    CHECK(fit.columns.empty());
    CHECK(fit.fit.names.empty());
    CHECK(stepwiseDetail(fit).model.rows.empty());
}

TEST_CASE("A step's result holds the moves and the odds ratios", "[unit]") {
    const auto fit = run(births(), byP(StepwiseDirection::Both, {}));
    const auto detail = stepwiseDetail(fit);
    REQUIRE(detail.moves.size() == 3);
    CHECK(detail.moves[0].column == "ptl");
    CHECK(detail.moves[0].added);
    CHECK(detail.model.intercept == fit.fit.intercept);
    CHECK(detail.model.rows.size() == 3);
}

TEST_CASE("Thresholds that would go in circles are refused", "[unit]") {
    CHECK_THROWS_WITH(run(births(), byP(StepwiseDirection::Both, {0.10, 0.05})), Catch::Contains("for ever"));
    CHECK_THROWS_WITH(run(births(), byP(StepwiseDirection::Both, {0.10, 1.5})), Catch::Contains("outside of 0 to 1"));
}

TEST_CASE("Univariate analysis fits each column alone and takes the significant ones on", "[oracle]") {
    const auto cases = births();
    const auto result = univariateThenMultivariate(cases.x, cases.names, cases.positive);
    REQUIRE(result.univariate.size() == cases.names.size());
    std::vector<std::string> significant;
    for (const auto& row : tables::readCsv(test::learningOracles() / "logistic_values.csv").rows) {
        const std::string alone = "birthwt alone ";
        if (row[0].rfind(alone, 0) != 0 || row[2] == "intercept")
            continue;
        const auto place =
            static_cast<std::size_t>(std::find(cases.names.begin(), cases.names.end(), row[2]) - cases.names.begin());
        const auto found = oddsRatios(result.univariate[place].fit).rows.at(0);
        const double expected = parseNumber(row[3]).value();
        INFO(row[0] << " " << row[1]);
        if (row[1] == "coefficient")
            CHECK(std::abs(found.coefficient - expected) < 1e-8);
        if (row[1] == "se")
            CHECK(std::abs(found.standardError - expected) < 1e-8);
        if (row[1] == "p") {
            CHECK(std::abs(found.p - expected) < 1e-8);
            if (expected < 0.05)
                significant.push_back(row[2]);
        }
    }
    REQUIRE(result.multivariate);
    CHECK(result.multivariate->names == significant);
    CHECK(significant.size() >= 4);
    CHECK_FALSE(univariateThenMultivariate(cases.x, cases.names, cases.positive, 1e-9).multivariate);
}

TEST_CASE("A column that separates the classes alone is told by Firth's method", "[unit]") {
    const test::NamedColumns table({"logistic_tables.csv"}, "endometrial");
    const std::vector<std::string> names = {"nv", "pi", "eh"};
    LogisticOptions options;
    options.onSeparation = OnSeparation::Tell;
    const auto result = univariateThenMultivariate(table.matrix(names), names, table.flags("y"), 0.05, options);
    CHECK(result.univariate[0].separates);
    CHECK(result.univariate[0].fit.method == LogisticMethod::Firth);
    CHECK_FALSE(result.univariate[2].separates);
    REQUIRE(result.multivariate);
    CHECK(result.multivariate->separated == std::vector<std::size_t>{0});
    CHECK_THROWS_AS(univariateThenMultivariate(table.matrix(names), names, table.flags("y")), Error);
}
