#include "core/base/Random.h"
#include "tests/core/learning/steps/StepTestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

/// The cases of the oracle; the covariates are age and sex.
LearningData combatCases() {
    const auto table = tables::readCsv(oracleFolder() / "combat_cases.csv");
    auto cases = casesOf(table, {table.columns.begin() + 3, table.columns.end()});
    cases.batch = textColumnOf(table, "batch");
    cases.covariates = casesOf(table, {"age", "sex"}).x;
    return cases;
}

struct Run {
    std::string name;
    Settings settings;
    bool covariates = true;
};

const std::vector<Run>& runs() {
    static const std::vector<Run> all = {
        {"parametric", {}},
        {"no covariates", {}, false},
        {"non-parametric", {{"priors", std::string("non-parametric")}}},
        {"mean only", {{"mean_only", true}}},
        {"non-parametric mean only", {{"priors", std::string("non-parametric")}, {"mean_only", true}}},
        {"reference B", {{"reference", std::string("B")}}},
        {"non-parametric reference A", {{"priors", std::string("non-parametric")}, {"reference", std::string("A")}}},
        {"single", {}},
    };
    return all;
}

} // namespace

TEST_CASE("ComBat agrees with sva 3.46.0 to 1e-6 of each feature's size", "[oracle]") {
    const auto cases = combatCases();
    const auto expected = tables::readCsv(oracleFolder() / "combat_expected.csv");
    for (const auto& run : runs()) {
        tables::TextTable part{expected.columns, {}};
        std::copy_if(expected.rows.begin(), expected.rows.end(), std::back_inserter(part.rows),
                     [&](const auto& row) { return row[0] == run.name; });
        std::vector<std::size_t> rows;
        for (const double row : columnOf(part, "row"))
            rows.push_back(static_cast<std::size_t>(row));
        REQUIRE(rows.size() >= 36);
        auto training = rowsOf(cases, rows);
        if (!run.covariates)
            training.covariates = {};
        const auto result = fitStep("combat", training, run.settings);
        double largest = 0.0;
        for (std::size_t c = 0; c < training.names.size(); ++c)
            largest =
                std::max(largest, relativeDifference(result.training.x.column(c), columnOf(part, training.names[c])));
        INFO(run.name << ": " << largest);
        CHECK(largest < 1e-6);
    }
}

TEST_CASE("ComBat treats a case alone as it did among the training cases", "[unit]") {
    const auto cases = combatCases();
    const auto result = fitStep("combat", cases);
    for (const std::size_t row : {0, 1, 44}) {
        const auto alone = apply(result.fitted, rowsOf(cases, std::vector<std::size_t>{row}));
        for (std::size_t c = 0; c < cases.names.size(); ++c)
            CHECK(alone.x.at(0, c) == result.training.x.at(row, c));
    }
}

TEST_CASE("Cases of the reference batch stay to the last bit", "[unit]") {
    const auto cases = combatCases();
    const auto after = fitStep("combat", cases, {{"reference", std::string("B")}}).training;
    std::size_t same = 0;
    for (std::size_t row = 0; row < cases.caseCount(); ++row)
        if (cases.batch[row] == "B")
            for (std::size_t c = 0; c < cases.names.size(); ++c)
                same += after.x.at(row, c) == cases.x.at(row, c) ? 1 : 0;
    CHECK(same == 15 * cases.names.size());
}

TEST_CASE("A case of a batch that ComBat didn't learn is refused", "[unit]") {
    const auto cases = combatCases();
    const auto fitted = fitStep("combat", cases).fitted;
    auto other = rowsOf(cases, std::vector<std::size_t>{0, 1});
    other.batch[1] = "D";
    const auto message = messageOf([&] { apply(fitted, other); });
    CHECK_THAT(message, Catch::Contains("no training case is of batch \"D\""));
    CHECK_THAT(message, Catch::Contains("Leave its cases out"));
    other.batch.clear();
    CHECK_THAT(messageOf([&] { apply(fitted, other); }), Catch::Contains("isn't known where the cases were scanned"));
    other.batch = {"A", "B"};
    other.covariates = {};
    CHECK_THAT(messageOf([&] { apply(fitted, other); }), Catch::Contains("fitted with 2 covariates, the cases have 0"));
}

TEST_CASE("A batch with one case has means adjusted alone, and the reader is told", "[unit]") {
    auto cases = combatCases();
    cases.batch[7] = "single";
    const auto fitted = fitStep("combat", cases).fitted;
    CHECK(hasNote(fitted, "Batch \"single\" has one training case"));
    const auto& scale = fitted.combat.value().scale.values;
    CHECK(std::all_of(scale.begin(), scale.end(), [](double value) { return value == 1.0; }));
    CHECK_FALSE(hasNote(fitStep("combat", combatCases()).fitted, "one training case"));
}

TEST_CASE("A column that is constant within a batch stays as it is", "[unit]") {
    const auto cases = combatCases();
    const auto result = fitStep("combat", cases);
    const auto column = cases.columnOf("f13").value();
    CHECK(std::ranges::equal(result.training.x.column(column), cases.x.column(column)));
    CHECK(verdictOf(result.fitted, "f13").reason == "constant within batch \"B\": left as it is");
    CHECK(result.fitted.kept == cases.names);
}

TEST_CASE("ComBat that can't be fitted says why", "[unit]") {
    const auto cases = combatCases();
    auto confounded = cases;
    for (std::size_t row = 0; row < cases.caseCount(); ++row)
        confounded.covariates.column(1)[row] = cases.batch[row] == "A" ? 1.0 : 0.0;
    CHECK_THAT(messageOf([&] { fitStep("combat", confounded); }), Catch::Contains("can't be told from the batches"));
    auto oneBatch = cases;
    oneBatch.batch.assign(cases.caseCount(), "A");
    CHECK_THAT(messageOf([&] { fitStep("combat", oneBatch); }), Catch::Contains("of one batch"));
    auto noBatch = cases;
    noBatch.batch.clear();
    CHECK_THAT(messageOf([&] { fitStep("combat", noBatch); }), Catch::Contains("isn't known"));
    auto emptyBatch = cases;
    emptyBatch.batch[3].clear();
    CHECK_THAT(messageOf([&] { fitStep("combat", emptyBatch); }), Catch::Contains("batch of a case is empty"));
    auto gap = cases;
    gap.x.values[5] = std::nan("");
    CHECK_THAT(messageOf([&] { fitStep("combat", gap); }), Catch::Contains("Put the step \"impute\" before it"));
    auto covariateGap = cases;
    covariateGap.covariates.values[5] = std::nan("");
    CHECK_THAT(messageOf([&] { fitStep("combat", covariateGap); }), Catch::Contains("covariate is missing"));
    CHECK_THAT(messageOf([&] {
                   fitStep("combat", cases, {{"reference", std::string("Z")}});
               }),
               Catch::Contains("The batches are: A, B, C"));
    const auto one = columnsOf(cases, std::vector<std::size_t>{0});
    CHECK_THAT(messageOf([&] { fitStep("combat", one); }), Catch::Contains("fewer than two columns"));
}

TEST_CASE("No map of one column can stand for ComBat", "[unit]") {
    const auto cases = combatCases();
    const auto fitted = fitPipeline({pipelineStep("combat"), pipelineStep("z-score", {}, 1)}, cases, {}).fitted;
    CHECK_FALSE(affineOf(fitted, cases.names).has_value());
}

TEST_CASE("ComBat is the same on any number of threads", "[unit]") {
    checkThreads("combat", combatCases());
    checkThreads("combat", combatCases(), {{"priors", std::string("non-parametric")}});
}
