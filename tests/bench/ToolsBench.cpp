// The segmentation tools beside ITK's filters for the same job. Wanted (issue "Regions"): grow-from-seeds on 200 x 200
// x 100 voxels under 2 s on two cores, level tracing of 512 x 512 pixels under 10 ms.

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/imaging/EigenBeforeItk.h"
#include "core/regions/tools/HoleFilling.h"
#include "core/regions/tools/Islands.h"
#include "core/regions/tools/LevelTrace.h"
#include "core/regions/tools/RegionGrowing.h"
#include "core/regions/tools/SeedGrowth.h"
#include "core/regions/tools/SegmentFigures.h"
#include "core/regions/tools/SliceInterpolation.h"
#include "core/regions/tools/Smoothing.h"
#include "core/regions/tools/Threshold.h"

#include <benchmark/benchmark.h>
#include <itkBinaryBallStructuringElement.h>
#include <itkBinaryMedianImageFilter.h>
#include <itkBinaryMorphologicalOpeningImageFilter.h>
#include <itkConfidenceConnectedImageFilter.h>
#include <itkConnectedThresholdImageFilter.h>
#include <itkGradientMagnitudeImageFilter.h>
#include <itkImage.h>
#include <itkMorphologicalWatershedFromMarkersImageFilter.h>

#include <cmath>
#include <vector>

namespace {

using namespace rimlight;
using namespace rimlight::regions;

/// Soft tissue with noise, and brighter organs: balls of 100 HU more whose border is a voxel or two wide.
imaging::Volume scene(const imaging::Index& size, const Eigen::Vector3d& spacingMm, double organRadiusMm) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = spacingMm;
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    const Eigen::Vector3d extentMm = Eigen::Vector3d(size[0], size[1], size[2]).cwiseProduct(spacingMm);
    parallelFor(static_cast<std::size_t>(size[2]), [&](std::size_t k) {
        Random random(k);
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i) {
                const Eigen::Vector3d mm = Eigen::Vector3d(i, j, static_cast<double>(k)).cwiseProduct(spacingMm);
                double hu = 40.0 + 12.0 * random.normal();
                for (const double place : {0.3, 0.7}) {
                    const double depth = organRadiusMm - (mm - place * extentMm).norm();
                    hu += 100.0 / (1.0 + std::exp(-2.0 * depth));
                }
                voxels[geometry.offset(i, j, static_cast<int>(k))] = static_cast<std::int16_t>(hu);
            }
    });
    return imaging::Volume::fromVoxels(geometry, std::move(voxels), imaging::Modality::CT,
                                       imaging::IntensityUnit::Hounsfield);
}

const imaging::Volume& largeScene() {
    static const auto volume = scene({512, 512, 300}, {0.7, 0.7, 1.0}, 60.0);
    return volume;
}

const imaging::Volume& seedScene() {
    static const auto volume = scene({200, 200, 100}, {1.0, 1.0, 2.0}, 40.0);
    return volume;
}

imaging::Mask ball(const imaging::Geometry& geometry, const Eigen::Vector3d& centreMm, double radiusMm) {
    std::vector<std::uint8_t> voxels(geometry.voxelCount());
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                voxels[geometry.offset(i, j, k)] =
                    (Eigen::Vector3d(i, j, k).cwiseProduct(geometry.spacingMm) - centreMm).norm() < radiusMm ? 1 : 0;
    return imaging::Mask::fromDense(geometry, voxels);
}

/// 10 cm at 1 mm, with a rough surface and cavities.
const imaging::Mask& tumour() {
    static const auto mask = [] {
        imaging::Geometry geometry;
        geometry.size = {256, 256, 160};
        Random random(1);
        auto voxels = ball(geometry, {120.0, 120.0, 80.0}, 50.0).toDense();
        for (auto& voxel : voxels)
            if (random.uniform() < 0.03)
                voxel ^= 1U;
        return imaging::Mask::fromDense(geometry, voxels);
    }();
    return mask;
}

/// Strokes in both organs and between them.
std::vector<imaging::Mask> seedStrokes(bool isMore) {
    const auto& geometry = seedScene().geometry();
    std::vector<std::vector<std::uint8_t>> voxels(3, std::vector<std::uint8_t>(geometry.voxelCount()));
    for (int n = -12; n <= 12; ++n) {
        voxels[0][geometry.offset(60 + n, 60, 30)] = 1;
        voxels[1][geometry.offset(140, 140 + n, 70)] = 1;
        for (int k = 0; k < 100; k += 11) {
            voxels[2][geometry.offset(100 + 7 * n, 10, k)] = 1;
            voxels[2][geometry.offset(10, 100 + 7 * n, k)] = 1;
            voxels[2][geometry.offset(100 + 7 * n, 190, k)] = 1;
        }
        if (isMore)
            voxels[2][geometry.offset(100 + n, 100 - n, 50)] = 1;
    }
    std::vector<imaging::Mask> seeds;
    for (const auto& dense : voxels)
        seeds.push_back(imaging::Mask::fromDense(geometry, dense));
    return seeds;
}

template <class T>
typename itk::Image<T, 3>::Pointer toItk(const imaging::Geometry& geometry, std::span<const T> voxels) {
    auto image = itk::Image<T, 3>::New();
    typename itk::Image<T, 3>::SizeType size;
    for (unsigned axis = 0; axis < 3; ++axis)
        size[axis] = static_cast<std::size_t>(geometry.size[axis]);
    image->SetRegions(size);
    image->Allocate();
    image->SetSpacing(geometry.spacingMm.data());
    std::copy(voxels.begin(), voxels.end(), image->GetBufferPointer());
    return image;
}

using Voxels16 = itk::Image<std::int16_t, 3>;
using Voxels8 = itk::Image<std::uint8_t, 3>;
const std::vector<imaging::Index> kSeed = {{153, 153, 90}};

void threshold(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(thresholded(largeScene(), {90.0, 300.0}).voxelCount());
}

void connected(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(grownByIntensity(largeScene(), kSeed, {90.0, 300.0}).voxelCount());
}

void connectedItk(benchmark::State& state) {
    const auto image = toItk(largeScene().geometry(), largeScene().voxels<std::int16_t>());
    for (auto _ : state) {
        auto filter = itk::ConnectedThresholdImageFilter<Voxels16, Voxels8>::New();
        filter->SetInput(image);
        filter->SetSeed({{153, 153, 90}});
        filter->SetLower(90);
        filter->SetUpper(300);
        filter->Update();
    }
}

void confidence(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(grownByConfidence(largeScene(), kSeed).mask.voxelCount());
}

void confidenceItk(benchmark::State& state) {
    const auto image = toItk(largeScene().geometry(), largeScene().voxels<std::int16_t>());
    for (auto _ : state) {
        auto filter = itk::ConfidenceConnectedImageFilter<Voxels16, Voxels8>::New();
        filter->SetInput(image);
        filter->SetSeed({{153, 153, 90}});
        filter->SetInitialNeighborhoodRadius(2);
        filter->SetNumberOfIterations(4);
        filter->SetMultiplier(2.5);
        filter->SetReplaceValue(1);
        filter->Update();
    }
}

void islands(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(largestIsland(tumour(), Connectivity::Corners).voxelCount());
}

void holes(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(holesFilled(tumour()).voxelCount());
}

void median(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(medianSmoothed(tumour(), 5.0).voxelCount());
}

void medianItk(benchmark::State& state) {
    const auto dense = tumour().toDense();
    const auto image = toItk(tumour().geometry(), std::span<const std::uint8_t>(dense));
    for (auto _ : state) {
        auto filter = itk::BinaryMedianImageFilter<Voxels8, Voxels8>::New();
        filter->SetInput(image);
        filter->SetRadius({{2, 2, 2}});
        filter->SetForegroundValue(1);
        filter->Update();
    }
}

void opening(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(opened(tumour(), 3.0).voxelCount());
}

void openingItk(benchmark::State& state) {
    using Ball = itk::BinaryBallStructuringElement<std::uint8_t, 3>;
    Ball structure;
    structure.SetRadius(3);
    structure.CreateStructuringElement();
    const auto dense = tumour().toDense();
    const auto image = toItk(tumour().geometry(), std::span<const std::uint8_t>(dense));
    for (auto _ : state) {
        auto filter = itk::BinaryMorphologicalOpeningImageFilter<Voxels8, Voxels8, Ball>::New();
        filter->SetInput(image);
        filter->SetKernel(structure);
        filter->SetForegroundValue(1);
        filter->Update();
    }
}

void gaussian(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(gaussianSmoothed(tumour(), 2.0).voxelCount());
}

void interpolation(benchmark::State& state) {
    const auto dense = ball(tumour().geometry(), {120.0, 120.0, 80.0}, 50.0).toDense();
    auto every = dense;
    const std::size_t slice = std::size_t{256} * 256;
    for (std::size_t v = 0; v < every.size(); ++v)
        if (v / slice % 5 != 0)
            every[v] = 0;
    const auto outlined = imaging::Mask::fromDense(tumour().geometry(), every);
    for (auto _ : state)
        benchmark::DoNotOptimize(interpolatedBetweenSlices(outlined, 2).voxelCount());
}

void levelTrace(benchmark::State& state) {
    // A pixel on the border of an organ, one amid noise within it, and one far from any edge of a smooth slice.
    static const auto smooth = [] {
        imaging::Geometry geometry;
        geometry.size = {512, 512, 1};
        std::vector<float> voxels(geometry.voxelCount());
        for (int j = 0; j < 512; ++j)
            for (int i = 0; i < 512; ++i)
                voxels[geometry.offset(i, j, 0)] =
                    std::min(200.0F, 450.0F - static_cast<float>(std::hypot(i - 250.0, j - 250.0)));
        return imaging::Volume::fromVoxels(geometry, std::move(voxels));
    }();
    const bool isSmooth = state.range(0) == 2;
    const int column = state.range(0) == 0 ? 153 + 85 : state.range(0) == 1 ? 153 : 250;
    std::size_t points = 0;
    for (auto _ : state) {
        const auto trace =
            levelTraced(isSmooth ? smooth : largeScene(), {2, isSmooth ? 0 : 90}, column, isSmooth ? 250 : 153);
        points = trace ? trace->contour.size() : 0;
    }
    state.counters["points"] = static_cast<double>(points);
}

void figures(benchmark::State& state) {
    const auto image = scene({256, 256, 160}, {1.0, 1.0, 1.0}, 50.0);
    for (auto _ : state)
        benchmark::DoNotOptimize(measured(tumour(), image).longest->mm);
}

void seeds(benchmark::State& state) {
    const auto strokes = seedStrokes(false);
    const imaging::IndexBox box{{0, 0, 0}, seedScene().geometry().size};
    for (auto _ : state)
        benchmark::DoNotOptimize(grownFromSeeds(seedScene(), strokes, box).size());
}

void seedsChanged(benchmark::State& state) {
    SeedGrowth growth(seedScene(), {{0, 0, 0}, seedScene().geometry().size});
    const auto before = seedStrokes(false);
    const auto after = seedStrokes(true);
    growth.setSeeds(before);
    bool isMore = false;
    for (auto _ : state) { // a stroke added, and taken back
        isMore = !isMore;
        growth.setSeeds(isMore ? after : before);
        benchmark::DoNotOptimize(growth.regions().size());
    }
}

void seedsItk(benchmark::State& state) {
    const auto image = toItk(seedScene().geometry(), seedScene().voxels<std::int16_t>());
    std::vector<std::uint8_t> labels(seedScene().geometry().voxelCount());
    const auto strokes = seedStrokes(false);
    for (std::size_t n = 0; n < strokes.size(); ++n) {
        const auto dense = strokes[n].toDense();
        for (std::size_t v = 0; v < dense.size(); ++v)
            if (dense[v] != 0)
                labels[v] = static_cast<std::uint8_t>(n + 1);
    }
    const auto markers = toItk(seedScene().geometry(), std::span<const std::uint8_t>(labels));
    using Floats = itk::Image<float, 3>;
    for (auto _ : state) {
        auto gradient = itk::GradientMagnitudeImageFilter<Voxels16, Floats>::New();
        gradient->SetInput(image);
        auto filter = itk::MorphologicalWatershedFromMarkersImageFilter<Floats, Voxels8>::New();
        filter->SetInput1(gradient->GetOutput());
        filter->SetMarkerImage(markers);
        filter->SetMarkWatershedLine(false);
        filter->Update();
    }
}

} // namespace

int main(int argc, char** argv) {
    largeScene(); // made here, so that none of the tools is timed with it
    seedScene();
    tumour();
    const auto add = [](const char* name, void (*run)(benchmark::State&)) {
        return benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond)->UseRealTime();
    };
    add("threshold", threshold);
    add("connected", connected);
    add("connected/itk", connectedItk);
    add("confidence", confidence);
    add("confidence/itk", confidenceItk);
    add("islands", islands);
    add("holes", holes);
    add("median", median);
    add("median/itk", medianItk);
    add("opening", opening);
    add("opening/itk", openingItk);
    add("gaussian", gaussian);
    add("interpolation", interpolation);
    add("levelTrace", levelTrace)->Arg(0)->Arg(1)->Arg(2);
    add("figures", figures);
    add("seeds", seeds);
    add("seeds/changed", seedsChanged);
    add("seeds/itk", seedsItk);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
