#pragma once

#include "core/radiomics/RowSweep.h"
#include "core/radiomics/ibsi/texture/Texture.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::radiomics::ibsi {

/// What IBSI calls a feature: its tag without the aggregation, and its code.
struct FeatureName {
    const char* tag;
    const char* code;
};

/// The features of one matrix, in the order of the family's names; nothing for an empty matrix.
using MatrixValues = std::optional<std::vector<double>>;

/// "_2D", "_2_5D" or "_3D".
std::string suffixOf(Aggregation aggregation);

/// The neighbours of a voxel, 8 in its slice or 26 in space; halfNeighbours: one of each opposite pair.
std::vector<imaging::Index> neighbours(Aggregation aggregation);
std::vector<imaging::Index> halfNeighbours(Aggregation aggregation);

/// What one matrix counts: each slice, or all of them.
std::vector<SliceRange> rangesOf(const DiscretisedRegion& discrete, Aggregation aggregation);

/// The values of each range's matrix, ranges in parallel.
std::vector<MatrixValues> valuesOfRanges(const TextureInput& input, Aggregation aggregation,
                                         const std::function<MatrixValues(SliceRange)>& valuesOf);

/// Appends each feature's mean over the matrices that aren't empty; Missing with the reason when all are.
void appendMeans(std::vector<IbsiFeature>& features, std::span<const FeatureName> names, const std::string& suffix,
                 std::span<const MatrixValues> matrices, const char* reason);

} // namespace rimlight::radiomics::ibsi
