#include "core/statistics/StandardisedDifference.h"

#include "core/statistics/Description.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <cmath>
#include <functional>
#include <optional>

namespace rimlight::statistics {

namespace {

using Eigen::Index;

/// Mean over all pairs of groups, or the reason of the first pair that has none.
tables::Cell meanOverPairs(std::size_t groups, const std::function<tables::Cell(std::size_t, std::size_t)>& ofPair) {
    double sum = 0.0;
    double pairs = 0.0;
    for (std::size_t a = 0; a < groups; ++a) {
        for (std::size_t b = a + 1; b < groups; ++b) {
            const auto difference = ofPair(a, b);
            if (std::holds_alternative<tables::Missing>(difference))
                return difference;
            sum += std::get<double>(difference);
            ++pairs;
        }
    }
    return sum / pairs;
}

tables::Cell differenceOfProportions(const ContingencyTable& table, std::size_t a, std::size_t b) {
    std::vector<double> first;
    std::vector<double> second;
    double firstTotal = 0.0;
    double secondTotal = 0.0;
    bool shared = false;
    for (std::size_t c = 0; c < table.columns; ++c) {
        const auto inFirst = static_cast<double>(table.at(a, c));
        const auto inSecond = static_cast<double>(table.at(b, c));
        if (inFirst == 0.0 && inSecond == 0.0)
            continue;
        shared = shared || (inFirst > 0.0 && inSecond > 0.0);
        first.push_back(inFirst);
        second.push_back(inSecond);
        firstTotal += inFirst;
        secondTotal += inSecond;
    }
    if (firstTotal == 0.0 || secondTotal == 0.0)
        return tables::Missing{"a group has no case"};
    if (!shared)
        return tables::Missing{"two groups share no category"};
    // All but the first category: the proportions sum to 1. With a shared category the covariance has full rank.
    const auto size = static_cast<Index>(first.size()) - 1;
    if (size == 0)
        return 0.0;
    Eigen::VectorXd difference(size);
    Eigen::MatrixXd covariance(size, size);
    const auto proportion = [](const std::vector<double>& counts, Index i, double total) {
        return counts[static_cast<std::size_t>(i) + 1] / total;
    };
    for (Index i = 0; i < size; ++i) {
        const double pi = proportion(first, i, firstTotal);
        const double qi = proportion(second, i, secondTotal);
        difference[i] = pi - qi;
        for (Index j = 0; j < size; ++j) {
            const double pj = proportion(first, j, firstTotal);
            const double qj = proportion(second, j, secondTotal);
            covariance(i, j) = i == j ? 0.5 * (pi * (1.0 - pi) + qi * (1.0 - qi)) : -0.5 * (pi * pj + qi * qj);
        }
    }
    return std::sqrt(std::max(0.0, difference.dot(covariance.ldlt().solve(difference))));
}

} // namespace

tables::Cell standardisedDifference(Groups groups) {
    if (groups.size() < 2)
        return tables::Missing{"fewer than two groups"};
    std::vector<Description> of;
    for (const auto& group : groups) {
        if (group.size() < 2)
            return tables::Missing{"a group has fewer than two values"};
        of.push_back(*describe(group));
    }
    return meanOverPairs(groups.size(), [&](std::size_t a, std::size_t b) -> tables::Cell {
        const double difference = std::abs(of[a].mean - of[b].mean);
        const double sdA = *of[a].standardDeviation;
        const double sdB = *of[b].standardDeviation;
        if (sdA == 0.0 && sdB == 0.0)
            return difference == 0.0 ? tables::Cell(0.0) : tables::Missing{"the values don't vary inside the groups"};
        return difference / std::sqrt(0.5 * (sdA * sdA + sdB * sdB));
    });
}

tables::Cell standardisedDifference(const ContingencyTable& table) {
    if (table.rows < 2)
        return tables::Missing{"fewer than two groups"};
    return meanOverPairs(table.rows,
                         [&](std::size_t a, std::size_t b) { return differenceOfProportions(table, a, b); });
}

} // namespace rimlight::statistics
