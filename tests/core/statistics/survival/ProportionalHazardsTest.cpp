#include "core/statistics/survival/ProportionalHazards.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

namespace {

struct Model {
    std::vector<std::string> columns;
    std::vector<CoxTerm> terms;
};

Model modelOf(const std::string& set) {
    if (set == "lung")
        return {{"age", "sex", "ph.ecog", "wt.loss"}, {}};
    if (set == "veteran")
        return {{"karno", "age", "diagtime", "prior"}, {}};
    if (set == "ties")
        return {{"a", "b", "c"}, {}};
    if (set == "ovarian")
        return {{"age", "rx"}, {}};
    return {{"age", "edema", "logbili", "stage2", "stage3", "stage4"},
            {{"age", {0}}, {"edema", {1}}, {"logbili", {2}}, {"stage", {3, 4, 5}}}};
}

TimeTransform transformOf(const std::string& name) {
    return name == "km"         ? TimeTransform::KaplanMeier
           : name == "identity" ? TimeTransform::Identity
           : name == "rank"     ? TimeTransform::Rank
                                : TimeTransform::Log;
}

} // namespace

TEST_CASE("Tests of proportional hazards and scaled residuals agree with cox.zph", "[oracle]") {
    const auto sets = oracleSets("zph.csv");
    CHECK(sets.size() == 28);
    for (const auto& key : sets) {
        CAPTURE(key);
        const auto words = split(key, ' ');
        const auto cases = survivalCases(words[0]);
        const auto model = modelOf(words[0]);
        const auto x = cases.design(model.columns);
        CoxOptions options;
        options.ties = words[1] == "efron" ? Ties::Efron : Ties::Breslow;
        if (words[2] == "weights") {
            options.weights = cases.column("weight");
            options.offset = cases.column("offset");
        }
        const auto fit = fitCox(x, model.columns, cases.outcome, options);
        const auto test =
            testProportionalHazards(fit, x, cases.outcome, options, transformOf(words.back()), model.terms);
        const OracleValues expected("zph.csv", key);
        auto rows = test.terms;
        rows.push_back(test.global);
        for (const auto& row : rows) {
            CAPTURE(row.name);
            CHECK(differenceOf(row.test.statistic, expected.at("chisq", row.name)) < 1e-8);
            CHECK(static_cast<double>(row.test.degreesOfFreedom) == expected.at("df", row.name));
            CHECK(std::abs(row.test.p / expected.at("p", row.name) - 1.0) < 1e-8);
        }
        for (const auto& [index, value] : expected.all("x")) {
            const auto k = static_cast<std::size_t>(parseNumber(index).value());
            CAPTURE(k);
            CHECK(differenceOf(test.transformedTimes.at(k), value) < 1e-8);
            CHECK(test.times.at(k) == expected.at("time", k));
            for (std::size_t t = 0; t < test.terms.size(); ++t)
                CHECK(differenceOf(test.residuals.at(k, t), expected.at("y " + test.terms[t].name, k)) < 1e-8);
        }
    }
}

TEST_CASE("A change over time can't be tested when all events happened at once", "[unit]") {
    tables::DesignMatrix x;
    x.rows = 6;
    x.columns = 1;
    x.values = {1, 2, 3, 4, 2, 1};
    const SurvivalTimes outcome = {{2, 2, 2, 4, 5, 6}, {true, true, true, false, false, false}};
    const auto fit = fitCox(x, {"a"}, outcome);
    CHECK_THROWS_WITH(testProportionalHazards(fit, x, outcome), Catch::Contains("at the same time"));
    const SurvivalTimes zero = {{0, 1, 2, 4, 5, 6}, {true, true, true, false, false, false}};
    const auto other = fitCox(x, {"a"}, zero);
    CHECK_THROWS_WITH(testProportionalHazards(other, x, zero, {}, TimeTransform::Log), Catch::Contains("no logarithm"));
    CHECK_NOTHROW(testProportionalHazards(other, x, zero));
}
