#include "core/statistics/evaluation/Bootstrap.h"

#include "core/statistics/Roc.h"
#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace rimlight;
using namespace rimlight::statistics;
using rimlight::test::distance;
using rimlight::test::oracleCases;
using rimlight::test::reasonOf;

TEST_CASE("A stratified resample keeps the classes' sizes, and one without strata doesn't", "[unit]") {
    const auto& cases = oracleCases("birthwt");
    const auto positives = std::count(cases.positive.begin(), cases.positive.end(), true);
    const Resampler stratified(cases.positive, Resampling::Stratified, 4);
    const Resampler free(cases.positive, Resampling::Unstratified, 4);
    const auto drawnPositives = [&](const Resampler& resampler, std::size_t replicate) {
        const auto rows = resampler.rows(replicate);
        CHECK(rows.size() == cases.positive.size());
        return std::count_if(rows.begin(), rows.end(), [&](std::size_t row) { return cases.positive.at(row); });
    };
    std::set<long> counts;
    for (std::size_t replicate = 0; replicate < 20; ++replicate) {
        CHECK(drawnPositives(stratified, replicate) == positives);
        counts.insert(drawnPositives(free, replicate));
    }
    CHECK(counts.size() > 5);
}

TEST_CASE("A resample follows from seed and number alone", "[unit]") {
    const std::vector<bool> positive(50, true);
    const Resampler resampler(positive, Resampling::Unstratified, 1);
    CHECK(resampler.rows(7) == Resampler(positive, Resampling::Unstratified, 1).rows(7));
    CHECK(resampler.rows(7) != resampler.rows(8));
    // Neither neighbouring seeds nor neighbouring replicates share resamples.
    CHECK(resampler.rows(1) != Resampler(positive, Resampling::Unstratified, 2).rows(0));
}

TEST_CASE("Every case is drawn as often as every other", "[unit]") {
    const std::vector<bool> positive = {true, true, true, false, false, false, false, false};
    for (const auto resampling : {Resampling::Stratified, Resampling::Unstratified}) {
        const Resampler resampler(positive, resampling, 3);
        std::vector<double> counts(positive.size(), 0.0);
        constexpr std::size_t kReplicates = 20000;
        for (std::size_t replicate = 0; replicate < kReplicates; ++replicate)
            for (const std::size_t row : resampler.rows(replicate))
                counts[row] += 1.0;
        // One draw per case and replicate on average; five standard errors are 5 sqrt(1 / 20000) < 0.036.
        for (const double count : counts)
            CHECK(std::abs(count / kReplicates - 1.0) < 0.036);
    }
}

TEST_CASE("The counted area of a resample is the area of the cases drawn", "[unit]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const ResampledAuc counted(cases.p2, cases.positive);
        const Resampler resampler(cases.positive, Resampling::Unstratified, 9);
        for (std::size_t replicate = 0; replicate < 20; ++replicate) {
            const auto rows = resampler.rows(replicate);
            std::vector<double> scores;
            std::vector<bool> positive;
            for (const std::size_t row : rows) {
                scores.push_back(cases.p2[row]);
                positive.push_back(cases.positive[row]);
            }
            if (std::find(positive.begin(), positive.end(), !positive.front()) == positive.end())
                CHECK_FALSE(counted(rows).has_value());
            else
                CHECK(counted(rows) == aucWithInterval(scores, positive).value);
        }
    }
}

TEST_CASE("Rows of one class have no area", "[unit]") {
    const ResampledAuc auc(std::vector<double>{1, 2, 3}, {false, true, true});
    CHECK_FALSE(auc(std::vector<std::size_t>{1, 2, 2}).has_value());
    CHECK(auc(std::vector<std::size_t>{0, 2, 2}) == 1.0);
    CHECK_FALSE(ResampledAuc({}, {})({}).has_value());
}

TEST_CASE("Percentiles are R's type 7 of the replicates that exist", "[unit]") {
    Replicates replicates;
    for (int i = 100; i >= 0; --i)
        replicates.emplace_back(i * i);
    // quantile((0:100)^2, c(.025, .975)): half-way between 2^2 and 3^2, and between 97^2 and 98^2.
    CHECK(distance(percentileInterval(replicates), 6.5, 9506.5) < 1e-9);
    replicates.emplace_back(std::nullopt);
    CHECK(distance(percentileInterval(replicates), 6.5, 9506.5) < 1e-9);
}

TEST_CASE("A statistic that exists in few resamples has no interval", "[unit]") {
    const Replicates few = {1.0, 2.0, std::nullopt, std::nullopt, std::nullopt};
    CHECK(reasonOf(percentileInterval(few)) == "exists in 2 of 5 resamples only");
    CHECK(reasonOf(bootstrapP(few)) == "exists in 2 of 5 resamples only");
    CHECK(reasonOf(percentileInterval({})) == "exists in 0 of 0 resamples only");
    CHECK(reasonOf(percentileInterval({1.0})) == "exists in 1 of 1 resamples only");
}

TEST_CASE("The achieved significance counts the replicates beyond 0 and never is 0", "[unit]") {
    Replicates differences(99, 1.0);
    CHECK(distance(bootstrapP(differences), 0.02) < 1e-15);
    differences[0] = differences[1] = -1.0;
    CHECK(distance(bootstrapP(differences), 0.06) < 1e-15);
    // A replicate of 0 counts on both sides.
    CHECK(distance(bootstrapP(Replicates(9, 0.0)), 1.0) == 0.0);
}

TEST_CASE("The bootstrap interval of an area is as wide as pROC's", "[oracle]") {
    const auto& cases = oracleCases("birthwt");
    BootstrapOptions options;
    options.replicates = 20000;
    const auto interval = std::get<Interval>(bootstrapAuc(cases.p1, cases.positive, options));
    // Both ends are quantiles of 20,000 replicates with a spread of 0.042: their standard error is 0.0008.
    CHECK(std::abs(interval.low - cases.answer("auc bootstrap low")) < 0.004);
    CHECK(std::abs(interval.high - cases.answer("auc bootstrap high")) < 0.004);
}

TEST_CASE("The bootstrap of a difference agrees with DeLong's test", "[oracle]") {
    const auto& cases = oracleCases("birthwt");
    BootstrapOptions options;
    options.replicates = 20000;
    const auto difference = bootstrapAucDifference(cases.p1, cases.p2, cases.positive, options);
    CHECK(distance(difference.interval95, cases.answer("delong low"), cases.answer("delong high")) < 0.01);
    CHECK(distance(difference.p, cases.answer("delong p")) < 0.01);
    const auto same = bootstrapAucDifference(cases.p1, cases.p1, cases.positive, options);
    CHECK(distance(same.interval95, 0.0, 0.0) == 0.0);
    CHECK(distance(same.p, 1.0) == 0.0);
}

TEST_CASE("Resamples are the same on one, two and eight threads", "[unit]") {
    const auto& cases = oracleCases("misfit");
    const ResampledAuc auc(cases.p1, cases.positive);
    const auto replicatesOn = [&](unsigned threads) {
        BootstrapOptions options;
        options.maxThreads = threads;
        options.seed = 99;
        return bootstrap(
            cases.positive, 1,
            [&](std::span<const std::size_t> rows) { return std::vector<std::optional<double>>{auc(rows)}; }, options);
    };
    const auto once = replicatesOn(1);
    CHECK(once.front().size() == 1000);
    CHECK(once == replicatesOn(2));
    CHECK(once == replicatesOn(8));
}

TEST_CASE("Resampling that is no longer wanted stops", "[unit]") {
    std::stop_source stop;
    stop.request_stop();
    BootstrapOptions options;
    options.progress = Progress([](double, std::string_view) {}, stop.get_token());
    const auto& cases = oracleCases("tiny");
    CHECK_THROWS_AS(bootstrapAuc(cases.p1, cases.positive, options), Cancelled);
}
