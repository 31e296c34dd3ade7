#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/ibsi/Family.h"
#include "core/radiomics/ibsi/IbsiFeature.h"
#include "core/radiomics/ibsi/IbsiSettings.h"

#include <string>
#include <vector>

namespace rimlight::radiomics::ibsi {

struct IbsiExtraction {
    std::vector<IbsiFeature> features;   ///< in the order of familyKeys(); undefined ones with reason
    std::vector<std::string> warnings;   ///< one sentence each
    std::size_t morphologicalVoxels = 0; ///< of the whole region after interpolation
    std::size_t intensityVoxels = 0;     ///< of those, the ones that count after re-segmentation
    int greyLevels = 0;                  ///< highest level of the discretised region; 0 when no family needs it
    imaging::Geometry extractionGrid;    ///< the grid that the features were read from

    /// The value of that tag; null when there is no such feature.
    const IbsiFeature* find(std::string_view tag) const;
};

/// The features of IBSI 1 of the region (IBSI reference manual, arXiv:1612.07003). The mask lies on the volume's grid.
///
/// Results don't depend on maxThreads (0: one per core), bit for bit.
/// @throws Error when the mask is empty, lies on another grid, vanishes in interpolation or re-segmentation, holds
/// values that are no numbers, or can't be discretised as the settings say; Cancelled
IbsiExtraction extract(const imaging::Volume& volume, const imaging::Mask& mask, const IbsiSettings& settings,
                       const Progress& progress = {}, unsigned maxThreads = 0);

/// Tag and code of every feature that extract() gives with these settings, in that order.
std::vector<IbsiName> featureNames(const IbsiSettings& settings);

} // namespace rimlight::radiomics::ibsi
