#include "core/regions/DistanceMap.h"

#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace rimlight::regions {

namespace {

constexpr float kFar = std::numeric_limits<float>::infinity();

/// Columns that are worked on together, one float each; rows of them are added and compared as vectors.
constexpr std::size_t kBlock = 64;
using BlockRow = std::array<float, kBlock>;

/// Up to this many steps each way, looking at every neighbour beats the envelope.
constexpr int kLongestScan = 32;

/// The squares of 0, 1 .. count - 1 steps in mm^2.
std::vector<float> squaresOfSteps(int count, double spacingMm) {
    std::vector<float> squares(static_cast<std::size_t>(count));
    for (int step = 0; step < count; ++step) {
        const double mm = step * spacingMm;
        squares[static_cast<std::size_t>(step)] = static_cast<float>(mm * mm);
    }
    return squares;
}

/// The most steps that stay within the limit.
int reachOf(const std::vector<float>& squares, float limit) {
    const auto beyond = std::upper_bound(squares.begin(), squares.end(), limit);
    return static_cast<int>(beyond - squares.begin()) - 1;
}

/// The first pass: distances within a row.
void measureRow(std::span<const std::uint8_t> inside, const std::vector<float>& squares, float* out) {
    const auto n = inside.size();
    const auto next = [&](std::size_t from) {
        return static_cast<std::size_t>(std::find_if(inside.begin() + static_cast<std::ptrdiff_t>(from), inside.end(),
                                                     [](std::uint8_t voxel) { return voxel != 0; }) -
                                        inside.begin());
    };
    std::size_t here = next(0);
    if (here == n) {
        std::fill_n(out, n, kFar);
        return;
    }
    for (std::size_t i = 0; i < here; ++i)
        out[i] = squares[here - i];
    while (here < n) {
        out[here] = 0.0F;
        const std::size_t following = next(here + 1);
        // Up to the middle of the gap this voxel is the nearest, from there on the following one.
        const std::size_t middle = following == n ? n : (here + following) / 2 + 1;
        for (std::size_t i = here + 1; i < middle; ++i)
            out[i] = squares[i - here];
        for (std::size_t i = middle; i < following; ++i)
            out[i] = squares[following - i];
        here = following;
    }
}

/// Lines along one axis, side by side in a block of columns.
class BlockOfLines {
public:
    BlockOfLines(int length, const std::vector<float>& squares, float limit)
        : m_squares(squares), m_limit(limit), m_reach(reachOf(squares, limit)),
          m_rows(static_cast<std::size_t>(length)), m_least(m_rows.size()), m_most(m_rows.size()) {}

    /// Replaces each value of the lines by the smallest of value + square of the steps to it.
    /// @param first  the first value of the first line; lines lie beside each other, their values stride apart
    void measure(float* first, std::size_t stride, std::size_t columns) {
        if (!load(first, stride, columns))
            return;
        if (m_reach <= kLongestScan)
            scan(first, stride, columns);
        else
            for (std::size_t column = 0; column < columns; ++column)
                followEnvelope(first + column, stride, column);
    }

private:
    /// False when there is nothing but infinity.
    bool load(const float* first, std::size_t stride, std::size_t columns) {
        bool any = false;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            auto& values = m_rows[row];
            std::copy_n(first + row * stride, columns, values.begin());
            std::fill(values.begin() + static_cast<std::ptrdiff_t>(columns), values.end(), values.front());
            float least = values.front();
            float most = values.front();
            for (const float value : values) {
                least = std::min(least, value);
                most = std::max(most, value);
            }
            m_least[row] = least;
            m_most[row] = most;
            any = any || least < kFar;
        }
        return any;
    }

    void scan(float* first, std::size_t stride, std::size_t columns) {
        const auto length = static_cast<int>(m_rows.size());
        for (int row = 0; row < length; ++row) {
            auto best = m_rows[static_cast<std::size_t>(row)];
            const float most = m_most[static_cast<std::size_t>(row)];
            for (int step = 1; step <= m_reach; ++step) {
                const float square = m_squares[static_cast<std::size_t>(step)];
                if (square >= most)
                    break;
                if (row >= step)
                    lower(best, static_cast<std::size_t>(row - step), square);
                if (row + step < length)
                    lower(best, static_cast<std::size_t>(row + step), square);
            }
            float* out = first + static_cast<std::size_t>(row) * stride;
            for (std::size_t column = 0; column < columns; ++column)
                out[column] = best[column] <= m_limit ? best[column] : kFar;
        }
    }

    void lower(BlockRow& best, std::size_t row, float square) const {
        if (m_least[row] + square > m_limit)
            return;
        const auto& values = m_rows[row];
        for (std::size_t column = 0; column < kBlock; ++column) {
            const float sum = values[column] + square;
            best[column] = sum < best[column] ? sum : best[column];
        }
    }

    void followEnvelope(float* out, std::size_t stride, std::size_t column) {
        const auto length = static_cast<int>(m_rows.size());
        m_line.resize(m_rows.size());
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            m_line[row] = m_rows[row][column];
        m_envelope.clear();
        for (int row = 0; row < length; ++row) {
            if (m_line[static_cast<std::size_t>(row)] == kFar)
                continue;
            while (!m_envelope.empty() &&
                   sum(m_envelope.back().from, m_envelope.back().source) > sum(m_envelope.back().from, row))
                m_envelope.pop_back();
            const int from = m_envelope.empty() ? 0 : lastServedBy(m_envelope.back(), row) + 1;
            if (from < length)
                m_envelope.push_back({row, from});
        }
        for (int row = length - 1; row >= 0 && !m_envelope.empty(); --row) {
            const auto value = static_cast<float>(sum(row, m_envelope.back().source));
            out[static_cast<std::size_t>(row) * stride] = value <= m_limit ? value : kFar;
            if (row == m_envelope.back().from)
                m_envelope.pop_back();
        }
    }

    /// A value whose parabola is the lowest from a place on.
    struct Parabola {
        int source = 0;
        int from = 0;
    };

    /// The sum of two floats as a double, which holds it exactly: parabolas are compared without rounding.
    double sum(int place, int source) const {
        return static_cast<double>(m_line[static_cast<std::size_t>(source)]) +
               static_cast<double>(m_squares[static_cast<std::size_t>(std::abs(place - source))]);
    }

    /// The last place where the earlier parabola is not above that of the later source. The crossing of two true
    /// parabolas is a guess that rounding can put beside it.
    int lastServedBy(const Parabola& earlier, int later) const {
        const auto length = static_cast<int>(m_rows.size());
        const double step = static_cast<double>(m_squares[1]);
        const double difference = static_cast<double>(m_line[static_cast<std::size_t>(later)]) -
                                  static_cast<double>(m_line[static_cast<std::size_t>(earlier.source)]);
        const double crossing =
            0.5 * (difference / (step * (later - earlier.source)) + static_cast<double>(later + earlier.source));
        int place = static_cast<int>(
            std::clamp(std::floor(crossing), static_cast<double>(earlier.from), static_cast<double>(length - 1)));
        while (place + 1 < length && sum(place + 1, earlier.source) <= sum(place + 1, later))
            ++place;
        while (place > earlier.from && sum(place, earlier.source) > sum(place, later))
            --place;
        return place;
    }

    const std::vector<float>& m_squares;
    float m_limit;
    int m_reach;
    std::vector<BlockRow> m_rows;
    std::vector<float> m_least; ///< of each row
    std::vector<float> m_most;
    std::vector<float> m_line;
    std::vector<Parabola> m_envelope;
};

} // namespace

float squaredLimitMm2(double limitMm) {
    assert(limitMm >= 0.0);
    const double tolerated = limitMm * (1.0 + kDistanceTolerance);
    return static_cast<float>(std::min(tolerated * tolerated, static_cast<double>(std::numeric_limits<float>::max())));
}

std::vector<float> squaredDistancesMm2(std::span<const std::uint8_t> inside, const imaging::Index& size,
                                       const Eigen::Vector3d& spacingMm, double limitMm, unsigned maxThreads,
                                       const Progress& progress) {
    const auto width = static_cast<std::size_t>(size[0]);
    const auto height = static_cast<std::size_t>(size[1]);
    const auto depth = static_cast<std::size_t>(size[2]);
    const std::size_t slice = width * height;
    assert(inside.size() == slice * depth);
    std::vector<float> distances(inside.size());
    if (distances.empty())
        return distances;
    const float limit = squaredLimitMm2(limitMm);
    auto alongI = squaresOfSteps(size[0], spacingMm[0]);
    std::replace_if(
        alongI.begin(), alongI.end(), [&](float square) { return square > limit; }, kFar);
    const auto alongJ = squaresOfSteps(size[1], spacingMm[1]);
    const auto alongK = squaresOfSteps(size[2], spacingMm[2]);
    const auto eachBlock = [&](BlockOfLines& lines, std::size_t first, std::size_t stride) {
        for (std::size_t i = 0; i < width; i += kBlock)
            lines.measure(distances.data() + first + i, stride, std::min(kBlock, width - i));
    };
    parallelFor(
        depth,
        [&](std::size_t k) {
            progress.throwIfCancelled();
            for (std::size_t j = 0; j < height; ++j) {
                const std::size_t row = k * slice + j * width;
                measureRow(inside.subspan(row, width), alongI, distances.data() + row);
            }
            if (height == 1)
                return;
            BlockOfLines lines(size[1], alongJ, limit);
            eachBlock(lines, k * slice, width);
        },
        maxThreads);
    if (depth == 1)
        return distances;
    parallelFor(
        height,
        [&](std::size_t j) {
            progress.throwIfCancelled();
            BlockOfLines lines(size[2], alongK, limit);
            eachBlock(lines, j * width, slice);
        },
        maxThreads);
    return distances;
}

imaging::IndexBox widenedByMm(const imaging::IndexBox& box, double mm, const imaging::Geometry& geometry) {
    imaging::Index margin;
    for (int axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<std::size_t>(axis);
        const double steps = std::floor(mm * (1.0 + kDistanceTolerance) / geometry.spacingMm[axis]);
        margin[a] = static_cast<int>(std::min(steps, static_cast<double>(geometry.size[a])));
    }
    return imaging::widened(box, margin, geometry.size);
}

imaging::Mask grown(const imaging::Mask& mask, double mm, unsigned maxThreads, const Progress& progress) {
    assert(mm >= 0.0);
    if (mask.isEmpty())
        return mask;
    const auto box = widenedByMm(mask.box(), mm, mask.geometry());
    auto voxels = mask.voxelsOf(box);
    const auto distances = squaredDistancesMm2(voxels, box.size, mask.geometry().spacingMm, mm, maxThreads, progress);
    for (std::size_t v = 0; v < voxels.size(); ++v)
        voxels[v] = distances[v] < kFar ? 1 : 0;
    return imaging::Mask::fromBox(mask.geometry(), box, voxels);
}

imaging::Mask shrunk(const imaging::Mask& mask, double mm, unsigned maxThreads, const Progress& progress) {
    assert(mm >= 0.0);
    if (mask.isEmpty())
        return mask;
    // One voxel around the box is enough: nothing farther out is nearer to the region.
    const auto box = imaging::widened(mask.box(), {1, 1, 1}, mask.geometry().size);
    auto voxels = mask.voxelsOf(box);
    for (auto& voxel : voxels)
        voxel ^= 1U;
    const auto distances = squaredDistancesMm2(voxels, box.size, mask.geometry().spacingMm, mm, maxThreads, progress);
    for (std::size_t v = 0; v < voxels.size(); ++v)
        voxels[v] = distances[v] == kFar ? 1 : 0;
    return imaging::Mask::fromBox(mask.geometry(), box, voxels);
}

} // namespace rimlight::regions
