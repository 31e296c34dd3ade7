#include "core/regions/GaussianMixture.h"

#include "core/base/Parallel.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace rimlight::regions {

namespace {

constexpr Eigen::Index kBlockSize = MixtureData::kBlockSize;
/// What one task of parallelFor sums up; the partial sums are joined in order.
constexpr std::size_t kBlocksPerTask = 32;

/// A component in the data's own units: y = factor^-1 (x - mean) is standard normal.
struct Component {
    double weight = 0.0;
    Eigen::VectorXd mean;
    Eigen::MatrixXd factor; ///< Cholesky, lower
    double logHeight = 0.0; ///< log of weight times density at the mean
    bool collapsed = false;
};

Component componentOf(double weight, Eigen::VectorXd mean, Eigen::MatrixXd covariance) {
    Component component{weight, std::move(mean), {}, 0.0, false};
    // Where the smallest eigenvalue is, up to rounding, at the bound.
    constexpr double kAtBound = 1.0 + 1e-9;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    if (solver.eigenvalues()[0] < kAtBound) {
        component.collapsed = true;
        covariance =
            solver.eigenvectors() * solver.eigenvalues().cwiseMax(1.0).asDiagonal() * solver.eigenvectors().transpose();
    }
    component.factor = covariance.llt().matrixL();
    component.logHeight = std::log(weight) - component.factor.diagonal().array().log().sum() -
                          0.5 * static_cast<double>(component.mean.size()) * std::log(2.0 * std::numbers::pi);
    return component;
}

std::vector<Component> componentsOf(const GaussianMixture& mixture, const Eigen::VectorXd& centre,
                                    const Eigen::VectorXd& unit) {
    std::vector<Component> components;
    components.reserve(static_cast<std::size_t>(mixture.componentCount()));
    const Eigen::VectorXd scale = unit.cwiseInverse();
    for (int k = 0; k < mixture.componentCount(); ++k)
        components.push_back(
            componentOf(mixture.weights[k], scale.asDiagonal() * (mixture.means.row(k).transpose() - centre),
                        scale.asDiagonal() * mixture.covariances[static_cast<std::size_t>(k)] * scale.asDiagonal()));
    return components;
}

/// What the expectation step leaves for the maximisation: moments of y, about a component's mean, weighted by its
/// posterior.
struct Sums {
    Eigen::ArrayXXd moments; ///< 1 + d + d (d + 1) / 2 rows: voxels, y, y y' (lower, by rows); a column per component
    double logLikelihood = 0.0;
};

class ExpectationStep {
public:
    ExpectationStep(const std::vector<Component>& components, int phaseCount)
        : m_components(components), m_d(phaseCount),
          m_y(kBlockSize, static_cast<Eigen::Index>(components.size()) * phaseCount),
          m_posterior(kBlockSize, static_cast<Eigen::Index>(components.size())), m_weighted(kBlockSize),
          m_highest(kBlockSize), m_sum(kBlockSize) {
        const Eigen::Index d = phaseCount;
        m_sums.moments.setZero(1 + d + d * (d + 1) / 2, static_cast<Eigen::Index>(components.size()));
    }

    template <class Values, class Counts>
    void add(const Values& values, const Counts& counts) {
        posterior(values);
        m_sums.logLikelihood += (counts * (m_highest + m_sum.log())).sum();
        m_sum = counts / m_sum;
        for (Eigen::Index k = 0; k < m_posterior.cols(); ++k) {
            m_posterior.col(k) *= m_sum;
            auto moments = m_sums.moments.col(k);
            moments[0] += m_posterior.col(k).sum();
            for (Eigen::Index row = 0, place = 1 + m_d; row < m_d; ++row) {
                m_weighted = m_posterior.col(k) * m_y.col(k * m_d + row);
                moments[1 + row] += m_weighted.sum();
                for (Eigen::Index column = 0; column <= row; ++column, ++place)
                    moments[place] += (m_weighted * m_y.col(k * m_d + column)).sum();
            }
        }
    }

    /// Leaves density / exp(m_highest) of each component in m_posterior, and their sum in m_sum.
    template <class Values>
    void posterior(const Values& values) {
        for (Eigen::Index k = 0; k < m_posterior.cols(); ++k) {
            const auto& component = m_components[static_cast<std::size_t>(k)];
            auto logDensity = m_posterior.col(k);
            logDensity = component.logHeight;
            for (Eigen::Index row = 0; row < m_d; ++row) {
                auto y = m_y.col(k * m_d + row);
                y = values.col(row) - component.mean[row];
                for (Eigen::Index column = 0; column < row; ++column)
                    y -= component.factor(row, column) * m_y.col(k * m_d + column);
                y *= 1.0 / component.factor(row, row);
                logDensity -= 0.5 * y.square();
            }
        }
        m_highest = m_posterior.col(0);
        for (Eigen::Index k = 1; k < m_posterior.cols(); ++k)
            m_highest = m_highest.max(m_posterior.col(k));
        m_sum.setZero();
        for (Eigen::Index k = 0; k < m_posterior.cols(); ++k) {
            m_posterior.col(k) = (m_posterior.col(k) - m_highest).exp();
            m_sum += m_posterior.col(k);
        }
    }

    const Eigen::ArrayXXd& densities() const { return m_posterior; }
    const Eigen::ArrayXd& sum() const { return m_sum; }
    Sums takeSums() { return std::move(m_sums); }

private:
    const std::vector<Component>& m_components;
    Eigen::Index m_d;
    Eigen::ArrayXXd m_y;         ///< column k d + j: y_j of component k
    Eigen::ArrayXXd m_posterior; ///< a column per component
    Eigen::ArrayXd m_weighted;
    Eigen::ArrayXd m_highest;
    Eigen::ArrayXd m_sum;
    Sums m_sums;
};

Sums expectation(const MixtureData& data, const std::vector<Component>& components, unsigned threads,
                 const Progress& progress) {
    const std::size_t taskCount = (data.blockCount() + kBlocksPerTask - 1) / kBlocksPerTask;
    std::vector<Sums> parts(taskCount);
    const auto task = [&](std::size_t number) {
        progress.throwIfCancelled();
        ExpectationStep step(components, data.phaseCount());
        const std::size_t end = std::min((number + 1) * kBlocksPerTask, data.blockCount());
        for (std::size_t b = number * kBlocksPerTask; b < end; ++b)
            step.add(data.block(b), data.counts(b));
        parts[number] = step.takeSums();
    };
    if (taskCount == 1 || threads == 1) // a histogram of CT numbers is not worth waking a thread
        for (std::size_t t = 0; t < taskCount; ++t)
            task(t);
    else
        parallelFor(taskCount, task, threads);
    for (std::size_t t = 1; t < taskCount; ++t) {
        parts[0].moments += parts[t].moments;
        parts[0].logLikelihood += parts[t].logLikelihood;
    }
    return std::move(parts[0]);
}

Component maximised(const Component& old, const Eigen::Ref<const Eigen::ArrayXd>& moments, double total) {
    const auto d = old.mean.size();
    const double voxels = moments[0];
    const Eigen::VectorXd shift = moments.segment(1, d).matrix() / voxels;
    Eigen::MatrixXd covariance(d, d);
    for (Eigen::Index row = 0, place = 1 + d; row < d; ++row)
        for (Eigen::Index column = 0; column <= row; ++column, ++place)
            covariance(row, column) = covariance(column, row) = moments[place] / voxels - shift[row] * shift[column];
    return componentOf(voxels / total, old.mean + old.factor * shift, old.factor * covariance * old.factor.transpose());
}

GaussianMixture mixtureOf(const std::vector<Component>& components, const MixtureData& data) {
    GaussianMixture mixture;
    const auto k = static_cast<Eigen::Index>(components.size());
    mixture.weights.resize(k);
    mixture.means.resize(k, data.phaseCount());
    for (Eigen::Index c = 0; c < k; ++c) {
        const auto& component = components[static_cast<std::size_t>(c)];
        mixture.weights[c] = component.weight;
        mixture.means.row(c) = (data.centre() + data.unit().asDiagonal() * component.mean).transpose();
        const Eigen::MatrixXd factor = data.unit().asDiagonal() * component.factor;
        mixture.covariances.emplace_back(factor * factor.transpose());
    }
    return mixture;
}

} // namespace

double GaussianMixture::sd(int component, int phase) const {
    return std::sqrt(covariances[static_cast<std::size_t>(component)](phase, phase));
}

int parameterCount(int componentCount, int phaseCount) {
    return componentCount - 1 + componentCount * phaseCount + componentCount * phaseCount * (phaseCount + 1) / 2;
}

double bayesianInformationCriterion(double logLikelihood, int componentCount, int phaseCount, double observationCount) {
    return -2.0 * logLikelihood + parameterCount(componentCount, phaseCount) * std::log(observationCount);
}

MixtureFit orderedByMean(const MixtureFit& fit) {
    const auto& mixture = fit.mixture;
    std::vector<int> order(static_cast<std::size_t>(mixture.componentCount()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const Eigen::RowVectorXd meanA = mixture.means.row(a);
        const Eigen::RowVectorXd meanB = mixture.means.row(b);
        return std::lexicographical_compare(meanA.begin(), meanA.end(), meanB.begin(), meanB.end());
    });
    MixtureFit result = fit;
    auto& ordered = result.mixture;
    for (std::size_t place = 0; place < order.size(); ++place) {
        ordered.weights[static_cast<Eigen::Index>(place)] = mixture.weights[order[place]];
        ordered.means.row(static_cast<Eigen::Index>(place)) = mixture.means.row(order[place]);
        const auto from = static_cast<std::size_t>(order[place]);
        ordered.covariances[place] = mixture.covariances[from];
        result.collapsed[place] = fit.collapsed[from];
    }
    return result;
}

MixtureData::MixtureData(const WeightedPoints& points)
    : m_centre((points.values.transpose() * points.counts) / points.counts.sum()), m_unit(points.smallestSd),
      m_total(points.counts.sum()) {
    assert(points.counts.size() == points.values.rows() && points.smallestSd.size() == points.values.cols());
    assert(points.size() > 0 && (points.smallestSd.array() > 0.0).all());
    const Eigen::Index count = points.values.rows();
    const Eigen::Index d = points.values.cols();
    const Eigen::Index blocks = (count + kBlockSize - 1) / kBlockSize;
    m_values.setZero(kBlockSize, d * blocks);
    m_counts.setZero(kBlockSize, blocks);
    for (Eigen::Index b = 0; b < blocks; ++b) {
        const Eigen::Index size = std::min(kBlockSize, count - b * kBlockSize);
        m_counts.col(b).head(size) = points.counts.segment(b * kBlockSize, size);
        for (Eigen::Index j = 0; j < d; ++j)
            m_values.col(b * d + j).head(size) =
                (points.values.col(j).segment(b * kBlockSize, size).array() - m_centre[j]) / m_unit[j];
    }
}

std::optional<MixtureFit> expectationMaximisation(const MixtureData& data, const GaussianMixture& start,
                                                  const EmSettings& settings, const Progress& progress) {
    assert(start.phaseCount() == data.phaseCount());
    const double fewestVoxels = data.phaseCount() + 1;
    auto components = componentsOf(start, data.centre(), data.unit());
    MixtureFit fit;
    double before = -std::numeric_limits<double>::infinity();
    while (true) {
        progress.throwIfCancelled();
        const Sums sums = expectation(data, components, settings.threads, progress);
        fit.logLikelihood = sums.logLikelihood;
        fit.converged = (sums.logLikelihood - before) / data.total() < settings.tolerance;
        if (fit.converged || fit.iterations >= settings.maxIterations)
            break;
        // Written so that a count that is no number, from a start without any density, is caught too.
        if (!(sums.moments.row(0) >= fewestVoxels).all())
            return std::nullopt;
        for (std::size_t k = 0; k < components.size(); ++k)
            components[k] = maximised(components[k], sums.moments.col(static_cast<Eigen::Index>(k)), data.total());
        before = sums.logLikelihood;
        ++fit.iterations;
    }
    fit.logLikelihood -= data.total() * data.unit().array().log().sum(); // densities per unit of the image
    fit.mixture = mixtureOf(components, data);
    for (const auto& component : components)
        fit.collapsed.push_back(component.collapsed);
    return fit;
}

Eigen::MatrixXd posteriors(const GaussianMixture& mixture, const Eigen::MatrixXd& values) {
    assert(values.cols() == mixture.phaseCount());
    const Eigen::Index d = values.cols();
    const auto components = [&] {
        std::vector<Component> all;
        all.reserve(static_cast<std::size_t>(mixture.componentCount()));
        for (int k = 0; k < mixture.componentCount(); ++k) {
            Component component{mixture.weights[k], mixture.means.row(k).transpose(), {}, 0.0, false};
            component.factor = mixture.covariances[static_cast<std::size_t>(k)].llt().matrixL();
            component.logHeight = std::log(component.weight) - component.factor.diagonal().array().log().sum();
            all.push_back(std::move(component));
        }
        return all;
    }();
    Eigen::MatrixXd result(values.rows(), mixture.componentCount());
    ExpectationStep step(components, static_cast<int>(d));
    Eigen::ArrayXXd block = Eigen::ArrayXXd::Zero(kBlockSize, d);
    for (Eigen::Index begin = 0; begin < values.rows(); begin += kBlockSize) {
        const Eigen::Index size = std::min(kBlockSize, values.rows() - begin);
        block.topRows(size) = values.middleRows(begin, size).array();
        step.posterior(block);
        for (Eigen::Index k = 0; k < result.cols(); ++k)
            result.col(k).segment(begin, size) = (step.densities().col(k) / step.sum()).head(size).matrix();
    }
    return result;
}

} // namespace rimlight::regions
