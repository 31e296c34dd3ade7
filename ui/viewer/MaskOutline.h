#pragma once

#include "core/imaging/Mask.h"
#include "ui/viewer/SliceFrame.h"

#include <QLineF>

#include <vector>

namespace rimlight::viewer {

/// The outline of a mask on one slice along the voxels' edges, as straight runs in continuous index coordinates: x
/// along frame.right.axis and y along frame.down.axis, voxel n reaching from n - 0.5 to n + 0.5.
std::vector<QLineF> maskOutline(const imaging::Mask& mask, const SliceFrame& frame, int slice);

} // namespace rimlight::viewer
