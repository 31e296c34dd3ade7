#include "core/statistics/Icc.h"

#include "core/base/Random.h"
#include "tests/core/statistics/OracleTable.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::statistics;

namespace {

using Readings = std::vector<std::vector<double>>;

IccOutcome iccOf(const Readings& readings, IccForm form) {
    std::vector<std::span<const double>> spans(readings.begin(), readings.end());
    return icc(spans, form);
}

/// In the order of psych's rows: ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k.
IccForm formOf(const std::string& name) {
    const std::vector<std::string> names = {"ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"};
    const auto at = std::find(names.begin(), names.end(), name) - names.begin();
    REQUIRE(at < 6);
    return kIccForms[at];
}

void checkRow(const test::OracleTable& expected, std::size_t row, const Readings& readings) {
    CAPTURE(expected.text(row, "set"), expected.text(row, "form"));
    const auto outcome = iccOf(readings, formOf(expected.text(row, "form")));
    REQUIRE(std::holds_alternative<Icc>(outcome));
    const auto& result = std::get<Icc>(outcome);
    CHECK(test::errorOf(result.value, expected.number(row, "icc").value()) < 1e-8);
    CHECK(test::errorOf(result.f, expected.number(row, "f").value()) < 1e-8);
    CHECK(result.degreesOfFreedom1 == expected.number(row, "df1").value());
    CHECK(result.degreesOfFreedom2 == expected.number(row, "df2").value());
    CHECK(test::pErrorOf(result.p, expected.number(row, "upper_tail_p").value()) < 1e-8);
    CHECK(std::abs(result.p - expected.number(row, "p").value()) < 1e-8);
    CHECK(test::errorOf(result.interval95.low, expected.number(row, "low").value()) < 1e-8);
    CHECK(test::errorOf(result.interval95.high, expected.number(row, "high").value()) < 1e-8);
}

std::string reasonOf(const IccOutcome& outcome) {
    REQUIRE(std::holds_alternative<tables::Missing>(outcome));
    return std::get<tables::Missing>(outcome).reason;
}

} // namespace

TEST_CASE("Six forms of the ICC agree with psych on Shrout and Fleiss's and on made-up readings", "[oracle]") {
    std::map<std::string, Readings> sets;
    const test::OracleTable values("readings.csv");
    for (std::size_t row = 0; row < values.size(); ++row) {
        auto& readings = sets[values.text(row, "set")];
        readings.resize(std::max(readings.size(), static_cast<std::size_t>(values.number(row, "reading").value())));
        readings[static_cast<std::size_t>(values.number(row, "reading").value()) - 1].push_back(
            values.number(row, "value").value());
    }
    const test::OracleTable expected("icc.csv");
    REQUIRE(expected.size() == 6 * sets.size());
    for (std::size_t row = 0; row < expected.size(); ++row)
        checkRow(expected, row, sets.at(expected.text(row, "set")));
}

TEST_CASE("The ICC of real features read twice agrees with psych", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto table = tables::readCsv(folder / "numeric_feature.csv");
    const test::OracleTable expected("fae_icc.csv");
    REQUIRE(expected.size() > 100);
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const std::size_t column = table.columnOf(expected.text(row, "set")).value();
        Readings readings(2);
        for (const auto& cells : table.rows)
            readings[0].push_back(parseNumber(cells[column]).value());
        const auto n = static_cast<double>(table.rows.size());
        double mean = 0.0;
        for (const double value : readings[0])
            mean += value / n;
        double squares = 0.0;
        for (const double value : readings[0])
            squares += (value - mean) * (value - mean);
        const double sd = std::sqrt(squares / (n - 1.0));
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const double noise = (static_cast<double>((i + 1) * 37 % 101) - 50.0) / 25.0;
            readings[1].push_back(readings[0][i] + sd / 8.0 * noise);
        }
        checkRow(expected, row, readings);
    }
}

TEST_CASE("The printed name says the form in full", "[unit]") {
    CHECK(iccName(IccForm::TwoWayRandomSingle) ==
          "ICC(2,1), two-way random effects, absolute agreement, single reading");
    CHECK(iccName(IccForm::OneWayAverage) ==
          "ICC(1,k), one-way random effects, absolute agreement, mean of k readings");
    CHECK(iccName(IccForm::TwoWayMixedSingle) == "ICC(3,1), two-way mixed effects, consistency, single reading");
    CHECK(iccSymbol(IccForm::TwoWayMixedAverage) == "ICC(3,k)");
}

TEST_CASE("Readings that agree without exception have the ICC 1", "[unit]") {
    // Three times a tenth isn't three tenths: rounding is no disagreement.
    const Readings same(3, {0.1, 0.7, 1.3, 2.9, 1e-3});
    for (const auto form : kIccForms) {
        const auto result = std::get<Icc>(iccOf(same, form));
        CHECK(result.value == 1.0);
        CHECK(result.interval95 == Interval{1.0, 1.0});
        CHECK(result.p == 0.0);
        CHECK(std::isinf(result.f));
    }
}

TEST_CASE("A reader who is always higher by the same is consistent but doesn't agree", "[unit]") {
    const Readings shifted = {{1.0, 2.0, 4.0, 3.0}, {2.0, 3.0, 5.0, 4.0}};
    CHECK(std::get<Icc>(iccOf(shifted, IccForm::TwoWayMixedSingle)).value == 1.0);
    const auto absolute = std::get<Icc>(iccOf(shifted, IccForm::TwoWayRandomSingle));
    // MSB = 10/3, MSJ = 2, MSE = 0: (10/3) / (10/3 + 2 * 2 / 4).
    CHECK(absolute.value == Approx(10.0 / 13.0).epsilon(1e-14));
    CHECK(absolute.interval95.low < absolute.value);
    CHECK(absolute.interval95.high > absolute.value);
}

TEST_CASE("Readings without variation have no ICC but a reason", "[unit]") {
    CHECK(reasonOf(iccOf({{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}}, IccForm::TwoWayRandomSingle)) == "all values are equal");
    CHECK(reasonOf(iccOf({{1.0, 1.0, 1.0}, {2.0, 2.0, 2.0}}, IccForm::TwoWayRandomSingle)) == "the cases don't differ");
    CHECK(reasonOf(iccOf({{1.0, 2.0}, {2.0, 1.0}}, IccForm::OneWayAverage)) == "the cases don't differ");
    CHECK(reasonOf(iccOf({{1.0, 2.0}}, IccForm::OneWaySingle)) == "fewer than two readings");
    CHECK(reasonOf(iccOf({{1.0}, {2.0}}, IccForm::OneWaySingle)) == "fewer than two cases have every reading");
}

TEST_CASE("A case without all readings is left out", "[unit]") {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    const Readings full = {{1.0, 2.0, 4.0, 3.0}, {1.5, 2.0, 4.5, 2.5}};
    const Readings holes = {{1.0, missing, 2.0, 4.0, 3.0, 7.0}, {1.5, 8.0, 2.0, 4.5, 2.5, missing}};
    const auto expected = std::get<Icc>(iccOf(full, IccForm::TwoWayRandomSingle));
    const auto result = std::get<Icc>(iccOf(holes, IccForm::TwoWayRandomSingle));
    CHECK(result.cases == 4);
    CHECK(result.value == expected.value);
    CHECK(result.interval95 == expected.interval95);
    CHECK(reasonOf(iccOf({{1.0, missing, 3.0}, {missing, 2.0, 3.0}}, IccForm::TwoWayRandomSingle)) ==
          "fewer than two cases have every reading");
}

TEST_CASE("No reading gives a number that isn't one", "[unit]") {
    Random random(11);
    for (int repeat = 0; repeat < 300; ++repeat) {
        Readings readings(2 + random.below(2));
        const std::size_t cases = 2 + random.below(3);
        for (auto& reading : readings)
            for (std::size_t i = 0; i < cases; ++i)
                reading.push_back(static_cast<double>(random.below(4)));
        for (const auto form : kIccForms) {
            const auto outcome = iccOf(readings, form);
            if (const auto* result = std::get_if<Icc>(&outcome)) {
                CHECK(std::isfinite(result->value));
                CHECK(std::isfinite(result->interval95.low));
                CHECK(std::isfinite(result->interval95.high));
                CHECK_FALSE(std::isnan(result->p));
            } else {
                CHECK_FALSE(reasonOf(outcome).empty());
            }
        }
    }
}

TEST_CASE("The ICCs of many features are the same on 1, 2 and 8 threads, and those of each alone", "[unit]") {
    Random random(3);
    std::vector<tables::DesignMatrix> readings(2, {30, 100, std::vector<double>(3000)});
    for (std::size_t i = 0; i < 3000; ++i) {
        readings[0].values[i] = random.normal();
        readings[1].values[i] = readings[0].values[i] + 0.3 * random.normal();
    }
    const auto one = iccOfColumns(readings, IccForm::TwoWayRandomSingle, 1);
    const auto two = iccOfColumns(readings, IccForm::TwoWayRandomSingle, 2);
    const auto eight = iccOfColumns(readings, IccForm::TwoWayRandomSingle, 8);
    REQUIRE(one.size() == 100);
    for (std::size_t c = 0; c < 100; ++c) {
        const auto& a = std::get<Icc>(one[c]);
        CHECK(a.value == std::get<Icc>(two[c]).value);
        CHECK(a.interval95 == std::get<Icc>(two[c]).interval95);
        CHECK(a.interval95 == std::get<Icc>(eight[c]).interval95);
        const std::vector<std::span<const double>> column = {std::as_const(readings[0]).column(c),
                                                             std::as_const(readings[1]).column(c)};
        CHECK(a.value == std::get<Icc>(icc(column, IccForm::TwoWayRandomSingle)).value);
    }
    std::stop_source stop;
    stop.request_stop();
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    CHECK_THROWS_AS(iccOfColumns(readings, IccForm::OneWaySingle, 1, progress), Cancelled);
}
