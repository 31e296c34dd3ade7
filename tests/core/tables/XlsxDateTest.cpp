#include "core/tables/XlsxDate.h"

#include <catch2/catch.hpp>

using namespace rimlight::tables;

TEST_CASE("Formats of dates are told from those of numbers", "[unit]") {
    for (const char* code : {"yyyy-mm-dd", "dd\\.mm\\.yyyy", "[$-409]d-mmm-yy;@", "h:mm AM/PM", "mm:ss.0", "D/M/YY",
                             "[Red]yyyy", "\"am \"dd", "[$-F800]dddd\\,\\ mmmm\\ dd"})
        CHECK(isDateFormat(code));
    for (const char* code : {"General", "0.00", "0.0%", "#,##0_);[Red]\\(#,##0\\)", "0.0 \"mm\"", "0.00E+00", "\\d0",
                             "[h]:mm", "[mm]:ss", "0;yyyy", "@", "", "\"d", "[d", "_d0", "# ?/?", "[Blue]0"})
        CHECK_FALSE(isDateFormat(code));
    for (const unsigned format : {14U, 17U, 21U, 22U, 45U, 47U})
        CHECK(isDateFormat(format));
    for (const unsigned format : {0U, 1U, 9U, 13U, 23U, 37U, 46U, 49U, 164U})
        CHECK_FALSE(isDateFormat(format));
}

TEST_CASE("Numbers of days are dates of the calendar in both systems", "[unit]") {
    // By Excel: 1 is 1900-01-01, 61 is 1900-03-01, 44259 is 2021-03-04; 1904's 42797 is that day too.
    CHECK(dateText(1, DateSystem::From1900) == "1900-01-01");
    CHECK(dateText(59, DateSystem::From1900) == "1900-02-28");
    CHECK(dateText(60, DateSystem::From1900) == "60"); // a day that never was
    CHECK(dateText(61, DateSystem::From1900) == "1900-03-01");
    CHECK(dateText(44259, DateSystem::From1900) == "2021-03-04");
    CHECK(dateText(42797, DateSystem::From1904) == "2021-03-04");
    CHECK(dateText(0, DateSystem::From1904) == "1904-01-01");
    CHECK(dateText(2958465, DateSystem::From1900) == "9999-12-31");
    CHECK(dateText(2958466, DateSystem::From1900) == "2958466");
    CHECK(dateText(2958465, DateSystem::From1904) == "2958465");
    CHECK(dateText(-1, DateSystem::From1900) == "-1");
}

TEST_CASE("A part of a day is a time, rounded to seconds", "[unit]") {
    CHECK(dateText(0.5, DateSystem::From1900) == "12:00:00");
    CHECK(dateText(44259.999999, DateSystem::From1900) == "2021-03-05");
    CHECK(dateText(44259.0 + 1.0 / 86400.0, DateSystem::From1900) == "2021-03-04T00:00:01");
}

TEST_CASE("Whole numbers keep their digits", "[unit]") {
    CHECK(cellText(100000.0) == "100000");
    CHECK(cellText(-0.0) == "0");
    CHECK(cellText(9007199254740991.0) == "9007199254740991");
    CHECK(cellText(1e22) == "1e+22");
    CHECK(cellText(0.1) == "0.1");
}
