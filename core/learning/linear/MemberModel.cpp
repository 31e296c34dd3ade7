#include "core/learning/linear/MemberModel.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

double softThreshold(double value, double l1) {
    if (std::abs(value) <= MemberModel::entry(l1))
        return 0.0;
    return value - std::copysign(l1, value);
}

bool anyEnters(const QuadraticProblem& problem, const VectorXd& b, const VectorXd& pull) {
    for (Index j = problem.freeFirst ? 1 : 0; j < b.size(); ++j)
        if (b[j] == 0.0 && std::abs(pull[j]) > MemberModel::entry(problem.l1))
            return true;
    return false;
}

/// The same after a step of the active coefficients that the pull doesn't know yet.
bool entersAfter(const QuadraticProblem& problem, const VectorXd& b, const VectorXd& pull,
                 const std::vector<Index>& active, const VectorXd& step) {
    for (Index j = problem.freeFirst ? 1 : 0; j < b.size(); ++j) {
        if (b[j] != 0.0)
            continue;
        double value = pull[j];
        for (Index k = 0; k < step.size(); ++k)
            value -= step[k] * problem.hessian(active[static_cast<std::size_t>(k)], j);
        if (std::abs(value) > MemberModel::entry(problem.l1))
            return true;
    }
    return false;
}

void sweep(const QuadraticProblem& problem, VectorXd& b, VectorXd& pull) {
    for (Index j = 0; j < b.size(); ++j) {
        const bool isFree = problem.freeFirst && j == 0;
        const double ridge = isFree ? 0.0 : problem.ridge;
        const double curvature = problem.hessian(j, j) + ridge;
        if (curvature <= 0.0)
            continue;
        const double target = pull[j] + curvature * b[j];
        const double value = (isFree ? target : softThreshold(target, problem.l1)) / curvature;
        const double step = value - b[j];
        if (step == 0.0)
            continue;
        b[j] = value;
        pull.noalias() -= step * problem.hessian.col(j);
        pull[j] -= step * ridge;
    }
}

} // namespace

bool MemberModel::minimise(const QuadraticProblem& problem, VectorXd& b, VectorXd pull) {
    constexpr int kMostRounds = 100;
    constexpr int kSweeps = 3;
    const Index first = problem.freeFirst ? 1 : 0;
    std::vector<Index> active;
    VectorXd right;
    for (int round = 0; round < kMostRounds; ++round) {
        if (anyEnters(problem, b, pull))
            for (int k = 0; k < kSweeps; ++k)
                sweep(problem, b, pull);
        // The minimum for these signs, or the way to it as far as the first coefficient that reaches 0. The objective
        // is convex and has one quadratic piece along that way, so it never rises.
        active.clear();
        for (Index j = 0; j < b.size(); ++j)
            if (j < first || b[j] != 0.0)
                active.push_back(j);
        if (active.empty())
            return !anyEnters(problem, b, pull);
        right.resize(static_cast<Index>(active.size()));
        for (std::size_t k = 0; k < active.size(); ++k) {
            const Index j = active[k];
            right[static_cast<Index>(k)] = pull[j] - (j < first ? 0.0 : std::copysign(problem.l1, b[j]));
        }
        m_factor.setActive(problem.hessian, active, problem.ridge, problem.freeFirst);
        VectorXd step = m_factor.solve(right);
        double length = 1.0;
        Index stopped = -1;
        for (std::size_t k = static_cast<std::size_t>(first); k < active.size(); ++k) {
            const double value = b[active[k]];
            const double change = step[static_cast<Index>(k)];
            if (value * (value + change) > 0.0)
                continue;
            const double reach = -value / change;
            if (reach < length || stopped < 0) {
                length = std::min(length, reach);
                stopped = static_cast<Index>(k);
            }
        }
        step *= length;
        for (Index k = 0; k < step.size(); ++k) {
            double& value = b[active[static_cast<std::size_t>(k)]];
            value = k == stopped ? 0.0 : value + step[k];
        }
        if (stopped < 0 && !entersAfter(problem, b, pull, active, step))
            return true;
        for (Index k = 0; k < step.size(); ++k) {
            const Index j = active[static_cast<std::size_t>(k)];
            pull.noalias() -= step[k] * problem.hessian.col(j);
            if (j >= first)
                pull[j] -= step[k] * problem.ridge;
        }
    }
    return false;
}

} // namespace rimlight::learning
