#pragma once

#include <cstdint>

namespace rimlight::radiomics::ibsi {

/// How texture matrices are aggregated (IBSI chapter 3.6): a matrix for each slice, one for all slices, or one in
/// space. Slices lie across the image's third axis.
enum class Aggregation : std::uint8_t { Slices2D, Merged2D5, Volume3D };

} // namespace rimlight::radiomics::ibsi
