#include "core/regions/Habitats.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "core/regions/MixtureStart.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <optional>

namespace rimlight::regions {

namespace {

constexpr const char* kRegion = "The region";

std::string habitatsText(int k) {
    return std::to_string(k) + (k == 1 ? " habitat" : " habitats");
}

/// One of a kind for each K and start, so that a start is the same whatever the range and the number of starts: steps
/// of splitmix64 (Steele, Lea and Flood 2014).
std::uint64_t seedOf(std::uint64_t seed, int k, int start) {
    const auto mixed = [](std::uint64_t x) {
        x += 0x9e3779b97f4a7c15U;
        x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
        x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
        return x ^ (x >> 31U);
    };
    return mixed(mixed(mixed(seed) + static_cast<std::uint64_t>(k)) + static_cast<std::uint64_t>(start));
}

void validate(const HabitatSettings& settings) {
    if (settings.smallestK < 1 || settings.largestK > kMostHabitats || settings.smallestK > settings.largestK)
        throw Error("the numbers of habitats " + std::to_string(settings.smallestK) + " to " +
                        std::to_string(settings.largestK) + " are no range within 1 to " +
                        std::to_string(kMostHabitats),
                    "habitats", "Ask for 2 to 4, say.");
    constexpr int kMostStarts = 1000;
    if (settings.starts < 1 || settings.starts > kMostStarts)
        throw Error(std::to_string(settings.starts) + " starts are not 1 to 1000", "habitats", "Ask for 5, say.");
    if (!(settings.tolerance >= 0.0) || settings.maxIterations < 1)
        throw Error("the tolerance is negative or there is no iteration", "habitats", "Leave both as they are.");
}

/// How many distinct points there are, counted no further than most.
int distinctPoints(const WeightedPoints& points, int most) {
    std::vector<Eigen::Index> found;
    for (Eigen::Index i = 0; i < points.values.rows() && static_cast<int>(found.size()) < most; ++i)
        if (std::none_of(found.begin(), found.end(), [&](Eigen::Index other) {
                return (points.values.row(i).array() == points.values.row(other).array()).all();
            }))
            found.push_back(i);
    return static_cast<int>(found.size());
}

/// Why the region can't have k habitats; empty when it may.
std::string whyTooSmall(int k, int distinct, double voxelCount, int phaseCount) {
    if (distinct < k)
        return "the region holds only " + std::to_string(distinct) + " distinct values";
    const int fewest = phaseCount + 1;
    if (voxelCount < static_cast<double>(k * fewest))
        return "the region holds only " + formatSignificant(voxelCount, 6) + " voxels, and each habitat needs " +
               std::to_string(fewest);
    return {};
}

/// The points, or so many of them, drawn at random.
WeightedPoints sampleOf(const WeightedPoints& points, std::size_t largest, Random& random) {
    if (points.size() <= largest)
        return points;
    const auto numbers = drawn(points.values.rows(), static_cast<Eigen::Index>(largest), random);
    return {points.values(numbers, Eigen::all), points.counts(numbers), points.smallestSd};
}

struct StartTask {
    int k = 0;
    int start = 0;
};

using Fits = std::vector<std::optional<MixtureFit>>;

Fits fitStarts(const std::vector<StartTask>& tasks, const WeightedPoints& points, const MixtureData& data,
               const HabitatSettings& settings, const Progress& progress) {
    Fits fits(tasks.size());
    std::atomic<std::size_t> done{0};
    parallelFor(
        tasks.size(),
        [&](std::size_t number) {
            progress.throwIfCancelled();
            const auto& [k, start] = tasks[number];
            Random random(seedOf(settings.seed, k, start));
            fits[number] = expectationMaximisation(data, seededStart(points, k, random),
                                                   {settings.tolerance, settings.maxIterations, 1}, progress);
            progress.report(static_cast<double>(++done) / static_cast<double>(tasks.size()), "Fitting habitats");
        },
        settings.threads);
    return fits;
}

/// The starts of one K, the likeliest first; of equals the earlier.
std::vector<MixtureFit> byLikelihood(const std::vector<StartTask>& tasks, const Fits& fits, int k) {
    std::vector<MixtureFit> sorted;
    for (std::size_t i = 0; i < tasks.size(); ++i)
        if (tasks[i].k == k && fits[i])
            sorted.push_back(*fits[i]);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const MixtureFit& a, const MixtureFit& b) { return a.logLikelihood > b.logLikelihood; });
    return sorted;
}

HabitatFit habitatFitOf(const MixtureFit& unordered, double voxelCount) {
    auto fit = orderedByMean(unordered);
    const int k = fit.mixture.componentCount();
    const double bic = bayesianInformationCriterion(fit.logLikelihood, k, fit.mixture.phaseCount(), voxelCount);
    return {k, std::move(fit.mixture), fit.logLikelihood, bic, fit.iterations, fit.converged, std::move(fit.collapsed)};
}

void addNotes(HabitatCurve& curve, const HabitatSettings& settings) {
    for (const auto& fit : curve.fits)
        if (!fit.converged)
            curve.notes.push_back("The mixture of " + habitatsText(fit.k) + " had not converged after " +
                                  std::to_string(fit.iterations) + " iterations.");
    for (std::size_t i = 1; i < curve.fits.size(); ++i)
        if (curve.fits[i].logLikelihood < curve.fits[i - 1].logLikelihood)
            curve.notes.push_back("The mixture of " + habitatsText(curve.fits[i].k) + " is less likely than that of " +
                                  std::to_string(curve.fits[i - 1].k) +
                                  ": its starts missed the best one. Ask for more starts.");
    const auto& best = curve.bestFit();
    for (std::size_t h = 0; h < best.collapsed.size(); ++h)
        if (best.collapsed[h])
            curve.notes.push_back("Habitat " + std::to_string(h + 1) + " of " + std::to_string(best.k) +
                                  " has no spread of its own (mean " +
                                  formatSignificant(best.mixture.means(static_cast<Eigen::Index>(h), 0), 5) +
                                  "): many voxels share one value, as where an image was clipped or filled.");
    if (best.k == settings.largestK && settings.smallestK < settings.largestK)
        curve.notes.push_back("The BIC is smallest at the end of the range, K = " + std::to_string(best.k) +
                              ": more habitats might fit better still.");
}

} // namespace

HabitatCurve fitHabitats(const WeightedPoints& points, const HabitatSettings& settings, const Progress& progress) {
    validate(settings);
    if (points.size() == 0)
        throw Error("is empty", kRegion, "Choose a region with voxels inside.");
    HabitatCurve curve;
    curve.voxelCount = points.counts.sum();
    Random random(settings.seed);
    const auto sample = sampleOf(points, kStartSample, random);
    const int distinct = distinctPoints(sample, settings.largestK);
    std::vector<StartTask> tasks; // the long ones first
    for (int k = settings.largestK; k >= settings.smallestK; --k)
        for (int start = 0; start < settings.starts; ++start)
            if (whyTooSmall(k, distinct, curve.voxelCount, points.phaseCount()).empty())
                tasks.push_back({k, start});

    const bool isSampled = sample.size() < points.size();
    const MixtureData sampleData(sample);
    const auto starts = fitStarts(tasks, sample, sampleData, settings, progress.part(0.0, isSampled ? 0.5 : 1.0));
    const std::optional<MixtureData> allData = isSampled ? std::optional<MixtureData>(points) : std::nullopt;

    for (int k = settings.smallestK; k <= settings.largestK; ++k) {
        std::string why = whyTooSmall(k, distinct, curve.voxelCount, points.phaseCount());
        std::optional<MixtureFit> best;
        for (auto& fit : byLikelihood(tasks, starts, k)) {
            best = isSampled ? expectationMaximisation(*allData, fit.mixture,
                                                       {settings.tolerance, settings.maxIterations, settings.threads},
                                                       progress)
                             : std::move(fit);
            if (best)
                break;
        }
        if (best)
            curve.fits.push_back(habitatFitOf(*best, curve.voxelCount));
        else
            curve.notes.push_back("There is no mixture of " + habitatsText(k) + ": " +
                                  (why.empty() ? "from each start, one was left with too few voxels" : why) + ".");
        progress.report(0.5 + 0.5 * (k - settings.smallestK + 1.0) / (settings.largestK - settings.smallestK + 1.0),
                        "Fitting " + habitatsText(k));
    }
    if (curve.fits.empty()) {
        std::string why = whyTooSmall(settings.smallestK, distinct, curve.voxelCount, points.phaseCount());
        throw Error("cannot be divided into " + habitatsText(settings.smallestK) + ": " +
                        (why.empty() ? "from each start, one was left with too few voxels" : why),
                    kRegion,
                    settings.smallestK > 1 ? "Ask for fewer habitats, or choose a larger region."
                                           : "Choose a larger region.");
    }
    for (std::size_t i = 1; i < curve.fits.size(); ++i)
        if (curve.fits[i].bic < curve.fits[curve.best].bic)
            curve.best = i;
    addNotes(curve, settings);
    return curve;
}

HabitatMap mapHabitats(const GaussianMixture& mixture, const RegionValues& values, const imaging::Mask& region) {
    assert(values.voxelCount() == region.voxelCount() && values.phaseCount() == mixture.phaseCount());
    constexpr Eigen::Index kRowsAtOnce = 1 << 16; // bounds the memory of the posteriors
    HabitatMap map;
    map.habitatOf.resize(values.voxelCount());
    const Eigen::Index rows = values.values.rows();
    for (Eigen::Index begin = 0; begin < rows; begin += kRowsAtOnce) {
        const Eigen::Index size = std::min(kRowsAtOnce, rows - begin);
        const auto probabilities = posteriors(mixture, values.values.middleRows(begin, size));
        for (Eigen::Index row = 0; row < size; ++row) {
            Eigen::Index likeliest = 0;
            probabilities.row(row).maxCoeff(&likeliest);
            map.habitatOf[static_cast<std::size_t>(begin + row)] = static_cast<std::uint8_t>(likeliest);
        }
    }
    const auto k = static_cast<std::size_t>(mixture.componentCount());
    const auto& box = region.box();
    const auto inside = region.boxVoxels();
    map.segmentation.geometry = region.geometry();
    for (std::size_t h = 0; h < k; ++h) {
        std::vector<std::uint8_t> voxels(box.voxelCount(), 0);
        for (std::size_t place = 0, voxel = 0; place < voxels.size(); ++place)
            if (inside[place] != 0)
                voxels[place] = map.habitatOf[voxel++] == h ? 1 : 0;
        imaging::Segment segment{"habitat " + std::to_string(h + 1) + " of " + std::to_string(k),
                                 imaging::segmentColour(h), imaging::Mask::fromBox(region.geometry(), box, voxels)};
        map.shares.push_back(static_cast<double>(segment.mask.voxelCount()) / static_cast<double>(region.voxelCount()));
        map.segmentation.segments.push_back(std::move(segment));
    }
    return map;
}

} // namespace rimlight::regions
