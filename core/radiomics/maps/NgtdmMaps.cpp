#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/maps/CellCounts.h"
#include "core/radiomics/maps/KernelWindow.h"
#include "core/radiomics/maps/MapClass.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rimlight::radiomics {

namespace {

/// One grey level of a kernel: how many voxels have it, and the sum of |level - mean of the neighbours| over them.
struct LevelDifference {
    double level = 0.0;
    double share = 0.0; ///< first the count
    double difference = 0.0;
};

/// The five features of Amadasun and King (PyRadiomics 3.0.1, ngtdm.py), with its values where a divisor is 0:
/// coarseness 10^6, the others 0. Shares are divided and multiplied in its order: whether busyness' divisor is 0 hangs
/// on the last bit.
std::array<double, 5> featuresOf(const std::vector<LevelDifference>& rows, double voxels) {
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
    // Each pair once: the terms are symmetric, and 0 for a level with itself.
    for (std::size_t x = 1; x < rows.size(); ++x)
        for (std::size_t y = 0; y < x; ++y) {
            const auto& a = rows[x];
            const auto& b = rows[y];
            const double distance = std::abs(a.level - b.level);
            const double sum = a.share + b.share;
            spread += a.share * b.share * distance * distance;
            gap += std::abs(a.level * a.share - b.level * b.share);
            complexity += distance * (a.share * a.difference + b.share * b.difference) / sum;
            strength += sum * distance * distance;
        }
    constexpr double kCoarsenessOfFlat = 1e6;
    const auto levels = static_cast<double>(rows.size());
    const double pairs = levels * (levels - 1.0);
    return {gap == 0.0 ? 0.0 : weighted / (2.0 * gap), weighted == 0.0 ? kCoarsenessOfFlat : 1.0 / weighted,
            2.0 * complexity / voxels, pairs == 0.0 ? 0.0 : 2.0 * spread * differences / voxels / pairs,
            differences == 0.0 ? 0.0 : 2.0 * strength / differences};
}

void computeRow(const MapInput& input, const MapRow& row) {
    KernelWindow window(input.image, reachOf(input.bothWays));
    const auto steps = window.steps(input.bothWays);
    std::vector<LevelDifference> byLevel(static_cast<std::size_t>(input.image.levelCount) + 1);
    std::vector<std::int32_t> present;
    std::vector<LevelDifference> rows;
    const auto most = std::min(input.image.kernelVoxelCount(), static_cast<std::size_t>(input.image.levelCount));
    present.reserve(most);
    rows.reserve(most);
    for (int i = row.first; i <= row.last; ++i) {
        if (!input.image.isWanted(i, row.j, row.k))
            continue;
        input.progress.throwIfCancelled();
        window.load(i, row.j, row.k);
        const std::int32_t* levels = window.levels().data();
        present.clear();
        for (const std::uint32_t here : window.occupied()) {
            std::int64_t sum = 0;
            std::int64_t neighbours = 0;
            for (const std::ptrdiff_t step : steps) {
                const std::int32_t other = levels[static_cast<std::ptrdiff_t>(here) + step];
                sum += other;
                neighbours += other > 0 ? 1 : 0;
            }
            auto& of = byLevel[static_cast<std::size_t>(levels[here])];
            if (of.share == 0.0)
                present.push_back(levels[here]);
            of.share += 1.0;
            if (neighbours > 0)
                of.difference += std::abs(levels[here] - static_cast<double>(sum) / static_cast<double>(neighbours));
        }
        const auto voxels = static_cast<double>(window.occupied().size());
        rows.clear();
        for (const std::int32_t level : present) {
            auto& of = byLevel[static_cast<std::size_t>(level)];
            rows.push_back({static_cast<double>(level), of.share / voxels, of.difference});
            of = {};
        }
        row.store(i, featuresOf(rows, voxels));
    }
}

} // namespace

MapClass ngtdmMaps() {
    return {"ngtdm", ngtdmClass().names, &computeRow};
}

} // namespace rimlight::radiomics
