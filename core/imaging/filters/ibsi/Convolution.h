#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Volume.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rimlight::imaging::ibsi {

/// What lies beyond the borders of the image (IBSI 2, "boundary conditions"): nothing, the nearest voxel, the image
/// again, or the image mirrored at its outermost face (c b a | a b c | c b a).
enum class Boundary : std::uint8_t { Zero, Nearest, Periodic, Mirror };

/// How the responses of the orientations of one filter become one.
enum class Pooling : std::uint8_t { Average, Maximum };

/// A filter that lies in each slice (axes i and j), or in space.
enum class Extent : std::uint8_t { Slices, Space };

/// One weight of a kernel: response(x) = sum of weight * image(x - offset).
struct Tap {
    int offset = 0;
    double weight = 0.0;

    bool operator==(const Tap&) const = default;
};

/// A kernel of one dimension: the taps that are not 0, by ascending offset.
using Kernel = std::vector<Tap>;

/// The kernel whose weights stand around its middle; one of an even number of weights lies as if a 0 followed, which is
/// where IBSI 2's reference maps have the wavelets.
Kernel centredKernel(std::span<const double> weights);
/// The kernel seen from the other side.
Kernel mirrored(const Kernel& kernel);
/// The kernel with step - 1 zeros between its weights ("a trous").
Kernel dilated(const Kernel& kernel, int step);

/// How a long filter is watched and spread over threads.
struct Work {
    const Progress& progress;
    unsigned maxThreads = 0;
};

/// The place within 0 .. size - 1 that stands for index, or -1 where Zero has nothing.
int indexWithin(std::int64_t index, int size, Boundary boundary);

/// The voxels as doubles, i fastest. @throws Error when there are none or one is not finite
std::vector<double> finiteVoxels(const Volume& image);

/// A float64 volume of these voxels on the image's grid, in arbitrary units.
Volume responseMap(const Volume& image, std::vector<double> voxels);

/// Convolves along one axis (0 to 2). Source and target hold size's voxels, i fastest, and may be the same.
void convolve(std::span<const double> source, std::span<double> target, const Index& size, int axis,
              const Kernel& kernel, Boundary boundary, const Work& work);

/// The side of the voxels that the filter sees, in mm: along i and j, and along k for Extent::Space.
/// @throws Error naming the filter when they differ by more than 1 %, since a size in mm is then none in voxels
double isotropicSpacingMm(const Geometry& geometry, Extent extent, const std::string& filter);

/// @throws Error naming the filter's parameter, when it is not in the range
void requireInRange(double value, double least, double most, const std::string& parameter);

} // namespace rimlight::imaging::ibsi
