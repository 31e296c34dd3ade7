#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <cstdint>
#include <vector>

namespace rimlight::imaging {

/// Display window: the grey ramp runs over [level - width / 2, level + width / 2].
struct Window {
    double width = 400.0;
    double level = 40.0;
};

/// The window that a reader expects: soft tissue (400 / 40) for HU, else the 0.1 to 99.9 percentile of the voxels.
Window defaultWindow(const Volume& volume);

/// An RGB picture, 8 bits, row by row from the top, without padding.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
    double pixelMm = 1.0; ///< edge of the square pixels
};

struct SlicePictureOptions {
    int slice = 0; ///< index k of the slice
    Window window;
    Rgb outline = {0xe6, 0x9f, 0x00};
    double marginMm = 0.0;    ///< crop to the mask's box on all slices plus this margin; 0: the whole slice
    int outlineThickness = 1; ///< pixels of the picture
    int minimumWidth = 480;   ///< the slice is enlarged (linearly) to at least so many pixels
};

/// Slice k of the volume as a radiologist sees it (patient's left on the right, square pixels), with the outline of the
/// mask, which lies on the volume's grid.
Picture paintSlice(const Volume& volume, const Mask& mask, const SlicePictureOptions& options);

/// The slice with the largest area of the mask; the middle slice for an empty mask.
int largestSlice(const Mask& mask);

} // namespace rimlight::imaging
