#include "core/statistics/Description.h"

#include "core/base/Text.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::statistics {

double meanOf(std::span<const double> values) {
    assert(!values.empty());
    const auto n = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    const double first = sum / n;
    double rest = 0.0;
    for (const double value : values)
        rest += value - first;
    return first + rest / n;
}

double squaresAround(std::span<const double> values, double mean) {
    double sum = 0.0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum;
}

bool isConstant(std::span<const double> values) {
    return std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); });
}

double quantileOfSorted(std::span<const double> sorted, double probability) {
    assert(!sorted.empty() && probability >= 0.0 && probability <= 1.0);
    const double position = static_cast<double>(sorted.size() - 1) * probability;
    const auto below = static_cast<std::size_t>(position);
    const double fraction = position - static_cast<double>(below);
    if (fraction == 0.0)
        return sorted[below];
    return sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
}

std::optional<Description> describe(std::span<const double> values) {
    if (values.empty())
        return std::nullopt;
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    assert(std::isfinite(sorted.front()) && std::isfinite(sorted.back()));
    Description description;
    description.count = values.size();
    description.minimum = sorted.front();
    description.maximum = sorted.back();
    description.quartile1 = quantileOfSorted(sorted, 0.25);
    description.median = quantileOfSorted(sorted, 0.5);
    description.quartile3 = quantileOfSorted(sorted, 0.75);
    const bool constant = sorted.front() == sorted.back();
    description.mean = constant ? sorted.front() : meanOf(values);
    if (values.size() > 1)
        description.standardDeviation =
            constant ? 0.0
                     : std::sqrt(squaresAround(values, description.mean) / static_cast<double>(values.size() - 1));
    return description;
}

namespace {

constexpr int kMostDecimals = 9;
/// Above this magnitude digits before the point stop meaning anything to a reader.
constexpr double kLargestFixed = 1e9;

std::string fixedText(double value, int decimals) {
    if (std::abs(value) >= kLargestFixed)
        return formatSignificant(value, 4);
    const std::string text = formatFixed(value, decimals);
    // "-0.0" would be read as a negative number.
    const bool zero = text.find_first_of("123456789") == std::string::npos;
    return zero && text.front() == '-' ? text.substr(1) : text;
}

/// What the digits of a column's numbers are chosen by: its standard deviation, or its size where it doesn't vary.
double spreadOf(const Description& description) {
    const double sd = description.standardDeviation.value_or(0.0);
    if (sd > 0.0)
        return sd;
    return std::max(std::abs(description.minimum), std::abs(description.maximum));
}

} // namespace

int decimalsFor(double spread) {
    if (!(spread > 0.0))
        return 0;
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(spread))), 0, kMostDecimals);
}

std::string meanSdText(const Description& description) {
    const int decimals = decimalsFor(spreadOf(description));
    return fixedText(description.mean, decimals) + " (" +
           (description.standardDeviation ? fixedText(*description.standardDeviation, decimals) : "-") + ")";
}

std::string medianQuartilesText(const Description& description) {
    const int decimals = decimalsFor(spreadOf(description));
    return fixedText(description.median, decimals) + " (" + fixedText(description.quartile1, decimals) + ", " +
           fixedText(description.quartile3, decimals) + ")";
}

std::string countText(std::size_t count, std::size_t total) {
    if (total == 0)
        return std::to_string(count) + " (-)";
    return std::to_string(count) + " (" +
           formatFixed(100.0 * static_cast<double>(count) / static_cast<double>(total), 1) + " %)";
}

std::string pText(double p) {
    if (p < 0.001)
        return "<0.001";
    if (p > 0.999)
        return ">0.999";
    return formatFixed(p, 3);
}

} // namespace rimlight::statistics
