// Habitats of 500,000 voxels, K = 2..4 with five starts each: one phase of whole numbers (by histogram), one of
// floating point, three phases. Without FORCE of any kind: points, starts, fits and label map are all inside the time.
// peers/sklearn_habitats.py measures scikit-learn on the same voxels: `rimlight-bench-habitats --write FOLDER` writes
// them.

#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/regions/Habitats.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace rimlight;

enum class Voxels : std::uint8_t { Whole, Real };

struct Scene {
    std::vector<imaging::Volume> phases;
    imaging::Mask region;
};

/// A cube of 100 x 100 x 50 voxels of three tissues: necrosis, tumour and vessels, unenhanced, arterial and venous.
Scene scene(std::size_t phaseCount, Voxels kind) {
    constexpr std::uint64_t kSeed = 4;
    constexpr double kMeans[3][3] = {{18.0, 22.0, 25.0}, {42.0, 78.0, 95.0}, {48.0, 190.0, 140.0}};
    constexpr double kSds[3][3] = {{12.0, 13.0, 14.0}, {15.0, 22.0, 20.0}, {18.0, 45.0, 25.0}};
    constexpr double kShared = 0.4; // part of the deviation that the phases have in common
    imaging::Geometry geometry;
    geometry.size = {100, 100, 50};
    Random random(kSeed);
    std::vector<std::vector<float>> values(phaseCount, std::vector<float>(geometry.voxelCount()));
    for (std::size_t v = 0; v < geometry.voxelCount(); ++v) {
        const double u = random.uniform();
        const std::size_t tissue = u < 0.3 ? 0 : u < 0.85 ? 1 : 2;
        const double common = random.normal();
        for (std::size_t p = 0; p < phaseCount; ++p) {
            const double deviation = std::sqrt(kShared) * common + std::sqrt(1.0 - kShared) * random.normal();
            const double value = kMeans[tissue][p] + kSds[tissue][p] * deviation;
            values[p][v] = static_cast<float>(kind == Voxels::Whole ? std::round(value) : value);
        }
    }
    Scene made;
    for (auto& phase : values) {
        if (kind == Voxels::Real) {
            made.phases.push_back(imaging::Volume::fromVoxels(geometry, std::move(phase)));
            continue;
        }
        made.phases.push_back(imaging::Volume::fromVoxels(geometry,
                                                          std::vector<std::int16_t>(phase.begin(), phase.end()),
                                                          imaging::Modality::CT, imaging::IntensityUnit::Hounsfield));
    }
    made.region = imaging::Mask::fromDense(geometry, std::vector<std::uint8_t>(geometry.voxelCount(), 1));
    return made;
}

void habitats(benchmark::State& state, std::size_t phaseCount, Voxels kind) {
    const auto [phases, region] = scene(phaseCount, kind);
    regions::HabitatSettings settings;
    settings.threads = static_cast<unsigned>(state.range(0));
    double bic = 0.0;
    int k = 0;
    for (auto _ : state) {
        const auto values = regions::regionValues(phases, region);
        const auto curve = regions::fitHabitats(regions::weightedPoints(values), settings);
        benchmark::DoNotOptimize(regions::mapHabitats(curve.bestFit().mixture, values, region).shares.data());
        bic = curve.bestFit().bic;
        k = curve.bestFit().k;
    }
    state.counters["voxels"] = static_cast<double>(region.voxelCount());
    state.counters["K"] = k;
    state.counters["BIC"] = bic;
}

void declare(const char* name, std::size_t phaseCount, Voxels kind) {
    for (const int threads : {2, 1})
        benchmark::RegisterBenchmark(name, habitats, phaseCount, kind)
            ->ArgName("threads")
            ->Arg(threads)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
}

void writeFiles(const std::filesystem::path& folder) {
    const auto [phases, region] = scene(3, Voxels::Whole);
    for (std::size_t p = 0; p < phases.size(); ++p)
        imaging::writeVolume(phases[p], folder / ("habitats_phase" + std::to_string(p + 1) + ".nrrd"));
    imaging::writeMask(region, folder / "habitats_label.nrrd");
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--write") {
        writeFiles(argv[2]);
        return 0;
    }
    declare("one_phase_whole", 1, Voxels::Whole);
    declare("one_phase_real", 1, Voxels::Real);
    declare("three_phases_whole", 3, Voxels::Whole);
    declare("three_phases_real", 3, Voxels::Real);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
