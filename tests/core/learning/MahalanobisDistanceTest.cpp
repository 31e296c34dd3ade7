#include "core/learning/MahalanobisDistance.h"

#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

DesignMatrix normalCases(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    Random random(seed);
    DesignMatrix x{rows, columns, {}};
    for (std::size_t i = 0; i < rows * columns; ++i)
        x.values.push_back(random.normal());
    return x;
}

std::vector<double> rowOf(const DesignMatrix& x, std::size_t row) {
    std::vector<double> values;
    for (std::size_t c = 0; c < x.columns; ++c)
        values.push_back(x.at(row, c));
    return values;
}

DesignMatrix without(const DesignMatrix& x, std::size_t left) {
    DesignMatrix part{x.rows - 1, x.columns, {}};
    for (std::size_t c = 0; c < x.columns; ++c)
        for (std::size_t r = 0; r < x.rows; ++r)
            if (r != left)
                part.values.push_back(x.at(r, c));
    return part;
}

/// Gauss-Jordan, the slow way: the square root of d' (S + ridge)^-1 d.
double distanceByHand(const DesignMatrix& x, const std::vector<double>& values, double ridge) {
    const std::size_t p = x.columns;
    std::vector<double> d(p);
    std::vector<std::vector<double>> s(p, std::vector<double>(p + 1));
    std::vector<double> mean(p, 0.0);
    for (std::size_t c = 0; c < p; ++c) {
        for (std::size_t r = 0; r < x.rows; ++r)
            mean[c] += x.at(r, c) / static_cast<double>(x.rows);
        d[c] = values[c] - mean[c];
    }
    for (std::size_t i = 0; i < p; ++i) {
        for (std::size_t j = 0; j < p; ++j)
            for (std::size_t r = 0; r < x.rows; ++r)
                s[i][j] += (x.at(r, i) - mean[i]) * (x.at(r, j) - mean[j]) / static_cast<double>(x.rows - 1);
        s[i][i] += ridge;
        s[i][p] = d[i];
    }
    for (std::size_t k = 0; k < p; ++k)
        for (std::size_t i = 0; i < p; ++i)
            if (i != k) {
                const double factor = s[i][k] / s[k][k];
                for (std::size_t j = k; j <= p; ++j)
                    s[i][j] -= factor * s[k][j];
            }
    double sum = 0.0;
    for (std::size_t i = 0; i < p; ++i)
        sum += d[i] * s[i][p] / s[i][i];
    return std::sqrt(sum);
}

/// R's type 6 of the distances of each case from the others.
double limitByHand(const DesignMatrix& x, double ridge) {
    std::vector<double> distances;
    for (std::size_t r = 0; r < x.rows; ++r)
        distances.push_back(distanceByHand(without(x, r), rowOf(x, r), ridge));
    std::sort(distances.begin(), distances.end());
    const double place = std::min(0.975 * static_cast<double>(x.rows + 1), static_cast<double>(x.rows)) - 1.0;
    const auto below = static_cast<std::size_t>(place);
    const double above = distances[std::min(below + 1, x.rows - 1)];
    return distances[below] + (place - static_cast<double>(below)) * (above - distances[below]);
}

double traceOf(const DesignMatrix& x) {
    double trace = 0.0;
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        double mean = 0.0;
        for (const double value : column)
            mean += value / static_cast<double>(x.rows);
        for (const double value : column)
            trace += (value - mean) * (value - mean) / static_cast<double>(x.rows - 1);
    }
    return trace;
}

} // namespace

TEST_CASE("Mahalanobis' distances and their limit on iris are R's", "[oracle]") {
    const auto folder = test::sourceFolder() / "tests/oracle/models";
    const auto table = tables::readCsv(folder / "iris.csv");
    const auto expected = tables::readCsv(folder / "mahalanobis.csv");
    DesignMatrix x{table.rows.size(), 4, {}};
    for (std::size_t c = 0; c < 4; ++c)
        for (const auto& row : table.rows)
            x.values.push_back(parseNumber(row[c]).value());
    const auto check = fitMahalanobis(x);
    REQUIRE(check);
    CHECK(check->ridge == 0.0);
    REQUIRE(expected.rows.size() == x.rows + 1);
    for (std::size_t r = 0; r < x.rows; ++r)
        CHECK(mahalanobisDistance(*check, rowOf(x, r)) ==
              Approx(parseNumber(expected.rows[r][0]).value()).epsilon(1e-10));
    CHECK(check->limit == Approx(parseNumber(expected.rows.back()[1]).value()).epsilon(1e-10));
}

TEST_CASE("The limit is the quantile of each case's distance from the others", "[unit]") {
    const auto many = normalCases(60, 4, 1);
    const auto check = fitMahalanobis(many);
    REQUIRE(check);
    CHECK(check->ridge == 0.0);
    CHECK(check->cases == 60);
    CHECK(check->limit == Approx(limitByHand(many, 0.0)).epsilon(1e-10));
    CHECK(mahalanobisDistance(*check, std::vector{1.0, -2.0, 0.5, 3.0}) ==
          Approx(distanceByHand(many, {1.0, -2.0, 0.5, 3.0}, 0.0)).epsilon(1e-10));
}

TEST_CASE("With few cases for many features the covariance gets a ridge", "[unit]") {
    const auto few = normalCases(12, 30, 2);
    const auto check = fitMahalanobis(few);
    REQUIRE(check);
    CHECK(check->ridge == Approx(traceOf(few) / 12.0).epsilon(1e-12));
    CHECK(check->limit == Approx(limitByHand(few, check->ridge)).epsilon(1e-8));
    const auto far = std::vector<double>(30, 5.0);
    CHECK(mahalanobisDistance(*check, far) == Approx(distanceByHand(few, far, check->ridge)).epsilon(1e-10));
    CHECK(mahalanobisDistance(*check, far) > check->limit);
}

TEST_CASE("About one new case in forty lies beyond the limit", "[unit]") {
    for (const std::size_t features : {std::size_t{3}, std::size_t{40}}) {
        std::size_t beyond = 0;
        std::size_t all = 0;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto check = fitMahalanobis(normalCases(100, features, 100 + seed));
            REQUIRE(check);
            const auto fresh = normalCases(200, features, 500 + seed);
            for (std::size_t r = 0; r < fresh.rows; ++r, ++all)
                beyond += mahalanobisDistance(*check, rowOf(fresh, r)) > check->limit ? 1 : 0;
        }
        INFO(features);
        CHECK(static_cast<double>(beyond) / static_cast<double>(all) == Approx(0.025).margin(0.01));
    }
}

TEST_CASE("Features that are copies or constant get a ridge, not a division by zero", "[unit]") {
    auto x = normalCases(60, 2, 3);
    x.columns = 4;
    for (std::size_t r = 0; r < 60; ++r)
        x.values.push_back(x.at(r, 0));
    x.values.insert(x.values.end(), 60, 7.0);
    const auto check = fitMahalanobis(x);
    REQUIRE(check);
    CHECK(check->ridge > 0.0);
    CHECK(mahalanobisDistance(*check, std::vector{0.0, 0.0, 0.0, 9.0}) > check->limit);
}

TEST_CASE("Nothing is checked without features or variation, or with too many features", "[unit]") {
    CHECK_FALSE(fitMahalanobis({10, 0, {}}));
    CHECK_FALSE(fitMahalanobis(normalCases(2, 1, 1)));
    CHECK_FALSE(fitMahalanobis({3, 2, {1, 1, 1, 2, 2, 2}}));
    CHECK_FALSE(fitMahalanobis(normalCases(3, kMostCheckedFeatures + 1, 1)));
}
