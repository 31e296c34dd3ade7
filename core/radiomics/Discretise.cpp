#include "core/radiomics/Discretise.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rimlight::radiomics {

namespace {

/// Python's %: the remainder has the sign of the divisor.
double floorMod(double value, double divisor) {
    double remainder = std::fmod(value, divisor);
    if (remainder != 0.0 && (remainder < 0.0) != (divisor < 0.0))
        remainder += divisor;
    return remainder;
}

[[noreturn]] void throwTooManyLevels(double levels) {
    throw Error("the region would have " + formatSignificant(levels, 6) + " grey levels, more than " +
                    std::to_string(kMostGreyLevels),
                "Discretisation", "Raise binWidth, or set binCount.");
}

/// numpy.arange(low, maximum + 2 * width, width), but two edges around the value of a flat region.
std::vector<double> edgesByWidth(double minimum, double maximum, double width) {
    const double low = minimum - floorMod(minimum, width);
    const double high = maximum + 2.0 * width;
    const double edgeCount = std::ceil((high - low) / width);
    if (edgeCount - 1.0 > kMostGreyLevels + 1)
        throwTooManyLevels(edgeCount - 1.0);
    if (edgeCount <= 1.0)
        return {low - 0.5, low + 0.5};
    // NumPy's arange adds multiples of the rounded first step.
    const double step = (low + width) - low;
    std::vector<double> edges(static_cast<std::size_t>(edgeCount));
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = low + static_cast<double>(i) * step;
    return edges;
}

/// numpy.histogram(values, count)[1], the last edge raised by 1 so that the maximum falls below it.
std::vector<double> edgesByCount(double minimum, double maximum, int count, bool float32) {
    if (count > kMostGreyLevels)
        throwTooManyLevels(count);
    if (minimum == maximum) {
        minimum -= 0.5;
        maximum += 0.5;
    }
    const double step = (maximum - minimum) / count;
    std::vector<double> edges(static_cast<std::size_t>(count) + 1);
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = minimum + static_cast<double>(i) * step;
    edges.back() = maximum;
    if (float32)
        for (double& edge : edges)
            edge = static_cast<float>(edge);
    edges.back() += 1.0;
    return edges;
}

/// The least and the largest value of the region.
std::pair<double, double> extremes(const RegionImage& region) {
    double least = std::numeric_limits<double>::infinity();
    double largest = -least;
    for (std::size_t i = 0; i < region.values.size(); ++i)
        if (region.inside[i] != 0) {
            least = std::min(least, region.values[i]);
            largest = std::max(largest, region.values[i]);
        }
    return {least, largest};
}

/// numpy.digitize: how many edges are at or below the value.
class Digitiser {
public:
    explicit Digitiser(const std::vector<double>& edges)
        : m_edges(edges), m_perValue(1.0 / (edges.size() > 2 ? edges[1] - edges[0] : edges.back() - edges.front())),
          m_last(static_cast<double>(edges.size() - 1)) {}

    GreyLevel levelOf(double value) const {
        // The edges are evenly spaced but for rounding: guess, then settle by the edges themselves.
        auto below = static_cast<std::size_t>(std::clamp((value - m_edges[0]) * m_perValue, 0.0, m_last));
        while (below + 1 < m_edges.size() && m_edges[below + 1] <= value)
            ++below;
        while (below > 0 && m_edges[below] > value)
            --below;
        return static_cast<GreyLevel>(m_edges[below] > value ? below : below + 1);
    }

private:
    const std::vector<double>& m_edges;
    double m_perValue;
    double m_last;
};

} // namespace

DiscretisedRegion discretise(const RegionImage& region, const ExtractionSettings& settings) {
    DiscretisedRegion result;
    result.size = region.size;
    result.border = *std::max_element(settings.distances.begin(), settings.distances.end());
    for (std::size_t axis = 0; axis < 3; ++axis)
        result.padded[axis] = region.size[axis] + 2 * result.border;
    result.levels.assign(static_cast<std::size_t>(result.padded[0]) * static_cast<std::size_t>(result.padded[1]) *
                             static_cast<std::size_t>(result.padded[2]),
                         0);
    const auto [minimum, maximum] = extremes(region);
    const auto edges = settings.binCount ? edgesByCount(minimum, maximum, *settings.binCount, region.float32)
                                         : edgesByWidth(minimum, maximum, settings.binWidth);
    const Digitiser digitiser(edges);
    for (int k = 0; k < region.size[2]; ++k)
        for (int j = 0; j < region.size[1]; ++j) {
            const std::size_t from = region.offset(0, j, k);
            const std::size_t to = result.offset(0, j, k);
            for (std::size_t i = 0; i < static_cast<std::size_t>(region.size[0]); ++i)
                if (region.inside[from + i] != 0)
                    result.levels[to + i] = digitiser.levelOf(region.values[from + i]);
        }
    result.countLevels();
    return result;
}

} // namespace rimlight::radiomics
