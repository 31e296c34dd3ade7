#include "core/base/Random.h"
#include "tests/core/learning/steps/StepTestData.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <set>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

std::vector<PipelineStep> imputeAndScale() {
    return {pipelineStep("impute", {}, 0), pipelineStep("robust", {}, 1), pipelineStep("z-score", {}, 2)};
}

LearningData gappyCases() {
    auto cases = madeUpCases(40, 6);
    for (std::size_t i = 0; i < cases.x.values.size(); i += 11)
        cases.x.values[i] = kMissing;
    return cases;
}

} // namespace

TEST_CASE("A pipeline leaves its training cases as its steps leave them one after the other", "[unit]") {
    const auto cases = gappyCases();
    const auto result = fitPipeline(imputeAndScale(), cases, {});
    REQUIRE(result.fitted.size() == 3);
    LearningData after = cases;
    for (const std::string key : {"impute", "robust", "z-score"})
        after = fitStep(key, after).training;
    CHECK(fingerprint(after) == fingerprint(result.training));
    CHECK(fingerprint(applyPipeline(result.fitted, cases)) == fingerprint(result.training));
}

TEST_CASE("A pipeline treats a case alone as it does among others", "[unit]") {
    const auto cases = gappyCases();
    const auto fitted = fitPipeline(imputeAndScale(), cases, {}).fitted;
    const auto together = applyPipeline(fitted, cases);
    for (const std::size_t row : {0, 11, 39}) {
        const auto alone = applyPipeline(fitted, rowsOf(cases, std::vector<std::size_t>{row}));
        for (std::size_t c = 0; c < together.x.columns; ++c)
            CHECK(alone.x.at(0, c) == together.x.at(row, c));
    }
}

TEST_CASE("A case may have its columns in any order and more than asked for", "[unit]") {
    const auto fitted = fitStep("z-score", casesOf({{"a", {1.0, 3.0}}, {"b", {5.0, 9.0}}})).fitted;
    const auto after = apply(fitted, casesOf({{"c", {0.0}}, {"b", {9.0}}, {"a", {3.0}}}));
    CHECK(after.names == std::vector<std::string>{"a", "b"});
    CHECK(after.x.values == std::vector<double>{1.0, 1.0});
    CHECK_THAT(messageOf([&] { apply(fitted, casesOf({{"b", {9.0}}})); }), Catch::Contains("have no column \"a\""));
}

TEST_CASE("A case needs only the columns that the last step keeps", "[unit]") {
    const auto cases = casesOf({{"a", {1.0, 3.0, 5.0}}, {"flat", {2.0, 2.0, 2.0}}, {"b", {5.0, 9.0, 1.0}}});
    const auto fitted =
        fitPipeline({pipelineStep("z-score", {}, 0), pipelineStep("variance", {}, 1)}, cases, {}).fitted;
    REQUIRE(fitted.back().kept == std::vector<std::string>{"a", "b"});
    const auto whole = applyPipeline(fitted, cases);
    const auto part = applyPipeline(fitted, columnsOf(cases, std::vector<std::size_t>{2, 0}));
    CHECK(fingerprint(part) == fingerprint(whole));
    CHECK_THAT(messageOf([&] {
                   applyPipeline(fitted, columnsOf(cases, std::vector<std::size_t>{1, 2}));
               }),
               Catch::Contains("have no column \"a\""));
}

TEST_CASE("One map of the raw column does what the pipeline does", "[unit]") {
    const auto cases = gappyCases();
    const auto fitted = fitPipeline(imputeAndScale(), cases, {}).fitted;
    const auto maps = affineOf(fitted, cases.names);
    REQUIRE(maps.has_value());
    const auto expected = applyPipeline(fitted, cases);
    REQUIRE(maps->size() == expected.names.size());
    for (std::size_t c = 0; c < maps->size(); ++c) {
        const auto& map = maps->at(c);
        CHECK(map.column == expected.names[c]);
        const auto raw = cases.x.column(cases.columnOf(map.column).value());
        for (std::size_t row = 0; row < raw.size(); ++row) {
            const double value = std::isnan(raw[row]) ? map.fill.value() : raw[row];
            CHECK((value - map.shift) / map.scale == Approx(expected.x.at(row, c)).margin(1e-12));
        }
    }
}

TEST_CASE("A value imputed after scaling is told in units of the raw column", "[unit]") {
    const auto cases = casesOf({{"a", {10.0, kMissing, 20.0, 60.0}}});
    const auto fitted =
        fitPipeline({pipelineStep("z-score"), pipelineStep("impute", {{"method", std::string("median")}}, 1)}, cases,
                    {})
            .fitted;
    const auto maps = affineOf(fitted, cases.names);
    REQUIRE(maps.has_value());
    CHECK(maps->at(0).fill.value() == Approx(20.0).epsilon(1e-12));
    CHECK(maps->at(0).shift == Approx(30.0).epsilon(1e-12));
}

TEST_CASE("A pipeline without steps changes nothing", "[unit]") {
    const auto cases = gappyCases();
    CHECK(fingerprint(fitPipeline({}, cases, {}).training) == fingerprint(cases));
    CHECK(fingerprint(applyPipeline(FittedPipeline{}, cases)) == fingerprint(cases));
    const auto maps = affineOf({}, {"x", "y"});
    REQUIRE(maps.has_value());
    REQUIRE(maps->size() == 2);
    CHECK(maps->at(1).column == "y");
    CHECK(maps->at(1).scale == 1.0);
}

TEST_CASE("Each kind of step has a key of its own, a help and legal defaults", "[unit]") {
    std::set<std::string> keys;
    for (const auto& kind : stepKinds()) {
        INFO(kind.key);
        CHECK(keys.insert(kind.key).second);
        CHECK_FALSE(kind.title.empty());
        CHECK_FALSE(kind.help.empty());
        Settings defaults;
        for (const auto& parameter : kind.parameters) {
            CHECK_FALSE(parameter.help.empty());
            defaults[parameter.key] = parameter.defaultValue;
        }
        CHECK_NOTHROW(ParameterValues(kind.parameters, defaults, kind.key));
    }
}

TEST_CASE("An unknown step or setting lists those that there are", "[unit]") {
    CHECK_THAT(messageOf([] { stepKind("zscore"); }), Catch::Contains("impute, z-score"));
    CHECK_THAT(messageOf([] {
                   pipelineStep("impute", {{"methode", std::string("mean")}});
               }),
               Catch::Contains("method, most_missing"));
    CHECK_THAT(messageOf([] {
                   pipelineStep("impute", {{"method", std::string("zero")}});
               }),
               Catch::Contains("median, mean, most frequent"));
}

TEST_CASE("A cancelled pipeline stops", "[unit]") {
    std::stop_source source;
    source.request_stop();
    StepContext context;
    context.progress = Progress({}, source.get_token());
    CHECK_THROWS_AS(fitPipeline(imputeAndScale(), gappyCases(), context), Cancelled);
}
