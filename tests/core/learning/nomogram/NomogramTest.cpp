#include "core/learning/nomogram/Nomogram.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

/// A model of the oracle, from its coefficients, ranges and levels.
NomogramModel modelOf(const std::string& set) {
    NomogramModel model;
    for (const auto& row : survivalOracle("nomogram_models.csv").rows) {
        if (row[0] != set)
            continue;
        const double value = *numberIn(row[4]);
        if (model.variables.empty() || model.variables.back().name != row[1]) {
            model.variables.push_back({row[1], "", "", NomogramNumber{}});
            if (row[2] == "level")
                model.variables.back().kind = NomogramLevels{};
        }
        auto& kind = model.variables.back().kind;
        if (auto* levels = std::get_if<NomogramLevels>(&kind)) {
            levels->names.push_back(row[3]);
            levels->coefficients.push_back(value);
            continue;
        }
        auto& number = std::get<NomogramNumber>(kind);
        if (row[2] == "coefficient")
            number.coefficient = value;
        else if (row[2] == "low")
            number.low = value;
        else if (row[2] == "high")
            number.high = value;
        else
            number.values.push_back(value);
    }
    const OracleValues expected("nomograms.csv", set);
    model.intercept = expected.at("model", "intercept");
    model.lowestPredictor = expected.at("model", "lowest");
    model.highestPredictor = expected.at("model", "highest");
    if (set == "lung" || set == "pbc") {
        SurvivalOutcome outcome;
        std::vector<double> times;
        for (const auto& [time, hazard] : expected.all("hazard"))
            outcome.times.push_back({parseNumber(time).value(), hazard, time});
        std::sort(outcome.times.begin(), outcome.times.end(),
                  [](const auto& a, const auto& b) { return a.time < b.time; });
        model.outcome = outcome;
    }
    return model;
}

NomogramModel smallModel() {
    NomogramModel model;
    model.variables = {{"diameter", "Maximal diameter", "mm", NomogramNumber{0.05, 10.0, 90.0, {}}},
                       {"margin", "", "", NomogramLevels{{"smooth", "lobed"}, {0.0, 1.5}}}};
    model.intercept = -3.0;
    model.lowestPredictor = -2.5;
    model.highestPredictor = 3.0;
    model.outcome = LogisticOutcome{"Risk"};
    return model;
}

} // namespace

TEST_CASE("Points, totals and predictions of four models agree with rms", "[oracle]") {
    for (const std::string set : {"lung", "pbc", "birthwt", "one"}) {
        CAPTURE(set);
        const auto model = modelOf(set);
        const auto nomogram = drawNomogram(model);
        const OracleValues expected("nomograms.csv", set);
        CHECK(differenceOf(nomogram.pointsPerUnit, expected.at("model", "scale")) < 1e-6);
        CHECK(differenceOf(nomogram.predictorAtZero, expected.at("model", "base")) < 1e-6);
        for (std::size_t v = 0; v < model.variables.size(); ++v) {
            const auto& name = model.variables[v].name;
            CAPTURE(name);
            const auto& ticks = nomogram.variables[v].ticks;
            REQUIRE(ticks.size() == expected.all("points " + name).size());
            for (std::size_t k = 0; k < ticks.size(); ++k) {
                CHECK(std::abs(ticks[k].points - expected.at("points " + name, k)) < 1e-6);
                if (std::holds_alternative<NomogramNumber>(model.variables[v].kind))
                    CHECK(std::abs(ticks[k].value - expected.at("ticks " + name, k)) < 1e-6);
            }
        }
        REQUIRE(nomogram.totalPoints.ticks.size() == expected.all("total").size());
        for (std::size_t k = 0; k < nomogram.totalPoints.ticks.size(); ++k)
            CHECK(std::abs(nomogram.totalPoints.ticks[k].points - expected.at("total", k)) < 1e-6);
        REQUIRE(nomogram.linearPredictor.ticks.size() == expected.all("lp").size());
        for (std::size_t k = 0; k < nomogram.linearPredictor.ticks.size(); ++k) {
            CHECK(std::abs(nomogram.linearPredictor.ticks[k].value - expected.at("lp", k)) < 1e-6);
            CHECK(std::abs(nomogram.linearPredictor.ticks[k].points - expected.at("lp points", k)) < 1e-6);
        }
        for (const auto& [id, unused] : expected.all("case")) {
            CAPTURE(id);
            std::vector<NomogramValue> values;
            for (const auto& variable : model.variables) {
                if (const auto* levels = std::get_if<NomogramLevels>(&variable.kind))
                    values.emplace_back(
                        levels->names.at(static_cast<std::size_t>(expected.at("level " + variable.name, id))));
                else
                    values.emplace_back(expected.at("number " + variable.name, id));
            }
            const auto reading = readNomogram(nomogram, values);
            CHECK(std::abs(reading.linearPredictor - expected.at("predictor", id)) < 1e-6);
            CHECK(std::abs(nomogram.predictorAtZero + reading.totalPoints / nomogram.pointsPerUnit -
                           reading.linearPredictor) < 1e-12);
            REQUIRE(reading.outcomes.size() == nomogram.outcomes.size());
            for (std::size_t k = 0; k < reading.outcomes.size(); ++k)
                CHECK(std::abs(reading.outcomes[k] - expected.at("outcome " + std::to_string(k), id)) < 1e-6);
            CHECK(reading.warnings.empty());
        }
    }
}

TEST_CASE("From our own Cox fit to survival read off at times, as rms", "[oracle]") {
    const auto cases = survivalCases("lung");
    auto x = cases.design({"age", "sex", "ph.ecog", "wt.loss"});
    for (double& sex : x.column(1))
        sex -= 1.0; // 1 is female
    const auto fit = statistics::fitCox(x, {"age", "sex", "ph.ecog", "wt.loss"}, cases.outcome);
    auto model = modelOf("lung");
    for (std::size_t v = 0; v < 4; ++v) {
        if (auto* number = std::get_if<NomogramNumber>(&model.variables[v].kind))
            number->coefficient = fit.coefficients[v];
        else
            std::get<NomogramLevels>(model.variables[v].kind).coefficients = {0.0, fit.coefficients[v]};
    }
    model.intercept = nomogramIntercept(fit);
    model.outcome = survivalOutcome(fit, std::vector<double>{180.0, 365.0, 730.0}, "days");
    const auto nomogram = drawNomogram(model);
    CHECK(nomogram.outcomes[1].title == "365-day survival");
    const OracleValues expected("nomograms.csv", "lung");
    for (const auto& [id, unused] : expected.all("case")) {
        const std::string sex = expected.at("level sex", id) == 1.0 ? "female" : "male";
        const auto reading = readNomogram(nomogram, std::vector<NomogramValue>{expected.at("number age", id), sex,
                                                                               expected.at("number ph.ecog", id),
                                                                               expected.at("number wt.loss", id)});
        for (std::size_t k = 0; k < 3; ++k)
            CHECK(std::abs(reading.outcomes[k] - expected.at("outcome " + std::to_string(k), id)) < 1e-6);
    }
    CHECK_THROWS_WITH(survivalOutcome(fit, std::vector<double>{5000.0}, "days"),
                      Catch::Contains("the longest follow-up is 1022"));
}

TEST_CASE("The widest effect has 100 points, and the outcome's ticks lie where their probability is", "[unit]") {
    const auto nomogram = drawNomogram(smallModel());
    CHECK(nomogram.variables[0].title == "Maximal diameter");
    CHECK(nomogram.variables[0].unit == "mm");
    CHECK(nomogram.variables[1].title == "margin");
    CHECK(nomogram.variables[0].ticks.front().points == 0.0);
    CHECK(nomogram.variables[0].ticks.back().points == Approx(100.0).epsilon(1e-14));
    CHECK(nomogram.variables[0].ticks.back().text == "90");
    CHECK(nomogram.variables[1].ticks[1].points == Approx(37.5).epsilon(1e-14));
    CHECK(nomogram.variables[1].ticks[1].text == "lobed");
    CHECK(nomogram.points.ticks.size() == 11);
    REQUIRE(nomogram.outcomes.size() == 1);
    CHECK(nomogram.outcomes[0].title == "Risk");
    CHECK(nomogram.outcomes[0].ticks.size() >= 5);
    for (const auto& tick : nomogram.outcomes[0].ticks) {
        const double predictor = nomogram.predictorAtZero + tick.points / nomogram.pointsPerUnit;
        CHECK(1.0 / (1.0 + std::exp(-predictor)) == Approx(tick.value).epsilon(1e-12));
    }
}

TEST_CASE("A negative coefficient gives points to low values", "[unit]") {
    auto model = smallModel();
    std::get<NomogramNumber>(model.variables[0].kind).coefficient = -0.05;
    const auto nomogram = drawNomogram(model);
    CHECK(nomogram.variables[0].ticks.front().points == Approx(100.0).epsilon(1e-14));
    CHECK(nomogram.variables[0].ticks.back().points == Approx(0.0).margin(1e-12));
    const auto reading = readNomogram(nomogram, std::vector<NomogramValue>{90.0, std::string("smooth")});
    CHECK(reading.totalPoints == Approx(0.0).margin(1e-12));
    CHECK(reading.linearPredictor == Approx(-7.5).epsilon(1e-14));
}

TEST_CASE("Survival falls and risk rises with the points, at ticks that were asked for", "[unit]") {
    auto model = smallModel();
    model.probabilityTicks = {0.9, 0.5, 0.1, 0.999999};
    SurvivalOutcome outcome;
    outcome.times = {{12.0, 0.4, "12-month survival"}};
    model.outcome = outcome;
    const auto survival = drawNomogram(model).outcomes[0].ticks;
    REQUIRE(survival.size() == 3); // 0.999999 lies beyond the axis
    CHECK(survival[0].value == 0.1);
    CHECK(survival[0].points > survival[2].points);
    outcome.asRisk = true;
    model.outcome = outcome;
    const auto nomogram = drawNomogram(model);
    const auto risk = nomogram.outcomes[0].ticks;
    REQUIRE(risk.size() == 3);
    CHECK(risk[0].points == Approx(survival[2].points).epsilon(1e-12));
    const auto reading = readNomogram(nomogram, std::vector<NomogramValue>{60.0, std::string("smooth")});
    CHECK(reading.outcomes[0] == Approx(1.0 - std::exp(-0.4)).epsilon(1e-14));
}

TEST_CASE("A value beyond the training cases is read, with a warning", "[unit]") {
    const auto nomogram = drawNomogram(smallModel());
    const auto reading = readNomogram(nomogram, std::vector<NomogramValue>{110.0, std::string("smooth")});
    CHECK(reading.points[0] == Approx(125.0).epsilon(1e-14));
    REQUIRE(reading.warnings.size() == 1);
    CHECK_THAT(reading.warnings[0], Catch::Contains("Maximal diameter 110") && Catch::Contains("10 to 90"));
    CHECK(readNomogram(nomogram, std::vector<NomogramValue>{90.0, std::string("smooth")}).warnings.empty());
}

TEST_CASE("What a nomogram can't draw or read is told", "[unit]") {
    const auto nomogram = drawNomogram(smallModel());
    CHECK_THROWS_WITH(readNomogram(nomogram, std::vector<NomogramValue>{20.0, std::string("round")}),
                      Catch::Contains("margin") && Catch::Contains("smooth, lobed"));
    CHECK_THROWS_WITH(readNomogram(nomogram, std::vector<NomogramValue>{std::string("large"), std::string("lobed")}),
                      Catch::Contains("diameter") && Catch::Contains("not a number"));
    CHECK_THROWS_AS(readNomogram(nomogram, std::vector<NomogramValue>{NAN, std::string("lobed")}), Error);
    auto model = smallModel();
    model.variables.clear();
    CHECK_THROWS_WITH(drawNomogram(model), Catch::Contains("no variable"));
    model = smallModel();
    model.variables[1].name = "diameter";
    CHECK_THROWS_WITH(drawNomogram(model), Catch::Contains("comes twice"));
    model = smallModel();
    std::get<NomogramLevels>(model.variables[1].kind).coefficients.pop_back();
    CHECK_THROWS_WITH(drawNomogram(model), Catch::Contains("2 categories and 1 coefficients"));
    model = smallModel();
    std::get<NomogramNumber>(model.variables[0].kind).high = 10.0;
    CHECK_THROWS_WITH(drawNomogram(model), Catch::Contains("one value only"));
    model = smallModel();
    std::get<NomogramNumber>(model.variables[0].kind).coefficient = 0.0;
    std::get<NomogramLevels>(model.variables[1].kind).coefficients = {0.0, 0.0};
    CHECK_THROWS_WITH(drawNomogram(model), Catch::Contains("no variable has an effect"));
    model = smallModel();
    model.outcome = SurvivalOutcome{};
    CHECK_THROWS_WITH(drawNomogram(model), Catch::Contains("no time"));
    model.outcome = SurvivalOutcome{{{6.0, 0.0, ""}}, false};
    CHECK_THROWS_WITH(drawNomogram(model), Catch::Contains("after the first event"));
    model = smallModel();
    model.probabilityTicks = {0.5, 1.0};
    CHECK_THROWS_WITH(drawNomogram(model), Catch::Contains("between 0 and 1"));
}
