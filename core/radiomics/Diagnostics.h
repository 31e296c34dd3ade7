#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/ExtractionSettings.h"

#include <string>
#include <utility>
#include <vector>

namespace rimlight::radiomics {

/// The images and masks of an extraction, from the files to what features are read from.
struct ExtractionStages {
    const imaging::Volume& originalImage;
    const imaging::Mask& originalMask;
    const imaging::Volume& image;  ///< on the extraction grid
    const imaging::Mask& mask;     ///< on the extraction grid
    const imaging::Mask& measured; ///< after resegmentation
};

/// PyRadiomics' "diagnostics_..." items of image and mask (generalinfo.py, 3.0.1), under its names and as it prints
/// them: spacing, size, mean and range, bounding box, number of voxels and of connected volumes, centre of mass. The
/// hashes are the program's own and stand in every table.
std::vector<std::pair<std::string, std::string>> diagnosticsOf(const ExtractionStages& stages,
                                                               const ExtractionSettings& settings);

} // namespace rimlight::radiomics
