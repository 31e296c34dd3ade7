#include "core/regions/MixtureStart.h"

#include <cassert>
#include <cmath>

namespace rimlight::regions {

namespace {

/// A number in 0 .. shares.size() - 1, with probability in proportion to its share.
Eigen::Index draw(const Eigen::ArrayXd& shares, Random& random) {
    const double at = random.uniform() * shares.sum();
    double sum = 0.0;
    Eigen::Index last = 0;
    for (Eigen::Index i = 0; i < shares.size(); ++i) {
        if (!(shares[i] > 0.0))
            continue;
        sum += shares[i];
        last = i;
        if (at < sum)
            return i;
    }
    return last; // rounding alone leads here
}

Eigen::ArrayXd squaredDistances(const Eigen::MatrixXd& scaled, const Eigen::RowVectorXd& centre) {
    return (scaled.rowwise() - centre).rowwise().squaredNorm().array();
}

Eigen::MatrixXd seeds(const Eigen::MatrixXd& scaled, const Eigen::ArrayXd& counts, int k, Random& random) {
    Eigen::MatrixXd centres(k, scaled.cols());
    centres.row(0) = scaled.row(draw(counts, random));
    Eigen::ArrayXd nearest = squaredDistances(scaled, centres.row(0));
    for (int c = 1; c < k; ++c) {
        centres.row(c) = scaled.row(draw(counts * nearest, random));
        nearest = nearest.min(squaredDistances(scaled, centres.row(c)));
    }
    return centres;
}

/// The group of each point, that of the nearest centre; of equals the first.
std::vector<int> nearestCentres(const Eigen::MatrixXd& scaled, const Eigen::MatrixXd& centres) {
    std::vector<int> groups(static_cast<std::size_t>(scaled.rows()), 0);
    Eigen::ArrayXd nearest = squaredDistances(scaled, centres.row(0));
    for (int c = 1; c < static_cast<int>(centres.rows()); ++c) {
        const Eigen::ArrayXd distance = squaredDistances(scaled, centres.row(c));
        for (Eigen::Index i = 0; i < distance.size(); ++i)
            if (distance[i] < nearest[i]) {
                nearest[i] = distance[i];
                groups[static_cast<std::size_t>(i)] = c;
            }
    }
    return groups;
}

struct Groups {
    Eigen::VectorXd counts;
    Eigen::MatrixXd means;
};

Groups groupsOf(const Eigen::MatrixXd& scaled, const Eigen::ArrayXd& counts, const std::vector<int>& group,
                const Eigen::MatrixXd& centres) {
    Groups groups{Eigen::VectorXd::Zero(centres.rows()), Eigen::MatrixXd::Zero(centres.rows(), centres.cols())};
    for (Eigen::Index i = 0; i < scaled.rows(); ++i) {
        const auto g = group[static_cast<std::size_t>(i)];
        groups.counts[g] += counts[i];
        groups.means.row(g) += counts[i] * scaled.row(i);
    }
    // Each seed lies in its own group, so that none is empty.
    groups.means = groups.counts.cwiseInverse().asDiagonal() * groups.means;
    return groups;
}

} // namespace

GaussianMixture seededStart(const WeightedPoints& points, int componentCount, Random& random) {
    const Eigen::ArrayXd counts = points.counts.array();
    const double total = counts.sum();
    const Eigen::RowVectorXd mean = (counts.matrix().transpose() * points.values) / total;
    Eigen::MatrixXd scaled = points.values.rowwise() - mean;
    Eigen::RowVectorXd sd(scaled.cols());
    for (Eigen::Index j = 0; j < scaled.cols(); ++j) {
        sd[j] = std::sqrt((counts * scaled.col(j).array().square()).sum() / total);
        if (sd[j] == 0.0) // of a few voxels drawn from many all may be alike
            sd[j] = 1.0;
        scaled.col(j) /= sd[j];
    }
    const auto centres = seeds(scaled, counts, componentCount, random);
    const auto group = nearestCentres(scaled, centres);
    const auto groups = groupsOf(scaled, counts, group, centres);
    Eigen::MatrixXd within = Eigen::MatrixXd::Zero(scaled.cols(), scaled.cols());
    for (Eigen::Index i = 0; i < scaled.rows(); ++i) {
        const Eigen::VectorXd away = (scaled.row(i) - groups.means.row(group[static_cast<std::size_t>(i)])).transpose();
        within += counts[i] * away * away.transpose();
    }
    within /= total;
    const Eigen::MatrixXd covariance = sd.asDiagonal() * within * sd.asDiagonal();
    GaussianMixture start;
    start.weights = groups.counts / total;
    start.means = (groups.means * sd.asDiagonal()).rowwise() + mean;
    for (int c = 0; c < componentCount; ++c)
        start.covariances.emplace_back(std::exp(random.uniform(-3.0, 1.0)) * covariance);
    return start;
}

std::vector<Eigen::Index> drawn(Eigen::Index count, Eigen::Index size, Random& random) {
    assert(size <= count);
    std::vector<Eigen::Index> numbers;
    numbers.reserve(static_cast<std::size_t>(size));
    // Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S.
    for (Eigen::Index i = 0; i < count; ++i) {
        const auto missing = size - static_cast<Eigen::Index>(numbers.size());
        if (size == count || static_cast<double>(count - i) * random.uniform() < static_cast<double>(missing))
            numbers.push_back(i);
    }
    return numbers;
}

} // namespace rimlight::regions
