#include "core/learning/steps/MutualInformation.h"
#include "tests/core/learning/steps/StepTestData.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

struct Expected {
    std::vector<std::string> columns;
    std::vector<double> scores; ///< empty: not known
};

Expected expectedOf(const std::string& run) {
    Expected expected;
    for (const auto& row : tables::readCsv(oracleFolder() / "mrmr.csv").rows)
        if (row[0] == run) {
            expected.columns.push_back(row[2]);
            if (!row[3].empty())
                expected.scores.push_back(std::stod(row[3]));
        }
    return expected;
}

double numberOf(const ColumnVerdict& verdict, const std::string& name) {
    for (const auto& [key, value] : verdict.numbers)
        if (key == name)
            return value;
    return std::nan("");
}

void checkRun(const LearningData& cases, const std::string& run, const Settings& settings) {
    const auto expected = expectedOf(run);
    REQUIRE(expected.columns.size() == 40);
    const auto fitted = fitStep("mrmr", cases, settings).fitted;
    CHECK(fitted.kept == expected.columns);
    for (std::size_t k = 0; k < expected.scores.size(); ++k)
        CHECK(numberOf(verdictOf(fitted, expected.columns[k]), "score") ==
              Approx(expected.scores[k]).epsilon(1e-9).margin(1e-12));
}

} // namespace

TEST_CASE("FCQ chooses all columns of real cases in the order of mrmr-selection", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto cases = faeCases(folder);
    const auto expected = expectedOf("FCQ").columns;
    REQUIRE(expected.size() > 200);
    const auto whole = fitStep("mrmr", cases, {{"scheme", std::string("FCQ")}, {"top", std::int64_t{1000}}}).fitted;
    CHECK(whole.kept == expected);
    CHECK(hasNote(whole, "Only " + std::to_string(expected.size()) + " columns could be chosen of the 1000"));
    const auto part = fitStep("mrmr", cases, {{"scheme", std::string("FCQ")}, {"top", std::int64_t{25}}});
    CHECK(part.fitted.kept == std::vector<std::string>(expected.begin(), expected.begin() + 25));
    CHECK(part.training.names == part.fitted.kept);
    CHECK(part.fitted.notes.empty());
}

TEST_CASE("The other schemes choose columns of real cases as a plain loop does", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto cases = faeCases(folder);
    const std::int64_t top = 40;
    checkRun(cases, "FCD", {{"scheme", std::string("FCD")}, {"top", top}});
    for (const std::string scheme : {"MID", "MIQ"})
        for (const std::string states : {"quantiles", "deviations"})
            checkRun(cases, scheme + " " + states, {{"scheme", scheme}, {"states", states}, {"top", top}});
}

TEST_CASE("Mutual information of a column with itself is its entropy, with an independent one 0", "[unit]") {
    const States four{{0, 1, 2, 3, 0, 1, 2, 3}, 4};
    const States halves{{0, 0, 0, 0, 1, 1, 1, 1}, 2};
    CHECK(mutualInformation(four, four) == Approx(std::log(4.0)).epsilon(1e-14));
    CHECK(mutualInformation(halves, halves) == Approx(std::log(2.0)).epsilon(1e-14));
    CHECK(mutualInformation(four, halves) == Approx(0.0).margin(1e-15));
}

TEST_CASE("States hold about equally many cases, and equal values share one", "[unit]") {
    CHECK(quantileStates(std::vector<double>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0}, 4).of ==
          std::vector<std::uint8_t>{0, 0, 1, 1, 2, 2, 3, 3});
    const auto tied = quantileStates(std::vector<double>{5.0, 5.0, 5.0, 5.0, 5.0, 9.0}, 4);
    CHECK(tied.of[0] == tied.of[4]);
    CHECK(tied.count <= 3);
    CHECK(deviationStates(std::vector<double>{-10.0, 0.0, 0.0, 0.0, 10.0}, 1.0).of ==
          std::vector<std::uint8_t>{0, 1, 1, 1, 2});
}

TEST_CASE("A copy is chosen after everything that tells something new", "[unit]") {
    for (const std::string scheme : {"MID", "FCQ"}) {
        auto cases = madeUpCases(60, 5);
        const Settings one = {{"scheme", scheme}, {"top", std::int64_t{1}}};
        const std::string best = fitStep("mrmr", cases, one).fitted.kept.front();
        const auto column = cases.x.column(cases.columnOf(best).value());
        const std::vector<double> copy(column.begin(), column.end());
        cases.names.emplace_back("copy");
        cases.x.values.insert(cases.x.values.end(), copy.begin(), copy.end());
        cases.x.columns = 6;
        const auto kept = fitStep("mrmr", cases, {{"scheme", scheme}, {"top", std::int64_t{2}}}).fitted.kept;
        REQUIRE(kept.size() == 2);
        CHECK(kept[0] == best);
        CHECK(kept[1] != "copy");
    }
}

TEST_CASE("Constant columns are never chosen", "[unit]") {
    auto cases = casesOf({{"constant", {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}},
                          {"tells", {1.0, 2.0, 3.0, 7.0, 8.0, 9.0}},
                          {"separates", {0.0, 0.0, 0.0, 1.0, 1.0, 1.0}}});
    cases.positive = {false, false, false, true, true, true};
    for (const std::string scheme : {"MID", "MIQ", "FCD", "FCQ"}) {
        const auto fitted = fitStep("mrmr", cases, {{"scheme", scheme}}).fitted;
        CHECK(fitted.kept.size() == 2);
        CHECK_FALSE(verdictOf(fitted, "constant").kept);
        CHECK(verdictOf(fitted, "constant").reason == "tells nothing about the outcome");
    }
    CHECK(fitStep("mrmr", cases, {{"scheme", std::string("FCQ")}}).fitted.kept.front() == "separates");
}

TEST_CASE("mRMR asks for two classes and whole columns", "[unit]") {
    auto cases = madeUpCases(20, 3);
    auto oneClass = cases;
    oneClass.positive.assign(20, false);
    CHECK_THAT(messageOf([&] { fitStep("mrmr", oneClass); }), Catch::Contains("the same outcome"));
    cases.x.values[7] = std::nan("");
    CHECK_THAT(messageOf([&] { fitStep("mrmr", cases); }), Catch::Contains("the first is f1"));
}

TEST_CASE("mRMR is the same on any number of threads", "[unit]") {
    for (const std::string scheme : {"MIQ", "FCQ"})
        checkThreads("mrmr", madeUpCases(50, 60), {{"scheme", scheme}, {"top", std::int64_t{30}}});
}
