#include "core/statistics/CategoricalTests.h"

#include "core/statistics/StandardisedDifference.h"
#include "tests/core/statistics/OracleTable.h"

#include <catch2/catch.hpp>

#include <stop_token>

using namespace rimlight;
using namespace rimlight::statistics;

namespace {

ContingencyTable tableOf(std::size_t rows, std::size_t columns, const std::vector<std::size_t>& counts) {
    return {rows, columns, counts};
}

ContingencyTable tableOf(const test::OracleTable& expected, std::size_t row) {
    ContingencyTable table;
    table.rows = static_cast<std::size_t>(expected.number(row, "rows").value());
    table.columns = static_cast<std::size_t>(expected.number(row, "columns").value());
    for (const auto& count : split(expected.text(row, "counts"), ' '))
        table.counts.push_back(static_cast<std::size_t>(parseNumber(count).value()));
    REQUIRE(table.counts.size() == table.rows * table.columns);
    return table;
}

ContingencyTable transposed(const ContingencyTable& table) {
    ContingencyTable result{table.columns, table.rows, std::vector<std::size_t>(table.counts.size())};
    for (std::size_t r = 0; r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c)
            result.at(c, r) = table.at(r, c);
    return result;
}

std::string reasonOf(const TestOutcome& outcome) {
    REQUIRE(std::holds_alternative<tables::Missing>(outcome));
    return std::get<tables::Missing>(outcome).reason;
}

} // namespace

TEST_CASE("Chi-square, Fisher and McNemar agree with R", "[oracle]") {
    const test::OracleTable expected("tables.csv");
    REQUIRE(expected.size() >= 20);
    for (std::size_t row = 0; row < expected.size(); ++row) {
        CAPTURE(expected.text(row, "table"));
        const auto table = tableOf(expected, row);
        const auto yates = std::get<TestResult>(chiSquareTest(table, YatesCorrection::Yes));
        CHECK(test::errorOf(yates.statistic.value(), expected.number(row, "yates").value()) < 1e-8);
        CHECK(test::pErrorOf(yates.p, expected.number(row, "yates_p").value()) < 1e-8);
        const auto plain = std::get<TestResult>(chiSquareTest(table, YatesCorrection::No));
        CHECK(test::errorOf(plain.statistic.value(), expected.number(row, "plain").value()) < 1e-8);
        CHECK(test::pErrorOf(plain.p, expected.number(row, "plain_p").value()) < 1e-8);
        CHECK(plain.degreesOfFreedom == expected.number(row, "df"));
        CHECK_FALSE(plain.continuityCorrected);
        const auto fisher = std::get<TestResult>(fisherExact(table));
        CHECK(test::pErrorOf(fisher.p, expected.number(row, "fisher_p").value()) < 1e-8);
        CHECK_FALSE(fisher.statistic.has_value());
        CHECK(std::get<TestResult>(fisherExact(transposed(table))).p == Approx(fisher.p).epsilon(1e-11));
        if (!expected.number(row, "mcnemar"))
            continue;
        const auto corrected = std::get<TestResult>(mcNemarTest(table, ContinuityCorrection::Yes));
        CHECK(test::errorOf(corrected.statistic.value(), expected.number(row, "mcnemar_corrected").value()) < 1e-8);
        CHECK(test::pErrorOf(corrected.p, expected.number(row, "mcnemar_corrected_p").value()) < 1e-8);
        const auto mcNemar = std::get<TestResult>(mcNemarTest(table, ContinuityCorrection::No));
        CHECK(test::errorOf(mcNemar.statistic.value(), expected.number(row, "mcnemar").value()) < 1e-8);
        CHECK(test::pErrorOf(mcNemar.p, expected.number(row, "mcnemar_p").value()) < 1e-8);
    }
}

TEST_CASE("Standardised differences agree with tableone", "[oracle]") {
    const auto samples = test::oracleSamples();
    const test::OracleTable continuous("differences.csv");
    REQUIRE(continuous.size() == samples.size());
    for (std::size_t row = 0; row < continuous.size(); ++row) {
        CAPTURE(continuous.text(row, "set"));
        const auto difference = standardisedDifference(samples.at(continuous.text(row, "set")).groups);
        CHECK(test::errorOf(std::get<double>(difference), continuous.number(row, "smd").value()) < 1e-8);
    }
    const test::OracleTable tables("tables.csv");
    const test::OracleTable categorical("table_differences.csv");
    REQUIRE(categorical.size() == tables.size());
    for (std::size_t row = 0; row < tables.size(); ++row) {
        REQUIRE(categorical.text(row, "table") == tables.text(row, "table"));
        CAPTURE(categorical.text(row, "table"));
        const auto difference = standardisedDifference(tableOf(tables, row));
        CHECK(test::errorOf(std::get<double>(difference), categorical.number(row, "smd").value()) < 1e-8);
    }
}

TEST_CASE("A standardised difference that can't be formed has a reason", "[unit]") {
    using Of = std::vector<std::vector<double>>;
    const auto reason = [](const tables::Cell& cell) { return std::get<tables::Missing>(cell).reason; };
    CHECK(reason(standardisedDifference(Of{{1.0, 1.0}, {2.0, 2.0}})) == "the values don't vary inside the groups");
    CHECK(reason(standardisedDifference(Of{{1.0}, {2.0, 2.0}})) == "a group has fewer than two values");
    CHECK(reason(standardisedDifference(Of{{1.0, 2.0}})) == "fewer than two groups");
    CHECK(std::get<double>(standardisedDifference(Of{{0.1, 0.1, 0.1}, {0.1, 0.1}})) == 0.0);
    CHECK(reason(standardisedDifference(tableOf(2, 3, {4, 2, 0, 0, 0, 5}))) == "two groups share no category");
    CHECK(reason(standardisedDifference(tableOf(2, 2, {4, 2, 0, 0}))) == "a group has no case");
    CHECK(std::get<double>(standardisedDifference(tableOf(2, 2, {4, 0, 7, 0}))) == 0.0);
}

TEST_CASE("Two by two, the standardised difference is that of two proportions", "[unit]") {
    // p = 0.3 and 0.6: 0.3 / sqrt((0.21 + 0.24) / 2).
    const auto difference = standardisedDifference(tableOf(2, 2, {7, 3, 8, 12}));
    CHECK(std::get<double>(difference) == Approx(0.3 / std::sqrt(0.225)).epsilon(1e-14));
}

TEST_CASE("Fisher's test of the lady tasting tea, by hand", "[unit]") {
    // 1, 16, 36, 16, 1 of 70 tables: those no more probable than 16 make 34 of 70.
    const auto result = std::get<TestResult>(fisherExact(tableOf(2, 2, {3, 1, 1, 3})));
    CHECK(result.p == Approx(34.0 / 70.0).epsilon(1e-14));
    CHECK(result.source == PValueSource::Exact);
}

TEST_CASE("Fisher's test by the network equals plain enumeration", "[unit]") {
    // Every 3 x 3 table with the margins 5, 4, 6 and 6, 5, 4, weighed by 1 / product of factorials.
    const auto table = tableOf(3, 3, {4, 1, 0, 1, 0, 3, 1, 4, 1});
    const auto weight = [](const std::vector<int>& cells) {
        double w = 1.0;
        for (const int cell : cells)
            w /= std::tgamma(cell + 1.0);
        return w;
    };
    const double observed = weight({4, 1, 0, 1, 0, 3, 1, 4, 1});
    double all = 0.0;
    double extreme = 0.0;
    for (int a = 0; a <= 5; ++a) {
        for (int b = 0; a + b <= 5; ++b) {
            for (int d = 0; d <= 4; ++d) {
                for (int e = 0; d + e <= 4; ++e) {
                    const std::vector<int> cells = {a,         b,         5 - a - b,        d, e, 4 - d - e,
                                                    6 - a - d, 5 - b - e, a + b + d + e - 5};
                    if (std::any_of(cells.begin(), cells.end(), [](int cell) { return cell < 0; }))
                        continue;
                    const double w = weight(cells);
                    all += w;
                    if (w <= observed * (1.0 + 1e-7))
                        extreme += w;
                }
            }
        }
    }
    CHECK(std::get<TestResult>(fisherExact(table)).p == Approx(extreme / all).epsilon(1e-13));
}

TEST_CASE("A table that is too large for Fisher's test says so in time", "[unit]") {
    const auto large = tableOf(4, 5, {40, 31, 22, 53, 34, 25, 46, 37, 28, 59, 30, 41, 52, 23, 34, 45, 26, 37, 48, 29});
    CHECK(reasonOf(fisherExact(large, 100'000)) ==
          "the table has too many cases and categories to count all others like it");
}

TEST_CASE("Fisher's test can be cancelled", "[unit]") {
    const auto large = tableOf(4, 5, {40, 31, 22, 53, 34, 25, 46, 37, 28, 59, 30, 41, 52, 23, 34, 45, 26, 37, 48, 29});
    std::stop_source stop;
    stop.request_stop();
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    CHECK_THROWS_AS(fisherExact(large, kFisherBudget, progress), Cancelled);
}

TEST_CASE("A table with one filled row or column has no test", "[unit]") {
    const auto oneRow = tableOf(2, 2, {3, 4, 0, 0});
    const auto oneColumn = tableOf(2, 2, {3, 0, 4, 0});
    CHECK(reasonOf(chiSquareTest(oneRow, YatesCorrection::Yes)) == "fewer than two rows hold cases");
    CHECK(reasonOf(chiSquareTest(oneColumn, YatesCorrection::No)) == "fewer than two columns hold cases");
    CHECK(reasonOf(fisherExact(oneRow)) == "fewer than two rows hold cases");
    CHECK(reasonOf(fisherExact(oneColumn)) == "fewer than two columns hold cases");
    CHECK(reasonOf(mcNemarTest(tableOf(2, 2, {3, 0, 0, 9}), ContinuityCorrection::Yes)) ==
          "no case changes its category");
}
