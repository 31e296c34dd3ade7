#pragma once

#include "core/imaging/Mask.h"

#include <array>
#include <cstdint>

namespace rimlight::dicom {

/// L*, a*, b* as DICOM keeps them (PS3.3 C.10.7.1.1): 0 to 65535 for 0 to 100, and for -128 to 127 each.
using CieLab = std::array<std::uint16_t, 3>;

/// To sRGB (IEC 61966-2-1), clipped to what it can show. The white point is D65: DICOM's words point to ICC's D50, but
/// dcmqi (DCMTK), highdicom and 3D Slicer all write with D65, and this gives back the colours that they were given.
imaging::Rgb rgbOf(const CieLab& lab);
/// The inverse: rgbOf(cieLabOf(colour)) is the colour.
CieLab cieLabOf(imaging::Rgb colour);

} // namespace rimlight::dicom
