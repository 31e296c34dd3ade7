#include "core/statistics/survival/RankCutoff.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

namespace {

const SurvivalTimes kEight = {{1, 2, 3, 4, 5, 6, 7, 8}, {true, true, false, true, true, false, true, true}};
const std::vector<double> kMarker = {9, 8, 6, 7, 3, 4, 2, 1};

} // namespace

TEST_CASE("Cut-offs, statistics and corrected p agree with maxstat", "[oracle]") {
    const auto sets = oracleSets("rank_cutoffs.csv");
    CHECK(sets.size() == 44);
    std::size_t exact = 0;
    for (const auto& key : sets) {
        CAPTURE(key);
        const auto words = split(key, ' ');
        const auto cases = survivalCases(words[0]);
        RankCutoffOptions options;
        options.method = words[2] == "Lau92"   ? RankCutoffP::Lausen92
                         : words[2] == "Lau94" ? RankCutoffP::Lausen94
                                               : RankCutoffP::Exact;
        options.smallestShare = parseNumber(words[3]).value();
        options.largestShare = parseNumber(words[4]).value();
        const auto result = rankCutoff(cases.column(words[1]), cases.outcome, options);
        const OracleValues expected("rank_cutoffs.csv", key);
        CHECK(differenceOf(result.statistic, expected.at("result", "statistic")) < 1e-8);
        const double p = std::min(1.0, expected.at("result", "p"));
        // maxstat takes the small ones as 1 - (1 - p).
        CHECK(std::abs(result.p - p) < (p < 1e-8 ? 1e-15 : 1e-8 * p));
        CHECK(result.estimate == expected.at("result", "estimate"));
        CHECK(static_cast<double>(result.candidates.size()) == expected.at("result", "candidates"));
        for (const auto& [index, statistic] : expected.all("statistic")) {
            const auto& candidate = result.candidates.at(static_cast<std::size_t>(parseNumber(index).value()));
            CHECK(differenceOf(candidate.statistic, statistic) < 1e-8);
            CHECK(candidate.marker == expected.at("cut", index));
        }
        exact += options.method == RankCutoffP::Exact ? 1 : 0;
    }
    CHECK(exact == 4);
}

TEST_CASE("The permutation p comes near to that of all orders", "[oracle]") {
    RankCutoffOptions options;
    options.method = RankCutoffP::Permutation;
    options.permutations = 20000;
    const auto result = rankCutoff(kMarker, kEight, options);
    // All 8! orders of the outcomes: the marker 1 .. 8 in the place of an order.
    std::vector<double> order(8);
    std::iota(order.begin(), order.end(), 1.0);
    options.method = RankCutoffP::Lausen94;
    std::size_t reached = 0;
    std::size_t orders = 0;
    do {
        reached += rankCutoff(order, kEight, options).statistic >= result.statistic - 1e-10 ? 1 : 0;
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    CHECK(orders == 40320);
    const double p = static_cast<double>(reached) / static_cast<double>(orders);
    CHECK(std::abs(result.p - p) < 4.0 * std::sqrt(p * (1.0 - p) / 20000.0));
    CHECK(p < 0.2);
}

TEST_CASE("The exact p is a bound on that of all orders of the rounded scores, close to it", "[oracle]") {
    RankCutoffOptions options;
    options.method = RankCutoffP::Exact;
    const auto result = rankCutoff(kMarker, kEight, options);
    std::vector<double> order(8);
    std::iota(order.begin(), order.end(), 1.0);
    std::size_t reached = 0;
    std::size_t orders = 0;
    do {
        reached += rankCutoff(order, kEight, options).statistic >= result.statistic - 1e-10 ? 1 : 0;
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    const double p = static_cast<double>(reached) / static_cast<double>(orders);
    CHECK(result.p >= p - 1e-12);
    CHECK(result.p < 1.5 * p);
}

TEST_CASE("The permutation p is the same on any number of threads, and another with another seed", "[unit]") {
    RankCutoffOptions options;
    options.method = RankCutoffP::Permutation;
    options.permutations = 1111;
    std::vector<double> p;
    for (const unsigned threads : {1U, 2U, 8U}) {
        options.maxThreads = threads;
        p.push_back(rankCutoff(kMarker, kEight, options).p);
    }
    CHECK(p[0] == p[1]);
    CHECK(p[0] == p[2]);
    options.seed = 2;
    CHECK(rankCutoff(kMarker, kEight, options).p != p[0]);
}

TEST_CASE("The cut-off lies between two markers and says which side is worse", "[unit]") {
    const auto result = rankCutoff(kMarker, kEight);
    CHECK(result.higherIsWorse);
    CHECK(result.estimate == 6.0);
    CHECK(result.cutoff == 6.5);
    std::vector<double> reversed;
    for (const double marker : kMarker)
        reversed.push_back(-marker);
    CHECK_FALSE(rankCutoff(reversed, kEight).higherIsWorse);
}

TEST_CASE("A cut-off needs events, a marker with two values and shares in order", "[unit]") {
    CHECK_THROWS_WITH(rankCutoff(kMarker, {kEight.time, std::vector<bool>(8, false)}),
                      Catch::Contains("no case had the event"));
    CHECK_THROWS_WITH(rankCutoff(std::vector<double>(8, 2.0), kEight), Catch::Contains("no two neighbouring markers"));
    RankCutoffOptions options;
    options.smallestShare = 0.7;
    options.largestShare = 0.6;
    CHECK_THROWS_WITH(rankCutoff(kMarker, kEight, options), Catch::Contains("not in order"));
    CHECK_THROWS_WITH(rankCutoff(std::vector<double>{1, 2}, {{3, 3}, {true, true}}),
                      Catch::Contains("the same outcome"));
    RankCutoffOptions exact;
    exact.method = RankCutoffP::Exact;
    std::vector<double> many(301);
    std::iota(many.begin(), many.end(), 1.0);
    CHECK_THROWS_WITH(rankCutoff(many, {many, std::vector<bool>(301, true)}, exact), Catch::Contains("up to 300"));
}
