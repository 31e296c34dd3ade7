#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <string>
#include <vector>

namespace rimlight::imaging {

/// The voxels of one value of a label image.
struct LabelRegion {
    double label = 0.0;
    Mask mask;
};

/// The regions of all values but 0, in the order of the values.
/// @throws Error that names item when voxels are not whole numbers, or so many and so strewn that it is no label image:
/// more than 255 labels in floating point, more than 65535, or more than 255 whose boxes together hold more than 16
/// times the image
std::vector<LabelRegion> labelRegions(const Volume& labels, const std::string& item);

} // namespace rimlight::imaging
