#include "core/regions/BodyMask.h"

#include "core/base/Parallel.h"
#include "core/regions/DistanceMap.h"
#include "core/regions/LargestPiece.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
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
double otsuThreshold(std::span<const double> values, double low, double high) {
    constexpr std::size_t kBins = 256;
    std::array<double, kBins> counts{};
    const double width = (high - low) / kBins;
    for (const double value : values) {
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

double meanOf(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Without the voxels of the lowest value where they are many: what was put around the image in resampling, or air that
/// the scanner blanked. Noise in air would look like tissue beside it.
std::span<const double> withoutPadding(std::span<const double> sorted) {
    constexpr double kMany = 0.05;
    const auto rest = std::upper_bound(sorted.begin(), sorted.end(), sorted.front());
    const auto count = static_cast<std::size_t>(rest - sorted.begin());
    return static_cast<double>(count) > kMany * static_cast<double>(sorted.size()) ? sorted.subspan(count) : sorted;
}

/// What parts air from tissue in an image of arbitrary unit.
double thresholdAboveAir(std::span<const double> all) {
    // Shares of the mean of the bright voxels, all above the lowest one, that part air, muscle and fat in the MR images
    // we have: air lies at 0.01 to 0.14, muscle beside bright fat at 0.21 to 0.55.
    constexpr double kDarkestTissue = 0.15;
    constexpr double kBrightestAir = 0.2;
    constexpr double kLeast = 0.1;
    constexpr double kTissueOverAir = 2.5; // the brighter half of noise has about twice the mean of the darker
    const auto sorted = withoutPadding(all);
    if (sorted.empty())
        return all.front();
    const double low = sorted.front();
    const double high = sorted[static_cast<std::size_t>(0.995 * static_cast<double>(sorted.size() - 1))];
    if (high <= low) // flat but for padding, or but for a few voxels: what isn't flat is body
        return sorted.size() < all.size() ? all.front() : low;
    const auto countUpTo = [&](double threshold) {
        return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), threshold) - sorted.begin());
    };
    const double threshold = otsuThreshold(sorted, low, high);
    const auto dark = sorted.first(countUpTo(threshold));
    const double bright = meanOf(sorted.subspan(dark.size())) - low;
    if (dark.back() <= low)
        return threshold;
    const double lower = otsuThreshold(dark, low, dark.back());
    const auto darkest = dark.first(countUpTo(lower));
    const auto between = dark.subspan(darkest.size());
    const double least = low + kLeast * bright;
    const double air = (meanOf(darkest) - low) / bright;
    const double muscle = between.empty() ? air : (meanOf(between) - low) / bright;
    if (muscle >= std::max(kDarkestTissue, kTissueOverAir * air))
        return std::max(lower, least);
    const bool isTissue = (meanOf(dark) - low) / bright >= kBrightestAir; // there is no air
    return isTissue ? least : threshold;
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
    return thresholdAboveAir(sample);
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
