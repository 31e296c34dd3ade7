#pragma once

#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/RegionImage.h"
#include "core/radiomics/maps/FeatureMap.h"

#include <cstdint>
#include <vector>

namespace rimlight::radiomics {

/// The image that maps are read from and the region, after all preprocessing, on one grid.
struct PreparedRegion {
    imaging::Volume image;
    imaging::Mask mask;
};

/// Grey levels and values of the region's box, with a border as wide as the kernel's reach, so that a kernel needs no
/// bounds check. The border and what lies outside holds level 0; with maskedKernel false the surroundings have levels
/// too.
struct KernelImage {
    imaging::Index size{0, 0, 0};  ///< of the region's box
    imaging::Index reach{0, 0, 0}; ///< the kernel's radius along each axis; 0 along the axis that force2D keeps apart
    imaging::Index padded{0, 0, 0};
    Eigen::Vector3d spacingMm{1.0, 1.0, 1.0};
    std::vector<std::int32_t> levels;           ///< 1 .. levelCount where a kernel may look, else 0
    std::vector<std::int32_t> firstOrderLevels; ///< the bins that first-order features count; empty: levels
    std::vector<double> values;
    std::vector<std::uint8_t> inRegion; ///< of the box, without the border: voxels that get a value
    int levelCount = 0;                 ///< PyRadiomics' Ng
    bool isFlat = false;                ///< only one level occurs

    /// (i, j, k) may lie in the border.
    std::size_t offset(int i, int j, int k) const {
        return (static_cast<std::size_t>(k + reach[2]) * static_cast<std::size_t>(padded[1]) +
                static_cast<std::size_t>(j + reach[1])) *
                   static_cast<std::size_t>(padded[0]) +
               static_cast<std::size_t>(i + reach[0]);
    }
    bool isWanted(int i, int j, int k) const {
        return inRegion[(static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) +
                         static_cast<std::size_t>(j)) *
                            static_cast<std::size_t>(size[0]) +
                        static_cast<std::size_t>(i)] != 0;
    }
    std::size_t kernelVoxelCount() const {
        return static_cast<std::size_t>(2 * reach[0] + 1) * static_cast<std::size_t>(2 * reach[1] + 1) *
               static_cast<std::size_t>(2 * reach[2] + 1);
    }
};

/// The kernels' image of a prepared region: its grey levels are binned over the region, or with maskedKernel false over
/// the region's box widened by the kernel radius on every axis, within the image (PyRadiomics 3.0.1, base.py,
/// _initVoxelBasedCalculation, and imageoperations.cropToTumorMask with padDistance=kernelRadius).
/// @throws Error for values that are no numbers, and as discretise()
KernelImage kernelImage(const PreparedRegion& prepared, const ExtractionSettings& settings,
                        const FeatureMapSettings& mapSettings);

} // namespace rimlight::radiomics
