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

OutlineProposal proposeOutline(const imaging::Volume& volume, const OutlineHint& hint, const Progress& progress = {},
                               unsigned maxThreads = 0);

} // namespace rimlight::regions
