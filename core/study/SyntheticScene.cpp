#include "core/study/SyntheticScene.h"

#include "core/base/Parallel.h"

#include <atomic>

namespace rimlight::study {

imaging::Geometry SyntheticField::geometry() const {
    imaging::Geometry grid;
    grid.size = {plane.size, plane.size, slices};
    const double pixelMm = std::round(1000.0 * static_cast<double>(plane.pixelMm)) / 1000.0;
    grid.spacingMm = {pixelMm, pixelMm, sliceMm};
    grid.originMm = originMm;
    return grid;
}

float SyntheticField::heightOf(int slice, int thin) const {
    const double middle = 0.5 * (slices - 1);
    return static_cast<float>((slice - middle) * sliceMm + middleHeightMm +
                              (thin - 0.5 * (thinSlices - 1)) * sliceMm / thinSlices);
}

namespace {

struct Slice {
    std::span<Signals> signals;
    std::vector<std::span<std::uint8_t>> readings;
};

void paintSlice(const SyntheticScene& scene, const SyntheticField& field, int number, const Slice& slice) {
    const std::size_t pixels = slice.signals.size();
    const auto ground = scene.ground(field.plane, field.heightOf(number, 0) + 0.5F * static_cast<float>(field.sliceMm));
    std::vector<Signals> sum(pixels, Signals::Zero());
    std::vector<std::vector<float>> shares(slice.readings.size(), std::vector<float>(pixels, 0.0F));
    std::vector<std::vector<float>> thinShares(slice.readings.size());
    for (int thin = 0; thin < field.thinSlices; ++thin) {
        Plane plane = ground.plane;
        scene.paint(plane, ground.cavityMm, field.heightOf(number, thin), thinShares);
        for (std::size_t n = 0; n < pixels; ++n)
            sum[n] += plane.values()[n];
        for (std::size_t r = 0; r < shares.size(); ++r)
            for (std::size_t n = 0; n < pixels; ++n)
                shares[r][n] += thinShares[r][n];
    }
    const auto thinSlices = static_cast<float>(field.thinSlices);
    for (std::size_t n = 0; n < pixels; ++n)
        slice.signals[n] = sum[n] / thinSlices;
    for (std::size_t r = 0; r < shares.size(); ++r)
        for (std::size_t n = 0; n < pixels; ++n)
            slice.readings[r][n] = shares[r][n] >= 0.5F * thinSlices ? 1 : 0;
}

} // namespace

PaintedScene paintScene(const SyntheticScene& scene, const SyntheticField& field, std::size_t readings,
                        const Progress& progress, unsigned maxThreads) {
    PaintedScene painted{field.geometry(), {}, {}};
    const auto slices = static_cast<std::size_t>(field.slices);
    const std::size_t pixels = field.plane.pixelCount();
    painted.signals.resize(slices * pixels);
    std::vector<std::vector<std::uint8_t>> inside(readings, std::vector<std::uint8_t>(slices * pixels));
    std::atomic<std::size_t> count{0};
    parallelFor(
        slices,
        [&](std::size_t number) {
            progress.throwIfCancelled();
            Slice slice{std::span(painted.signals).subspan(number * pixels, pixels), {}};
            for (auto& reading : inside)
                slice.readings.push_back(std::span(reading).subspan(number * pixels, pixels));
            paintSlice(scene, field, static_cast<int>(number), slice);
            const std::size_t done = ++count;
            progress.report(static_cast<double>(done) / static_cast<double>(slices),
                            "Painting slice " + std::to_string(done) + " of " + std::to_string(slices));
        },
        maxThreads);
    for (const auto& reading : inside)
        painted.readings.push_back(imaging::Mask::fromDense(painted.geometry, reading));
    return painted;
}

} // namespace rimlight::study
