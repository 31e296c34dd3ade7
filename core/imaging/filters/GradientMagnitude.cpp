#include "core/imaging/filters/GradientMagnitude.h"

#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <vector>

namespace rimlight::imaging {

Volume gradientMagnitude(const Volume& image, const IndexBox& box, const GradientMagnitudeParameters& parameters,
                         const Progress& progress, unsigned maxThreads) {
    assert(!box.isEmpty());
    const Geometry& geometry = image.geometry();
    // Half the difference of both neighbours; ITK multiplies each of them before it subtracts.
    std::array<double, 3> weight{0.5, 0.5, 0.5};
    if (parameters.useSpacing)
        for (std::size_t axis = 0; axis < 3; ++axis)
            weight[axis] *= 1.0 / geometry.spacingMm[static_cast<Eigen::Index>(axis)];

    std::vector<float> result(box.voxelCount());
    image.visit([&]<class T>(std::span<const T> voxels) {
        const auto rowAt = [&](int j, int k) {
            return voxels.data() +
                   geometry.offset(0, std::clamp(j, 0, geometry.size[1] - 1), std::clamp(k, 0, geometry.size[2] - 1));
        };
        const auto difference = [](T below, T above, double scale) {
            return static_cast<double>(above) * scale - static_cast<double>(below) * scale;
        };
        parallelFor(
            static_cast<std::size_t>(box.size[2]),
            [&](std::size_t slice) {
                progress.throwIfCancelled();
                const int k = box.begin[2] + static_cast<int>(slice);
                float* out = result.data() +
                             slice * static_cast<std::size_t>(box.size[0]) * static_cast<std::size_t>(box.size[1]);
                for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
                    const T* row = rowAt(j, k);
                    const T* before = rowAt(j - 1, k);
                    const T* behind = rowAt(j + 1, k);
                    const T* below = rowAt(j, k - 1);
                    const T* above = rowAt(j, k + 1);
                    for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i) {
                        const double gi =
                            difference(row[std::max(i - 1, 0)], row[std::min(i + 1, geometry.size[0] - 1)], weight[0]);
                        const double gj = difference(before[i], behind[i], weight[1]);
                        const double gk = difference(below[i], above[i], weight[2]);
                        *out++ = static_cast<float>(std::sqrt(gi * gi + gj * gj + gk * gk));
                    }
                }
            },
            maxThreads);
    });
    Volume volume = Volume::fromVoxels(cropped(geometry, box), std::move(result), image.modality());
    if (image.isSynthetic())
        volume.markSynthetic();
    return volume;
}

} // namespace rimlight::imaging
