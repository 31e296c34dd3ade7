#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"

#include <cmath>

namespace rimlight::radiomics {

namespace {

/// One grey level that occurs: its share of the voxels, and the sum of |level - mean of the neighbours| over its
/// voxels.
struct LevelDifference {
    double level = 0.0;
    double share = 0.0;
    double difference = 0.0;
};

std::vector<LevelDifference> sumDifferences(const FeatureInput& input) {
    const auto& discrete = input.discrete;
    std::vector<std::ptrdiff_t> steps;
    for (const auto& direction : directions(discrete.size, input.settings.distances, input.settings, true))
        steps.push_back(discrete.step(direction));
    std::vector<double> difference(static_cast<std::size_t>(discrete.levelCount) + 1, 0.0);
    for (int k = 0; k < discrete.size[2]; ++k) {
        input.progress.throwIfCancelled();
        for (int j = 0; j < discrete.size[1]; ++j) {
            const std::int32_t* row = discrete.levels.data() + discrete.offset(0, j, k);
            for (int i = 0; i < discrete.size[0]; ++i) {
                const std::int32_t level = row[i];
                if (level == 0)
                    continue;
                std::int64_t sum = 0;
                std::int64_t neighbours = 0;
                for (const std::ptrdiff_t step : steps) {
                    const std::int32_t other = row[i + step];
                    sum += other;
                    neighbours += other > 0 ? 1 : 0;
                }
                if (neighbours > 0)
                    difference[static_cast<std::size_t>(level)] +=
                        std::abs(level - static_cast<double>(sum) / static_cast<double>(neighbours));
            }
        }
    }
    std::vector<LevelDifference> rows;
    for (const std::int32_t level : discrete.present) {
        const auto index = static_cast<std::size_t>(level);
        rows.push_back({static_cast<double>(level),
                        static_cast<double>(discrete.countOfLevel[index]) / static_cast<double>(discrete.voxelCount),
                        difference[index]});
    }
    return rows;
}

/// The five features of Amadasun and King (IBSI chapter 3.10), with PyRadiomics' values where a divisor is 0:
/// coarseness 10^6, the others 0.
std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto rows = sumDifferences(input);
    const auto levels = static_cast<double>(rows.size());
    const auto voxels = static_cast<double>(input.discrete.voxelCount);
    double weighted = 0.0;
    double differences = 0.0;
    for (const auto& row : rows) {
        weighted += row.share * row.difference;
        differences += row.difference;
    }
    double spread = 0.0;
    double gap = 0.0;
    double complexity = 0.0;
    double strength = 0.0;
    for (const auto& a : rows)
        for (const auto& b : rows) {
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

} // namespace

FeatureClass ngtdmClass() {
    return {"ngtdm", {"Busyness", "Coarseness", "Complexity", "Contrast", "Strength"}, &compute};
}

} // namespace rimlight::radiomics
