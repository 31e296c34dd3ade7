#include "core/learning/linear/PenalisedLoss.h"

#include "core/base/Error.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::learning {

namespace {

/// The curvature of a case is kept above this share of its weight (glmnet's pmin); it steers the steps, not where they
/// end.
constexpr double kLeastCurvature = 1e-9;

Error unusable(const std::string& problem, const std::string& remedy) {
    return {problem, "The outcome of the penalised regression", remedy};
}

} // namespace

void Curvature::multiply(std::span<const double> vector, std::span<double> product) const {
    for (std::size_t i = 0; i < diagonal.size(); ++i)
        product[i] = diagonal[i] * vector[i];
    if (riskSet.empty())
        return;
    std::vector<double> sums(riskSet.size());
    double sum = 0.0;
    std::size_t i = 0;
    for (std::size_t k = 0; k < riskSet.size(); ++k) {
        for (; i < riskSet[k]; ++i)
            sum += risk[i] * vector[i];
        sums[k] = factor[k] * sum;
    }
    double later = 0.0;
    for (std::size_t k = riskSet.size(); k-- > 0;) {
        later += sums[k];
        for (std::size_t r = k == 0 ? 0 : riskSet[k - 1]; r < riskSet[k]; ++r)
            product[r] -= risk[r] * later;
    }
}

PenalisedLoss::PenalisedLoss(const PenalisedOutcome& outcome, std::span<const double> weights)
    : m_family(outcome.family), m_weights(weights.begin(), weights.end()) {
    const std::size_t n = weights.size();
    double total = 0.0;
    for (const double weight : weights) {
        total += weight;
        m_cases += weight > 0.0 ? 1.0 : 0.0;
    }
    for (double& weight : m_weights)
        weight /= total;
    std::vector<double> none(n, 0.0);
    std::vector<double> residual(n);
    if (m_family == Family::Logistic) {
        m_y = outcome.values;
        double share = 0.0;
        for (std::size_t i = 0; i < n; ++i)
            share += m_weights[i] * m_y[i];
        double other = 0.0;
        for (std::size_t i = 0; i < n; ++i)
            other += m_weights[i] * (1.0 - m_y[i]);
        if (!(share > 0.0) || !(other > 0.0))
            throw unusable("holds one class only", "Give cases of both classes, in every fold's training part too.");
        m_nullIntercept = std::log(share / other);
        none.assign(n, m_nullIntercept);
    } else if (m_family == Family::Gaussian) {
        double largest = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            m_origin += m_weights[i] * outcome.values[i];
            if (m_weights[i] > 0.0)
                largest = std::max(largest, std::abs(outcome.values[i]));
        }
        double squares = 0.0;
        for (std::size_t i = 0; i < n; ++i)
            squares += m_weights[i] * (outcome.values[i] - m_origin) * (outcome.values[i] - m_origin);
        m_unit = std::sqrt(squares);
        constexpr double kRounding = 1e-12;
        if (!(m_unit > kRounding * largest))
            throw unusable("is the same in all cases", "Choose an outcome that differs.");
        for (const double value : outcome.values)
            m_y.push_back((value - m_origin) / m_unit);
    } else {
        for (std::size_t i = 0; i < n; ++i)
            m_y.push_back(outcome.events[i] ? 1.0 : 0.0);
        for (std::size_t i = 0; i < n;) {
            std::size_t end = i;
            double deaths = 0.0;
            for (; end < n && outcome.values[end] == outcome.values[i]; ++end)
                deaths += m_y[end] * m_weights[end];
            if (deaths > 0.0) {
                m_riskSet.push_back(end);
                m_deaths.push_back(deaths);
                // glmnet's saturated model: those who have the event at a time are alone at risk.
                m_saturatedLoss += deaths * std::log(deaths);
            }
            i = end;
        }
        if (m_riskSet.empty())
            throw unusable("has no event", "Give cases with events, in every fold's training part too.");
    }
    m_nullLoss = at(none, residual);
}

double PenalisedLoss::risks(std::span<const double> predictor, std::vector<double>& risk) const {
    // Far below what exp() can tell from 0 beside the largest.
    constexpr double kLeast = -600.0;
    double largest = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < predictor.size(); ++i)
        if (m_weights[i] > 0.0)
            largest = std::max(largest, predictor[i]);
    risk.resize(predictor.size());
    for (std::size_t i = 0; i < predictor.size(); ++i)
        risk[i] = m_weights[i] > 0.0 ? m_weights[i] * std::exp(std::max(predictor[i] - largest, kLeast)) : 0.0;
    return largest;
}

double PenalisedLoss::coxAt(std::span<const double> predictor, std::span<double> residual) const {
    std::vector<double> risk;
    const double largest = risks(predictor, risk);
    std::vector<double> hazard(m_riskSet.size());
    double loss = 0.0;
    double sum = 0.0;
    std::size_t i = 0;
    for (std::size_t k = 0; k < m_riskSet.size(); ++k) {
        for (; i < m_riskSet[k]; ++i)
            sum += risk[i];
        hazard[k] = m_deaths[k] / sum;
        loss += m_deaths[k] * (largest + std::log(sum));
    }
    for (std::size_t r = 0; r < predictor.size(); ++r) {
        residual[r] = m_y[r] * m_weights[r];
        loss -= residual[r] * predictor[r];
    }
    double later = 0.0;
    for (std::size_t k = m_riskSet.size(); k-- > 0;) {
        later += hazard[k];
        for (std::size_t r = k == 0 ? 0 : m_riskSet[k - 1]; r < m_riskSet[k]; ++r)
            residual[r] -= risk[r] * later;
    }
    return loss;
}

Curvature PenalisedLoss::coxCurvature(std::span<const double> predictor) const {
    Curvature curvature;
    risks(predictor, curvature.risk);
    curvature.riskSet = m_riskSet;
    curvature.factor.resize(m_riskSet.size());
    curvature.diagonal.assign(predictor.size(), 0.0);
    std::vector<double> hazard(m_riskSet.size());
    double sum = 0.0;
    std::size_t i = 0;
    for (std::size_t k = 0; k < m_riskSet.size(); ++k) {
        for (; i < m_riskSet[k]; ++i)
            sum += curvature.risk[i];
        hazard[k] = m_deaths[k] / sum;
        curvature.factor[k] = hazard[k] / sum;
    }
    double later = 0.0;
    for (std::size_t k = m_riskSet.size(); k-- > 0;) {
        later += hazard[k];
        for (std::size_t r = k == 0 ? 0 : m_riskSet[k - 1]; r < m_riskSet[k]; ++r)
            curvature.diagonal[r] = curvature.risk[r] * later;
    }
    return curvature;
}

double PenalisedLoss::at(std::span<const double> predictor, std::span<double> residual) const {
    if (m_family == Family::Cox)
        return coxAt(predictor, residual);
    double loss = 0.0;
    for (std::size_t i = 0; i < predictor.size(); ++i) {
        if (m_weights[i] == 0.0) {
            residual[i] = 0.0;
        } else if (m_family == Family::Logistic) {
            residual[i] = m_weights[i] * (m_y[i] - statistics::logistic(predictor[i]));
            loss += m_weights[i] * (statistics::softplus(predictor[i]) - m_y[i] * predictor[i]);
        } else {
            const double difference = m_y[i] - predictor[i];
            residual[i] = m_weights[i] * difference;
            loss += 0.5 * m_weights[i] * difference * difference;
        }
    }
    return loss;
}

Curvature PenalisedLoss::curvatureAt(std::span<const double> predictor) const {
    if (m_family == Family::Cox)
        return coxCurvature(predictor);
    Curvature curvature;
    curvature.diagonal = m_weights;
    if (m_family == Family::Logistic)
        for (std::size_t i = 0; i < predictor.size(); ++i) {
            const double p = statistics::logistic(predictor[i]);
            curvature.diagonal[i] *= std::max(p * (1.0 - p), kLeastCurvature);
        }
    return curvature;
}

double PenalisedLoss::devianceRatio(double loss) const {
    const double whole = m_nullLoss - m_saturatedLoss;
    return whole > 0.0 ? (m_nullLoss - loss) / whole : 0.0;
}

double PenalisedLoss::deviance(double loss) const {
    return 2.0 * m_cases * (loss - m_saturatedLoss);
}

} // namespace rimlight::learning
