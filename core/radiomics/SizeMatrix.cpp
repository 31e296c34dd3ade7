#include "core/radiomics/SizeMatrix.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics {

namespace {

/// The matrix' sum over levels for one size, or over sizes for one level.
struct Marginal {
    double at = 0.0; ///< size or level
    double count = 0.0;
};

std::vector<Marginal> countsOfLevels(const std::vector<SizeEntry>& entries) {
    std::vector<Marginal> marginals;
    for (const auto& [level, size, count] : entries) {
        if (marginals.empty() || marginals.back().at != level)
            marginals.push_back({static_cast<double>(level), 0.0});
        marginals.back().count += count;
    }
    return marginals;
}

std::vector<Marginal> countsOfSizes(const std::vector<SizeEntry>& entries) {
    std::vector<std::int64_t> sizes;
    sizes.reserve(entries.size());
    for (const auto& entry : entries)
        sizes.push_back(entry.size);
    std::sort(sizes.begin(), sizes.end());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    std::vector<Marginal> marginals;
    marginals.reserve(sizes.size());
    for (const std::int64_t size : sizes)
        marginals.push_back({static_cast<double>(size), 0.0});
    for (const auto& entry : entries) {
        const auto found = std::lower_bound(sizes.begin(), sizes.end(), entry.size);
        marginals[static_cast<std::size_t>(found - sizes.begin())].count += entry.count;
    }
    return marginals;
}

} // namespace

std::vector<SizeEntry> sizeEntries(const DiscretisedRegion& discrete,
                                   const std::vector<std::vector<std::uint64_t>>& counts) {
    std::vector<SizeEntry> entries;
    for (std::size_t r = 0; r < counts.size(); ++r)
        for (std::size_t size = 0; size < counts[r].size(); ++size)
            if (const std::uint64_t count = counts[r][size]; count > 0)
                entries.push_back({discrete.present[r], static_cast<std::int64_t>(size), static_cast<double>(count)});
    return entries;
}

std::vector<SizeEntry> mergedEntries(const std::vector<std::vector<SizeEntry>>& matrices,
                                     const std::vector<double>& weights) {
    std::vector<SizeEntry> all;
    for (std::size_t m = 0; m < matrices.size(); ++m)
        for (const auto& [level, size, count] : matrices[m])
            all.push_back({level, size, weights.empty() ? count : count * weights[m]});
    // Stable: counts of one cell are added in the order of the matrices.
    std::stable_sort(all.begin(), all.end(), [](const SizeEntry& a, const SizeEntry& b) {
        return a.level != b.level ? a.level < b.level : a.size < b.size;
    });
    std::vector<SizeEntry> merged;
    for (const auto& entry : all)
        if (!merged.empty() && merged.back().level == entry.level && merged.back().size == entry.size)
            merged.back().count += entry.count;
        else
            merged.push_back(entry);
    return merged;
}

SizeFeatures sizeFeatures(const std::vector<SizeEntry>& entries) {
    const std::vector<Marginal> ofLevels = countsOfLevels(entries);
    const std::vector<Marginal> ofSizes = countsOfSizes(entries);
    SizeFeatures f;
    double n = 0.0;
    double voxels = 0.0;
    for (const auto& [level, size, count] : entries) {
        n += count;
        voxels += count * static_cast<double>(size);
    }
    for (const auto& [level, size, count] : entries) {
        const double share = count / n;
        const double i2 = static_cast<double>(level) * static_cast<double>(level);
        const double j2 = static_cast<double>(size) * static_cast<double>(size);
        if (share > 0.0)
            f.entropy -= share * std::log2(share);
        f.energy += share * share;
        f.shortLowEmphasis += share / (i2 * j2);
        f.shortHighEmphasis += share * i2 / j2;
        f.longLowEmphasis += share * j2 / i2;
        f.longHighEmphasis += share * i2 * j2;
    }
    double levelMean = 0.0;
    double sizeMean = 0.0;
    for (const auto& [i, count] : ofLevels) {
        levelMean += i * count / n;
        f.greyLevelNonUniformity += count * count / n;
        f.lowGreyLevelEmphasis += count / n / (i * i);
        f.highGreyLevelEmphasis += count / n * (i * i);
    }
    for (const auto& [j, count] : ofSizes) {
        sizeMean += j * count / n;
        f.sizeNonUniformity += count * count / n;
        f.shortEmphasis += count / n / (j * j);
        f.longEmphasis += count / n * (j * j);
    }
    for (const auto& [i, count] : ofLevels)
        f.greyLevelVariance += count / n * (i - levelMean) * (i - levelMean);
    for (const auto& [j, count] : ofSizes)
        f.sizeVariance += count / n * std::pow(j - sizeMean, 2);
    f.greyLevelNonUniformityNormalised = f.greyLevelNonUniformity / n;
    f.sizeNonUniformityNormalised = f.sizeNonUniformity / n;
    f.percentage = n / voxels;
    return f;
}

} // namespace rimlight::radiomics
