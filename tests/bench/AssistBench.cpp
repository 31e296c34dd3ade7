// The assisted outline of a tumour of 10 cm in an abdomen-like CT of 512 x 512 x 160 voxels: from a stroke, from a
// click, and with two corrections. The goal is 3 s on two cores.

#include "core/base/Random.h"
#include "core/regions/assist/AssistedOutline.h"

#include <benchmark/benchmark.h>

#include <cmath>

namespace {

using namespace rimlight;

/// A ball of 10 cm, 40 HU above tissue with 15 HU of noise.
const imaging::Volume& scene() {
    static const imaging::Volume volume = [] {
        constexpr double kRadiusMm = 50.0;
        imaging::Geometry geometry;
        geometry.size = {512, 512, 160};
        geometry.spacingMm = {0.75, 0.75, 1.5};
        std::vector<std::int16_t> voxels(geometry.voxelCount());
        const Eigen::Vector3d centre = geometry.centreMm();
        // Noise from a table: so many normal deviates would take longer than the benchmark.
        Random random(5);
        std::vector<double> noise(65521);
        for (auto& value : noise)
            value = random.normal(0.0, 15.0);
        for (int k = 0; k < geometry.size[2]; ++k)
            for (int j = 0; j < geometry.size[1]; ++j)
                for (int i = 0; i < geometry.size[0]; ++i) {
                    const bool isInside = (geometry.toPatient(Eigen::Vector3d(i, j, k)) - centre).norm() < kRadiusMm;
                    const auto here = geometry.offset(i, j, k);
                    voxels[here] =
                        static_cast<std::int16_t>(std::lround((isInside ? 80.0 : 40.0) + noise[here % noise.size()]));
                }
        return imaging::Volume::fromVoxels(std::move(geometry), std::move(voxels), imaging::Modality::CT,
                                           imaging::IntensityUnit::Hounsfield);
    }();
    return volume;
}

void outline(benchmark::State& state, const regions::OutlineHint& hint) {
    for (auto _ : state)
        benchmark::DoNotOptimize(regions::proposeOutline(scene(), hint));
    state.counters["ml"] = regions::proposeOutline(scene(), hint).mask.volumeMl();
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    const Eigen::Vector3d centre = scene().geometry().centreMm();
    const Eigen::Vector3d along(50.0, 0.0, 0.0);
    regions::OutlineHint stroke;
    stroke.strokeMm = {centre - along, centre + along};
    regions::OutlineHint click;
    click.strokeMm = {centre};
    regions::OutlineHint corrected = stroke;
    corrected.insideMm = {centre + Eigen::Vector3d(0.0, 60.0, 0.0)};
    corrected.outsideMm = {centre - Eigen::Vector3d(0.0, 0.0, 40.0)};
    const auto add = [](const char* name, const regions::OutlineHint& hint) {
        benchmark::RegisterBenchmark(name, [&hint](benchmark::State& state) { outline(state, hint); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    };
    add("assisted outline/stroke", stroke);
    add("assisted outline/click", click);
    add("assisted outline/stroke and two corrections", corrected);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
