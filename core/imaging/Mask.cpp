#include "core/imaging/Mask.h"

#include "core/base/Hash.h"
#include "core/base/Text.h"

#include <algorithm>
#include <cassert>

namespace rimlight::imaging {

Mask Mask::fromDense(const Geometry& geometry, std::span<const std::uint8_t> voxels) {
    return fromBox(geometry, {{0, 0, 0}, geometry.size}, voxels);
}

Mask Mask::fromBox(const Geometry& geometry, const IndexBox& box, std::span<const std::uint8_t> voxels) {
    assert(voxels.size() == box.voxelCount());
    Mask mask;
    mask.m_geometry = geometry;
    Index low = {box.size[0], box.size[1], box.size[2]};
    Index high = {-1, -1, -1};
    const auto rowOf = [&](int j, int k) {
        return voxels.subspan(box.offset(box.begin[0], box.begin[1] + j, box.begin[2] + k),
                              static_cast<std::size_t>(box.size[0]));
    };
    const auto isInside = [](std::uint8_t voxel) { return voxel != 0; };
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j) {
            const auto row = rowOf(j, k);
            const auto first = std::find_if(row.begin(), row.end(), isInside);
            if (first == row.end())
                continue;
            const auto last = std::find_if(row.rbegin(), row.rend(), isInside);
            const Index least{static_cast<int>(first - row.begin()), j, k};
            const Index most{static_cast<int>(row.rend() - last) - 1, j, k};
            for (std::size_t axis = 0; axis < 3; ++axis) {
                low[axis] = std::min(low[axis], least[axis]);
                high[axis] = std::max(high[axis], most[axis]);
            }
        }
    auto kept = std::make_shared<std::vector<std::uint8_t>>();
    if (high[0] >= 0) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            mask.m_box.begin[axis] = box.begin[axis] + low[axis];
            mask.m_box.size[axis] = high[axis] - low[axis] + 1;
        }
        kept->resize(mask.m_box.voxelCount());
        auto to = kept->begin();
        const auto width = static_cast<std::size_t>(mask.m_box.size[0]);
        for (int k = low[2]; k <= high[2]; ++k)
            for (int j = low[1]; j <= high[1]; ++j) {
                const auto row = rowOf(j, k).subspan(static_cast<std::size_t>(low[0]), width);
                to = std::transform(row.begin(), row.end(), to,
                                    [](std::uint8_t voxel) { return static_cast<std::uint8_t>(voxel != 0 ? 1 : 0); });
            }
        mask.m_voxelCount = static_cast<std::size_t>(std::count(kept->begin(), kept->end(), std::uint8_t{1}));
    }
    mask.m_voxels = std::move(kept);
    return mask;
}

std::span<const std::uint8_t> Mask::boxVoxels() const {
    if (m_voxels == nullptr)
        return {};
    return *m_voxels;
}

std::vector<std::uint8_t> Mask::voxelsOf(const IndexBox& box) const {
    const auto all = boxVoxels();
    if (box.begin == m_box.begin && box.size == m_box.size)
        return {all.begin(), all.end()};
    std::vector<std::uint8_t> voxels(box.voxelCount(), 0);
    Index begin{}; // of what the boxes share
    Index end{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        begin[axis] = std::max(box.begin[axis], m_box.begin[axis]);
        end[axis] = std::min(box.begin[axis] + box.size[axis], m_box.begin[axis] + m_box.size[axis]);
    }
    for (int k = begin[2]; k < end[2]; ++k)
        for (int j = begin[1]; j < end[1] && begin[0] < end[0]; ++j)
            std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(m_box.offset(begin[0], j, k)), end[0] - begin[0],
                        voxels.begin() + static_cast<std::ptrdiff_t>(box.offset(begin[0], j, k)));
    return voxels;
}

Mask unionOf(std::span<const Mask> masks) {
    IndexBox box = masks.front().box();
    for (const auto& mask : masks)
        for (std::size_t axis = 0; axis < 3 && !mask.isEmpty(); ++axis) {
            const int end = std::max(box.begin[axis] + box.size[axis], mask.box().begin[axis] + mask.box().size[axis]);
            box.begin[axis] =
                box.size[axis] == 0 ? mask.box().begin[axis] : std::min(box.begin[axis], mask.box().begin[axis]);
            box.size[axis] = end - box.begin[axis];
        }
    std::vector<std::uint8_t> inside(box.voxelCount(), 0);
    for (const auto& mask : masks) {
        const auto voxels = mask.boxVoxels();
        std::size_t here = 0;
        for (int k = 0; k < mask.box().size[2]; ++k)
            for (int j = 0; j < mask.box().size[1]; ++j) {
                std::size_t there = box.offset(mask.box().begin[0], mask.box().begin[1] + j, mask.box().begin[2] + k);
                for (int i = 0; i < mask.box().size[0]; ++i, ++here, ++there)
                    inside[there] |= voxels[here];
            }
    }
    return Mask::fromBox(masks.front().geometry(), box, inside);
}

std::string contentHash(const Mask& mask) {
    Sha256 hash;
    const Geometry& geometry = mask.geometry();
    for (int axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<std::size_t>(axis);
        hash.add(std::to_string(geometry.size[a]) + " " + formatSignificant(geometry.spacingMm[axis], 9) + " " +
                 formatSignificant(geometry.originMm[axis], 9) + " ");
        hash.add(std::to_string(mask.box().begin[a]) + " " + std::to_string(mask.box().size[a]) + "\n");
    }
    hash.add(std::as_bytes(mask.boxVoxels()));
    return hash.hex();
}

Rgb segmentColour(std::size_t number) {
    static constexpr Rgb kOkabeIto[] = {{0xe6, 0x9f, 0x00}, {0x56, 0xb4, 0xe9}, {0x00, 0x9e, 0x73}, {0xf0, 0xe4, 0x42},
                                        {0x00, 0x72, 0xb2}, {0xd5, 0x5e, 0x00}, {0xcc, 0x79, 0xa7}};
    return kOkabeIto[number % std::size(kOkabeIto)];
}

} // namespace rimlight::imaging
