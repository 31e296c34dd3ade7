#include "core/regions/tools/IslandPairs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <numeric>

namespace rimlight::regions {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

struct Island {
    IslandGroup group;
    double radiusMm = 0.0; ///< of a disc of its area
};

struct LabelledSlice {
    std::vector<std::size_t> labels; ///< per pixel; kNone outside
    std::vector<Island> islands;
};

LabelledSlice labelled(const std::vector<std::uint8_t>& inside, PixelSize size, const Eigen::Vector2d& spacingMm) {
    LabelledSlice slice;
    slice.labels.assign(inside.size(), kNone);
    const auto place = [&](int column, int row) {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(size.columns) +
               static_cast<std::size_t>(column);
    };
    for (int row = 0; row < size.rows; ++row)
        for (int column = 0; column < size.columns; ++column) {
            if (inside[place(column, row)] == 0 || slice.labels[place(column, row)] != kNone)
                continue;
            const std::size_t label = slice.islands.size();
            auto& island = slice.islands.emplace_back();
            auto& pixels = island.group.pixels;
            pixels.push_back({column, row});
            slice.labels[place(column, row)] = label;
            for (std::size_t n = 0; n < pixels.size(); ++n) {
                const auto [c, r] = pixels[n];
                island.group.centre += Eigen::Vector2d(c, r);
                for (int y = std::max(r - 1, 0); y <= std::min(r + 1, size.rows - 1); ++y)
                    for (int x = std::max(c - 1, 0); x <= std::min(c + 1, size.columns - 1); ++x)
                        if (inside[place(x, y)] != 0 && slice.labels[place(x, y)] == kNone) {
                            slice.labels[place(x, y)] = label;
                            pixels.push_back({x, y});
                        }
            }
            const auto count = static_cast<double>(pixels.size());
            island.group.centre /= count;
            island.radiusMm = std::sqrt(count * spacingMm.prod() / std::numbers::pi);
        }
    return slice;
}

/// Sets of numbers that grow together.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count) : m_parents(count) {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }
    std::size_t rootOf(std::size_t n) {
        while (m_parents[n] != n)
            n = m_parents[n] = m_parents[m_parents[n]];
        return n;
    }
    void join(std::size_t a, std::size_t b) {
        a = rootOf(a);
        b = rootOf(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parents;
};

/// The island among those for which may(n) that is nearest to a centre, the first of equals; kNone without any.
template <class May>
std::size_t nearest(const Island& to, const std::vector<Island>& islands, const Eigen::Vector2d& spacingMm, May&& may) {
    std::size_t best = kNone;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t n = 0; n < islands.size(); ++n) {
        if (!may(n))
            continue;
        const double mm = (islands[n].group.centre - to.group.centre).cwiseProduct(spacingMm).norm();
        if (mm < least) {
            least = mm;
            best = n;
        }
    }
    return best == kNone || least > to.radiusMm + islands[best].radiusMm ? kNone : best;
}

void append(IslandGroup& group, const IslandGroup& more) {
    const auto had = static_cast<double>(group.pixels.size());
    const auto got = static_cast<double>(more.pixels.size());
    group.centre = (had * group.centre + got * more.centre) / (had + got);
    group.pixels.insert(group.pixels.end(), more.pixels.begin(), more.pixels.end());
}

} // namespace

void PixelBox::add(const std::array<int, 2>& pixel) {
    for (std::size_t axis = 0; axis < 2; ++axis) {
        begin[axis] = std::min(begin[axis], pixel[axis]);
        end[axis] = std::max(end[axis], pixel[axis] + 1);
    }
}

PixelBox IslandPair::box() const {
    const auto& first = before.pixels.empty() ? after.pixels.front() : before.pixels.front();
    PixelBox box{first, {first[0] + 1, first[1] + 1}};
    for (const auto* group : {&before, &after})
        for (const auto& pixel : group->pixels)
            box.add(pixel);
    return box;
}

Eigen::Vector2d IslandPair::shift() const {
    if (before.pixels.empty() || after.pixels.empty())
        return {0.0, 0.0};
    const PixelBox whole = box();
    std::vector<bool> isAfter(static_cast<std::size_t>(whole.columns()) * static_cast<std::size_t>(whole.rows()));
    const auto place = [&](int column, int row) {
        return static_cast<std::size_t>(row - whole.begin[1]) * static_cast<std::size_t>(whole.columns()) +
               static_cast<std::size_t>(column - whole.begin[0]);
    };
    for (const auto& [column, row] : after.pixels)
        isAfter[place(column, row)] = true;
    const auto overlap = [&](int columns, int rows) {
        return std::count_if(before.pixels.begin(), before.pixels.end(), [&](const std::array<int, 2>& pixel) {
            const int column = pixel[0] + columns;
            const int row = pixel[1] + rows;
            return column >= whole.begin[0] && column < whole.end[0] && row >= whole.begin[1] && row < whole.end[1] &&
                   isAfter[place(column, row)];
        });
    };
    const Eigen::Vector2d way = after.centre - before.centre;
    const bool helps =
        overlap(static_cast<int>(std::lround(way[0])), static_cast<int>(std::lround(way[1]))) > overlap(0, 0);
    return helps ? way : Eigen::Vector2d(0.0, 0.0);
}

std::vector<IslandPair> pairedIslands(const std::vector<std::uint8_t>& before, const std::vector<std::uint8_t>& after,
                                      PixelSize size, const Eigen::Vector2d& spacingMm) {
    const auto first = labelled(before, size, spacingMm);
    const auto second = labelled(after, size, spacingMm);
    const std::size_t firstCount = first.islands.size();
    const std::size_t count = firstCount + second.islands.size();
    DisjointSets sets(count);
    std::vector<bool> isAlone(count, true);
    for (std::size_t pixel = 0; pixel < before.size(); ++pixel)
        if (first.labels[pixel] != kNone && second.labels[pixel] != kNone) {
            sets.join(first.labels[pixel], firstCount + second.labels[pixel]);
            isAlone[first.labels[pixel]] = false;
            isAlone[firstCount + second.labels[pixel]] = false;
        }
    for (std::size_t a = 0; a < firstCount; ++a) {
        if (!isAlone[a])
            continue;
        const auto b = nearest(first.islands[a], second.islands, spacingMm,
                               [&](std::size_t n) { return isAlone[firstCount + n]; });
        if (b != kNone &&
            nearest(second.islands[b], first.islands, spacingMm, [&](std::size_t n) { return isAlone[n]; }) == a)
            sets.join(a, firstCount + b); // both stay candidates, so that the order doesn't matter
    }

    std::vector<IslandPair> pairs;
    std::vector<std::size_t> pairOf(count, kNone);
    for (std::size_t n = 0; n < count; ++n) {
        const std::size_t root = sets.rootOf(n); // never after n
        if (pairOf[root] == kNone) {
            pairOf[root] = pairs.size();
            pairs.emplace_back();
        }
        auto& pair = pairs[pairOf[root]];
        append(n < firstCount ? pair.before : pair.after,
               n < firstCount ? first.islands[n].group : second.islands[n - firstCount].group);
    }
    return pairs;
}

} // namespace rimlight::regions
