#pragma once

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <vector>

namespace rimlight::regions {

struct PixelSize {
    int columns = 0;
    int rows = 0;
};

/// Pixels begin .. end - 1 along columns and rows.
struct PixelBox {
    std::array<int, 2> begin{0, 0};
    std::array<int, 2> end{0, 0};

    int columns() const { return end[0] - begin[0]; }
    int rows() const { return end[1] - begin[1]; }
    PixelBox widened(int margin) const {
        return {{begin[0] - margin, begin[1] - margin}, {end[0] + margin, end[1] + margin}};
    }
    void add(const std::array<int, 2>& pixel);
};

/// Islands of a slice that belong together; no pixels when there is none.
struct IslandGroup {
    std::vector<std::array<int, 2>> pixels; ///< column, row
    Eigen::Vector2d centre{0.0, 0.0};       ///< of mass, in pixels
};

struct IslandPair {
    IslandGroup before;
    IslandGroup after;

    PixelBox box() const; ///< around both
    /// The way from the centre before to the one after where the groups overlap more when it is taken, to the nearest
    /// pixel; else nothing: what grows on one side only has not moved.
    Eigen::Vector2d shift() const;
};

/// Which islands (pixels that hang together by edges or corners) of two outlined slices belong together: all that
/// overlap, directly or through others; then, of those that overlap nothing, two that are each other's nearest and
/// whose centres are no farther apart than the radii of discs of their areas together. Each of the others stands alone.
/// In the order of the first pixels, of the first slice before the second.
/// @param before, after a byte per pixel, columns fastest
std::vector<IslandPair> pairedIslands(const std::vector<std::uint8_t>& before, const std::vector<std::uint8_t>& after,
                                      PixelSize size, const Eigen::Vector2d& spacingMm);

} // namespace rimlight::regions
