#include "core/radiomics/ibsi/Family.h"

namespace rimlight::radiomics::ibsi {

const std::vector<Family>& families() {
    static const std::vector<Family> all = {diagnosticsFamily(),        morphologyFamily(),
                                            localIntensityFamily(),     intensityStatisticsFamily(),
                                            intensityHistogramFamily(), intensityVolumeHistogramFamily()};
    return all;
}

} // namespace rimlight::radiomics::ibsi
