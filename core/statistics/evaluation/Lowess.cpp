#include "core/statistics/evaluation/Lowess.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace rimlight::statistics {

namespace {

constexpr double kSpan = 2.0 / 3.0;
constexpr double kSkippedPartOfRange = 0.01;

double cube(double x) {
    return x * x * x;
}

/// Value at x[at] of the line through the points from begin on, weighted by their distance over the half-width. Points
/// nearer than a thousandth of it count 1, those beyond 0.999 of it nothing; a line is drawn only where the weighted
/// points spread over more than a thousandth of the range (Cleveland's guards against division by nearly nothing).
double localLine(std::span<const double> x, std::span<const double> y, std::size_t at, std::size_t begin,
                 double halfWidth, std::vector<double>& weights) {
    weights.clear();
    double sum = 0.0;
    for (std::size_t j = begin; j < x.size(); ++j) {
        const double distance = std::abs(x[j] - x[at]);
        if (distance > 0.999 * halfWidth && x[j] > x[at])
            break;
        double weight = 0.0;
        if (distance <= 0.001 * halfWidth)
            weight = 1.0;
        else if (distance <= 0.999 * halfWidth)
            weight = cube(1.0 - cube(distance / halfWidth));
        weights.push_back(weight);
        sum += weight;
    }
    double centre = 0.0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
        weights[k] /= sum;
        centre += weights[k] * x[begin + k];
    }
    double spread = 0.0;
    for (std::size_t k = 0; k < weights.size(); ++k)
        spread += weights[k] * (x[begin + k] - centre) * (x[begin + k] - centre);
    const bool isLine = halfWidth > 0.0 && std::sqrt(spread) > 0.001 * (x.back() - x.front());
    const double lever = isLine ? (x[at] - centre) / spread : 0.0;
    double value = 0.0;
    for (std::size_t k = 0; k < weights.size(); ++k)
        value += weights[k] * (1.0 + lever * (x[begin + k] - centre)) * y[begin + k];
    return value;
}

} // namespace

std::vector<double> lowess(std::span<const double> x, std::span<const double> y) {
    assert(x.size() == y.size() && std::is_sorted(x.begin(), x.end()));
    const std::size_t n = x.size();
    if (n < 2)
        return {y.begin(), y.end()};
    const auto window = std::clamp<std::size_t>(static_cast<std::size_t>(kSpan * static_cast<double>(n) + 1e-7), 2, n);
    const double skipped = kSkippedPartOfRange * (x.back() - x.front());
    std::vector<double> smooth(n);
    std::vector<double> weights;
    std::size_t begin = 0; // of the window
    std::optional<std::size_t> last;
    for (std::size_t i = 0;;) {
        while (begin + window < n && x[i] - x[begin] > x[begin + window] - x[i])
            ++begin;
        const double halfWidth = std::max(x[i] - x[begin], x[begin + window - 1] - x[i]);
        smooth[i] = localLine(x, y, i, begin, halfWidth, weights);
        if (last && *last + 1 < i) {
            const double gap = x[i] - x[*last];
            for (std::size_t j = *last + 1; j < i; ++j) {
                const double part = (x[j] - x[*last]) / gap;
                smooth[j] = part * smooth[i] + (1.0 - part) * smooth[*last];
            }
        }
        std::size_t done = i;
        const double reach = x[done] + skipped;
        std::size_t next = done + 1;
        for (; next < n && x[next] <= reach; ++next)
            if (x[next] == x[done]) {
                smooth[next] = smooth[done];
                done = next;
            }
        if (done + 1 >= n)
            return smooth;
        last = done;
        i = std::max(done + 1, next - 1);
    }
}

std::optional<double> interpolate(std::span<const double> x, std::span<const double> y, double at) {
    assert(x.size() == y.size());
    if (x.empty() || at < x.front() || at > x.back())
        return std::nullopt;
    const auto above = static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), at) - x.begin());
    if (x[above] == at)
        return y[above];
    // The point below may have equals, of which the first counts.
    const auto below = static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), x[above - 1]) - x.begin());
    return y[below] + (y[above] - y[below]) * ((at - x[below]) / (x[above] - x[below]));
}

} // namespace rimlight::statistics
