#include "core/report/BoxSummary.h"

#include <catch2/catch.hpp>

using namespace rimlight::report;

TEST_CASE("A box has the quartiles of R and whiskers within one and a half of its height", "[oracle]") {
    // R 4.2.2: quantile(c(2, 4, 4, 5, 7, 9, 11, 30), c(.25, .5, .75)) gives 4, 6, 9.5; 1.5 IQR = 8.25.
    const auto box = boxSummary({30, 4, 2, 11, 4, 9, 7, 5});
    CHECK(box.lowerQuartile == 4.0);
    CHECK(box.median == 6.0);
    CHECK(box.upperQuartile == 9.5);
    CHECK(box.lowWhisker == 2.0);
    CHECK(box.highWhisker == 11.0);
    CHECK(box.outliers == std::vector<double>{30.0});
}

TEST_CASE("A box of one value or of equal values is a line", "[unit]") {
    const auto one = boxSummary({3.0});
    CHECK(one.lowWhisker == 3.0);
    CHECK(one.highWhisker == 3.0);
    const auto equal = boxSummary({3.0, 3.0, 3.0, 3.0, 5.0});
    CHECK(equal.highWhisker == 3.0);
    CHECK(equal.outliers == std::vector<double>{5.0});
}
