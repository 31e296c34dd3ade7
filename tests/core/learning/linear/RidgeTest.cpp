// Against scikit-learn 1.9.1's LogisticRegression (tests/oracle/learning/make_ridge.py).

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/linear/LogisticRegression.h"
#include "tests/core/learning/linear/OracleTables.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

struct Cases {
    DesignMatrix x;
    std::vector<bool> positive;
    std::vector<double> weights;
};

Cases casesOf(const std::string& set, const std::vector<std::string>& names) {
    if (set != "small") {
        const test::NamedColumns table({"logistic_tables.csv"}, set);
        return {table.matrix(names), table.flags("y"), set == "birthwt" ? table.column("wt") : std::vector<double>{}};
    }
    const auto table = tables::readCsv(test::learningOracles() / "small.csv");
    Cases cases;
    for (const double y : test::numbersOf(table, "outcome"))
        cases.positive.push_back(y == 1.0);
    cases.x = {cases.positive.size(), names.size(), {}};
    for (const auto& name : names) {
        const auto values = test::numbersOf(table, name);
        cases.x.values.insert(cases.x.values.end(), values.begin(), values.end());
    }
    return cases;
}

} // namespace

TEST_CASE("The ridge agrees with scikit-learn, weighted, at any C, and where classes are separated", "[oracle]") {
    struct Model {
        std::vector<std::string> terms;
        std::vector<double> values;
    };
    std::map<std::pair<std::string, double>, Model> models;
    for (const auto& row : tables::readCsv(test::learningOracles() / "ridge_values.csv").rows) {
        auto& model = models[{row[0], parseNumber(row[1]).value()}];
        model.terms.push_back(row[2]);
        model.values.push_back(parseNumber(row[3]).value());
    }
    REQUIRE(models.size() == 7);
    for (const auto& [key, model] : models) {
        const std::vector<std::string> names(model.terms.begin() + 1, model.terms.end());
        const auto cases = casesOf(key.first, names);
        LogisticOptions options;
        options.method = LogisticMethod::Ridge;
        options.c = key.second;
        options.weights = cases.weights;
        const auto fit = fitLogistic(cases.x, names, cases.positive, options);
        double difference = std::abs(fit.intercept - model.values[0]);
        for (std::size_t c = 0; c < names.size(); ++c)
            difference = std::max(difference, std::abs(fit.coefficients[c] - model.values[c + 1]));
        INFO(key.first << ", C " << key.second << ": largest difference " << difference);
        CHECK(difference < 1e-6);
        CHECK(fit.separated.empty());
        CHECK(fit.covariance.values.empty());
    }
}

TEST_CASE("The ridge takes constant and repeated columns and more columns than cases", "[unit]") {
    // Copies share a coefficient evenly; a constant column gets none.
    const DesignMatrix x{
        5, 6, {1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 7, 7, 7, 7, 7, 2, 0, 1, 4, 3, 5, 5, 1, 2, 3, 0, 1, 0, 2, 9}};
    LogisticOptions options;
    options.method = LogisticMethod::Ridge;
    const auto fit =
        fitLogistic(x, {"a", "copy", "constant", "c", "d", "e"}, {false, true, false, true, true}, options);
    CHECK(fit.coefficients[0] == Approx(fit.coefficients[1]).epsilon(1e-9));
    CHECK(fit.coefficients[2] == 0.0);
    // The condition of the minimum: C * sum(x (y - p)) is the coefficient.
    const auto predictors = linearPredictors(fit, x);
    for (std::size_t c = 0; c < 6; ++c) {
        if (c == 2)
            continue;
        double slope = 0.0;
        for (std::size_t r = 0; r < 5; ++r)
            slope += x.at(r, c) * ((r == 1 || r >= 3 ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-predictors[r])));
        CHECK(slope == Approx(fit.coefficients[c]).margin(1e-9));
    }
}

TEST_CASE("A C that is not above 0 is refused", "[unit]") {
    LogisticOptions options;
    options.method = LogisticMethod::Ridge;
    options.c = 0.0;
    CHECK_THROWS_WITH(fitLogistic({2, 1, {1, 2}}, {"a"}, {false, true}, options), Catch::Contains("C = 0"));
}
