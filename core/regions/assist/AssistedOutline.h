#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <optional>
#include <string>
#include <vector>

namespace rimlight::regions {

/// What a reader shows of a tumour: positions in the patient (LPS) in mm.
struct OutlineHint {
    /// A line along the tumour's longest diameter in one slice, from border to border; one point is a click inside it.
    std::vector<Eigen::Vector3d> strokeMm;
    /// Corrections of a proposal: places that it must hold, places that it must not.
    std::vector<Eigen::Vector3d> insideMm;
    std::vector<Eigen::Vector3d> outsideMm;
    /// Voxels that belong to others; on the volume's grid.
    std::optional<imaging::Mask> avoid;
};

/// A 3-D outline to be accepted, corrected or refused.
struct OutlineProposal {
    imaging::Mask mask; ///< never empty
    /// The share of the outline's surface, 0 .. 1, that follows an edge in the image. The rest lies where the length of
    /// the stroke alone suggests: look there first.
    double edgeShare = 0.0;
    std::vector<std::string> notes; ///< what the reader ought to know, one sentence each
};

/// The outline that a random walk with a prior from the stroke finds (Grady 2006, 2005; docs/adr/0006). It is one piece
/// with the stroke, but for corrections, without holes and without what is to be avoided; the places of the corrections
/// are as they say. The same on any number of threads. Works on a grid of at most 112 voxels along each axis, with 26
/// numbers a voxel: about 30 MB for a stroke, at most 150 MB with corrections far away, and some bytes a voxel of the
/// image's box. Well below a second on two cores; a click takes about twice as long.
/// @throws Error when the hint shows no place in the image, contradicts itself, or nothing is left
/// @throws Cancelled
OutlineProposal proposeOutline(const imaging::Volume& volume, const OutlineHint& hint, const Progress& progress = {},
                               unsigned maxThreads = 0);

} // namespace rimlight::regions
