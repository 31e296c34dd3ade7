#pragma once

#include "core/imaging/Mask.h"

#include <span>

namespace rimlight::regions {

/// The smallest box around all regions; empty when all are.
imaging::IndexBox boxAround(std::span<const imaging::Mask> masks);

} // namespace rimlight::regions
