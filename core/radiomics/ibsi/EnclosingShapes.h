#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/ibsi/ConvexHull.h"

#include <Eigen/Core>

#include <vector>

namespace rimlight::radiomics::ibsi {

/// Surface of an ellipsoid by its three semi-axes in any order, as IBSI RDD2 defines it: a Legendre series up to degree
/// 20, with the eccentricities towards the longest axis. The true surface takes them towards the shortest one;
/// semi-axes 2, 1 and 1 give 17.3 here instead of 21.5. IBSI's reference values ask for the former.
double ellipsoidArea(Eigen::Vector3d semiAxes);
double ellipsoidVolume(const Eigen::Vector3d& semiAxes);

/// Semi-axes, rising, of the ellipsoid of least volume around the points, which are not all in one plane (IBSI SWZ1):
/// Khachiyan's ascent, in the form of Todd and Yildirim (2007), until its volume is within 0.02% of the least; then
/// widened to hold every point. @throws Cancelled
Eigen::Vector3d leastEllipsoid(const std::vector<Eigen::Vector3d>& points, const Progress& progress);

/// Edges of a box.
struct BoxEdges {
    Eigen::Vector3d mm = Eigen::Vector3d::Zero();

    double volumeMm3() const { return mm.prod(); }
    double areaMm2() const { return 2.0 * (mm[0] * mm[1] + mm[1] * mm[2] + mm[2] * mm[0]); }
};

/// The smallest box around the hull of those with a side on one of the hull's faces and an edge along the hull's
/// outline seen across that face, and of the box along the image's axes (IBSI ZH1A). O'Rourke (1985) shows that the
/// smallest box of all may lie otherwise: this one is a little larger then. @throws Cancelled
BoxEdges smallestBox(const ConvexHull& hull, const Eigen::Vector3d& spacingMm, const Progress& progress,
                     unsigned maxThreads);

/// The box along the image's axes around the points.
BoxEdges axisAlignedBox(const std::vector<HalfPoint>& points, const Eigen::Vector3d& spacingMm);

} // namespace rimlight::radiomics::ibsi
