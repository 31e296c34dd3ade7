#include "core/regions/Agreement.h"

#include "core/regions/BoxAround.h"
#include "core/regions/DistanceMap.h"
#include "core/regions/SameGrid.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

namespace rimlight::regions {

namespace {

const std::string kSecond = "The second outline";

Eigen::Vector3d centroidMm(const imaging::Mask& mask) {
    Eigen::Vector3d sum = Eigen::Vector3d::Zero(); // of indices: whole numbers, so the order doesn't matter
    const auto& box = mask.box();
    const auto voxels = mask.boxVoxels();
    std::size_t here = 0;
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j)
            for (int i = 0; i < box.size[0]; ++i, ++here)
                if (voxels[here] != 0)
                    sum += Eigen::Vector3d(box.begin[0] + i, box.begin[1] + j, box.begin[2] + k);
    return mask.geometry().toPatient(sum / static_cast<double>(mask.voxelCount()));
}

/// 1 for the voxels of the box that lie on the region's surface; the box holds the region.
std::vector<std::uint8_t> surfaceOf(const imaging::Mask& mask, const imaging::IndexBox& box) {
    const auto voxels = mask.voxelsOf(box);
    std::vector<std::uint8_t> surface(voxels.size(), 0);
    const auto width = static_cast<std::size_t>(box.size[0]);
    const std::size_t slice = width * static_cast<std::size_t>(box.size[1]);
    std::size_t here = 0;
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j)
            for (int i = 0; i < box.size[0]; ++i, ++here) {
                if (voxels[here] == 0)
                    continue;
                const bool isWithin = i > 0 && i + 1 < box.size[0] && voxels[here - 1] != 0 && voxels[here + 1] != 0 &&
                                      j > 0 && j + 1 < box.size[1] && voxels[here - width] != 0 &&
                                      voxels[here + width] != 0 && k > 0 && k + 1 < box.size[2] &&
                                      voxels[here - slice] != 0 && voxels[here + slice] != 0;
                surface[here] = isWithin ? 0 : 1;
            }
    return surface;
}

/// The squared distance of each surface voxel from the nearest of another surface, in the order of voxels.
std::vector<float> distancesBetween(const std::vector<std::uint8_t>& from, const std::vector<std::uint8_t>& to,
                                    const imaging::IndexBox& box, const Eigen::Vector3d& spacingMm, unsigned maxThreads,
                                    const Progress& progress) {
    const auto all =
        squaredDistancesMm2(to, box.size, spacingMm, std::numeric_limits<double>::infinity(), maxThreads, progress);
    std::vector<float> distances;
    for (std::size_t v = 0; v < all.size(); ++v)
        if (from[v] != 0)
            distances.push_back(all[v]);
    return distances;
}

double meanMm(const std::vector<float>& squares) {
    double sum = 0.0;
    for (const float square : squares)
        sum += std::sqrt(static_cast<double>(square));
    return sum / static_cast<double>(squares.size());
}

/// Linear between ranks (Hyndman and Fan's type 7, numpy's default).
double percentileMm(const std::vector<float>& sortedSquares, double share) {
    const double rank = share * static_cast<double>(sortedSquares.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const auto above = std::min(below + 1, sortedSquares.size() - 1);
    const double low = std::sqrt(static_cast<double>(sortedSquares[below]));
    const double high = std::sqrt(static_cast<double>(sortedSquares[above]));
    return low + (rank - static_cast<double>(below)) * (high - low);
}

SurfaceAgreement surfaceAgreementOf(const imaging::Mask& a, const imaging::Mask& b, const AgreementSettings& settings,
                                    const Progress& progress) {
    const imaging::Mask masks[] = {a, b};
    const auto box = boxAround(masks);
    const auto& spacingMm = a.geometry().spacingMm;
    const auto surfaceA = surfaceOf(a, box);
    const auto surfaceB = surfaceOf(b, box);
    auto squares = distancesBetween(surfaceA, surfaceB, box, spacingMm, settings.maxThreads, progress.part(0.0, 0.5));
    const auto back =
        distancesBetween(surfaceB, surfaceA, box, spacingMm, settings.maxThreads, progress.part(0.5, 1.0));
    SurfaceAgreement agreement;
    agreement.surfaceVoxelsA = squares.size();
    agreement.surfaceVoxelsB = back.size();
    agreement.meanFromAToBMm = meanMm(squares);
    agreement.meanFromBToAMm = meanMm(back);
    squares.insert(squares.end(), back.begin(), back.end());
    std::sort(squares.begin(), squares.end());
    agreement.meanSurfaceDistanceMm = meanMm(squares);
    agreement.hausdorffMm = std::sqrt(static_cast<double>(squares.back()));
    agreement.hausdorff95Mm = percentileMm(squares, 0.95);
    const auto beyond = std::upper_bound(squares.begin(), squares.end(), squaredLimitMm2(settings.toleranceMm));
    agreement.surfaceDice = static_cast<double>(beyond - squares.begin()) / static_cast<double>(squares.size());
    return agreement;
}

std::size_t voxelsOfBoth(const imaging::Mask& a, const imaging::Mask& b) {
    const auto inA = a.boxVoxels();
    const auto inB = b.voxelsOf(a.box());
    return std::inner_product(inA.begin(), inA.end(), inB.begin(), std::size_t{0}, std::plus<>(),
                              [](std::uint8_t x, std::uint8_t y) { return static_cast<std::size_t>(x & y); });
}

} // namespace

Agreement agreementOf(const imaging::Mask& a, const imaging::Mask& b, const AgreementSettings& settings,
                      const Progress& progress) {
    assert(settings.toleranceMm >= 0.0);
    requireSameGrid(b.geometry(), kSecond, a.geometry(), "the first");
    Agreement agreement;
    agreement.voxelsA = a.voxelCount();
    agreement.voxelsB = b.voxelCount();
    agreement.voxelsOfBoth = voxelsOfBoth(a, b);
    agreement.volumeAMl = a.volumeMl();
    agreement.volumeBMl = b.volumeMl();
    agreement.volumeDifferenceMl = agreement.volumeBMl - agreement.volumeAMl;
    if (a.isEmpty() && b.isEmpty()) {
        agreement.missing = "both outlines are empty";
        return agreement;
    }
    const auto countA = static_cast<double>(a.voxelCount());
    const auto countB = static_cast<double>(b.voxelCount());
    const auto both = static_cast<double>(agreement.voxelsOfBoth);
    agreement.volumeDifferencePercent = 100.0 * (countB - countA) / (0.5 * (countA + countB));
    agreement.dice = 2.0 * both / (countA + countB);
    agreement.jaccard = both / (countA + countB - both);
    if (a.isEmpty() || b.isEmpty()) {
        agreement.missing = a.isEmpty() ? "the first outline is empty" : "the second outline is empty";
        return agreement;
    }
    agreement.centroidDistanceMm = (centroidMm(a) - centroidMm(b)).norm();
    agreement.surfaces = surfaceAgreementOf(a, b, settings, progress);
    return agreement;
}

Disagreement disagreementOf(const imaging::Mask& a, const imaging::Mask& b) {
    requireSameGrid(b.geometry(), kSecond, a.geometry(), "the first");
    const imaging::Mask masks[] = {a, b};
    const auto box = boxAround(masks);
    const auto inA = a.voxelsOf(box);
    const auto inB = b.voxelsOf(box);
    const auto maskWhere = [&](bool isInA, bool isInB) {
        std::vector<std::uint8_t> voxels(inA.size());
        for (std::size_t v = 0; v < voxels.size(); ++v)
            voxels[v] = (inA[v] != 0) == isInA && (inB[v] != 0) == isInB ? 1 : 0;
        return imaging::Mask::fromBox(a.geometry(), box, voxels);
    };
    return {maskWhere(true, false), maskWhere(false, true), maskWhere(true, true)};
}

} // namespace rimlight::regions
