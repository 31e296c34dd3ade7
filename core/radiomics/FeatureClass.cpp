#include "core/radiomics/FeatureClass.h"

#include <cmath>

namespace rimlight::radiomics {

const std::vector<FeatureClass>& featureClasses() {
    static const std::vector<FeatureClass> classes = {
        shapeClass(), shape2DClass(), firstOrderClass(), glcmClass(),
        gldmClass(),  glrlmClass(),   glszmClass(),      ngtdmClass(),
    };
    return classes;
}

tables::Cell finiteOr(double value, const char* reason) {
    if (std::isfinite(value))
        return value;
    return tables::Missing{reason};
}

} // namespace rimlight::radiomics
