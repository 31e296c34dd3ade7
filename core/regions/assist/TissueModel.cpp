#include "core/regions/assist/TissueModel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace rimlight::regions::assist {

namespace {

constexpr std::size_t kBins = 64;
using Histogram = std::array<double, kBins>;

std::size_t binOf(float value) {
    return static_cast<std::size_t>(std::clamp(value, 0.0F, 0.999F) * static_cast<float>(kBins));
}

/// Blurred, and made to sum to 1 with a small share for bins that were never seen.
bool normalise(Histogram& histogram) {
    constexpr int kReach = 6;
    constexpr double kSdBins = 2.0;
    constexpr double kUnseenShare = 0.02;
    Histogram blurred{};
    double sum = 0.0;
    for (std::size_t bin = 0; bin < kBins; ++bin)
        for (int n = -kReach; n <= kReach; ++n) {
            const auto from = static_cast<std::size_t>(std::clamp(static_cast<int>(bin) + n, 0, int{kBins} - 1));
            blurred[bin] += histogram[from] * std::exp(-0.5 * (n / kSdBins) * (n / kSdBins));
        }
    for (const double value : blurred)
        sum += value;
    if (!(sum > 0.0))
        return false;
    for (std::size_t bin = 0; bin < kBins; ++bin)
        histogram[bin] = (blurred[bin] / sum + kUnseenShare / static_cast<double>(kBins)) / (1.0 + kUnseenShare);
    return true;
}

float medianOf(std::vector<float>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

Field companded(const Field& intensities, const Field& core, double spreads) {
    std::vector<float> tumour;
    float least = std::numeric_limits<float>::infinity();
    float greatest = -least;
    for (std::size_t n = 0; n < intensities.size(); ++n) {
        if (!std::isfinite(intensities[n]))
            continue;
        least = std::min(least, intensities[n]);
        greatest = std::max(greatest, intensities[n]);
        if (core[n] > 0.0F)
            tumour.push_back(intensities[n]);
    }
    Field result(intensities.size(), 0.5F);
    if (tumour.empty() || !(greatest > least))
        return result;
    const double median = medianOf(tumour);
    for (auto& value : tumour)
        value = static_cast<float>(std::abs(value - median));
    // A tumour without noise still has a border of some width: a thousandth of the range.
    const double spread = std::max(1.4826 * medianOf(tumour), 1e-3 * (static_cast<double>(greatest) - least));
    for (std::size_t n = 0; n < intensities.size(); ++n)
        if (std::isfinite(intensities[n]))
            result[n] =
                static_cast<float>(std::atan((intensities[n] - median) / (spreads * spread)) / std::numbers::pi + 0.5);
    return result;
}

void addLogLikelihoodRatio(Field& sum, const Field& values, const Field& inside, const Field& outside, double limit) {
    // The bins spread over what occurs: a blurred image fills a part of 0 .. 1 only.
    float least = 1.0F;
    float greatest = 0.0F;
    for (std::size_t n = 0; n < values.size(); ++n)
        if (inside[n] > 0.0F || outside[n] > 0.0F) {
            least = std::min(least, values[n]);
            greatest = std::max(greatest, values[n]);
        }
    if (!(greatest > least))
        return;
    const float scale = 1.0F / (greatest - least);
    Histogram in{};
    Histogram out{};
    for (std::size_t n = 0; n < values.size(); ++n) {
        const std::size_t bin = binOf((values[n] - least) * scale);
        in[bin] += static_cast<double>(inside[n]);
        out[bin] += static_cast<double>(outside[n]);
    }
    if (!normalise(in) || !normalise(out))
        return;
    std::array<float, kBins> ratio{};
    for (std::size_t bin = 0; bin < kBins; ++bin)
        ratio[bin] = static_cast<float>(std::clamp(std::log(in[bin] / out[bin]), -limit, limit));
    for (std::size_t n = 0; n < values.size(); ++n)
        sum[n] += ratio[binOf((values[n] - least) * scale)];
}

} // namespace rimlight::regions::assist
