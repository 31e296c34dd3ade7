#pragma once

#include "core/base/Progress.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <vector>

namespace rimlight::regions {

/// A mixture of K normal distributions in the space of d phases, each with a full covariance, in the units of the
/// images.
struct GaussianMixture {
    Eigen::VectorXd weights;                  ///< K, sum 1
    Eigen::MatrixXd means;                    ///< K x d
    std::vector<Eigen::MatrixXd> covariances; ///< K of d x d

    int componentCount() const { return static_cast<int>(weights.size()); }
    int phaseCount() const { return static_cast<int>(means.cols()); }
    double sd(int component, int phase) const;
};

/// The number of free parameters: K - 1 weights, K d means, K d (d + 1) / 2 covariances.
int parameterCount(int componentCount, int phaseCount);

/// -2 log L + p log n (Schwarz 1978), smaller is better: scikit-learn's sign; mclust's BIC is its negative.
double bayesianInformationCriterion(double logLikelihood, int componentCount, int phaseCount, double observationCount);

/// What a mixture is fitted to: points in the space of the phases, and how many voxels have each.
struct WeightedPoints {
    Eigen::MatrixXd values;     ///< a row per point, a column per phase; finite
    Eigen::VectorXd counts;     ///< a positive number per point, not always whole; the sum is the n of the BIC
    Eigen::VectorXd smallestSd; ///< per phase: a component's standard deviation never falls below; positive

    int phaseCount() const { return static_cast<int>(values.cols()); }
    std::size_t size() const { return static_cast<std::size_t>(values.rows()); }
};

/// Points laid out for the expectation step: centred, in units of the smallest sd, in blocks of 256. It takes
/// 8 (d + 1) bytes per point.
class MixtureData {
public:
    static constexpr Eigen::Index kBlockSize = 256;

    explicit MixtureData(const WeightedPoints& points);

    int phaseCount() const { return static_cast<int>(m_centre.size()); }
    std::size_t blockCount() const { return static_cast<std::size_t>(m_counts.cols()); }
    /// kBlockSize x d, and the counts; the last block is filled up with points of count 0.
    auto block(std::size_t number) const {
        return m_values.middleCols(static_cast<Eigen::Index>(number) * m_centre.size(), m_centre.size());
    }
    auto counts(std::size_t number) const { return m_counts.col(static_cast<Eigen::Index>(number)); }
    double total() const { return m_total; }
    const Eigen::VectorXd& centre() const { return m_centre; }
    const Eigen::VectorXd& unit() const { return m_unit; }

private:
    Eigen::VectorXd m_centre;
    Eigen::VectorXd m_unit;
    Eigen::ArrayXXd m_values; ///< kBlockSize x (d * blocks)
    Eigen::ArrayXXd m_counts; ///< kBlockSize x blocks
    double m_total = 0.0;
};

struct EmSettings {
    double tolerance = 1e-7; ///< converged when the log-likelihood per voxel rises by less
    int maxIterations = 2000;
    unsigned threads = 0; ///< 0: one per core; the result is the same on any number
};

struct MixtureFit {
    GaussianMixture mixture;
    double logLikelihood = 0.0; ///< of this mixture, natural logarithm, in the units of the images
    int iterations = 0;         ///< maximisation steps
    bool converged = false;
    std::vector<bool> collapsed; ///< per component: held up by the smallest sd in some direction
};

/// The components in ascending order of their mean in the first phase (then the second, and so on).
MixtureFit orderedByMean(const MixtureFit& fit);

/// Expectation-maximisation (Dempster, Laird and Rubin 1977) from a start. Nothing is added to the covariances, as in
/// mclust's model VVV and in scikit-learn with reg_covar = 0; but in units of smallestSd no eigenvalue falls below 1.
/// Cutting eigenvalues off there maximises the likelihood under that bound (Ingrassia and Rocci 2007), so that it still
/// never falls, and is bounded. Nothing is returned when a component is left with fewer than d + 1 voxels.
/// Memory beside the data: some kB per 8192 points.
/// @throws Cancelled
std::optional<MixtureFit> expectationMaximisation(const MixtureData& data, const GaussianMixture& start,
                                                  const EmSettings& settings = {}, const Progress& progress = {});

/// The posterior probability of each component at each point (a row of values), n x K; a row's sum is 1. Far from all
/// components too: relative densities are formed from logarithms.
Eigen::MatrixXd posteriors(const GaussianMixture& mixture, const Eigen::MatrixXd& values);

} // namespace rimlight::regions
