// All 107 features of a ball in a synthetic image, with about 10,000, 100,000 and 800,000 voxels inside; bin width 25.
// peers/pyradiomics_time.py measures PyRadiomics on the same files: `rimlight-bench-features --write FOLDER` writes
// them.

#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/radiomics/Extractor.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/resource.h>

namespace {

using namespace rimlight;

struct Scene {
    imaging::Volume image;
    imaging::Mask mask;
};

/// A ball of the radius (in voxels) in soft tissue: slow waves and noise, about 20 grey levels of 25 HU.
Scene scene(int radius) {
    constexpr std::uint64_t kSeed = 20;
    const int edge = 2 * radius + 11;
    imaging::Geometry geometry;
    geometry.size = {edge, edge, edge};
    geometry.spacingMm = {0.8, 0.8, 1.5};
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    std::vector<std::uint8_t> inside(geometry.voxelCount());
    Random random(kSeed);
    const int centre = edge / 2;
    for (int k = 0; k < edge; ++k)
        for (int j = 0; j < edge; ++j)
            for (int i = 0; i < edge; ++i) {
                const int x = i - centre;
                const int y = j - centre;
                const int z = k - centre;
                const double wave = 80.0 * std::sin(i * 0.21) * std::cos(j * 0.17) * std::cos(k * 0.13);
                const auto here = geometry.offset(i, j, k);
                voxels[here] = static_cast<std::int16_t>(std::lround(50.0 + wave + random.normal(0.0, 40.0)));
                inside[here] = x * x + y * y + z * z <= radius * radius ? 1 : 0;
            }
    auto mask = imaging::Mask::fromDense(geometry, inside);
    return {imaging::Volume::fromVoxels(std::move(geometry), std::move(voxels)), std::move(mask)};
}

void features(benchmark::State& state) {
    const auto [image, mask] = scene(static_cast<int>(state.range(0)));
    std::size_t count = 0;
    for (auto _ : state)
        count = radiomics::extract(image, mask, {}, {}, static_cast<unsigned>(state.range(1))).features.values.size();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["features"] = static_cast<double>(count);
    state.counters["voxels"] = static_cast<double>(mask.voxelCount());
    state.counters["peakMB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}

constexpr int kRadii[] = {13, 29, 57};

BENCHMARK(features)
    ->ArgNames({"radius", "threads"})
    ->Args({kRadii[0], 0})
    ->Args({kRadii[1], 0})
    ->Args({kRadii[2], 0})
    ->Args({kRadii[2], 1})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void writeFiles(const std::filesystem::path& folder) {
    for (const int radius : kRadii) {
        const auto [image, mask] = scene(radius);
        imaging::writeVolume(image, folder / ("ball" + std::to_string(radius) + "_image.nrrd"));
        imaging::writeMask(mask, folder / ("ball" + std::to_string(radius) + "_label.nrrd"));
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--write") {
        writeFiles(argv[2]);
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
