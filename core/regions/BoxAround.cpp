#include "core/regions/BoxAround.h"

#include <algorithm>

namespace rimlight::regions {

imaging::IndexBox boxAround(std::span<const imaging::Mask> masks) {
    imaging::IndexBox around;
    for (const auto& mask : masks) {
        const auto& box = mask.box();
        if (mask.isEmpty())
            continue;
        if (around.isEmpty()) {
            around = box;
            continue;
        }
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const int end = std::max(around.begin[axis] + around.size[axis], box.begin[axis] + box.size[axis]);
            around.begin[axis] = std::min(around.begin[axis], box.begin[axis]);
            around.size[axis] = end - around.begin[axis];
        }
    }
    return around;
}

} // namespace rimlight::regions
