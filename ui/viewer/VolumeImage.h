#pragma once

#include "core/imaging/Volume.h"

#include <vtkSmartPointer.h>

class vtkImageData;

/// VTK's view of our voxels, without a copy: the caller keeps the Volume while the vtkImageData lives.
///
/// The image lies in grid space: voxel (i, j, k) at (i, j, k) * spacing, in mm, without origin and directions. The
/// directions are an orthonormal frame, so what is seen is the same, and mirrored or oblique grids need no special
/// path.
namespace rimlight::viewer {

vtkSmartPointer<vtkImageData> imageOf(const imaging::Volume& volume);

} // namespace rimlight::viewer
