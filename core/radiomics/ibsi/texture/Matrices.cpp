#include "core/radiomics/ibsi/texture/Matrices.h"

#include "core/base/Parallel.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"

namespace rimlight::radiomics::ibsi {

namespace {

std::vector<imaging::Index> neighboursOf(Aggregation aggregation, bool bothWays) {
    ExtractionSettings settings;
    settings.force2D = aggregation != Aggregation::Volume3D;
    settings.force2Ddimension = 0; // PyRadiomics' number for slices
    // IBSI takes every direction, also those that leave a thin region at once: a box of 2 x 2 x 2 leaves none out.
    return directions({2, 2, 2}, {1}, settings, bothWays);
}

} // namespace

std::string suffixOf(Aggregation aggregation) {
    switch (aggregation) {
    case Aggregation::Slices2D:
        return "_2D";
    case Aggregation::Merged2D5:
        return "_2_5D";
    case Aggregation::Volume3D:
        break;
    }
    return "_3D";
}

std::vector<imaging::Index> neighbours(Aggregation aggregation) {
    return neighboursOf(aggregation, true);
}

std::vector<imaging::Index> halfNeighbours(Aggregation aggregation) {
    return neighboursOf(aggregation, false);
}

std::vector<SliceRange> rangesOf(const DiscretisedRegion& discrete, Aggregation aggregation) {
    // Neighbours in the plane make the matrix of all slices the sum of the slices' matrices.
    if (aggregation != Aggregation::Slices2D)
        return {allSlices(discrete)};
    std::vector<SliceRange> ranges;
    ranges.reserve(static_cast<std::size_t>(discrete.size[2]));
    for (int k = 0; k < discrete.size[2]; ++k)
        ranges.push_back({k, k + 1});
    return ranges;
}

std::vector<MatrixValues> valuesOfRanges(const TextureInput& input, Aggregation aggregation,
                                         const std::function<MatrixValues(SliceRange)>& valuesOf) {
    const auto ranges = rangesOf(input.discrete, aggregation);
    std::vector<MatrixValues> values(ranges.size());
    parallelFor(
        ranges.size(), [&](std::size_t r) { values[r] = valuesOf(ranges[r]); }, input.maxThreads);
    return values;
}

void appendMeans(std::vector<IbsiFeature>& features, std::span<const FeatureName> names, const std::string& suffix,
                 std::span<const MatrixValues> matrices, const char* reason) {
    std::vector<double> sums(names.size(), 0.0);
    double count = 0.0;
    for (const auto& values : matrices)
        if (values) {
            count += 1.0;
            for (std::size_t f = 0; f < sums.size(); ++f)
                sums[f] += (*values)[f];
        }
    for (std::size_t f = 0; f < sums.size(); ++f)
        features.push_back({names[f].tag + suffix, names[f].code, finiteOr(sums[f] / count, reason)});
}

} // namespace rimlight::radiomics::ibsi
