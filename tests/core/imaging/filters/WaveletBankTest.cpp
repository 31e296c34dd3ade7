#include "core/imaging/filters/WaveletBank.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <numeric>

using namespace rimlight::imaging;

namespace {

double sumOf(const std::vector<double>& taps) {
    return std::accumulate(taps.begin(), taps.end(), 0.0);
}

/// The largest departure from: the reconstruction filter is orthogonal to even shifts of the decomposition filter, and
/// their product without a shift is 1 (Cohen, Daubechies and Feauveau 1992; for orthogonal wavelets Daubechies 1988).
double biorthogonalityError(const WaveletFilter& filter) {
    const auto count = static_cast<int>(filter.lowPass.size());
    double largest = 0.0;
    for (int shift = -(count - 2); shift <= count - 2; shift += 2) {
        double product = 0.0;
        for (int tap = 0; tap < count; ++tap)
            if (tap + shift >= 0 && tap + shift < count)
                product += filter.reconstruction[static_cast<std::size_t>(tap)] *
                           filter.lowPass[static_cast<std::size_t>(count - 1 - tap - shift)];
        largest = std::max(largest, std::abs(product - (shift == 0 ? 1.0 : 0.0)));
    }
    return largest;
}

} // namespace

TEST_CASE("There are the 106 discrete wavelets of PyWavelets 1.9.0", "[unit]") {
    const auto names = waveletNames();
    CHECK(names.size() == 106);
    CHECK(names.front() == "bior1.1");
    CHECK(names.back() == "sym20");
    for (const auto& name : names) {
        INFO(name);
        REQUIRE(findWavelet(name) != nullptr);
        CHECK(findWavelet(name)->name == name);
    }
}

TEST_CASE("A wavelet is found in capitals and not by half its name", "[unit]") {
    REQUIRE(findWavelet("Coif1") != nullptr);
    CHECK(findWavelet("Coif1")->name == "coif1");
    CHECK(findWavelet("coif") == nullptr);
    CHECK(findWavelet("db39") == nullptr);
    CHECK(findWavelet("") == nullptr);
}

TEST_CASE("The filters of every wavelet keep a constant in the low band and nothing of it in the high one",
          "[oracle]") {
    for (const auto& name : waveletNames()) {
        INFO(name);
        const WaveletFilter& filter = *findWavelet(name);
        CHECK(std::abs(sumOf(filter.lowPass) - std::numbers::sqrt2) < 1e-14);
        CHECK(std::abs(sumOf(filter.reconstruction) - std::numbers::sqrt2) < 1e-14);
        // PyWavelets' dmey is Meyer's infinite filter cut off at 62 taps; the splines and symlets have 12 digits.
        CHECK(std::abs(sumOf(filter.highPass)) < (name == "dmey" ? 2e-3 : 1e-11));
        CHECK(filter.lowPass.size() % 2 == 0);
        CHECK(filter.highPass.size() == filter.lowPass.size());
    }
}

TEST_CASE("The low-pass filters of every wavelet are biorthogonal", "[oracle]") {
    for (const auto& name : waveletNames()) {
        INFO(name);
        CHECK(biorthogonalityError(*findWavelet(name)) < (name == "dmey" ? 3e-3 : 2e-11));
    }
}

TEST_CASE("db2 is Daubechies' closed form", "[oracle]") {
    const double root = std::sqrt(3.0);
    const std::vector<double> expected{(1 - root) / (4 * std::numbers::sqrt2), (3 - root) / (4 * std::numbers::sqrt2),
                                       (3 + root) / (4 * std::numbers::sqrt2), (1 + root) / (4 * std::numbers::sqrt2)};
    const auto& taps = findWavelet("db2")->lowPass;
    REQUIRE(taps.size() == 4);
    for (std::size_t tap = 0; tap < 4; ++tap)
        CHECK(std::abs(taps[tap] - expected[tap]) < 1e-15);
}
