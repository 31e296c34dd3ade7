#include "core/statistics/survival/TimeDependent.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/statistics/survival/SurvivalCalibration.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <numeric>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

namespace {

const std::map<std::string, std::pair<std::string, std::string>> kColumns = {{"lung", {"age", "ph.ecog"}},
                                                                             {"pbc", {"logbili", "age"}},
                                                                             {"colon", {"nodes", "age"}},
                                                                             {"ties", {"a", "c"}},
                                                                             {"ovarian", {"age", "rx"}}};

/// The made-up risk of the oracle: 1 - exp(-t / longest * exp(z / 2)).
tables::DesignMatrix risksOf(const std::vector<double>& x, const std::vector<double>& times, double longest) {
    const auto n = static_cast<double>(x.size());
    const double mean = std::accumulate(x.begin(), x.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : x)
        squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / (n - 1.0));
    tables::DesignMatrix risks;
    risks.rows = x.size();
    risks.columns = times.size();
    for (const double time : times)
        for (const double value : x)
            risks.values.push_back(1.0 - std::exp(-std::exp((value - mean) / deviation / 2.0) * time / longest));
    return risks;
}

struct Scored {
    std::vector<double> times; ///< rising
    std::vector<BrierAt> brier;
    std::vector<AucAt> auc;
    OracleValues expected;
};

std::vector<double> timesOf(const std::map<std::string, double>& values) {
    std::vector<double> times;
    for (const auto& [time, value] : values)
        times.push_back(parseNumber(time).value());
    std::sort(times.begin(), times.end());
    return times;
}

/// "first" or "second" of a set.
Scored scoredBy(const std::string& set, const std::string& which) {
    Scored scored = {{}, {}, {}, OracleValues("over_time.csv", set + " " + which)};
    const auto cases = survivalCases(set);
    const auto& names = kColumns.at(set);
    scored.times = timesOf(scored.expected.all("brier"));
    const double longest = *std::max_element(cases.outcome.time.begin(), cases.outcome.time.end());
    const auto risks = risksOf(cases.column(which == "first" ? names.first : names.second), scored.times, longest);
    scored.brier = brierScores(risks, cases.outcome, scored.times);
    scored.auc = timeDependentAuc(risks, cases.outcome, scored.times);
    return scored;
}

/// As R writes it into the file.
std::string keyOf(const OracleValues& expected, const std::string& what, double time) {
    for (const auto& [name, value] : expected.all(what))
        if (parseNumber(name).value() == time)
            return name;
    return "none";
}

tables::DesignMatrix oneColumn(const std::vector<double>& values) {
    tables::DesignMatrix x;
    x.rows = values.size();
    x.columns = 1;
    x.values = values;
    return x;
}

} // namespace

TEST_CASE("Brier scores over time agree with riskRegression: errors, null model, accuracy, integral", "[oracle]") {
    std::size_t compared = 0;
    for (const auto& [set, names] : kColumns)
        for (const std::string which : {"first", "second"}) {
            CAPTURE(set, which);
            const auto scored = scoredBy(set, which);
            std::vector<double> values;
            for (const auto& at : scored.brier)
                values.push_back(at.brier.value);
            for (const auto& at : scored.brier) {
                CAPTURE(at.time);
                const auto key = keyOf(scored.expected, "brier", at.time);
                CHECK(differenceOf(at.brier.value, scored.expected.at("brier", key)) < 1e-8);
                CHECK(differenceOf(at.brier.standardError, scored.expected.at("brier error", key)) < 1e-8);
                CHECK(differenceOf(at.brier.interval95.low, scored.expected.at("brier low", key)) < 1e-8);
                CHECK(differenceOf(at.brier.interval95.high, scored.expected.at("brier high", key)) < 1e-8);
                CHECK(differenceOf(at.null, scored.expected.at("null", key)) < 1e-8);
                CHECK(differenceOf(*at.accuracy, scored.expected.at("accuracy", key)) < 1e-8);
                CHECK(differenceOf(integratedBrier(scored.times, values, at.time),
                                   scored.expected.at("integrated", key)) < 1e-8);
                ++compared;
            }
        }
    CHECK(compared == 2 * (6 + 5 + 4 + 6 + 3));
}

TEST_CASE("AUC over time with errors agrees with riskRegression, ties of times and markers too", "[oracle]") {
    std::size_t compared = 0;
    for (const auto& [set, names] : kColumns)
        for (const std::string which : {"first", "second"}) {
            CAPTURE(set, which);
            const auto scored = scoredBy(set, which);
            for (const auto& at : scored.auc) {
                CAPTURE(at.time);
                const auto key = keyOf(scored.expected, "auc", at.time);
                REQUIRE(at.auc.has_value() == (key != "none"));
                if (!at.auc)
                    continue;
                CHECK(differenceOf(at.auc->value, scored.expected.at("auc", key)) < 1e-8);
                CHECK(differenceOf(at.auc->standardError, scored.expected.at("auc error", key)) < 1e-8);
                CHECK(differenceOf(at.auc->interval95.low, scored.expected.at("auc low", key)) < 1e-8);
                CHECK(differenceOf(at.auc->interval95.high, scored.expected.at("auc high", key)) < 1e-8);
                ++compared;
            }
        }
    CHECK(compared >= 40);
}

TEST_CASE("Differences of AUC and Brier between two models agree with riskRegression", "[oracle]") {
    std::size_t compared = 0;
    for (const auto& [set, names] : kColumns) {
        CAPTURE(set);
        const auto first = scoredBy(set, "first");
        const auto second = scoredBy(set, "second");
        const OracleValues expected("over_time.csv", set + " both");
        for (std::size_t t = 0; t < first.times.size(); ++t) {
            const auto brierKey = keyOf(expected, "brier difference", first.times[t]);
            const auto brier = differenceBetween(first.brier[t].brier, second.brier[t].brier);
            CHECK(differenceOf(brier.difference, expected.at("brier difference", brierKey)) < 1e-8);
            CHECK(differenceOf(brier.standardError, expected.at("brier error", brierKey)) < 1e-8);
            if (!first.auc[t].auc)
                continue;
            const auto key = keyOf(expected, "auc difference", first.times[t]);
            const auto auc = differenceBetween(*first.auc[t].auc, *second.auc[t].auc);
            CHECK(differenceOf(auc.difference, expected.at("auc difference", key)) < 1e-8);
            CHECK(differenceOf(auc.standardError, expected.at("auc error", key)) < 1e-8);
            CHECK(differenceOf(auc.p, expected.at("auc p", key)) < 1e-8);
            ++compared;
        }
    }
    CHECK(compared >= 20);
}

TEST_CASE("ROC points at a time agree with riskRegression", "[oracle]") {
    for (const auto& [set, names] : kColumns) {
        CAPTURE(set);
        const OracleValues expected("over_time.csv", set + " first");
        const auto cases = survivalCases(set);
        const auto points = timeDependentRoc(cases.column(names.first), cases.outcome, expected.at("roc time", "t"));
        REQUIRE(static_cast<double>(points.size()) == expected.at("roc points", "n") + 1.0);
        for (const auto& [index, sensitivity] : expected.all("sensitivity")) {
            const auto& point = points.at(static_cast<std::size_t>(parseNumber(index).value()));
            CHECK(differenceOf(point.sensitivity, sensitivity) < 1e-8);
            CHECK(differenceOf(point.specificity, expected.at("specificity", index)) < 1e-8);
        }
        CHECK(points.back().sensitivity == 1.0);
        CHECK(points.back().specificity == 0.0);
    }
}

TEST_CASE("The integrated Brier score on every event time agrees with pec", "[oracle]") {
    for (const std::string set : {"lung", "ties"}) {
        CAPTURE(set);
        const auto cases = survivalCases(set);
        std::vector<double> grid;
        for (std::size_t i = 0; i < cases.outcome.size(); ++i)
            if (cases.outcome.event[i])
                grid.push_back(cases.outcome.time[i]);
        std::sort(grid.begin(), grid.end());
        grid.erase(std::unique(grid.begin(), grid.end()), grid.end());
        const double longest = *std::max_element(cases.outcome.time.begin(), cases.outcome.time.end());
        std::vector<double> values;
        for (const auto& at :
             brierScores(risksOf(cases.column(kColumns.at(set).first), grid, longest), cases.outcome, grid))
            values.push_back(at.brier.value);
        const OracleValues expected("over_time.csv", set + " pec");
        for (const auto& [until, value] : expected.all("integrated"))
            CHECK(differenceOf(integratedBrier(grid, values, parseNumber(until).value()), value) < 1e-6);
    }
}

TEST_CASE("Without censoring, AUC and ROC over time are the ordinary ones", "[unit]") {
    Random random(11);
    SurvivalTimes outcome;
    std::vector<double> marker;
    std::vector<bool> early;
    for (int i = 0; i < 50; ++i) {
        outcome.time.push_back(static_cast<double>(1 + random.below(20)));
        outcome.event.push_back(true);
        marker.push_back(static_cast<double>(random.below(12)));
        early.push_back(outcome.time.back() <= 8.0);
    }
    const auto at = timeDependentAuc(oneColumn(marker), outcome, std::vector<double>{8.0}).front();
    REQUIRE(at.auc.has_value());
    CHECK(at.auc->value == Approx(aucWithInterval(marker, early).value).epsilon(1e-13));
    const auto points = timeDependentRoc(marker, outcome, 8.0);
    const auto expected = rocPoints(marker, early);
    REQUIRE(points.size() == expected.size());
    for (std::size_t k = 0; k < points.size(); ++k) {
        CHECK(points[k].cutoff == expected[k].cutoff);
        CHECK(points[k].sensitivity == Approx(expected[k].sensitivity).margin(1e-13));
        CHECK(points[k].specificity == Approx(expected[k].specificity).margin(1e-13));
    }
    CHECK(*timeDependentYouden(marker, outcome, 8.0) == youdenCutoff(marker, early));
}

TEST_CASE("Before the first event and after the last case there is no AUC, but a Brier score", "[unit]") {
    const SurvivalTimes outcome = {{2.0, 3.0, 4.0, 5.0}, {true, false, true, true}};
    const std::vector<double> marker = {4.0, 3.0, 2.0, 1.0};
    const auto auc = timeDependentAuc(oneColumn(marker), outcome, std::vector<double>{1.0, 2.0, 5.0});
    CHECK_FALSE(auc[0].auc.has_value());
    CHECK(auc[0].controls == 4);
    CHECK(auc[1].auc->value == 1.0);
    CHECK_FALSE(auc[2].auc.has_value());
    CHECK(auc[2].cases == 3);
    CHECK(timeDependentRoc(marker, outcome, 1.0).empty());
    CHECK_FALSE(timeDependentYouden(marker, outcome, 5.0).has_value());
    const auto brier = brierScores(oneColumn({0.5, 0.5, 0.5, 0.5}), outcome, std::vector<double>{1.0});
    CHECK(brier[0].brier.value == 0.25);
    CHECK(brier[0].null == 0.0);
    CHECK_FALSE(brier[0].accuracy.has_value());
}

TEST_CASE("All censored: nobody has the event, and the Brier score is the mean square of the risk", "[unit]") {
    const auto cases = survivalCases("censored");
    const auto brier = brierScores(oneColumn({0.1, 0.2, 0.3, 0.4, 0.5}), cases.outcome, std::vector<double>{2.0});
    // Cases 1, 3 and 5 are followed beyond 2, each for 5 / 3.
    CHECK(brier[0].brier.value == Approx((0.01 + 0.09 + 0.25) / 3.0).epsilon(1e-14));
    CHECK_FALSE(timeDependentAuc(oneColumn(cases.column("a")), cases.outcome, std::vector<double>{2.0})[0].auc);
}

TEST_CASE("Times beyond the follow-up and risks that are none are refused", "[unit]") {
    const SurvivalTimes outcome = {{2.0, 3.0, 4.0, 5.0}, {true, false, true, true}};
    const auto x = oneColumn({0.4, 0.3, 0.2, 0.1});
    CHECK_THROWS_WITH(timeDependentAuc(x, outcome, std::vector<double>{6.0}),
                      Catch::Contains("the longest follow-up is 5"));
    CHECK_THROWS_AS(brierScores(x, outcome, std::vector<double>{-1.0}), Error);
    CHECK_THROWS_WITH(brierScores(oneColumn({0.4, 0.3, 1.2, 0.1}), outcome, std::vector<double>{3.0}),
                      Catch::Contains("between 0 and 1"));
    CHECK_THROWS_AS(timeDependentAuc(x, {{2.0, 3.0, -4.0, 5.0}, outcome.event}, std::vector<double>{1.0}), Error);
}

TEST_CASE("Calibration groups agree with R's quantiles and survfit", "[oracle]") {
    const auto sets = oracleSets("calibration.csv");
    CHECK(sets.size() == 6);
    for (const auto& key : sets) {
        CAPTURE(key);
        const auto words = split(key, ' ');
        const auto cases = survivalCases(words[0]);
        const double time = parseNumber(words[2]).value();
        const double longest = *std::max_element(cases.outcome.time.begin(), cases.outcome.time.end());
        const auto risks = risksOf(cases.column(kColumns.at(words[0]).first), {time}, longest);
        const auto groups = survivalCalibration(risks.column(0), cases.outcome, time,
                                                static_cast<std::size_t>(parseNumber(words[1]).value()));
        const OracleValues expected("calibration.csv", key);
        REQUIRE(groups.size() == expected.all("cases").size());
        for (std::size_t g = 0; g < groups.size(); ++g) {
            CAPTURE(g);
            const auto name = std::to_string(g);
            CHECK(static_cast<double>(groups[g].cases) == expected.at("cases", g));
            CHECK(differenceOf(groups[g].meanPredicted, expected.at("predicted", g)) < 1e-8);
            REQUIRE(groups[g].observed.has_value() == expected.has("observed", name));
            REQUIRE(groups[g].interval95.has_value() == expected.has("low", name));
            CHECK(differenceOf(*groups[g].observed, expected.at("observed", g)) < 1e-8);
            CHECK(differenceOf(groups[g].interval95->low, expected.at("low", g)) < 1e-8);
            CHECK(differenceOf(groups[g].interval95->high, expected.at("high", g)) < 1e-8);
        }
    }
}

TEST_CASE("Equal risks are one group, and a group that nobody left alive has no observed risk", "[unit]") {
    const SurvivalTimes outcome = {{1.0, 2.0, 3.0, 4.0}, {true, false, true, false}};
    const auto one = survivalCalibration(std::vector<double>{0.2, 0.2, 0.2, 0.2}, outcome, 3.0, 4);
    REQUIRE(one.size() == 1);
    CHECK(one[0].cases == 4);
    CHECK(one[0].events == 2);
    CHECK(*one[0].observed == Approx(0.625).epsilon(1e-15));
    const auto two = survivalCalibration(std::vector<double>{0.2, 0.2, 0.6, 0.6}, outcome, 3.0, 2);
    REQUIRE(two.size() == 2);
    CHECK_FALSE(two[0].observed.has_value());
    CHECK(*two[1].observed == 0.5);
    CHECK_THROWS_AS(survivalCalibration(std::vector<double>{0.2, 0.2, 0.6, 0.6}, outcome, -3.0, 2), Error);
}
