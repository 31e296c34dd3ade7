#include "core/regions/Habitats.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/regions/CohortHabitats.h"
#include "tests/support/TestData.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::regions;

namespace {

imaging::Geometry gridOf(const imaging::Index& size) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = {0.8, 0.8, 3.0};
    return geometry;
}

/// Tissue by column: the first 8 of 24 columns about 20, the next 8 about 80, the last about 150.
imaging::Volume threeTissues(std::uint64_t seed = 5, double sd = 8.0, double shift = 0.0) {
    const auto geometry = gridOf({24, 20, 6});
    std::vector<std::int16_t> voxels;
    Random random(seed);
    for (std::size_t v = 0; v < geometry.voxelCount(); ++v) {
        constexpr std::array kMeans{20.0, 80.0, 150.0};
        voxels.push_back(static_cast<std::int16_t>(std::lround(random.normal(kMeans[v % 24 / 8] + shift, sd))));
    }
    return imaging::Volume::fromVoxels(geometry, std::move(voxels));
}

imaging::Mask boxMask(const imaging::Geometry& geometry, const imaging::IndexBox& box) {
    return imaging::Mask::fromBox(geometry, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
}

imaging::Mask wholeMask(const imaging::Geometry& geometry) {
    return boxMask(geometry, {{0, 0, 0}, geometry.size});
}

/// A row of voxels with these values, and the region of all.
template <class T>
std::pair<imaging::Volume, imaging::Mask> rowOf(std::vector<T> values) {
    const auto geometry = gridOf({static_cast<int>(values.size()), 1, 1});
    return {imaging::Volume::fromVoxels(geometry, std::move(values)), wholeMask(geometry)};
}

HabitatCurve fitRow(const std::vector<std::int16_t>& values, const HabitatSettings& settings = {}) {
    const auto [volume, mask] = rowOf(values);
    return fitHabitats(weightedPoints(regionValues(std::array{volume}, mask)), settings);
}

HabitatSettings ofK(int k) {
    HabitatSettings settings;
    settings.smallestK = settings.largestK = k;
    return settings;
}

HabitatCurve fitTissues(const HabitatSettings& settings = {}) {
    const auto volume = threeTissues();
    return fitHabitats(weightedPoints(regionValues(std::array{volume}, wholeMask(volume.geometry()))), settings);
}

template <class F>
std::string problemOf(F&& f) {
    try {
        f();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("Three tissues are three habitats, in the order of their means", "[unit]") {
    const auto volume = threeTissues();
    const auto mask = wholeMask(volume.geometry());
    const auto values = regionValues(std::array{volume}, mask);
    const auto curve = fitHabitats(weightedPoints(values));
    const auto& best = curve.bestFit();
    REQUIRE(best.k == 3);
    CHECK(curve.fits.size() == 3);
    CHECK(curve.voxelCount == 2880.0);
    CHECK(best.mixture.means(0, 0) == Approx(20.0).margin(1.0));
    CHECK(best.mixture.means(1, 0) == Approx(80.0).margin(1.0));
    CHECK(best.mixture.means(2, 0) == Approx(150.0).margin(1.0));
    CHECK(best.mixture.sd(1, 0) == Approx(8.0).margin(0.5));
    const auto map = mapHabitats(best.mixture, values, mask);
    REQUIRE(map.segmentation.segments.size() == 3);
    CHECK(map.segmentation.segments[0].name == "habitat 1 of 3");
    CHECK(map.segmentation.segments[2].name == "habitat 3 of 3");
    CHECK(map.segmentation.segments[0].colour.red == imaging::segmentColour(0).red);
    std::size_t right = 0;
    for (std::size_t h = 0; h < 3; ++h) {
        CHECK(map.shares[h] == Approx(1.0 / 3.0).margin(0.002));
        for (int k = 0; k < 6; ++k)
            for (int j = 0; j < 20; ++j)
                for (int i = 0; i < 8; ++i)
                    right += map.segmentation.segments[h].mask.contains(8 * static_cast<int>(h) + i, j, k) ? 1 : 0;
    }
    CHECK(right >= 2875);
    CHECK(map.segmentation.segments[0].mask.contains(0, 0, 0));
    CHECK(map.segmentation.segments[2].mask.contains(23, 19, 5));
}

TEST_CASE("Habitats divide the region and leave the rest alone", "[unit]") {
    const auto volume = threeTissues();
    // At the image's corner, one slice thick.
    const auto mask = boxMask(volume.geometry(), {{14, 15, 5}, {10, 5, 1}});
    const auto values = regionValues(std::array{volume}, mask);
    REQUIRE(values.voxelCount() == 50);
    const auto map = mapHabitats(fitHabitats(weightedPoints(values), ofK(2)).bestFit().mixture, values, mask);
    REQUIRE(map.segmentation.segments.size() == 2);
    const auto& first = map.segmentation.segments[0].mask;
    const auto& second = map.segmentation.segments[1].mask;
    for (int k = 0; k < 6; ++k)
        for (int j = 0; j < 20; ++j)
            for (int i = 0; i < 24; ++i)
                CHECK((first.contains(i, j, k) ? 1 : 0) + (second.contains(i, j, k) ? 1 : 0) ==
                      (mask.contains(i, j, k) ? 1 : 0));
    CHECK(first.contains(14, 15, 5));
    CHECK(second.contains(20, 15, 5));
}

TEST_CASE("The same seed gives the same habitats on any number of threads", "[unit]") {
    auto settings = HabitatSettings{};
    settings.threads = 1;
    const auto one = fitTissues(settings);
    for (const unsigned threads : {2U, 7U}) {
        settings.threads = threads;
        const auto other = fitTissues(settings);
        REQUIRE(other.fits.size() == one.fits.size());
        for (std::size_t i = 0; i < one.fits.size(); ++i) {
            CHECK(other.fits[i].bic == one.fits[i].bic);
            CHECK(other.fits[i].mixture.means == one.fits[i].mixture.means);
        }
    }
}

TEST_CASE("A mixture of K does not depend on the range that K was chosen from", "[unit]") {
    const auto range = fitTissues();
    for (const auto& fit : range.fits) {
        const auto alone = fitTissues(ofK(fit.k));
        REQUIRE(alone.fits.size() == 1);
        CHECK(alone.bestFit().bic == fit.bic);
        CHECK(alone.bestFit().mixture.means == fit.mixture.means);
    }
}

TEST_CASE("More starts never give a smaller likelihood", "[unit]") {
    auto settings = ofK(4);
    settings.starts = 1;
    double before = -std::numeric_limits<double>::infinity();
    for (; settings.starts <= 8; ++settings.starts) {
        const double now = fitTissues(settings).bestFit().logLikelihood;
        CHECK(now >= before);
        before = now;
    }
}

TEST_CASE("A region larger than the starts' sample ends where all voxels lead", "[unit]") {
    Random random(6);
    RegionValues values;
    values.values.resize(3 * static_cast<Eigen::Index>(kStartSample), 2);
    for (Eigen::Index i = 0; i < values.values.rows(); ++i) {
        const double away = i % 4 == 0 ? 60.0 : 0.0;
        values.values(i, 0) = random.normal(away, 12.0);
        values.values(i, 1) = random.normal(2.0 * away, 20.0);
    }
    const auto points = weightedPoints(values);
    const auto curve = fitHabitats(points);
    CHECK(curve.bestFit().k == 2);
    CHECK(curve.bestFit().converged);
    // From the solution on all voxels nothing rises any more.
    const auto again = expectationMaximisation(MixtureData(points), curve.bestFit().mixture, {1e-9, 1000, 2}).value();
    CHECK(again.logLikelihood == Approx(curve.bestFit().logLikelihood).epsilon(1e-6));
    CHECK(curve.bestFit().mixture.weights[1] == Approx(0.25).margin(0.01));
    // And the same on any number of threads.
    auto settings = HabitatSettings{};
    settings.threads = 3;
    CHECK(fitHabitats(points, settings).bestFit().mixture.means == curve.bestFit().mixture.means);
}

TEST_CASE("A large region where all but a few voxels are alike ends in a sentence or a mixture", "[unit]") {
    RegionValues values;
    values.values = Eigen::MatrixXd::Constant(50000, 2, 7.0);
    values.values(49999, 0) = 8.0;
    values.values(49998, 1) = 9.0;
    CHECK_THAT(problemOf([&] { fitHabitats(weightedPoints(values)); }), Catch::Contains("cannot be divided"));
    // As many as a thousand are enough to be found.
    values.values.bottomRows(1000).setConstant(50.0);
    values.values(0, 0) = 6.0;
    const auto curve = fitHabitats(weightedPoints(values), ofK(2));
    CHECK(curve.bestFit().mixture.weights[1] == Approx(0.02).epsilon(1e-6));
}

TEST_CASE("One phase is merged into its distinct values without loss", "[unit]") {
    const auto [whole, mask] = rowOf<std::int16_t>({5, -3, 5, 5, 7, -3});
    const auto points = weightedPoints(regionValues(std::array{whole}, mask));
    CHECK(points.values == Eigen::Vector3d(-3.0, 5.0, 7.0));
    CHECK(points.counts == Eigen::Vector3d(2.0, 3.0, 1.0));
    CHECK(points.smallestSd[0] == Approx(1.0 / std::sqrt(12.0)));
    const auto [real, realMask] = rowOf<float>({0.5F, 0.25F, 0.5F, 0.75F});
    const auto realPoints = weightedPoints(regionValues(std::array{real}, realMask));
    CHECK(realPoints.values == Eigen::Vector3d(0.25, 0.5, 0.75));
    CHECK(realPoints.counts == Eigen::Vector3d(1.0, 2.0, 1.0));
    CHECK(realPoints.smallestSd[0] < 1e-3);
    const auto [far, farMask] = rowOf<float>({-1e9F, 1e9F, -1e9F}); // too far apart to be counted in bins
    CHECK(weightedPoints(regionValues(std::array{far}, farMask)).counts == Eigen::Vector2d(2.0, 1.0));
}

TEST_CASE("A region that can't be divided is refused with the reason", "[unit]") {
    const auto volume = threeTissues();
    const auto& geometry = volume.geometry();
    const auto empty = imaging::Mask::fromDense(geometry, std::vector<std::uint8_t>(geometry.voxelCount(), 0));
    CHECK_THAT(problemOf([&] { regionValues(std::array{volume}, empty); }), Catch::Contains("is empty"));
    CHECK_THAT(problemOf([&] { regionValues({}, wholeMask(geometry)); }), Catch::Contains("no image"));
    CHECK_THAT(problemOf([&] { fitRow({40}); }), Catch::Contains("every voxel has the value 40"));
    CHECK_THAT(problemOf([&] { fitRow({40, 40, 40, 40, 40, 40}); }), Catch::Contains("every voxel has the value 40"));
    CHECK_THAT(problemOf([&] { fitRow({40, 50}); }), Catch::Contains("2 voxels"));
    CHECK_THAT(problemOf([&] { fitRow({1, 1, 1, 5, 5, 5}, ofK(3)); }), Catch::Contains("2 distinct values"));
    CHECK_THAT(problemOf([&] { fitRow({1, 2, 3, 4, 5}, ofK(3)); }), Catch::Contains("5 voxels"));
    CHECK_THAT(problemOf([&] { fitRow({1, 1, 1, 1, 1, 90}, ofK(2)); }), Catch::Contains("too few voxels"));
    auto settings = ofK(0);
    CHECK_THAT(problemOf([&] { fitTissues(settings); }), Catch::Contains("no range"));
    settings = ofK(kMostHabitats + 1);
    CHECK_THAT(problemOf([&] { fitTissues(settings); }), Catch::Contains("no range"));
    settings = {};
    settings.starts = 0;
    CHECK_THAT(problemOf([&] { fitTissues(settings); }), Catch::Contains("starts"));
}

TEST_CASE("Fewer distinct values than the range's largest K leave the smaller ones, and say so", "[unit]") {
    const auto curve = fitRow({1, 1, 1, 1, 9, 9, 9, 9, 9});
    REQUIRE(curve.fits.size() == 1);
    const auto& fit = curve.bestFit();
    CHECK(fit.k == 2);
    CHECK(fit.mixture.means(0, 0) == Approx(1.0));
    CHECK(fit.mixture.means(1, 0) == Approx(9.0));
    CHECK(fit.mixture.weights[0] == Approx(4.0 / 9.0));
    CHECK(fit.mixture.sd(0, 0) == Approx(1.0 / std::sqrt(12.0)));
    std::string notes;
    for (const auto& note : curve.notes)
        notes += note + "\n";
    CHECK_THAT(notes, Catch::Contains("no mixture of 3 habitats: the region holds only 2 distinct values"));
    CHECK_THAT(notes, Catch::Contains("Habitat 1 of 2 has no spread"));
}

TEST_CASE("Many voxels of one clipped value become a habitat that is said to have no spread", "[unit]") {
    Random random(8);
    std::vector<std::int16_t> values(600, 400);
    for (std::size_t i = 0; i < 400; ++i)
        values[i] = static_cast<std::int16_t>(std::lround(random.normal(100.0, 20.0)));
    const auto curve = fitRow(values, ofK(2));
    CHECK(curve.bestFit().collapsed == std::vector<bool>{false, true});
    REQUIRE(curve.notes.size() == 1);
    CHECK_THAT(curve.notes.front(), Catch::Contains("mean 400"));
}

TEST_CASE("A single tissue has one habitat when one is allowed", "[unit]") {
    Random random(12);
    std::vector<std::int16_t> values;
    for (int i = 0; i < 3000; ++i)
        values.push_back(static_cast<std::int16_t>(std::lround(random.normal(60.0, 15.0))));
    HabitatSettings settings;
    settings.smallestK = 1;
    const auto curve = fitRow(values, settings);
    CHECK(curve.bestFit().k == 1);
    CHECK(curve.fits.size() == 4);
}

TEST_CASE("Voxels that are no numbers are refused", "[unit]") {
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1e31F}) {
        const auto [volume, mask] = rowOf<float>({1.0F, 2.0F, bad, 4.0F});
        CHECK_THAT(problemOf([&] { regionValues(std::array{volume}, mask); }), Catch::Contains("1 voxel is no number"));
        // Outside the region they don't matter.
        CHECK(regionValues(std::array{volume}, boxMask(volume.geometry(), {{0, 0, 0}, {2, 1, 1}})).voxelCount() == 2);
    }
}

TEST_CASE("Two phases tell tissues apart that one phase can't", "[unit]") {
    const auto geometry = gridOf({20, 20, 5});
    Random random(9);
    std::vector<float> first;
    std::vector<float> second;
    for (std::size_t v = 0; v < geometry.voxelCount(); ++v) {
        first.push_back(static_cast<float>(random.normal(50.0, 10.0)));
        second.push_back(static_cast<float>(random.normal(v % 2 == 0 ? 40.0 : 140.0, 12.0)));
    }
    const std::array phases{imaging::Volume::fromVoxels(geometry, std::move(first)),
                            imaging::Volume::fromVoxels(geometry, std::move(second))};
    const auto mask = wholeMask(geometry);
    const auto values = regionValues(phases, mask);
    const auto curve = fitHabitats(weightedPoints(values));
    REQUIRE(curve.bestFit().k == 2);
    const auto map = mapHabitats(curve.bestFit().mixture, values, mask);
    CHECK(map.shares[0] == Approx(0.5).margin(0.01));
    const bool evenIsFirst = map.habitatOf[0] == 0;
    std::size_t wrong = 0;
    for (std::size_t v = 0; v < map.habitatOf.size(); ++v)
        wrong += (map.habitatOf[v] == 0) == ((v % 2 == 0) == evenIsFirst) ? 0 : 1;
    CHECK(wrong < 5);
}

TEST_CASE("A phase that is constant, or the same as another, is refused", "[unit]") {
    const auto volume = threeTissues();
    const auto mask = wholeMask(volume.geometry());
    const auto flat =
        imaging::Volume::fromVoxels(volume.geometry(), std::vector<float>(volume.geometry().voxelCount(), 3.5F));
    CHECK_THAT(problemOf([&] {
                   weightedPoints(regionValues(std::array{volume, flat}, mask));
               }),
               Catch::Contains("3.5 in phase 2"));
    CHECK_THAT(problemOf([&] {
                   weightedPoints(regionValues(std::array{volume, volume}, mask));
               }),
               Catch::Contains("phases 1 and 2 hold the same values"));
}

TEST_CASE("A phase on another grid is refused, or interpolated when asked", "[unit]") {
    // A ramp in the patient: linear interpolation gives it back exactly, on turned and anisotropic grids too.
    const auto ramp = [](const Eigen::Vector3d& at) { return 3.0 * at[0] - 2.0 * at[1] + 0.5 * at[2]; };
    const auto rampOn = [&](const imaging::Geometry& grid) {
        std::vector<double> voxels;
        for (int k = 0; k < grid.size[2]; ++k)
            for (int j = 0; j < grid.size[1]; ++j)
                for (int i = 0; i < grid.size[0]; ++i)
                    voxels.push_back(ramp(grid.toPatient({i + 0.0, j + 0.0, k + 0.0})));
        return imaging::Volume::fromVoxels(grid, std::move(voxels));
    };
    const auto first = threeTissues();
    auto turned = gridOf({30, 34, 40});
    turned.direction = Eigen::AngleAxisd(0.3, Eigen::Vector3d(0.2, 0.5, 1.0).normalized()).toRotationMatrix();
    turned.spacingMm = {1.3, 1.1, 0.9};
    turned.originMm += first.geometry().centreMm() - turned.centreMm();
    const auto second = rampOn(turned);
    const auto mask = boxMask(first.geometry(), {{8, 6, 1}, {8, 8, 4}});
    CHECK_THAT(problemOf([&] {
                   regionValues(std::array{first, second}, mask);
               }),
               Catch::Contains("another grid than the first") && Catch::Contains("--resample"));
    const auto values = regionValues(std::array{first, second}, mask, PhaseGrids::Interpolate).values;
    Eigen::Index voxel = 0;
    for (int k = 1; k < 5; ++k)
        for (int j = 6; j < 14; ++j)
            for (int i = 8; i < 16; ++i, ++voxel) {
                CHECK(values(voxel, 0) == first.at(i, j, k));
                CHECK(values(voxel, 1) ==
                      Approx(ramp(first.geometry().toPatient({i + 0.0, j + 0.0, k + 0.0}))).margin(1e-9));
            }
    turned.size = {12, 34, 40};
    CHECK_THAT(problemOf([&] {
                   regionValues(std::array{first, rampOn(turned)}, mask, PhaseGrids::Interpolate);
               }),
               Catch::Contains("voxels lie outside it"));
    CHECK_THAT(problemOf([&] { regionValues(std::array{second}, mask); }),
               Catch::Contains("another grid than the first phase"));
}

TEST_CASE("A cancelled search stops", "[unit]") {
    std::stop_source stop;
    stop.request_stop();
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    const auto volume = threeTissues();
    const auto mask = wholeMask(volume.geometry());
    CHECK_THROWS_AS(regionValues(std::array{volume}, mask, PhaseGrids::MustMatch, progress), Cancelled);
    const auto points = weightedPoints(regionValues(std::array{volume}, mask));
    CHECK_THROWS_AS(fitHabitats(points, {}, progress), Cancelled);
}

TEST_CASE("Five starts choose what sixty choose, in tumours in CT and MR", "[unit]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/nifti");
    for (const std::string name : {"STS_002/MR_T1", "STS_008/CT", "STS_019/MR_T1", "STS_035/CT", "STS_042/CT"}) {
        CAPTURE(name);
        const std::array volumes{imaging::readVolume(folder / (name + "_image.nii.gz"))};
        const auto labels = imaging::readLabels(folder / (name + "_mask.nii.gz"));
        const auto points = weightedPoints(regionValues(volumes, labels.segments.front().mask));
        auto settings = HabitatSettings{};
        const auto five = fitHabitats(points, settings);
        settings.starts = 60;
        const auto sixty = fitHabitats(points, settings);
        CHECK(five.bestFit().k == sixty.bestFit().k);
        CHECK(five.bestFit().converged);
        CHECK(five.bestFit().logLikelihood <= sixty.bestFit().logLikelihood);
        CHECK(five.bestFit().bic == Approx(sixty.bestFit().bic).epsilon(1e-4));
    }
}

TEST_CASE("Starts that missed the best mixture are told from the likelihood of a smaller one", "[unit]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/nifti/STS_008");
    const std::array volumes{imaging::readVolume(folder / "CT_image.nii.gz")};
    const auto labels = imaging::readLabels(folder / "CT_mask.nii.gz");
    const auto points = weightedPoints(regionValues(volumes, labels.segments.front().mask));
    const auto notesWith = [&](int starts) {
        HabitatSettings settings;
        settings.starts = starts;
        const auto curve = fitHabitats(points, settings);
        std::string notes;
        for (const auto& note : curve.notes)
            notes += note + "\n";
        const bool falls = curve.fits[2].logLikelihood < curve.fits[1].logLikelihood;
        return std::pair(falls, notes);
    };
    const auto [fiveFall, five] = notesWith(5);
    CHECK(fiveFall);
    CHECK_THAT(five, Catch::Contains("The mixture of 4 habitats is less likely than that of 3"));
    const auto [sixtyFall, sixty] = notesWith(60);
    CHECK_FALSE(sixtyFall);
    CHECK_THAT(sixty, !Catch::Contains("less likely"));
}

TEST_CASE("One K for a cohort has the smallest sum of BICs", "[unit]") {
    const auto curveOf = [](std::vector<std::pair<int, double>> bics) {
        HabitatCurve curve;
        for (const auto& [k, bic] : bics) {
            HabitatFit fit;
            fit.k = k;
            fit.bic = bic;
            curve.fits.push_back(fit);
        }
        return curve;
    };
    const std::vector cases{curveOf({{2, 100.0}, {3, 80.0}, {4, 90.0}}), curveOf({{2, 50.0}, {3, 65.0}, {4, 60.0}})};
    const auto chosen = chooseCohortK(cases);
    CHECK(chosen.k == 3); // 150, 145, 150: neither case's own choice decides
    REQUIRE(chosen.curve.size() == 3);
    CHECK(chosen.curve[1].bicSum == 145.0);
    // Of equals the smaller.
    CHECK(chooseCohortK(std::vector{curveOf({{2, 10.0}, {3, 10.0}})}).k == 2);
    // A K that one case lacks is out of the question.
    const std::vector partly{cases[0], curveOf({{2, 50.0}, {4, 60.0}})};
    const auto without = chooseCohortK(partly);
    CHECK(without.curve.size() == 2);
    CHECK(without.k == 2);
    REQUIRE(without.notes.size() == 1);
    CHECK_THAT(without.notes.front(), Catch::Contains("K = 3") && Catch::Contains("1 of 2 cases"));
    CHECK_THAT(problemOf([] { chooseCohortK({}); }), Catch::Contains("none"));
    const std::vector apart{curveOf({{2, 1.0}}), curveOf({{3, 1.0}})};
    CHECK_THAT(problemOf([&] { chooseCohortK(apart); }), Catch::Contains("no number of habitats"));
}

TEST_CASE("A mixture fitted once on the training cases is applied to another case", "[unit]") {
    std::vector<RegionValues> training;
    for (const std::uint64_t seed : {21, 22, 23}) {
        const auto volume = threeTissues(seed);
        training.push_back(regionValues(std::array{volume}, wholeMask(volume.geometry())));
    }
    const auto pooled = pooledPoints(training);
    CHECK(pooled.counts.sum() == 3.0 * 2880.0);
    const auto curve = fitHabitats(pooled);
    REQUIRE(curve.bestFit().k == 3);
    const auto other = threeTissues(31);
    // Of another case only the dark tissue: its habitats are the training's, not its own.
    const auto mask = boxMask(other.geometry(), {{0, 0, 0}, {8, 20, 6}});
    const auto map = mapHabitats(curve.bestFit().mixture, regionValues(std::array{other}, mask), mask);
    CHECK(map.shares[0] > 0.99);
    CHECK(map.shares[2] == 0.0);
    CHECK(map.segmentation.segments[2].mask.isEmpty());
}

TEST_CASE("Pooled cases count by their voxels or alike, and large ones are drawn from", "[unit]") {
    RegionValues small;
    small.values = Eigen::MatrixXd::Random(50, 2);
    RegionValues large;
    large.values = Eigen::MatrixXd::Random(950, 2).array() + 10.0;
    const std::vector cases{small, large};
    PoolSettings settings;
    settings.largestSample = 100;
    const auto byVoxels = pooledPoints(cases, settings);
    REQUIRE(byVoxels.size() == 150);
    CHECK(byVoxels.counts.head(50).sum() == Approx(50.0));
    CHECK(byVoxels.counts.tail(100).sum() == Approx(950.0));
    settings.weights = PoolWeights::ByCases;
    const auto byCases = pooledPoints(cases, settings);
    CHECK(byCases.counts.head(50).sum() == Approx(500.0));
    CHECK(byCases.counts.tail(100).sum() == Approx(500.0));
    CHECK(byCases.values == byVoxels.values); // the same draw
    settings.seed = 2;
    CHECK(pooledPoints(cases, settings).values != byVoxels.values);
    RegionValues onePhase;
    onePhase.values = Eigen::MatrixXd::Random(10, 1);
    CHECK_THAT(problemOf([&] { pooledPoints(std::vector{small, onePhase}); }), Catch::Contains("number of phases"));
    CHECK_THAT(problemOf([] { pooledPoints({}); }), Catch::Contains("none"));
}
