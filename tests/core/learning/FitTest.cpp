#include "core/learning/Fit.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/learning/FitInput.h"
#include "core/learning/Predict.h"
#include "core/statistics/Roc.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

using namespace rimlight;
using namespace rimlight::learning;
using tables::Cell;
using tables::FeatureTable;
using tables::Missing;

namespace {

struct Cohort {
    FeatureTable table;
    std::vector<bool> positive;
};

/// Noise features; the first is shifted by the class.
Cohort madeUp(std::size_t cases, std::size_t features, double shift, std::uint64_t seed) {
    Random random(seed);
    Cohort cohort;
    for (std::size_t c = 0; c < features; ++c)
        cohort.table.names.push_back("f" + std::to_string(c));
    for (std::size_t r = 0; r < cases; ++r) {
        cohort.positive.push_back(r % 3 == 0);
        std::vector<Cell> row;
        for (std::size_t c = 0; c < features; ++c)
            row.emplace_back(random.normal() + (c == 0 && cohort.positive[r] ? shift : 0.0));
        cohort.table.caseIds.push_back("c" + std::to_string(r));
        cohort.table.rows.push_back(std::move(row));
    }
    return cohort;
}

void addColumn(Cohort& cohort, const std::string& name, const std::function<Cell(std::size_t)>& value) {
    cohort.table.names.push_back(name);
    for (std::size_t r = 0; r < cohort.table.rows.size(); ++r)
        cohort.table.rows[r].push_back(value(r));
}

FittedModel labelled(FittedModel model) {
    model.positiveLabel = "yes";
    model.negativeLabel = "no";
    return model;
}

tables::FeatureRow rowOf(const FeatureTable& table, std::size_t r) {
    tables::FeatureRow row;
    for (std::size_t c = 0; c < table.names.size(); ++c)
        row.values.push_back({table.names[c], table.rows[r][c]});
    return row;
}

} // namespace

TEST_CASE("A feature that tells the classes apart is selected, and the training cases are scored by it", "[unit]") {
    const auto cohort = madeUp(90, 12, 2.5, 5);
    const auto result = fitSignature(cohort.table, cohort.positive, {});
    const auto& model = result.model;
    REQUIRE(model.selectsFeatures());
    CHECK(model.terms[0].feature == "f0");
    CHECK(model.terms[0].coefficient > 0.5);
    CHECK(model.performance.positives == 30);
    CHECK(model.performance.negatives == 60);
    REQUIRE(model.performance.crossValidatedAuc.has_value());
    CHECK(*model.performance.crossValidatedAuc > 0.85);
    CHECK(*model.performance.crossValidatedAuc <= model.performance.apparentAuc);
    std::vector<double> radscores;
    for (std::size_t r = 0; r < 90; ++r) {
        const auto prediction = predict(model, rowOf(cohort.table, r));
        CHECK(prediction.radscore == model.trainingCases[r].radscore);
        radscores.push_back(prediction.radscore);
    }
    CHECK(model.performance.apparentAuc == statistics::aucWithInterval(radscores, cohort.positive).value);
    CHECK(model.cutoffRadscore == statistics::youdenCutoff(radscores, cohort.positive));
}

TEST_CASE("The same seed gives the same model on any number of threads", "[unit]") {
    const auto cohort = madeUp(45, 20, 1.0, 6);
    FitOptions options;
    options.seed = 42;
    options.maxThreads = 1;
    const auto json = toJson(fitSignature(cohort.table, cohort.positive, options).model);
    for (const unsigned threads : {2U, 7U, 0U}) {
        options.maxThreads = threads;
        CHECK(toJson(fitSignature(cohort.table, cohort.positive, options).model) == json);
    }
}

TEST_CASE("Columns that can't serve are left out and named with the reason", "[unit]") {
    auto cohort = madeUp(60, 3, 2.0, 7);
    addColumn(cohort, "flat", [](std::size_t) { return Cell(0.1); });
    addColumn(cohort, "gap", [](std::size_t r) { return r == 4 ? Cell(Missing{"flat region"}) : Cell(double(r)); });
    addColumn(cohort, "twice",
              [&](std::size_t r) { return Cell(-2.0 * std::get<double>(cohort.table.rows[r][1]) + 3.0); });
    addColumn(cohort, "huge", [](std::size_t r) { return Cell(r % 2 == 0 ? 1.7e308 : -1.7e308); });
    const auto result = fitSignature(cohort.table, cohort.positive, {});
    REQUIRE(result.warnings.size() >= 3);
    CHECK(result.warnings[0] == "Left out, for values are missing: gap (1 case: flat region).");
    CHECK(result.warnings[1] == "Left out, for the values are the same in all cases: flat.");
    CHECK(result.warnings[2] == "Left out, for the values are too large: huge.");
    CHECK(result.warnings[3] == "Left out, for they are a multiple of another feature: twice (of f1).");
    for (const auto& term : result.model.terms)
        CHECK(term.feature.front() == 'f');
}

TEST_CASE("Noise selects nothing under the one-standard-error rule, and such a model says so", "[unit]") {
    const auto cohort = madeUp(60, 5, 0.0, 8);
    FitOptions options;
    options.lambdaRule = LambdaRule::OneStandardError;
    const auto result = fitSignature(cohort.table, cohort.positive, options);
    CHECK_FALSE(result.model.selectsFeatures());
    CHECK(std::any_of(result.warnings.begin(), result.warnings.end(), [](const std::string& warning) {
        return warning.find("The LASSO selected no feature") != std::string::npos;
    }));
    CHECK(result.model.intercept == Approx(std::log(20.0 / 40.0)).epsilon(1e-12));
    CHECK_THROWS_AS(predict(result.model, rowOf(cohort.table, 0)), Error);
    CHECK_NOTHROW(parseModel(toJson(labelled(result.model)), "m.json"));
}

TEST_CASE("Noise gets a cross-validated AUC near one half, however well it fits", "[unit]") {
    // More features than cases fit noise to any depth; an AUC that leaked would be near 1. Over 8 cohorts the mean's
    // standard error is about 0.04; pooling leans below 0.5.
    double sum = 0.0;
    for (std::uint64_t seed = 100; seed < 108; ++seed) {
        const auto cohort = madeUp(45, 80, 0.0, seed);
        sum += fitSignature(cohort.table, cohort.positive, {}).model.performance.crossValidatedAuc.value();
    }
    CHECK(sum / 8.0 > 0.25);
    CHECK(sum / 8.0 < 0.6);
}

TEST_CASE("Few cases of a class mean fewer folds, or no cross-validated AUC, and a warning", "[unit]") {
    auto cohort = madeUp(24, 4, 3.0, 9);
    for (std::size_t r = 0; r < 24; ++r)
        cohort.positive[r] = r < 3;
    const auto result = fitSignature(cohort.table, cohort.positive, {});
    CHECK(result.model.performance.folds == 3);
    CHECK_FALSE(result.model.performance.crossValidatedAuc.has_value());
    CHECK_THAT(result.warnings.front(), Catch::Contains("3 folds instead of 10"));
    CHECK_THAT(result.warnings.back(), Catch::Contains("no cross-validated AUC"));
}

TEST_CASE("A cohort that can't be fitted says why", "[unit]") {
    auto cohort = madeUp(12, 2, 1.0, 10);
    for (std::size_t r = 0; r < 12; ++r)
        cohort.positive[r] = r < 2;
    CHECK_THROWS_WITH(fitSignature(cohort.table, cohort.positive, {}),
                      Catch::Contains("2 positive and 10 negative") && Catch::Contains("needs 3"));
    auto flat = madeUp(12, 0, 0.0, 11);
    addColumn(flat, "flat", [](std::size_t) { return Cell(1.0); });
    CHECK_THROWS_WITH(fitSignature(flat.table, flat.positive, {}), Catch::Contains("flat"));
    CHECK_THROWS_AS(fitSignature(flat.table, {true, false}, {}), Error);
    FitOptions options;
    options.folds = 2;
    CHECK_THROWS_WITH(fitSignature(madeUp(12, 2, 1.0, 12).table, flat.positive, options),
                      Catch::Contains("2 folds are too few"));
}

TEST_CASE("A fit that is no longer wanted stops, and one that is reports to the end", "[unit]") {
    const auto cohort = madeUp(30, 6, 1.0, 13);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(
        fitSignature(cohort.table, cohort.positive, {}, Progress([](double, std::string_view) {}, stop.get_token())),
        Cancelled);
    FitOptions options;
    options.maxThreads = 1;
    double last = 0.0;
    fitSignature(cohort.table, cohort.positive, options, Progress([&](double fraction, std::string_view) {
                     CHECK(fraction >= last);
                     last = fraction;
                 }));
    CHECK(last == 1.0);
}

TEST_CASE("260 real cases are fitted from their table", "[unit]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto input =
        fitInputFromTable(tables::readCsv(folder / "numeric_feature.csv"), "label", "1", "numeric_feature.csv");
    CHECK(input.features.caseCount() == 260);
    CHECK(input.features.caseIds.front() == "N10");
    const auto result = fitSignature(input.features, input.positive, {});
    REQUIRE(result.model.performance.crossValidatedAuc.has_value());
    INFO("apparent " << result.model.performance.apparentAuc << ", cross-validated "
                     << *result.model.performance.crossValidatedAuc);
    CHECK(*result.model.performance.crossValidatedAuc > 0.9);
    CHECK(*result.model.performance.crossValidatedAuc <= result.model.performance.apparentAuc);
    CHECK(result.model.performance.negatives == 133);
}
