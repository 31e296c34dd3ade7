#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/regions/Habitats.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace rimlight::regions {

namespace {

constexpr std::size_t kMostPhases = 8;
/// Squares and products of such values stay finite.
constexpr double kLargestValue = 1e30;
constexpr const char* kRegion = "The region";

std::string phaseName(std::size_t phase, std::size_t count) {
    return count == 1 ? "The image" : "Phase " + std::to_string(phase + 1);
}

/// Calls f(voxel number, i, j, k) for each voxel of the region, i fastest.
template <class F>
void forEachVoxel(const imaging::Mask& region, const Progress& progress, F&& f) {
    const auto& box = region.box();
    const auto inside = region.boxVoxels();
    std::size_t place = 0;
    Eigen::Index voxel = 0;
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k) {
        progress.throwIfCancelled();
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
                if (inside[place++] != 0)
                    f(voxel++, i, j, k);
    }
}

void readOnGrid(const imaging::Volume& phase, const imaging::Mask& region, Eigen::Ref<Eigen::VectorXd> values,
                const Progress& progress) {
    phase.visit([&]<class T>(std::span<const T> voxels) {
        forEachVoxel(region, progress, [&](Eigen::Index voxel, int i, int j, int k) {
            values[voxel] = static_cast<double>(voxels[phase.geometry().offset(i, j, k)]);
        });
    });
}

/// The two voxels along an axis between which a position lies, and the second's share. Half a voxel beyond the centres
/// of the outermost ones, where the image ends, their value holds.
struct Between {
    int low = 0;
    int high = 0;
    double share = 0.0;
    bool inside = false;
};

Between between(double position, int size) {
    constexpr double kRounding = 1e-6;
    Between result;
    result.inside = position >= -0.5 - kRounding && position <= size - 0.5 + kRounding;
    const double clamped = std::clamp(position, 0.0, static_cast<double>(size - 1));
    result.low = static_cast<int>(clamped);
    result.high = std::min(result.low + 1, size - 1);
    result.share = clamped - result.low;
    return result;
}

/// Trilinear interpolation at the region's voxels. Returns how many of them lie outside the phase.
std::size_t interpolate(const imaging::Volume& phase, const imaging::Mask& region, Eigen::Ref<Eigen::VectorXd> values,
                        const Progress& progress) {
    const auto& from = region.geometry();
    const auto& to = phase.geometry();
    const Eigen::Vector3d origin = to.toIndex(from.originMm);
    const Eigen::Matrix3d step = to.spacingMm.cwiseInverse().asDiagonal() * to.direction.transpose() * from.direction *
                                 from.spacingMm.asDiagonal();
    std::size_t outside = 0;
    phase.visit([&]<class T>(std::span<const T> voxels) {
        const auto row = [&](const Between& x, int j, int k) {
            const auto low = static_cast<double>(voxels[to.offset(x.low, j, k)]);
            return x.share == 0.0 // a neighbour that is no number has no part then
                       ? low
                       : low + x.share * (static_cast<double>(voxels[to.offset(x.high, j, k)]) - low);
        };
        const auto mix = [](double low, double share, auto&& high) {
            return share == 0.0 ? low : low + share * (high() - low);
        };
        forEachVoxel(region, progress, [&](Eigen::Index voxel, int i, int j, int k) {
            const Eigen::Vector3d at = origin + step * Eigen::Vector3d(i, j, k);
            const auto x = between(at[0], to.size[0]);
            const auto y = between(at[1], to.size[1]);
            const auto z = between(at[2], to.size[2]);
            outside += x.inside && y.inside && z.inside ? 0 : 1;
            const auto slice = [&](int kThere) {
                return mix(row(x, y.low, kThere), y.share, [&] { return row(x, y.high, kThere); });
            };
            values[voxel] = mix(slice(z.low), z.share, [&] { return slice(z.high); });
        });
    });
    return outside;
}

void readPhase(const imaging::Volume& phase, const std::string& name, const imaging::Mask& region, PhaseGrids grids,
               Eigen::Ref<Eigen::VectorXd> values, const Progress& progress) {
    const auto difference = phase.geometry().differenceTo(region.geometry());
    if (difference.empty()) {
        readOnGrid(phase, region, values, progress);
    } else if (grids == PhaseGrids::MustMatch) {
        throw Error("lies on another grid than the first (" + difference + ")", name,
                    "Choose a phase of the same series geometry, or have it resampled (--resample).");
    } else if (const auto outside = interpolate(phase, region, values, progress); outside > 0) {
        throw Error(std::to_string(outside) + " of the region's " + std::to_string(region.voxelCount()) +
                        " voxels lie outside it",
                    name, "Choose a phase that holds the whole region.");
    }
    const auto bad = (!(values.array().abs() <= kLargestValue)).count();
    if (bad > 0)
        throw Error("in the region " + std::to_string(bad) + (bad == 1 ? " voxel is" : " voxels are") +
                        " no number or beyond 1e30",
                    name, "Leave these voxels out of the region.");
}

bool areWhole(const Eigen::MatrixXd& values, Eigen::Index phase) {
    return (values.col(phase).array() == values.col(phase).array().floor()).all();
}

/// Each distinct value once. Whole numbers that don't lie too far apart are counted, the others sorted.
void mergeEqualValues(WeightedPoints& points, bool whole) {
    constexpr double kMostBins = 1 << 20;
    const double least = points.values.minCoeff();
    const double most = points.values.maxCoeff();
    std::vector<std::pair<double, double>> merged; // value, count
    if (whole && most - least < kMostBins) {
        std::vector<double> bins(static_cast<std::size_t>(most - least) + 1, 0.0);
        for (Eigen::Index i = 0; i < points.values.rows(); ++i)
            bins[static_cast<std::size_t>(points.values(i, 0) - least)] += points.counts[i];
        for (std::size_t bin = 0; bin < bins.size(); ++bin)
            if (bins[bin] > 0.0)
                merged.emplace_back(least + static_cast<double>(bin), bins[bin]);
    } else {
        std::vector<std::pair<double, double>> sorted;
        sorted.reserve(points.size());
        for (Eigen::Index i = 0; i < points.values.rows(); ++i)
            sorted.emplace_back(points.values(i, 0), points.counts[i]);
        std::sort(sorted.begin(), sorted.end());
        for (const auto& [value, count] : sorted) {
            if (merged.empty() || merged.back().first != value)
                merged.emplace_back(value, 0.0);
            merged.back().second += count;
        }
    }
    const auto size = static_cast<Eigen::Index>(merged.size());
    points.values.resize(size, 1);
    points.counts.resize(size);
    for (Eigen::Index i = 0; i < size; ++i)
        std::tie(points.values(i, 0), points.counts[i]) = merged[static_cast<std::size_t>(i)];
}

void refuseSamePhases(const Eigen::MatrixXd& correlations) {
    constexpr double kSame = 1.0 - 1e-9;
    for (Eigen::Index a = 0; a < correlations.rows(); ++a)
        for (Eigen::Index b = a + 1; b < correlations.cols(); ++b)
            if (std::abs(correlations(a, b)) > kSame)
                throw Error("phases " + std::to_string(a + 1) + " and " + std::to_string(b + 1) +
                                " hold the same values, up to scale",
                            kRegion, "Give each phase once.");
}

} // namespace

RegionValues regionValues(std::span<const imaging::Volume> phases, const imaging::Mask& region, PhaseGrids grids,
                          const Progress& progress) {
    if (phases.empty() || phases.size() > kMostPhases)
        throw Error(phases.empty() ? "no image was given" : "there are more than 8 phases", "habitats",
                    "Give one to eight images.");
    if (region.isEmpty())
        throw Error("is empty", kRegion, "Choose a region with voxels inside.");
    if (const auto difference = region.geometry().differenceTo(phases.front().geometry()); !difference.empty())
        throw Error("lies on another grid than the first phase (" + difference + ")", kRegion,
                    "Choose the outline that was drawn on this image.");
    RegionValues result;
    result.values.resize(static_cast<Eigen::Index>(region.voxelCount()), static_cast<Eigen::Index>(phases.size()));
    for (std::size_t p = 0; p < phases.size(); ++p)
        readPhase(phases[p], phaseName(p, phases.size()), region, grids,
                  result.values.col(static_cast<Eigen::Index>(p)), progress);
    return result;
}

WeightedPoints weightedPoints(const RegionValues& region) {
    return weightedPoints(region.values, Eigen::VectorXd::Ones(region.values.rows()));
}

WeightedPoints weightedPoints(const Eigen::MatrixXd& values, const Eigen::VectorXd& counts) {
    assert(values.rows() == counts.size());
    if (values.rows() == 0)
        throw Error("is empty", kRegion, "Choose a region with voxels inside.");
    const double roundingSd = 1.0 / std::sqrt(12.0); // of a uniform distribution one wide (Sheppard)
    constexpr double kShareOfSd = 1e-3;
    WeightedPoints points{values, counts, Eigen::VectorXd(values.cols())};
    const Eigen::RowVectorXd mean = (counts.transpose() * values) / counts.sum();
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(values.cols(), values.cols());
    for (Eigen::Index a = 0; a < values.cols(); ++a)
        for (Eigen::Index b = 0; b <= a; ++b)
            covariance(a, b) = covariance(b, a) =
                (counts.array() * (values.col(a).array() - mean[a]) * (values.col(b).array() - mean[b])).sum() /
                counts.sum();
    for (Eigen::Index p = 0; p < values.cols(); ++p) {
        if ((values.col(p).array() == values(0, p)).all())
            throw Error("every voxel has the value " + formatSignificant(values(0, p), 6) +
                            (values.cols() == 1 ? "" : " in phase " + std::to_string(p + 1)),
                        kRegion,
                        values.cols() == 1 ? "A region of one value has no habitats; check image and outline."
                                           : "Leave this phase out.");
        const double sd = std::sqrt(covariance(p, p));
        points.smallestSd[p] = std::max(kShareOfSd * sd, areWhole(values, p) ? roundingSd : 0.0);
    }
    const Eigen::VectorXd inverseSd = covariance.diagonal().cwiseSqrt().cwiseInverse();
    refuseSamePhases(inverseSd.asDiagonal() * covariance * inverseSd.asDiagonal());
    if (values.cols() == 1)
        mergeEqualValues(points, areWhole(values, 0));
    return points;
}

} // namespace rimlight::regions
