#include "core/radiomics/Cooccurrence.h"

#include "core/radiomics/SymmetricEigenvalues.h"

#include <Eigen/Eigenvalues>
#include <Eigen/LU>
#include <Eigen/QR>

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics {

namespace {

constexpr double kEpsilon = 2.220446049250313e-16; // numpy.spacing(1)

double entropyOf(const Eigen::Ref<const Eigen::VectorXd>& shares) {
    double entropy = 0.0;
    for (const double share : shares)
        if (share > 0.0)
            entropy -= share * std::log2(share);
    return entropy;
}

/// Features of the shares of each |i - j|.
void addDifferenceFeatures(const Eigen::VectorXd& differences, double ng, CooccurrenceFeatures& f) {
    for (Eigen::Index k = 0; k < differences.size(); ++k) {
        const auto d = static_cast<double>(k);
        f.differenceAverage += d * differences[k];
        f.inverseDifference += differences[k] / (1.0 + d);
        f.inverseDifferenceMoment += differences[k] / (1.0 + d * d);
        f.inverseDifferenceNormalised += differences[k] / (1.0 + d / ng);
        f.inverseDifferenceMomentNormalised += differences[k] / (1.0 + d * d / (ng * ng));
        if (k > 0)
            f.inverseVariance += differences[k] / (d * d);
    }
    for (Eigen::Index k = 0; k < differences.size(); ++k)
        f.differenceVariance += differences[k] * std::pow(static_cast<double>(k) - f.differenceAverage, 2);
    f.differenceEntropy = entropyOf(differences);
}

/// An orthonormal basis of the eigenvectors of the symmetric matrix (lower triangle) whose eigenvalues lie near one, by
/// inverse iteration.
Eigen::MatrixXd eigenvectorsNear(const Eigen::MatrixXd& lower, double eigenvalue, Eigen::Index count) {
    Eigen::MatrixXd shifted = lower.selfadjointView<Eigen::Lower>();
    // Not the eigenvalue itself, so that the matrix is not singular.
    shifted.diagonal().array() -= eigenvalue * (1.0 + 1e-12) + 1e-300;
    const Eigen::PartialPivLU<Eigen::MatrixXd> factors(shifted);
    Eigen::MatrixXd vectors(lower.rows(), count);
    for (Eigen::Index c = 0; c < count; ++c)
        for (Eigen::Index i = 0; i < vectors.rows(); ++i)
            vectors(i, c) = std::sin(1.0 + static_cast<double>(i * (c + 1))); // orthogonal to them but by accident
    constexpr int kIterations = 4;
    for (int iteration = 0; iteration < kIterations; ++iteration) {
        const Eigen::HouseholderQR<Eigen::MatrixXd> basis(factors.solve(vectors));
        vectors = basis.householderQ() * Eigen::MatrixXd::Identity(vectors.rows(), count);
    }
    return vectors;
}

/// What PyRadiomics' epsilon beside px(i) py(k) adds to Q, between the left and right eigenvectors y = D^1/2 v and
/// x = D^-1/2 v with D = diag(px).
Eigen::MatrixXd epsilonBetween(const CooccurrenceMatrix& matrix, const Eigen::VectorXd& px, const Eigen::VectorXd& py,
                               const Eigen::MatrixXd& v) {
    const auto& p = matrix.p;
    const Eigen::VectorXd root = px.cwiseSqrt();
    const Eigen::VectorXd inverse = root.unaryExpr([](double r) { return r > 0.0 ? 1.0 / r : 0.0; });
    Eigen::MatrixXd lost = p;
    for (Eigen::Index k = 0; k < p.cols(); ++k)
        for (Eigen::Index i = 0; i < p.rows(); ++i) {
            const double independent = px[i] * py[k];
            if (p(i, k) > 0.0)
                lost(i, k) *= kEpsilon / (independent * (independent + kEpsilon));
        }
    return -((root.asDiagonal() * v).transpose() * lost) * (p.transpose() * (inverse.asDiagonal() * v));
}

/// The second largest eigenvalue of Q with PyRadiomics' epsilon, to first order in it: levels that occur once among a
/// million of pairs weigh less by it, which is seen in the sixth digit. Eigenvalues that lie close together (1 occurs
/// several times when no voxels of one group of levels stand beside those of another) are told apart by it.
/// @param eigenvalues without the epsilon, rising
double secondWithEpsilon(const CooccurrenceMatrix& matrix, const Eigen::VectorXd& px, const Eigen::VectorXd& py,
                         const Eigen::MatrixXd& lowerSquare, const Eigen::VectorXd& eigenvalues) {
    constexpr double kClose = 1e-4;
    constexpr Eigen::Index kMostClose = 16;
    const Eigen::Index last = eigenvalues.size() - 1;
    const double second = eigenvalues[last - 1];
    const bool withFirst = eigenvalues[last] - second < kClose;
    Eigen::Index begin = last - 1;
    while (begin > 0 && second - eigenvalues[begin - 1] < kClose && last - begin < kMostClose)
        --begin;
    const Eigen::MatrixXd v = eigenvectorsNear(lowerSquare, second, last - begin + (withFirst ? 1 : 0));
    const Eigen::MatrixXd near =
        v.transpose() * (lowerSquare.selfadjointView<Eigen::Lower>() * v) + epsilonBetween(matrix, px, py, v);
    Eigen::VectorXd shifted = Eigen::EigenSolver<Eigen::MatrixXd>(near, false).eigenvalues().real();
    std::sort(shifted.begin(), shifted.end());
    return shifted[shifted.size() - (withFirst ? 2 : 1)];
}

} // namespace

RankedRegion rankedRegion(const DiscretisedRegion& discrete) {
    static_assert(sizeof(GreyLevel) <= sizeof(std::uint16_t)); // a rank for each level
    std::vector<std::uint16_t> rankOfLevel(static_cast<std::size_t>(discrete.levelCount) + 1, 0);
    for (std::size_t r = 0; r < discrete.present.size(); ++r)
        rankOfLevel[static_cast<std::size_t>(discrete.present[r])] = static_cast<std::uint16_t>(r + 1);
    RankedRegion region{discrete, std::vector<std::uint16_t>(discrete.levels.size())};
    std::transform(discrete.levels.begin(), discrete.levels.end(), region.ranks.begin(),
                   [&](GreyLevel level) { return rankOfLevel[static_cast<std::size_t>(level)]; });
    return region;
}

PairCounts countPairs(const RankedRegion& region, const imaging::Index& direction, SliceRange slices, bool symmetric,
                      const Progress& progress) {
    const auto& discrete = region.discrete;
    const auto size = static_cast<Eigen::Index>(discrete.present.size());
    // Row 0 and column 0 take the pairs that leave the region: one branch less in the loop.
    const auto stride = static_cast<std::size_t>(size + 1);
    PairCounts counts = PairCounts::Zero(size + 1, size + 1);
    std::int64_t* const cells = counts.data();
    const std::ptrdiff_t step = discrete.step(direction);
    forEachRow(discrete, slices, progress, [&](std::size_t begin, std::size_t width) {
        const std::uint16_t* row = region.ranks.data() + begin;
        const std::uint16_t* other = row + step;
        for (std::size_t i = 0; i < width; ++i)
            ++cells[other[i] * stride + row[i]];
    });
    if (symmetric)
        return counts.bottomRightCorner(size, size) + counts.bottomRightCorner(size, size).transpose();
    return counts.bottomRightCorner(size, size);
}

Eigen::VectorXd levelsOf(const DiscretisedRegion& discrete) {
    Eigen::VectorXd levels(static_cast<Eigen::Index>(discrete.present.size()));
    for (Eigen::Index i = 0; i < levels.size(); ++i)
        levels[i] = discrete.present[static_cast<std::size_t>(i)];
    return levels;
}

CooccurrenceFeatures cooccurrenceFeatures(const CooccurrenceMatrix& matrix) {
    const auto& p = matrix.p;
    const auto& level = matrix.levels;
    const Eigen::VectorXd px = matrix.rowShares();
    const Eigen::VectorXd py = matrix.columnShares();
    const double ux = px.dot(level);
    const double uy = py.dot(level);
    const double varianceX = px.dot((level.array() - ux).square().matrix());
    const double sigmaX = std::sqrt(varianceX);
    const double sigmaY = std::sqrt(py.dot((level.array() - uy).square().matrix()));

    CooccurrenceFeatures f;
    f.jointAverage = ux;
    f.jointVariance = varianceX;
    double covariance = 0.0;
    double hxy1 = 0.0;
    double hxy2 = 0.0;
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(2 * matrix.levelCount + 1);
    Eigen::VectorXd differences = Eigen::VectorXd::Zero(matrix.levelCount);
    for (Eigen::Index column = 0; column < p.cols(); ++column)
        for (Eigen::Index row = 0; row < p.rows(); ++row) {
            const double independent = px[row] * py[column];
            if (independent == 0.0)
                continue;
            const double logIndependent = std::log2(independent);
            hxy2 -= independent * logIndependent;
            const double share = p(row, column);
            if (share == 0.0)
                continue;
            const double i = level[row];
            const double j = level[column];
            const double fromMean = i + j - ux - uy;
            f.autocorrelation += share * i * j;
            f.clusterTendency += share * fromMean * fromMean;
            f.clusterShade += share * fromMean * fromMean * fromMean;
            f.clusterProminence += share * fromMean * fromMean * fromMean * fromMean;
            f.contrast += share * (i - j) * (i - j);
            covariance += share * (i - ux) * (j - uy);
            f.jointEnergy += share * share;
            f.jointEntropy -= share * std::log2(share);
            hxy1 -= share * logIndependent;
            f.jointMaximum = std::max(f.jointMaximum, share);
            sums[static_cast<Eigen::Index>(i + j)] += share;
            differences[static_cast<Eigen::Index>(std::abs(i - j))] += share;
        }
    addDifferenceFeatures(differences, matrix.levelCount, f);
    for (Eigen::Index k = 2; k < sums.size(); ++k)
        f.sumAverage += static_cast<double>(k) * sums[k];
    f.sumEntropy = entropyOf(sums);

    const double largerMarginal = std::max(entropyOf(px), entropyOf(py));
    f.correlation = sigmaX * sigmaY == 0.0 ? 1.0 : covariance / (sigmaX * sigmaY + kEpsilon);
    f.informationCorrelation1 = largerMarginal == 0.0 ? 0.0 : (f.jointEntropy - hxy1) / largerMarginal;
    f.informationCorrelation2 =
        hxy2 <= f.jointEntropy ? 0.0 : std::sqrt(1.0 - std::exp(-2.0 * (hxy2 - f.jointEntropy)));
    return f;
}

double maximalCorrelation(const CooccurrenceMatrix& matrix, const Progress& progress) {
    if (matrix.p.rows() < 2)
        return 1.0;
    // Q is similar to B B^T with B(i, k) = p(i, k) / sqrt(px(i) py(k)), whose eigenvalues are real and not negative.
    const Eigen::VectorXd px = matrix.rowShares();
    const Eigen::VectorXd py = matrix.columnShares();
    const auto inverseRoot = [](const Eigen::VectorXd& v) -> Eigen::VectorXd {
        return v.unaryExpr([](double share) { return share > 0.0 ? 1.0 / std::sqrt(share) : 0.0; });
    };
    const Eigen::MatrixXd b = inverseRoot(px).asDiagonal() * matrix.p * inverseRoot(py).asDiagonal();
    const Eigen::MatrixXd square = lowerOfSquare(b, progress);
    const Eigen::VectorXd eigenvalues = symmetricEigenvalues(square, progress);
    // Beyond so many levels the eigenvectors would cost more than the epsilon's trace in the sixth digit is worth.
    constexpr Eigen::Index kMostLevelsCorrected = 512;
    constexpr double kEpsilonFelt = 1e6 * kEpsilon;
    const double rarest = (px.array() > 0.0).select(px, 1.0).minCoeff() * (py.array() > 0.0).select(py, 1.0).minCoeff();
    const bool isFelt = rarest < kEpsilonFelt && matrix.p.rows() <= kMostLevelsCorrected;
    const double eigenvalue =
        isFelt ? secondWithEpsilon(matrix, px, py, square, eigenvalues) : eigenvalues[matrix.p.rows() - 2];
    return std::sqrt(std::max(0.0, eigenvalue));
}

} // namespace rimlight::radiomics
