#include "core/base/Parallel.h"
#include "core/radiomics/Cooccurrence.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"

#include <Eigen/Core>

#include <array>
#include <cmath>
#include <optional>

namespace rimlight::radiomics {

namespace {

constexpr std::size_t kFeatureCount = 24;

/// The 24 features of one matrix, in the order of names.
std::array<double, kFeatureCount> featuresOf(const CooccurrenceMatrix& matrix, const Progress& progress) {
    const CooccurrenceFeatures f = cooccurrenceFeatures(matrix);
    return {f.autocorrelation,
            f.clusterProminence,
            f.clusterShade,
            f.clusterTendency,
            f.contrast,
            f.correlation,
            f.differenceAverage,
            f.differenceEntropy,
            f.differenceVariance,
            f.inverseDifference,
            f.inverseDifferenceMoment,
            f.inverseDifferenceMomentNormalised,
            f.inverseDifferenceNormalised,
            f.informationCorrelation1,
            f.informationCorrelation2,
            f.inverseVariance,
            f.jointAverage,
            f.jointEnergy,
            f.jointEntropy,
            maximalCorrelation(matrix, progress),
            f.jointMaximum,
            f.sumAverage,
            f.sumEntropy,
            f.jointVariance};
}

/// Sum of the directions' counts by PyRadiomics' weights, exp(-length^2) in mm.
Eigen::MatrixXd weightedSum(const std::vector<PairCounts>& counts, const std::vector<imaging::Index>& all,
                            const FeatureInput& input) {
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(counts.front().rows(), counts.front().cols());
    const auto& norm = input.settings.weightingNorm;
    for (std::size_t a = 0; a < all.size(); ++a) {
        const double length = directionLengthMm(all[a], input.region.spacingMm, norm);
        sum += counts[a].cast<double>() * (norm == "no_weighting" ? 1.0 : std::exp(-length * length));
    }
    return sum;
}

/// Mean over the directions that hold a pair; with a weighting norm, of the one weighted matrix.
std::vector<tables::Cell> meanFeatures(const FeatureInput& input) {
    const auto all = directions(input.discrete.size, input.settings.distances, input.settings, false);
    const RankedRegion region = rankedRegion(input.discrete);
    const Eigen::VectorXd levels = levelsOf(input.discrete);
    const auto countsOf = [&](const imaging::Index& direction) {
        return countPairs(region, direction, allSlices(input.discrete), input.settings.symmetricalGLCM, input.progress);
    };
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
            all.size(), [&](std::size_t a) { perMatrix[a] = normalised(countsOf(all[a]).cast<double>()); },
            input.maxThreads);
    } else if (!all.empty()) {
        std::vector<PairCounts> counts(all.size());
        parallelFor(
            all.size(), [&](std::size_t a) { counts[a] = countsOf(all[a]); }, input.maxThreads);
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

std::vector<tables::Cell> compute(const FeatureInput& input) {
    auto cells = meanFeatures(input);
    // PyRadiomics 3.0.1 raises DeprecationWarning in the place of a value.
    for (const char* reason : {"deprecated: the same as DifferenceAverage", "deprecated: the same as Id",
                               "deprecated: the same as Idm", "deprecated: the same as ClusterTendency"})
        cells.emplace_back(tables::Missing{reason});
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
            &compute,
            {"Dissimilarity", "Homogeneity1", "Homogeneity2", "SumVariance"}};
}

} // namespace rimlight::radiomics
