#pragma once

#include "core/radiomics/SizeMatrix.h"

#include <vector>

namespace rimlight::radiomics::ibsi {

/// The order in which IBSI lists the 16 features that GLRLM, GLSZM, GLDZM and NGLDM have in common.
inline std::vector<double> inOrder(const SizeFeatures& f) {
    return {f.shortEmphasis,
            f.longEmphasis,
            f.lowGreyLevelEmphasis,
            f.highGreyLevelEmphasis,
            f.shortLowEmphasis,
            f.shortHighEmphasis,
            f.longLowEmphasis,
            f.longHighEmphasis,
            f.greyLevelNonUniformity,
            f.greyLevelNonUniformityNormalised,
            f.sizeNonUniformity,
            f.sizeNonUniformityNormalised,
            f.percentage,
            f.greyLevelVariance,
            f.sizeVariance,
            f.entropy};
}

} // namespace rimlight::radiomics::ibsi
