#include "core/study/run/PerformanceFigures.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;

namespace {

report::LineChart decision(std::vector<double> thresholds, std::vector<double> benefits) {
    report::LineChart chart;
    chart.series = {
        {"Radiomics", report::Role::Series, report::LineStyle::Solid, std::move(thresholds), std::move(benefits)}};
    endWhereItMatters(chart);
    return chart;
}

} // namespace

TEST_CASE("Decision curves end at the tenth after the last threshold with a net benefit", "[unit]") {
    CHECK(decision({0.1, 0.23, 0.5, 0.9}, {0.3, 0.1, 0.0, -0.4}).x.high == Approx(0.3));
    CHECK(decision({0.1, 0.3, 0.5}, {0.3, 0.1, -0.1}).x.high == Approx(0.4));
    CHECK(decision({0.1, 0.99}, {0.3, 0.1}).x.high == Approx(1.0));
    CHECK(decision({0.1, 0.23}, {0.3, 0.1}).x.low == 0.0);
}

TEST_CASE("Decision curves that never have a net benefit keep their whole axis", "[unit]") {
    const auto chart = decision({0.1, 0.5}, {0.0, -0.2});
    CHECK_FALSE(chart.x.high.has_value());
    CHECK_FALSE(chart.x.low.has_value());
}
