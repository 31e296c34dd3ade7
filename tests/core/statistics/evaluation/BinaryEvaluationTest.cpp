#include "core/statistics/evaluation/BinaryEvaluation.h"

#include "core/statistics/Roc.h"
#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::statistics;
using rimlight::test::distance;
using rimlight::test::oracleCases;
using rimlight::test::reasonOf;

TEST_CASE("One call gives what the single ones give", "[unit]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        BinaryEvaluationOptions options;
        options.cutoff = cases.answer("cutoff");
        options.kind = ValidationKind::Training;
        const auto evaluation = evaluateBinary(cases.p1, cases.p1, cases.positive, options);
        CHECK(evaluation.positives + evaluation.negatives == cases.positive.size());
        CHECK(distance(evaluation.auc.value, cases.answer("auc1")) < 1e-12);
        const auto interval = aucWithInterval(cases.p1, cases.positive).interval95.value();
        CHECK(distance(evaluation.auc.interval95, interval.low, interval.high) == 0.0);
        CHECK(evaluation.aucBootstrap95 == bootstrapAuc(cases.p1, cases.positive, {}));
        CHECK(distance(evaluation.confusion[ConfusionMetric::Mcc].value, cases.answer("mcc")) < 1e-12);
        REQUIRE(evaluation.probability.has_value());
        CHECK(distance(evaluation.probability->brier.value, cases.answer("brier")) < 1e-12);
        CHECK(distance(evaluation.probability->calibration.slope.value, cases.answer("slope")) < 1e-9);
        CHECK(std::abs(std::get<HosmerLemeshowTest>(evaluation.probability->hosmerLemeshow).p -
                       cases.answer("hl p training 10")) < 1e-10);
        CHECK(std::abs(evaluation.probability->groupedCurve.front().meanPredicted) <= 1.0);
        CHECK(evaluation.probability->smoothCurve.size() > 1);
    }
}

TEST_CASE("Scores without probabilities are evaluated as far as they go", "[unit]") {
    const auto evaluation =
        evaluateBinary(std::vector<double>{-3, 2, 1, 4}, {}, {false, true, false, true}, {.cutoff = 1.5});
    CHECK(distance(evaluation.auc.value, 1.0) == 0.0);
    CHECK(distance(evaluation.confusion[ConfusionMetric::Accuracy].value, 1.0) == 0.0);
    CHECK_FALSE(evaluation.probability.has_value());
}

TEST_CASE("The cut-off may be one of the probability, which need not rank as the score does", "[unit]") {
    const std::vector<double> scores = {-3, 2, 1, 4};
    const std::vector<double> p = {0.1, 0.8, 0.7, 0.6};
    const std::vector<bool> positive = {false, true, false, true};
    BinaryEvaluationOptions options;
    options.cutoff = 0.65;
    options.cutoffOf = CutoffOf::Probability;
    const auto evaluation = evaluateBinary(scores, p, positive, options);
    CHECK(evaluation.confusion.counts == ConfusionCounts{1, 1, 1, 1});
    CHECK(distance(evaluation.auc.value, 1.0) == 0.0);
    const auto alone = confusionWithIntervals(p, positive, 0.65, ProportionInterval::Wilson, {});
    for (const auto metric : confusionMetrics())
        CHECK(evaluation.confusion[metric].bootstrap95 == alone[metric].bootstrap95);
}

TEST_CASE("A set with one class has counts, a Brier score and reasons", "[unit]") {
    const std::vector<double> p = {0.2, 0.7, 0.6};
    const auto evaluation = evaluateBinary(p, p, {true, true, true}, {});
    CHECK(reasonOf(evaluation.auc.value) == "no negative case");
    CHECK(reasonOf(evaluation.aucBootstrap95) == "no negative case");
    CHECK(distance(evaluation.confusion[ConfusionMetric::Sensitivity].value, 2.0 / 3.0) < 1e-15);
    CHECK(reasonOf(evaluation.confusion[ConfusionMetric::Specificity].value) == "no negative case");
    CHECK(distance(evaluation.probability->brier.value, (0.64 + 0.09 + 0.16) / 3.0) < 1e-15);
    CHECK(reasonOf(evaluation.probability->scaledBrier) == "no negative case");
    CHECK(std::holds_alternative<tables::Missing>(evaluation.probability->hosmerLemeshow));
}

TEST_CASE("A class of one case has an area without DeLong's interval", "[unit]") {
    const std::vector<double> p = {0.2, 0.7, 0.6};
    const auto evaluation = evaluateBinary(p, p, {false, true, false}, {});
    CHECK(distance(evaluation.auc.value, 1.0) == 0.0);
    CHECK(reasonOf(evaluation.auc.interval95) == "a class of one case has no variance");
    CHECK(distance(evaluation.aucBootstrap95, 1.0, 1.0) == 0.0);
}

TEST_CASE("No case at all is evaluated without a word but reasons", "[unit]") {
    const auto evaluation = evaluateBinary({}, {}, {}, {});
    CHECK(reasonOf(evaluation.auc.value) == "no positive case");
    for (const auto& metric : evaluation.confusion.metrics)
        CHECK(reasonOf(metric.value) != "not missing");
}
