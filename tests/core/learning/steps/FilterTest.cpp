#include "core/base/Error.h"
#include "tests/core/learning/steps/StepTestData.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

double numberOf(const ColumnVerdict& verdict, const std::string& name) {
    for (const auto& [key, value] : verdict.numbers)
        if (key == name)
            return value;
    return kMissing;
}

/// The numbers of two lists agree, relative to each.
void checkAgreement(double value, double expected, double tolerance) {
    CHECK(std::abs(value - expected) <= tolerance * std::max(std::abs(expected), 1e-300));
}

LearningData lungCases() {
    const auto table = tables::readCsv(oracleFolder() / "lung.csv");
    auto cases = casesOf(table, {table.columns.begin() + 2, table.columns.end()});
    cases.survival = statistics::SurvivalTimes{columnOf(table, "time"), {}};
    for (const double status : columnOf(table, "status"))
        cases.survival->event.push_back(status == 1.0);
    return cases;
}

/// Twelve cases that were read twice, the first ten of them for training.
struct ReadTwice {
    LearningData training;
    RepeatedReadings readings;
    StepContext context;

    ReadTwice() {
        const auto table = tables::readCsv(oracleFolder() / "readings.csv");
        const std::vector<std::string> names(table.columns.begin() + 2, table.columns.end());
        const auto ids = textColumnOf(table, "case");
        const auto all = casesOf(table, names);
        std::vector<std::size_t> first(12);
        std::vector<std::size_t> second(12);
        for (std::size_t i = 0; i < 12; ++i) {
            first[i] = i;
            second[i] = 12 + i;
        }
        readings.caseIds.assign(ids.begin(), ids.begin() + 12);
        readings.names = names;
        readings.readings = {rowsOf(all, first).x, rowsOf(all, second).x};
        training = rowsOf(all, std::span(first).first(10));
        training.caseIds.assign(ids.begin(), ids.begin() + 10);
        context.readings = &readings;
    }
    ReadTwice(const ReadTwice&) = delete;
    ReadTwice& operator=(const ReadTwice&) = delete;
};

} // namespace

TEST_CASE("Univariate p-values of real cases agree with R to 1e-8", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto cases = faeCases(folder);
    const auto expected = tables::readCsv(oracleFolder() / "univariate.csv");
    REQUIRE(textColumnOf(expected, "column") == cases.names);
    for (const auto& [test, column] : std::vector<std::pair<std::string, std::string>>{
             {"t", "t"}, {"welch", "welch"}, {"mann-whitney", "mann_whitney"}}) {
        const auto p = columnOf(expected, column);
        const auto adjusted = columnOf(expected, column + "_bh");
        const auto plain = fitStep("univariate", cases, {{"test", test}}).fitted;
        const auto corrected =
            fitStep("univariate", cases, {{"test", test}, {"adjust", std::string("benjamini-hochberg")}, {"p", 1e-4}})
                .fitted;
        CHECK(hasNote(corrected, "Benjamini-Hochberg for 264 tests"));
        for (std::size_t c = 0; c < p.size(); ++c) {
            INFO(test << " of " << cases.names[c]);
            checkAgreement(numberOf(plain.verdicts[c], "p"), p[c], 1e-8);
            checkAgreement(numberOf(corrected.verdicts[c], "adjusted p"), adjusted[c], 1e-8);
            CHECK(plain.verdicts[c].kept == (p[c] < 0.05));
            CHECK(corrected.verdicts[c].kept == (adjusted[c] < 1e-4));
        }
    }
}

TEST_CASE("At most so many columns go on, those with the smallest p, in the order of the table", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto cases = faeCases(folder);
    const auto p = columnOf(tables::readCsv(oracleFolder() / "univariate.csv"), "t");
    auto sorted = p;
    std::sort(sorted.begin(), sorted.end());
    const auto fitted = fitStep("univariate", cases, {{"top", std::int64_t{12}}}).fitted;
    std::vector<std::string> expected;
    for (std::size_t c = 0; c < p.size(); ++c)
        if (p[c] <= sorted[11])
            expected.push_back(cases.names[c]);
    CHECK(fitted.kept == expected);
    CHECK(expected.size() == 12);
    // No more than pass the cut-off, however many are asked for.
    const auto few =
        fitStep("univariate", cases, {{"top", std::int64_t{1000}}, {"p", 0.5 * (sorted[3] + sorted[4])}}).fitted;
    CHECK(few.kept.size() == 4);
}

TEST_CASE("Univariate Cox p-values and hazard ratios agree with survival to 1e-8", "[oracle]") {
    const auto cases = lungCases();
    const auto expected = tables::readCsv(oracleFolder() / "cox.csv");
    const auto fitted = fitStep("univariate", cases, {{"test", std::string("cox")}}).fitted;
    REQUIRE(expected.rows.size() == 7);
    std::vector<std::string> kept;
    for (const auto& row : expected.rows) {
        const auto& verdict = verdictOf(fitted, row[0]);
        INFO(row[0]);
        checkAgreement(numberOf(verdict, "p"), std::stod(row[1]), 1e-8);
        checkAgreement(numberOf(verdict, "hazard ratio"), std::stod(row[2]), 1e-8);
        if (std::stod(row[1]) < 0.05)
            kept.push_back(row[0]);
    }
    CHECK(fitted.kept == kept);
    CHECK_FALSE(kept.empty());
}

TEST_CASE("A column that can't be tested goes, and says why", "[unit]") {
    auto cases = casesOf({{"constant", {2.0, 2.0, 2.0, 2.0, 2.0, 2.0}},
                          {"tells", {1.0, 1.5, 1.2, 9.0, 9.5, 9.9}},
                          {"gaps", {kMissing, 1.5, 1.2, 9.0, 9.5, kMissing}},
                          {"one class", {1.0, 2.0, 3.0, kMissing, kMissing, kMissing}}});
    cases.positive = {false, false, false, true, true, true};
    for (const std::string test : {"t", "welch", "mann-whitney", "by tests"}) {
        const auto fitted = fitStep("univariate", cases, {{"test", test}, {"p", 0.5}}).fitted;
        CHECK(fitted.kept == std::vector<std::string>{"tells", "gaps"});
        CHECK_THAT(verdictOf(fitted, "constant").reason, Catch::StartsWith("no test: "));
        CHECK_THAT(verdictOf(fitted, "one class").reason, Catch::StartsWith("no test: "));
        CHECK_THAT(verdictOf(fitted, "tells").reason, Catch::StartsWith("p = "));
    }
    cases.survival = statistics::SurvivalTimes{{1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, {true, true, true, true, true, true}};
    const auto cox = fitStep("univariate", cases, {{"test", std::string("cox")}}).fitted;
    CHECK(verdictOf(cox, "constant").reason == "no test: all values are equal");
    CHECK_FALSE(verdictOf(cox, "constant").kept);
}

TEST_CASE("Univariate tests ask for the outcome that they test", "[unit]") {
    auto cases = madeUpCases(12, 2);
    CHECK_THAT(messageOf([&] {
                   fitStep("univariate", cases, {{"test", std::string("cox")}});
               }),
               Catch::Contains("no survival times"));
    cases.survival = statistics::SurvivalTimes{std::vector<double>(12, 1.0), std::vector<bool>(12, false)};
    CHECK_THROWS_AS(fitStep("univariate", cases, {{"test", std::string("cox")}}), Error);
    cases.positive.clear();
    CHECK_THAT(messageOf([&] { fitStep("univariate", cases); }), Catch::Contains("no yes/no outcome"));
}

TEST_CASE("The ICC filter judges each column as psych does, from training cases alone", "[oracle]") {
    const ReadTwice data;
    std::size_t compared = 0;
    for (auto row : tables::readCsv(oracleFolder() / "icc.csv").rows) {
        std::string form = row[1];
        form[form.find(';')] = ',';
        const double value = std::stod(row[2]);
        const double low = std::stod(row[3]);
        for (const double cutoff : {0.75, 0.9}) {
            const auto byValue = fitStep("icc", data.training, {{"form", form}, {"cutoff", cutoff}}, data.context);
            const auto& verdict = verdictOf(byValue.fitted, row[0]);
            INFO(form << " of " << row[0]);
            CHECK(numberOf(verdict, form) == Approx(value).epsilon(1e-8));
            CHECK(verdict.kept == (value > cutoff));
            const auto byLow =
                fitStep("icc", data.training, {{"form", form}, {"cutoff", cutoff}, {"bound", std::string("lower")}},
                        data.context);
            CHECK(numberOf(verdict, "low") == Approx(low).epsilon(1e-8));
            CHECK(verdictOf(byLow.fitted, row[0]).kept == (low > cutoff));
            ++compared;
        }
    }
    CHECK(compared == 72);
    const auto fitted = fitStep("icc", data.training, {}, data.context).fitted;
    CHECK(fitted.kept.size() < 6);
    CHECK(fitted.kept.size() > 0);
    CHECK(hasNote(fitted, "ICC(2,1), two-way random effects"));
    CHECK(hasNote(fitted, "2 readings of 10 training cases"));
    CHECK_THAT(verdictOf(fitted, "f6").reason, Catch::Contains("not above 0.75"));
}

TEST_CASE("Columns without readings are kept or left out, as the protocol says", "[unit]") {
    ReadTwice data;
    data.training.names.emplace_back("age");
    data.training.x.values.insert(data.training.x.values.end(), 10, 50.0);
    data.training.x.columns = 7;
    const auto kept = fitStep("icc", data.training, {{"cutoff", -1.0}}, data.context).fitted;
    CHECK(kept.kept.back() == "age");
    CHECK(hasNote(kept, "1 column kept without having been read twice"));
    const auto left =
        fitStep("icc", data.training, {{"cutoff", -1.0}, {"unread", std::string("drop")}}, data.context).fitted;
    CHECK(left.kept.size() == 6);
    CHECK(verdictOf(left, "age").reason == "not read twice");
}

TEST_CASE("Without readings the ICC filter is skipped with a note, or stops", "[unit]") {
    ReadTwice data;
    const Settings stop = {{"without_readings", std::string("stop")}};
    const auto skipped = fitStep("icc", data.training);
    CHECK(fingerprint(skipped.training) == fingerprint(data.training));
    CHECK(hasNote(skipped.fitted, "Skipped: no case was read twice"));
    CHECK_THAT(messageOf([&] { fitStep("icc", data.training, stop); }), Catch::Contains("no case was read twice"));
    // Readings of held-out cases are none.
    auto others = data.training;
    for (auto& id : others.caseIds)
        id += " of another hospital";
    CHECK(hasNote(fitStep("icc", others, {}, data.context).fitted, "fewer than two training cases"));
    CHECK_THAT(messageOf([&] { fitStep("icc", others, stop, data.context); }),
               Catch::Contains("fewer than two training cases"));
}

TEST_CASE("Filters are the same on any number of threads", "[unit]") {
    for (const std::string test : {"t", "welch", "mann-whitney", "by tests"})
        checkThreads("univariate", madeUpCases(40, 30), {{"test", test}});
    checkThreads("univariate", lungCases(), {{"test", std::string("cox")}});
    checkThreads("variance", madeUpCases(40, 30));
}

TEST_CASE("Each later reading can be compared with the first, and all must agree", "[unit]") {
    const ReadTwice data;
    // A third reading that repeats the first but for one column, which it shuffles.
    RepeatedReadings three = data.readings;
    three.readings.push_back(three.readings[0]);
    auto shuffled = three.readings[2].column(0);
    std::reverse(shuffled.begin(), shuffled.end());
    StepContext context;
    context.readings = &three;
    const Settings pairs = {{"cutoff", -1.0}, {"compare", std::string("each with the first")}};
    const auto both = fitStep("icc", data.training, {{"cutoff", -1.0}}, data.context).fitted;
    const auto open = fitStep("icc", data.training, pairs, context).fitted;
    const std::string second = "ICC(2,1)";
    const std::string third = "ICC(2,1), reading 3";
    for (std::size_t c = 0; c < data.training.names.size(); ++c) {
        CAPTURE(data.training.names[c]);
        if (both.verdicts[c].numbers.empty())
            continue;
        CHECK(numberOf(open.verdicts[c], second) == numberOf(both.verdicts[c], second));
        if (c > 0)
            CHECK(numberOf(open.verdicts[c], third) == Approx(1.0));
    }
    const auto strict =
        fitStep("icc", data.training, {{"cutoff", 0.0}, {"compare", std::string("each with the first")}}, context)
            .fitted;
    CHECK_FALSE(strict.verdicts[0].kept);
}
