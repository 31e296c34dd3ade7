#pragma once

#include "core/radiomics/Zones.h"
#include "core/radiomics/ibsi/texture/Texture.h"

#include <vector>

namespace rimlight::radiomics::ibsi {

// The features of each family for one aggregation; zones are those of halfNeighbours(aggregation).
std::vector<IbsiFeature> glcmFeatures(const TextureInput& input, Aggregation aggregation);
std::vector<IbsiFeature> glrlmFeatures(const TextureInput& input, Aggregation aggregation);
std::vector<IbsiFeature> glszmFeatures(const TextureInput& input, Aggregation aggregation, const ZoneMap& zones);
std::vector<IbsiFeature> gldzmFeatures(const TextureInput& input, Aggregation aggregation, const ZoneMap& zones);
std::vector<IbsiFeature> ngtdmFeatures(const TextureInput& input, Aggregation aggregation);
std::vector<IbsiFeature> ngldmFeatures(const TextureInput& input, Aggregation aggregation);

} // namespace rimlight::radiomics::ibsi
