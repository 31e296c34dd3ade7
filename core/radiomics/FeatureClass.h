#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/RegionImage.h"
#include "core/tables/FeatureTable.h"

#include <string>
#include <vector>

namespace rimlight::radiomics {

/// What a feature class computes from.
struct FeatureInput {
    const RegionImage& shape;  ///< region before resegmentation (unless resegmentShape); no values
    const RegionImage& region; ///< region that intensities are read from
    const DiscretisedRegion& discrete;
    const ExtractionSettings& settings;
    const Progress& progress; ///< for cancellation
    unsigned maxThreads = 0;
};

/// A feature class: a value in its own file, and a line in featureClasses().
struct FeatureClass {
    std::string key;                ///< PyRadiomics' name: "glcm"
    std::vector<std::string> names; ///< in PyRadiomics' order
    /// The values in the order of names, then of deprecatedNames.
    std::vector<tables::Cell> (*compute)(const FeatureInput& input);
    std::vector<std::string> deprecatedNames = {}; ///< PyRadiomics computes these only when they are named
};

FeatureClass shapeClass();
FeatureClass shape2DClass();
FeatureClass firstOrderClass();
FeatureClass glcmClass();
FeatureClass gldmClass();
FeatureClass glrlmClass();
FeatureClass glszmClass();
FeatureClass ngtdmClass();

/// Every class, in the order in which PyRadiomics prints them.
const std::vector<FeatureClass>& featureClasses();

/// A finite value, or Missing with the reason.
tables::Cell finiteOr(double value, const char* reason);

} // namespace rimlight::radiomics
