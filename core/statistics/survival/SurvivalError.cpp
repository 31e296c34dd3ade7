#include "core/statistics/survival/SurvivalError.h"

#include "core/statistics/evaluation/Estimate.h"
#include "core/statistics/survival/RiskSets.h"

#include <cassert>
#include <cmath>

namespace rimlight::statistics {

namespace {

/// Sums over cases: of exp(linear predictor), and of it times the column's distance from its mean.
struct RiskSum {
    double risk = 0.0;
    std::vector<double> centred;

    void add(double oneRisk, const double* row, std::span<const double> means) {
        risk += oneRisk;
        for (std::size_t j = 0; j < centred.size(); ++j)
            centred[j] += oneRisk * (row[j] - means[j]);
    }
    /// Less a share of another.
    RiskSum less(double share, const RiskSum& other) const {
        RiskSum left = *this;
        left.risk -= share * other.risk;
        for (std::size_t j = 0; j < centred.size(); ++j)
            left.centred[j] -= share * other.centred[j];
        return left;
    }
};

/// What one time of events adds.
HazardError increment(const RiskSum& atRisk, const RiskSum& dead, std::size_t events, Ties ties) {
    HazardError error;
    error.meanShift.resize(atRisk.centred.size(), 0.0);
    for (std::size_t e = 0; e < events; ++e) {
        const double share = ties == Ties::Efron ? static_cast<double>(e) / static_cast<double>(events) : 0.0;
        const auto left = atRisk.less(share, dead);
        const double squared = left.risk * left.risk;
        error.variance += 1.0 / squared;
        for (std::size_t j = 0; j < left.centred.size(); ++j)
            error.meanShift[j] += left.centred[j] / squared;
    }
    return error;
}

} // namespace

std::vector<HazardError> hazardErrors(const CoxFit& fit, const tables::DesignMatrix& x, const SurvivalTimes& outcome,
                                      std::span<const double> times) {
    predictedSurvival(fit.baseline, {}, times); // which refuses times
    const auto sets = riskSetsOf(x, outcome, {}, {}, fit.ties);
    std::vector<HazardError> errors;
    for (const double time : times)
        errors.push_back({time, 0.0, std::vector<double>(x.columns, 0.0)});
    RiskSum atRisk{0.0, std::vector<double>(x.columns, 0.0)};
    for (std::size_t g = sets.sorted.groups.size(); g-- > 0;) {
        const auto& group = sets.sorted.groups[g];
        RiskSum dead{0.0, std::vector<double>(x.columns, 0.0)};
        for (std::size_t k = group.begin; k < group.end; ++k) {
            double predictor = 0.0;
            for (std::size_t j = 0; j < x.columns; ++j)
                predictor += fit.coefficients[j] * (sets.row(k)[j] - fit.means[j]);
            atRisk.add(std::exp(predictor), sets.row(k), fit.means);
            if (sets.event[k])
                dead.add(std::exp(predictor), sets.row(k), fit.means);
        }
        if (group.events == 0)
            continue;
        const auto added = increment(atRisk, dead, group.events, fit.ties);
        for (auto& error : errors)
            if (group.time <= error.time) {
                error.variance += added.variance;
                for (std::size_t j = 0; j < x.columns; ++j)
                    error.meanShift[j] += added.meanShift[j];
            }
    }
    return errors;
}

std::optional<Interval> survivalInterval(const BaselineHazard& baseline, const HazardError& error,
                                         const tables::DesignMatrix& covariance, std::span<const double> coefficients,
                                         std::span<const double> centred) {
    assert(covariance.rows == centred.size() && error.meanShift.size() == centred.size());
    const double hazard = baseline.at(error.time);
    if (!(hazard > 0.0))
        return std::nullopt;
    double predictor = 0.0;
    std::vector<double> gradient;
    for (std::size_t j = 0; j < centred.size(); ++j) {
        predictor += coefficients[j] * centred[j];
        gradient.push_back(hazard * centred[j] - error.meanShift[j]);
    }
    double variance = error.variance;
    for (std::size_t j = 0; j < centred.size(); ++j)
        for (std::size_t k = 0; k < centred.size(); ++k)
            variance += gradient[j] * covariance.at(j, k) * gradient[k];
    const double reach = kNormal975 * std::sqrt(variance) / hazard;
    const double logHazard = std::log(hazard) + predictor;
    return Interval{std::exp(-std::exp(logHazard + reach)), std::exp(-std::exp(logHazard - reach))};
}

} // namespace rimlight::statistics
