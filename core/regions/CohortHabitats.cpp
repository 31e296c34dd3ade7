#include "core/regions/CohortHabitats.h"

#include "core/base/Error.h"
#include "core/regions/MixtureStart.h"

#include <algorithm>
#include <set>

namespace rimlight::regions {

namespace {

constexpr const char* kCohort = "The training cases";

const HabitatFit* fitWith(const HabitatCurve& curve, int k) {
    const auto found =
        std::find_if(curve.fits.begin(), curve.fits.end(), [&](const HabitatFit& fit) { return fit.k == k; });
    return found == curve.fits.end() ? nullptr : &*found;
}

} // namespace

CohortK chooseCohortK(std::span<const HabitatCurve> trainingCases) {
    if (trainingCases.empty())
        throw Error("are none", kCohort, "Choose at least one case.");
    std::set<int> wanted;
    for (const auto& curve : trainingCases)
        for (const auto& fit : curve.fits)
            wanted.insert(fit.k);
    CohortK result;
    double smallest = 0.0;
    for (const int k : wanted) {
        double sum = 0.0;
        std::size_t lacking = 0;
        for (const auto& curve : trainingCases) {
            const auto* fit = fitWith(curve, k);
            lacking += fit == nullptr ? 1 : 0;
            sum += fit == nullptr ? 0.0 : fit->bic;
        }
        if (lacking > 0) {
            result.notes.push_back("K = " + std::to_string(k) + " is out of the question: " + std::to_string(lacking) +
                                   " of " + std::to_string(trainingCases.size()) + " cases have no such mixture.");
            continue;
        }
        if (result.curve.empty() || sum < smallest) {
            smallest = sum;
            result.k = k;
        }
        result.curve.push_back({k, sum});
    }
    if (result.curve.empty())
        throw Error("have no number of habitats that all of them could be divided into", kCohort,
                    "Allow smaller numbers, or leave out the cases with the smallest regions.");
    return result;
}

WeightedPoints pooledPoints(std::span<const RegionValues> trainingCases, const PoolSettings& settings) {
    if (trainingCases.empty())
        throw Error("are none", kCohort, "Choose at least one case.");
    const int phases = trainingCases.front().phaseCount();
    double total = 0.0;
    Eigen::Index rows = 0;
    const auto rowsOf = [&](const RegionValues& region) {
        const auto size = region.voxelCount();
        return static_cast<Eigen::Index>(phases == 1 ? size : std::min(size, settings.largestSample));
    };
    for (const auto& region : trainingCases) {
        if (region.phaseCount() != phases)
            throw Error("differ in their number of phases (" + std::to_string(phases) + " and " +
                            std::to_string(region.phaseCount()) + ")",
                        kCohort, "Give each case the same phases in the same order.");
        if (region.voxelCount() == 0)
            throw Error("hold an empty region", kCohort, "Leave that case out.");
        total += static_cast<double>(region.voxelCount());
        rows += rowsOf(region);
    }
    Eigen::MatrixXd values(rows, phases);
    Eigen::VectorXd counts(rows);
    Random random(settings.seed);
    Eigen::Index begin = 0;
    for (const auto& region : trainingCases) {
        const Eigen::Index size = rowsOf(region);
        const double voxels = settings.weights == PoolWeights::ByVoxels
                                  ? static_cast<double>(region.voxelCount())
                                  : total / static_cast<double>(trainingCases.size());
        values.middleRows(begin, size) = region.values(drawn(region.values.rows(), size, random), Eigen::all);
        counts.segment(begin, size).setConstant(voxels / static_cast<double>(size));
        begin += size;
    }
    return weightedPoints(values, counts);
}

} // namespace rimlight::regions
