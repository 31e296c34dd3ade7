#include "core/imaging/ZScore.h"

#include "core/base/Error.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <type_traits>
#include <vector>

namespace rimlight::imaging {

namespace {

struct Range {
    double least = std::numeric_limits<double>::max();
    double greatest = std::numeric_limits<double>::lowest();
};

template <class T>
Range rangeOf(std::span<const T> voxels) {
    Range range;
    for (const T voxel : voxels) {
        const auto value = static_cast<double>(voxel);
        if (!std::isfinite(value))
            throw Error("holds values that are not finite", "The image", "Choose another image.");
        range.least = std::min(range.least, value);
        range.greatest = std::max(range.greatest, value);
    }
    if (!(range.least < range.greatest))
        throw Error("has no contrast: all its voxels are equal", "The image", "Choose another image.");
    return range;
}

/// The bin whose upper edge parts the histogram best: the greatest sum of count times squared mean of the two classes.
std::size_t bestBin(const std::vector<double>& counts, const std::vector<double>& centres) {
    double total = 0.0;
    double totalSum = 0.0;
    for (std::size_t bin = 0; bin < counts.size(); ++bin) {
        total += counts[bin];
        totalSum += counts[bin] * centres[bin];
    }
    double below = 0.0;
    double belowSum = 0.0;
    double best = -1.0;
    std::size_t bestBin = 0;
    for (std::size_t bin = 0; bin + 1 < counts.size(); ++bin) {
        below += counts[bin];
        belowSum += counts[bin] * centres[bin];
        const double above = total - below;
        if (!(below > 0.0 && above > 0.0))
            continue;
        const double meanDifference = belowSum / below - (totalSum - belowSum) / above;
        const double between = below / total * (above / total) * meanDifference * meanDifference;
        // Empty bins leave the variance equal but for rounding; the first of them counts.
        if (between > best * (1.0 + 1e-12)) {
            best = between;
            bestBin = bin;
        }
    }
    return bestBin;
}

/// Voxels that hang together, in a box of voxels; a state per voxel.
class Flood {
public:
    Flood(const Index& size, std::vector<std::uint8_t>& states) : m_size(size), m_states(states) {}

    /// Turns all voxels of state from that hang together with the seed, by faces, into state to; their number.
    std::size_t fill(std::size_t seed, std::uint8_t from, std::uint8_t to) {
        std::size_t count = 0;
        m_open.assign(1, seed);
        const auto width = static_cast<std::size_t>(m_size[0]);
        const auto slice = width * static_cast<std::size_t>(m_size[1]);
        while (!m_open.empty()) {
            const std::size_t here = m_open.back();
            m_open.pop_back();
            if (m_states[here] != from)
                continue;
            const std::size_t rowBegin = here / width * width;
            std::size_t begin = here;
            while (begin > rowBegin && m_states[begin - 1] == from)
                --begin;
            std::size_t end = here + 1;
            while (end < rowBegin + width && m_states[end] == from)
                ++end;
            std::fill(m_states.begin() + static_cast<std::ptrdiff_t>(begin),
                      m_states.begin() + static_cast<std::ptrdiff_t>(end), to);
            count += end - begin;
            const std::size_t j = here % slice / width;
            const std::size_t k = here / slice;
            if (j > 0)
                openRuns(begin - width, end - width, from);
            if (j + 1 < static_cast<std::size_t>(m_size[1]))
                openRuns(begin + width, end + width, from);
            if (k > 0)
                openRuns(begin - slice, end - slice, from);
            if (k + 1 < static_cast<std::size_t>(m_size[2]))
                openRuns(begin + slice, end + slice, from);
        }
        return count;
    }

private:
    /// One seed for each run of the state: the list of open seeds stays short.
    void openRuns(std::size_t begin, std::size_t end, std::uint8_t state) {
        for (std::size_t n = begin; n < end; ++n)
            if (m_states[n] == state && (n == begin || m_states[n - 1] != state))
                m_open.push_back(n);
    }

    Index m_size;
    std::vector<std::uint8_t>& m_states;
    std::vector<std::size_t> m_open;
};

constexpr std::uint8_t kDark = 0;
constexpr std::uint8_t kBright = 1;
constexpr std::uint8_t kSeen = 2;
constexpr std::uint8_t kBody = 3;
constexpr std::uint8_t kOutside = 4;

void keepLargestPart(const Index& size, std::vector<std::uint8_t>& states) {
    Flood flood(size, states);
    std::size_t largest = 0;
    std::size_t seed = 0;
    for (std::size_t n = 0; n < states.size(); ++n)
        if (states[n] == kBright)
            if (const std::size_t count = flood.fill(n, kBright, kSeen); count > largest) {
                largest = count;
                seed = n;
            }
    flood.fill(seed, kSeen, kBody);
    for (auto& state : states)
        state = state == kBody ? kBody : kDark;
}

/// What the slice's border can't reach is body.
void fillHoles(const Index& size, std::vector<std::uint8_t>& states) {
    const auto width = static_cast<std::size_t>(size[0]);
    const auto rows = static_cast<std::size_t>(size[1]);
    std::vector<std::uint8_t> slice(width * rows);
    Flood flood({size[0], size[1], 1}, slice);
    for (std::size_t k = 0; k < static_cast<std::size_t>(size[2]); ++k) {
        const auto begin = states.begin() + static_cast<std::ptrdiff_t>(k * slice.size());
        std::copy_n(begin, slice.size(), slice.begin());
        for (std::size_t i = 0; i < width; ++i) {
            flood.fill(i, kDark, kOutside);
            flood.fill((rows - 1) * width + i, kDark, kOutside);
        }
        for (std::size_t j = 0; j < rows; ++j) {
            flood.fill(j * width, kDark, kOutside);
            flood.fill(j * width + width - 1, kDark, kOutside);
        }
        std::transform(slice.begin(), slice.end(), begin,
                       [](std::uint8_t state) { return state == kOutside ? kDark : kBody; });
    }
}

} // namespace

double otsuThreshold(const Volume& image, int bins) {
    assert(bins >= 2 && bins <= 65536);
    return image.visit([&]<class T>(std::span<const T> voxels) {
        const Range range = rangeOf(voxels);
        const double upper = range.greatest + (range.greatest - range.least) / bins / 100.0;
        // ITK holds the width of a bin in single precision.
        const auto width = static_cast<double>((static_cast<float>(upper) - static_cast<float>(range.least)) /
                                               static_cast<float>(bins));
        std::vector<double> edges;
        edges.reserve(static_cast<std::size_t>(bins) + 1);
        for (int bin = 0; bin < bins; ++bin)
            edges.push_back(range.least + bin * width);
        edges.push_back(upper);
        std::vector<double> centres;
        for (std::size_t bin = 0; bin + 1 < edges.size(); ++bin)
            centres.push_back((edges[bin] + edges[bin + 1]) / 2.0);
        std::vector<double> counts(static_cast<std::size_t>(bins), 0.0);
        for (const T voxel : voxels) {
            const auto value = static_cast<double>(voxel);
            auto bin = static_cast<std::size_t>(std::clamp((value - range.least) / width, 0.0, bins - 1.0));
            while (bin > 0 && value < edges[bin])
                --bin;
            while (bin + 1 < counts.size() && value >= edges[bin + 1])
                ++bin;
            counts[bin] += 1.0;
        }
        const double threshold = edges[bestBin(counts, centres) + 1];
        return static_cast<double>(static_cast<T>(threshold));
    });
}

Mask bodyMask(const Volume& image) {
    const double threshold = otsuThreshold(image);
    const Index& size = image.geometry().size;
    std::vector<std::uint8_t> states = image.visit([&](auto voxels) {
        std::vector<std::uint8_t> bright(voxels.size());
        for (std::size_t n = 0; n < voxels.size(); ++n)
            bright[n] = static_cast<double>(voxels[n]) > threshold ? kBright : kDark;
        return bright;
    });
    keepLargestPart(size, states);
    fillHoles(size, states);
    return Mask::fromDense(image.geometry(), states);
}

Volume zScoreNormalise(const Volume& image, const Mask* within, double scale) {
    assert(within == nullptr || within->geometry().size == image.geometry().size);
    return image.visit([&](auto voxels) {
        const auto forEach = [&](auto take) {
            if (within == nullptr) {
                for (const auto voxel : voxels)
                    take(static_cast<double>(voxel));
                return;
            }
            const IndexBox& box = within->box();
            auto inside = within->boxVoxels().begin();
            for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
                for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
                    for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
                        if (*inside++ != 0)
                            take(static_cast<double>(voxels[image.geometry().offset(i, j, k)]));
        };
        double count = 0.0;
        double sum = 0.0;
        forEach([&](double value) {
            count += 1.0;
            sum += value;
        });
        const double mean = sum / count;
        double squares = 0.0;
        forEach([&](double value) { squares += (value - mean) * (value - mean); });
        const double sd = std::sqrt(squares / (count - 1.0));
        if (!(count >= 2.0 && sd > 0.0 && std::isfinite(sd)))
            throw Error("cannot be normalised: the region has fewer than two different values, or some that are not "
                        "finite",
                        "The image", "Choose another region, or switch the normalisation off.");
        std::vector<double> normalised(voxels.size());
        for (std::size_t n = 0; n < voxels.size(); ++n)
            normalised[n] = (static_cast<double>(voxels[n]) - mean) / sd * scale;
        Volume result = Volume::fromVoxels(image.geometry(), std::move(normalised), image.modality());
        if (image.isSynthetic())
            result.markSynthetic();
        return result;
    });
}

} // namespace rimlight::imaging
