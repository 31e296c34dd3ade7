#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::regions {

/// A shell around the edge of a region: what the region grown to outerMm holds beyond the region grown to innerMm.
/// Negative limits reach into the region: -2 stands for the region shrunk by 2 mm. So the ring 0 to 3 holds the voxels
/// outside whose distance from the region is at most 3 mm, the ring -2 to 0 those inside whose distance from the
/// outside is at most 2 mm, and rings that follow each other share no voxel and leave none out. Distances are those of
/// grown() and shrunk(), between voxel centres.
struct RingLimits {
    double innerMm = 0.0;
    double outerMm = 3.0;
};

/// "0-3 mm", "-2 to 3 mm".
std::string ringText(const RingLimits& limits);
/// "tumour ring 0-3 mm" for the region "tumour"; "ring 0-3 mm" for a region without a name.
std::string ringName(const std::string& region, const RingLimits& limits);

/// A region that a ring stays away from, and by how much: voxels at most so far from it are left out. 0: the region
/// itself.
struct KeepAway {
    std::string name;
    imaging::Mask mask;
    double marginMm = 0.0;
};

/// What a ring is cut down to. All masks and the image lie on the region's grid.
struct RingClip {
    std::optional<imaging::Mask> body;        ///< see bodyMask()
    std::optional<imaging::Volume> image;     ///< needed with limits
    std::optional<double> lowestIntensity{};  ///< in the image's unit; the limit itself stays
    std::optional<double> highestIntensity{}; ///< the limit itself stays
    std::vector<KeepAway> keepAway;
};

struct Ring {
    RingLimits limits;
    imaging::Mask mask;
    std::size_t voxelsBeforeClip = 0;
    /// Why the ring has no voxel: "none of its 5120 voxels lies inside the body". Nothing when it has some.
    std::string whyEmpty;
    /// True when voxels within the outer limit of the region's box lie beyond the image's border.
    bool cutByBorder = false;
};

/// Rings around a region, all from one distance map. An empty ring isn't an error here: it says what emptied it.
/// Memory: 7 bytes a voxel of the region's box widened by the largest limit; 12 when limits lie on both sides of 0.
/// Bit-identical on any number of threads.
/// @throws Error when the region is empty, a ring has no width, a limit isn't finite, a margin is negative, intensity
/// limits are crossed or come without an image, or something lies on another grid; Cancelled
std::vector<Ring> rings(const imaging::Mask& region, std::span<const RingLimits> limits, const RingClip& clip = {},
                        unsigned maxThreads = 0, const Progress& progress = {});

} // namespace rimlight::regions
