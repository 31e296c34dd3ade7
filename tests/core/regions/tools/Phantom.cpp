#include "tests/core/regions/tools/Phantom.h"

#include <algorithm>

namespace rimlight::test {

namespace {

std::uint32_t noise(int i, int j, int k, std::uint32_t seed) {
    std::uint32_t x = (static_cast<std::uint32_t>(i) * 73856093U) ^ (static_cast<std::uint32_t>(j) * 19349663U) ^
                      (static_cast<std::uint32_t>(k) * 83492791U);
    x ^= seed * 2654435761U;
    x ^= x >> 13U;
    x *= 0x5bd1e995U;
    x ^= x >> 15U;
    return x;
}

int firstBlob(int i, int j, int k) {
    return 4 * (i - 14) * (i - 14) + 5 * (j - 12) * (j - 12) + 30 * (k - 6) * (k - 6);
}

int secondBlob(int i, int j, int k) {
    return 3 * (i - 28) * (i - 28) + 4 * (j - 22) * (j - 22) + 40 * (k - 8) * (k - 8);
}

} // namespace

imaging::Geometry grid(const imaging::Index& size, const Eigen::Vector3d& spacingMm) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = spacingMm;
    return geometry;
}

imaging::Geometry phantomGrid() {
    return grid({40, 33, 14}, {0.7, 0.9, 2.5});
}

imaging::Volume phantom() {
    return volumeOf<std::int16_t>(phantomGrid(), [](int i, int j, int k) {
        return 20 + std::max(0, 120 - firstBlob(i, j, k) / 8) + std::max(0, 90 - secondBlob(i, j, k) / 6) +
               static_cast<int>(noise(i, j, k, 1) % 17U);
    });
}

imaging::Mask spots() {
    return maskOf(phantomGrid(), [](int i, int j, int k) {
        const auto n = noise(i, j, k, 2);
        return (firstBlob(i, j, k) < 700 && n % 100U < 85U) || (secondBlob(i, j, k) < 600 && n % 100U < 60U) ||
               n % 1000U < 30U;
    });
}

} // namespace rimlight::test
