#include "core/statistics/evaluation/DeLong.h"

#include "core/statistics/Distributions.h"
#include "core/statistics/Ranks.h"
#include "core/statistics/evaluation/Estimate.h"

#include <cassert>
#include <cmath>
#include <cstddef>

namespace rimlight::statistics {

namespace {

using tables::Missing;

/// DeLong's structural components: for each positive the share of negatives below it, for each negative the share of
/// positives above it.
struct Placements {
    double auc = 0.0;
    std::vector<double> ofPositives;
    std::vector<double> ofNegatives;
};

struct Classes {
    std::vector<double> positives;
    std::vector<double> negatives;
};

Classes parted(std::span<const double> scores, const std::vector<bool>& positive) {
    assert(scores.size() == positive.size());
    Classes classes;
    for (std::size_t i = 0; i < scores.size(); ++i)
        (positive[i] ? classes.positives : classes.negatives).push_back(scores[i]);
    return classes;
}

Placements placementsOf(const Classes& classes) {
    const std::size_t m = classes.positives.size();
    const std::size_t n = classes.negatives.size();
    std::vector<double> pooled = classes.positives;
    pooled.insert(pooled.end(), classes.negatives.begin(), classes.negatives.end());
    // Ranks are multiples of 1/2, hence exact.
    const auto among = averageRanks(pooled).ranks;
    const auto amongPositives = averageRanks(classes.positives).ranks;
    const auto amongNegatives = averageRanks(classes.negatives).ranks;
    Placements placements;
    double wins = 0.0;
    for (std::size_t i = 0; i < m; ++i) {
        const double below = among[i] - amongPositives[i];
        wins += below;
        placements.ofPositives.push_back(below / static_cast<double>(n));
    }
    for (std::size_t i = 0; i < n; ++i)
        placements.ofNegatives.push_back(1.0 - (among[m + i] - amongNegatives[i]) / static_cast<double>(m));
    placements.auc = wins / static_cast<double>(m) / static_cast<double>(n);
    return placements;
}

/// Sample covariance about the given centres, which are the means.
double covariance(const std::vector<double>& a, double centreA, const std::vector<double>& b, double centreB) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - centreA) * (b[i] - centreB);
    return sum / static_cast<double>(a.size() - 1);
}

double covarianceOfAreas(const Placements& a, const Placements& b) {
    return covariance(a.ofPositives, a.auc, b.ofPositives, b.auc) / static_cast<double>(a.ofPositives.size()) +
           covariance(a.ofNegatives, a.auc, b.ofNegatives, b.auc) / static_cast<double>(a.ofNegatives.size());
}

/// Variance of the difference of two areas from the differences of their placements: exactly 0 when both rank alike,
/// which the sum of variances and covariance is only up to rounding.
double varianceOfDifference(const Placements& a, const Placements& b) {
    const double centre = a.auc - b.auc;
    std::vector<double> positives;
    std::vector<double> negatives;
    for (std::size_t i = 0; i < a.ofPositives.size(); ++i)
        positives.push_back(a.ofPositives[i] - b.ofPositives[i]);
    for (std::size_t i = 0; i < a.ofNegatives.size(); ++i)
        negatives.push_back(a.ofNegatives[i] - b.ofNegatives[i]);
    return covariance(positives, centre, positives, centre) / static_cast<double>(positives.size()) +
           covariance(negatives, centre, negatives, centre) / static_cast<double>(negatives.size());
}

AucComparison withoutAreas(const char* reason) {
    const Missing missing{reason};
    return {missing, missing, missing, missing};
}

const char* missingClass(const Classes& classes) {
    return classes.positives.empty() ? kNoPositive : classes.negatives.empty() ? kNoNegative : nullptr;
}

bool isTooSmall(const Classes& classes) {
    return classes.positives.size() < 2 || classes.negatives.size() < 2;
}

} // namespace

AucComparison compareCorrelatedAucs(std::span<const double> scores1, std::span<const double> scores2,
                                    const std::vector<bool>& positive) {
    const auto classes1 = parted(scores1, positive);
    const auto classes2 = parted(scores2, positive);
    if (const char* reason = missingClass(classes1))
        return withoutAreas(reason);
    const auto a = placementsOf(classes1);
    const auto b = placementsOf(classes2);
    const double difference = a.auc - b.auc;
    AucComparison comparison{a.auc, b.auc, difference, Missing{kOneCaseClass}};
    if (isTooSmall(classes1))
        return comparison;
    if (a.ofPositives == b.ofPositives && a.ofNegatives == b.ofNegatives) {
        comparison.test = Missing{"both scores rank positives and negatives alike"};
        return comparison;
    }
    DelongTest test;
    test.variance1 = covarianceOfAreas(a, a);
    test.variance2 = covarianceOfAreas(b, b);
    test.covariance = covarianceOfAreas(a, b);
    test.standardError = std::sqrt(varianceOfDifference(a, b));
    if (test.standardError == 0.0) {
        comparison.test = Missing{"the difference has no variance"};
        return comparison;
    }
    test.difference95 = {difference - kNormal975 * test.standardError, difference + kNormal975 * test.standardError};
    test.statistic = difference / test.standardError;
    test.p = normalTwoSided(test.statistic);
    comparison.test = test;
    return comparison;
}

AucComparison compareIndependentAucs(std::span<const double> scores1, const std::vector<bool>& positive1,
                                     std::span<const double> scores2, const std::vector<bool>& positive2) {
    const auto classes1 = parted(scores1, positive1);
    const auto classes2 = parted(scores2, positive2);
    for (const auto* classes : {&classes1, &classes2})
        if (const char* reason = missingClass(*classes))
            return withoutAreas(reason);
    const auto a = placementsOf(classes1);
    const auto b = placementsOf(classes2);
    const double difference = a.auc - b.auc;
    AucComparison comparison{a.auc, b.auc, difference, Missing{kOneCaseClass}};
    if (isTooSmall(classes1) || isTooSmall(classes2))
        return comparison;
    DelongTest test;
    test.variance1 = covarianceOfAreas(a, a);
    test.variance2 = covarianceOfAreas(b, b);
    const double variance = test.variance1 + test.variance2;
    if (variance == 0.0) {
        comparison.test = Missing{"both areas have no variance"};
        return comparison;
    }
    test.standardError = std::sqrt(variance);
    const double df = variance * variance /
                      (test.variance1 * test.variance1 / static_cast<double>(scores1.size() - 1) +
                       test.variance2 * test.variance2 / static_cast<double>(scores2.size() - 1));
    const double half = studentQuantile(0.975, df) * test.standardError;
    test.difference95 = {difference - half, difference + half};
    test.statistic = difference / test.standardError;
    test.degreesOfFreedom = df;
    test.p = studentTwoSided(test.statistic, df);
    comparison.test = test;
    return comparison;
}

} // namespace rimlight::statistics
