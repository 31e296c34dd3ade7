#include "core/regions/assist/AssistedOutline.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/regions/SameGrid.h"
#include "core/regions/assist/OutlineModel.h"
#include "core/regions/tools/HoleFilling.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::regions {

namespace assist {

namespace {

/// The voxel that a position lies in, when it lies in the image.
std::optional<imaging::Index> voxelOf(const imaging::Geometry& geometry, const Eigen::Vector3d& patientMm) {
    const Eigen::Vector3d index = geometry.toIndex(patientMm);
    imaging::Index voxel{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double nearest = std::round(index[static_cast<Eigen::Index>(axis)]);
        if (!(nearest >= 0.0 && nearest < geometry.size[axis]))
            return std::nullopt;
        voxel[axis] = static_cast<int>(nearest);
    }
    return voxel;
}

imaging::Index correctionVoxel(const imaging::Geometry& geometry, const Eigen::Vector3d& patientMm) {
    const auto voxel = voxelOf(geometry, patientMm);
    if (!voxel)
        throw Error("it lies outside the image", "A correction of the outline", "Click within the image.");
    return *voxel;
}

/// A stroke may stick out of the image; one that is longer than so many of its diagonals was not drawn by hand.
constexpr double kMostDiagonals = 4.0;

void requireDrawable(const imaging::Volume& volume, const OutlineHint& hint) {
    if (volume.isEmpty())
        throw Error("there is none", "The image to outline", "Open an image first.");
    if (hint.strokeMm.empty())
        throw Error("no place was shown", "The assisted outline",
                    "Draw a line along the tumour's longest diameter, or click inside it.");
    const auto& geometry = volume.geometry();
    for (const auto& position : hint.strokeMm)
        if (!position.allFinite())
            throw Error("it has a position that is no number", "The line along the tumour", "Draw it again.");
    const auto [begin, end] = farthestPoints(hint.strokeMm);
    if (!voxelOf(geometry, (begin + end) / 2.0))
        throw Error("its middle lies outside the image", "The line along the tumour",
                    "Draw it within the image, from border to border of the tumour.");
    const double diagonalMm =
        (geometry.toPatient({geometry.size[0] * 1.0, geometry.size[1] * 1.0, geometry.size[2] * 1.0}) -
         geometry.originMm)
            .norm();
    if (!((end - begin).norm() <= kMostDiagonals * diagonalMm))
        throw Error("it is much longer than the image", "The line along the tumour",
                    "Draw it from border to border of the tumour.");
    if (hint.avoid)
        requireSameGrid(hint.avoid->geometry(), "The region to avoid", geometry, "the image");
    for (const auto& inside : hint.insideMm) {
        const auto voxel = correctionVoxel(geometry, inside);
        if (hint.avoid && hint.avoid->contains(voxel[0], voxel[1], voxel[2]))
            throw Error("it lies in another segment that is to be avoided", "A place to be inside the outline",
                        "Click elsewhere, or let the segments overlap.");
        for (const auto& outside : hint.outsideMm)
            if (correctionVoxel(geometry, outside) == voxel)
                throw Error("one voxel is to be inside and outside", "The corrections of the outline",
                            "Take one of the two back.");
    }
    for (const auto& outside : hint.outsideMm)
        correctionVoxel(geometry, outside);
}

PlacedHint placed(const OutlineHint& hint, const imaging::Geometry& geometry) {
    PlacedHint result;
    const auto place = [&](const std::vector<Eigen::Vector3d>& from, std::vector<Eigen::Vector3d>& to) {
        for (const auto& position : from)
            to.push_back(alongAxes(geometry, position));
    };
    place(hint.strokeMm, result.strokeMm);
    place(hint.insideMm, result.insideMm);
    place(hint.outsideMm, result.outsideMm);
    return result;
}

/// The outline on the image's grid: without holes, without what is to be avoided, and as the corrections say.
imaging::Mask onImage(const WalkerOutline& outline, const OutlineHint& hint, const imaging::Geometry& geometry,
                      const Progress& progress, unsigned maxThreads) {
    const auto raw =
        holesFilled(maskAbove(outline.inside, 0.5, outline.grid, geometry, progress, maxThreads), progress);
    const auto& box = outline.grid.box;
    auto voxels = raw.voxelsOf(box);
    if (hint.avoid) {
        const auto avoided = hint.avoid->voxelsOf(box);
        for (std::size_t n = 0; n < voxels.size(); ++n)
            if (avoided[n] != 0)
                voxels[n] = 0;
    }
    const auto set = [&](const Eigen::Vector3d& patientMm, std::uint8_t value) {
        const auto voxel = correctionVoxel(geometry, patientMm);
        if (box.contains(voxel[0], voxel[1], voxel[2]))
            voxels[box.offset(voxel[0], voxel[1], voxel[2])] = value;
    };
    for (const auto& outside : hint.outsideMm)
        set(outside, 0);
    for (const auto& inside : hint.insideMm)
        set(inside, 1);
    return imaging::Mask::fromBox(geometry, box, voxels);
}

bool touchesBorder(const imaging::Mask& mask) {
    for (std::size_t axis = 0; axis < 3; ++axis)
        if (mask.geometry().size[axis] > 1 &&
            (mask.box().begin[axis] == 0 ||
             mask.box().begin[axis] + mask.box().size[axis] == mask.geometry().size[axis]))
            return true;
    return false;
}

} // namespace

OutlineProposal proposeOutline(const imaging::Volume& volume, const OutlineHint& hint, const OutlineSettings& settings,
                               const Progress& progress, unsigned maxThreads) {
    requireDrawable(volume, hint);
    const auto& geometry = volume.geometry();
    auto places = placed(hint, geometry);
    const auto* avoid = hint.avoid ? &*hint.avoid : nullptr;
    const auto [begin, end] = farthestPoints(places.strokeMm);
    OutlineProposal proposal;
    BlobPrior prior;
    // A line that stays within a voxel is a click.
    if ((end - begin).norm() < 1.5 * geometry.spacingMm.minCoeff()) {
        places.strokeMm = {Eigen::Vector3d((begin + end) / 2.0)};
        // From the click alone: a correction that changed the size would move the outline everywhere.
        const PlacedHint click{places.strokeMm, {}, {}};
        prior = clickedBall(volume, click, avoid, settings, progress.part(0.0, 0.5), maxThreads);
        proposal.notes.push_back("Its size, about " + formatSignificant(2.0 * prior.radiiMm[0], 2) +
                                 " mm, is guessed from one click.");
    } else
        prior = strokePrior(places.strokeMm, geometry.spacingMm, settings.shape);
    const auto outline = walkerOutline(volume, places, avoid, prior, 2.0 * prior.radiiMm[0], settings,
                                       progress.part(0.5, 0.9), maxThreads);
    proposal.edgeShare = outline.edgeShare;
    proposal.mask = onImage(outline, hint, geometry, progress, maxThreads);
    if (proposal.mask.isEmpty())
        throw Error("nothing is left of it beside the other segments and the corrections", "The assisted outline",
                    "Draw the line elsewhere, or take corrections back.");
    constexpr double kFewEdges = 1.0 / 3.0;
    if (proposal.edgeShare < kFewEdges)
        proposal.notes.push_back("Less than a third of the outline follows an edge in the image; the rest is guessed "
                                 "from the size that was shown.");
    if (touchesBorder(proposal.mask))
        proposal.notes.push_back("The outline ends at the border of the image.");
    progress.report(1.0, "Outline proposed");
    return proposal;
}

} // namespace assist

OutlineProposal proposeOutline(const imaging::Volume& volume, const OutlineHint& hint, const Progress& progress,
                               unsigned maxThreads) {
    return assist::proposeOutline(volume, hint, assist::OutlineSettings{}, progress, maxThreads);
}

} // namespace rimlight::regions
