#include "core/statistics/evaluation/Lowess.h"

#include "core/base/Text.h"
#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

using namespace rimlight;
using namespace rimlight::statistics;

TEST_CASE("Smooth curves agree with R's lowess on ties, gaps, a far point and few points", "[oracle]") {
    struct Curve {
        std::vector<double> x;
        std::vector<double> y;
        std::vector<double> smooth;
    };
    std::map<std::string, Curve> curves;
    for (const auto& row : test::oracleTable("lowess.csv").rows) {
        auto& curve = curves[row[0]];
        curve.x.push_back(parseNumber(row[1]).value());
        curve.y.push_back(parseNumber(row[2]).value());
        curve.smooth.push_back(parseNumber(row[3]).value());
    }
    REQUIRE(curves.size() == 7);
    for (const auto& [name, curve] : curves) {
        CAPTURE(name);
        const auto smooth = lowess(curve.x, curve.y);
        double worst = 0.0;
        for (std::size_t i = 0; i < smooth.size(); ++i)
            worst = std::max(worst, std::abs(smooth[i] - curve.smooth[i]));
        CHECK(worst < 1e-11);
    }
}

TEST_CASE("A straight line stays straight, and a lone point stays where it is", "[unit]") {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 30; ++i) {
        x.push_back(i * i / 900.0);
        y.push_back(0.2 + 0.5 * x.back());
    }
    const auto smooth = lowess(x, y);
    for (std::size_t i = 0; i < x.size(); ++i)
        CHECK(std::abs(smooth[i] - y[i]) < 1e-13);
    CHECK(lowess(std::vector<double>{0.3}, std::vector<double>{1.0}) == std::vector<double>{1.0});
    CHECK(lowess({}, {}).empty());
}

TEST_CASE("Between points the line is straight, beyond them there is nothing", "[unit]") {
    const std::vector<double> x = {0.0, 1.0, 1.0, 3.0};
    const std::vector<double> y = {5.0, 1.0, 9.0, 3.0};
    CHECK(interpolate(x, y, 0.5) == 3.0);
    CHECK(interpolate(x, y, 1.0) == 1.0);
    CHECK(interpolate(x, y, 2.0) == 2.0);
    CHECK(interpolate(x, y, 3.0) == 3.0);
    CHECK_FALSE(interpolate(x, y, -0.1).has_value());
    CHECK_FALSE(interpolate(x, y, 3.1).has_value());
    CHECK_FALSE(interpolate({}, {}, 0.0).has_value());
}
