#include "core/regions/assist/OutlineModel.h"
#include "core/regions/assist/TissueModel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::regions::assist {

namespace {

constexpr double kBlobReach = 2.2;   ///< blob radii beyond which nothing belongs to the tumour
constexpr double kShellBegin = 1.15; ///< blob radii between which the surroundings are looked at
constexpr double kShellEnd = 1.8;
constexpr double kCoreRadius = 0.4; ///< blob radii within which the tissue is the tumour's, near the stroke's slice
constexpr double kCoreDepth = 0.3;
constexpr double kStrokeShare = 0.9; ///< of the stroke, whose ends may stick out
constexpr float kCertainOdds = 20.0F;
constexpr float kCertainWeight = 1000.0F;

double distanceTo(const std::vector<Eigen::Vector3d>& polyline, const Eigen::Vector3d& position) {
    double nearest = (position - polyline.front()).squaredNorm();
    for (std::size_t n = 1; n < polyline.size(); ++n) {
        const Eigen::Vector3d piece = polyline[n] - polyline[n - 1];
        const double length = piece.squaredNorm();
        const double along =
            length > 0.0 ? std::clamp((position - polyline[n - 1]).dot(piece) / length, 0.0, 1.0) : 0.0;
        nearest = std::min(nearest, (position - polyline[n - 1] - along * piece).squaredNorm());
    }
    return std::sqrt(nearest);
}

/// What is known of each voxel before the image is looked at.
struct PriorFields {
    Field logOdds;
    Field weight; ///< of the belief; large where a voxel is certain
    Field radius; ///< in blobs
    Field core;   ///< 1 where the tissue is surely the tumour's
    Field shell;  ///< weight in the first guess of the surroundings' intensities
};

void makeCertain(PriorFields& fields, std::size_t voxel, bool isInside) {
    fields.weight[voxel] = kCertainWeight;
    fields.logOdds[voxel] = isInside ? kCertainOdds : -kCertainOdds;
    fields.core[voxel] = isInside ? 1.0F : 0.0F;
}

PriorFields priorFields(const PlacedHint& hint, const BlobPrior& prior, double diameterMm, const WorkingGrid& grid,
                        const OutlineSettings& settings, const Progress& progress, unsigned maxThreads) {
    const std::size_t count = grid.voxelCount();
    PriorFields fields{Field(count), Field(count, 1.0F), Field(count), Field(count, 0.0F), Field(count, 0.0F)};
    const double half = diameterMm / 2.0;
    const double corridorMm = std::max(settings.corridorShare * diameterMm, 0.51 * grid.spacingMm.maxCoeff());
    forEachVoxel(
        grid,
        [&](std::size_t here, int i, int j, int k) {
            const auto position = grid.positionMm(i, j, k);
            const double radius = prior.radiusAt(position);
            const double odds = prior.logOdds(position);
            const Eigen::Vector3d place = prior.axes.transpose() * (position - prior.centreMm) / half;
            const bool isNearStroke = hint.strokeMm.size() > 1 && std::abs(place[0]) < kStrokeShare &&
                                      distanceTo(hint.strokeMm, position) <= corridorMm;
            fields.radius[here] = static_cast<float>(radius);
            fields.logOdds[here] = static_cast<float>(odds);
            if (isNearStroke || (radius < kCoreRadius && std::abs(place[2]) < kCoreDepth))
                fields.core[here] = 1.0F;
            if (radius > kShellBegin && radius < kShellEnd)
                fields.shell[here] = static_cast<float>(1.0 / (1.0 + std::exp(odds)));
            if (radius > kBlobReach)
                makeCertain(fields, here, false);
        },
        progress, maxThreads);
    return fields;
}

/// @param shares of each voxel that are to be avoided; may be empty
void leaveOut(PriorFields& fields, const Field& shares) {
    for (std::size_t n = 0; n < shares.size(); ++n)
        if (shares[n] > 0.5F)
            makeCertain(fields, n, false);
}

/// How far a correction speaks for its surroundings, as a standard deviation: the farther, the farther the outline was
/// off there. A click in a rim that is missing asks for the rim, one deep in a missing half for the half.
double correctionReachMm(const Eigen::Vector3d& placeMm, bool isInside, const Field& inside, const WorkingGrid& grid,
                         double diameterMm, const OutlineSettings& settings) {
    double nearest = std::numeric_limits<double>::infinity();
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                if ((inside[grid.offset(i, j, k)] > 0.5F) == isInside)
                    nearest = std::min(nearest, (grid.positionMm(i, j, k) - placeMm).squaredNorm());
    return std::min(settings.correctionDepth * std::sqrt(nearest) + settings.correctionShare * diameterMm,
                    settings.correctionMostShare * diameterMm);
}

/// What the corrections add to the log odds of each voxel: most at their places, less far away and where the image is
/// unlike there.
/// @param inside the outline that is corrected @param values 0 .. 1
Field correctionOdds(const PlacedHint& hint, const Field& inside, const Field& values, const WorkingGrid& grid,
                     double diameterMm, const OutlineSettings& settings, const Progress& progress,
                     unsigned maxThreads) {
    struct Spoken {
        Eigen::Vector3d placeMm;
        double value;
        double reachMm;
        double odds;
    };
    std::vector<Spoken> all;
    const auto listen = [&](const std::vector<Eigen::Vector3d>& places, bool isInside) {
        for (const auto& place : places) {
            const auto voxel = grid.voxelAt(place);
            all.push_back({place, values[grid.offset(voxel[0], voxel[1], voxel[2])],
                           correctionReachMm(place, isInside, inside, grid, diameterMm, settings),
                           isInside ? settings.correctionOdds : -settings.correctionOdds});
        }
    };
    listen(hint.insideMm, true);
    listen(hint.outsideMm, false);
    Field odds(grid.voxelCount());
    forEachVoxel(
        grid,
        [&](std::size_t here, int i, int j, int k) {
            const auto position = grid.positionMm(i, j, k);
            double sum = 0.0;
            for (const auto& one : all) {
                const double unlike = (values[here] - one.value) / settings.correctionLikeness;
                const double away = (position - one.placeMm).squaredNorm() / (one.reachMm * one.reachMm);
                sum += one.odds * std::exp(-0.5 * away - unlike * unlike);
            }
            odds[here] = static_cast<float>(sum);
        },
        progress, maxThreads);
    return odds;
}

/// Lets the corrections change the prior: their places become certain, and what they speak for may lie beyond the
/// blob's reach.
void correct(PriorFields& fields, const Field& odds, const PlacedHint& hint, const WorkingGrid& grid) {
    for (std::size_t n = 0; n < odds.size(); ++n) {
        if (fields.radius[n] > static_cast<float>(kBlobReach) && odds[n] >= 1.0F) {
            fields.weight[n] = 1.0F;
            fields.logOdds[n] = static_cast<float>(-BlobPrior::kMostLogOdds);
        }
        if (fields.weight[n] <= 1.0F)
            fields.logOdds[n] += odds[n];
    }
    const auto settle = [&](const std::vector<Eigen::Vector3d>& places, bool isInside) {
        for (const auto& place : places) {
            const auto voxel = grid.voxelAt(place);
            makeCertain(fields, grid.offset(voxel[0], voxel[1], voxel[2]), isInside);
        }
    };
    settle(hint.outsideMm, false);
    settle(hint.insideMm, true);
}

/// Lowers what isn't linked by faces with the core to less than a half.
void keepLinkedWithCore(Field& inside, const Field& core, const WorkingGrid& grid) {
    std::vector<std::uint8_t> isKept(inside.size(), 0);
    std::vector<std::size_t> open;
    const auto reach = [&](std::size_t voxel) {
        if (inside[voxel] > 0.5F && isKept[voxel] == 0) {
            isKept[voxel] = 1;
            open.push_back(voxel);
        }
    };
    for (std::size_t n = 0; n < inside.size(); ++n)
        if (core[n] > 0.0F)
            reach(n);
    const std::array<std::size_t, 3> stride{1, static_cast<std::size_t>(grid.size[0]), grid.sliceSize()};
    while (!open.empty()) {
        const std::size_t here = open.back();
        open.pop_back();
        const std::array<std::size_t, 3> place{here % stride[1], here / stride[1] % grid.rowCount(), here / stride[2]};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            if (place[axis] > 0)
                reach(here - stride[axis]);
            if (place[axis] + 1 < static_cast<std::size_t>(grid.size[axis]))
                reach(here + stride[axis]);
        }
    }
    for (std::size_t n = 0; n < inside.size(); ++n)
        if (isKept[n] == 0)
            inside[n] = std::min(inside[n], 0.49F);
}

/// The grid around the blob and the corrections.
WorkingGrid gridAround(const imaging::Geometry& image, const PlacedHint& hint, const BlobPrior& prior,
                       double diameterMm, double voxelShare) {
    constexpr double kMostVoxels = 112.0;
    const Eigen::Vector3d inBlob(1.25, 1.6, 2.3); // along, across and through, as shares of half the diameter
    Eigen::Vector3d reach = prior.axes.cwiseAbs() * (inBlob * diameterMm / 2.0);
    for (const auto* places : {&hint.insideMm, &hint.outsideMm})
        for (const auto& place : *places)
            reach = reach.cwiseMax((place - prior.centreMm).cwiseAbs() + Eigen::Vector3d::Constant(0.2 * diameterMm));
    return workingGrid(image, prior.centreMm, reach,
                       std::max(diameterMm * voxelShare, 2.0 * reach.maxCoeff() / kMostVoxels));
}

} // namespace

WalkerOutline walkerOutline(const imaging::Volume& volume, const PlacedHint& hint, const imaging::Mask* avoid,
                            const BlobPrior& prior, double diameterMm, const OutlineSettings& settings,
                            const Progress& progress, unsigned maxThreads) {
    WalkerOutline outline;
    outline.grid = gridAround(volume.geometry(), hint, prior, diameterMm, settings.voxelShare);
    const auto& grid = outline.grid;
    const std::size_t count = grid.voxelCount();
    auto fields = priorFields(hint, prior, diameterMm, grid, settings, progress, maxThreads);
    const auto avoided = avoid != nullptr ? blockShares(*avoid, grid) : Field();
    leaveOut(fields, avoided);
    const auto values =
        companded(blockMeans(volume, grid, progress, maxThreads), fields.core, settings.compandingSpreads);
    const auto fine = blurred(values, grid, settings.fineBlurShare * diameterMm, maxThreads);
    const auto coarse = blurred(values, grid, settings.coarseBlurShare * diameterMm, maxThreads);
    const auto edges = edgeMap(fine, fields.radius, grid, maxThreads);
    WalkerProblem problem;
    problem.conductances = walkerConductances(
        edges, grid, {settings.smoothingShare * diameterMm, settings.edgeSteps, settings.leakage}, maxThreads);
    problem.belief.resize(count);

    Field tumour = fields.core;
    Field surroundings = fields.shell;
    Field tissue;
    const auto walk = [&] {
        problem.weight = fields.weight;
        const auto weight = static_cast<float>(settings.tissueWeight);
        for (std::size_t n = 0; n < count; ++n) {
            const bool isCertain = fields.weight[n] > 1.0F;
            const float odds = fields.logOdds[n] + (isCertain ? 0.0F : weight * tissue[n]);
            problem.belief[n] = 1.0F / (1.0F + std::exp(-odds));
        }
        outline.inside = walkerProbability(grid, problem, progress, maxThreads);
    };
    for (int round = 0; round < settings.rounds; ++round) {
        tissue.assign(count, 0.0F);
        addLogLikelihoodRatio(tissue, fine, tumour, surroundings, settings.tissueLimit);
        addLogLikelihoodRatio(tissue, coarse, tumour, surroundings, settings.tissueLimit);
        walk();
        for (std::size_t n = 0; n < count; ++n) {
            tumour[n] = (outline.inside[n] > 0.5F ? 1.0F : 0.0F) + fields.core[n];
            const bool isAround = outline.inside[n] <= 0.5F && fields.radius[n] < static_cast<float>(kShellEnd);
            surroundings[n] = isAround ? 1.0F : 0.0F;
        }
    }
    // Corrections leave the intensities as they were learnt, so that the outline stays where nobody complained.
    if (!hint.insideMm.empty() || !hint.outsideMm.empty()) {
        correct(fields, correctionOdds(hint, outline.inside, fine, grid, diameterMm, settings, progress, maxThreads),
                hint, grid);
        leaveOut(fields, avoided);
        walk();
    }
    keepLinkedWithCore(outline.inside, fields.core, grid);
    outline.edgeShare = edgeShare(outline.inside, edges, grid);
    return outline;
}

} // namespace rimlight::regions::assist
