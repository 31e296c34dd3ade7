#include "core/statistics/evaluation/Reclassification.h"

#include "core/base/Error.h"
#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>

using namespace rimlight;
using namespace rimlight::statistics;
using rimlight::test::distance;
using rimlight::test::oracleCases;
using rimlight::test::reasonOf;

namespace {

const std::vector<double> kCutoffs = {0.2, 0.5};

void check(const NetReclassification& nri, const test::OracleCases& cases, const std::string& kind) {
    CAPTURE(cases.name, kind);
    const auto expected = [&](const std::string& what) { return cases.answer(kind + " nri" + what); };
    CHECK(std::abs(nri.total.value - expected("")) < 1e-12);
    CHECK(std::abs(nri.total.standardError - expected(" error")) < 1e-12);
    CHECK(distance(nri.total.z, expected(" z")) < 1e-10);
    CHECK(distance(nri.total.p, expected(" p")) < 1e-10);
    CHECK(std::abs(nri.positives.value - expected(" positives")) < 1e-12);
    CHECK(std::abs(nri.positives.standardError - expected(" positives error")) < 1e-12);
    CHECK(std::abs(nri.negatives.value - expected(" negatives")) < 1e-12);
    CHECK(std::abs(nri.negatives.standardError - expected(" negatives error")) < 1e-12);
    CHECK(std::abs(nri.total.interval95.high - (nri.total.value + 1.959963984540054 * expected(" error"))) < 1e-10);
}

template <class Variant>
std::string reasonIn(const Variant& variant) {
    const auto* missing = std::get_if<tables::Missing>(&variant);
    return missing ? missing->reason : "not missing";
}

} // namespace

TEST_CASE("Continuous NRI agrees with improveProb", "[oracle]") {
    for (const auto& cases : oracleCases())
        check(std::get<NetReclassification>(continuousNri(cases.p1, cases.p2, cases.positive)), cases, "continuous");
}

TEST_CASE("Categorical NRI agrees with improveProb of the categories", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        const auto nri = std::get<NetReclassification>(categoricalNri(cases.p1, cases.p2, cases.positive, kCutoffs));
        check(nri, cases, "categorical");
        std::size_t counted = 0;
        for (const auto* table : {&nri.positiveTable, &nri.negativeTable})
            for (const auto& row : *table)
                counted += std::accumulate(row.begin(), row.end(), std::size_t{0});
        CHECK(counted == cases.positive.size());
    }
}

TEST_CASE("IDI agrees with improveProb", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto idi =
            std::get<DiscriminationImprovement>(integratedDiscrimination(cases.p1, cases.p2, cases.positive));
        CHECK(std::abs(idi.total.value - cases.answer("idi")) < 1e-12);
        CHECK(std::abs(idi.total.standardError - cases.answer("idi error")) < 1e-12);
        CHECK(distance(idi.total.z, cases.answer("idi z")) < 1e-10);
        CHECK(distance(idi.total.p, cases.answer("idi p")) < 1e-10);
        CHECK(std::abs(idi.positives - cases.answer("idi positives")) < 1e-12);
        CHECK(std::abs(idi.negatives - cases.answer("idi negatives")) < 1e-12);
    }
}

TEST_CASE("A probability at a cut-off belongs to the category above", "[unit]") {
    const std::vector<double> before = {0.1, 0.2, 0.49, 0.6};
    const std::vector<double> after = {0.2, 0.2, 0.5, 0.1};
    const auto nri = std::get<NetReclassification>(categoricalNri(before, after, {true, false, true, false}, kCutoffs));
    CHECK(nri.upPositives == 2);
    CHECK(nri.downNegatives == 1);
    CHECK(nri.upNegatives + nri.downPositives == 0);
    CHECK(nri.positiveTable[0][1] == 1);
    CHECK(nri.positiveTable[1][2] == 1);
    CHECK(nri.negativeTable[2][0] == 1);
    CHECK(nri.negativeTable[1][1] == 1);
    CHECK(nri.total.value == 1.5);
}

TEST_CASE("A model that changes nothing has no test", "[unit]") {
    const auto& cases = oracleCases("birthwt");
    const auto nri = std::get<NetReclassification>(continuousNri(cases.p1, cases.p1, cases.positive));
    CHECK(nri.total.value == 0.0);
    CHECK(reasonOf(nri.total.z) == "the change has no variance");
    CHECK(reasonOf(nri.total.p) == "the change has no variance");
    const auto idi = std::get<DiscriminationImprovement>(integratedDiscrimination(cases.p1, cases.p1, cases.positive));
    CHECK(reasonOf(idi.total.p) == "the change has no variance");
}

TEST_CASE("One class has no reclassification, and one case no variance", "[unit]") {
    const std::vector<double> p = {0.2, 0.4, 0.8};
    CHECK(reasonIn(continuousNri(p, p, {false, false, false})) == "no positive case");
    CHECK(reasonIn(categoricalNri(p, p, {true, true, true}, kCutoffs)) == "no negative case");
    CHECK(reasonIn(integratedDiscrimination(p, p, {true, false, false})) ==
          "a class of fewer than two cases has no variance");
}

TEST_CASE("Cut-offs that don't rise are refused", "[unit]") {
    const std::vector<double> p = {0.2, 0.4};
    CHECK_THROWS_AS(categoricalNri(p, p, {true, false}, std::vector<double>{}), Error);
    CHECK_THROWS_AS(categoricalNri(p, p, {true, false}, std::vector<double>{0.5, 0.2}), Error);
    CHECK_THROWS_AS(categoricalNri(p, p, {true, false}, std::vector<double>{0.5, 0.5}), Error);
}
