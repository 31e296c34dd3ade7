#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <optional>

namespace rimlight::regions {

/// The intensity that parts body from air. CT, and other images whose lowest voxel is -900 or below and thus air in HU:
/// -300 HU, between air and fat. Others: Otsu's threshold (IEEE Trans SMC 1979). Where it parts fat from muscle rather
/// than tissue from air, as in MR of a limb, that among the voxels below, at least a tenth of the bright voxels' mean;
/// that tenth where there is no air. Voxels of the lowest value, where they are many, don't count. From a regular
/// sample of at most about a million finite voxels, in 256 bins up to the 99.5th percentile.
double bodyThreshold(const imaging::Volume& volume);

struct BodyMaskSettings {
    std::optional<double> threshold; ///< voxels above it are tissue; without it bodyThreshold()
    /// Within a slice, tissue that is at most twice as thick as this is taken off before the largest piece is chosen,
    /// so that a couch, a blanket or a tube that touches the body leaves it; then the body gets its own skin back.
    double contactMm = 3.0;
};

/// The patient without air around, couch and other things: the largest piece of tissue (voxels that share a face), with
/// the holes of each slice k filled, lungs and bowel gas included. Holes that open to the image's border stay. Limbs
/// that lie apart from the trunk are left out, and so are thin folds of skin. Empty when no voxel is above the
/// threshold. Memory: 2 bytes a voxel of the image, and 24 a run of voxels in a row. Bit-identical on any number of
/// threads. @throws Cancelled
imaging::Mask bodyMask(const imaging::Volume& volume, const BodyMaskSettings& settings = {}, unsigned maxThreads = 0,
                       const Progress& progress = {});

} // namespace rimlight::regions
