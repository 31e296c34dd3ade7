#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/ExtractionSettings.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace rimlight::radiomics {

/// The largest kernel: radius 10 holds 21^3 = 9261 voxels, and a map computes that many for each voxel of the region.
inline constexpr int kLargestKernelRadius = 10;

/// PyRadiomics' voxelSetting, with its names and defaults (version 3.0.1).
struct FeatureMapSettings {
    int kernelRadius = 1;     ///< voxels; the kernel is a cube of 2 r + 1, with force2D a square
    bool maskedKernel = true; ///< the kernel holds voxels of the region only, and bins span the region's values
    double initValue = 0.0;   ///< outside the region, and where the feature is not defined
};

/// The voxelSetting of a parameter file.
FeatureMapSettings mapSettingsOf(const ExtractionSettings& settings);

/// One feature, computed in a kernel around each voxel of the region.
struct FeatureMap {
    std::string feature; ///< "glcm_MCC"
    imaging::Volume map; ///< float64, on the box of the region
    /// Voxels of the region that hold initValue since their kernel does not define the feature: no two neighbours.
    std::size_t undefinedVoxels = 0;
};

/// The maps' grid: the whole grid that they were computed on, and the region's box on it.
struct FeatureMapGrid {
    imaging::Geometry whole; ///< the image's grid, or that of resampledPixelSpacing
    imaging::IndexBox box;
};

/// Maps of the features, in the order in which they are named, as PyRadiomics' voxel-based extraction computes them
/// (3.0.1, featureextractor.execute(voxelBased=True)): bins, and the number of grey levels that Idmn and Idn divide by,
/// are those of the whole region; with maskedKernel false those of the region's box widened by the kernel.
///
/// Peak memory: 8 bytes x voxels of the region's box x features. Results don't depend on maxThreads (0: one per core),
/// bit for bit.
/// @throws Error for an unknown or shape feature, a radius outside 1 .. kLargestKernelRadius, and as extract();
/// Cancelled
std::vector<FeatureMap> featureMaps(const imaging::Volume& volume, const imaging::Mask& mask,
                                    const ExtractionSettings& settings, const FeatureMapSettings& mapSettings,
                                    const std::vector<std::string>& features, const Progress& progress = {},
                                    unsigned maxThreads = 0);

/// The same maps one by one, class by class, so that no more than one class's are held: GLCM's 24 at most.
void deliverFeatureMaps(const imaging::Volume& volume, const imaging::Mask& mask, const ExtractionSettings& settings,
                        const FeatureMapSettings& mapSettings, const std::vector<std::string>& features,
                        const std::function<void(FeatureMap&&, const FeatureMapGrid&)>& deliver,
                        const Progress& progress = {}, unsigned maxThreads = 0);

/// Every feature that a map can show, but firstorder_StandardDeviation, which PyRadiomics computes only when it is
/// named: 93 names such as "firstorder_10Percentile".
std::vector<std::string> mapFeatureNames();

/// @throws Error naming the first feature that no map can show, with the names that come closest, or why shape has none
void requireMapFeatures(const std::vector<std::string>& features);

} // namespace rimlight::radiomics
