#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RowSweep.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace rimlight::radiomics {

/// A discretised region with the rank of each voxel's level in the place of the level: 1 for the lowest that occurs, 0
/// outside. Rows and columns of a co-occurrence matrix are ranks, so that it holds no levels that don't occur.
struct RankedRegion {
    const DiscretisedRegion& discrete;
    std::vector<std::uint16_t> ranks; ///< padded box, as discrete.levels
};

RankedRegion rankedRegion(const DiscretisedRegion& discrete);

/// How often the level of a row stands beside that of a column; levels that occur in the region, rising.
using PairCounts = Eigen::Matrix<std::int64_t, Eigen::Dynamic, Eigen::Dynamic>;

/// Pairs of voxels a step in the direction apart whose first voxel lies in the slices (IBSI chapter 3.6). Symmetric:
/// each pair counts both ways.
/// @throws Cancelled
PairCounts countPairs(const RankedRegion& region, const imaging::Index& direction, SliceRange slices, bool symmetric,
                      const Progress& progress);

/// A normalised co-occurrence matrix over the levels that occur in the region.
struct CooccurrenceMatrix {
    Eigen::MatrixXd p;      ///< sums to 1
    Eigen::VectorXd levels; ///< grey level of each row and column
    int levelCount = 0;     ///< Ng, of the whole region

    Eigen::VectorXd rowShares() const { return p.rowwise().sum(); }
    Eigen::VectorXd columnShares() const { return p.colwise().sum(); }
};

/// The levels that occur, as rows and columns of a CooccurrenceMatrix.
Eigen::VectorXd levelsOf(const DiscretisedRegion& discrete);

/// The features of one matrix (IBSI chapter 3.6; PyRadiomics 3.0.1, glcm.py, which has Haralick's names). Logarithms
/// are to base 2. For a flat region, where correlation and information correlation are 0 / 0, PyRadiomics' values.
struct CooccurrenceFeatures {
    double autocorrelation = 0.0;
    double clusterProminence = 0.0;
    double clusterShade = 0.0;
    double clusterTendency = 0.0; ///< also the sum variance
    double contrast = 0.0;
    double correlation = 0.0;       ///< 1 for a flat region
    double differenceAverage = 0.0; ///< also the dissimilarity
    double differenceEntropy = 0.0;
    double differenceVariance = 0.0;
    double inverseDifference = 0.0;
    double inverseDifferenceMoment = 0.0;
    double inverseDifferenceMomentNormalised = 0.0;
    double inverseDifferenceNormalised = 0.0;
    double informationCorrelation1 = 0.0; ///< 0 for a flat region
    double informationCorrelation2 = 0.0;
    double inverseVariance = 0.0;
    double jointAverage = 0.0;
    double jointEnergy = 0.0; ///< angular second moment
    double jointEntropy = 0.0;
    double jointMaximum = 0.0;
    double jointVariance = 0.0;
    double sumAverage = 0.0;
    double sumEntropy = 0.0;
};

CooccurrenceFeatures cooccurrenceFeatures(const CooccurrenceMatrix& matrix);

/// Square root of the second largest eigenvalue of Q(i, j) = sum_k p(i, k) p(j, k) / (px(i) py(k) + epsilon), epsilon
/// being PyRadiomics 3.0.1's numpy.spacing(1), up to 512 levels, and 0 above; 1 for a flat region. O(n^3).
/// @throws Cancelled
double maximalCorrelation(const CooccurrenceMatrix& matrix, const Progress& progress);

} // namespace rimlight::radiomics
