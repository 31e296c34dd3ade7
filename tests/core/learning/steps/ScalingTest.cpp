#include "tests/core/learning/steps/StepTestData.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

const ColumnMap& mapOf(const FittedStep& step, const std::string& column) {
    for (const auto& map : step.maps)
        if (map.column == column)
            return map;
    throw std::out_of_range("no map of " + column);
}

} // namespace

TEST_CASE("Scaling agrees with scikit-learn to 1e-12", "[oracle]") {
    const auto table = tables::readCsv(oracleFolder() / "cases.csv");
    const auto cases = casesOf(table, table.columns);
    std::size_t compared = 0;
    for (const auto& row : tables::readCsv(oracleFolder() / "scaling.csv").rows) {
        const std::string& key = row[0];
        if (key != "z-score" && key != "robust" && key != "min-max")
            continue;
        const auto map = mapOf(fitStep(key, cases).fitted, row[1]);
        INFO(key << " of " << row[1]);
        CHECK(map.shift == Approx(std::stod(row[2])).epsilon(1e-12));
        CHECK(map.scale == Approx(std::stod(row[3])).epsilon(1e-12));
        CHECK_FALSE(map.fill.has_value());
        ++compared;
    }
    CHECK(compared == 24);
}

TEST_CASE("Imputed values agree with scikit-learn to 1e-12", "[oracle]") {
    const auto table = tables::readCsv(oracleFolder() / "cases.csv");
    const auto cases = casesOf(table, table.columns);
    std::size_t compared = 0;
    for (const auto& row : tables::readCsv(oracleFolder() / "scaling.csv").rows) {
        if (row[0] != "median" && row[0] != "mean" && row[0] != "most frequent")
            continue;
        const auto map = mapOf(fitStep("impute", cases, {{"method", row[0]}}).fitted, row[1]);
        INFO(row[0] << " of " << row[1]);
        CHECK(map.fill.value() == Approx(std::stod(row[2])).epsilon(1e-12));
        ++compared;
    }
    CHECK(compared == 24);
}

TEST_CASE("A z-scored training part has mean 0 and standard deviation 1", "[unit]") {
    const auto result = fitStep("z-score", madeUpCases(50, 8));
    for (std::size_t c = 0; c < 8; ++c) {
        double sum = 0.0;
        double squares = 0.0;
        for (const double z : result.training.x.column(c)) {
            sum += z;
            squares += z * z;
        }
        CHECK(sum / 50.0 == Approx(0.0).margin(1e-13));
        CHECK(squares / 50.0 == Approx(1.0).epsilon(1e-12));
    }
}

TEST_CASE("Scaling leaves out columns that don't vary, and says so", "[unit]") {
    const auto cases = casesOf({{"varies", {1.0, 2.0, 4.0}},
                                {"constant", {5.0, 5.0, 5.0}},
                                {"rounding", {0.1 + 0.2, 0.3, 0.3}},
                                {"empty", {kMissing, kMissing, kMissing}}});
    for (const std::string key : {"z-score", "robust", "min-max"}) {
        const auto fitted = fitStep(key, cases).fitted;
        CHECK(fitted.kept == std::vector<std::string>{"varies"});
        CHECK(verdictOf(fitted, "constant").reason == "constant in the training cases");
        CHECK(verdictOf(fitted, "rounding").reason == "constant in the training cases");
        CHECK(verdictOf(fitted, "empty").reason == "missing in every training case");
        CHECK_FALSE(verdictOf(fitted, "empty").kept);
    }
}

TEST_CASE("Scaling keeps a missing value missing", "[unit]") {
    const auto result = fitStep("z-score", casesOf({{"a", {1.0, kMissing, 3.0}}}));
    CHECK(result.training.x.values[0] == -1.0);
    CHECK(std::isnan(result.training.x.values[1]));
    CHECK(result.training.x.values[2] == 1.0);
}

TEST_CASE("Imputation leaves out columns that miss too many, with the count", "[unit]") {
    const auto cases = casesOf({{"whole", {1.0, 2.0, 4.0, 9.0}},
                                {"one", {1.0, kMissing, 4.0, 10.0}},
                                {"three", {1.0, kMissing, kMissing, kMissing}},
                                {"all", {kMissing, kMissing, kMissing, kMissing}}});
    const auto result = fitStep("impute", cases, {{"most_missing", 0.25}});
    CHECK(result.fitted.kept == std::vector<std::string>{"whole", "one"});
    CHECK(result.training.x.column(1)[1] == 4.0);
    CHECK(verdictOf(result.fitted, "one").reason == "1 missing value replaced by the median");
    CHECK(verdictOf(result.fitted, "three").reason == "missing in 3 of 4 training cases, more than 25 %");
    CHECK(verdictOf(result.fitted, "all").reason == "missing in every training case");
    CHECK(hasNote(result.fitted, "1 missing value of the training cases replaced"));
    // Even when everything may be missing, a column without a value has nothing to go on with.
    CHECK(fitStep("impute", cases, {{"most_missing", 1.0}}).fitted.kept ==
          std::vector<std::string>{"whole", "one", "three"});
}

TEST_CASE("A case that misses what no training case missed is imputed all the same", "[unit]") {
    const auto fitted = fitStep("impute", casesOf({{"a", {1.0, 2.0, 6.0}}})).fitted;
    CHECK(apply(fitted, casesOf({{"a", {kMissing, 5.0}}})).x.values == std::vector<double>{2.0, 5.0});
}

TEST_CASE("Scaling is the same on any number of threads", "[unit]") {
    for (const std::string key : {"impute", "z-score", "robust", "min-max"})
        checkThreads(key, madeUpCases(60, 40));
}

TEST_CASE("The variance filter keeps what scikit-learn's VarianceThreshold keeps: variances above the threshold",
          "[unit]") {
    const auto cases = casesOf({{"quarter", {0.0, 1.0, 0.0, 1.0}}, // variance by n: 0.25
                                {"four", {0.0, 4.0, 0.0, 4.0}},
                                {"constant", {0.1, 0.1, 0.1, 0.1}},
                                {"gap", {kMissing, 4.0, 0.0, kMissing}}});
    const auto above = [&](double threshold) { return fitStep("variance", cases, {{"threshold", threshold}}).fitted; };
    CHECK(above(0.0).kept == std::vector<std::string>{"quarter", "four", "gap"});
    CHECK(above(0.25).kept == std::vector<std::string>{"four", "gap"});
    CHECK(above(4.0).kept.empty());
    CHECK(verdictOf(above(0.0), "constant").reason == "constant in the training cases");
    CHECK(verdictOf(above(0.3), "quarter").reason == "variance 0.25, not above 0.3");
    CHECK(fitStep("variance", cases, {{"threshold", 4.0}}).training.x.values.empty());
}
