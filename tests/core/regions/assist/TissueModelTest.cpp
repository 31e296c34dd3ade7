#include "core/regions/assist/TissueModel.h"

#include "core/base/Random.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::regions::assist;

TEST_CASE("Companding puts the tumour's median at a half, keeps the order and doesn't see the image's unit") {
    Random random(1);
    Field values;
    Field core;
    for (int n = 0; n < 501; ++n) {
        values.push_back(static_cast<float>(n < 101 ? random.normal(50.0, 5.0) : random.uniform(-1000.0, 1000.0)));
        core.push_back(n < 101 ? 1.0F : 0.0F);
    }
    const auto plain = companded(values, core, 3.0);
    Field scaled = values;
    for (auto& value : scaled)
        value = 8.0F * value - 1024.0F;
    const auto same = companded(scaled, core, 3.0);
    int below = 0;
    for (std::size_t n = 0; n < values.size(); ++n) {
        CHECK(plain[n] > 0.0F);
        CHECK(plain[n] < 1.0F);
        CHECK(same[n] == Approx(plain[n]).margin(1e-4));
        below += n < 101 && plain[n] < 0.5F ? 1 : 0;
        if (n > 0)
            CHECK((values[n] < values[n - 1]) == (plain[n] < plain[n - 1]));
    }
    CHECK(below == 50);
}

TEST_CASE("Companding makes a half of what is no number, and of everything in a constant image") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const auto some =
        companded({1.0F, nan, 3.0F, std::numeric_limits<float>::infinity()}, {1.0F, 1.0F, 0.0F, 0.0F}, 3.0);
    CHECK(some[1] == 0.5F);
    CHECK(some[3] == 0.5F);
    CHECK(some[2] > 0.5F);
    CHECK(companded(Field(8, 7.0F), Field(8, 1.0F), 3.0) == Field(8, 0.5F));
    CHECK(companded(Field(8, nan), Field(8, 1.0F), 3.0) == Field(8, 0.5F));
}

TEST_CASE("The likelihood ratio of two normal tissues is that of their densities", "[oracle]") {
    // Tissues at 0.4 and 0.6 with a standard deviation of 0.08, which the histograms' blur widens a little; the ratio's
    // logarithm is linear: (x - 0.5) 0.2 / sd^2.
    Random random(7);
    constexpr std::size_t kEach = 200000;
    Field values(2 * kEach);
    Field inside(2 * kEach, 0.0F);
    Field outside(2 * kEach, 0.0F);
    for (std::size_t n = 0; n < kEach; ++n) {
        values[n] = static_cast<float>(random.normal(0.6, 0.08));
        inside[n] = 1.0F;
        values[kEach + n] = static_cast<float>(random.normal(0.4, 0.08));
        outside[kEach + n] = 1.0F;
    }
    Field ratio(values.size(), 0.0F);
    addLogLikelihoodRatio(ratio, values, inside, outside, 100.0);
    double worst = 0.0;
    for (std::size_t n = 0; n < values.size(); ++n)
        if (std::abs(static_cast<double>(values[n]) - 0.5) < 0.1) {
            // A bin is a 64th of the values' range, about 0.9 / 64; its blur of two bins adds to the variance.
            const double blur = 2.0 * 0.9 / 64.0;
            const double expected = (static_cast<double>(values[n]) - 0.5) * 0.2 / (0.08 * 0.08 + blur * blur);
            worst = std::max(worst, std::abs(static_cast<double>(ratio[n]) - expected));
        }
    CHECK(worst < 0.4);
}

TEST_CASE("The likelihood ratio is cut at its limit, adds to what is there, and is silent without samples") {
    const Field values{0.1F, 0.1F, 0.9F, 0.9F};
    const Field inside{0.0F, 0.0F, 1.0F, 1.0F};
    const Field outside{1.0F, 1.0F, 0.0F, 0.0F};
    Field sum(4, 10.0F);
    addLogLikelihoodRatio(sum, values, inside, outside, 1.5);
    CHECK(sum == Field{8.5F, 8.5F, 11.5F, 11.5F});
    Field silent(4, 0.0F);
    addLogLikelihoodRatio(silent, values, inside, Field(4, 0.0F), 1.5);
    addLogLikelihoodRatio(silent, values, Field(4, 0.0F), outside, 1.5);
    addLogLikelihoodRatio(silent, Field(4, 0.5F), inside, outside, 1.5);
    CHECK(silent == Field(4, 0.0F));
}
