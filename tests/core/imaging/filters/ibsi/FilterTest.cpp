// Closed forms and invariants of the filters of IBSI 2.

#include "core/imaging/filters/ibsi/Filter.h"

#include "core/base/Error.h"
#include "core/imaging/filters/ibsi/WaveletKernels.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>
#include <random>
#include <set>

using namespace rimlight;
using namespace rimlight::imaging;
using namespace rimlight::imaging::ibsi;

namespace {

Geometry grid(const Index& size, double spacingMm = 1.0) {
    Geometry geometry;
    geometry.size = size;
    geometry.spacingMm.setConstant(spacingMm);
    return geometry;
}

Volume noise(const Index& size, double spacingMm = 1.0) {
    std::mt19937 random(7);
    std::vector<double> voxels(grid(size).voxelCount());
    for (double& value : voxels)
        value = static_cast<double>(random() % 2001) - 1000.0;
    return Volume::fromVoxels(grid(size, spacingMm), std::move(voxels));
}

Volume constant(const Index& size, double value) {
    return Volume::fromVoxels(grid(size), std::vector<double>(grid(size).voxelCount(), value));
}

Volume impulse(const Index& size, const Index& at) {
    std::vector<double> voxels(grid(size).voxelCount());
    voxels[grid(size).offset(at[0], at[1], at[2])] = 1.0;
    return Volume::fromVoxels(grid(size), std::move(voxels));
}

/// The volume turned by 90 degrees about axis k: new (i, j) shows old (j, n - 1 - i).
Volume turned(const Volume& image) {
    const Index& size = image.geometry().size;
    const Geometry turnedGrid = grid({size[1], size[0], size[2]}, image.geometry().spacingMm[0]);
    std::vector<double> voxels(turnedGrid.voxelCount());
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[0]; ++j)
            for (int i = 0; i < size[1]; ++i)
                voxels[turnedGrid.offset(i, j, k)] = image.at(j, size[1] - 1 - i, k);
    return Volume::fromVoxels(turnedGrid, std::move(voxels));
}

/// The volume turned about axis i: new (j, k) shows old (k, n - 1 - j).
Volume tipped(const Volume& image) {
    const Index& size = image.geometry().size;
    const Geometry tippedGrid = grid({size[0], size[2], size[1]}, image.geometry().spacingMm[0]);
    std::vector<double> voxels(tippedGrid.voxelCount());
    for (int k = 0; k < size[1]; ++k)
        for (int j = 0; j < size[2]; ++j)
            for (int i = 0; i < size[0]; ++i)
                voxels[tippedGrid.offset(i, j, k)] = image.at(i, k, size[2] - 1 - j);
    return Volume::fromVoxels(tippedGrid, std::move(voxels));
}

double largestDifference(const Volume& a, const Volume& b) {
    REQUIRE(a.geometry().size == b.geometry().size);
    double largest = 0.0;
    for (std::size_t n = 0; n < a.geometry().voxelCount(); ++n)
        largest = std::max(largest, std::abs(a.voxels<double>()[n] - b.voxels<double>()[n]));
    return largest;
}

double sumOfSquares(const Volume& map) {
    double sum = 0.0;
    for (const double value : map.voxels<double>())
        sum += value * value;
    return sum;
}

std::vector<FilterSettings> eachFilter() {
    return {MeanParameters{},
            MeanParameters{3, Extent::Slices, Boundary::Zero},
            LaplacianOfGaussianParameters{},
            LaplacianOfGaussianParameters{2.0, 4.0, Extent::Slices, Boundary::Nearest},
            LawsParameters{},
            LawsParameters{"L5S5", false, Pooling::Average, 0, Boundary::Periodic},
            GaborParameters{2.0, 3.0, 1.5, 0.0, true, 45.0, true, Pooling::Average, Boundary::Mirror},
            GaborParameters{2.0, 3.0, 1.5, 30.0, false, 45.0, false, Pooling::Maximum, Boundary::Zero},
            SeparableWaveletParameters{},
            SeparableWaveletParameters{"db3", "HH", 2, true, Pooling::Maximum, Boundary::Periodic},
            SimoncelliParameters{},
            SimoncelliParameters{2, Extent::Slices}};
}

} // namespace

TEST_CASE("Beyond the borders lies what the boundary condition says", "[unit]") {
    const auto row = [](Boundary boundary) {
        std::vector<int> found;
        for (int n = -4; n < 7; ++n)
            found.push_back(indexWithin(n, 3, boundary));
        return found;
    };
    CHECK(row(Boundary::Zero) == std::vector<int>{-1, -1, -1, -1, 0, 1, 2, -1, -1, -1, -1});
    CHECK(row(Boundary::Nearest) == std::vector<int>{0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2});
    CHECK(row(Boundary::Periodic) == std::vector<int>{2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0});
    CHECK(row(Boundary::Mirror) == std::vector<int>{2, 2, 1, 0, 0, 1, 2, 2, 1, 0, 0});
    CHECK(indexWithin(-1000, 1, Boundary::Mirror) == 0);
}

TEST_CASE("The response to an impulse is the kernel", "[unit]") {
    const auto point = impulse({15, 15, 15}, {7, 7, 7});
    const auto log = laplacianOfGaussian(point, {1.5, 4.0, Extent::Space, Boundary::Zero});
    const auto laws = lawsFilter(point, {"E5L5S5", false, Pooling::Maximum, 0, Boundary::Zero});
    const double e5[] = {-1, -2, 0, 2, 1};
    const double l5[] = {1, 4, 6, 4, 1};
    const double s5[] = {-1, 0, 2, 0, -1};
    const double scale = std::sqrt(10.0 * 70.0 * 6.0);
    for (int z = -6; z <= 6; ++z)
        for (int y = -6; y <= 6; ++y)
            for (int x = -6; x <= 6; ++x) {
                // IBSI 2's formula with sigma = 1.5 voxels in three dimensions.
                const double r2 = x * x + y * y + z * z;
                const double kernel =
                    -std::pow(2.0 * std::numbers::pi * 2.25, -1.5) / 2.25 * (3.0 - r2 / 2.25) * std::exp(-r2 / 4.5);
                REQUIRE(log.at(7 + x, 7 + y, 7 + z) == Approx(kernel).margin(1e-15));
                if (std::abs(x) <= 2 && std::abs(y) <= 2 && std::abs(z) <= 2)
                    REQUIRE(laws.at(7 + x, 7 + y, 7 + z) ==
                            Approx(e5[x + 2] * l5[y + 2] * s5[z + 2] / scale).margin(1e-15));
            }
    CHECK(log.at(0, 7, 7) == 0.0);
    CHECK(laws.at(4, 7, 7) == 0.0);

    const auto mean = meanFilter(point, {3, Extent::Slices, Boundary::Zero});
    CHECK(mean.at(6, 8, 7) == Approx(1.0 / 9.0));
    CHECK(mean.at(7, 7, 6) == 0.0);

    // The wave is gone from the modulus: the envelope is left, turned by theta.
    const auto gabor = gaborFilter(point, {2.0, 3.0, 0.5, 30.0, false, 0.0, false, Pooling::Average, Boundary::Zero});
    const double along = 3.0 * std::cos(std::numbers::pi / 6.0) + 1.0 * std::sin(std::numbers::pi / 6.0);
    const double across = 1.0 * std::cos(std::numbers::pi / 6.0) - 3.0 * std::sin(std::numbers::pi / 6.0);
    CHECK(gabor.at(10, 8, 7) == Approx(std::exp(-(along * along + 0.25 * across * across) / 8.0)).epsilon(1e-9));
    CHECK(gabor.at(7, 7, 7) == Approx(1.0));
    CHECK(gabor.at(7, 7, 6) == Approx(0.0).margin(1e-12));
}

TEST_CASE("A constant image keeps its mean and has no texture", "[unit]") {
    const auto flat = constant({12, 11, 7}, 40.0);
    const auto isEverywhere = [&](const FilterSettings& settings, double value, double margin) {
        const auto map = applyFilter(flat, settings);
        for (const double found : map.voxels<double>())
            REQUIRE(found == Approx(value).margin(margin));
    };
    isEverywhere(MeanParameters{}, 40.0, 1e-12);
    isEverywhere(LawsParameters{"L5E5E5", true, Pooling::Maximum, 7, Boundary::Mirror}, 0.0, 1e-12);
    isEverywhere(SeparableWaveletParameters{"db3", "LLH", 1, true, Pooling::Average, Boundary::Mirror}, 0.0, 1e-9);
    isEverywhere(SeparableWaveletParameters{"coif1", "LLL", 1, true, Pooling::Average, Boundary::Nearest},
                 40.0 * std::sqrt(8.0), 1e-9);
    isEverywhere(SimoncelliParameters{1, Extent::Space}, 0.0, 1e-9);
    // The truncated, sampled kernel's sum, which is not quite 0.
    const double first = laplacianOfGaussian(flat, {}).at(0, 0, 0);
    isEverywhere(LaplacianOfGaussianParameters{}, first, 1e-12);
    CHECK(std::abs(first) < 40.0 * 0.002);
}

TEST_CASE("The undecimated wavelet's bands keep the image's energy", "[unit]") {
    const auto image = noise({12, 10, 8});
    for (const char* name : {"haar", "db2", "db3", "coif1"}) {
        double energy = 0.0;
        for (const char* passes : {"LLL", "LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH"})
            energy +=
                sumOfSquares(separableWavelet(image, {name, passes, 1, false, Pooling::Average, Boundary::Periodic}));
        // |low|^2 + |high|^2 = 2 at each frequency, along three axes.
        CHECK(energy == Approx(8.0 * sumOfSquares(image)).epsilon(1e-12));
    }
}

TEST_CASE("A wavelet of level 2 is the low pass and then a kernel with holes", "[unit]") {
    const auto kernels = wavelet("haar");
    const auto map =
        separableWavelet(impulse({15, 15, 15}, {7, 7, 7}), {"haar", "HLL", 2, false, Pooling::Average, Boundary::Zero});
    // Along i: low (offsets -1 and 0), then high with step 2 (offsets -2 and 0).
    const double expected[] = {kernels.highPass[0] * kernels.lowPass[0], kernels.highPass[0] * kernels.lowPass[1],
                               kernels.highPass[1] * kernels.lowPass[0], kernels.highPass[1] * kernels.lowPass[1]};
    for (int n = 0; n < 4; ++n)
        CHECK(map.at(4 + n, 7, 7) == Approx(expected[n] * 0.25));
    CHECK(map.at(3, 7, 7) == 0.0);
    CHECK(map.at(8, 7, 7) == 0.0);
}

TEST_CASE("Simoncelli's bands pass a wave of their own frequency and no other", "[unit]") {
    // An odd size: its frequencies are n / ((size - 1) / 2) of the highest one.
    const int size = 65;
    std::vector<double> voxels(static_cast<std::size_t>(size) * 5 * 5);
    for (std::size_t n = 0; n < voxels.size(); ++n)
        voxels[n] = std::cos(2.0 * std::numbers::pi * 16.0 * static_cast<double>(n % 65) / size);
    const auto wave = Volume::fromVoxels(grid({size, 5, 5}), voxels);
    // Half of the highest frequency: weight cos(0) = 1 at level 1, cos(pi/2) = 0 at level 2, none at 3.
    const auto first = simoncelliWavelet(wave, {1, Extent::Space});
    const auto second = simoncelliWavelet(wave, {2, Extent::Space});
    const auto third = simoncelliWavelet(wave, {3, Extent::Slices});
    for (int i = 0; i < size; ++i) {
        REQUIRE(first.at(i, 2, 3) == Approx(wave.at(i, 2, 3)).margin(1e-12));
        REQUIRE(second.at(i, 2, 3) == Approx(0.0).margin(1e-12));
        REQUIRE(third.at(i, 2, 3) == Approx(0.0).margin(1e-12));
    }
}

TEST_CASE("Filters that are invariant turn with the image", "[unit]") {
    const auto image = noise({9, 12, 7});
    const std::vector<FilterSettings> invariant = {
        MeanParameters{5, Extent::Space, Boundary::Nearest},
        LaplacianOfGaussianParameters{1.0, 4.0, Extent::Space, Boundary::Mirror},
        LawsParameters{"L5E5S5", true, Pooling::Maximum, 0, Boundary::Zero},
        LawsParameters{"L5E5W5", true, Pooling::Maximum, 2, Boundary::Mirror},
        LawsParameters{"E5E5E5", true, Pooling::Average, 0, Boundary::Mirror},
        SeparableWaveletParameters{"db3", "LLH", 2, true, Pooling::Average, Boundary::Mirror},
        SeparableWaveletParameters{"coif1", "LHH", 1, true, Pooling::Maximum, Boundary::Periodic},
        GaborParameters{1.5, 2.5, 1.5, 0.0, true, 22.5, true, Pooling::Average, Boundary::Mirror},
    };
    for (const auto& settings : invariant) {
        INFO(filterName(settings));
        const auto map = applyFilter(image, settings);
        CHECK(largestDifference(applyFilter(turned(image), settings), turned(map)) < 1e-9);
        CHECK(largestDifference(applyFilter(tipped(image), settings), tipped(map)) < 1e-9);
    }
    // One orientation alone does not.
    const LawsParameters fixed{"L5E5S5", false, Pooling::Maximum, 0, Boundary::Zero};
    CHECK(largestDifference(lawsFilter(turned(image), fixed), turned(lawsFilter(image, fixed))) > 1.0);
}

TEST_CASE("A kernel odd along all axes averages to nothing over its rotations", "[unit]") {
    const auto image = noise({8, 8, 8});
    const auto average = lawsFilter(image, {"E5E5E5", true, Pooling::Average, 0, Boundary::Mirror});
    const auto greatest = lawsFilter(image, {"E5E5E5", true, Pooling::Maximum, 0, Boundary::Mirror});
    const auto one = lawsFilter(image, {"E5E5E5", false, Pooling::Maximum, 0, Boundary::Mirror});
    for (std::size_t n = 0; n < 512; ++n) {
        REQUIRE(average.voxels<double>()[n] == 0.0);
        REQUIRE(greatest.voxels<double>()[n] == std::abs(one.voxels<double>()[n]));
    }
}

TEST_CASE("Filters give the same bits for one thread and for three", "[unit]") {
    const auto image = noise({21, 18, 11});
    for (const auto& settings : eachFilter()) {
        INFO(filterName(settings));
        const auto one = applyFilter(image, settings, {}, 1);
        const auto three = applyFilter(image, settings, {}, 3);
        CHECK(std::memcmp(one.buffer().get(), three.buffer().get(), one.byteCount()) == 0);
    }
}

TEST_CASE("Filters take an image of one voxel, one row or one slice", "[unit]") {
    for (const Index& size : {Index{1, 1, 1}, Index{5, 1, 1}, Index{1, 2, 3}, Index{6, 4, 1}})
        for (const auto& settings : eachFilter()) {
            INFO(filterName(settings));
            const auto map = applyFilter(noise(size), settings);
            for (const double value : map.voxels<double>())
                REQUIRE(std::isfinite(value));
        }
}

TEST_CASE("Each filter keeps the grid and has a name of its own", "[unit]") {
    const auto image = noise({6, 5, 4}, 2.0);
    std::set<std::string> names;
    for (const auto& settings : eachFilter()) {
        const auto map = applyFilter(image, settings);
        CHECK(map.geometry().sameGrid(image.geometry()));
        CHECK(map.scalarType() == ScalarType::Float64);
        CHECK(names.insert(filterName(settings)).second);
        CHECK(filterName(settings).find('_') == std::string::npos);
    }
    CHECK(filterName(LaplacianOfGaussianParameters{}) == "ibsi-log-3D-sigma-1.5mm");
    CHECK(filterName(LawsParameters{}) == "ibsi-laws-L5E5E5-invariant-max-energy-7");
    CHECK(filterName(SeparableWaveletParameters{}) == "ibsi-wavelet-db3-LLH-level-1-invariant-average");
}

TEST_CASE("Parameters that cannot be are refused", "[unit]") {
    const auto image = noise({6, 5, 4});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<FilterSettings> wrong = {
        MeanParameters{4},
        MeanParameters{-3},
        LaplacianOfGaussianParameters{0.0},
        LaplacianOfGaussianParameters{nan},
        LaplacianOfGaussianParameters{900.0, 20.0},
        LawsParameters{"L5"},
        LawsParameters{"L5E5X5"},
        LawsParameters{"L5E5E5", true, Pooling::Maximum, -1},
        GaborParameters{nan},
        GaborParameters{5.0, 0.0},
        GaborParameters{5.0, 2.0, 0.001},
        GaborParameters{5.0, 2.0, 1.0, 0.0, true, 7.0},
        GaborParameters{900.0},
        SeparableWaveletParameters{"db99"},
        SeparableWaveletParameters{"db3", "LX"},
        SeparableWaveletParameters{"db3", "LLHL"},
        SeparableWaveletParameters{"db3", "LLH", 0},
        SimoncelliParameters{9},
    };
    for (const auto& settings : wrong)
        CHECK_THROWS_AS(applyFilter(image, settings), Error);

    Geometry flat = grid({3, 3, 3});
    flat.spacingMm[2] = 3.0;
    const auto thick = Volume::fromVoxels(flat, std::vector<double>(27, 1.0));
    CHECK_THROWS_AS(laplacianOfGaussian(thick, {}), Error);
    CHECK_THROWS_AS(gaborFilter(thick, {}), Error);
    CHECK_NOTHROW(laplacianOfGaussian(thick, {1.5, 4.0, Extent::Slices}));
    CHECK_THROWS_AS(meanFilter(Volume(), {}), Error);
    auto holed = std::vector<float>(27, 1.0F);
    holed[13] = std::numeric_limits<float>::quiet_NaN();
    CHECK_THROWS_AS(meanFilter(Volume::fromVoxels(grid({3, 3, 3}), holed), {}), Error);
}

TEST_CASE("A filter that is no longer wanted ends", "[unit]") {
    std::stop_source source;
    source.request_stop();
    const Progress cancelled([](double, std::string_view) {}, source.get_token());
    for (const auto& settings : eachFilter())
        CHECK_THROWS_AS(applyFilter(noise({6, 5, 4}), settings, cancelled), Cancelled);
}
