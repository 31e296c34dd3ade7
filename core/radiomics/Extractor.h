#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/SettingsOwner.h"
#include "core/tables/FeatureTable.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::radiomics {

struct Extraction {
    tables::FeatureRow
        features; ///< "original_shape_MeshVolume", ..., in PyRadiomics' order; undefined ones with reason
    std::vector<std::string> warnings; ///< one sentence each: "140 grey levels; 16 to 128 are usual. Change binWidth."
    /// PyRadiomics' "diagnostics_..." items, when settings.additionalInfo asks for them.
    std::vector<std::pair<std::string, std::string>> diagnostics;
    std::size_t regionVoxels = 0;     ///< after resampling and resegmentation
    int greyLevels = 0;               ///< number of bins of the discretised region in the first image type
    imaging::Geometry extractionGrid; ///< the grid that the features were read from
};

/// The features of the region, with the settings. The mask lies on the volume's grid (or, with correctMask, is moved to
/// it).
///
/// Results don't depend on maxThreads (0: one per core), bit for bit.
/// @throws Error when the mask is empty, lies on another grid, is smaller than minimumRoiDimensions/Size, or holds NaN;
///         Cancelled
Extraction extract(const imaging::Volume& volume, const imaging::Mask& mask, const ExtractionSettings& settings,
                   const Progress& progress = {}, unsigned maxThreads = 0);

/// A region that features are read from: whole tumour, named segment, ring, habitat.
struct Region {
    std::string name; ///< "ring3mm"
    imaging::Mask mask;
};

/// One image of the case with the regions to read in it.
struct PhaseImage {
    std::string phase; ///< "arterial"
    imaging::Volume image;
    std::vector<Region> regions; ///< on the image's grid
};

struct RegionExtraction {
    std::string phase;
    std::string region;
    Extraction extraction;
};

/// The features of all regions of all phases, with the values that extract() gives for each alone. What they have in
/// common is done once: bias correction, normalisation, resampling to the same grid, and the filters of an image.
/// A region that can't be measured (too small a habitat) has all its features missing, with the reason, unless it is
/// the only one.
/// @throws as extract()
std::vector<RegionExtraction> extractRegions(std::span<const PhaseImage> phases, const ExtractionSettings& settings,
                                             const Progress& progress = {}, unsigned maxThreads = 0,
                                             SettingsOwner owner = SettingsOwner::Reader);

/// What the columns of a region begin with when there are several: "arterial|ring3mm|". Without a name "ring3mm|".
std::string columnPrefix(const std::string& phase, const std::string& region);

/// The extractions side by side in one row, "arterial|ring3mm|original_glcm_MCC", with warnings and diagnostics that
/// say where they come from; of a single one the plain names. Voxels, grey levels and grid are those of the first.
Extraction joinExtractions(std::vector<RegionExtraction> extractions);

/// The names that extract() gives with these settings, in that order.
std::vector<std::string> featureNames(const ExtractionSettings& settings);

} // namespace rimlight::radiomics
