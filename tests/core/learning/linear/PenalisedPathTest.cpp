#include "core/base/Text.h"
#include "core/learning/linear/PenalisedCrossValidation.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

std::filesystem::path oracleFolder() {
    return test::sourceFolder() / "tests/oracle/learning";
}

struct Cohort {
    std::vector<std::string> names;
    DesignMatrix x;
    std::vector<bool> positive;
};

/// The first cases of a table with the named features; all cases when count is 0.
Cohort cohortOf(const tables::TextTable& table, const std::vector<std::string>& names, const std::string& outcome,
                std::size_t count = 0) {
    const auto numbers = tables::numericColumns(table, names, "", "oracle");
    const auto outcomes = tables::numericColumns(table, {outcome}, "", "oracle");
    Cohort cohort;
    cohort.names = names;
    cohort.x.rows = count == 0 ? numbers.caseCount() : count;
    cohort.x.columns = names.size();
    for (std::size_t c = 0; c < names.size(); ++c)
        for (std::size_t r = 0; r < cohort.x.rows; ++r)
            cohort.x.values.push_back(std::get<double>(numbers.rows[r][c]));
    for (std::size_t r = 0; r < cohort.x.rows; ++r)
        cohort.positive.push_back(std::get<double>(outcomes.rows[r][0]) == 1.0);
    return cohort;
}

Cohort smallCohort(std::size_t count = 0) {
    const auto table = tables::readCsv(oracleFolder() / "small.csv");
    return cohortOf(table, {table.columns.begin() + 3, table.columns.end()}, "outcome", count);
}

Cohort faeCohort(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& row : tables::readCsv(oracleFolder() / "fae_columns.csv").rows)
        names.push_back(row[0]);
    return cohortOf(tables::readCsv(folder / "numeric_feature.csv"), names, "label");
}

std::vector<std::size_t> allRows(const Cohort& cohort) {
    std::vector<std::size_t> rows(cohort.x.rows);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

std::vector<double> column(const tables::TextTable& table, const std::string& name) {
    std::vector<double> values;
    for (const auto& row : table.rows)
        values.push_back(parseNumber(row[table.columnOf(name).value()]).value());
    return values;
}

std::vector<std::size_t> foldsIn(const tables::TextTable& table) {
    std::vector<std::size_t> folds;
    for (const double fold : column(table, "fold"))
        folds.push_back(static_cast<std::size_t>(fold));
    return folds;
}

struct Difference {
    double lambda = 0.0;      ///< relative
    double coefficient = 0.0; ///< absolute, of z-scores
    std::size_t steps = 0;
};

/// The largest differences from a path that glmnet made.
Difference differenceFrom(const std::string& file, const Cohort& cohort) {
    const auto outcome = logisticOutcome(cohort.positive);
    const auto lambdas = lambdaSequence(cohort.x, outcome);
    const auto path = penalisedPath(cohort.x, outcome, {.end = PathEnd::LastLambda});
    std::map<std::size_t, std::map<std::string, double>> expected;
    Difference difference;
    const auto table = tables::readCsv(oracleFolder() / file);
    for (const auto& row : table.rows) {
        const auto step = static_cast<std::size_t>(parseNumber(row[0]).value());
        expected[step][row[2]] = parseNumber(row[3]).value();
        const double lambda = parseNumber(row[1]).value();
        difference.lambda = std::max(difference.lambda, std::abs(lambdas.at(step) / lambda - 1.0));
    }
    for (auto& [step, coefficients] : expected) {
        ++difference.steps;
        const auto& solution = path.steps.at(step);
        double largest = std::abs(solution.intercept - coefficients["(intercept)"]);
        for (std::size_t c = 0; c < cohort.names.size(); ++c)
            largest = std::max(largest, std::abs(solution.coefficients[c] - coefficients[cohort.names[c]]));
        difference.coefficient = std::max(difference.coefficient, largest);
    }
    return difference;
}

/// By how much the path breaks the Karush-Kuhn-Tucker conditions, which hold at the one minimum and nowhere else:
/// mean(z_j (y - p)) is lambda * sign(b_j) for a selected feature, within +-lambda for the others, and 0 for the
/// intercept.
double conditionViolation(const Cohort& cohort) {
    const auto rows = allRows(cohort);
    const auto path = penalisedPath(cohort.x, logisticOutcome(cohort.positive), {.end = PathEnd::LastLambda});
    double worst = 0.0;
    for (std::size_t step = 0; step < path.steps.size(); ++step) {
        const auto& solution = path.steps[step];
        std::vector<double> residuals;
        residuals.reserve(rows.size());
        for (const std::size_t r : rows)
            residuals.push_back((cohort.positive[r] ? 1.0 : 0.0) -
                                1.0 / (1.0 + std::exp(-path.linearPredictor(cohort.x, r, step))));
        const auto n = static_cast<double>(rows.size());
        worst = std::max(worst, std::abs(std::accumulate(residuals.begin(), residuals.end(), 0.0)) / n);
        for (std::size_t c = 0; c < cohort.names.size(); ++c) {
            double gradient = 0.0;
            for (const std::size_t r : rows)
                gradient +=
                    (cohort.x.column(c)[r] - path.scales[c].mean) / path.scales[c].standardDeviation * residuals[r] / n;
            const double b = solution.coefficients[c];
            worst = std::max(worst, b != 0.0 ? std::abs(gradient - std::copysign(solution.lambda, b))
                                             : std::abs(gradient) - solution.lambda);
        }
    }
    return worst;
}

void checkCurve(const std::string& file, const Cohort& cohort, const std::vector<std::size_t>& folds) {
    const auto table = tables::readCsv(oracleFolder() / file);
    const auto lambdas = column(table, "lambda");
    const auto means = column(table, "mean");
    const auto errors = column(table, "error");
    const auto curve = crossValidatePenalised(cohort.x, logisticOutcome(cohort.positive), folds,
                                              {.lambdas = lambdas, .end = PathEnd::LastLambda})
                           .curve;
    double meanDifference = 0.0;
    double errorDifference = 0.0;
    for (std::size_t k = 0; k < lambdas.size(); ++k) {
        meanDifference = std::max(meanDifference, std::abs(curve.meanError[k] / means[k] - 1.0));
        errorDifference = std::max(errorDifference, std::abs(curve.standardError[k] / errors[k] - 1.0));
    }
    INFO(file << ": relative differences " << meanDifference << " of the mean, " << errorDifference << " of its error");
    CHECK(meanDifference < 1e-6);
    CHECK(errorDifference < 1e-6);
    CHECK(column(table, "minimum").at(curve.minimum) == 1.0);
    CHECK(column(table, "one_error").at(curve.oneStandardError) == 1.0);
}

} // namespace

TEST_CASE("The scale divides by n and knows a constant column in spite of rounding", "[unit]") {
    const DesignMatrix x{4, 3, {1.0, 3.0, 1.0, 3.0, 0.1, 0.1, 0.1, 0.1, 1e6, 1e6 + 1e-10, 1e6, 1e6}};
    const auto scales = columnScales(x);
    CHECK(scales[0].mean == 2.0);
    CHECK(scales[0].standardDeviation == 1.0);
    CHECK(scales[1].standardDeviation == 0.0);
    CHECK(scales[2].standardDeviation == 0.0);
}

TEST_CASE("One binary feature has a closed form along the whole path", "[oracle]") {
    // z is -1 or +1, four cases each, with 1 and 3 positives. By symmetry the intercept is 0, and the condition
    // mean(z (y - p)) = lambda gives logistic(b) = 0.75 - lambda, so b = logit(0.75 - lambda) for lambda <= 0.25.
    const DesignMatrix x{8, 1, {0, 0, 0, 0, 10, 10, 10, 10}};
    const std::vector<bool> positive = {true, false, false, false, true, true, true, false};
    CHECK(lambdaSequence(x, logisticOutcome(positive)).front() == Approx(0.25).epsilon(1e-14));
    const std::vector<double> lambdas = {0.3, 0.2, 0.1, 0.01};
    const auto path = penalisedPath(x, logisticOutcome(positive), {.lambdas = lambdas, .end = PathEnd::LastLambda});
    CHECK(path.steps[0].coefficients[0] == 0.0);
    for (std::size_t k = 1; k < lambdas.size(); ++k) {
        const double p = 0.75 - lambdas[k];
        CHECK(std::abs(path.steps[k].coefficients[0] - std::log(p / (1.0 - p))) < 1e-12);
        CHECK(std::abs(path.steps[k].intercept) < 1e-12);
    }
}

TEST_CASE("The whole path of the small table agrees with glmnet", "[oracle]") {
    const auto difference = differenceFrom("small_path.csv", smallCohort());
    INFO("lambda " << difference.lambda << ", coefficient " << difference.coefficient);
    CHECK(difference.steps == 100);
    CHECK(difference.lambda < 1e-12);
    CHECK(difference.coefficient < 1e-6);
}

TEST_CASE("A path with more features than cases agrees with glmnet", "[oracle]") {
    const auto difference = differenceFrom("wide_path.csv", smallCohort(26));
    INFO("lambda " << difference.lambda << ", coefficient " << difference.coefficient);
    CHECK(difference.steps == 100);
    CHECK(difference.lambda < 1e-12);
    CHECK(difference.coefficient < 1e-6);
}

TEST_CASE("The path of 260 real cases agrees with glmnet", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto difference = differenceFrom("fae_path.csv", faeCohort(folder));
    INFO("lambda " << difference.lambda << ", coefficient " << difference.coefficient);
    CHECK(difference.steps == 17);
    CHECK(difference.lambda < 1e-10);
    CHECK(difference.coefficient < 1e-6);
}

TEST_CASE("Every solution meets the conditions of the minimum to the last digits", "[oracle]") {
    CHECK(conditionViolation(smallCohort()) < 1e-9);
    CHECK(conditionViolation(smallCohort(26)) < 1e-9);
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    CHECK(conditionViolation(faeCohort(folder)) < 1e-9);
}

TEST_CASE("The cross-validation curve of the small table agrees with cv.glmnet", "[oracle]") {
    checkCurve("small_curve.csv", smallCohort(), foldsIn(tables::readCsv(oracleFolder() / "small.csv")));
}

TEST_CASE("The cross-validation curve of folds below three cases agrees with cv.glmnet", "[oracle]") {
    checkCurve("wide_curve.csv", smallCohort(26), foldsIn(tables::readCsv(oracleFolder() / "wide_folds.csv")));
}

TEST_CASE("The cross-validation curve of 260 real cases agrees with cv.glmnet", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    checkCurve("fae_curve.csv", faeCohort(folder), foldsIn(tables::readCsv(oracleFolder() / "fae_folds.csv")));
}

TEST_CASE("Separated classes end the path instead of the patience", "[unit]") {
    const DesignMatrix x{6, 2, {1, 2, 3, 4, 5, 6, 3, 1, 2, 2, 3, 1}};
    const std::vector<bool> positive = {false, false, false, true, true, true};
    std::vector<double> lambdas;
    lambdas.reserve(60);
    for (int k = 0; k < 60; ++k)
        lambdas.push_back(0.5 * std::pow(0.5, k));
    const auto path = penalisedPath(x, logisticOutcome(positive), {.lambdas = lambdas});
    CHECK(path.steps.size() < lambdas.size());
    CHECK(path.steps.back().devianceRatio > 0.999);
    // Without an end the solutions stay finite, since the penalty never vanishes.
    const auto whole = penalisedPath(x, logisticOutcome(positive), {.lambdas = lambdas, .end = PathEnd::LastLambda});
    CHECK(whole.steps.size() == lambdas.size());
    for (const auto& step : whole.steps)
        CHECK((std::isfinite(step.coefficients[0]) && step.coefficients[0] < 1e3));
}

TEST_CASE("An exact copy of a neighbouring feature stays out", "[unit]") {
    auto cohort = smallCohort();
    DesignMatrix doubled{cohort.x.rows, 2, {}};
    for (int copy = 0; copy < 2; ++copy)
        for (const double value : cohort.x.column(0))
            doubled.values.push_back(value);
    const auto path = penalisedPath(doubled, logisticOutcome(cohort.positive), {.end = PathEnd::LastLambda});
    CHECK(path.steps.back().coefficients[0] != 0.0);
    CHECK(path.steps.back().coefficients[1] == 0.0);
}

TEST_CASE("Stratified folds share out both classes evenly and depend on the seed only", "[unit]") {
    std::vector<bool> positive(47, false);
    for (std::size_t i = 0; i < 13; ++i)
        positive[i * 3] = true;
    const auto folds = stratifiedFolds(positive, 5, 11);
    std::array<int, 5> positives{};
    std::array<int, 5> all{};
    for (std::size_t i = 0; i < positive.size(); ++i) {
        ++all.at(folds[i]);
        positives.at(folds[i]) += positive[i] ? 1 : 0;
    }
    for (std::size_t f = 0; f < 5; ++f) {
        CHECK((positives.at(f) == 2 || positives.at(f) == 3));
        CHECK((all.at(f) == 9 || all.at(f) == 10));
    }
    CHECK(folds == stratifiedFolds(positive, 5, 11));
    CHECK(folds != stratifiedFolds(positive, 5, 12));
}

TEST_CASE("A path that is no longer wanted stops", "[unit]") {
    std::stop_source stop;
    stop.request_stop();
    const auto cohort = smallCohort();
    CHECK_THROWS_AS(penalisedPath(cohort.x, logisticOutcome(cohort.positive), {},
                                  Progress([](double, std::string_view) {}, stop.get_token())),
                    Cancelled);
}
