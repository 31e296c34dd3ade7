#include "core/radiomics/RegionImage.h"

#include <algorithm>

namespace rimlight::radiomics {

std::size_t RegionImage::voxelCount() const {
    return static_cast<std::size_t>(std::count(inside.begin(), inside.end(), std::uint8_t{1}));
}

std::vector<double> RegionImage::regionValues() const {
    // Every value is written, and those outside are written over: no branch, and no growing.
    std::vector<double> kept(values.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        kept[count] = values[i];
        count += inside[i];
    }
    kept.resize(count);
    return kept;
}

std::vector<std::ptrdiff_t> DiscretisedRegion::steps(const std::vector<imaging::Index>& directions) const {
    std::vector<std::ptrdiff_t> steps;
    steps.reserve(directions.size());
    for (const auto& direction : directions)
        steps.push_back(step(direction));
    return steps;
}

void DiscretisedRegion::countLevels() {
    levelCount = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
    countOfLevel.assign(static_cast<std::size_t>(levelCount) + 1, 0);
    voxelCount = 0;
    spans.clear();
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j) {
            Span& span = spans.emplace_back();
            const GreyLevel* row = levels.data() + offset(0, j, k);
            for (int i = 0; i < size[0]; ++i) {
                if (row[i] == 0)
                    continue;
                if (span.end == 0)
                    span.begin = i;
                span.end = i + 1;
                ++countOfLevel[static_cast<std::size_t>(row[i])];
                ++voxelCount;
            }
        }
    present.clear();
    for (std::int32_t level = 1; level <= levelCount; ++level)
        if (countOfLevel[static_cast<std::size_t>(level)] > 0)
            present.push_back(level);
}

std::vector<std::int32_t> DiscretisedRegion::rankOfLevel() const {
    std::vector<std::int32_t> rank(static_cast<std::size_t>(levelCount) + 1, -1);
    for (std::size_t i = 0; i < present.size(); ++i)
        rank[static_cast<std::size_t>(present[i])] = static_cast<std::int32_t>(i);
    return rank;
}

} // namespace rimlight::radiomics
