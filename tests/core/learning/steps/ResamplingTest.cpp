#include "tests/core/learning/steps/StepTestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

/// 45 negative and 15 positive cases with 4 columns.
LearningData smoteCases() {
    const auto table = tables::readCsv(oracleFolder() / "smote_cases.csv");
    auto cases = casesOf(table, {"f1", "f2", "f3", "f4"});
    for (const double outcome : columnOf(table, "outcome"))
        cases.positive.push_back(outcome == 1.0);
    return cases;
}

std::size_t positivesOf(const LearningData& data) {
    return static_cast<std::size_t>(std::count(data.positive.begin(), data.positive.end(), true));
}

/// How far a case is from the line between two others: the largest difference of a column from the place of the line
/// that a column says the case is at. Nothing when that place is not between the two.
std::optional<double> distanceFromSegment(const LearningData& data, std::size_t row, std::size_t from, std::size_t to) {
    std::size_t widest = 0;
    const auto reach = [&](std::size_t c) { return data.x.at(to, c) - data.x.at(from, c); };
    for (std::size_t c = 1; c < data.x.columns; ++c)
        if (std::abs(reach(c)) > std::abs(reach(widest)))
            widest = c;
    const double share = (data.x.at(row, widest) - data.x.at(from, widest)) / reach(widest);
    if (!(share > -1e-9 && share < 1.0 + 1e-9))
        return std::nullopt;
    double distance = 0.0;
    for (std::size_t c = 0; c < data.x.columns; ++c)
        distance = std::max(distance, std::abs(data.x.at(row, c) - data.x.at(from, c) - share * reach(c)));
    return distance;
}

LearningData withEverything() {
    auto cases = smoteCases();
    const auto n = cases.caseCount();
    std::vector<double> times(n);
    std::vector<bool> events(n);
    for (std::size_t i = 0; i < n; ++i) {
        times[i] = 1.0 + static_cast<double>(i);
        events[i] = i % 2 == 0;
        cases.weights.push_back(cases.positive[i] ? 2.0 : 1.0);
        cases.batch.push_back(i % 3 == 0 ? "A" : "B");
    }
    cases.survival = statistics::SurvivalTimes{times, events};
    cases.covariates = {n, 1, times};
    return cases;
}

} // namespace

TEST_CASE("Each synthetic case lies between a case and a neighbour that imbalanced-learn would take", "[oracle]") {
    const auto cases = smoteCases();
    const auto neighbours = tables::readCsv(oracleFolder() / "smote_neighbours.csv");
    const auto after = fitStep("smote", cases).training;
    REQUIRE(after.caseCount() == 90);
    std::set<std::size_t> bases;
    for (std::size_t row = 60; row < 90; ++row) {
        CHECK(after.positive[row]);
        double nearest = std::numeric_limits<double>::infinity();
        for (const auto& line : neighbours.rows)
            for (std::size_t k = 0; k < 5; ++k) {
                const auto base = static_cast<std::size_t>(std::stoul(line.back()));
                const auto distance =
                    distanceFromSegment(after, row, base, static_cast<std::size_t>(std::stoul(line[k])));
                if (distance && *distance < nearest)
                    nearest = *distance;
                if (distance && *distance < 1e-12)
                    bases.insert(base);
            }
        CHECK(nearest < 1e-12);
    }
    CHECK(bases.size() > 5);
}

TEST_CASE("Classes become as large as with imbalanced-learn", "[oracle]") {
    const auto cases = smoteCases();
    for (const auto& line : tables::readCsv(oracleFolder() / "smote_counts.csv").rows) {
        const double ratio = std::stod(line[0]);
        const auto positives = std::stoul(line[1]);
        CHECK(positivesOf(fitStep("smote", cases, {{"ratio", ratio}}).training) == positives);
        CHECK(positivesOf(fitStep("over-sampling", cases, {{"ratio", ratio}}).training) == positives);
        const auto under = fitStep("under-sampling", cases, {{"ratio", ratio}}).training;
        CHECK(positivesOf(under) == 15);
        CHECK(under.caseCount() - 15 == std::stoul(line[2]));
    }
}

TEST_CASE("Real cases stay first and as they are, and synthetic ones are called so", "[unit]") {
    const auto cases = smoteCases();
    for (const std::string key : {"smote", "over-sampling"}) {
        const auto after = fitStep(key, cases).training;
        std::vector<std::size_t> real(cases.caseCount());
        for (std::size_t i = 0; i < real.size(); ++i)
            real[i] = i;
        CHECK(fingerprint(rowsOf(after, real)) == fingerprint(cases));
        CHECK(after.caseIds[60] == "synthetic 1");
        CHECK(after.caseIds[89] == "synthetic 30");
    }
    // A second step goes on counting.
    auto twice = fitStep("smote", cases, {{"ratio", 0.5}}).training;
    twice = fitStep("smote", twice).training;
    CHECK(std::set<std::string>(twice.caseIds.begin(), twice.caseIds.end()).size() == twice.caseCount());
    CHECK(twice.caseIds.back() == "synthetic 30");
}

TEST_CASE("The smaller class is balanced whichever it is", "[unit]") {
    auto cases = smoteCases();
    cases.positive.flip();
    const auto result = fitStep("smote", cases);
    CHECK(positivesOf(result.training) == 45);
    CHECK(result.training.caseCount() == 90);
    CHECK(hasNote(result.fitted, "30 synthetic cases of the negative class made from 15"));
}

TEST_CASE("Nothing that was made or left out in training happens to other cases", "[unit]") {
    const auto cases = smoteCases();
    for (const std::string key : {"smote", "over-sampling", "under-sampling", "class-weights"})
        CHECK(fingerprint(apply(fitStep(key, cases).fitted, cases)) == fingerprint(cases));
}

TEST_CASE("SMOTE invents no survival times; copies keep their own", "[unit]") {
    const auto cases = withEverything();
    const auto smote = fitStep("smote", cases);
    CHECK_FALSE(smote.training.survival.has_value());
    CHECK(hasNote(smote.fitted, "Survival times are not invented"));
    CHECK(smote.training.weights.size() == 90);
    CHECK(smote.training.weights.back() == 2.0);
    CHECK(smote.training.batch.size() == 90);
    CHECK(smote.training.covariates.rows == 90);
    const auto copies = fitStep("over-sampling", cases).training;
    REQUIRE(copies.survival.has_value());
    for (std::size_t row = 60; row < 90; ++row) {
        const auto original = static_cast<std::size_t>(copies.survival->time[row]) - 1;
        CHECK(copies.x.at(row, 0) == cases.x.at(original, 0));
        CHECK(copies.survival->event[row] == cases.survival->event[original]);
    }
    CHECK(copies.weights.back() == 2.0);
}

TEST_CASE("SMOTE with fewer cases than neighbours takes those that there are", "[unit]") {
    auto cases = smoteCases();
    cases.positive.assign(60, false);
    cases.positive[3] = cases.positive[9] = cases.positive[20] = true;
    const auto result = fitStep("smote", cases);
    CHECK(hasNote(result.fitted, "Only 2 of 5 neighbours were used: the positive class has 3 training cases."));
    CHECK(positivesOf(result.training) == 57);
    cases.positive[3] = cases.positive[9] = false;
    CHECK_THAT(messageOf([&] { fitStep("smote", cases); }), Catch::Contains("single training case"));
    CHECK(positivesOf(fitStep("over-sampling", cases).training) == 59);
}

TEST_CASE("Identical cases of the smaller class make identical synthetic ones", "[unit]") {
    auto cases = casesOf({{"a", {1.0, 1.0, 2.0, 3.0, 4.0, 5.0}}, {"b", {7.0, 7.0, 1.0, 2.0, 3.0, 4.0}}});
    cases.positive = {true, true, false, false, false, false};
    const auto after = fitStep("smote", cases).training;
    REQUIRE(after.caseCount() == 8);
    CHECK(after.x.at(6, 0) == 1.0);
    CHECK(after.x.at(7, 1) == 7.0);
}

TEST_CASE("Classes that are even already stay, with a note", "[unit]") {
    auto cases = smoteCases();
    for (std::size_t row = 0; row < 60; ++row)
        cases.positive[row] = row % 2 == 0;
    for (const std::string key : {"smote", "over-sampling", "under-sampling"}) {
        const auto result = fitStep(key, cases);
        CHECK(fingerprint(result.training) == fingerprint(cases));
        CHECK(hasNote(result.fitted, "as even as asked for"));
    }
}

TEST_CASE("SMOTE warns when few columns rule the distances", "[unit]") {
    auto cases = smoteCases();
    CHECK_FALSE(hasNote(fitStep("smote", cases).fitted, "put a step that scales before it"));
    for (double& value : cases.x.column(2))
        value *= 1000.0;
    CHECK(hasNote(fitStep("smote", cases).fitted, "put a step that scales before it"));
}

TEST_CASE("Under-sampling leaves out cases of the larger class alone, in the order of the table", "[unit]") {
    const auto cases = smoteCases();
    const auto after = fitStep("under-sampling", cases, {{"ratio", 1.0}}).training;
    CHECK(positivesOf(after) == 15);
    CHECK(after.caseCount() == 30);
    std::vector<std::size_t> rows;
    for (const auto& id : after.caseIds)
        rows.push_back(static_cast<std::size_t>(std::find(cases.caseIds.begin(), cases.caseIds.end(), id) -
                                                cases.caseIds.begin()));
    CHECK(std::is_sorted(rows.begin(), rows.end()));
    CHECK(fingerprint(rowsOf(cases, rows)) == fingerprint(after));
}

TEST_CASE("Class weights are scikit-learn's balanced ones: both classes count the same", "[unit]") {
    const auto cases = smoteCases();
    const auto result = fitStep("class-weights", cases);
    REQUIRE(result.training.weights.size() == 60);
    for (std::size_t row = 0; row < 60; ++row)
        CHECK(result.training.weights[row] == (cases.positive[row] ? 2.0 : 60.0 / 90.0)); // n / (2 n_class)
    CHECK(hasNote(result.fitted, "positive class counts 2, one of the other 0.6667"));
    // Weights that are there are multiplied.
    CHECK(fitStep("class-weights", withEverything()).training.weights[0] == 4.0);
}

TEST_CASE("Balancing asks for two classes", "[unit]") {
    auto cases = smoteCases();
    cases.positive.assign(60, true);
    for (const std::string key : {"smote", "over-sampling", "under-sampling", "class-weights"}) {
        CHECK_THAT(messageOf([&] { fitStep(key, cases); }), Catch::Contains("the same outcome"));
        auto without = cases;
        without.positive.clear();
        CHECK_THAT(messageOf([&] { fitStep(key, without); }), Catch::Contains("no yes/no outcome"));
    }
    auto gap = smoteCases();
    gap.x.values[0] = std::nan("");
    CHECK_THAT(messageOf([&] { fitStep("smote", gap); }), Catch::Contains("Put the step \"impute\" before it"));
}

TEST_CASE("What is drawn depends on the seed, never on threads", "[unit]") {
    const auto cases = smoteCases();
    StepContext other;
    other.seed = 2;
    for (const std::string key : {"smote", "over-sampling", "under-sampling"}) {
        checkThreads(key, cases);
        CHECK(fingerprint(fitStep(key, cases).training) == fingerprint(fitStep(key, cases).training));
        CHECK(fingerprint(fitStep(key, cases, {}, other).training) != fingerprint(fitStep(key, cases).training));
    }
}
