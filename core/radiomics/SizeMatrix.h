#pragma once

#include "core/radiomics/RegionImage.h"

#include <cstdint>
#include <vector>

namespace rimlight::radiomics {

/// How often runs, zones or dependences of a size occur at a grey level; the sparse form of GLRLM, GLSZM, GLDZM and
/// GLDM.
struct SizeEntry {
    std::int32_t level = 0;
    std::int64_t size = 0; ///< run length, zone size, distance to the border, or number of dependent voxels plus one
    double count = 0.0;
};

/// The counts that aren't 0, by level, then by size. counts[r][size]: of the r-th level that occurs.
std::vector<SizeEntry> sizeEntries(const DiscretisedRegion& discrete,
                                   const std::vector<std::vector<std::uint64_t>>& counts);

/// The sum of matrices, each times its weight, by level, then by size.
/// @param weights one for each matrix, or empty: 1
std::vector<SizeEntry> mergedEntries(const std::vector<std::vector<SizeEntry>>& matrices,
                                     const std::vector<double>& weights = {});

/// The features that these matrices have in common (IBSI chapters 3.7 to 3.9 and 3.11; PyRadiomics 3.0.1), for n = sum
/// of the counts. Names are those of run lengths.
struct SizeFeatures {
    double shortEmphasis = 0.0;
    double longEmphasis = 0.0;
    double greyLevelNonUniformity = 0.0;
    double greyLevelNonUniformityNormalised = 0.0;
    double sizeNonUniformity = 0.0;
    double sizeNonUniformityNormalised = 0.0;
    double percentage = 0.0; ///< n / number of voxels, when sizes count voxels
    double greyLevelVariance = 0.0;
    double sizeVariance = 0.0;
    double entropy = 0.0;
    double energy = 0.0;
    double lowGreyLevelEmphasis = 0.0;
    double highGreyLevelEmphasis = 0.0;
    double shortLowEmphasis = 0.0;
    double shortHighEmphasis = 0.0;
    double longLowEmphasis = 0.0;
    double longHighEmphasis = 0.0;
};

/// @param entries not empty, by level, then by size, each (level, size) once
SizeFeatures sizeFeatures(const std::vector<SizeEntry>& entries);

} // namespace rimlight::radiomics
