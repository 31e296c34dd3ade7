#include "core/statistics/survival/LogRank.h"

#include "core/base/Error.h"
#include "core/statistics/Distributions.h"
#include "core/statistics/survival/TimeOrder.h"

#include <Eigen/Core>
#include <Eigen/QR>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace rimlight::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

struct Sums {
    VectorXd observed;
    VectorXd expected;
    MatrixXd covariance;
};

Index indexOf(std::size_t i) {
    return static_cast<Index>(i);
}

/// Adds one stratum.
void addStratum(const SurvivalTimes& outcome, const std::vector<std::size_t>& cases, std::span<const std::size_t> group,
                double rho, Sums& sums) {
    std::vector<double> times;
    std::vector<bool> events;
    for (const std::size_t i : cases) {
        times.push_back(outcome.time[i]);
        events.push_back(outcome.event[i]);
    }
    const auto sorted = timeOrder(times, events);
    VectorXd atRisk = VectorXd::Zero(sums.observed.size());
    for (const std::size_t i : cases)
        atRisk[indexOf(group[i])] += 1.0;
    double survival = 1.0;
    for (const auto& at : sorted.groups) {
        const auto n = static_cast<double>(sorted.atRisk(at));
        const auto d = static_cast<double>(at.events);
        if (at.events > 0) {
            const double weight = rho == 0.0 ? 1.0 : std::pow(survival, rho);
            for (std::size_t k = at.begin; k < at.end; ++k)
                if (events[sorted.order[k]])
                    sums.observed[indexOf(group[cases[sorted.order[k]]])] += weight;
            sums.expected += weight * d / n * atRisk;
            // Covariance of a multivariate hypergeometric draw of d out of n.
            if (n > 1.0) {
                const double scale = weight * weight * d * (n - d) / (n * (n - 1.0));
                sums.covariance.diagonal() += scale * atRisk;
                sums.covariance.noalias() -= scale / n * atRisk * atRisk.transpose();
            }
            survival *= (n - d) / n;
        }
        for (std::size_t k = at.begin; k < at.end; ++k)
            atRisk[indexOf(group[cases[sorted.order[k]]])] -= 1.0;
    }
}

} // namespace

LogRankTest logRankTest(const SurvivalTimes& outcome, std::span<const std::size_t> group,
                        const LogRankOptions& options) {
    requireEvents(outcome);
    assert(group.size() == outcome.size());
    assert(options.strata.empty() || options.strata.size() == outcome.size());
    LogRankTest test;
    test.groups.resize(group.empty() ? 0 : *std::max_element(group.begin(), group.end()) + 1);
    for (const std::size_t g : group)
        ++test.groups[g].cases;
    if (std::count_if(test.groups.begin(), test.groups.end(), [](const auto& g) { return g.cases > 0; }) < 2)
        throw Error("there is one group only", "log-rank test", "Compare at least two groups that have cases.");

    const SurvivalTimes tied = {tiedTimes(outcome.time), outcome.event};
    std::map<std::size_t, std::vector<std::size_t>> strata;
    for (std::size_t i = 0; i < outcome.size(); ++i)
        strata[options.strata.empty() ? 0 : options.strata[i]].push_back(i);
    const Index size = indexOf(test.groups.size());
    Sums sums = {VectorXd::Zero(size), VectorXd::Zero(size), MatrixXd::Zero(size, size)};
    for (const auto& [stratum, cases] : strata)
        addStratum(tied, cases, group, options.rho, sums);

    std::vector<Index> used; // groups that could have had an event
    for (Index g = 0; g < size; ++g) {
        test.groups[static_cast<std::size_t>(g)].observed = sums.observed[g];
        test.groups[static_cast<std::size_t>(g)].expected = sums.expected[g];
        if (sums.expected[g] > 0.0)
            used.push_back(g);
    }
    test.covariance.rows = test.covariance.columns = test.groups.size();
    test.covariance.values.assign(sums.covariance.data(), sums.covariance.data() + sums.covariance.size());
    test.degreesOfFreedom = used.empty() ? 0 : used.size() - 1;
    if (used.size() < 2)
        return test;
    // The differences add up to 0, so that one group says nothing new.
    used.erase(used.begin());
    const VectorXd difference = (sums.observed - sums.expected)(used);
    const MatrixXd covariance = sums.covariance(used, used);
    // Never at risk together: what is left is rounding.
    if (covariance.cwiseAbs().maxCoeff() < 1e-12)
        return test;
    test.chiSquare = difference.dot(covariance.completeOrthogonalDecomposition().solve(difference));
    test.p = chiSquareUpper(test.chiSquare, static_cast<double>(test.degreesOfFreedom));
    return test;
}

} // namespace rimlight::statistics
