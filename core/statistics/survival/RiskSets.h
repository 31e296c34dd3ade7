#pragma once

#include "core/base/Progress.h"
#include "core/statistics/survival/Cox.h"
#include "core/statistics/survival/TimeOrder.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace rimlight::statistics {

/// The cases of a Cox model by rising time, as forEachEventTime() goes through them.
struct RiskSets {
    TimeOrder sorted;
    std::size_t columns = 0;
    std::vector<double> x; ///< of the case at place k of the order, column j: [k * columns + j]
    std::vector<double> weights;
    std::vector<double> offset;
    std::vector<bool> event; ///< the last three at place k of the order too
    Ties ties = Ties::Efron;

    std::size_t cases() const { return sorted.order.size(); }
    const double* row(std::size_t k) const { return x.data() + k * columns; }
};

/// Weights and offset are one per case or empty (1 and 0). Times that differ by rounding alone are tied.
RiskSets riskSetsOf(const tables::DesignMatrix& x, const SurvivalTimes& outcome, const std::vector<double>& weights,
                    const std::vector<double>& offset, Ties ties);

/// What the partial likelihood is made of at one time of events. Matrices are columns x columns, lower triangle.
struct EventTime {
    std::size_t group = 0; ///< of sorted.groups
    double logLikelihood = 0.0;
    double hazard = 0.0;             ///< increment of the baseline's, times exp(-shift)
    std::vector<double> score;       ///< sum over the events of weight * (x - mean at risk)
    std::vector<double> meanAtRisk;  ///< mean over the events of the risk set's mean
    std::vector<double> information; ///< weighted covariance at risk, summed over the events
};

/// Risk sets from the last time to the first. Linear predictors are at the places of the order; shift is taken off
/// them, so that exp() stays in range, and changes nothing but the hazard's unit.
template <class Visit>
void forEachEventTime(const RiskSets& sets, const std::vector<double>& predictors, double shift,
                      const Progress& progress, Visit visit) {
    const std::size_t p = sets.columns;
    // Sums over the cases at risk, and over the events of one time.
    double all = 0.0;
    std::vector<double> allX(p, 0.0);
    std::vector<double> allXX(p * p, 0.0);
    double dead = 0.0;
    std::vector<double> deadX(p, 0.0);
    std::vector<double> deadXX(p * p, 0.0);
    EventTime at;
    at.score.resize(p);
    at.meanAtRisk.resize(p);
    at.information.resize(p * p);
    std::vector<double> mean(p);
    const auto add = [p](double risk, const double* row, double& sum, std::vector<double>& sumX,
                         std::vector<double>& sumXX) {
        sum += risk;
        for (std::size_t j = 0; j < p; ++j) {
            const double value = risk * row[j];
            sumX[j] += value;
            double* const line = sumXX.data() + j * p;
            for (std::size_t k = 0; k <= j; ++k)
                line[k] += value * row[k];
        }
    };
    for (std::size_t g = sets.sorted.groups.size(); g-- > 0;) {
        progress.throwIfCancelled();
        const auto& group = sets.sorted.groups[g];
        at.group = g;
        at.logLikelihood = 0.0;
        double deadWeight = 0.0;
        if (group.events > 0) {
            dead = 0.0;
            std::fill(deadX.begin(), deadX.end(), 0.0);
            std::fill(deadXX.begin(), deadXX.end(), 0.0);
            std::fill(at.score.begin(), at.score.end(), 0.0);
        }
        for (std::size_t k = group.begin; k < group.end; ++k) {
            const double predictor = predictors[k] - shift;
            const double risk = sets.weights[k] * std::exp(predictor);
            const double* const row = sets.row(k);
            if (!sets.event[k]) {
                add(risk, row, all, allX, allXX);
                continue;
            }
            add(risk, row, dead, deadX, deadXX);
            deadWeight += sets.weights[k];
            at.logLikelihood += sets.weights[k] * predictor;
            for (std::size_t j = 0; j < p; ++j)
                at.score[j] += sets.weights[k] * row[j];
        }
        if (group.events == 0)
            continue;
        // Efron: the events leave the risk set one part at a time. Breslow: they stay to the end.
        const std::size_t parts = sets.ties == Ties::Efron ? group.events : 1;
        const double part = 1.0 / static_cast<double>(parts);
        const double weight = deadWeight * part;
        at.hazard = 0.0;
        std::fill(at.meanAtRisk.begin(), at.meanAtRisk.end(), 0.0);
        std::fill(at.information.begin(), at.information.end(), 0.0);
        for (std::size_t e = 0; e < parts; ++e) {
            all += part * dead;
            // Nothing left of the risk set but what is too small for a double: such coefficients are out of reach.
            at.logLikelihood -= all > std::numeric_limits<double>::min() ? weight * std::log(all)
                                                                         : std::numeric_limits<double>::infinity();
            at.hazard += weight / all;
            for (std::size_t j = 0; j < p; ++j) {
                allX[j] += part * deadX[j];
                mean[j] = allX[j] / all;
                at.score[j] -= weight * mean[j];
                at.meanAtRisk[j] += part * mean[j];
                double* const line = allXX.data() + j * p;
                const double* const deadLine = deadXX.data() + j * p;
                double* const out = at.information.data() + j * p;
                for (std::size_t k = 0; k <= j; ++k) {
                    line[k] += part * deadLine[k];
                    out[k] += weight * (line[k] / all - mean[j] * mean[k]);
                }
            }
        }
        visit(at);
    }
}

} // namespace rimlight::statistics
