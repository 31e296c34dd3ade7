#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/regions/GaussianMixture.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rimlight::regions {

/// The voxels of a region, as habitats are found in them.
struct RegionValues {
    Eigen::MatrixXd values; ///< a row per voxel in the order of the region's box, i fastest; a column per phase

    std::size_t voxelCount() const { return static_cast<std::size_t>(values.rows()); }
    int phaseCount() const { return static_cast<int>(values.cols()); }
};

enum class PhaseGrids : std::uint8_t { MustMatch, Interpolate };

/// Reads the region in each phase. A phase on another grid is refused, or interpolated linearly at the region's voxels.
/// Memory: 8 bytes per voxel and phase.
/// @throws Error for no or more than eight phases, an empty region, a region on another grid than the first phase, a
/// phase on another grid (MustMatch) or that doesn't hold the whole region (Interpolate), voxels that are no numbers or
/// beyond 1e30; Cancelled
RegionValues regionValues(std::span<const imaging::Volume> phases, const imaging::Mask& region,
                          PhaseGrids grids = PhaseGrids::MustMatch, const Progress& progress = {});

/// Points with how often each occurs. One phase: each distinct value once, in ascending order, without loss; several:
/// a point per voxel. The smallest sd of a component is a thousandth of the phase's sd in the region, and, when all of
/// a phase's values are whole numbers, at least 1 / sqrt(12), the sd that rounding alone gives.
/// @throws Error when a phase has one value in the whole region, or two phases hold the same up to scale
WeightedPoints weightedPoints(const RegionValues& region);
/// The same for points that stand for several voxels each, or for a part of one.
WeightedPoints weightedPoints(const Eigen::MatrixXd& values, const Eigen::VectorXd& counts);

struct HabitatSettings {
    int smallestK = 2;
    int largestK = 4;
    int starts = 5; ///< for each K
    std::uint64_t seed = 1;
    double tolerance = 1e-7; ///< converged when the log-likelihood per voxel rises by less
    int maxIterations = 2000;
    unsigned threads = 0; ///< 0: one per core; the result is the same on any number
};

inline constexpr int kMostHabitats = 20;
/// The starts of a larger region run on so many of its points, drawn at random; the best goes on on all.
inline constexpr std::size_t kStartSample = 20000;

/// The best mixture of K components, ordered by mean of the first phase.
struct HabitatFit {
    int k = 0;
    GaussianMixture mixture;
    double logLikelihood = 0.0;
    double bic = 0.0;
    int iterations = 0;
    bool converged = false;
    std::vector<bool> collapsed; ///< per habitat: without a spread of its own
};

/// What was fitted for each K of a range.
struct HabitatCurve {
    std::vector<HabitatFit> fits;   ///< by K; those that could be fitted, at least one
    std::size_t best = 0;           ///< the smallest BIC; of equals the smaller K
    double voxelCount = 0.0;        ///< n of the BIC
    std::vector<std::string> notes; ///< what the reader ought to know, one sentence each

    const HabitatFit& bestFit() const { return fits[best]; }
};

/// Fits mixtures of each K in the range, from several starts (seededStart()) each; the largest likelihood wins.
/// The likelihood is that of the values as they are, in the units of the images: BICs of one region compare, whatever
/// the scaling. Voxels count as independent, as everywhere with this criterion; neighbours are not, so that large
/// regions lean to more habitats.
/// Memory beside the points: 8 (d + 1) bytes per point.
/// @throws Error for settings out of range, when the region is too small, or no K could be fitted; Cancelled
HabitatCurve fitHabitats(const WeightedPoints& points, const HabitatSettings& settings = {},
                         const Progress& progress = {});

/// A region divided among the components of a mixture.
struct HabitatMap {
    imaging::Segmentation segmentation;  ///< "habitat 1 of 3" ..., in the components' order; one may be empty
    std::vector<double> shares;          ///< of the region's voxels
    std::vector<std::uint8_t> habitatOf; ///< per voxel in the order of RegionValues, from 0
};

/// Gives each voxel to the component with the largest posterior probability, of equals to the first.
/// @param values of region, as regionValues() read them; as many phases as the mixture has
HabitatMap mapHabitats(const GaussianMixture& mixture, const RegionValues& values, const imaging::Mask& region);

} // namespace rimlight::regions
