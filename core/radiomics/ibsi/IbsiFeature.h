#pragma once

#include "core/tables/FeatureTable.h"

#include <string>

namespace rimlight::radiomics::ibsi {

/// One feature's value, by IBSI's tag ("cm_joint_max_3D_avg", "morph_volume") and code ("GYBY").
struct IbsiFeature {
    std::string tag;
    std::string code;
    tables::Cell value;
};

/// A feature's tag and code without its value.
struct IbsiName {
    std::string tag;
    std::string code;
};

} // namespace rimlight::radiomics::ibsi
