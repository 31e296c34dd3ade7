#include "core/study/SyntheticScanner.h"

#include "core/base/Parallel.h"

#include <array>
#include <numbers>

namespace rimlight::study {

namespace {

Random sliceRandom(std::uint64_t seed, std::uint64_t stream, std::size_t slice) {
    return Random(seed + 0x9e3779b97f4a7c15ULL * (stream * 4096 + static_cast<std::uint64_t>(slice) + 1));
}

/// Rays of changing strength from one place, as metal makes them.
class Streaks {
public:
    Streaks(const SyntheticScanner& scanner, int size, std::uint64_t seed)
        : m_hu(static_cast<float>(scanner.streakHu)) {
        Random random(seed ^ 0x73747265616bULL);
        m_x = static_cast<float>(random.uniform(0.3, 0.7) * size);
        m_y = static_cast<float>(random.uniform(0.55, 0.8) * size);
        for (float& phase : m_phases)
            phase = static_cast<float>(random.uniform(0.0, 2.0 * std::numbers::pi));
    }
    float at(int i, int j) const {
        if (m_hu == 0.0F)
            return 0.0F;
        const float dx = static_cast<float>(i) - m_x;
        const float dy = static_cast<float>(j) - m_y;
        const float angle = std::atan2(dy, dx);
        float sum = 0.0F;
        for (std::size_t n = 0; n < m_phases.size(); ++n)
            sum += std::sin(static_cast<float>(5 + 4 * n) * angle + m_phases[n]);
        return m_hu * sum / (1.0F + 0.01F * std::sqrt(dx * dx + dy * dy));
    }

private:
    float m_hu;
    float m_x = 0.0F;
    float m_y = 0.0F;
    std::array<float, 5> m_phases{};
};

} // namespace

imaging::Volume scanCt(const PaintedScene& painted, int image, const SyntheticScanner& scanner, std::uint64_t seed,
                       unsigned maxThreads) {
    const int size = painted.geometry.size[0];
    const auto pixels = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    std::vector<std::int16_t> voxels(painted.signals.size());
    const Streaks streaks(scanner, size, seed);
    const float offset = static_cast<float>(scanner.offsetHu);
    parallelFor(
        static_cast<std::size_t>(painted.geometry.size[2]),
        [&](std::size_t slice) {
            Random random = sliceRandom(seed, static_cast<std::uint64_t>(image) + 1, slice);
            const auto noise = grainyNoise(size, scanner.noiseHu, scanner.noiseGrainPx, random);
            for (std::size_t n = 0; n < pixels; ++n) {
                const float streak = streaks.at(static_cast<int>(n) % size, static_cast<int>(n) / size);
                const float hu = painted.signals[slice * pixels + n][image] + offset + noise[n] + streak;
                voxels[slice * pixels + n] = static_cast<std::int16_t>(std::clamp(std::round(hu), -1024.0F, 3071.0F));
            }
        },
        maxThreads);
    auto made = imaging::Volume::fromVoxels(painted.geometry, std::move(voxels), imaging::Modality::CT,
                                            imaging::IntensityUnit::Hounsfield);
    made.markSynthetic();
    return made;
}

imaging::Volume scanMr(const PaintedScene& painted, const SyntheticMrScanner& scanner, std::uint64_t seed,
                       unsigned maxThreads) {
    const auto& grid = painted.geometry;
    const int size = grid.size[0];
    const auto pixels = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    std::vector<std::int16_t> voxels(painted.signals.size());
    // The coil's sensitivity: a slope, a bowl and a slow wave, in logarithms.
    Random random(seed ^ 0x62696173ULL);
    std::array<float, 8> terms{};
    for (float& term : terms)
        term = static_cast<float>(random.normal());
    const auto sensitivity = [&](int i, int j, int k) {
        const float x = 2.0F * static_cast<float>(i) / static_cast<float>(size - 1) - 1.0F;
        const float y = 2.0F * static_cast<float>(j) / static_cast<float>(size - 1) - 1.0F;
        const float z = 2.0F * static_cast<float>(k) / static_cast<float>(std::max(1, grid.size[2] - 1)) - 1.0F;
        const float sum = terms[0] * x + terms[1] * y + terms[2] * z + 0.8F * terms[3] * (x * x + y * y - 0.7F) +
                          0.5F * terms[4] * x * y + 0.6F * std::sin(2.2F * x + 1.4F * y + 3.0F * terms[5]) +
                          0.4F * terms[6] * (z * z - 0.33F) + 0.3F * terms[7] * y * z;
        return std::exp(0.75F * static_cast<float>(scanner.bias) * sum);
    };
    const float gain = static_cast<float>(scanner.gain);
    const float ghosts = static_cast<float>(scanner.ghostShare);
    parallelFor(
        static_cast<std::size_t>(grid.size[2]),
        [&](std::size_t slice) {
            Random own = sliceRandom(seed, 5, slice);
            const auto real = grainyNoise(size, scanner.noise, 0.5, own);
            const auto imaginary = grainyNoise(size, scanner.noise, 0.5, own);
            const Signals* const signals = painted.signals.data() + slice * pixels;
            const auto received = [&](int i, int j) {
                const auto n =
                    static_cast<std::size_t>(j) * static_cast<std::size_t>(size) + static_cast<std::size_t>(i);
                return signals[n][2] * sensitivity(i, j, static_cast<int>(slice));
            };
            for (int j = 0; j < size; ++j)
                for (int i = 0; i < size; ++i) {
                    const auto n =
                        static_cast<std::size_t>(j) * static_cast<std::size_t>(size) + static_cast<std::size_t>(i);
                    float signal = received(i, j);
                    if (ghosts > 0.0F) {
                        // Copies of the body, a fraction of the field up and down, as breathing makes them.
                        const int step = size / 6;
                        const float copies = received(i, (j + step) % size) - received(i, (j + 2 * step) % size) +
                                             received(i, (j + size - step) % size);
                        signal += ghosts * (copies - signal);
                    }
                    const float magnitude = std::hypot(signal + real[n], imaginary[n]);
                    voxels[slice * pixels + n] =
                        static_cast<std::int16_t>(std::clamp(std::round(gain * magnitude), 0.0F, 32000.0F));
                }
        },
        maxThreads);
    auto made =
        imaging::Volume::fromVoxels(grid, std::move(voxels), imaging::Modality::MR, imaging::IntensityUnit::Arbitrary);
    made.markSynthetic();
    return made;
}

} // namespace rimlight::study
