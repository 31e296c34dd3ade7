#include "core/radiomics/Cooccurrence.h"
#include "core/radiomics/ibsi/texture/Directional.h"
#include "core/radiomics/ibsi/texture/Families.h"

namespace rimlight::radiomics::ibsi {

namespace {

/// IBSI chapter 3.6.
constexpr FeatureName kNames[] = {
    {"cm_joint_max", "GYBY"},
    {"cm_joint_avg", "60VM"},
    {"cm_joint_var", "UR99"},
    {"cm_joint_entr", "TU9B"},
    {"cm_diff_avg", "TF7R"},
    {"cm_diff_var", "D3YU"},
    {"cm_diff_entr", "NTRS"},
    {"cm_sum_avg", "ZGXS"},
    {"cm_sum_var", "OEEB"},
    {"cm_sum_entr", "P6QZ"},
    {"cm_energy", "8ZQL"},
    {"cm_contrast", "ACUI"},
    {"cm_dissimilarity", "8S9J"},
    {"cm_inv_diff", "IB1Z"},
    {"cm_inv_diff_norm", "NDRX"},
    {"cm_inv_diff_mom", "WF0Z"},
    {"cm_inv_diff_mom_norm", "1QCO"},
    {"cm_inv_var", "E8JP"},
    {"cm_corr", "NI2N"},
    {"cm_auto_corr", "QWB0"},
    {"cm_clust_tend", "DG8W"},
    {"cm_clust_shade", "7NFM"},
    {"cm_clust_prom", "AE86"},
    {"cm_info_corr1", "R8DG"},
    {"cm_info_corr2", "JN9H"},
};

std::vector<double> inOrder(const CooccurrenceFeatures& f) {
    // Sum variance is cluster tendency, and difference average is dissimilarity, by their formulas.
    return {f.jointMaximum,
            f.jointAverage,
            f.jointVariance,
            f.jointEntropy,
            f.differenceAverage,
            f.differenceVariance,
            f.differenceEntropy,
            f.sumAverage,
            f.clusterTendency,
            f.sumEntropy,
            f.jointEnergy,
            f.contrast,
            f.differenceAverage,
            f.inverseDifference,
            f.inverseDifferenceNormalised,
            f.inverseDifferenceMoment,
            f.inverseDifferenceMomentNormalised,
            f.inverseVariance,
            f.correlation,
            f.autocorrelation,
            f.clusterTendency,
            f.clusterShade,
            f.clusterProminence,
            f.informationCorrelation1,
            f.informationCorrelation2};
}

} // namespace

std::vector<IbsiFeature> glcmFeatures(const TextureInput& input, Aggregation aggregation) {
    const RankedRegion region = rankedRegion(input.discrete);
    const Eigen::VectorXd levels = levelsOf(input.discrete);
    DirectionalFamily<PairCounts> family;
    family.names = kNames;
    family.missingReason = "no two voxels of the region are neighbours";
    family.count = [&](const imaging::Index& direction, SliceRange slices) {
        return countPairs(region, direction, slices, true, input.progress);
    };
    family.sum = [](const std::vector<PairCounts>& matrices) {
        PairCounts sum = matrices.front();
        for (std::size_t m = 1; m < matrices.size(); ++m)
            sum += matrices[m];
        return sum;
    };
    family.valuesOf = [&](const PairCounts& counts) -> MatrixValues {
        input.progress.throwIfCancelled();
        const auto pairs = static_cast<double>(counts.sum());
        if (pairs == 0.0)
            return std::nullopt;
        return inOrder(cooccurrenceFeatures({counts.cast<double>() / pairs, levels, input.discrete.levelCount}));
    };
    return directionalFeatures(family, input, aggregation);
}

} // namespace rimlight::radiomics::ibsi
