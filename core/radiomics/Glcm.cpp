#include "core/base/Parallel.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/SymmetricEigenvalues.h"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace rimlight::radiomics {

namespace {

constexpr double kEpsilon = 2.220446049250313e-16; // numpy.spacing(1)

/// A normalised co-occurrence matrix over the levels that occur in the region.
struct Cooccurrence {
    Eigen::MatrixXd p;      ///< sums to 1
    Eigen::VectorXd levels; ///< grey level of each row and column
    int levelCount = 0;     ///< PyRadiomics' Ng
};

/// How often a level stands beside another along the direction (IBSI chapter 3.6); symmetric when asked for.
Eigen::MatrixXd countPairs(const FeatureInput& input, const imaging::Index& direction,
                           const std::vector<std::int32_t>& rank) {
    const auto& discrete = input.discrete;
    const auto size = static_cast<Eigen::Index>(discrete.present.size());
    Eigen::MatrixXd counts = Eigen::MatrixXd::Zero(size, size);
    const std::ptrdiff_t step = discrete.step(direction);
    for (int k = 0; k < discrete.size[2]; ++k) {
        input.progress.throwIfCancelled();
        for (int j = 0; j < discrete.size[1]; ++j) {
            const std::int32_t* row = discrete.levels.data() + discrete.offset(0, j, k);
            for (int i = 0; i < discrete.size[0]; ++i)
                if (row[i] > 0 && row[i + step] > 0)
                    counts(rank[static_cast<std::size_t>(row[i])], rank[static_cast<std::size_t>(row[i + step])]) +=
                        1.0;
        }
    }
    if (input.settings.symmetricalGLCM)
        counts += counts.transpose().eval();
    return counts;
}

double entropyOf(const Eigen::Ref<const Eigen::VectorXd>& shares) {
    double entropy = 0.0;
    for (const double share : shares)
        if (share > 0.0)
            entropy -= share * std::log2(share);
    return entropy;
}

/// Square root of the second largest eigenvalue of Q(i, j) = sum_k p(i, k) p(j, k) / (px(i) py(k)). Q is similar to B
/// B^T with B(i, k) = p(i, k) / sqrt(px(i) py(k)), whose eigenvalues are real and not negative. 1 for a flat region.
double maximalCorrelation(const Cooccurrence& matrix, const Eigen::VectorXd& px, const Eigen::VectorXd& py,
                          const Progress& progress) {
    if (matrix.p.rows() < 2)
        return 1.0;
    const auto inverseRoot = [](const Eigen::VectorXd& v) -> Eigen::VectorXd {
        return v.unaryExpr([](double share) { return share > 0.0 ? 1.0 / std::sqrt(share) : 0.0; });
    };
    const Eigen::MatrixXd b = inverseRoot(px).asDiagonal() * matrix.p * inverseRoot(py).asDiagonal();
    const Eigen::VectorXd eigenvalues = symmetricEigenvalues(lowerOfSquare(b, progress), progress);
    return std::sqrt(std::max(0.0, eigenvalues[matrix.p.rows() - 2]));
}

constexpr std::size_t kFeatureCount = 24;

/// The 24 features of one matrix, in the order of names (PyRadiomics 3.0.1, glcm.py).
std::array<double, kFeatureCount> featuresOf(const Cooccurrence& matrix, const Progress& progress) {
    const auto& p = matrix.p;
    const auto& level = matrix.levels;
    const Eigen::VectorXd px = p.rowwise().sum();
    const Eigen::VectorXd py = p.colwise().sum();
    const double ux = px.dot(level);
    const double uy = py.dot(level);
    const double sigmaX = std::sqrt(px.dot((level.array() - ux).square().matrix()));
    const double sigmaY = std::sqrt(py.dot((level.array() - uy).square().matrix()));

    double autocorrelation = 0.0;
    double prominence = 0.0;
    double shade = 0.0;
    double tendency = 0.0;
    double contrast = 0.0;
    double covariance = 0.0;
    double energy = 0.0;
    double jointEntropy = 0.0;
    double hxy1 = 0.0;
    double hxy2 = 0.0;
    double largest = 0.0;
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(2 * matrix.levelCount + 1);
    Eigen::VectorXd differences = Eigen::VectorXd::Zero(matrix.levelCount);
    for (Eigen::Index column = 0; column < p.cols(); ++column)
        for (Eigen::Index row = 0; row < p.rows(); ++row) {
            const double independent = px[row] * py[column];
            if (independent > 0.0)
                hxy2 -= independent * std::log2(independent);
            const double share = p(row, column);
            if (share == 0.0)
                continue;
            const double i = level[row];
            const double j = level[column];
            const double fromMean = i + j - ux - uy;
            autocorrelation += share * i * j;
            tendency += share * fromMean * fromMean;
            shade += share * fromMean * fromMean * fromMean;
            prominence += share * fromMean * fromMean * fromMean * fromMean;
            contrast += share * (i - j) * (i - j);
            covariance += share * (i - ux) * (j - uy);
            energy += share * share;
            jointEntropy -= share * std::log2(share);
            hxy1 -= share * std::log2(independent);
            largest = std::max(largest, share);
            sums[static_cast<Eigen::Index>(i + j)] += share;
            differences[static_cast<Eigen::Index>(std::abs(i - j))] += share;
        }

    double differenceAverage = 0.0;
    double inverseDifference = 0.0;
    double inverseDifferenceMoment = 0.0;
    double inverseDifferenceNormalised = 0.0;
    double inverseDifferenceMomentNormalised = 0.0;
    double inverseVariance = 0.0;
    const double ng = matrix.levelCount;
    for (Eigen::Index k = 0; k < differences.size(); ++k) {
        const auto d = static_cast<double>(k);
        differenceAverage += d * differences[k];
        inverseDifference += differences[k] / (1.0 + d);
        inverseDifferenceMoment += differences[k] / (1.0 + d * d);
        inverseDifferenceNormalised += differences[k] / (1.0 + d / ng);
        inverseDifferenceMomentNormalised += differences[k] / (1.0 + d * d / (ng * ng));
        if (k > 0)
            inverseVariance += differences[k] / (d * d);
    }
    double differenceVariance = 0.0;
    for (Eigen::Index k = 0; k < differences.size(); ++k)
        differenceVariance += differences[k] * std::pow(static_cast<double>(k) - differenceAverage, 2);
    double sumAverage = 0.0;
    for (Eigen::Index k = 2; k < sums.size(); ++k)
        sumAverage += static_cast<double>(k) * sums[k];

    const double largerMarginal = std::max(entropyOf(px), entropyOf(py));
    // A flat region: the divisors are 0 and PyRadiomics sets 1, 0 and 0.
    const double correlation = sigmaX * sigmaY == 0.0 ? 1.0 : covariance / (sigmaX * sigmaY + kEpsilon);
    const double imc1 = largerMarginal == 0.0 ? 0.0 : (jointEntropy - hxy1) / largerMarginal;
    const double imc2 = hxy2 <= jointEntropy ? 0.0 : std::sqrt(1.0 - std::exp(-2.0 * (hxy2 - jointEntropy)));
    return {autocorrelation,
            prominence,
            shade,
            tendency,
            contrast,
            correlation,
            differenceAverage,
            entropyOf(differences),
            differenceVariance,
            inverseDifference,
            inverseDifferenceMoment,
            inverseDifferenceMomentNormalised,
            inverseDifferenceNormalised,
            imc1,
            imc2,
            inverseVariance,
            ux,
            energy,
            jointEntropy,
            maximalCorrelation(matrix, px, py, progress),
            largest,
            sumAverage,
            entropyOf(sums),
            px.dot((level.array() - ux).square().matrix())};
}

/// Sum of the directions' counts by PyRadiomics' weights, exp(-length^2) in mm.
Eigen::MatrixXd weightedSum(const std::vector<Eigen::MatrixXd>& counts, const std::vector<imaging::Index>& all,
                            const FeatureInput& input) {
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(counts.front().rows(), counts.front().cols());
    const auto& norm = input.settings.weightingNorm;
    for (std::size_t a = 0; a < all.size(); ++a) {
        const double length = directionLengthMm(all[a], input.region.spacingMm, norm);
        sum += counts[a] * (norm == "no_weighting" ? 1.0 : std::exp(-length * length));
    }
    return sum;
}

/// Mean over the directions that hold a pair; with a weighting norm, of the one weighted matrix.
std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto all = directions(input.discrete.size, input.settings.distances, input.settings, false);
    const auto rank = input.discrete.rankOfLevel();
    Eigen::VectorXd levels(static_cast<Eigen::Index>(input.discrete.present.size()));
    for (Eigen::Index i = 0; i < levels.size(); ++i)
        levels[i] = input.discrete.present[static_cast<std::size_t>(i)];
    const auto normalised = [&](const Eigen::MatrixXd& counts) -> std::optional<std::array<double, kFeatureCount>> {
        const double total = counts.sum();
        if (total == 0.0)
            return std::nullopt;
        return featuresOf({counts / total, levels, input.discrete.levelCount}, input.progress);
    };
    std::vector<std::optional<std::array<double, kFeatureCount>>> perMatrix;
    if (input.settings.weightingNorm.empty()) {
        perMatrix.resize(all.size());
        parallelFor(
            all.size(), [&](std::size_t a) { perMatrix[a] = normalised(countPairs(input, all[a], rank)); },
            input.maxThreads);
    } else if (!all.empty()) {
        std::vector<Eigen::MatrixXd> counts(all.size());
        parallelFor(
            all.size(), [&](std::size_t a) { counts[a] = countPairs(input, all[a], rank); }, input.maxThreads);
        perMatrix.push_back(normalised(weightedSum(counts, all, input)));
    }
    std::array<double, kFeatureCount> mean{};
    double matrices = 0.0;
    for (const auto& features : perMatrix)
        if (features) {
            matrices += 1.0;
            for (std::size_t f = 0; f < kFeatureCount; ++f)
                mean[f] += (*features)[f];
        }
    if (matrices == 0.0)
        return std::vector<tables::Cell>(kFeatureCount, tables::Missing{"no two voxels of the region are neighbours"});
    std::vector<tables::Cell> cells;
    cells.reserve(mean.size());
    for (const double sum : mean)
        cells.push_back(finiteOr(sum / matrices, "not defined for this region"));
    return cells;
}

} // namespace

FeatureClass glcmClass() {
    return {"glcm",
            {"Autocorrelation",
             "ClusterProminence",
             "ClusterShade",
             "ClusterTendency",
             "Contrast",
             "Correlation",
             "DifferenceAverage",
             "DifferenceEntropy",
             "DifferenceVariance",
             "Id",
             "Idm",
             "Idmn",
             "Idn",
             "Imc1",
             "Imc2",
             "InverseVariance",
             "JointAverage",
             "JointEnergy",
             "JointEntropy",
             "MCC",
             "MaximumProbability",
             "SumAverage",
             "SumEntropy",
             "SumSquares"},
            &compute};
}

} // namespace rimlight::radiomics
