#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RegionImage.h"
#include "core/radiomics/ibsi/Aggregation.h"
#include "core/radiomics/ibsi/IbsiFeature.h"

#include <Eigen/Core>

#include <vector>

namespace rimlight::radiomics::ibsi {

/// What texture is computed from.
struct TextureInput {
    const DiscretisedRegion& discrete;        ///< of the intensity region, with a border of 1 or more
    const RegionImage& morphology;            ///< the whole morphological region, on the same box
    Eigen::Vector3d spacingMm{1.0, 1.0, 1.0}; ///< matrices are not weighted by distance, so that it changes nothing
    const Progress& progress;
    unsigned maxThreads = 0;
};

/// The features of GLCM (distance 1, symmetric), GLRLM, GLSZM, GLDZM, NGTDM (distance 1) and NGLDM (distance 1,
/// coarseness 0), IBSI chapters 3.6 to 3.11, by family, then by aggregation, then in the order of IBSI's reference
/// values. GLCM and GLRLM come as "_avg", the mean over directions, and "_comb", of the sum of their matrices. Slices
/// without any pair, run, zone or neighbour are left out of means over slices.
///
/// Results don't depend on maxThreads, bit for bit. Missing where no matrix holds anything.
/// @throws Error for more than kMostGreyLevels levels, or a box too large for its zones to be counted; Cancelled
std::vector<IbsiFeature> textureFeatures(const TextureInput& input, const std::vector<Aggregation>& aggregations);

/// Tag and code of every feature that textureFeatures() gives, in that order.
std::vector<IbsiName> textureNames(const std::vector<Aggregation>& aggregations);

} // namespace rimlight::radiomics::ibsi
