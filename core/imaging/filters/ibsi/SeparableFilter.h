#pragma once

#include "core/imaging/filters/ibsi/Convolution.h"

#include <span>
#include <vector>

namespace rimlight::imaging::ibsi {

/// The kernels that one axis sees, one after another.
using KernelChain = std::vector<Kernel>;

/// A filter that is a product of kernels: for axes i and j of each slice, or for i, j and k.
struct SeparableFilter {
    std::vector<KernelChain> axes;
};

/// What becomes of the filter's rotations by quarter turns (IBSI 2, "rotation invariance").
struct Rotations {
    bool invariant = false; ///< pool the 4 rotations in the slice, or the 24 in space
    Pooling pooling = Pooling::Average;
};

/// The response, of the size of the voxels. Two volumes are held besides them, whatever the number of rotations.
std::vector<double> respond(std::span<const double> voxels, const Index& size, const SeparableFilter& filter,
                            const Rotations& rotations, Boundary boundary, const Work& work);

} // namespace rimlight::imaging::ibsi
