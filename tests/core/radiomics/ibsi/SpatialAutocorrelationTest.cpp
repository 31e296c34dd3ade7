#include "core/radiomics/ibsi/SpatialAutocorrelation.h"

#include "core/base/Random.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::radiomics;
using namespace rimlight::radiomics::ibsi;

namespace {

const Progress kNobody;

/// Values that drift along the axes, with noise; a share of the box's voxels is inside.
RegionImage driftingRegion(const imaging::Index& size, double share) {
    Random random(5);
    RegionImage region;
    region.size = size;
    region.spacingMm = {1.0, 1.5, 2.5};
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i) {
                region.values.push_back(10.0 * i - 3.0 * j + k + random.normal(0.0, 20.0));
                region.inside.push_back(random.uniform() < share ? 1 : 0);
            }
    return region;
}

/// The definitions of IBSI N365 and NPT7, pair by pair.
SpatialAutocorrelation byDefinition(const RegionImage& region) {
    std::vector<Eigen::Vector3d> places;
    for (int k = 0; k < region.size[2]; ++k)
        for (int j = 0; j < region.size[1]; ++j)
            for (int i = 0; i < region.size[0]; ++i)
                if (region.inside[region.offset(i, j, k)] != 0)
                    places.push_back(Eigen::Vector3d(i, j, k).cwiseProduct(region.spacingMm));
    const auto values = region.regionValues();
    const auto n = static_cast<double>(values.size());
    double mean = 0.0;
    for (const double value : values)
        mean += value / n;
    double variation = 0.0;
    double weights = 0.0;
    double products = 0.0;
    double differences = 0.0;
    for (std::size_t a = 0; a < values.size(); ++a) {
        variation += (values[a] - mean) * (values[a] - mean);
        for (std::size_t b = 0; b < values.size(); ++b) {
            if (a == b)
                continue;
            const double weight = 1.0 / (places[a] - places[b]).norm();
            weights += weight;
            products += weight * (values[a] - mean) * (values[b] - mean);
            differences += weight * (values[a] - values[b]) * (values[a] - values[b]);
        }
    }
    return {n / weights * products / variation, (n - 1.0) / (2.0 * weights) * differences / variation};
}

} // namespace

TEST_CASE("Moran's I and Geary's C of a small and of a large region follow their definitions") {
    // The first is summed pair by pair, the second by Fourier transforms.
    for (const auto& [size, share] : {std::pair{imaging::Index{6, 5, 4}, 0.5}, {imaging::Index{17, 13, 11}, 0.9}}) {
        const auto region = driftingRegion(size, share);
        const auto expected = byDefinition(region);
        const auto found = spatialAutocorrelation(region, kNobody, 0);
        REQUIRE(found);
        CHECK(found->moranI == Approx(expected.moranI).epsilon(1e-10));
        CHECK(found->gearyC == Approx(expected.gearyC).epsilon(1e-10));
        CHECK(found->stride == 1);
        const auto oneThread = spatialAutocorrelation(region, kNobody, 1);
        const auto fourThreads = spatialAutocorrelation(region, kNobody, 4);
        CHECK(oneThread->moranI == fourThreads->moranI);
        CHECK(oneThread->gearyC == fourThreads->gearyC);
    }
}

TEST_CASE("a region too large for its Fourier grid is thinned, and says so") {
    const auto region = driftingRegion({17, 13, 11}, 0.9);
    const auto thinned = spatialAutocorrelation(region, kNobody, 0, 3500);
    REQUIRE(thinned);
    CHECK(thinned->stride == 2);
    const auto exact = byDefinition(region);
    CHECK(std::abs(thinned->moranI - exact.moranI) < 0.05);
    CHECK(std::abs(thinned->gearyC - exact.gearyC) < 0.05);
}

TEST_CASE("a single voxel and a flat region have no autocorrelation") {
    RegionImage region;
    region.size = {2, 1, 1};
    region.values = {3.0, 3.0};
    region.inside = {1, 0};
    CHECK_FALSE(spatialAutocorrelation(region, kNobody, 0));
    region.inside = {1, 1};
    CHECK_FALSE(spatialAutocorrelation(region, kNobody, 0));
    region.values = {3.0, 4.0};
    CHECK(spatialAutocorrelation(region, kNobody, 0)->moranI == Approx(-1.0));
}
