#include "core/radiomics/NeighbourDifferences.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace rimlight::radiomics {

namespace {

/// @tparam Number holds the sum of the neighbours' levels
template <typename Number>
std::vector<LevelDifference> sumBySteps(const DiscretisedRegion& discrete, const std::vector<std::ptrdiff_t>& steps,
                                        SliceRange slices, const Progress& progress) {
    const auto rank = discrete.rankOfLevel();
    std::vector<LevelDifference> rows(discrete.present.size());
    for (std::size_t r = 0; r < rows.size(); ++r)
        rows[r].level = discrete.present[r];
    std::vector<Number> sum(static_cast<std::size_t>(discrete.size[0]));
    std::vector<Number> neighbours(sum.size());
    forEachRow(discrete, slices, progress, [&](std::size_t begin, std::size_t width) {
        const GreyLevel* row = discrete.levels.data() + begin;
        // Neighbour by neighbour along the row, without branches: compilers make vector instructions of it.
        std::fill_n(sum.begin(), width, Number{0});
        std::fill_n(neighbours.begin(), width, Number{0});
        for (const std::ptrdiff_t step : steps) {
            const GreyLevel* other = row + step;
            for (std::size_t i = 0; i < width; ++i) {
                sum[i] = static_cast<Number>(sum[i] + other[i]);
                neighbours[i] = static_cast<Number>(neighbours[i] + (other[i] > 0));
            }
        }
        for (std::size_t i = 0; i < width; ++i) {
            if (row[i] == 0)
                continue;
            LevelDifference& ofLevel = rows[static_cast<std::size_t>(rank[static_cast<std::size_t>(row[i])])];
            ++ofLevel.voxels;
            if (neighbours[i] == 0)
                continue;
            ++ofLevel.withNeighbours;
            ofLevel.difference += std::abs(row[i] - static_cast<double>(sum[i]) / static_cast<double>(neighbours[i]));
        }
    });
    return rows;
}

} // namespace

std::vector<LevelDifference> sumDifferences(const DiscretisedRegion& discrete,
                                            const std::vector<imaging::Index>& directions, SliceRange slices,
                                            const Progress& progress) {
    const auto steps = discrete.steps(directions);
    const auto most = static_cast<double>(steps.size()) * discrete.levelCount;
    const auto sums =
        most < std::numeric_limits<std::int16_t>::max() ? &sumBySteps<std::int16_t> : &sumBySteps<std::int64_t>;
    return sums(discrete, steps, slices, progress);
}

NeighbourhoodFeatures neighbourhoodFeatures(const std::vector<LevelDifference>& rows, CountedVoxels counted) {
    struct Share {
        double level;
        double share;
        double difference;
    };
    const auto countOf = [&](const LevelDifference& row) {
        return counted == CountedVoxels::All ? row.voxels : row.withNeighbours;
    };
    std::size_t voxelCount = 0;
    for (const auto& row : rows)
        voxelCount += countOf(row);
    const auto voxels = static_cast<double>(voxelCount);
    std::vector<Share> shares;
    for (const auto& row : rows)
        if (const std::size_t count = countOf(row); count > 0)
            shares.push_back({row.level, static_cast<double>(count) / voxels, row.difference});
    const auto levels = static_cast<double>(shares.size());
    double weighted = 0.0;
    double differences = 0.0;
    for (const auto& row : shares) {
        weighted += row.share * row.difference;
        differences += row.difference;
    }
    double spread = 0.0;
    double gap = 0.0;
    double complexity = 0.0;
    double strength = 0.0;
    for (const auto& a : shares)
        for (const auto& b : shares) {
            const double distance = a.level - b.level;
            spread += a.share * b.share * distance * distance;
            gap += std::abs(a.level * a.share - b.level * b.share);
            complexity += std::abs(distance) * (a.share * a.difference + b.share * b.difference) / (a.share + b.share);
            strength += (a.share + b.share) * distance * distance;
        }
    constexpr double kCoarsenessOfFlat = 1e6;
    const double pairs = levels * (levels - 1.0);
    return {gap == 0.0 ? 0.0 : weighted / gap, weighted == 0.0 ? kCoarsenessOfFlat : 1.0 / weighted,
            complexity / voxels, pairs == 0.0 ? 0.0 : spread * differences / voxels / pairs,
            differences == 0.0 ? 0.0 : strength / differences};
}

} // namespace rimlight::radiomics
