#pragma once

#include "core/imaging/Mask.h"

#include <vtkSmartPointer.h>

#include <stop_token>

class vtkPolyData;

namespace rimlight::viewer {

/// The smoothed surface of a mask with normals, in patient coordinates (LPS, mm). Null when stopped or when the mask is
/// empty. Any thread.
vtkSmartPointer<vtkPolyData> surfaceOf(const imaging::Mask& mask, const std::stop_token& stop);

} // namespace rimlight::viewer
