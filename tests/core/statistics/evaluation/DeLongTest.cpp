#include "core/statistics/evaluation/DeLong.h"

#include "core/statistics/Roc.h"
#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight::statistics;
using rimlight::test::distance;
using rimlight::test::oracleCases;
using rimlight::test::reasonOf;

namespace {

std::string reasonOfTest(const AucComparison& comparison) {
    const auto* missing = std::get_if<rimlight::tables::Missing>(&comparison.test);
    return missing ? missing->reason : "not missing";
}

} // namespace

TEST_CASE("DeLong's test of two models of the same cases agrees with pROC", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto comparison = compareCorrelatedAucs(cases.p1, cases.p2, cases.positive);
        CHECK(distance(comparison.auc1, cases.answer("auc1")) < 1e-12);
        CHECK(distance(comparison.auc2, cases.answer("auc2")) < 1e-12);
        const auto& test = std::get<DelongTest>(comparison.test);
        CHECK(std::abs(test.variance1 - cases.answer("delong variance1")) < 1e-12);
        CHECK(std::abs(test.variance2 - cases.answer("delong variance2")) < 1e-12);
        CHECK(std::abs(test.covariance - cases.answer("delong covariance")) < 1e-12);
        CHECK(std::abs(test.statistic - cases.answer("delong z")) < 1e-10);
        CHECK(std::abs(test.p - cases.answer("delong p")) < 1e-10);
        CHECK(distance(IntervalCell(test.difference95), cases.answer("delong low"), cases.answer("delong high")) <
              1e-10);
        CHECK_FALSE(test.degreesOfFreedom.has_value());
    }
}

TEST_CASE("DeLong's test of two models of different cases agrees with pROC", "[oracle]") {
    const auto& a = oracleCases("birthwt");
    const auto& b = oracleCases("misfit");
    const auto comparison = compareIndependentAucs(a.p1, a.positive, b.p1, b.positive);
    const auto& test = std::get<DelongTest>(comparison.test);
    CHECK(std::abs(test.statistic - a.answer("unpaired t")) < 1e-10);
    CHECK(std::abs(test.degreesOfFreedom.value() - a.answer("unpaired df")) < 1e-8);
    CHECK(std::abs(test.p - a.answer("unpaired p")) < 1e-10);
    CHECK(test.covariance == 0.0);
    // The interval and the test speak with one voice: 0 lies outside exactly when p < 0.05.
    CHECK((test.difference95.high < 0.0 || test.difference95.low > 0.0) == (test.p < 0.05));
}

TEST_CASE("The variance of an area is the same as that of its own interval", "[unit]") {
    const auto& cases = oracleCases("ties");
    const auto test = std::get<DelongTest>(compareCorrelatedAucs(cases.p1, cases.p2, cases.positive).test);
    const auto auc = aucWithInterval(cases.p1, cases.positive);
    CHECK(std::abs(auc.value - kNormal975 * std::sqrt(test.variance1) - auc.interval95->low) < 1e-12);
}

TEST_CASE("Scores that rank alike are not tested, even after rounding", "[unit]") {
    const std::vector<double> scores = {0.1, 0.3, 0.2, 0.7, 0.6, 0.9, 0.3};
    const std::vector<bool> positive = {false, false, true, true, false, true, true};
    std::vector<double> same;
    for (const double s : scores)
        same.push_back(std::exp(3.0 * s));
    const auto comparison = compareCorrelatedAucs(scores, same, positive);
    CHECK(distance(comparison.difference, 0.0) == 0.0);
    CHECK(reasonOfTest(comparison) == "both scores rank positives and negatives alike");
}

TEST_CASE("Two perfect scores have no variance to test", "[unit]") {
    const std::vector<bool> positive = {false, false, true, true};
    const std::vector<double> a = {1, 2, 3, 4};
    const std::vector<double> worst = {4, 3, 2, 1};
    CHECK(reasonOfTest(compareCorrelatedAucs(a, worst, positive)) == "the difference has no variance");
    CHECK(reasonOfTest(compareIndependentAucs(a, positive, a, positive)) == "both areas have no variance");
}

TEST_CASE("Areas without a class, and variances of one case, are missing with their reason", "[unit]") {
    const std::vector<double> scores = {1, 2, 3};
    const auto none = compareCorrelatedAucs(scores, scores, {false, false, false});
    CHECK(reasonOf(none.auc1) == "no positive case");
    CHECK(reasonOfTest(none) == "no positive case");
    CHECK(reasonOf(compareIndependentAucs(scores, {true, false, true}, scores, {true, true, true}).difference) ==
          "no negative case");
    const auto one = compareCorrelatedAucs(scores, std::vector<double>{3, 1, 2}, {false, false, true});
    CHECK(distance(one.difference, 0.5) < 1e-15);
    CHECK(reasonOfTest(one) == "a class of one case has no variance");
}
