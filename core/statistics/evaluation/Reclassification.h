#pragma once

#include "core/statistics/Interval.h"
#include "core/tables/FeatureTable.h"

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace rimlight::statistics {

/// A change from the old model to the new one, with its normal interval and test.
struct TestedChange {
    double value = 0.0;
    double standardError = 0.0;
    Interval interval95;
    tables::Cell z; ///< missing when the standard error is 0
    tables::Cell p; ///< two-sided
};

struct NetReclassification {
    std::size_t upPositives = 0; ///< positive cases that the new model puts higher
    std::size_t downPositives = 0;
    std::size_t upNegatives = 0;
    std::size_t downNegatives = 0;
    TestedChange positives; ///< up - down, per positive case
    TestedChange negatives; ///< down - up, per negative case
    TestedChange total;     ///< their sum: NRI, in [-2, 2]
    /// Cases by category of the old model (row) and the new one (column); empty for the continuous NRI.
    std::vector<std::vector<std::size_t>> positiveTable;
    std::vector<std::vector<std::size_t>> negativeTable;
};

using NetReclassificationResult = std::variant<NetReclassification, tables::Missing>;

/// NRI with categories [.., c1), [c1, c2), ... [cn, ..] (Pencina et al, Stat Med 2008;27:157). Variances as Hmisc 4.8's
/// improveProb, which PredictABEL uses for categories too: (up + down) / n^2 - (up - down)^2 / n^3. Missing with one
/// class only. Probabilities equally long (assertion). @throws Error when there is no cut-off, or they don't rise
NetReclassificationResult categoricalNri(std::span<const double> oldProbabilities,
                                         std::span<const double> newProbabilities, const std::vector<bool>& positive,
                                         std::span<const double> cutoffs);

/// NRI(>0): any change counts (Pencina et al, Stat Med 2011;30:11). As improveProb.
NetReclassificationResult continuousNri(std::span<const double> oldProbabilities,
                                        std::span<const double> newProbabilities, const std::vector<bool>& positive);

struct DiscriminationImprovement {
    double positives = 0.0; ///< mean change of probability of the positives: improveProb's improveSens
    double negatives = 0.0; ///< minus that of the negatives: improveSpec
    TestedChange total;     ///< their sum: IDI
};

/// Pencina et al 2008, variances as improveProb's. Missing when a class has fewer than two cases.
std::variant<DiscriminationImprovement, tables::Missing>
integratedDiscrimination(std::span<const double> oldProbabilities, std::span<const double> newProbabilities,
                         const std::vector<bool>& positive);

} // namespace rimlight::statistics
