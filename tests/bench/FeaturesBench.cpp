// All 107 features of a ball in a synthetic image, with about 10,000, 100,000 and 800,000 voxels inside; bin width 25.
// peers/compare.py measures other programs on the same images:
//   rimlight-bench-features --write FOLDER [RADIUS...]      writes ballRADIUS_image.nii.gz and ballRADIUS_label.nii.gz
//   rimlight-bench-features --case IMAGE LABEL SETTINGS REPEAT THREADS   prints the times of one case as JSON

#include "core/base/Memory.h"
#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/radiomics/Extractor.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <vector>

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

double peakMb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void features(benchmark::State& state) {
    const auto [image, mask] = scene(static_cast<int>(state.range(0)));
    std::size_t count = 0;
    for (auto _ : state)
        count = radiomics::extract(image, mask, {}, {}, static_cast<unsigned>(state.range(1))).features.values.size();
    state.counters["features"] = static_cast<double>(count);
    state.counters["voxels"] = static_cast<double>(mask.voxelCount());
    state.counters["peakMB"] = peakMb();
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

void writeFiles(const std::filesystem::path& folder, std::vector<int> radii) {
    if (radii.empty())
        radii.assign(std::begin(kRadii), std::end(kRadii));
    for (const int radius : radii) {
        const auto [image, mask] = scene(radius);
        imaging::writeVolume(image, folder / ("ball" + std::to_string(radius) + "_image.nii.gz"));
        imaging::writeMask(mask, folder / ("ball" + std::to_string(radius) + "_label.nii.gz"));
    }
}

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// What the runners of the peers print, too: {"load_s", "extract_s": [...], "features", "peak_rss_mb"}.
void timeCase(const std::vector<std::string>& arguments) {
    const auto begin = std::chrono::steady_clock::now();
    const auto settings = radiomics::readSettings(arguments.at(2));
    const auto image = imaging::readVolume(arguments.at(0));
    const auto mask = imaging::readLabels(arguments.at(1)).segments.at(0).mask;
    std::cout << "{\"voxels\": " << mask.voxelCount() << ", \"load_s\": " << secondsSince(begin)
              << ", \"extract_s\": [";
    const auto threads = static_cast<unsigned>(std::stoul(arguments.at(4)));
    std::size_t count = 0;
    for (int i = 0, repeats = std::stoi(arguments.at(3)); i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        count = radiomics::extract(image, mask, settings, {}, threads).features.values.size();
        std::cout << (i > 0 ? ", " : "") << secondsSince(start);
    }
    std::cout << "], \"features\": " << count << ", \"peak_rss_mb\": " << peakMb() << "}\n";
}

} // namespace

int main(int argc, char** argv) {
    rimlight::keepFreedMemory(); // as rimlight-cli does
    const std::vector<std::string> arguments(argv, argv + argc);
    if (argc >= 3 && arguments[1] == "--write") {
        std::vector<int> radii;
        std::transform(arguments.begin() + 3, arguments.end(), std::back_inserter(radii),
                       [](const std::string& text) { return std::stoi(text); });
        writeFiles(arguments[2], radii);
        return 0;
    }
    if (argc == 7 && arguments[1] == "--case") {
        timeCase({arguments.begin() + 2, arguments.end()});
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
