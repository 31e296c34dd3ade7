#include "core/statistics/Correlation.h"

#include "core/base/Random.h"
#include "core/statistics/MultipleTesting.h"
#include "tests/core/statistics/OracleTable.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::statistics;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// The named columns; an empty cell is missing.
tables::DesignMatrix matrixOf(const tables::TextTable& table, const std::vector<std::string>& names) {
    tables::DesignMatrix x{table.rows.size(), names.size(), std::vector<double>(table.rows.size() * names.size())};
    for (std::size_t c = 0; c < names.size(); ++c)
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            x.column(c)[r] = parseNumber(table.rows[r][table.columnOf(names[c]).value()]).value_or(kMissing);
    return x;
}

CorrelationKind kindOf(const std::string& name) {
    return name == "spearman" ? CorrelationKind::Spearman : CorrelationKind::Pearson;
}

/// Checks the matrices of both kinds against a table of pairs.
void checkPairs(const test::OracleTable& expected, const tables::DesignMatrix& x,
                const std::vector<std::string>& names) {
    const auto pearson = correlationMatrix(x, CorrelationKind::Pearson);
    const auto spearman = correlationMatrix(x, CorrelationKind::Spearman);
    const auto at = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    for (std::size_t row = 0; row < expected.size(); ++row) {
        CAPTURE(expected.text(row, "kind"), expected.text(row, "a"), expected.text(row, "b"));
        const auto& matrix = kindOf(expected.text(row, "kind")) == CorrelationKind::Pearson ? pearson : spearman;
        const double r = matrix.at(at(expected.text(row, "a")), at(expected.text(row, "b")));
        CHECK(std::abs(r - expected.number(row, "r").value()) < 1e-10);
        CHECK(r == matrix.at(at(expected.text(row, "b")), at(expected.text(row, "a"))));
    }
}

tables::DesignMatrix randomMatrix(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    Random random(seed);
    tables::DesignMatrix x{rows, columns, std::vector<double>(rows * columns)};
    for (double& value : x.values)
        value = std::round(random.normal() * 50.0);
    return x;
}

} // namespace

TEST_CASE("Correlations of columns with missing values agree with R, pairwise", "[oracle]") {
    const auto table = tables::readCsv(test::sourceFolder() / "tests/oracle/statistics/pbc_columns.csv");
    const test::OracleTable expected("pbc_correlations.csv");
    REQUIRE(expected.size() == 2 * 12 * 12);
    checkPairs(expected, matrixOf(table, table.columns), table.columns);
}

TEST_CASE("Correlations of real features agree with R", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const test::OracleTable expected("fae_correlations.csv");
    REQUIRE(expected.size() > 300);
    std::vector<std::string> names;
    for (std::size_t row = 0; row < expected.size(); ++row)
        for (const char* side : {"a", "b"})
            if (std::find(names.begin(), names.end(), expected.text(row, side)) == names.end())
                names.push_back(expected.text(row, side));
    const auto x = matrixOf(tables::readCsv(folder / "numeric_feature.csv"), names);
    checkPairs(expected, x, names);
    // The same by the way that compares with one variable alone.
    const auto matrix = correlationMatrix(x, CorrelationKind::Spearman);
    const auto alone = correlationsWith(x, x.column(3), CorrelationKind::Spearman);
    for (std::size_t c = 0; c < x.columns; ++c)
        CHECK(alone[c] == Approx(matrix.at(3, c)).margin(1e-14));
}

TEST_CASE("Spearman's p agrees with R where it counts, where it takes a series and where it takes t", "[oracle]") {
    const test::OracleTable expected("spearman_long.csv");
    REQUIRE(expected.size() > 8);
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const auto count = static_cast<std::size_t>(expected.number(row, "count").value());
        const auto shift = static_cast<std::size_t>(expected.number(row, "shift").value());
        CAPTURE(count);
        std::vector<double> x;
        std::vector<double> y;
        for (std::size_t i = 1; i <= count; ++i) {
            const double beside = static_cast<double>(i) / 16384.0;
            x.push_back(static_cast<double>((i * i * 31 + i * 17) % 10007) + beside);
            y.push_back(static_cast<double>((i * i * 7 + i * shift) % 10007) + beside);
        }
        const auto result = std::get<Correlation>(correlationTest(x, y, CorrelationKind::Spearman));
        CHECK(test::errorOf(result.coefficient, expected.number(row, "rho").value()) < 1e-10);
        CHECK(test::errorOf(result.test.statistic.value(), expected.number(row, "s").value()) < 1e-8);
        CHECK(test::pErrorOf(result.test.p, expected.number(row, "p").value()) < 1e-8);
        CHECK(result.test.source == (count <= 9      ? PValueSource::Exact
                                     : count <= 1290 ? PValueSource::EdgeworthSeries
                                                     : PValueSource::Distribution));
    }
}

TEST_CASE("The same correlations to the last bit on 1, 2 and 8 threads", "[unit]") {
    auto x = randomMatrix(75, 203, 5);
    x.column(7)[3] = kMissing;
    x.column(150)[8] = kMissing;
    for (const auto kind : {CorrelationKind::Pearson, CorrelationKind::Spearman}) {
        const auto one = correlationMatrix(x, kind, 1);
        CHECK(correlationMatrix(x, kind, 2).values == one.values);
        CHECK(correlationMatrix(x, kind, 8).values == one.values);
    }
}

TEST_CASE("Every pair of the matrix is the correlation of its columns", "[unit]") {
    const auto x = randomMatrix(600, 21, 8);
    const auto matrix = correlationMatrix(x, CorrelationKind::Pearson);
    for (std::size_t a = 0; a < x.columns; ++a) {
        CHECK(matrix.at(a, a) == 1.0);
        for (std::size_t b = 0; b < a; ++b) {
            const auto pair = correlationTest(x.column(a), x.column(b), CorrelationKind::Pearson);
            CHECK(matrix.at(a, b) == Approx(std::get<Correlation>(pair).coefficient).margin(1e-13));
        }
    }
}

TEST_CASE("Constant and duplicate columns, huge and tiny ones have plain correlations", "[unit]") {
    tables::DesignMatrix x{4, 5, {1, 2, 3,      5,      0.1,    0.1,    0.1,    0.1,    1,      2,
                                  3, 5, -1e300, -2e300, -3e300, -5e300, 1e-200, 2e-200, 3e-200, 5e-200}};
    const auto matrix = correlationMatrix(x, CorrelationKind::Pearson);
    CHECK(matrix.constant == std::vector<bool>{false, true, false, false, false});
    CHECK(matrix.at(0, 1) == 0.0);
    CHECK(matrix.at(1, 1) == 1.0);
    CHECK(matrix.at(0, 2) == Approx(1.0).epsilon(1e-14));
    CHECK(matrix.at(0, 3) == Approx(-1.0).epsilon(1e-14));
    CHECK(matrix.at(0, 4) == Approx(1.0).epsilon(1e-14));
    CHECK(std::abs(matrix.at(3, 4)) <= 1.0);
}

TEST_CASE("A column without any value correlates with nothing", "[unit]") {
    tables::DesignMatrix x{3, 2, {1, 2, 4, kMissing, kMissing, 5}};
    const auto matrix = correlationMatrix(x, CorrelationKind::Spearman);
    CHECK(matrix.constant == std::vector<bool>{false, true});
    CHECK(matrix.at(0, 1) == 0.0);
    CHECK(correlationMatrix(tables::DesignMatrix{}, CorrelationKind::Pearson).values.empty());
}

TEST_CASE("A correlation that can't be tested has a reason", "[unit]") {
    const std::vector<double> two = {1.0, 2.0};
    const std::vector<double> flat(4, 0.1);
    const std::vector<double> four = {1.0, 2.0, 3.0, 9.0};
    const auto reason = [](const std::variant<Correlation, tables::Missing>& outcome) {
        return std::get<tables::Missing>(outcome).reason;
    };
    CHECK(reason(correlationTest(two, two, CorrelationKind::Pearson)) == "fewer than 3 cases");
    CHECK(reason(correlationTest(flat, four, CorrelationKind::Pearson)) == "a variable doesn't vary");
    CHECK(reason(correlationTest(four, flat, CorrelationKind::Spearman)) == "a variable doesn't vary");
    const auto perfect = std::get<Correlation>(correlationTest(four, four, CorrelationKind::Pearson));
    CHECK(perfect.coefficient == Approx(1.0).epsilon(1e-15));
    CHECK(perfect.test.p < 1e-12);
    REQUIRE(perfect.interval95.has_value());
    CHECK(perfect.interval95->high <= 1.0);
}

TEST_CASE("A correlation matrix can be cancelled", "[unit]") {
    std::stop_source stop;
    stop.request_stop();
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    CHECK_THROWS_AS(correlationMatrix(randomMatrix(10, 5, 1), CorrelationKind::Pearson, 1, progress), Cancelled);
}

TEST_CASE("Adjusted p-values agree with R", "[oracle]") {
    const test::OracleTable expected("adjusted.csv");
    std::vector<double> p;
    for (std::size_t row = 0; row < expected.size(); ++row)
        p.push_back(expected.number(row, "p").value());
    const auto bonferroni = adjustedP(p, PAdjustment::Bonferroni);
    const auto holm = adjustedP(p, PAdjustment::Holm);
    const auto bh = adjustedP(p, PAdjustment::BenjaminiHochberg);
    for (std::size_t row = 0; row < expected.size(); ++row) {
        CHECK(test::pErrorOf(bonferroni[row], expected.number(row, "bonferroni").value()) < 1e-14);
        CHECK(test::pErrorOf(holm[row], expected.number(row, "holm").value()) < 1e-14);
        CHECK(test::pErrorOf(bh[row], expected.number(row, "bh").value()) < 1e-14);
    }
    CHECK(adjustedP(p, PAdjustment::None) == p);
    CHECK(adjustedP({}, PAdjustment::Holm).empty());
    CHECK(adjustmentName(PAdjustment::BenjaminiHochberg) == "Benjamini-Hochberg");
}
