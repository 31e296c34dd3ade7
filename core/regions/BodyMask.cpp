#include "core/regions/BodyMask.h"

#include "core/base/Parallel.h"
#include "core/regions/DistanceMap.h"
#include "core/regions/LargestPiece.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

namespace rimlight::regions {

namespace {

constexpr double kBetweenAirAndFatHu = -300.0;
constexpr double kAirHu = -900.0;
constexpr float kFar = std::numeric_limits<float>::infinity();

/// At most about a million finite voxels, sorted.
std::vector<double> sortedSample(const imaging::Volume& volume) {
    std::vector<double> sample;
    volume.visit([&](auto voxels) {
        const std::size_t step = std::max<std::size_t>(1, voxels.size() / 1000003); // a prime follows no row length
        for (std::size_t v = 0; v < voxels.size(); v += step)
            if (const auto value = static_cast<double>(voxels[v]); std::isfinite(value))
                sample.push_back(value);
    });
    std::sort(sample.begin(), sample.end());
    return sample;
}

/// The upper edge of the bin after which the two classes differ most.
double otsuThreshold(const std::vector<double>& sorted, double low, double high) {
    constexpr std::size_t kBins = 256;
    std::array<double, kBins> counts{};
    const double width = (high - low) / kBins;
    for (const double value : sorted) {
        const double bin = std::floor((value - low) / width);
        counts[static_cast<std::size_t>(std::clamp(bin, 0.0, kBins - 1.0))] += 1.0;
    }
    double total = 0.0;
    double sum = 0.0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        total += counts[bin];
        sum += counts[bin] * static_cast<double>(bin);
    }
    double best = -1.0;
    std::size_t first = 0; // of the bins that serve equally well, their middle is taken
    std::size_t last = 0;
    double below = 0.0;
    double sumBelow = 0.0;
    for (std::size_t bin = 0; bin + 1 < kBins; ++bin) {
        below += counts[bin];
        sumBelow += counts[bin] * static_cast<double>(bin);
        if (below == 0.0 || below == total)
            continue;
        const double difference = sumBelow / below - (sum - sumBelow) / (total - below);
        const double between = below * (total - below) * difference * difference;
        if (between > best) {
            best = between;
            first = bin;
        }
        if (between >= best)
            last = bin;
    }
    return low + width * (static_cast<double>(first + last) / 2.0 + 1.0);
}

/// One slice of the image, in steps from the intensities to the body.
class BodySlice {
public:
    BodySlice(const imaging::Volume& volume, double threshold, double contactMm)
        : m_volume(volume), m_threshold(threshold),
          m_contactMm(contactMm), m_size{volume.geometry().size[0], volume.geometry().size[1], 1},
          m_count(static_cast<std::size_t>(m_size[0]) * static_cast<std::size_t>(m_size[1])) {}

    /// Tissue that is thick enough to hold on to what it touches.
    void findThickTissue(std::size_t k, std::uint8_t* out) const {
        const auto tissue = tissueOf(k);
        std::vector<std::uint8_t> air(m_count);
        std::transform(tissue.begin(), tissue.end(), air.begin(), [](std::uint8_t voxel) { return voxel ^ 1U; });
        const auto distances = distancesFrom(air);
        std::transform(distances.begin(), distances.end(), out, [](float mm2) { return mm2 == kFar ? 1 : 0; });
    }

    /// The body from its thick parts: their skin, and what they enclose.
    void complete(std::size_t k, std::uint8_t* voxels) const {
        const std::span<std::uint8_t> body(voxels, m_count);
        if (std::find(body.begin(), body.end(), std::uint8_t{1}) == body.end())
            return;
        const auto tissue = tissueOf(k);
        const auto distances = distancesFrom(body);
        for (std::size_t v = 0; v < m_count; ++v)
            body[v] = distances[v] < kFar ? tissue[v] : 0;
        fillHoles(body);
    }

private:
    std::vector<std::uint8_t> tissueOf(std::size_t k) const {
        std::vector<std::uint8_t> tissue(m_count);
        m_volume.visit([&](auto voxels) {
            for (std::size_t v = 0; v < m_count; ++v)
                tissue[v] = static_cast<double>(voxels[k * m_count + v]) > m_threshold ? 1 : 0;
        });
        return tissue;
    }

    std::vector<float> distancesFrom(std::span<const std::uint8_t> voxels) const {
        return squaredDistancesMm2(voxels, m_size, m_volume.geometry().spacingMm, m_contactMm, 1);
    }

    /// Fills what can't be reached from the slice's border over the edges of pixels.
    void fillHoles(std::span<std::uint8_t> body) const {
        constexpr std::uint8_t kReached = 2;
        std::vector<std::array<int, 2>> open;
        const auto visit = [&](int i, int j) {
            auto& voxel =
                body[static_cast<std::size_t>(j) * static_cast<std::size_t>(m_size[0]) + static_cast<std::size_t>(i)];
            if (voxel != 0)
                return;
            voxel = kReached;
            open.push_back({i, j});
        };
        for (int i = 0; i < m_size[0]; ++i) {
            visit(i, 0);
            visit(i, m_size[1] - 1);
        }
        for (int j = 0; j < m_size[1]; ++j) {
            visit(0, j);
            visit(m_size[0] - 1, j);
        }
        while (!open.empty()) {
            const auto [i, j] = open.back();
            open.pop_back();
            if (i > 0)
                visit(i - 1, j);
            if (i + 1 < m_size[0])
                visit(i + 1, j);
            if (j > 0)
                visit(i, j - 1);
            if (j + 1 < m_size[1])
                visit(i, j + 1);
        }
        for (auto& voxel : body)
            voxel = voxel == kReached ? 0 : 1;
    }

    const imaging::Volume& m_volume;
    double m_threshold;
    double m_contactMm;
    imaging::Index m_size;
    std::size_t m_count;
};

} // namespace

double bodyThreshold(const imaging::Volume& volume) {
    if (volume.modality() == imaging::Modality::CT || volume.unit() == imaging::IntensityUnit::Hounsfield)
        return kBetweenAirAndFatHu;
    const auto sample = sortedSample(volume);
    if (sample.empty())
        return 0.0;
    if (sample.front() <= kAirHu)
        return kBetweenAirAndFatHu;
    const double low = sample.front();
    const double high = sample[static_cast<std::size_t>(0.995 * static_cast<double>(sample.size() - 1))];
    // Of an image that is flat but for a few voxels, those few are what isn't air.
    return high > low ? otsuThreshold(sample, low, high) : low;
}

imaging::Mask bodyMask(const imaging::Volume& volume, const BodyMaskSettings& settings, unsigned maxThreads,
                       const Progress& progress) {
    assert(settings.contactMm >= 0.0);
    const auto& geometry = volume.geometry();
    const double threshold = settings.threshold ? *settings.threshold : bodyThreshold(volume);
    const auto slice = static_cast<std::size_t>(geometry.size[0]) * static_cast<std::size_t>(geometry.size[1]);
    std::vector<std::uint8_t> body(geometry.voxelCount());
    const auto eachSlice = [&](const BodySlice& steps, auto&& step) {
        parallelFor(
            static_cast<std::size_t>(geometry.size[2]),
            [&](std::size_t k) {
                progress.throwIfCancelled();
                (steps.*step)(k, body.data() + k * slice);
            },
            maxThreads);
    };
    const auto make = [&](double contactMm) {
        const BodySlice steps(volume, threshold, contactMm);
        progress.report(0.0, "Finding the body");
        eachSlice(steps, &BodySlice::findThickTissue);
        progress.report(0.5, "Finding the body");
        keepLargestPiece(body, geometry.size, progress);
        eachSlice(steps, &BodySlice::complete);
        return imaging::Mask::fromDense(geometry, body);
    };
    auto mask = make(settings.contactMm);
    return mask.isEmpty() && settings.contactMm > 0.0 ? make(0.0) : mask; // nothing here is that thick
}

} // namespace rimlight::regions
