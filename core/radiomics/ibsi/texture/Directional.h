#pragma once

#include "core/base/Parallel.h"
#include "core/radiomics/ibsi/texture/Matrices.h"

#include <functional>
#include <vector>

namespace rimlight::radiomics::ibsi {

/// A family that has a matrix for each direction.
template <class Matrix>
struct DirectionalFamily {
    std::span<const FeatureName> names;
    const char* missingReason = "";
    std::function<Matrix(const imaging::Index& direction, SliceRange slices)> count;
    std::function<Matrix(const std::vector<Matrix>& matrices)> sum;
    std::function<MatrixValues(const Matrix& matrix)> valuesOf;
};

/// The means over the directions' matrices ("_avg"), and over their sums ("_comb"): over one of each slice in 2D, else
/// over a single one.
template <class Matrix>
std::vector<IbsiFeature> directionalFeatures(const DirectionalFamily<Matrix>& family, const TextureInput& input,
                                             Aggregation aggregation) {
    const auto directions = halfNeighbours(aggregation);
    const auto ranges = rangesOf(input.discrete, aggregation);
    std::vector<MatrixValues> ofDirections(ranges.size() * directions.size());
    std::vector<MatrixValues> ofSums(ranges.size());
    // Slice by slice, so that few matrices are there at a time; slices in parallel where there are several.
    const bool bySlice = ranges.size() > 1;
    parallelFor(
        ranges.size(),
        [&](std::size_t r) {
            std::vector<Matrix> matrices(directions.size());
            parallelFor(
                directions.size(),
                [&](std::size_t d) {
                    matrices[d] = family.count(directions[d], ranges[r]);
                    ofDirections[r * directions.size() + d] = family.valuesOf(matrices[d]);
                },
                bySlice ? 1 : input.maxThreads);
            ofSums[r] = family.valuesOf(family.sum(matrices));
        },
        bySlice ? input.maxThreads : 1);
    std::vector<IbsiFeature> features;
    appendMeans(features, family.names, suffixOf(aggregation) + "_avg", ofDirections, family.missingReason);
    appendMeans(features, family.names, suffixOf(aggregation) + "_comb", ofSums, family.missingReason);
    return features;
}

} // namespace rimlight::radiomics::ibsi
