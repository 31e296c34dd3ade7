#include "core/regions/tools/SliceInterpolation.h"

#include "core/base/Parallel.h"
#include "core/regions/tools/IslandPairs.h"
#include "core/regions/tools/OutlineDistance.h"
#include "core/regions/tools/SlicePlane.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <vector>

namespace rimlight::regions {

namespace {

/// Outlined slices with nothing between them, by their places in the box.
struct Gap {
    int before = 0;
    int after = 0;
};

/// A region's box seen as slices along an axis.
class SliceStack {
public:
    SliceStack(const imaging::Mask& mask, int axis)
        : m_mask(mask), m_axis(axis), m_size(mask.box().size), m_voxels(mask.voxelsOf(mask.box())) {}

    int sliceCount() const { return m_size[static_cast<std::size_t>(m_axis)]; }
    PixelSize pixelSize() const {
        const SlicePlane plane{m_axis, 0};
        return {m_size[plane.columnAxis()], m_size[plane.rowAxis()]};
    }
    Eigen::Vector2d spacingMm() const {
        const SlicePlane plane{m_axis, 0};
        const auto& spacing = m_mask.geometry().spacingMm;
        return {spacing[static_cast<Eigen::Index>(plane.columnAxis())],
                spacing[static_cast<Eigen::Index>(plane.rowAxis())]};
    }

    std::vector<std::uint8_t> slice(int number) const {
        auto box = m_mask.box();
        return m_mask.voxelsOf(SlicePlane{m_axis, box.begin[static_cast<std::size_t>(m_axis)] + number}.partOf(box));
    }
    /// Slices may be written at the same time, each by one thread.
    void add(int number, const std::vector<std::uint8_t>& pixels) {
        const SlicePlane plane{m_axis, number};
        const auto [columns, rows] = pixelSize();
        const imaging::IndexBox box{{0, 0, 0}, m_size};
        std::size_t pixel = 0;
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column, ++pixel)
                if (pixels[pixel] != 0) {
                    const auto voxel = plane.voxel(column, row);
                    m_voxels[box.offset(voxel[0], voxel[1], voxel[2])] = 1;
                }
    }
    imaging::Mask toMask() const { return imaging::Mask::fromBox(m_mask.geometry(), m_mask.box(), m_voxels); }

    std::vector<Gap> gaps() const {
        std::vector<Gap> found;
        int before = 0; // the first slice of the box is never empty
        for (int number = 1; number < sliceCount(); ++number) {
            const auto pixels = slice(number);
            if (std::all_of(pixels.begin(), pixels.end(), [](std::uint8_t pixel) { return pixel == 0; }))
                continue;
            if (number > before + 1)
                found.push_back({before, number});
            before = number;
        }
        return found;
    }

private:
    const imaging::Mask& m_mask;
    int m_axis;
    imaging::Index m_size;
    std::vector<std::uint8_t> m_voxels;
};

/// What stands between two groups of islands that belong together, one of which may be nothing.
class Transition {
public:
    Transition(const IslandPair& pair, const Eigen::Vector2d& spacingMm) {
        m_shift = pair.shift();
        // Both are looked at from anywhere in the box around the two, up to the whole shift away.
        m_box = pair.box();
        const PixelBox seen = m_box.widened(static_cast<int>(std::ceil(m_shift.cwiseAbs().maxCoeff())) + 1);
        if (!pair.before.pixels.empty())
            m_before.emplace(pair.before.pixels, seen, spacingMm);
        if (!pair.after.pixels.empty())
            m_after.emplace(pair.after.pixels, seen, spacingMm);
    }

    /// Marks the pixels of a slice that lie inside, a share of the way from the slice before to the one after.
    void mark(double share, PixelSize size, std::vector<std::uint8_t>& pixels) const {
        for (int row = m_box.begin[1]; row < m_box.end[1]; ++row)
            for (int column = m_box.begin[0]; column < m_box.end[0]; ++column)
                if (depthMm({column, row}, share) > 0.0)
                    pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(size.columns) +
                           static_cast<std::size_t>(column)] = 1;
    }

private:
    double depthMm(const Eigen::Vector2d& pixel, double share) const {
        if (!m_after)
            return m_before->at(pixel) - share * m_before->deepest();
        if (!m_before)
            return m_after->at(pixel) - (1.0 - share) * m_after->deepest();
        return (1.0 - share) * m_before->at(pixel - share * m_shift) +
               share * m_after->at(pixel + (1.0 - share) * m_shift);
    }

    Eigen::Vector2d m_shift;
    PixelBox m_box;
    std::optional<OutlineDistance> m_before;
    std::optional<OutlineDistance> m_after;
};

} // namespace

imaging::Mask interpolatedBetweenSlices(const imaging::Mask& mask, int axis, const Progress& progress) {
    assert(axis >= 0 && axis < 3);
    if (mask.isEmpty())
        return mask;
    SliceStack stack(mask, axis);
    const auto gaps = stack.gaps();
    const auto size = stack.pixelSize();
    parallelFor(gaps.size(), [&](std::size_t n) {
        const auto& [before, after] = gaps[n];
        std::vector<std::vector<std::uint8_t>> between(
            static_cast<std::size_t>(after - before - 1),
            std::vector<std::uint8_t>(static_cast<std::size_t>(size.columns) * static_cast<std::size_t>(size.rows)));
        for (const auto& pair : pairedIslands(stack.slice(before), stack.slice(after), size, stack.spacingMm())) {
            progress.throwIfCancelled();
            const Transition transition(pair, stack.spacingMm());
            for (int number = before + 1; number < after; ++number)
                transition.mark(static_cast<double>(number - before) / (after - before), size,
                                between[static_cast<std::size_t>(number - before - 1)]);
        }
        for (int number = before + 1; number < after; ++number)
            stack.add(number, between[static_cast<std::size_t>(number - before - 1)]);
    });
    return stack.toMask();
}

} // namespace rimlight::regions
