// Rings, body and agreement of a tumour of 10 cm in voxels of 1 mm, and ITK's filters for the same ring beside ours.
// All work on as many threads as there are cores.

#include "core/regions/Agreement.h"
#include "core/regions/BodyMask.h"
#include "core/regions/DistanceMap.h"
#include "core/regions/Ring.h"

#include <benchmark/benchmark.h>
#include <itkBinaryBallStructuringElement.h>
#include <itkBinaryDilateImageFilter.h>
#include <itkImage.h>
#include <itkSignedMaurerDistanceMapImageFilter.h>

#include <algorithm>
#include <cmath>

namespace {

using namespace rimlight;

constexpr double kTumourMm = 100.0;
constexpr double kRingMm = 10.0;

/// A ball in the middle of an image of 1 mm.
imaging::Mask tumour(const imaging::Index& size, double offsetMm = 0.0) {
    imaging::Geometry geometry;
    geometry.size = size;
    std::vector<std::uint8_t> voxels;
    voxels.reserve(geometry.voxelCount());
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i) {
                const double x = i - size[0] / 2 - offsetMm;
                const double y = j - size[1] / 2;
                const double z = k - size[2] / 2;
                voxels.push_back(x * x + y * y + z * z <= kTumourMm * kTumourMm / 4.0 ? 1 : 0);
            }
    return imaging::Mask::fromDense(geometry, voxels);
}

constexpr imaging::Index kGrid{512, 512, 300};

void ring(benchmark::State& state, regions::RingLimits limits) {
    const auto region = tumour(kGrid);
    for (auto _ : state)
        benchmark::DoNotOptimize(regions::rings(region, std::span(&limits, 1)));
}

void ringWithClip(benchmark::State& state) {
    const auto region = tumour(kGrid);
    const std::vector<regions::RingLimits> limits = {{0, 3}, {3, 6}, {6, 10}};
    regions::RingClip clip;
    clip.image =
        imaging::Volume::fromVoxels(region.geometry(), std::vector<std::int16_t>(region.geometry().voxelCount(), 40));
    clip.lowestIntensity = -100;
    clip.highestIntensity = 200;
    clip.body = regions::grown(region, 8.0);
    clip.keepAway = {{"neighbour", tumour(kGrid, 105.0), 2.0}};
    for (auto _ : state)
        benchmark::DoNotOptimize(regions::rings(region, limits, clip));
}

void allDistances(benchmark::State& state) {
    const auto region = tumour({200, 200, 200});
    const auto voxels = region.toDense();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            regions::squaredDistancesMm2(voxels, region.geometry().size, region.geometry().spacingMm));
}

void agreement(benchmark::State& state) {
    const auto a = tumour(kGrid);
    const auto b = tumour(kGrid, 4.0);
    for (auto _ : state)
        benchmark::DoNotOptimize(regions::agreementOf(a, b));
}

void body(benchmark::State& state) {
    imaging::Geometry geometry;
    geometry.size = kGrid;
    geometry.spacingMm = {0.8, 0.8, 1.0};
    std::vector<std::int16_t> voxels;
    voxels.reserve(geometry.voxelCount());
    for (int k = 0; k < kGrid[2]; ++k)
        for (int j = 0; j < kGrid[1]; ++j)
            for (int i = 0; i < kGrid[0]; ++i)
                voxels.push_back(std::hypot((i - 256) / 220.0, (j - 250) / 150.0) <= 1.0 || j == 405 ? 40 : -1000);
    const auto image = imaging::Volume::fromVoxels(geometry, std::move(voxels), imaging::Modality::CT,
                                                   imaging::IntensityUnit::Hounsfield);
    for (auto _ : state)
        benchmark::DoNotOptimize(regions::bodyMask(image));
}

using ItkMask = itk::Image<std::uint8_t, 3>;
using ItkDistances = itk::Image<float, 3>;

/// The tumour's box with the ring's margin, as ours is cropped too.
ItkMask::Pointer itkTumour() {
    const auto region = tumour(kGrid);
    const auto box = regions::widenedByMm(region.box(), kRingMm, region.geometry());
    const auto voxels = region.voxelsOf(box);
    auto image = ItkMask::New();
    ItkMask::SizeType size;
    for (unsigned axis = 0; axis < 3; ++axis)
        size[axis] = static_cast<itk::SizeValueType>(box.size[axis]);
    image->SetRegions(size);
    image->Allocate();
    std::copy(voxels.begin(), voxels.end(), image->GetBufferPointer());
    return image;
}

void itkMaurer(benchmark::State& state) {
    const auto image = itkTumour();
    std::size_t voxels = 0;
    for (auto _ : state) {
        auto filter = itk::SignedMaurerDistanceMapImageFilter<ItkMask, ItkDistances>::New();
        filter->SetInput(image);
        filter->UseImageSpacingOn();
        filter->SquaredDistanceOff();
        filter->Update();
        const float* distances = filter->GetOutput()->GetBufferPointer();
        const auto count = image->GetLargestPossibleRegion().GetNumberOfPixels();
        std::vector<std::uint8_t> inside(count);
        for (std::size_t v = 0; v < count; ++v)
            inside[v] = distances[v] > 0.0F && distances[v] <= static_cast<float>(kRingMm) ? 1 : 0;
        voxels = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), std::uint8_t{1}));
    }
    state.counters["voxels"] = static_cast<double>(voxels);
}

void itkBallDilation(benchmark::State& state) {
    const auto image = itkTumour();
    using Ball = itk::BinaryBallStructuringElement<std::uint8_t, 3>;
    Ball ball;
    ball.SetRadius(static_cast<itk::SizeValueType>(kRingMm));
    ball.CreateStructuringElement();
    for (auto _ : state) {
        auto filter = itk::BinaryDilateImageFilter<ItkMask, ItkMask, Ball>::New();
        filter->SetInput(image);
        filter->SetKernel(ball);
        filter->SetDilateValue(1);
        filter->Update();
        benchmark::DoNotOptimize(filter->GetOutput()->GetBufferPointer());
    }
}

} // namespace

BENCHMARK_CAPTURE(ring, 0 to 10 mm, regions::RingLimits{0.0, kRingMm})->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(ring, -5 to 10 mm, regions::RingLimits{-5.0, kRingMm})->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(ringWithClip)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(itkMaurer)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(itkBallDilation)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(allDistances)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(agreement)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(body)->Unit(benchmark::kMillisecond)->UseRealTime();

BENCHMARK_MAIN();
