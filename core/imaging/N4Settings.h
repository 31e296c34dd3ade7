#pragma once

#include <vector>

namespace rimlight::imaging {

/// Settings of N4 (Tustison 2010), with the defaults of SimpleITK's example; those of the histogram are ITK's.
struct N4Settings {
    /// The field is fitted to every n-th voxel along each axis; axes keep at least four voxels.
    int shrinkFactor = 4;
    /// Most iterations at each level; each level halves the distance of the control points.
    std::vector<int> iterations = {50, 50, 50, 50};
    /// A level ends when the field's change, as a coefficient of variation, falls below it.
    double convergenceThreshold = 0.001;
    int controlPoints = 4; ///< along each axis at the first level, for a cubic spline
    double biasFieldFwhm = 0.15;
    double wienerNoise = 0.01;
    int histogramBins = 200;
};

} // namespace rimlight::imaging
