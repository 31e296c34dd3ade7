#pragma once

#include "core/imaging/Geometry.h"

#include <string>

namespace rimlight::regions {

/// @throws Error when the item ("The second outline") lies on another grid than what it is compared with ("the first")
void requireSameGrid(const imaging::Geometry& grid, const std::string& item, const imaging::Geometry& other,
                     const std::string& otherItem);

} // namespace rimlight::regions
