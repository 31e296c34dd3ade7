#include "core/statistics/evaluation/Confusion.h"

#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::statistics;
using rimlight::test::distance;
using rimlight::test::oracleCases;
using rimlight::test::reasonOf;

namespace {

BootstrapOptions fewReplicates() {
    BootstrapOptions options;
    options.replicates = 200;
    return options;
}

} // namespace

TEST_CASE("Every confusion metric agrees with R", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        const auto counts = confusionAt(cases.p1, cases.positive, cases.answer("cutoff"));
        for (const auto metric : confusionMetrics()) {
            CAPTURE(cases.name, keyOf(metric));
            CHECK(distance(confusionMetric(counts, metric), cases.answer(keyOf(metric))) < 1e-12);
        }
    }
}

TEST_CASE("Intervals of proportions agree with prop.test and binom.test", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        const auto counts = confusionAt(cases.p1, cases.positive, cases.answer("cutoff"));
        for (const auto metric : {ConfusionMetric::Accuracy, ConfusionMetric::Sensitivity, ConfusionMetric::Specificity,
                                  ConfusionMetric::Ppv, ConfusionMetric::Npv}) {
            CAPTURE(cases.name, keyOf(metric));
            const auto& key = keyOf(metric);
            CHECK(distance(closedFormInterval(counts, metric, ProportionInterval::Wilson),
                           cases.answer(key + " wilson low"), cases.answer(key + " wilson high")) < 1e-12);
            CHECK(distance(closedFormInterval(counts, metric, ProportionInterval::ClopperPearson),
                           cases.answer(key + " exact low"), cases.answer(key + " exact high")) < 1e-10);
        }
    }
}

TEST_CASE("Intervals of Youden's index and likelihood ratios agree with their formulas", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto counts = confusionAt(cases.p1, cases.positive, cases.answer("cutoff"));
        for (const auto metric : {ConfusionMetric::Youden, ConfusionMetric::PositiveLikelihoodRatio,
                                  ConfusionMetric::NegativeLikelihoodRatio}) {
            CAPTURE(keyOf(metric));
            const double low = cases.answer(keyOf(metric) + " low");
            const double high = cases.answer(keyOf(metric) + " high");
            CHECK(distance(closedFormInterval(counts, metric, ProportionInterval::Wilson),
                           metric == ConfusionMetric::Youden ? std::max(-1.0, low) : low,
                           metric == ConfusionMetric::Youden ? std::min(1.0, high) : high) < 1e-10 * (1.0 + high));
        }
        const auto youden =
            std::get<Interval>(closedFormInterval(counts, ConfusionMetric::Youden, ProportionInterval::Wilson));
        CHECK(distance(closedFormInterval(counts, ConfusionMetric::BalancedAccuracy, ProportionInterval::Wilson),
                       0.5 * (youden.low + 1.0), 0.5 * (youden.high + 1.0)) == 0.0);
    }
}

TEST_CASE("The ends of intervals of none and of all are exact", "[unit]") {
    for (const auto method : {ProportionInterval::Wilson, ProportionInterval::ClopperPearson}) {
        CHECK(proportionInterval(0, 7, method).low == 0.0);
        CHECK(proportionInterval(7, 7, method).high == 1.0);
    }
    // 1 - 0.025^(1/7), the closed form of Clopper and Pearson for no success.
    CHECK(std::abs(proportionInterval(0, 7, ProportionInterval::ClopperPearson).high -
                   (1.0 - std::pow(0.025, 1.0 / 7.0))) < 1e-14);
}

TEST_CASE("A score at the cut-off is called positive", "[unit]") {
    const auto counts = confusionAt(std::vector<double>{0.5, 0.5, 0.4, 0.6}, {true, false, true, false}, 0.5);
    CHECK(counts == ConfusionCounts{1, 2, 0, 1});
}

TEST_CASE("A metric of 0/0 is missing with its reason", "[unit]") {
    const ConfusionCounts noPositive{0, 2, 3, 0};
    const ConfusionCounts noneCalled{0, 0, 3, 2};
    const ConfusionCounts allCalled{2, 3, 0, 0};
    const ConfusionCounts perfect{2, 0, 3, 0};
    CHECK(reasonOf(confusionMetric(noPositive, ConfusionMetric::Sensitivity)) == "no positive case");
    CHECK(reasonOf(confusionMetric(noPositive, ConfusionMetric::Mcc)) == "no positive case");
    CHECK(reasonOf(confusionMetric(noPositive, ConfusionMetric::Youden)) == "no positive case");
    CHECK(distance(confusionMetric(noPositive, ConfusionMetric::F1), 0.0) == 0.0);
    CHECK(reasonOf(confusionMetric({2, 0, 0, 1}, ConfusionMetric::Specificity)) == "no negative case");
    CHECK(reasonOf(confusionMetric(noneCalled, ConfusionMetric::Ppv)) == "no case is called positive");
    CHECK(reasonOf(confusionMetric(noneCalled, ConfusionMetric::Mcc)) == "no case is called positive");
    CHECK(reasonOf(confusionMetric(noneCalled, ConfusionMetric::PositiveLikelihoodRatio)) ==
          "no case is called positive");
    CHECK(distance(confusionMetric(noneCalled, ConfusionMetric::F1), 0.0) == 0.0);
    CHECK(reasonOf(confusionMetric(allCalled, ConfusionMetric::Npv)) == "no case is called negative");
    CHECK(reasonOf(confusionMetric(allCalled, ConfusionMetric::NegativeLikelihoodRatio)) ==
          "no case is called negative");
    CHECK(reasonOf(confusionMetric({0, 0, 3, 0}, ConfusionMetric::F1)) == "no positive case, and none is called so");
    CHECK(reasonOf(confusionMetric(perfect, ConfusionMetric::PositiveLikelihoodRatio)) ==
          "infinite: no false positive");
    CHECK(distance(confusionMetric(perfect, ConfusionMetric::NegativeLikelihoodRatio), 0.0) == 0.0);
    CHECK(reasonOf(closedFormInterval(perfect, ConfusionMetric::NegativeLikelihoodRatio, ProportionInterval::Wilson)) ==
          "the logarithm of 0 has no interval");
    CHECK(distance(confusionMetric(perfect, ConfusionMetric::Mcc), 1.0) < 1e-15);
    CHECK(reasonOf(confusionMetric({0, 3, 0, 2}, ConfusionMetric::NegativeLikelihoodRatio)) ==
          "infinite: no true negative");
    CHECK(reasonOf(confusionMetric({}, ConfusionMetric::Accuracy)) == "no case");
}

TEST_CASE("Every metric carries a bootstrap interval that holds its value", "[unit]") {
    const auto& cases = oracleCases("misfit");
    const auto confusion =
        confusionWithIntervals(cases.p1, cases.positive, 0.5, ProportionInterval::Wilson, fewReplicates());
    REQUIRE(confusion.metrics.size() == confusionMetrics().size());
    for (const auto& metric : confusion.metrics) {
        CAPTURE(keyOf(metric.metric));
        const auto interval = std::get<Interval>(metric.bootstrap95);
        CHECK(interval.low < std::get<double>(metric.value));
        CHECK(interval.high > std::get<double>(metric.value));
        const bool isByFormula = &metric.interval95() == &metric.closedForm95;
        CHECK(isByFormula ==
              (metric.metric != ConfusionMetric::F1 && metric.metric != ConfusionMetric::Mcc &&
               metric.metric != ConfusionMetric::Youden && metric.metric != ConfusionMetric::BalancedAccuracy));
    }
    CHECK(confusion[ConfusionMetric::Npv].metric == ConfusionMetric::Npv);
}

TEST_CASE("The bootstrap interval of Youden's index is about that of its formula", "[unit]") {
    const auto& cases = oracleCases("misfit");
    BootstrapOptions options;
    options.replicates = 5000;
    const auto confusion = confusionWithIntervals(cases.p1, cases.positive, 0.5, ProportionInterval::Wilson, options);
    const auto& youden = confusion[ConfusionMetric::Youden];
    const auto formula = std::get<Interval>(youden.closedForm95);
    CHECK(distance(youden.bootstrap95, formula.low, formula.high) < 0.02);
}

TEST_CASE("Confusion of one class, or of no case, has counts and reasons", "[unit]") {
    const auto oneClass = confusionWithIntervals(std::vector<double>{0.2, 0.7, 0.9}, {false, false, false}, 0.5,
                                                 ProportionInterval::Wilson, fewReplicates());
    CHECK(oneClass.counts == ConfusionCounts{0, 2, 1, 0});
    CHECK(reasonOf(oneClass[ConfusionMetric::Sensitivity].value) == "no positive case");
    CHECK(reasonOf(oneClass[ConfusionMetric::Sensitivity].bootstrap95) == "no positive case");
    CHECK(distance(oneClass[ConfusionMetric::Specificity].value, 1.0 / 3.0) < 1e-15);
    const auto none = confusionWithIntervals({}, {}, 0.5, ProportionInterval::Wilson, fewReplicates());
    for (const auto& metric : none.metrics)
        CHECK(reasonOf(metric.value) != "not missing");
}
