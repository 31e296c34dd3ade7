#include "core/statistics/survival/SurvivalError.h"

#include "core/base/Error.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

#include <map>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

namespace {

const std::map<std::string, std::vector<std::string>> kModels = {{"lung", {"age", "sex", "ph.ecog", "wt.loss"}},
                                                                 {"colon", {"sex", "age", "nodes", "obstruct"}},
                                                                 {"ovarian", {"age", "rx"}},
                                                                 {"veteran", {"karno", "age", "diagtime", "prior"}},
                                                                 {"ties", {"a", "b", "c"}}};

std::vector<double> centredRow(const tables::DesignMatrix& x, std::size_t row, const CoxFit& fit) {
    std::vector<double> centred;
    for (std::size_t c = 0; c < x.columns; ++c)
        centred.push_back(x.at(row, c) - fit.means[c]);
    return centred;
}

} // namespace

TEST_CASE("Intervals of a Cox model's survival agree with survfit", "[oracle]") {
    const auto table = survivalOracle("intervals.csv");
    REQUIRE(table.rows.size() == 150);
    for (const auto& line : table.rows) {
        CAPTURE(line[0], line[1], line[2], line[3]);
        const auto cases = survivalCases(line[0]);
        const auto& names = kModels.at(line[0]);
        const auto x = cases.design(names);
        CoxOptions options;
        options.ties = line[1] == "efron" ? Ties::Efron : Ties::Breslow;
        const auto fit = fitCox(x, names, cases.outcome, options);
        const std::vector<double> times = {*numberIn(line[3])};
        const auto errors = hazardErrors(fit, x, cases.outcome, times);
        const auto centred = centredRow(x, static_cast<std::size_t>(*numberIn(line[2])), fit);
        const auto interval = survivalInterval(fit.baseline, errors[0], fit.covariance, fit.coefficients, centred);
        REQUIRE(interval);
        CHECK(std::abs(interval->low - *numberIn(line[5])) < 1e-8);
        CHECK(std::abs(interval->high - *numberIn(line[6])) < 1e-8);
    }
}

TEST_CASE("Before the first event survival is 1 and has no interval, and beyond the follow-up there is none",
          "[unit]") {
    const auto cases = survivalCases("ovarian");
    const auto x = cases.design({"age", "rx"});
    const auto fit = fitCox(x, {"age", "rx"}, cases.outcome);
    const auto errors = hazardErrors(fit, x, cases.outcome, std::vector<double>{1.0});
    CHECK(errors[0].variance == 0.0);
    CHECK_FALSE(survivalInterval(fit.baseline, errors[0], fit.covariance, fit.coefficients, centredRow(x, 0, fit)));
    CHECK_THROWS_WITH(hazardErrors(fit, x, cases.outcome, std::vector<double>{1e6}),
                      Catch::Contains("no case was followed until time"));
}
