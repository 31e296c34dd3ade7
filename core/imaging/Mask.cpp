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
    const auto at = [&](int i, int j, int k) {
        return voxels[(static_cast<std::size_t>(k) * static_cast<std::size_t>(box.size[1]) +
                       static_cast<std::size_t>(j)) *
                          static_cast<std::size_t>(box.size[0]) +
                      static_cast<std::size_t>(i)];
    };
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j)
            for (int i = 0; i < box.size[0]; ++i)
                if (at(i, j, k) != 0) {
                    const Index index{i, j, k};
                    for (std::size_t axis = 0; axis < 3; ++axis) {
                        low[axis] = std::min(low[axis], index[axis]);
                        high[axis] = std::max(high[axis], index[axis]);
                    }
                }
    auto kept = std::make_shared<std::vector<std::uint8_t>>();
    if (high[0] >= 0) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            mask.m_box.begin[axis] = box.begin[axis] + low[axis];
            mask.m_box.size[axis] = high[axis] - low[axis] + 1;
        }
        kept->reserve(mask.m_box.voxelCount());
        for (int k = low[2]; k <= high[2]; ++k)
            for (int j = low[1]; j <= high[1]; ++j)
                for (int i = low[0]; i <= high[0]; ++i)
                    kept->push_back(at(i, j, k) != 0 ? 1 : 0);
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

std::vector<std::uint8_t> Mask::toDense() const {
    std::vector<std::uint8_t> dense(m_geometry.voxelCount(), 0);
    const auto row = static_cast<std::size_t>(m_box.size[0]);
    auto source = boxVoxels().begin();
    for (int k = 0; k < m_box.size[2]; ++k)
        for (int j = 0; j < m_box.size[1]; ++j, source += static_cast<std::ptrdiff_t>(row))
            std::copy_n(source, row,
                        dense.begin() + static_cast<std::ptrdiff_t>(
                                            m_geometry.offset(m_box.begin[0], m_box.begin[1] + j, m_box.begin[2] + k)));
    return dense;
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
                std::size_t there = (static_cast<std::size_t>(mask.box().begin[2] - box.begin[2] + k) *
                                         static_cast<std::size_t>(box.size[1]) +
                                     static_cast<std::size_t>(mask.box().begin[1] - box.begin[1] + j)) *
                                        static_cast<std::size_t>(box.size[0]) +
                                    static_cast<std::size_t>(mask.box().begin[0] - box.begin[0]);
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
