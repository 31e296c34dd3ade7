#pragma once

#include <cstdint>
#include <vector>

namespace rimlight::radiomics {

/// How often runs, zones or dependences of a size occur at a grey level; the sparse form of GLRLM, GLSZM and GLDM.
struct SizeEntry {
    std::int32_t level = 0;
    std::int64_t size = 0; ///< run length, zone size, or number of dependent voxels plus one
    double count = 0.0;
};

/// The features that the three matrices have in common (IBSI chapters 3.7, 3.8 and 3.11; PyRadiomics 3.0.1), for n =
/// sum of the counts. Names are those of run lengths.
struct SizeFeatures {
    double shortEmphasis = 0.0;
    double longEmphasis = 0.0;
    double greyLevelNonUniformity = 0.0;
    double greyLevelNonUniformityNormalised = 0.0;
    double sizeNonUniformity = 0.0;
    double sizeNonUniformityNormalised = 0.0;
    double percentage = 0.0; ///< n / number of voxels
    double greyLevelVariance = 0.0;
    double sizeVariance = 0.0;
    double entropy = 0.0;
    double lowGreyLevelEmphasis = 0.0;
    double highGreyLevelEmphasis = 0.0;
    double shortLowEmphasis = 0.0;
    double shortHighEmphasis = 0.0;
    double longLowEmphasis = 0.0;
    double longHighEmphasis = 0.0;
};

/// @param entries not empty, each (level, size) once
SizeFeatures sizeFeatures(const std::vector<SizeEntry>& entries);

} // namespace rimlight::radiomics
