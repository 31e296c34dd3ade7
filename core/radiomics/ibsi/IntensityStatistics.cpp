#include "core/radiomics/ibsi/Family.h"
#include "core/radiomics/ibsi/IntensityDistribution.h"

namespace rimlight::radiomics::ibsi {

namespace {

/// Intensities of the voxels that count, not binned (IBSI UHIW, chapter 3.3).
std::vector<tables::Cell> compute(const FamilyInput& input) {
    const auto d = distributionOf(input.region.intensities.regionValues());
    return {d.mean,
            d.variance,
            d.skewness,
            d.excessKurtosis,
            d.median,
            d.minimum,
            d.percentile10,
            d.percentile90,
            d.maximum,
            d.interquartileRange(),
            d.range(),
            d.meanDeviation,
            d.robustMeanDeviation,
            d.medianDeviation,
            d.coefficientOfVariation(),
            d.quartileDispersion(),
            d.energy,
            d.rootMeanSquare};
}

} // namespace

Family intensityStatisticsFamily() {
    return {"intensityStatistics",
            {{"stat_mean", "Q4LE", "Mean intensity"},
             {"stat_var", "ECT3", "Intensity variance"},
             {"stat_skew", "KE2A", "Intensity skewness"},
             {"stat_kurt", "IPH6", "Excess intensity kurtosis"},
             {"stat_median", "Y12H", "Median intensity"},
             {"stat_min", "1GSF", "Minimum intensity"},
             {"stat_p10", "QG58", "10th intensity percentile"},
             {"stat_p90", "8DWT", "90th intensity percentile"},
             {"stat_max", "84IY", "Maximum intensity"},
             {"stat_iqr", "SALO", "Intensity interquartile range"},
             {"stat_range", "2OJQ", "Intensity range"},
             {"stat_mad", "4FUA", "Intensity-based mean absolute deviation"},
             {"stat_rmad", "1128", "Intensity-based robust mean absolute deviation"},
             {"stat_medad", "N72L", "Intensity-based median absolute deviation"},
             {"stat_cov", "7TET", "Intensity-based coefficient of variation"},
             {"stat_qcod", "9S40", "Intensity-based quartile coefficient of dispersion"},
             {"stat_energy", "N8CA", "Intensity-based energy"},
             {"stat_rms", "5ZWQ", "Root mean square intensity"}},
            &compute};
}

} // namespace rimlight::radiomics::ibsi
