#pragma once

#include <span>
#include <vector>

namespace rimlight::learning {

/// Probability of the positive class from a decision value f: 1 / (1 + exp(slope f + offset)); slope <= 0, so that it
/// never falls with f.
struct PlattScale {
    double slope = 0.0;
    double offset = 0.0;

    double probability(double decision) const;
};

/// The maximum-likelihood scale with Platt's targets (N+ + 1) / (N+ + 2) and 1 / (N- + 2), by Newton's method with
/// backtracking (Lin, Lin, Weng, Mach Learn 2007;68:267). Where decision values of held-out cases rank them the wrong
/// way round, the best slope that isn't positive is 0, and every case gets (N+ + 1) / (N + 2). decisions and positive
/// are equally long and not empty (assertion).
PlattScale plattScale(std::span<const double> decisions, const std::vector<bool>& positive);

} // namespace rimlight::learning
