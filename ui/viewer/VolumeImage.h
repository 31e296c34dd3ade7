#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <vtkSmartPointer.h>

class vtkImageData;

/// VTK's view of our voxels, without a copy: the caller keeps the Volume or Mask while the vtkImageData lives.
///
/// The images lie in grid space: voxel (i, j, k) at (i, j, k) * spacing, in mm, without origin and directions. The
/// directions are an orthonormal frame, so what is seen is the same, and mirrored or oblique grids need no special
/// path.
namespace rimlight::viewer {

vtkSmartPointer<vtkImageData> imageOf(const imaging::Volume& volume);
/// The mask's box only; 1 inside, 0 outside. The mask is not empty.
vtkSmartPointer<vtkImageData> imageOf(const imaging::Mask& mask);

} // namespace rimlight::viewer
