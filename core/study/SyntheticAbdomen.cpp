#include "core/study/SyntheticAbdomen.h"

#include "core/base/Parallel.h"
#include "core/study/SyntheticAnatomy.h"

#include <array>
#include <atomic>
#include <cmath>

namespace rimlight::study {

namespace {

constexpr double kSliceMm = 5.0;
/// Thin slices whose mean is a thick one: partial volume between slices.
constexpr int kThinSlices = 4;

imaging::Geometry gridFor(const SyntheticPatient& patient, const SyntheticAnatomy& anatomy) {
    imaging::Geometry grid;
    const int slices = static_cast<int>(std::round(190.0 * anatomy.scale() / kSliceMm));
    grid.size = {anatomy.sliceSize(), anatomy.sliceSize(), slices};
    const double pixelMm = std::round(1000.0 * static_cast<double>(anatomy.pixelMm())) / 1000.0;
    grid.spacingMm = {pixelMm, pixelMm, kSliceMm};
    // No child lies in the scanner's middle.
    Random random(patient.seed ^ 0x706c616365ULL);
    const double half = 0.5 * (anatomy.sliceSize() - 1) * pixelMm;
    const auto rounded = [](double mm) { return std::round(1000.0 * mm) / 1000.0; };
    grid.originMm = {rounded(-half + random.normal(0.0, 5.0)), rounded(-half + 12.0 + random.normal(0.0, 8.0)),
                     rounded(random.uniform(-900.0, -400.0))};
    return grid;
}

/// Height of a slice in the anatomy's coordinates: the stack reaches a little farther up than down.
float heightOf(const imaging::Geometry& grid, int slice, int thin) {
    const double middle = 0.5 * (grid.size[2] - 1);
    return static_cast<float>((slice - middle) * kSliceMm + 2.0 +
                              (thin - 0.5 * (kThinSlices - 1)) * kSliceMm / kThinSlices);
}

struct Canvases {
    std::span<std::int16_t> corticomedullary;
    std::span<std::int16_t> nephrographic;
    std::span<std::uint8_t> reader1;
    std::span<std::uint8_t> reader2;
};

void paintSlice(const SyntheticPatient& patient, const SyntheticAnatomy& anatomy, const imaging::Geometry& grid,
                int slice, const Canvases& canvases) {
    const std::size_t pixels = canvases.reader1.size();
    const auto ground = anatomy.ground(heightOf(grid, slice, 0) + 0.5F * static_cast<float>(kSliceMm));
    std::vector<Enhancement> sum(pixels);
    std::vector<float> share1(pixels, 0.0F);
    std::vector<float> share2(pixels, 0.0F);
    SyntheticAnatomy::TumourShares shares;
    for (int thin = 0; thin < kThinSlices; ++thin) {
        Plane plane = ground.plane;
        anatomy.paint(plane, ground.cavityMm, heightOf(grid, slice, thin), shares);
        for (std::size_t n = 0; n < pixels; ++n) {
            sum[n].corticomedullary += plane.values()[n].corticomedullary;
            sum[n].nephrographic += plane.values()[n].nephrographic;
            share1[n] += shares.reader1[n];
            share2[n] += shares.reader2[n];
        }
    }
    const auto finish = [&](float Enhancement::*phase, std::uint64_t stream, std::span<std::int16_t> voxels) {
        Random random(patient.seed + 0x9e3779b97f4a7c15ULL * (stream * 4096 + static_cast<std::uint64_t>(slice) + 1));
        const auto noise =
            grainyNoise(anatomy.sliceSize(), patient.scanner.noiseHu, patient.scanner.noiseGrainPx, random);
        const float offset = static_cast<float>(patient.scanner.offsetHu);
        for (std::size_t n = 0; n < pixels; ++n)
            voxels[n] = static_cast<std::int16_t>(
                std::clamp(std::round(sum[n].*phase / kThinSlices + offset + noise[n]), -1024.0F, 3071.0F));
    };
    finish(&Enhancement::corticomedullary, 1, canvases.corticomedullary);
    finish(&Enhancement::nephrographic, 2, canvases.nephrographic);
    for (std::size_t n = 0; n < pixels; ++n) {
        canvases.reader1[n] = share1[n] >= 0.5F * kThinSlices ? 1 : 0;
        canvases.reader2[n] = share2[n] >= 0.5F * kThinSlices ? 1 : 0;
    }
}

} // namespace

SyntheticCase makeSyntheticCase(const SyntheticPatient& patient, const Progress& progress, unsigned maxThreads) {
    const SyntheticAnatomy anatomy(patient);
    const imaging::Geometry grid = gridFor(patient, anatomy);
    const auto slices = static_cast<std::size_t>(grid.size[2]);
    const std::size_t pixels = grid.voxelCount() / slices;
    std::vector<std::int16_t> corticomedullary(grid.voxelCount());
    std::vector<std::int16_t> nephrographic(grid.voxelCount());
    std::vector<std::uint8_t> reader1(grid.voxelCount());
    std::vector<std::uint8_t> reader2(grid.voxelCount());
    std::atomic<std::size_t> painted{0};
    parallelFor(
        slices,
        [&](std::size_t slice) {
            progress.throwIfCancelled();
            const std::size_t begin = slice * pixels;
            paintSlice(patient, anatomy, grid, static_cast<int>(slice),
                       {std::span(corticomedullary).subspan(begin, pixels),
                        std::span(nephrographic).subspan(begin, pixels), std::span(reader1).subspan(begin, pixels),
                        std::span(reader2).subspan(begin, pixels)});
            const std::size_t count = ++painted;
            progress.report(static_cast<double>(count) / static_cast<double>(slices),
                            "Painting slice " + std::to_string(count) + " of " + std::to_string(slices));
        },
        maxThreads);
    const auto volume = [&](std::vector<std::int16_t> voxels) {
        auto made = imaging::Volume::fromVoxels(grid, std::move(voxels), imaging::Modality::CT,
                                                imaging::IntensityUnit::Hounsfield);
        made.markSynthetic();
        return made;
    };
    return {volume(std::move(corticomedullary)), volume(std::move(nephrographic)),
            imaging::Mask::fromDense(grid, reader1), imaging::Mask::fromDense(grid, reader2)};
}

} // namespace rimlight::study
