#pragma once

#include "core/imaging/Mask.h"

#include <vtkSmartPointer.h>

#include <cstddef>
#include <stop_token>

class vtkPolyData;

namespace rimlight::viewer {

/// The smoothed surface of a mask with normals, in patient coordinates (LPS, mm). Null when stopped or when the mask is
/// empty, or too thin for its cells. Any thread.
/// @param mostCells a mask whose box has more voxels is made of coarser cells: a surface for looking at within a
/// second, while a body's skin in voxels would take half a minute
vtkSmartPointer<vtkPolyData> surfaceOf(const imaging::Mask& mask, const std::stop_token& stop,
                                       std::size_t mostCells = std::size_t{1} << 23);

} // namespace rimlight::viewer
