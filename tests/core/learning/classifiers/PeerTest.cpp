#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <iostream>
#include <optional>
#include <set>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

struct MeanAucs {
    double ours = 0.0;
    double theirs = 0.0;
};

/// Test AUC over the oracle's 20 splits, ours as the mean over some seeds; scaled by the training part.
MeanAucs overSplits(const std::string& set, const LearningData& data, const std::string& kind,
                    const std::map<std::string, ParameterValue>& given, const std::string& peer, int seeds) {
    std::vector<std::vector<std::size_t>> tests;
    for (const auto& row : tables::readCsv(classifierOracle() / "splits.csv").rows)
        if (row[0] == set) {
            tests.emplace_back();
            for (const auto& index : split(row[2], ' '))
                tests.back().push_back(static_cast<std::size_t>(parseNumber(index).value()));
        }
    REQUIRE(tests.size() == 20);
    std::vector<double> ours(tests.size(), 0.0);
    parallelFor(tests.size(), [&](std::size_t s) {
        const std::set<std::size_t> held(tests[s].begin(), tests[s].end());
        std::vector<std::size_t> training;
        for (std::size_t r = 0; r < data.x.rows; ++r)
            if (!held.contains(r))
                training.push_back(r);
        const auto part = rowsOf(data, training);
        const auto test = zScored(rowsOf(data, tests[s]), part);
        for (int seed = 0; seed < seeds; ++seed)
            ours[s] += aucOf(*fitted(kind, zScored(part), given, static_cast<std::uint64_t>(seed)), test) / seeds;
    });
    MeanAucs mean;
    for (const double auc : ours)
        mean.ours += auc / 20.0;
    const OracleTable oracle("peer_auc.csv", {"set", "peer"});
    for (const double auc : oracle.groups().at({set, peer}))
        mean.theirs += auc / 20.0;
    return mean;
}

/// Small sets always, the real one where it is at hand.
void compare(const std::string& kind, const std::map<std::string, ParameterValue>& given, const std::string& peer,
             int seeds, const std::optional<std::filesystem::path>& fae) {
    for (const char* set : {"birthwt", "iris", "fae"}) {
        if (std::string(set) == "fae" && !fae)
            continue;
        const auto data = std::string(set) == "fae" ? faeCohort(*fae) : cohort(set);
        const auto aucs = overSplits(set, data, kind, given, peer, seeds);
        INFO(set << ": " << kind << " " << aucs.ours << ", " << peer << " " << aucs.theirs);
        CHECK(std::abs(aucs.ours - aucs.theirs) < 0.02);
        std::cout << set << ": " << kind << " " << formatFixed(aucs.ours, 4) << ", " << peer << " "
                  << formatFixed(aucs.theirs, 4) << "\n";
    }
}

} // namespace

TEST_CASE("Boosting ranks new cases as well as LightGBM over 20 splits", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    compare("boosting", {}, "lightgbm", 1, folder);
}

TEST_CASE("A forest ranks new cases as well as scikit-learn's over 20 splits", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    compare("random-forest", {}, "forest", 2, folder);
}

TEST_CASE("A network by Adam ranks new cases as well as scikit-learn's over 20 splits", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    compare("mlp", {}, "mlp-adam", 3, folder);
}

TEST_CASE("A network by L-BFGS ranks new cases as well as scikit-learn's over 20 splits", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    compare("mlp",
            {{"solver", std::string("lbfgs")},
             {"hidden_1", std::int64_t{20}},
             {"alpha", 1.0},
             {"rounds", std::int64_t{500}}},
            "mlp-lbfgs", 5, folder);
}
