#include "core/statistics/Description.h"

#include "tests/core/statistics/OracleTable.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::statistics;

TEST_CASE("Means, deviations and quartiles agree with R", "[oracle]") {
    const auto samples = test::oracleSamples();
    const test::OracleTable expected("descriptions.csv");
    REQUIRE(expected.size() > 70);
    for (std::size_t row = 0; row < expected.size(); ++row) {
        CAPTURE(expected.text(row, "set"), expected.text(row, "group"));
        const auto& values = samples.at(expected.text(row, "set")).of(expected.text(row, "group"));
        const auto description = describe(values).value();
        CHECK(static_cast<double>(description.count) == expected.number(row, "n").value());
        const auto close = [&](double value, const char* column) {
            const double wanted = expected.number(row, column).value();
            CHECK(std::abs(value - wanted) <= 1e-13 * std::abs(wanted));
        };
        close(description.mean, "mean");
        close(description.standardDeviation.value(), "sd");
        close(description.minimum, "min");
        close(description.quartile1, "q1");
        close(description.median, "median");
        close(description.quartile3, "q3");
        close(description.maximum, "max");
    }
}

TEST_CASE("No value has no description, one value no deviation, equal ones none at all", "[unit]") {
    CHECK_FALSE(describe({}).has_value());
    const auto one = describe(std::vector<double>{3.5}).value();
    CHECK_FALSE(one.standardDeviation.has_value());
    CHECK(meanSdText(one) == "3.50 (-)");
    CHECK(medianQuartilesText(one) == "3.50 (3.50, 3.50)");
    const auto same = describe(std::vector<double>(7, 0.1)).value();
    CHECK(same.mean == 0.1);
    CHECK(same.standardDeviation == 0.0);
}

TEST_CASE("Printed numbers have three significant digits of their spread", "[unit]") {
    Description description;
    description.mean = 61.234;
    description.standardDeviation = 12.345;
    CHECK(meanSdText(description) == "61.2 (12.3)");
    description.standardDeviation = 1.2345;
    CHECK(meanSdText(description) == "61.23 (1.23)");
    description.standardDeviation = 4321.0;
    description.mean = 98765.4;
    CHECK(meanSdText(description) == "98765 (4321)");
    description.mean = 0.000123456;
    description.standardDeviation = 0.0000456;
    CHECK(meanSdText(description) == "0.0001235 (0.0000456)");
    description.mean = -0.004;
    description.standardDeviation = 1.5;
    CHECK(meanSdText(description) == "0.00 (1.50)");
    description.mean = 1.23456e12;
    description.standardDeviation = 4.5e11;
    CHECK(meanSdText(description) == "1.235e+12 (4.5e+11)");
    CHECK(countText(12, 35) == "12 (34.3 %)");
    CHECK(countText(0, 0) == "0 (-)");
    CHECK(pText(0.0341) == "0.034");
    CHECK(pText(0.0) == "<0.001");
    CHECK(pText(1.0) == ">0.999");
    CHECK(pText(0.9989) == "0.999");
}
