#include "core/statistics/evaluation/Optimism.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

using namespace rimlight;
using namespace rimlight::statistics;
using rimlight::test::distance;
using rimlight::test::numbersIn;
using rimlight::test::oracleTable;

namespace {

/// The model, the resamples and the models of the resamples that make_oracle.R wrote.
struct Example {
    std::vector<bool> positive;
    std::vector<double> p;
    std::vector<std::vector<double>> columns;
    std::vector<std::vector<std::size_t>> resamples;
    std::vector<std::vector<double>> models; ///< intercept, then one coefficient per column

    std::vector<double> refit(std::span<const std::size_t> rows) const {
        const auto same = std::find_if(resamples.begin(), resamples.end(), [&](const auto& resample) {
            return std::equal(resample.begin(), resample.end(), rows.begin(), rows.end());
        });
        if (same == resamples.end())
            throw std::logic_error("no such resample");
        const auto& model = models[static_cast<std::size_t>(same - resamples.begin())];
        std::vector<double> probabilities;
        for (std::size_t i = 0; i < p.size(); ++i) {
            double eta = model[0];
            for (std::size_t c = 0; c < columns.size(); ++c)
                eta += model[c + 1] * columns[c][i];
            probabilities.push_back(1.0 / (1.0 + std::exp(-eta)));
        }
        return probabilities;
    }
};

Example example() {
    Example example;
    const auto cases = oracleTable("optimism_cases.csv");
    for (const double outcome : numbersIn(cases, "outcome"))
        example.positive.push_back(outcome == 1.0);
    example.p = numbersIn(cases, "p");
    for (const char* column : {"age", "lwt", "smoke", "ht"})
        example.columns.push_back(numbersIn(cases, column));
    for (const auto& row : oracleTable("optimism_rows.csv").rows) {
        auto& resample = example.resamples.emplace_back();
        for (const auto& cell : row)
            resample.push_back(static_cast<std::size_t>(parseNumber(cell).value()));
    }
    for (const auto& row : oracleTable("optimism_models.csv").rows) {
        auto& model = example.models.emplace_back();
        for (const auto& cell : row)
            model.push_back(parseNumber(cell).value());
    }
    return example;
}

OptimismCorrection corrected(const Example& example, unsigned threads = 0) {
    BootstrapOptions options;
    options.maxThreads = threads;
    return correctOptimism(
        example.p, example.positive, example.resamples,
        [&](std::span<const std::size_t> rows) { return example.refit(rows); }, options);
}

std::string reasonIn(const CorrectedIndexCell& cell) {
    const auto* missing = std::get_if<tables::Missing>(&cell);
    return missing ? missing->reason : "not missing";
}

} // namespace

TEST_CASE("Corrected indices agree with validate on the same resamples", "[oracle]") {
    const auto correction = corrected(example());
    const auto table = oracleTable("optimism_indices.csv");
    const auto check = [&](const std::string& name, const CorrectedIndexCell& cell, double scale, double shift) {
        CAPTURE(name);
        const auto& index = std::get<CorrectedIndex>(cell);
        CHECK(index.resamples == 20);
        const auto row =
            std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& r) { return r[0] == name; });
        REQUIRE(row != table.rows.end());
        const auto expected = [&](std::size_t c) { return parseNumber(row->at(c)).value() * scale + shift; };
        CHECK(std::abs(index.apparent - expected(1)) < 1e-9);
        CHECK(std::abs(index.training - expected(2)) < 1e-9);
        CHECK(std::abs(index.test - expected(3)) < 1e-9);
        CHECK(std::abs(index.corrected() - expected(4)) < 1e-9);
    };
    check("Dxy", correction.auc, 0.5, 0.5);
    check("B", correction.brier, 1.0, 0.0);
    check("R2", correction.r2, 1.0, 0.0);
    check("Intercept", correction.intercept, 1.0, 0.0);
    check("Slope", correction.slope, 1.0, 0.0);
    CHECK(correction.failed == 0);
}

TEST_CASE("The corrected calibration curve agrees with calibrate on the same resamples", "[oracle]") {
    const auto correction = corrected(example());
    const auto table = oracleTable("optimism_curve.csv");
    const auto predicted = numbersIn(table, "predicted");
    const auto apparent = numbersIn(table, "apparent");
    const auto expected = numbersIn(table, "corrected");
    REQUIRE(correction.curve.size() == predicted.size());
    for (std::size_t k = 0; k < predicted.size(); ++k) {
        CAPTURE(k);
        CHECK(std::abs(correction.curve[k].predicted - predicted[k]) < 1e-12);
        CHECK(std::abs(correction.curve[k].apparent - apparent[k]) < 1e-9);
        CHECK(distance(correction.curve[k].corrected, expected[k]) < 1e-9);
    }
    CHECK(distance(correction.meanAbsoluteError, numbersIn(table, "mean_absolute_error").front()) < 1e-9);
}

TEST_CASE("The correction is the same on one, two and eight threads", "[unit]") {
    const auto cases = example();
    const auto once = corrected(cases, 1);
    for (const unsigned threads : {2U, 8U}) {
        const auto again = corrected(cases, threads);
        CHECK(std::get<CorrectedIndex>(again.slope).corrected() == std::get<CorrectedIndex>(once.slope).corrected());
        CHECK(std::get<CorrectedIndex>(again.auc).corrected() == std::get<CorrectedIndex>(once.auc).corrected());
        for (std::size_t k = 0; k < once.curve.size(); ++k)
            CHECK(again.curve[k].corrected == once.curve[k].corrected);
    }
}

TEST_CASE("A model that learns nothing has no optimism", "[unit]") {
    const auto cases = example();
    BootstrapOptions options;
    options.replicates = 300;
    options.resampling = Resampling::Unstratified;
    const auto correction = correctOptimism(
        cases.p, cases.positive, [&](std::span<const std::size_t>) { return cases.p; }, options);
    const auto& auc = std::get<CorrectedIndex>(correction.auc);
    CHECK(auc.resamples == 300);
    CHECK(auc.test == Approx(auc.apparent).epsilon(1e-12));
    // The mean of 300 areas with a spread of 0.042.
    CHECK(std::abs(auc.optimism()) < 0.01);
}

TEST_CASE("The scores rank the cases where the probabilities say nothing", "[unit]") {
    const auto cases = example();
    const auto usual = corrected(cases);
    const std::vector<double> flat(cases.p.size(), 0.3);
    const auto ranked =
        correctOptimism({flat, cases.p}, cases.positive, cases.resamples,
                        [&](std::span<const std::size_t> rows) { return Predicted(flat, cases.refit(rows)); }, {});
    CHECK(std::get<CorrectedIndex>(ranked.auc).corrected() == std::get<CorrectedIndex>(usual.auc).corrected());
    CHECK(std::get<CorrectedIndex>(ranked.brier).corrected() != std::get<CorrectedIndex>(usual.brier).corrected());
    CHECK(reasonIn(ranked.slope) == "doesn't exist for the model on its own cases");
}

TEST_CASE("Resamples that allow no model are left out and counted", "[unit]") {
    const auto cases = example();
    BootstrapOptions options;
    const auto half = correctOptimism(
        cases.p, cases.positive, cases.resamples,
        [&](std::span<const std::size_t> rows) {
            if (std::equal(rows.begin(), rows.end(), cases.resamples[3].begin()))
                throw Error("one class only", "Resample", "Take more cases.");
            return cases.refit(rows);
        },
        options);
    CHECK(half.failed == 1);
    CHECK(half.firstFailure == "one class only");
    CHECK(std::get<CorrectedIndex>(half.auc).resamples == 19);
    const auto none = correctOptimism(
        cases.p, cases.positive, cases.resamples,
        [](std::span<const std::size_t>) -> std::vector<double> { throw Error("no model", "x", "y"); }, options);
    CHECK(none.failed == 20);
    CHECK(reasonIn(none.auc) == "doesn't exist in any resample");
    CHECK(test::reasonOf(none.curve.front().corrected) == "no resample's curves reach this far");
    CHECK(test::reasonOf(none.meanAbsoluteError) == "there is no corrected curve");
}

TEST_CASE("A failure that is no bad data goes through", "[unit]") {
    const auto cases = example();
    CHECK_THROWS_AS(correctOptimism(cases.p, cases.positive, cases.resamples,
                                    [](std::span<const std::size_t>) -> std::vector<double> { throw std::bad_alloc(); },
                                    {}),
                    std::bad_alloc);
    std::stop_source stop;
    stop.request_stop();
    BootstrapOptions options;
    options.progress = Progress([](double, std::string_view) {}, stop.get_token());
    CHECK_THROWS_AS(correctOptimism(
                        cases.p, cases.positive, [&](std::span<const std::size_t>) { return cases.p; }, options),
                    Cancelled);
}

TEST_CASE("Few cases have indices but no curve, one class has neither area nor slope", "[unit]") {
    const std::vector<double> p = {0.1, 0.6, 0.4, 0.8, 0.3, 0.5};
    const auto unchanged = [&](std::span<const std::size_t>) { return p; };
    const auto few = correctOptimism(p, {false, true, false, true, true, false}, unchanged, {});
    CHECK(std::get<CorrectedIndex>(few.auc).resamples == 1000);
    CHECK(few.curve.empty());
    const auto oneClass = correctOptimism(p, std::vector<bool>(6, false), unchanged, {});
    CHECK(reasonIn(oneClass.auc) == "doesn't exist for the model on its own cases");
    CHECK(reasonIn(oneClass.slope) == "doesn't exist for the model on its own cases");
    CHECK(reasonIn(oneClass.brier) == "not missing");
}
