#pragma once

#include "core/learning/linear/PenalisedPath.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::test {

/// What a penalised regression is asked, with the names that the oracle's tables give its columns. The tables are those
/// of tests/oracle/learning/make_penalised.R.
struct Problem {
    std::vector<std::string> names;
    learning::DesignMatrix x;
    learning::PenalisedOutcome outcome;
    double alpha = 1.0;
    std::optional<double> lambdaRatio = std::nullopt;
};

/// MASS::birthwt, 189 cases; the outcome is a low weight, or the weight in g. family: Logistic or Gaussian
Problem births(learning::Family family, double alpha);

/// survival::lung
Problem lung(double alpha);

/// survival::pbc
Problem pbc(double alpha);

/// 10 cases x 2000 features.
Problem wide(learning::PenalisedOutcome outcome);

/// Weights as the recipe makes them.
std::vector<double> madeUpWeights(std::size_t cases);

/// Features of the real cases in the folder "fae" of the test data.
struct Fae {
    std::vector<std::string> names;
    learning::DesignMatrix x;
    std::vector<double> label;
};

Fae faeTable(const std::filesystem::path& folder);

} // namespace rimlight::test
