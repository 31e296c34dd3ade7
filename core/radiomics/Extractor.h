#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/tables/FeatureTable.h"

#include <string>
#include <vector>

namespace rimlight::radiomics {

struct Extraction {
    tables::FeatureRow
        features; ///< "original_shape_MeshVolume", ..., in PyRadiomics' order; undefined ones with reason
    std::vector<std::string> warnings; ///< one sentence each: "140 grey levels; 16 to 128 are usual. Change binWidth."
    std::size_t regionVoxels = 0;      ///< after resampling and resegmentation
    int greyLevels = 0;                ///< number of bins of the discretised region
    imaging::Geometry extractionGrid;  ///< the grid that the features were read from
};

/// The features of the region, with the settings. The mask lies on the volume's grid.
///
/// Results don't depend on maxThreads (0: one per core), bit for bit.
/// @throws Error when the mask is empty, lies on another grid, is smaller than minimumRoiDimensions/Size, or holds NaN;
///         Cancelled
Extraction extract(const imaging::Volume& volume, const imaging::Mask& mask, const ExtractionSettings& settings,
                   const Progress& progress = {}, unsigned maxThreads = 0);

/// The names that extract() gives with these settings, in that order.
std::vector<std::string> featureNames(const ExtractionSettings& settings);

} // namespace rimlight::radiomics
