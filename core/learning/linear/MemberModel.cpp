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
        const VectorXd direction = m_factor.solve(right);
        double length = 1.0;
        Index stopped = -1;
        for (std::size_t k = static_cast<std::size_t>(first); k < active.size(); ++k) {
            const double value = b[active[k]];
            const double change = direction[static_cast<Index>(k)];
            if (value * (value + change) > 0.0)
                continue;
            const double reach = -value / change;
            if (reach < length || stopped < 0) {
                length = std::min(length, reach);
                stopped = static_cast<Index>(k);
            }
        }
        for (Index k = 0; k < right.size(); ++k) {
            const Index j = active[static_cast<std::size_t>(k)];
            const double step = k == stopped ? -b[j] : length * direction[k];
            b[j] = k == stopped ? 0.0 : b[j] + step;
            pull.noalias() -= step * problem.hessian.col(j);
            if (j >= first)
                pull[j] -= step * problem.ridge;
        }
        if (stopped < 0 && !anyEnters(problem, b, pull))
            return true;
    }
    return false;
}

} // namespace rimlight::learning
