#include "tests/core/learning/linear/PenalisedProblems.h"

#include "tests/core/learning/linear/OracleTables.h"

#include <iterator>
#include <utility>

namespace rimlight::test {

using namespace learning;

namespace {

const std::vector<std::string> kBirthColumns = {"age", "lwt", "race2", "race3", "smoke", "ptl", "ht", "ui", "ftv"};

Problem survivors(const std::string& set, std::vector<std::string> names, double alpha) {
    const NamedColumns table({"penalised_tables.csv"}, set);
    auto x = table.matrix(names);
    return {std::move(names), std::move(x), coxOutcome({table.column("time"), table.flags("event")}), alpha};
}

} // namespace

std::vector<double> madeUpWeights(std::size_t cases) {
    constexpr double kWeights[] = {1.0, 2.0, 1.0, 3.0, 0.5};
    std::vector<double> weights;
    for (std::size_t r = 0; r < cases; ++r)
        weights.push_back(kWeights[r % std::size(kWeights)]);
    return weights;
}

Problem births(Family family, double alpha) {
    const NamedColumns table({"logistic_tables.csv", "penalised_tables.csv"}, "birthwt");
    return {kBirthColumns, table.matrix(kBirthColumns),
            family == Family::Gaussian ? gaussianOutcome(table.column("bwt")) : logisticOutcome(table.flags("y")),
            alpha};
}

Problem lung(double alpha) {
    return survivors("lung", {"age", "sex", "ph.ecog", "ph.karno", "pat.karno", "meal.cal", "wt.loss"}, alpha);
}

Problem pbc(double alpha) {
    return survivors("pbc",
                     {"trt", "age", "sex", "ascites", "hepato", "spiders", "edema", "bili", "chol", "albumin", "copper",
                      "alk.phos", "ast", "trig", "platelet", "protime", "stage"},
                     alpha);
}

Problem wide(PenalisedOutcome outcome) {
    Problem problem;
    problem.x = {10, 2000, {}};
    for (std::size_t j = 1; j <= 2000; ++j) {
        problem.names.push_back("w" + std::to_string(j));
        for (std::size_t i = 1; i <= 10; ++i)
            problem.x.values.push_back(
                static_cast<double>((i * 7919 + j * 104729 + i * j * j * 31 + i * i * j * 17) % 10007) / 10007.0);
    }
    problem.outcome = std::move(outcome);
    return problem;
}

Fae faeTable(const std::filesystem::path& folder) {
    Fae fae;
    for (const auto& row : tables::readCsv(learningOracles() / "fae_columns.csv").rows)
        fae.names.push_back(row[0]);
    const auto table = tables::readCsv(folder / "numeric_feature.csv");
    fae.x = {table.rows.size(), fae.names.size(), {}};
    for (const auto& name : fae.names) {
        const auto values = numbersOf(table, name);
        fae.x.values.insert(fae.x.values.end(), values.begin(), values.end());
    }
    fae.label = numbersOf(table, "label");
    return fae;
}

} // namespace rimlight::test
