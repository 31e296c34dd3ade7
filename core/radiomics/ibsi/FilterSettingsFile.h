#pragma once

#include "core/imaging/filters/ibsi/Filter.h"
#include "core/radiomics/YamlPlace.h"

#include <string>

namespace rimlight::radiomics::ibsi {

/// Reads the table "filter": its "type" (mean, log, laws, gabor, wavelet, simoncelli) and the parameters of that type.
/// @throws Error naming key and line for an unknown type or key, a wrong type of value, or parameters that cannot be
imaging::ibsi::FilterSettings readFilter(const YamlPlace& place);

/// The table with every parameter written out, in a fixed order.
std::string filterText(const imaging::ibsi::FilterSettings& filter);

} // namespace rimlight::radiomics::ibsi
