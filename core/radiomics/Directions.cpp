#include "core/radiomics/Directions.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rimlight::radiomics {

std::size_t separateAxis(const ExtractionSettings& settings) {
    return settings.force2D ? static_cast<std::size_t>(2 - settings.force2Ddimension) : 3;
}

std::vector<imaging::Index> directions(const imaging::Index& boxSize, const std::vector<int>& distances,
                                       const ExtractionSettings& settings, bool bothWays) {
    const int reach = *std::max_element(distances.begin(), distances.end());
    const std::size_t apart = separateAxis(settings);
    std::vector<imaging::Index> all;
    for (int k = reach; k >= -reach; --k)
        for (int j = reach; j >= -reach; --j)
            for (int i = reach; i >= -reach; --i) {
                const imaging::Index direction{i, j, k};
                const int length = std::max({std::abs(i), std::abs(j), std::abs(k)});
                const bool wanted = std::find(distances.begin(), distances.end(), length) != distances.end();
                const bool fits = std::abs(i) < boxSize[0] && std::abs(j) < boxSize[1] && std::abs(k) < boxSize[2];
                if (wanted && fits && (apart > 2 || direction[apart] == 0))
                    all.push_back(direction);
            }
    // The list is a mirror of itself: its first half holds one of each pair.
    if (!bothWays)
        all.resize(all.size() / 2);
    return all;
}

double directionLengthMm(const imaging::Index& direction, const Eigen::Vector3d& spacingMm, const std::string& norm) {
    const Eigen::Vector3d step =
        Eigen::Vector3d(std::abs(direction[0]), std::abs(direction[1]), std::abs(direction[2])).cwiseProduct(spacingMm);
    if (norm == "infinity")
        return step.maxCoeff();
    if (norm == "euclidean")
        return step.norm();
    if (norm == "manhattan")
        return step.sum();
    return 1.0;
}

} // namespace rimlight::radiomics
