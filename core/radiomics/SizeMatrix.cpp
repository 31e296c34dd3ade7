#include "core/radiomics/SizeMatrix.h"

#include <cmath>
#include <map>

namespace rimlight::radiomics {

SizeFeatures sizeFeatures(const std::vector<SizeEntry>& entries) {
    std::map<std::int32_t, double> countOfLevel;
    std::map<std::int64_t, double> countOfSize;
    SizeFeatures f;
    double n = 0.0;
    double voxels = 0.0;
    for (const auto& [level, size, count] : entries) {
        countOfLevel[level] += count;
        countOfSize[size] += count;
        n += count;
        voxels += count * static_cast<double>(size);
    }
    for (const auto& [level, size, count] : entries) {
        const double share = count / n;
        const double i2 = static_cast<double>(level) * static_cast<double>(level);
        const double j2 = static_cast<double>(size) * static_cast<double>(size);
        if (share > 0.0)
            f.entropy -= share * std::log2(share);
        f.shortLowEmphasis += share / (i2 * j2);
        f.shortHighEmphasis += share * i2 / j2;
        f.longLowEmphasis += share * j2 / i2;
        f.longHighEmphasis += share * i2 * j2;
    }
    double levelMean = 0.0;
    double sizeMean = 0.0;
    for (const auto& [level, count] : countOfLevel) {
        const double i = level;
        levelMean += i * count / n;
        f.greyLevelNonUniformity += count * count / n;
        f.lowGreyLevelEmphasis += count / n / (i * i);
        f.highGreyLevelEmphasis += count / n * (i * i);
    }
    for (const auto& [size, count] : countOfSize) {
        const auto j = static_cast<double>(size);
        sizeMean += j * count / n;
        f.sizeNonUniformity += count * count / n;
        f.shortEmphasis += count / n / (j * j);
        f.longEmphasis += count / n * (j * j);
    }
    for (const auto& [level, count] : countOfLevel)
        f.greyLevelVariance += count / n * (level - levelMean) * (level - levelMean);
    for (const auto& [size, count] : countOfSize)
        f.sizeVariance += count / n * std::pow(static_cast<double>(size) - sizeMean, 2);
    f.greyLevelNonUniformityNormalised = f.greyLevelNonUniformity / n;
    f.sizeNonUniformityNormalised = f.sizeNonUniformity / n;
    f.percentage = n / voxels;
    return f;
}

} // namespace rimlight::radiomics
