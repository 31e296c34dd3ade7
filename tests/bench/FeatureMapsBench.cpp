// All 93 feature maps of a 64 x 64 x 16 region of synthetic soft tissue: kernel radius 1, bin width 25.
// peers/pyradiomics_maps.py measures PyRadiomics on the same files: `rimlight-bench-maps --write FOLDER` writes them.

#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/radiomics/maps/FeatureMap.h"

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

/// Slow waves and noise, about 20 grey levels of 25 HU; the region is the whole image but a margin of 4 voxels.
Scene scene() {
    constexpr std::uint64_t kSeed = 20;
    constexpr int kMargin = 4;
    const imaging::Index region{64, 64, 16};
    imaging::Geometry geometry;
    for (std::size_t axis = 0; axis < 3; ++axis)
        geometry.size[axis] = region[axis] + 2 * kMargin;
    geometry.spacingMm = {0.8, 0.8, 1.5};
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    std::vector<std::uint8_t> inside(geometry.voxelCount());
    Random random(kSeed);
    const imaging::IndexBox box{{kMargin, kMargin, kMargin}, region};
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i) {
                const double wave = 80.0 * std::sin(i * 0.21) * std::cos(j * 0.17) * std::cos(k * 0.13);
                const auto here = geometry.offset(i, j, k);
                voxels[here] = static_cast<std::int16_t>(std::lround(50.0 + wave + random.normal(0.0, 40.0)));
                inside[here] = box.contains(i, j, k) ? 1 : 0;
            }
    auto mask = imaging::Mask::fromDense(geometry, inside);
    return {imaging::Volume::fromVoxels(std::move(geometry), std::move(voxels)), std::move(mask)};
}

/// All maps, or those of one class.
void maps(benchmark::State& state, const std::string& featureClass) {
    const auto [image, mask] = scene();
    std::vector<std::string> features;
    for (const auto& name : radiomics::mapFeatureNames())
        if (featureClass.empty() || name.starts_with(featureClass + "_"))
            features.push_back(name);
    radiomics::FeatureMapSettings settings;
    settings.kernelRadius = static_cast<int>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(
            radiomics::featureMaps(image, mask, {}, settings, features, {}, static_cast<unsigned>(state.range(1)))
                .size());
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["maps"] = static_cast<double>(features.size());
    state.counters["voxels"] = static_cast<double>(mask.voxelCount());
    state.counters["peakMB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void declare(const std::string& featureClass, int radius, unsigned threads) {
    benchmark::RegisterBenchmark(featureClass.empty() ? "all" : featureClass.c_str(), maps, featureClass)
        ->ArgNames({"radius", "threads"})
        ->Args({radius, threads})
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
}

void writeFiles(const std::filesystem::path& folder) {
    const auto [image, mask] = scene();
    imaging::writeVolume(image, folder / "maps_image.nrrd");
    imaging::writeMask(mask, folder / "maps_label.nrrd");
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--write") {
        writeFiles(argv[2]);
        return 0;
    }
    for (const char* featureClass : {"firstorder", "glcm", "gldm", "glrlm", "glszm", "ngtdm"})
        declare(featureClass, 1, 2);
    declare("", 1, 2);
    declare("", 1, 1);
    declare("", 2, 2);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
